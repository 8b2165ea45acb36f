"""Bodies that small letters name: `ministère chilien de la Santé`, `the Chilean army`, `l'agence`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from recoupe.extract.names.extent import body_tail, listed_tail
from recoupe.extract.names.page import Name, Page


def find_institutions(page: Page) -> Iterator[Name]:
    """Every one with a country, a place or a name of its own behind or before it."""
    end = 0
    for index, word in enumerate(page.words):
        if index < end or word not in page.bodies.institutions.by_first:
            continue
        hit = page.bodies.institutions.at(page.words, index)
        if hit and page.tag(index) not in ("VERB", "AUX", "ADV", "PRON") and not _no_noun(page, index, hit[1]):
            body = _institution(page, index, hit[0], hit[1])
            if body:
                end = body.last
                yield body


def _no_noun(page: Page, index: int, row: Mapping[str, Any]) -> bool:
    """`, parti de Valmont à midi`: what could be a verb, behind a mark; `la branche armée`: behind a noun."""
    if row.get("verb") and (index == 0 or page.tag(index - 1) == "PUNCT"):
        return True
    return row["class"] == "army" and page.tag(index - 1) == "NOUN" and page.joined(index)


def _institution(page: Page, index: int, last: int, row: Mapping[str, Any]) -> Name | None:
    if page.roles.modifiers_before:
        return _behind_country(page, index, last, row)
    link = page.names.links.at(page.words, last)
    if link and row["class"] == "media" and page.bodies.institutions.at(page.words, link[0]):
        return None
    stop, named = body_tail(page, last)
    if named and row["class"] not in ("ministry", "body", "agency"):
        stop = _behind_demonym(page, named[0]) or stop
    country = next((c for c in (_country_at(page, i) for i in named) if c), None)
    if row.get("loose") and _place_alone(page, last, stop):
        return None
    stop = listed_tail(page, stop) if row["class"] in ("ministry", "body") and stop > last else stop
    if not named and page.words[last - 1] in page.bodies.named and last == stop:
        stop, named = _own_name(page, last)
    field = _field(page, index, stop)
    if row["class"] == "site":
        return None if index in page.capitals else _site(page, index, last)
    if not named and not (row["class"] == "ministry" and field):
        return None
    return _body(page, index, stop, row, country, field)


def _place_alone(page: Page, last: int, stop: int) -> bool:
    """`le centre de Lyon`, `le groupe norvégien`."""
    return page.names.links.at(page.words, last) is not None or not any(page.capital(i) for i in range(last, stop))


def _behind_demonym(page: Page, at: int) -> int | None:
    """`armée chilienne`, whatever comes behind."""
    demonym = page.demonyms.at(page.words, at)
    return demonym[0] if demonym else None


def _own_name(page: Page, last: int) -> tuple[int, list[int]]:
    """`institut Valmont`, `lycée Anne-Morel`."""
    end = last
    while end < len(page.words) and page.joined(end) and (step := _own_goes_on(page, end, last)):
        end = step
    return end, [last] if end > last else []


def _own_goes_on(page: Page, at: int, first: int) -> int | None:
    """`école Anne Morel de Valmont`: over a capital, and behind one over a link to a town."""
    if page.capital(at):
        return at + 1
    link = page.names.links.at(page.words, at) if at > first else None
    if not link or not link[1].get("close"):
        return None
    known = page.known.at(page.words, link[0])
    town = known is not None and known[1].kind == "place" and known[1].written(page.texts[link[0] : known[0]])
    return known[0] if known and town else None


def _site(page: Page, index: int, last: int) -> Name | None:
    """`rue Valmont`, `mer de Valmont`."""
    link = page.names.links.at(page.words, last) if last < len(page.words) else None
    inside = link[0] if link and link[1].get("close") and page.words[last] not in page.names.joiners else last
    if inside >= len(page.words) or not page.joined(inside) or not page.capital(inside):
        return None
    end = inside + 1
    while end < len(page.words) and page.joined(end) and (step := _site_goes_on(page, end)):
        end = step
    return Name(index, end, page.reading.tokens[index].start, "place", "site")


def _site_goes_on(page: Page, at: int) -> int | None:
    """`rue Anne Morel`, `avenue du Général de Valmont`: behind a capital, over a particle behind one that is common."""
    if page.capital(at):
        return at + 1
    particle = page.names.particles.at(page.words, at)
    after = particle[0] if particle else len(page.words)
    named = after < len(page.words) and page.capital(after) and page.joined(after)
    titled = page.roles.heads.at(page.words, at - 1) is not None or page.words[at - 1] in page.names.given
    return after + 1 if named and titled else None


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
        return _body(page, known[0], last, row, known[1].country, _field(page, first, last))
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


def _body(page: Page, first: int, last: int, row: Mapping[str, Any], country: str | None, field: str | None) -> Name:
    class_ = row["class"]
    country = None if class_ in _LOCAL and _of_capital(page, first, last) else country
    key = f"{class_}-{field or ''}-{country}" if country and class_ not in ("body", "agency", "media") else ""
    if class_ == "ministry" and not field:
        key = ""
    start = page.reading.tokens[first].start
    return Name(first, last, start, "organization", f"institution {class_}", key, None, country)


def _of_capital(page: Page, first: int, last: int) -> bool:
    """`Oslo police`, `la police d'Oslo`: the town's, not the country's."""
    hits = (page.known.at(page.words, i) for i in range(first, last) if page.capital(i))
    return any(hit and hit[1].sort == "capital" for hit in hits)


_LOCAL = frozenset({"police", "authorities", "judiciary", "media", "security_forces", "embassy"})


def find_bare_heads(page: Page, names: Sequence[Name]) -> list[tuple[int, int, str]]:
    """`l'agence`, `the ministry`: heads of bodies with an article and nothing else, with their class."""
    taken = {i for name in names for i in range(name.first, name.last)}
    found: list[tuple[int, int, str]] = []
    for index, word in enumerate(page.words):
        if index in taken or word not in page.bodies.institutions.by_first or index == 0:
            continue
        hit = page.bodies.institutions.at(page.words, index)
        if hit and page.words[index - 1] in page.roles.definite and page.tag(index) in ("NOUN", "ADJ", ""):
            found.append((index, hit[0], hit[1]["class"]))
    return found
