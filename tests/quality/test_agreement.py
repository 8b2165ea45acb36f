"""Agreement of two readers, on marks made up for it."""

from pathlib import Path

import pytest
from quality.agreement import compare, find_pairs, kappa, lines

TEXT = "La maire a dit mardi que 12 ponts étaient fermés, selon le journal. Trois autres rouvriront."
STATEMENT = """
[[statement]]
text = "{words}"
speaker = ["{speaker}"]
via = {via}
kind = "indirect"
{more}
"""
FIGURE = """
[[figure]]
text = "12 ponts"
low = {low}
high = {low}
bound = "{bound}"
of = "ponts"
{more}
"""
TIME = '[[time]]\ntext = "mardi"\nvalue = "{value}"\n'


def write(folder: Path, one: str, two: str) -> Path:
    """A corpus of one report, marked by two readers."""
    story = folder / "story"
    (story / "second").mkdir(parents=True)
    (story / "report.txt").write_text(TEXT, encoding="utf-8")
    (story / "report.toml").write_text(f'language = "fr"\n{one}', encoding="utf-8")
    (story / "second" / "report.toml").write_text(f'report = "../report.txt"\nlanguage = "fr"\n{two}', encoding="utf-8")
    return folder


def statement(words: str = "12 ponts étaient fermés", speaker: str = "maire", via: str = "[]", more: str = "") -> str:
    return STATEMENT.format(words=words, speaker=speaker, via=via, more=more)


def figure(low: int = 12, bound: str = "exact", more: str = "") -> str:
    return FIGURE.format(low=low, bound=bound, more=more)


@pytest.mark.parametrize(
    ("one", "two", "measure", "share"),
    [
        (statement(), statement(), "exact", 1.0),
        (statement(), statement("que 12 ponts étaient fermés"), "exact", 0.0),
        (statement(), statement("que 12 ponts étaient fermés"), "overlap", 1.0),
        (
            statement(more='alt = ["que 12 ponts étaient fermés"]'),
            statement("que 12 ponts étaient fermés"),
            "exact",
            1.0,
        ),
        (statement(), "", "overlap", 0.0),
        (statement(), statement("Trois autres rouvriront"), "overlap", 0.0),
        (statement(), statement(more="optional = true"), "overlap", 1.0),
        (statement(more="optional = true"), "", "overlap", 1.0),
        (statement(), statement(speaker="La maire"), "speaker", 1.0),
        (statement(), statement(speaker="journal"), "speaker", 0.0),
        (statement(via='[["journal"]]'), statement(via='[["le journal"]]'), "via", 1.0),
        (statement(via='[["journal"]]'), statement(), "via", 0.0),
        (statement(more='certainty = "denied"'), statement(more='certainty = "asserted"'), "certainty", 0.0),
        (statement(more='certainty = "denied"'), statement(), "certainty", 1.0),
    ],
)
def test_statements(tmp_path: Path, one: str, two: str, measure: str, share: float) -> None:
    tally = compare(find_pairs(write(tmp_path, one, two)))["fr", "statement"]
    assert {**tally.spans, **tally.facts}.get(measure, tally.spans["none"]).share == share


@pytest.mark.parametrize(
    ("one", "two", "measure", "share"),
    [
        (figure(), figure(), "value", 1.0),
        (figure(), figure(low=13), "value", 0.0),
        (figure(), figure(bound="about"), "bound", 0.0),
        (figure(), figure(more='source = ["maire"]'), "source", 0.0),
        (figure(), figure(), "source", 1.0),
    ],
)
def test_figures(tmp_path: Path, one: str, two: str, measure: str, share: float) -> None:
    assert compare(find_pairs(write(tmp_path, one, two)))["fr", "figure"].facts[measure].share == share


@pytest.mark.parametrize(
    ("one", "two", "share"),
    [
        ("2024-03-05", "2024-03-05", 1.0),
        ("2024-03-05", "2024-03-05T12:00", 1.0),
        ("2024-03-05", "2024-03", 1.0),
        ("2024", "2023", 0.0),
    ],
)
def test_times(tmp_path: Path, one: str, two: str, share: float) -> None:
    tallies = compare(find_pairs(write(tmp_path, TIME.format(value=one), TIME.format(value=two))))
    assert tallies["fr", "time"].facts["value"].share == share


def test_names(tmp_path: Path) -> None:
    one = '[names]\nMaire = ["maire", "elle"]\nJournal = ["journal"]\n'
    two = '[names]\nMaire = ["maire"]\nJournal = ["journal", "elle"]\n'
    tally = compare(find_pairs(write(tmp_path, one, two)))["fr", "name"]
    assert (tally.spans["exact"].share, tally.facts["linked"].agreed) == (1.0, 1)


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ([("a", "a"), ("b", "b")], 1.0),
        ([("a", "b"), ("b", "a")], -1.0),
        ([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")], 0.0),
        ([("a", "a")], None),
        ([], None),
    ],
)
def test_kappa(answers: list[tuple[str, str]], wanted: float | None) -> None:
    assert kappa(answers) == wanted


def test_report_says_where_readers_part(tmp_path: Path) -> None:
    shown = "\n".join(lines(compare(find_pairs(write(tmp_path, figure(), figure(low=13)))), differences=True))
    assert "fr.figure.value" in shown
    assert "value: (12, 12) / (13, 13): 12 ponts" in shown


def test_report_marked_once_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, figure(), figure())
    (tmp_path / "story" / "second" / "report.toml").unlink()
    assert list(find_pairs(tmp_path)) == []
