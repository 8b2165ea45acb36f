"""Bodies named by their kind: `Institut national de la météorologie`, `ministère chilien de la Santé`, `the Chilean army`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from recoupe.extract.names.describing import Description
from recoupe.extract.names.page import Name, Page

_LONGEST = 16
_NO_NOUN = frozenset({"DET", "PRON", "ADV", "PUNCT", "NUM", "ADP", "SCONJ", "CCONJ", "AUX"})


def find_bodies(page: Page, names: Sequence[Name], descriptions: Sequence[Description]) -> list[Name]:
    """The names with those of bodies made whole, and the bodies that small letters name.

    Places within a body's name stay names of their own: `police de Valmont` names Valmont too.
    """
    nouns = {i for d in descriptions for i in range(d.head, d.complement or d.last)}
    bodies = [body for body in _institutions(page) if body.first not in nouns]
    longer = [_extended(page, name) for name in names]
    spans = [(n.first, n.last) for n in (*bodies, *(n for n in longer if n.rule == "head"))]
    kept = [n for n in longer if n.rule == "head" or not _inside(n, spans)]
    kept = [n for n in kept if _in_words(n, descriptions) is None and not _field_of(page, n, bodies)]
    keyed = {body[:2] for body in bodies if body.key}
    kept = [n for n in kept if n.known or n[:2] not in keyed]
    named = [*kept, *(b for b in bodies if not _crossed(b, longer))]
    return sorted((*named, *(place for name in kept for place in _places_within(page, name, named))))


def _places_within(page: Page, name: Name, names: Sequence[Name]) -> Iterator[Name]:
    """`Valmont` in `Department of Health de Valmont`, where it is listed and no name of its own yet."""
    if name.known or name.last - name.first < 3:
        return
    starts = {other.first for other in names}
    for index in range(name.first + 1, name.last):
        known = page.known.at(page.words, index)
        if known and known[1].kind == "place" and known[0] <= name.last and index not in starts:
            if known[1].written(page.texts[index : known[0]]) and page.names.links.before(page.words, index):
                start = page.reading.tokens[index].start
                yield Name(index, known[0], start, "place", f"listed {known[1].sort}", known[1].key, None, known[1].country, known[1])


def _inside(name: Name, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a longer name begins with this one: `Conseil de sécurité` in `Conseil de sécurité chilien`."""
    return any(first == name.first and name.last < last for first, last in spans)


def _in_words(name: Name, descriptions: Sequence[Description]) -> Description | None:
    """The description whose words these are: *Affaires* in `ministre des Affaires étrangères`."""
    if name.rule != "capitals" or name.titled:
        return None
    return next((d for d in descriptions if d.field_words[0] <= name.first < d.field_words[1]), None)


def _field_of(page: Page, name: Name, bodies: Sequence[Name]) -> bool:
    """*Affaires* in `ministère des Affaires étrangères`."""
    if name.rule != "capitals" or not page.roles.fields.at(page.words, name.first):
        return False
    return any(body.first < name.first < body.last for body in bodies)


def _crossed(body: Name, names: Sequence[Name]) -> bool:
    """Whether another body's or person's name holds this one or runs over its edge."""
    for name in names:
        apart = name.last <= body.first or body.last <= name.first
        inside = body.first <= name.first and name.last <= body.last
        same = name[:2] == body[:2] and (name.known is not None or not body.key)
        if not apart and (not inside or same):
            return True
    return False


def _extended(page: Page, name: Name) -> Name:
    """`Comité` grows to `Comité national de la mer` where the words behind belong to it."""
    if name.known or name.titled or page.roles.modifiers_before:
        return name
    first = page.words[name.first]
    if first in page.bodies.heads and first not in page.bodies.short_heads:
        last, _ = _tail(page, name.last)
    elif first in page.bodies.heads or page.words[name.last - 1] in page.bodies.signs:
        last = _short_tail(page, name.last)
    else:
        return name
    if last == name.last:
        return name
    return name._replace(last=last, kind="organization", rule="head")


def _short_tail(page: Page, at: int) -> int:
    """`Sénat chilien`, `Parlement du Valmont`, but not `Sénat de voter`."""
    demonym = page.demonyms.at(page.words, at) if at < len(page.words) else None
    if demonym and page.joined(at) and not page.capital(at):
        return demonym[0]
    link = page.names.links.at(page.words, at)
    if not link or not link[1].get("close") or page.words[at] in page.names.joiners or link[0] >= len(page.words):
        return at
    known = page.known.at(page.words, link[0])
    return known[0] if known and known[1].kind == "place" and known[1].written(page.texts[link[0] : known[0]]) else at


def _tail(page: Page, at: int) -> tuple[int, list[int]]:
    """How far small words belong to the name before them, and where among them something is named."""
    last, named, limit = at, [], at + _LONGEST
    while last < min(len(page.words), limit) and page.joined(last) and page.words[last] not in page.bodies.stops:
        step = _adjective(page, last) or _linked(page, last) or (_apposed(page, last) if last > at else None)
        if step is None:
            break
        if any(page.capital(i) or page.demonyms.at(page.words, i) for i in range(last, step)):
            named.append(last)
        last = step
    return last, named


def _apposed(page: Page, at: int) -> int | None:
    """`centre indépendant Valmont`, `Régie de police Valmont`."""
    known = page.known.at(page.words, at)
    if known and known[1].written(page.texts[at : known[0]]):
        return None
    return _capitals_after(page, at) if page.capital(at) and page.texts[at][0].isupper() else None


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
    if page.words[at] in page.names.joiners and not (_after_link(page, at) and _noun_again(page, inside)):
        return None
    known = page.known.at(page.words, inside)
    if known and known[1].written(page.texts[inside : known[0]]):
        return known[0] if known[1].kind == "place" or link[1].get("close") else None
    if page.capital(inside):
        return _capitals_after(page, inside) if link[1].get("close") else None
    if not link[1].get("close") and page.words[at] not in page.names.joiners:
        return None if page.tag(inside) != "NOUN" or not link[1].get("open") else inside + 1
    if page.tag(inside) == "ADJ" and page.tag(inside + 1) == "NOUN" and inside + 1 not in page.capitals:
        return inside + 2
    return None if page.tag(inside) in _NO_NOUN or page.infinitive(inside) else inside + 1


def _noun_again(page: Page, inside: int) -> bool:
    """After *et* a small noun goes on with the name, a capital one only where it is a field of government."""
    return not page.capital(inside) or page.roles.fields.at(page.words, inside) is not None


def _after_link(page: Page, at: int) -> bool:
    """`et des Finances` goes on from `de l'Économie`, `et le peuple` from nothing."""
    for back in range(at - 1, max(at - 4, -1), -1):
        if page.names.links.before(page.words, back):
            return True
    return False


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
    link = page.names.links.at(page.words, last)
    if link and row["class"] == "media" and page.bodies.institutions.at(page.words, link[0]):
        return None
    stop, named = _tail(page, last)
    country = next((c for c in (_country_at(page, i) for i in named) if c), None)
    field = _field(page, index, stop)
    if row["class"] == "site":
        return None if index in page.capitals else _site(page, index, last)
    if not named and not (row["class"] == "ministry" and field):
        return None
    return _body(page, index, stop, row, country, field)


def _site(page: Page, index: int, last: int) -> Name | None:
    """`rue Valmont`, `mer de Valmont`."""
    link = page.names.links.at(page.words, last) if last < len(page.words) else None
    inside = link[0] if link and link[1].get("close") and page.words[last] not in page.names.joiners else last
    if inside >= len(page.words) or not page.joined(inside) or not page.capital(inside):
        return None
    end = inside + 1
    while end < len(page.words) and page.capital(end) and page.joined(end):
        end += 1
    return Name(index, end, page.reading.tokens[index].start, "place", "site")


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


def _body(
    page: Page, first: int, last: int, row: Mapping[str, Any], country: str | None, field: str | None
) -> Name:
    class_ = row["class"]
    key = f"{class_}-{field or ''}-{country}" if country and class_ not in ("body", "agency", "media") else ""
    if class_ == "ministry" and not field:
        key = ""
    start = page.reading.tokens[first].start
    return Name(first, last, start, "organization", f"institution {class_}", key, None, country)


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
