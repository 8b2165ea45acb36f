"""Bodies named by their kind: `Institut national de la météorologie`, `ministère chilien de la Santé`, `the Chilean army`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from recoupe.extract.names.page import Name, Page

_LONGEST = 16


def find_bodies(page: Page, names: Sequence[Name]) -> list[Name]:
    """The names with those of bodies made whole, and the bodies that small letters name; none overlap."""
    long = {name.first: _extended(page, name) for name in names}
    found = list(long.values())
    taken = {i for name in found for i in range(name.first, name.last) if not _absorbable(name)}
    for body in _institutions(page):
        if taken.isdisjoint(range(body.first, body.last)):
            found = [name for name in found if name.first >= body.last or name.last <= body.first]
            found.append(body)
    return sorted(found)


def _absorbable(name: Name) -> bool:
    """Whether a longer name of a body may hold this one: `ministère de la Défense`, `services de Valmont`."""
    return name.kind == "place" or name.rule == "capitals" and not name.titled


def _extended(page: Page, name: Name) -> Name:
    """`Comité` grows to `Comité national de la mer` where the words behind belong to it."""
    if name.known or page.words[name.first] not in page.bodies.heads or page.roles.modifiers_before:
        return name
    last, _ = _tail(page, name.last)
    if last == name.last:
        return name
    return name._replace(last=last, kind="organization", rule="head")


def _tail(page: Page, at: int) -> tuple[int, list[int]]:
    """How far small words belong to the name before them, and where among them something is named."""
    last, named, limit = at, [], at + _LONGEST
    while last < min(len(page.words), limit) and page.joined(last) and page.words[last] not in page.bodies.stops:
        step = _adjective(page, last) or _linked(page, last)
        if step is None:
            break
        if any(page.capital(i) or page.demonyms.at(page.words, i) for i in range(last, step)):
            named.append(last)
        last = step
    return last, named


def _adjective(page: Page, at: int) -> int | None:
    demonym = page.demonyms.at(page.words, at)
    if demonym and not page.texts[at][0].isupper():
        return demonym[0]
    return at + 1 if page.tag(at) == "ADJ" and page.texts[at][0].islower() else None


def _linked(page: Page, at: int) -> int | None:
    """`de la sécurité`, `pour les droits`, `et du progrès`, `de Valmont`."""
    link = page.names.links.at(page.words, at)
    if not link or link[0] >= len(page.words) or not page.joined(link[0]):
        return None
    inside = link[0]
    known = page.known.at(page.words, inside)
    if known and known[1].written(page.texts[inside : known[0]]):
        return known[0] if known[1].kind == "place" or link[1].get("close") else None
    if page.capital(inside):
        return _capitals_after(page, inside)
    if not link[1].get("close") and page.words[at] not in page.names.joiners:
        return None if page.tag(inside) != "NOUN" or not link[1].get("open") else inside + 1
    return inside + 1 if page.tag(inside) in ("NOUN", "ADJ") else None


def _capitals_after(page: Page, inside: int) -> int | None:
    if page.words[inside] in page.names.given or page.words[inside] in page.names.never:
        return None
    end = inside + 1
    while end < len(page.words) and page.capital(end) and page.joined(end):
        end += 1
    return end


def _institutions(page: Page) -> Iterator[Name]:
    end = 0
    for index, word in enumerate(page.words):
        if index < end or word not in page.bodies.institutions.by_first:
            continue
        hit = page.bodies.institutions.at(page.words, index)
        if hit and page.tag(index) not in ("VERB", "AUX", "ADV", "PRON"):
            body = _institution(page, index, hit[0], hit[1])
            if body:
                end = body.last
                yield body


def _institution(page: Page, index: int, last: int, row: Mapping[str, Any]) -> Name | None:
    if page.roles.modifiers_before:
        return _behind_country(page, index, last, row)
    stop, named = _tail(page, last)
    country = next((c for c in (_country_at(page, i) for i in named) if c), None)
    field = _field(page, index, stop)
    if not named and not (row["class"] == "ministry" and field):
        return None
    return _body(page, index, stop, row, country, field)


def _country_at(page: Page, at: int) -> str | None:
    demonym = page.demonyms.at(page.words, at)
    if demonym:
        return demonym[1].country
    link = page.names.links.at(page.words, at)
    known = page.known.at(page.words, link[0]) if link else None
    return known[1].country if known and known[1].sort in ("country", "capital") else None


def _behind_country(page: Page, index: int, last: int, row: Mapping[str, Any]) -> Name | None:
    """`the Chilean health ministry`, `Chile's army`, `UK government`."""
    first = index
    while first > 0 and page.joined(first) and _modifier(page, first - 1):
        first -= 1
    demonym = page.demonyms.before(page.words, first)
    if demonym and page.joined(first):
        return _body(page, demonym[0], last, row, demonym[1].country, _field(page, demonym[0], last))
    end = first - 1 if first > 0 and page.words[first - 1] in page.names.genitives else first
    known = page.known.before(page.words, end) if end > 0 and page.joined(first) else None
    if known and known[1].sort in ("country", "capital") and known[1].written(page.texts[known[0] : end]):
        return _body(page, first, last, row, known[1].country, _field(page, first, last))
    return None


def _modifier(page: Page, at: int) -> bool:
    word = page.words[at]
    return word in page.roles.adjectives or (page.tag(at) == "ADJ" and not page.demonyms.before(page.words, at + 1))


def _field(page: Page, first: int, last: int) -> str | None:
    for index in range(first, last):
        hit = page.roles.fields.at(page.words, index)
        if hit and hit[0] <= last:
            return hit[1]
    return None


def _body(
    page: Page, first: int, last: int, row: Mapping[str, Any], country: str | None, field: str | None
) -> Name:
    class_ = row["class"]
    key = f"{class_}-{field or ''}-{country}" if country and class_ not in ("body", "agency", "media") else ""
    if class_ == "ministry" and not field:
        key = ""
    start = page.reading.tokens[first].start
    return Name(first, last, start, "organization", f"institution {class_}", key, None, country)
