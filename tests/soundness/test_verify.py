"""A dossier holds, or what does not hold is named."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import recoupe
from recoupe.cli.main import cli
from recoupe.model.dossier import Dossier
from recoupe.model.places import find_places
from tests.examples import EXAMPLES, NAMES, example

DOSSIERS = {name: example(name) for name in NAMES}


@pytest.fixture(scope="module")
def flood() -> Dossier:
    return DOSSIERS["flood"]


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLES / "flood", tmp_path / "flood"))


def run(*words: object) -> Result:
    return CliRunner().invoke(cli, ["verify", *map(str, words)], catch_exceptions=False)


@pytest.mark.parametrize("name", NAMES)
def test_what_was_just_written_holds(name: str) -> None:
    found = recoupe.verify(DOSSIERS[name], [EXAMPLES / name])
    assert (found.sound, found.notes) == (True, ())
    assert found.sources == found.reports == len(DOSSIERS[name].articles)
    assert found.spans > 500


def test_every_span_of_the_json_is_checked(flood: Dossier) -> None:
    spans = json.dumps(json.loads(recoupe.render(flood, "json"))).count('"start":')
    assert len(list(find_places(flood))) == spans


@given(st.data())
def test_a_moved_word_is_found(data: st.DataObject) -> None:
    dossier = DOSSIERS["strike"]
    article = data.draw(st.sampled_from([a for a in dossier.articles if a.figures]))
    figure = data.draw(st.sampled_from(article.figures))
    shift = data.draw(st.integers(1, 10**7))
    moved = replace(figure, start=figure.start + shift, end=figure.end + shift)
    wrong = replace(article, figures=tuple(moved if f is figure else f for f in article.figures))
    found = recoupe.verify(replace(dossier, articles=tuple(wrong if a is article else a for a in dossier.articles)))
    there = article.text[moved.start : moved.end]
    assert (figure.id in {fault.record for fault in found.faults}) == (there != figure.text)


def test_a_text_that_was_tampered_with_is_found(flood: Dossier) -> None:
    first = flood.articles[0]
    wrong = replace(first, text=first.text.replace("trois", "trente"))
    found = recoupe.verify(replace(flood, articles=(wrong, *flood.articles[1:])))
    assert {"hash", "words"} <= {fault.kind for fault in found.faults}
    assert {fault.source for fault in found.faults} == {first.source}


def test_an_id_that_comes_twice_is_found(flood: Dossier) -> None:
    found = recoupe.verify(replace(flood, findings=(*flood.findings, flood.findings[0])))
    assert [(f.kind, f.record) for f in found.faults] == [("double", flood.findings[0].id)]


def test_a_report_that_was_taken_out_is_missed(flood: Dossier) -> None:
    found = recoupe.verify(replace(flood, articles=flood.articles[1:]))
    assert {fault.kind for fault in found.faults} == {"reference"}


def test_a_missing_source_is_named(flood: Dossier, copies: Path) -> None:
    (copies / "harbour-post.txt").unlink()
    (fault,) = recoupe.verify(flood, [copies]).faults
    assert (fault.kind, Path(fault.source).name) == ("missing", "harbour-post.txt")


def test_a_changed_source_is_named_with_the_words_that_are_gone(flood: Dossier, copies: Path) -> None:
    changed = copies / "courrier-du-haut-pays.txt"
    changed.write_text(changed.read_text(encoding="utf-8").replace("trois morts", "quatre morts"), encoding="utf-8")
    found = recoupe.verify(flood, [copies])
    assert {fault.kind for fault in found.faults} == {"changed", "gone"}
    assert any("“trois morts”" in fault.what for fault in found.faults)
    assert {Path(fault.source).name for fault in found.faults} == {changed.name}


def test_a_renamed_source_is_a_note(flood: Dossier, copies: Path) -> None:
    (copies / "harbour-post.txt").rename(copies / "moved.txt")
    found = recoupe.verify(flood, [copies])
    assert found.sound
    assert [Path(note.split(" is now ")[0]).name for note in found.notes] == ["harbour-post.txt"]


def test_a_new_source_is_a_note(flood: Dossier, copies: Path) -> None:
    (copies / "new.txt").write_text("Le pont est rouvert, a dit la maire de Saint-Aubin.", encoding="utf-8")
    found = recoupe.verify(flood, [copies])
    assert found.sound
    assert found.notes[0].endswith("new.txt is not in the dossier.")


def test_a_verdict_that_was_tampered_with_is_found_by_reading_again(flood: Dossier) -> None:
    (conflict, *_) = (finding for finding in flood.findings if finding.verdict == "conflict")
    tampered = replace(conflict, verdict="agreed", independent_origins=replace(conflict.independent_origins, max=9))
    findings = tuple(tampered if finding is conflict else finding for finding in flood.findings)
    wrong = replace(flood, findings=findings)
    assert recoupe.verify(wrong, [EXAMPLES / "flood"]).sound
    (fault,) = recoupe.verify(wrong, [EXAMPLES / "flood"], again=True).faults
    assert (fault.kind, fault.record) == ("differs", conflict.id)
    assert fault.what == "Reading the sources again gives another verdict, independent_origins."


def test_a_record_that_was_taken_out_or_put_in_is_found_by_reading_again(flood: Dossier) -> None:
    first, *rest = flood.findings
    timeline = tuple(entry for entry in flood.timeline if entry.finding != first.id)
    wrong = replace(flood, findings=(replace(first, id="f-none"), *rest), timeline=timeline)
    faults = {fault.record: fault.what for fault in recoupe.verify(wrong, [EXAMPLES / "flood"], again=True).faults}
    assert "does not give it" in faults["f-none"]
    assert "the dossier does not have it" in faults[first.id]


def test_reading_again_takes_the_settings_of_the_dossier() -> None:
    source = EXAMPLES / "flood" / "harbour-post.txt"
    dossier = recoupe.report([source], published={"harbour-post.txt": "2025-10-16"}, outlets={"harbour-post": "Post"})
    assert recoupe.verify(dossier, [source], again=True).sound


def test_reading_again_needs_sources(flood: Dossier) -> None:
    with pytest.raises(recoupe.RecoupeError, match="Name the sources"):
        recoupe.verify(flood, again=True)


def test_the_command_says_what_holds(flood: Dossier, copies: Path, tmp_path: Path) -> None:
    recoupe.save(flood, tmp_path / "d.json")
    shown = run(tmp_path / "d.json", copies)
    assert shown.exit_code == 0
    assert shown.stdout.startswith("7 reports, ")
    assert shown.stdout.endswith("7 compared with their sources: everything holds.\n")


def test_the_command_names_what_does_not_hold_and_ends_with_1(flood: Dossier, tmp_path: Path) -> None:
    recoupe.save(replace(flood, timeline=(replace(flood.timeline[0], finding="f-none"),)), tmp_path / "d.json")
    shown = run(tmp_path / "d.json")
    assert shown.exit_code == 1
    assert shown.stdout.splitlines()[0] == "reference: timeline: No finding has the id 'f-none'."
    assert json.loads(run(tmp_path / "d.json", "--json").stdout)["faults"][0]["kind"] == "reference"


def test_hostile_names_do_not_reach_the_terminal(flood: Dossier, tmp_path: Path) -> None:
    first = replace(flood.articles[0], source="\x1b[2Jx\u202etxt", text="other")
    recoupe.save(replace(flood, articles=(first, *flood.articles[1:])), tmp_path / "d.json")
    assert not {"\x1b", "\u202e"} & set(run(tmp_path / "d.json").stdout)
