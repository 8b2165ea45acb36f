"""What changed from one day of an invented story to the next, down to the words."""

import json
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

import recoupe
from recoupe.cli.main import cli
from recoupe.model.change import Change, ChangeKind, Changes, Passage
from recoupe.model.dossier import Dossier
from recoupe.writers.changes import TITLES
from tests.changed.story import COURIER, ECHO, GAZETTE, GAZETTE_REVISED, kinds, named, read
from tests.examples import EXAMPLES, example

BEFORE = named("gazette.txt", "courier.txt")
GROWN = named("gazette.txt", "courier.txt", "echo.txt")
REVISED = named("gazette.txt", "courier.txt", gazette=GAZETTE_REVISED)


def found(old: Dossier, new: Dossier, kind: str) -> list[Change]:
    return [change for change in recoupe.changes(old, new).changes if change.kind == kind]


def words(passages: tuple[Passage, ...]) -> set[str]:
    return {passage.words for passage in passages}


@pytest.mark.parametrize("dossier", [BEFORE, GROWN, REVISED])
def test_nothing_changed_within_one_dossier(dossier: Dossier) -> None:
    assert recoupe.changes(dossier, dossier).changes == ()


def test_a_new_report_is_told() -> None:
    (new,) = found(BEFORE, GROWN, "report_new")
    assert (new.subject, words(new.new)) == ("echo", {"Incendie de Tournelles : neuf blessés, le maire contredit"})
    assert found(BEFORE, GROWN, "report_gone") == []


def test_a_vanished_report_is_told() -> None:
    (gone,) = found(GROWN, BEFORE, "report_gone")
    assert gone.subject == "echo"


def test_a_figure_that_grew_is_updated_once() -> None:
    (updated,) = found(BEFORE, GROWN, "updated")
    assert {"quatre blessés", "four people"} <= words(updated.old)
    assert {"neuf blessés", "Neuf personnes"} <= words(updated.new)
    assert any("later count" in reason for reason in updated.because)


def test_a_report_that_repeats_a_known_figure_updates_nothing() -> None:
    late = COURIER.replace("Monday 3 March 2025", "Tuesday 4 March 2025").replace("on Monday, ", "")
    assert found(BEFORE, read(("gazette.txt", GAZETTE), ("courier.txt", COURIER), ("late.txt", late)), "updated") == []


def test_an_earlier_figure_updates_nothing() -> None:
    assert found(named("echo.txt"), GROWN, "updated") == []


def origins(dossier: Dossier, finding: str | None) -> str:
    (count,) = (f.independent_origins for f in dossier.findings if f.id == finding)
    return str(count.min) if count.min == count.max else f"{count.min}–{count.max}"


def test_origins_grow_with_a_report_of_its_own() -> None:
    grown = [change for change in found(BEFORE, GROWN, "origins_grown") if "blessés" in change.subject]
    counts = [(origins(GROWN, change.finding), origins(BEFORE, change.was)) for change in grown]
    assert [change.what.split(".")[0] for change in grown] == [
        f"Independent origins: {now}, before {was}" for now, was in counts
    ]
    assert all(now > was for now, was in counts)
    assert grown


def test_origins_that_turn_out_to_be_fewer_are_told() -> None:
    merged = [change for change in found(GROWN, BEFORE, "origins_merged") if "blessés" in change.subject]
    assert merged
    assert all(origins(BEFORE, change.finding) < origins(GROWN, change.was) for change in merged)


def test_a_quote_of_a_new_report_is_new() -> None:
    (quote,) = found(BEFORE, GROWN, "quote_new")
    assert words(quote.new) == {"« La moitié du quartier seulement a été évacuée »"}


def test_a_revised_text_is_told_as_one() -> None:
    assert "report_new" not in kinds(recoupe.changes(BEFORE, REVISED))
    (revised,) = found(BEFORE, REVISED, "report_revised")
    assert revised.subject == "gazette"


def test_a_figure_changed_silently_is_told() -> None:
    changed = found(BEFORE, REVISED, "figure_revised")
    pairs = [(words(change.old), words(change.new)) for change in changed]
    assert pairs == [({"quatre blessés"}, {"sept blessés"}), ({"Quatre personnes"}, {"Sept personnes"})]


def test_a_quote_that_a_revision_dropped_is_told_once() -> None:
    (gone,) = found(BEFORE, REVISED, "quote_gone")
    assert (gone.subject, words(gone.old)) == ("gazette: Luc Ardent", {"« Personne ne manque à l'appel »"})


def test_a_quote_that_a_revision_brought_is_told_once() -> None:
    (new,) = found(REVISED, BEFORE, "quote_new")
    assert words(new.new) == {"« Personne ne manque à l'appel »"}


def test_reworded_speech_shows_both_wordings() -> None:
    reworded = found(BEFORE, REVISED, "quote_revised")
    assert [change.subject for change in reworded] == ["gazette: préfecture"]
    (was,), (now,) = reworded[0].old, reworded[0].new
    assert (was.words[:6], now.words[:4]) == ("Quatre", "Sept")


def test_a_report_moved_to_another_folder_is_the_same() -> None:
    moved = [replace(article, source=f"later/{article.source}") for article in BEFORE.articles]
    assert recoupe.changes(BEFORE, replace(BEFORE, articles=tuple(moved))).changes == ()


def test_two_texts_that_share_a_file_name_need_not_be_one_report() -> None:
    other = "Le conseil de Brévannes a voté mardi un budget de 12 millions d'euros, a annoncé la maire, Odile Renard."
    changes = recoupe.changes(read(("0001.txt", GAZETTE)), read(("0001.txt", other)))
    assert {"report_new", "report_gone"} <= set(kinds(changes))
    assert "report_revised" not in kinds(changes)
    assert changes.notes == ("The two dossiers have no report in common.",)


def test_one_address_is_one_report_however_much_it_changed() -> None:
    old, new = read(("a.txt", GAZETTE)), read(("b.txt", ECHO))
    url = "https://gazette.example/incendie"
    old = replace(old, articles=(replace(old.articles[0], url=url),))
    new = replace(new, articles=(replace(new.articles[0], url=url),))
    assert "report_revised" in kinds(recoupe.changes(old, new))


def test_another_date_is_told_with_its_reason() -> None:
    first = BEFORE.articles[0]
    dated = replace(BEFORE, articles=(replace(first, published="2025-03-04"), *BEFORE.articles[1:]))
    (change,) = found(BEFORE, dated, "report_dated")
    assert change.what == "Dated 2025-03-04 (text), before 2025-03-03T18:10:00 (text)."


def test_a_claim_is_known_by_its_members_and_not_by_its_title() -> None:
    renamed = replace(BEFORE, findings=tuple(replace(f, id=f"{f.id}x", title="?") for f in BEFORE.findings))
    assert recoupe.changes(BEFORE, renamed).changes == ()


def test_a_claim_newly_contradicted_comes_before_all_claims() -> None:
    rival = (
        GAZETTE.replace("quatre blessés", "au moins vingt blessés")
        .replace("Quatre personnes ont été blessées", "Au moins vingt personnes ont été blessées")
        .replace("a indiqué la préfecture", "a indiqué le syndicat des pompiers")
    )
    changes = recoupe.changes(named("gazette.txt"), read(("gazette.txt", GAZETTE), ("rival.txt", rival)))
    claims = [change for change in changes.changes if not change.kind.startswith("report")]
    assert claims[0].kind in ("contradicted", "updated")
    assert any("vingt" in word for word in words(claims[0].new))


def test_a_conflict_is_contradiction_with_both_sides() -> None:
    whole = example("flood")
    part = recoupe.report(sorted((EXAMPLES / "flood").glob("courrier*")))
    contradicted = found(part, whole, "contradicted")
    assert [change.subject for change in contradicted] == [f.title for f in whole.findings if f.verdict == "conflict"]
    assert all(change.new and any("excludes" in note for note in change.because) for change in contradicted)


def test_other_versions_are_noted() -> None:
    assert "versions 0.0.9 and" in recoupe.changes(replace(BEFORE, recoupe="0.0.9"), BEFORE).notes[0]


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_every_change_of_any_two_parts_of_a_story_leads_to_words(data: st.DataObject) -> None:
    files = sorted((EXAMPLES / "strike").iterdir())
    some = st.sets(st.sampled_from(files), min_size=1, max_size=3)
    old, new = (part(frozenset(data.draw(some))) for _ in range(2))
    texts = {article.id: article.text for dossier in (old, new) for article in dossier.articles}
    for change in recoupe.changes(old, new).changes:
        assert change.old or change.new
        for passage in (*change.old, *change.new):
            assert texts[passage.article][passage.start : passage.end].split()[:2] == passage.words.split()[:2]


def part(files: frozenset[Path]) -> Dossier:
    return PARTS.setdefault(files, recoupe.report(sorted(files)))


PARTS: dict[frozenset[Path], Dossier] = {}


def test_every_kind_has_a_title() -> None:
    assert set(TITLES) == set(get_args(ChangeKind))


@pytest.mark.parametrize("format", ["terminal", "md", "json"])
def test_every_view_shows_the_words_of_both_sides(format: str) -> None:
    shown = " ".join(recoupe.render(recoupe.changes(BEFORE, REVISED), format).split())
    assert "quatre blessés" in shown
    assert "sept blessés" in shown
    assert "Personne ne manque à l'appel" in shown


def test_json_comes_back() -> None:
    changes = recoupe.changes(BEFORE, GROWN)
    plain = json.loads(recoupe.render(changes, "json"))
    assert (plain["format"], plain["version"], len(plain["changes"])) == ("recoupe/changes", 1, len(changes.changes))
    assert {change["finding"] for change in plain["changes"]} - {None} <= {f.id for f in GROWN.findings}


@pytest.mark.parametrize("width", [40, 80, 160])
def test_the_terminal_keeps_to_its_width(width: int) -> None:
    assert max(map(len, recoupe.render(recoupe.changes(BEFORE, GROWN), width=width).splitlines())) <= width


def test_hostile_words_are_shown_as_words() -> None:
    hostile = Change("verdict", "\x1b[31mred", "<script>\u202e", (Passage("a", "l\x07", "r", 0, 1, "\x1b]0;x"),))
    changes = Changes("t", "x", "y", 1, 1, (hostile,), ())
    assert not {"\x1b", "\x07", "\u202e"} & set(recoupe.render(changes) + recoupe.render(changes, "md"))
    assert "<script>" not in recoupe.render(changes, "md")


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    place = tmp_path_factory.mktemp("dossiers")
    recoupe.save(BEFORE, place / "old.json")
    recoupe.save(GROWN, place / "new.json")
    return place / "old.json", place / "new.json"


def run(*given_words: object) -> Result:
    return CliRunner().invoke(cli, ["changes", *map(str, given_words)])


def test_the_command_tells_what_changed(paths: tuple[Path, Path]) -> None:
    shown = run(*paths)
    assert shown.exit_code == 0
    assert "2 reports before, 3 now" in shown.stdout
    assert "FIGURES UPDATED  1" in shown.stdout


def test_the_command_writes_a_file_in_the_format_of_its_name(paths: tuple[Path, Path], tmp_path: Path) -> None:
    assert run(*paths, "-o", tmp_path / "c.json").exit_code == 0
    assert json.loads((tmp_path / "c.json").read_text(encoding="utf-8"))["new_reports"] == 3


def test_only_keeps_one_kind(paths: tuple[Path, Path]) -> None:
    plain = json.loads(run(*paths, "--only", "updated", "-f", "json").stdout)
    assert {change["kind"] for change in plain["changes"]} == {"updated"}


def test_a_kind_that_does_not_exist_is_told(paths: tuple[Path, Path]) -> None:
    assert "Kinds: report_new," in str(run(*paths, "--only", "weather").exception)


def test_a_file_that_is_no_dossier_is_told(paths: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}")
    assert "not a dossier" in str(run(paths[0], tmp_path / "x.json").exception)
