"""Marked text: `[[words]]` or `[[words]{value}]` in a line is what a finder must find there."""

import re
from pathlib import Path
from typing import NamedTuple

_MARK = re.compile(r"\[\[(?P<words>[^\[\]]*)\](?:\{(?P<value>[^{}]*)\})?\]")


class Mark(NamedTuple):
    start: int
    end: int
    words: str
    value: str | None


class Case(NamedTuple):
    """A line of a marked file: plain text, marks, and the settings (`# published 2024-03-07`) in force."""

    text: str
    marks: tuple[Mark, ...]
    settings: tuple[tuple[str, str], ...]
    line: int


def read_marked(line: str) -> tuple[str, tuple[Mark, ...]]:
    """The line without its marks, and the marks at their places in it."""
    text, marks, last = "", [], 0
    for match in _MARK.finditer(line):
        text += line[last : match.start()]
        marks.append(Mark(len(text), len(text) + len(match["words"]), match["words"], match["value"]))
        text += match["words"]
        last = match.end()
    return text + line[last:], tuple(marks)


def read_cases(path: Path) -> list[Case]:
    """One case a line; `# name value` changes a setting for the lines below it, `#` alone is a comment."""
    settings: dict[str, str] = {}
    cases = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if setting := re.fullmatch(r"# (published|said|outlet) (\S.*)", line):
            settings[setting[1]] = setting[2]
        elif line.strip() and not line.startswith("#"):
            text, marks = read_marked(line.replace("\\n", "\n"))
            cases.append(Case(text, marks, tuple(settings.items()), number))
    return cases
