"""The single names in a run of capitals: `U.N. envoy Kai Berg` holds a body and a person."""

from collections.abc import Sequence

from recoupe.extract.names.capitals import Run
from recoupe.extract.names.describing import Description
from recoupe.extract.names.page import Name, Page
from recoupe.languages.gazetteer import Known


def find_segments(page: Page, runs: Sequence[Run], descriptions: Sequence[Description]) -> list[Name]:
    """Every name in the runs; the nouns of descriptions are none, nor are adjectives of countries."""
    nouns = {i for d in descriptions for i in range(d.head, _head_end(page, d))}
    found: list[Name] = []
    for run in runs:
        found += _segments(page, run, nouns)
    return found


def _head_end(page: Page, description: Description) -> int:
    hit = page.roles.heads.at(page.words, description.head)
    return hit[0] if hit else description.head + 1


def _segments(page: Page, run: Run, nouns: set[int]) -> list[Name]:
    found: list[Name] = []
    at = run.first
    while at < run.last:
        step, name = _segment(page, at, run.last, nouns)
        if name:
            found.append(name)
        at = max(step, at + 1)
    return found


def _segment(page: Page, at: int, last: int, nouns: set[int]) -> tuple[int, Name | None]:
    if at in nouns or page.words[at] in page.names.never or not page.texts[at][0].isalpha():
        return at + 1, None
    title = page.names.titles.at(page.words, at)
    if title and title[0] <= last:
        return title[0], None
    end = next((i for i in range(at, last) if i in nouns), last)
    known = _known(page, at, end, last)
    if known:
        return known[0], _listed(page, at, known[0], known[1])
    demonym = page.demonyms.at(page.words, at)
    if demonym and demonym[0] <= last:
        people = _people(page, at, demonym[0]) if demonym[0] == end else None
        if people or demonym[0] == end or not _continues_name(page, demonym[0], end):
            return demonym[0], people
    return _plain(page, at, end)


def _known(page: Page, at: int, end: int, last: int) -> tuple[int, Known] | None:
    """A listed name that is not the beginning of a longer one (`NHS Scotland`, `Bank of China`)."""
    hit = page.known.at(page.words, at)
    if not hit or not hit[1].written(page.texts[at : hit[0]]):
        return None
    stop, known = hit
    if stop >= end or stop in range(end, last):
        return hit
    if not page.capital(stop) or page.demonyms.at(page.words, stop) or page.words[stop] in page.names.never:
        return hit
    return hit if stop - at > 1 and known.sort in ("country", "body", "agency") and _person_starts(page, stop) else None


def _person_starts(page: Page, at: int) -> bool:
    return page.words[at].split("-")[0] in page.names.given


def _listed(page: Page, first: int, last: int, known: Known) -> Name:
    start = page.reading.tokens[first].start
    return Name(first, last, start, known.kind, f"listed {known.sort}", known.key, None, known.country, known)


def _people(page: Page, first: int, last: int) -> Name | None:
    """`les Norvégiens`, `the Danes`: a people, where no noun follows that the adjective belongs to."""
    hit = page.demonyms.at(page.words, first)
    if not hit or (page.roles.modifiers_before and last < len(page.words) and page.tag(last) in ("NOUN", "PROPN", "ADJ")):
        return None
    if not hit[1].plural and not page.words[last - 1].endswith(("s", "x")):
        return None
    start = page.reading.tokens[first].start
    key = f"people-{hit[1].country}" if hit[1].country else ""
    return Name(first, last, start, "group", "people", key, None, hit[1].country)


def _continues_name(page: Page, at: int, end: int) -> bool:
    """`British Airways`, `Korean Central News Agency`: the adjective is part of a body's name."""
    rest = page.words[at:end]
    return any(word in page.bodies.signs or word in page.bodies.heads for word in rest)


def _plain(page: Page, at: int, end: int) -> tuple[int, Name | None]:
    last = end
    while last > at and (page.words[last - 1] in page.names.never or page.words[last - 1] in page.names.starters):
        last -= 1
    if last <= at or not any(c.isalpha() for c in page.texts[at]) or (last == at + 1 and len(page.texts[at]) < 2):
        return end, None
    gender, start, titled = _title(page, at)
    return end, Name(at, last, start, "other", "capitals", "", gender, None, None, titled)


def _title(page: Page, first: int) -> tuple[str | None, int, bool]:
    """What a title before the name says, and where it begins."""
    hit = page.names.titles.before(page.words, first)
    if not hit or not page.joined(first):
        return None, page.reading.tokens[first].start, False
    return hit[1].get("gender"), page.reading.tokens[hit[0]].start, True
