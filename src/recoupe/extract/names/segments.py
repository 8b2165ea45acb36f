"""The single names in a run of capitals: `U.N. envoy Kai Berg` holds a body and a person."""

from collections.abc import Mapping, Sequence
from typing import Any

from recoupe.extract.names.capitals import Run
from recoupe.extract.names.chains import family_elsewhere
from recoupe.extract.names.describing import Description
from recoupe.extract.names.listed import listed_at, listed_name, person_starts
from recoupe.extract.names.page import Name, Page, roman
from recoupe.languages.gazetteer import small_names

_REACH = 12
_MONEY = frozenset({"$", "£", "€", "¥"})
_SMALL = frozenset({"DET", "PRON", "ADP", "ADV", "CCONJ", "SCONJ", "AUX"})


def find_segments(page: Page, runs: Sequence[Run], descriptions: Sequence[Description]) -> list[Name]:
    """Every name in the runs; the nouns of descriptions are none, nor are adjectives of countries."""
    nouns = {i for d in descriptions for i in (*range(d.head, _head_end(page, d)), *range(*d.field_words))}
    nouns = {i for i in nouns if not (page.capital(i) and page.words[i] in page.bodies.partners)}  # Valmont et Fils
    found, done = _small(page), 0
    for run in runs:
        done = _add_segments(page, run._replace(first=max(done, run.first)), nouns, found)
    return sorted(found)


def _small(page: Page) -> list[Name]:
    """Listed names that begin small: `zone euro`, `bande de Gaza`."""
    found: list[Name] = []
    small = small_names(page.reading.pack)
    for index, word in enumerate(page.words):
        if word in small.by_first and index not in page.capitals:
            hit = small.at(page.words, index)
            if hit and hit[1].written(page.texts[index : hit[0]]):
                found.append(listed_name(page, index, hit[0], hit[1]))
    return found


def _head_end(page: Page, description: Description) -> int:
    hit = page.roles.heads.at(page.words, description.head)
    return hit[0] if hit else description.head + 1


def _add_segments(page: Page, run: Run, nouns: set[int], found: list[Name]) -> int:
    """Where the run was left: `New Year's Eve` runs over its end."""
    at = run.first
    while at < run.last:
        step, name = _segment(page, at, run.last, nouns)
        if name:
            found.append(name)
        at = max(step, at + 1)
    return at


def _segment(page: Page, at: int, last: int, nouns: set[int]) -> tuple[int, Name | None]:
    skipped = page.names.nothing.at(page.words, at) or (page.names.nothing.at(page.words, at - 1) if at else None)
    if skipped:
        return skipped[0], None
    if at in nouns or _never(page, at) or not page.texts[at][0].isalpha() or _glued(page, at):
        return at + 1, None
    particle = page.names.particles.at(page.words, at)
    if not page.capital(at) and not (particle and particle[1].get("opens")):
        return at + 1, None
    title = page.names.titles.at(page.words, at)
    if title:
        return title[0], None
    end = next((i for i in range(at, last) if i in nouns), last)
    known = listed_at(page, at, end, last)
    if known:
        return known[0], listed_name(page, at, known[0], known[1])
    demonym = page.demonyms.at(page.words, at)
    if demonym and demonym[0] <= last:
        if demonym[1].country is None and demonym[0] == end and _tail_at(page, end):
            return _plain(page, at, end)
        people = _people(page, at, demonym[0]) if demonym[0] == end else None
        if people or demonym[0] == end or not _continues_name(page, demonym[0], end):
            return demonym[0], people
    return _plain(page, at, end)


def _glued(page: Page, at: int) -> bool:
    """`H10` in `7H10`, `US6` in `$US6,500`."""
    before = page.reading.tokens[at - 1] if at else None
    if before is None or before.end != page.reading.tokens[at].start:
        return False
    return before.text[-1].isdigit() or before.text in _MONEY


def _tail_at(page: Page, at: int) -> bool:
    """`the Labour party`."""
    return at < len(page.words) and page.words[at] in page.bodies.tails and page.joined(at)


def _never(page: Page, at: int) -> bool:
    """`CD`, `XI`, but neither `CD&V` nor `Xi` nor what is listed: `Sunday Times`."""
    if page.words[at] not in page.names.never:
        return False
    longer = at + 2 < len(page.words) and page.words[at + 1] == "&" and page.capital(at + 2)
    word, known = page.words[at], page.known.at(page.words, at)
    longer = longer or (known is not None and known[0] > at + 1 and known[1].written(page.texts[at : known[0]]))
    paper = at + 1 < len(page.words) and page.capital(at + 1) and page.words[at + 1] in page.bodies.signs
    longer = longer or (paper and page.joined(at + 1))
    given = word in page.names.given and at + 1 < len(page.words) and page.capital(at + 1) and page.joined(at + 1)
    return not longer and not given and (word not in page.names.family_first or page.texts[at].isupper())


def _people(page: Page, first: int, last: int) -> Name | None:
    """`les Norvégiens`, `the Danes`: a people, where no noun follows that the adjective belongs to."""
    hit = page.demonyms.at(page.words, first)
    if not hit or (page.roles.modifiers_before and page.tag(last) in ("NOUN", "PROPN", "ADJ")):
        return None
    if not hit[1].plural and not page.words[last - 1].endswith(("s", "x")):
        return None
    start = page.reading.tokens[first].start
    key = f"people-{hit[1].country}" if hit[1].country else ""
    return Name(first, last, start, "group", "people", key, None, hit[1].country)


def _continues_name(page: Page, at: int, end: int) -> bool:
    """`British Airways`, `European Economic Area`: the adjective is part of a body's name."""
    if page.known.at(page.words, at) or person_starts(page, at):
        return False
    rest = page.words[at:end]
    signs = (page.bodies.signs, page.bodies.heads, page.bodies.place_signs)
    return page.roles.modifiers_before or any(word in table for word in rest for table in signs)


def _plain(page: Page, at: int, end: int) -> tuple[int, Name | None]:
    last = end
    while last > at and _no_end(page, at, last - 1):
        last -= 1
    if last <= at or not any(c.isalpha() for c in page.texts[at]) or (last == at + 1 and _no_name(page, at)):
        return end, None
    demonym = page.demonyms.at(page.words, at) if last < end else None
    if demonym and demonym[0] == last:
        return end, None  # the German IT sector
    inner = _inner(page, at, last)
    if inner > at:
        end = last = inner
        while last > at + 1 and not page.capital(last - 1):
            last -= 1  # the wolf of Wall Street
    if last == end:
        last = end = _numbered(page, at, last) or last
    while last > at + 1 and page.words[last - 1] in page.names.behind:
        last -= 1  # Andrew Marsh QC
    at = _ordinal(page, at, last)
    gender, start, titled = _title(page, at, last)
    return end, Name(at, last, start, "other", "capitals", "", gender, None, None, titled)


def _no_end(page: Page, first: int, at: int) -> bool:
    """`Valmont Thursday`, but `Louis XV`."""
    return page.words[at] in page.names.never and (at == first or not roman(page.texts[at]))


def _no_name(page: Page, at: int) -> bool:
    """A letter alone, or a small word with a capital: `The`, `This`, `TWO`."""
    if page.texts[at].isupper() and len(page.texts[at]) > 2 and page.words[at] in page.names.starters:
        return True
    small = page.words[at] in page.names.starters and not page.texts[at].isupper() and page.tag(at) in _SMALL
    return len(page.texts[at]) < 2 or (small and not page.names.titles.before(page.words, at))


def _ordinal(page: Page, at: int, last: int) -> int:
    """`9th Valmont Court of Appeals`: the number before the name of a body belongs to it."""
    tokens = page.reading.tokens
    if at < 2 or not page.joined(at) or not page.roles.modifiers_before or len(page.texts[at - 1]) != 2:
        return at
    glued = tokens[at - 2].end == tokens[at - 1].start
    number = glued and page.texts[at - 2].isdigit() and page.texts[at - 1].isalpha()
    return at - 2 if number and any(w in page.bodies.signs for w in page.words[at:last]) else at


def _numbered(page: Page, at: int, last: int) -> int | None:
    """`Local Council 12`, `Radio 4`: a number behind a body's word, with no noun behind it that it counts."""
    if page.words[last - 1] not in page.bodies.signs and page.words[last - 1] not in page.bodies.heads:
        return None
    if last >= len(page.words) or not page.words[last].isdigit() or not page.joined(last):
        return None
    return None if page.tag(last + 1) in ("NOUN", "ADJ", "SYM") else last + 1


def _inner(page: Page, at: int, last: int) -> int:
    """Where another name begins in the run: `République Anne Morel`, `Alliance Europe Écologie`; `at` if none does."""
    if page.words[at] in page.names.given:
        return at
    if any(w in page.bodies.signs for w in page.words[at:last]):
        if last - at > 2 and page.words[last - 2] in page.bodies.signs and family_elsewhere(page, last - 1):
            return last - 1  # At Valmont Crown Court Baker admitted it
        person = last - at > 2 and page.words[last - 3] in page.bodies.signs and person_starts(page, last - 2)
        return last - 2 if person and page.words[last - 1] not in page.bodies.signs else at
    town = page.known.at(page.words, at)
    inside = town[0] if town and town[1].kind == "place" else at + 1
    for index in range(inside, last - 1):
        known = page.known.at(page.words, index)
        if known and known[0] == last and known[1].written(page.texts[index:last]):
            return index
        apart = _no_given(page, index - 1) or (index > at + 1 and len(page.texts[index - 1]) > 3)
        if page.words[at] not in page.bodies.heads and person_starts(page, index) and apart:
            return index
    return at


def _articled(page: Page, at: int) -> bool:
    return at > 0 and (page.words[at - 1] in page.roles.definite or page.words[at - 1] in page.names.plural_articles)


def _no_given(page: Page, at: int) -> bool:
    """`NBC`, `Démocrate`, `the Valmonters`, `Renault`: what no given name looks like."""
    if len(page.texts[at]) < 2:
        return False
    if page.texts[at].isupper() or page.known.at(page.words, at) or _articled(page, at):
        return True
    return page.in_dictionary(at) and page.tag(at) != "PROPN"


def _shared_title(page: Page, first: int) -> Mapping[str, Any] | None:
    """`MM. Durand, Morel et Petit`: the title of several people, before the first of them."""
    at = first - 1
    if at < 2 or not (page.words[at] in page.names.joiners or page.words[at] == ","):
        return None
    for at in range(first - 1, max(1, first - _REACH), -1):
        listed = page.words[at] in page.names.joiners or page.words[at] == ","
        title = page.names.titles.before(page.words, at) if page.capital(at) else None
        if title or not (listed or page.capital(at)):
            return title[1] if title and title[1].get("plural") else None
    return None


def _title(page: Page, first: int, last: int) -> tuple[str | None, int, bool]:
    """What a title before the name says, and where it begins."""
    hit = page.names.titles.before(page.words, first)
    if not hit or not page.joined(first):
        shared = _shared_title(page, first)
        return shared.get("gender") if shared else None, page.reading.tokens[first].start, shared is not None
    alone = last - first == 1 and not hit[1].get("plural")
    first = hit[0] if (hit[1].get("gender") or alone) and not hit[1].get("apart") else first
    return hit[1].get("gender"), page.reading.tokens[first].start, True
