"""Stretches of tokens without the marks at their ends."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.statements.draft import Stretch

_LEFT = frozenset({",", ":", ";", "-", ".", "…", "...", ")", "•"})
_RIGHT = frozenset({",", ":", ";", "-", ".", "(", "…", "..."})


def kept(parsed: Parsed, stretches: list[Stretch]) -> list[Stretch]:
    """The stretches without marks at their ends, those left empty dropped."""
    return [trimmed for first, last in stretches if (trimmed := trim(parsed, first, last))[0] < trimmed[1]]


def trim(parsed: Parsed, first: int, last: int) -> Stretch:
    """The stretch without commas, colons, points and dashes at its ends; marks of a quotation stay."""
    while first < last and parsed.words[first] in _LEFT and not _keeps(parsed, first, first):
        first += 1
    while last > first and _hangs(parsed, last - 1) and not _keeps(parsed, last - 1, first):
        last -= 1
    if last - first > 1 and parsed.is_(first, "joining") and parsed.pos[first] == "CCONJ" and first > 0:
        first += 1
    return first, last


def _hangs(parsed: Parsed, at: int) -> bool:
    """A mark, or a word that joins what comes behind: `denied the theft and` said that he was ill."""
    return parsed.words[at] in _RIGHT or parsed.pos[at] == "CCONJ"


def _keeps(parsed: Parsed, at: int, first: int) -> bool:
    """A mark inside a quotation that is said whole."""
    quote = parsed.quote_of[at]
    return quote >= 0 and parsed.quotes[quote].first >= first
