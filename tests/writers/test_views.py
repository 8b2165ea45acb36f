"""Every view shows every claim, its words, and nothing hostile alive."""

import json
from dataclasses import replace

import pytest

from recoupe.errors import BadOption
from recoupe.model.codec import read_dossier, to_plain
from recoupe.writers.telling import tell
from recoupe.writers.views import FORMATS, View, render_view
from tests.writers.sample import HOSTILE, make_dossier


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    "words", ["The bridge is safe", "Le pont est sûr", "Douze camions", "Rose Duval", "It is empty."]
)
def test_shows(format: str, words: str) -> None:
    shown = render_view(make_dossier(), format, View())
    assert words in " ".join(shown.replace("\\", "").split())


@pytest.mark.parametrize("format", ["terminal", "md", "html"])
def test_chain_is_told_from_speaker_to_outlet(format: str) -> None:
    shown = " ".join(render_view(make_dossier(), format, View()).split())
    places = [shown.index(name) for name in ("Rose Duval", "Agence Bleue", "Le Fleuve")]
    assert len(places) == 3


def test_chain_of_a_relayed_statement() -> None:
    claim = tell(make_dossier()).sections[0].claims[0]
    assert [voice.chain for voice in claim.voices] == [
        ("Rose Duval", "Agence Bleue", "Le Fleuve"),
        ("Rose Duval", "Agence Bleue", "bridge"),
    ]


def test_agencies_credited_together_are_one_link_of_the_chain() -> None:
    dossier = make_dossier()
    first = replace(dossier.articles[0], agencies=("Dépêche du Nord", "Agence Verte"))
    claim = tell(replace(dossier, articles=(first, *dossier.articles[1:]))).sections[0].claims[0]
    assert claim.voices[0].chain == ("Rose Duval", "Dépêche du Nord / Agence Verte", "Le Fleuve")


def test_html_escapes_what_comes_from_outside() -> None:
    page = render_view(make_dossier(), "html", View())
    assert HOSTILE not in page
    assert "&lt;script&gt;alert(1)" in page


def test_only_keeps_claims_with_the_words() -> None:
    kept = [c.finding.id for s in tell(make_dossier(), "camions").sections for c in (*s.claims, *s.lone)]
    assert kept == ["f-2"]


def test_explain_names_the_rule() -> None:
    assert "number_words" in render_view(make_dossier(), "terminal", View(explain=True))
    assert "number_words" not in render_view(make_dossier(), "terminal", View())


@pytest.mark.parametrize("width", [40, 80, 160])
def test_terminal_keeps_to_its_width(width: int) -> None:
    lines = render_view(make_dossier(), "terminal", View(width=width)).splitlines()
    assert max(map(len, lines)) <= width


def test_json_comes_back_as_the_same_dossier() -> None:
    dossier = make_dossier()
    assert read_dossier(json.loads(render_view(dossier, "json", View()))) == dossier


def test_class_of_a_cue_is_written_under_its_contract_name() -> None:
    plain = to_plain(make_dossier())
    assert plain["articles"][0]["statements"][0]["cue"]["class"] == "assert"


def test_unknown_format_is_refused() -> None:
    import recoupe

    with pytest.raises(BadOption, match="Formats: terminal, html, json, md"):
        recoupe.render(make_dossier(), "docx")
