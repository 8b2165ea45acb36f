"""The values of one counted thing in the order of time: `morts (France): ≥ 12 → 47 → 131`."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from recoupe.compare.figures.intervals import soft
from recoupe.compare.figures.times import Counted, counted_at, given_at
from recoupe.compare.naming import one_line
from recoupe.compare.reports import Reports
from recoupe.model.dates import day_range
from recoupe.model.figure import Figure

_SIGN = {"at_least": "≥ ", "at_most": "≤ ", "about": "≈ ", "vague": "≥ "}
_MOST = 7  # Values that a title shows.


def series_title(counted: Sequence[Counted], reports: Reports) -> str:
    """What is counted and its values in time; the words of the report where there is only one value."""
    values = _values(counted)
    if len(values) < 2 or any(figure.unit for _, figure in counted):
        return one_line(_sharpest(counted)[1].text)
    shown = values if len(values) <= _MOST else (*values[: _MOST - 2], "…", values[-1])
    return one_line(f"{_noun(counted)}{_side(counted, reports)}: {' → '.join(shown)}")


def steps(counted: Sequence[Counted]) -> tuple[tuple[Counted, ...], ...]:
    """The figures by the moment at which they were given, the earliest first; those without one come first."""
    ordered = sorted(counted, key=lambda one: (_moment(one), one[1].low or one[1].high or 0, one[1].id))
    return tuple(tuple(group) for _, group in groupby(ordered, key=_moment))


def _values(counted: Sequence[Counted]) -> tuple[str, ...]:
    """Each number once, at its first place; numbers of one moment are set against each other."""
    seen: set[str] = set()
    found = []
    for step in steps(counted):
        new = [value for value in dict.fromkeys(_value(figure) for _, figure in step) if value not in seen]
        seen.update(new)
        found += [" / ".join(new)] if new else []
    return tuple(found)


def _value(figure: Figure) -> str:
    low, high = figure.low, figure.high
    if low is not None and high is not None and low != high:
        return f"{_number(low)}-{_number(high)}"
    return _SIGN.get(figure.bound, "") + _number(low if low is not None else high or 0.0)


def _number(number: float) -> str:
    whole = float(number).is_integer()
    return f"{number:,.0f}".replace(",", "\N{NARROW NO-BREAK SPACE}") if whole else f"{number:g}"


def _noun(counted: Sequence[Counted]) -> str:
    """The noun that most reports use, of the language that most of them have."""
    language = Counter(article.language for article, _ in counted).most_common(1)[0][0]
    nouns = Counter(figure.of for article, figure in counted if article.language == language and figure.of)
    return min(nouns, key=lambda noun: (-nouns[noun], noun), default=counted[0][1].of)


def _side(counted: Sequence[Counted], reports: Reports) -> str:
    names = [reports.entities[one].name for _, figure in counted for one in figure.scope.who if one in reports.entities]
    return f" ({names[0]})" if 2 * len(names) > len(counted) else ""


def _moment(one: Counted) -> str:
    """The day of the figure as a sortable key, with its hour where that is known."""
    given = given_at(*one) or ""
    return given if "T" in given and "/" not in given else day_range(given).latest or ""


def _sharpest(counted: Sequence[Counted]) -> Counted:
    """The latest and finest figure stands for all."""
    return min(counted, key=lambda one: (_age(one), soft(one[1]).width, one[1].id))


def _age(one: Counted) -> str:
    """A key that puts later days first."""
    day = (counted_at(*one) or "").split("T")[0]
    return "".join(chr(ord("9") - int(c)) if c in "0123456789" else c for c in day) or "~"
