"""The terminal tells the story in order, within its width, and nothing hostile gets through."""

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

import recoupe
from recoupe.cli import terminal
from recoupe.model.dossier import Dossier
from recoupe.text.visible import visible
from tests.examples import NAMES, example
from tests.writers.sample import make_dossier

STORIES = {name: example(name) for name in NAMES}
HOSTILE = "\x1b[2J\x1b]0;owned\x07 \u202eevil\u2066 \x9b31m\b\x00 \u2028 \U000e0041 \ud800 [red]x[/red] :bomb:"


def shown(dossier: Dossier, only: str | None = None, width: int = 100, colour: bool = False) -> str:
    return recoupe.render(dossier, only=only, width=width, colour=colour)


def headings(text: str) -> list[str]:
    return [re.sub(r"  \d+$", "", row) for row in text.splitlines() if re.match(r"[A-Z]{3}", row) and row.isupper()]


ORDER = [
    "REPORTS",
    "STORY",
    "WHERE REPORTS PART",
    "WHAT WAS UPDATED",
    "WHAT SEVERAL REPORTS SAY ALIKE",
    "FIGURES THAT SEVERAL REPORTS GIVE",
    "WHAT HAPPENED",
    "SAID IN ONE REPORT ONLY",
    "FIGURES OF ONE REPORT ONLY",
    "EVENTS OF ONE REPORT ONLY",
    "ORIGINS",
    "WHO SAYS WHAT THROUGH WHOM",
    "COPIES",
]


@pytest.mark.parametrize("name", STORIES)
def test_the_story_is_told_in_reading_order(name: str) -> None:
    told = headings(shown(STORIES[name]))
    assert told == [title for title in ORDER if title in told]
    assert {"REPORTS", "WHERE REPORTS PART", "WHAT SEVERAL REPORTS SAY ALIKE", "ORIGINS"} <= set(told)


@pytest.mark.parametrize("name", STORIES)
def test_every_claim_is_told_with_its_words(name: str) -> None:
    dossier = STORIES[name]
    text = "".join(shown(dossier, only, width=100_000) for only in (None, "events"))
    for finding in dossier.findings:
        for member in finding.members:
            article = next(a for a in dossier.articles if a.id == member.article)
            place = next(
                (r.content[0].start, r.content[-1].end) if hasattr(r, "content") else (r.start, r.end)
                for r in (*article.statements, *article.figures, *article.events)
                if r.id == member.ref
            )
            assert f"{place[0]}–{place[1]}" in text


@pytest.mark.parametrize(
    ("only", "first"),
    [
        ("figures", "WHERE REPORTS PART"),
        ("statements", "WHAT SEVERAL REPORTS SAY ALIKE"),
        ("events", "WHAT HAPPENED"),
        ("origins", "ORIGINS"),
        ("copies", "COPIES"),
    ],
)
def test_only_one_part_is_told(only: str, first: str) -> None:
    text = shown(STORIES["flood"], only)
    assert headings(text)[0] == first
    assert "REPORTS" not in headings(text)


def test_only_a_topic_tells_nothing_of_the_others() -> None:
    dossier = STORIES["flood"]
    text = shown(dossier, "figures", width=10_000)
    titles = {topic: {f.title for f in dossier.findings if f.topic == topic} for topic in ("figure", "statement")}
    assert [t for t in titles["statement"] if f"  {t}\n" in text] == []
    together = {f.title for f in dossier.findings if f.topic == "figure" and f.verdict != "single"}
    assert [t for t in together if f"  {t}\n" not in text] == []


def test_words_that_nobody_says_are_told() -> None:
    text = shown(STORIES["flood"], "orgins {0} \x1b", width=200)
    assert "No claim holds “orgins {0} \ufffd”. Any words can be looked for, or one of figures, statements" in text


def test_what_a_claim_is_compared_with_is_shown() -> None:
    made = make_dossier()
    figure = made.articles[0].figures[0]
    other = replace(figure, id="a-1.f9999", start=3, end=7, text="pont")
    first = replace(made.articles[0], figures=(figure, other))
    relation = replace(made.findings[0].relations[0], a=figure.id, b=other.id)
    finding = replace(made.findings[1], verdict="conflict", relations=(relation,))
    text = shown(replace(made, articles=(first, made.articles[1]), findings=(finding,)))
    assert text.index("Douze camions\n") < text.index("compared with") < text.index("  pont\n")


def test_counts_follow_the_words_in_time() -> None:
    text = shown(STORIES["flood"], "figures")
    days = re.findall(r"printed (\S+)", text[text.index("  updated  ") :].split("\n\n")[0])
    assert len(set(days)) > 1
    assert days == sorted(days)


def test_a_number_without_a_word_stands_among_its_neighbours() -> None:
    dossier = STORIES["flood"]
    together = {m.ref for f in dossier.findings if len(f.members) > 1 for m in f.members}
    bare = [f for a in dossier.articles for f in a.figures if f.text.isdigit() and f.id in together]
    assert bare
    assert [f.text for f in bare if f" [{f.text}] " not in shown(dossier, "figures", width=200)] == []


def test_many_reports_on_one_origin_are_told_as_such() -> None:
    text = shown(make_dossier())
    assert "2 reports · 1 independent origin: Rose Duval · 2025-03-04" in text


def test_origins_tell_their_claims_and_why_they_count_as_one() -> None:
    dossier = STORIES["flood"]
    text = shown(dossier, "origins", width=10_000)
    named = [(o.name, f.title) for f in dossier.findings for o in f.origins if o.kind not in ("undeclared", "outlet")]
    assert [title for name, title in named if name not in text or f"- {title}\n" not in text] == []
    assert "WHY ORIGINS COUNT AS ONE" in text
    assert "  Copied from another of these reports, so not counted again.\n" in text


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("width", [20, 60, 72, 100, 200])
def test_keeps_to_its_width(name: str, width: int) -> None:
    assert max(map(cell_len, shown(STORIES[name], width=width).splitlines())) <= width


def test_is_plain_unless_colour_is_wanted() -> None:
    assert "\x1b" not in shown(STORIES["strike"])
    assert "\x1b[1m" in shown(STORIES["strike"], colour=True)


def test_colour_changes_nothing_of_what_is_told() -> None:
    coloured = re.sub(r"\x1b\[[\d;]*m", "", shown(STORIES["strike"], colour=True))
    assert [row.rstrip() for row in coloured.splitlines()] == shown(STORIES["strike"]).splitlines()


def hostile_dossier() -> Dossier:
    made = make_dossier()
    first = replace(made.articles[0], outlet=HOSTILE, title=HOSTILE, agencies=(HOSTILE,), published=HOSTILE)
    problem = replace(made.problems[0], source=HOSTILE, what=HOSTILE)
    findings = tuple(replace(finding, title=HOSTILE) for finding in made.findings)
    return replace(made, articles=(first, made.articles[1]), findings=findings, problems=(problem,))


@pytest.mark.parametrize("only", [None, "figures", "statements", "events", "origins", "copies"])
def test_nothing_hostile_reaches_the_terminal(only: str | None) -> None:
    text = shown(hostile_dossier(), only)
    assert set(text) & set("\x1b\x07\x9b\b\0\u202e\u2066\u2028\U000e0041\ud800") == set()


def test_markup_is_shown_as_it_is_written() -> None:
    assert "[red]x[/red] :bomb:" in shown(hostile_dossier(), width=500)


@given(st.text())
def test_what_is_visible_is_one_harmless_line(text: str) -> None:
    once = visible(text)
    assert len(once.splitlines()) <= 1
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", once)
    assert visible(once) == once


@pytest.mark.parametrize("text", ["10\u00a0000 «\u202fnon\u202f»", "l’été — « œuvre »", "नमस्ते\u200d", "👩\u200d🚒"])
def test_honest_words_stay_as_they_are(text: str) -> None:
    assert visible(text) == text


class Watched(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("watched", "environment", "wanted"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
    ],
)
def test_colour_is_for_those_who_watch_and_want_it(
    watched: bool, environment: dict[str, str], wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout", Watched() if watched else io.StringIO())
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert terminal.colour_wanted() is wanted
