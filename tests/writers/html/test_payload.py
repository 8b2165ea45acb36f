"""The page's data: offsets that a browser counts, scripts that cannot end, words of every claim."""

import json
from pathlib import Path

import pytest

import recoupe
from recoupe.writers.html.chains import shorten
from recoupe.writers.html.offsets import browser_offsets
from recoupe.writers.html.page import SCRIPTS, STYLES, as_json, render_html
from tests.writers.sample import HOSTILE, make_dossier

FOLDER = Path("src/recoupe/writers/html")


@pytest.mark.parametrize("text", ["pont", "é", "🌊 crue", "a🌊b🌊c", "🌊🌊"])
def test_offsets_count_utf16_units(text: str) -> None:
    place = browser_offsets(text)
    assert [place(at) for at in range(len(text) + 1)] == [
        len(text[:at].encode("utf-16-le")) // 2 for at in range(len(text) + 1)
    ]


@pytest.mark.parametrize("text", ["</script>", "<!--", "\u2028", "\ud800", "&amp;", '"\\'])
def test_json_cannot_end_its_element_and_comes_back(text: str) -> None:
    written = as_json({"text": text})
    assert not set("<>&\u2028\ud800") & set(written)
    assert json.loads(written) == {"text": text}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a b", "a b"), (" a\n b ", "a b"), ("abcdef", "abcd…"), ("\u202eab", "⟨U+2…"), ("", "")],
)
def test_labels_are_short_and_on_one_line(text: str, expected: str) -> None:
    assert shorten(text, 5) == expected


def test_every_style_and_script_of_the_folder_is_in_the_page() -> None:
    assert {path.stem for path in (FOLDER / "css").iterdir()} == set(STYLES)
    assert {path.stem for path in (FOLDER / "js").iterdir()} == set(SCRIPTS)


@pytest.mark.parametrize("path", sorted((FOLDER / "js").iterdir()), ids=lambda path: path.stem)
def test_no_script_writes_markup(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [
        word for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(") if word in text
    ] == []
    assert text.count("\n") < 300


def test_policy_admits_only_the_page_s_own_script_and_style() -> None:
    page = render_html(make_dossier())
    policy = page.split('Content-Security-Policy" content="')[1].split('"')[0]
    assert policy.startswith("default-src &#39;none&#39;")
    assert "unsafe" not in policy
    assert page.count("sha256-") == 3


def test_words_of_each_claim_are_cut_from_the_text() -> None:
    dossier = recoupe.report(["examples/strike"])
    data = json.loads(render_html(dossier).split('id="dossier">')[1].split("</script>")[0])
    texts = {report["id"]: report["text"].encode("utf-16-le") for report in data["reports"]}
    records = {r.id: r for a in dossier.articles for r in (*a.statements, *a.figures, *a.events)}
    members = [member for claim in data["claims"] for member in claim["members"]]
    assert len(members) > 50
    for member in members:
        start, end = member["words"][0]
        cut = texts[member["report"]][2 * start : 2 * end].decode("utf-16-le")
        record = records[member["ref"]]
        assert cut == getattr(record, "text", cut)
        assert cut.strip()


def test_hostile_words_stand_only_in_text() -> None:
    assert HOSTILE not in render_html(make_dossier())
