"""Lines that tell when a report was published or changed: `Publié le 4 mars 2024 à 18h05`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from recoupe.extract.structure.passages import Passage
from recoupe.extract.structure.prefixes import without
from recoupe.languages.day_forms import day_forms
from recoupe.languages.layout import DateOrder, Layout, layout
from recoupe.languages.pack import LanguagePack

Role = Literal["published", "modified"]
_LONGEST, _MOST_REST = 200, 60
_YEAR = re.compile(r"(?:19|20)\d\d")
_ZONE = re.compile(
    r"(?<![^\W_])(?:utc|gmt)?(?P<zone>[+-]\d{2}:?\d{2})|(?:utc|gmt) ?(?P<hours>[+-]\d{1,2})(?!\d)"
    r"|(?<![^\W\d_])(?P<utc>utc|gmt|z)(?![^\W_])"
)
_SHORT_YEAR = re.compile(r"(?<![\d./])\d{1,2}[./]\d{1,2}[./]\d\d(?![\d./])")
_CENTURY, _LAST_SHORT = 2000, 69
_ISO_TIME = re.compile(r"\bt(?=\d\d:)")
_NOISE = re.compile(r"[\s\-–—|:,;·•/()\[\].@*]+|\bt(?=\d)|(?<=\d)t\b")


class Label(NamedTuple):
    """Words that tell what a date is of."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date that a line gives, in EDTF, None where its words leave it open; `labelled`: it says of what.

    `line` is where the line begins.
    """

    role: Role
    labelled: bool
    date: str | None
    start: int
    end: int
    line: int


def find_stamps(passage: Passage, pack: LanguagePack, language: str) -> tuple[Stamp, ...]:
    """The dates of publication and change that the line is there for; none if it says anything else."""
    words = layout(pack)
    if len(passage.text) > _LONGEST or not (_YEAR.search(passage.text) or _SHORT_YEAR.search(passage.text)):
        return ()
    labels = _labels(passage.folded, words)
    if not labels and not _YEAR.search(passage.text):
        return ()  # 4.3.24 without a word may be anything
    if not labels and day_forms(pack).span.search(passage.folded):
        return ()
    order = words.order_in(language)
    unnamed = Label(0, 0, "published")  # July 13, 2025, updated July 14
    found = [_stamp(passage, label, pack, order) for label in (unnamed, *labels)]
    stamps = tuple(stamp for stamp in found if stamp)
    if not stamps or not _says_no_more(passage, pack, labelled=bool(labels)):
        return ()
    return stamps


def find_days(passage: Passage, pack: LanguagePack, language: str) -> tuple[Stamp, ...]:
    """The whole dates in a line that stands for something else, such as a dateline."""
    order = layout(pack).order_in(language)
    found = day_forms(pack).day.finditer(passage.folded)
    spans = [
        (date_of(match, pack, order), passage.start + match.start(), passage.start + match.end()) for match in found
    ]
    return tuple(Stamp("published", False, date, start, end, passage.start) for date, start, end in spans if date)


def _labels(folded: str, words: Layout) -> list[Label]:
    """The labels of the line in order, the longer one where two begin together."""
    found = [Label(*m.span(), "published") for m in words.published.finditer(folded)]
    found += [Label(*m.span(), "modified") for m in words.modified.finditer(folded)]
    kept: list[Label] = []
    for label in sorted(found, key=lambda label: (label.start, -label.end)):
        if not kept or label.start >= kept[-1].end:
            kept.append(label)
    return kept


def _stamp(passage: Passage, label: Label, pack: LanguagePack, order: DateOrder) -> Stamp | None:
    """The day behind the label, before the next one: `13/07/2025 - 13:43Modifié le …`."""
    rest = passage.folded[label.end :]
    nexts = (pattern.search(rest) for pattern in (layout(pack).published, layout(pack).modified))
    limit = min((match.start() for match in nexts if match), default=len(rest))
    rest = rest[:limit]
    day = day_forms(pack).day.search(rest)
    if day is None:
        return None
    date = date_of(day, pack, order)
    clock = _clock_beside(rest, day, pack)
    end = passage.start + label.end + max(day.end(), clock.end() if clock else 0)
    value = f"{date}{_time(clock, rest, pack) if clock else ''}" if date else None
    return Stamp(label.role, label.end > 0, value, passage.start + label.start, end, passage.start)


def date_of(match: re.Match[str], pack: LanguagePack, order: DateOrder) -> str | None:
    """The day in ISO 8601 or days in EDTF, None if there is none such or `04/03/2024` leaves it open."""
    found = {name: value for name, value in match.groupdict().items() if value}
    if "from_day" in found or "from_day2" in found:
        return _days(found, pack)
    named = found.get("year") or found.get("year2") or found.get("iso_year") or found.get("num_year")
    year = int(named) if named else _full_year(int(found["short_year"]))
    if "first" in found:
        day, month = _numeric(int(found["first"]), int(found["second"]), "day" if found["mark"] == "." else order)
    else:
        name = found.get("month") or found.get("month2")
        month = day_forms(pack).months[name.rstrip(".")] if name else int(found["iso_month"])
        day = int(found.get("day") or found.get("day2") or found["iso_day"])
    try:
        return datetime(year, month, day).date().isoformat()
    except ValueError:
        return None


def _full_year(short: int) -> int:
    """`24` as 2024, `98` as 1998."""
    return short + _CENTURY - (100 if short > _LAST_SHORT else 0)


def _days(found: Mapping[str, str], pack: LanguagePack) -> str | None:
    """`26 mars au 1er avril 2026` as 2026-03-26/2026-04-01; None where the first day is not the earlier one."""
    months = day_forms(pack).months
    year, last_day = int(found.get("year") or found["year2"]), int(found.get("day") or found["day2"])
    named = [found.get(name) or found.get(f"{name}2") for name in ("from_month", "month")]
    first_month, last_month = (months[(name or next(filter(None, named))).rstrip(".")] for name in named)
    try:
        last = datetime(year, last_month, last_day).date()
        first_day = int(found.get("from_day") or found["from_day2"])
        first = datetime(year - (first_month > last_month), first_month, first_day).date()
    except ValueError:
        return None
    return f"{first}/{last}" if first < last else None


def _numeric(first: int, second: int, order: DateOrder) -> tuple[int, int]:
    """Day and month of `04/03`; zeros where either would do."""
    if first > 12 or order == "day" or first == second:
        return first, second
    return (second, first) if second > 12 or order == "month" else (0, 0)


def _clock_beside(rest: str, day: re.Match[str], pack: LanguagePack) -> re.Match[str] | None:
    """The time behind the day, else before it: `4:10 pm, March 4`."""
    behind = " " * day.end() + rest[day.end() :]
    clock = day_forms(pack).clock
    return clock.search(behind, day.end()) or clock.search(rest, 0, day.start())


def _time(clock: re.Match[str], rest: str, pack: LanguagePack) -> str:
    """`T18:05:00`, with the zone if it is a number."""
    hour, half = int(clock["hour"] or clock["hour_only"]), clock["half"] or clock["half_only"]
    if half:
        hour = hour % 12 + (12 if day_forms(pack).halves[half] == "pm" else 0)
    zone = _ZONE.match(rest, clock.end()) or _ZONE.match(rest, clock.end() + 1)
    return f"T{hour:02}:{clock['minute'] or '00'}:00{_offset(zone)}"


def _offset(zone: re.Match[str] | None) -> str:
    if zone is None:
        return ""
    if zone["hours"]:
        return f"{zone['hours'][0]}{int(zone['hours'][1:]):02}:00"  # UTC+2
    return f"{zone['zone'][:3]}:{zone['zone'][-2:]}" if zone["zone"] else "Z"


def is_clock_line(passage: Passage, pack: LanguagePack) -> bool:
    """Whether the line tells a time without its day: `Publié à 13h43`, `Il y a 2 heures`, `13h43`."""
    if len(passage.text) > _MOST_REST or not any(map(str.isdigit, passage.text)):
        return False
    words = layout(pack)
    told = day_forms(pack).clock.search(passage.folded) or words.ago.search(passage.folded)
    return bool(told) and not _left(passage.folded, pack)


def _says_no_more(passage: Passage, pack: LanguagePack, *, labelled: bool) -> bool:
    """Whether nothing but dates stands in the line, or a name or a place beside what a label announces."""
    agencies = layout(pack).agency.find(passage.folded)
    rest = without(passage.folded, agencies)
    rest = _left(layout(pack).credit.joiner.sub(" ", rest) if agencies else rest, pack)
    return not rest or (labelled and len(rest) <= _MOST_REST and not passage.stopped)


def _left(folded: str, pack: LanguagePack) -> str:
    """What is left of a line without labels, days, times and the words between them."""
    words = layout(pack)
    patterns = (
        words.published,
        words.modified,
        day_forms(pack).day,
        _ISO_TIME,
        _ZONE,
        day_forms(pack).clock,
        words.ago,
        words.read_in,
        words.filler,
        _NOISE,
    )
    for pattern in patterns:
        folded = pattern.sub(" ", folded)
    return folded.strip()
