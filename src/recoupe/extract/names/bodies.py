"""Bodies whose names run on in small letters: `Institut national de la météorologie`, `ministère de la Santé`."""

from collections.abc import Iterator, Sequence, Set

from recoupe.extract.names.chains import common
from recoupe.extract.names.describing import Description
from recoupe.extract.names.extent import body_tail, listed_tail, short_tail
from recoupe.extract.names.institutions import find_institutions
from recoupe.extract.names.page import Name, Page
from recoupe.languages.gazetteer import Known


def find_bodies(page: Page, names: Sequence[Name], descriptions: Sequence[Description]) -> list[Name]:
    """The names with those of bodies made whole, and the bodies that small letters name.

    Places within a body's name stay names of their own: `police de Valmont` names Valmont too.
    """
    nouns = {i for d in descriptions for i in range(d.head, d.complement or d.last)}
    bodies = [body for body in find_institutions(page) if body.first not in nouns]
    longer = [_extended(page, name) for name in names]
    bodies = [b for b in bodies if not _crossed(b, longer)]
    spans = [(n.first, n.last) for n in (*bodies, *(n for n in longer if n.rule == "head"))]
    kept = [n for n in longer if n.rule == "head" or not _inside(n, spans)]
    kept = [n for n in kept if _in_words(n, descriptions) is None and not _field_of(page, n, bodies)]
    keyed = {body[:2] for body in bodies if body.key}
    kept = [n for n in kept if n.known or n[:2] not in keyed]
    schools = [b for b in bodies if page.words[b.first] in page.bodies.named]
    kept = [n for n in kept if n.known or not any(_named_after(page, n, b) for b in schools)]
    starts = {name.first for name in (*kept, *bodies)}
    places = [place for name in kept for place in _places_within(page, name, starts)]
    owners = [place for body in bodies if (place := _country_first(page, body))]
    return sorted((*kept, *bodies, *places, *owners))


def _places_within(page: Page, name: Name, starts: Set[int]) -> Iterator[Name]:
    """`Valmont` in `Department of Health de Valmont`, where it is listed and no name of its own yet."""
    first = _country_first(page, name)
    if first:
        yield first
    if name.last - name.first < 3:
        return
    for index in range(name.first + 1, name.last):
        place = _listed_inside(page, name, index) if index not in starts else None
        if place and place[0] <= name.last and page.names.links.before(page.words, index):
            yield _place(page, index, place)


def _listed_inside(page: Page, name: Name, index: int) -> tuple[int, Known] | None:
    """A place; in a listed body a country or another listed body: `Conseil de sécurité des Nations unies`."""
    if not name.known:
        return _listed_place(page, index)
    hit = page.known.at(page.words, index)
    if not hit or hit[1].sort not in ("country", "body") or name.known.sort != "body" or hit[1].key == name.key:
        return None
    return hit if hit[1].written(page.texts[index : hit[0]]) else None


def _country_first(page: Page, name: Name) -> Name | None:
    """`UK` in `UK government`, `U.S.` in `U.S. Bankruptcy Court`."""
    place = _listed_place(page, name.first) if page.roles.modifiers_before and name.kind != "person" else None
    if not place or place[0] >= name.last or place[1].sort != "country":
        return None
    short = all(not c.islower() for c in page.texts[name.first])
    official = name.rule.startswith("institution") or (name.known is not None and name.known.sort == "body") or short
    return _place(page, name.first, place) if official else None


def _place(page: Page, first: int, hit: tuple[int, Known]) -> Name:
    last, known = hit
    start = page.reading.tokens[first].start
    return Name(first, last, start, known.kind, f"listed {known.sort}", known.key, country=known.country, known=known)


def _listed_place(page: Page, index: int) -> tuple[int, Known] | None:
    hit = page.known.at(page.words, index)
    return hit if hit and hit[1].kind == "place" and hit[1].written(page.texts[index : hit[0]]) else None


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
    inside = [body for body in bodies if body.first < name.first < body.last]
    if name.rule not in ("capitals", "noun and adjective") or not inside:
        return False
    ministry = any(body.rule == "institution ministry" for body in inside) and common(page, name.first)
    return ministry or page.roles.fields.at(page.words, name.first) is not None


def _named_after(page: Page, name: Name, body: Name) -> bool:
    """`Anne Morel` in `école Anne Morel`."""
    return name.first == body.first + 1 and name.last <= body.last and page.capital(name.first)


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
    if name.known and name.kind == "place":
        return _with_compass(page, name)
    if name.known or name.titled:
        return name
    if page.roles.modifiers_before:
        return _with_tail(page, name)
    first = page.words[name.first]
    behind = page.words[name.last - 1]
    pair = name.last - name.first == 2 and page.tag(name.first) == "ADJ" and behind in page.bodies.heads
    if (first in page.bodies.heads and first not in page.bodies.short_heads) or pair:
        last, _ = body_tail(page, name.last)
        last = listed_tail(page, last) if last > name.last else last
    elif first in page.bodies.heads or page.words[name.last - 1] in page.bodies.signs:
        last = short_tail(page, name.last)
    else:
        return _with_adjective(page, name)
    if last == name.last:
        return name
    return name._replace(last=last, kind="organization", rule="head")


def _with_compass(page: Page, name: Name) -> Name:
    """`Asie centrale`, `Virginie occidentale`: a land of its own."""
    at = name.last
    if at >= len(page.words) or page.words[at] not in page.bodies.compass or not page.texts[at].islower():
        return name
    longer = page.joined(at) and name.known is not None and name.known.sort in ("country", "region", "city")
    return name._replace(last=at + 1, key="", rule="noun and adjective", known=None) if longer else name


def _with_tail(page: Page, name: Name) -> Name:
    """`the Green party`: a small word that says what the name before it is."""
    last = name.last
    if last >= len(page.words) or page.words[last] not in page.bodies.tails or not page.joined(last):
        return name
    if not page.texts[last].islower() or page.tag(last) not in ("NOUN", "PROPN", ""):
        return name
    kind = page.bodies.kinds.get(page.words[last], "organization")
    return name._replace(last=last + 1, kind=kind, rule="kind word behind")


def _with_adjective(page: Page, name: Name) -> Name:
    """`Région valmontoise`, `Marine nationale`: a common noun has its capital because the adjective is in its name."""
    at, alone = name.first, name.last == name.first + 1
    small = name.last < len(page.words) and page.joined(name.last) and page.texts[name.last].islower()
    if not alone or name.rule != "capitals" or at in page.loud or not small:
        return name
    if page.words[name.last] in page.bodies.stops:
        return name
    if page.words[name.last] in page.bodies.compass:
        return name._replace(last=name.last + 1, kind="place", rule="noun and adjective")
    if at in page.opening or not common(page, at) or page.roles.heads.at(page.words, at):
        return name
    adjective = page.tag(name.last) == "ADJ" or _like_adjective(page, name)
    return name._replace(last=name.last + 1, rule="noun and adjective") if adjective else name


def _like_adjective(page: Page, name: Name) -> bool:
    """`des élus d'Aube dorée`: a participle behind a noun that has no article."""
    tags = page.reading.tags
    participle = bool(tags) and tags[name.last].form == "PastPart"
    before = page.words[name.first - 1] if name.first else ""
    return participle and before in ("d'", "de", "à")
