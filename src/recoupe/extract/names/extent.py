"""How far the small words behind a body's head belong to its name."""

from recoupe.extract.names.chains import common
from recoupe.extract.names.page import Page

_LONGEST = 16
_NO_NOUN = frozenset({"DET", "PRON", "ADV", "PUNCT", "NUM", "ADP", "SCONJ", "CCONJ", "AUX"})


def body_tail(page: Page, at: int) -> tuple[int, list[int]]:
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


def listed_tail(page: Page, at: int) -> int:
    """`, de la consommation et de la mer`: more of what a body is for, where *et* brings the last of it."""
    end, limit = at, min(at + _LONGEST * 2, len(page.words) - 1)
    while end < limit and page.joined(end):
        listed = page.words[end] == ","
        if end == at and not listed:
            return at
        link = page.names.links.at(page.words, end + listed)
        last = not listed and page.words[end] in page.names.joiners
        if not link or link[0] >= len(page.words) or not link[1].get("close") or not (listed or last):
            return at
        if (listed and page.words[end + 1] in page.names.joiners) or not _field_noun(page, link[0]):
            return at
        end = body_tail(page, link[0] + 1)[0]
        if last or any(page.words[i] in page.names.joiners for i in range(link[0], end)):
            return end
    return at


def _field_noun(page: Page, at: int) -> bool:
    body = page.words[at] in page.bodies.heads or page.bodies.institutions.at(page.words, at) is not None
    return not body and (page.tag(at) == "NOUN" or (page.capital(at) and common(page, at)))


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
    if page.words[at] in page.bodies.compass and page.texts[at][0].islower():
        return at + 1
    named = page.capital(at - 1) and not common(page, at - 1) and page.words[at - 1] not in page.bodies.heads
    return at + 1 if page.tag(at) == "ADJ" and page.texts[at][0].islower() and not named else None


def _linked(page: Page, at: int) -> int | None:
    """`de la sécurité`, `pour les droits`, `et du progrès`, `de Valmont`, `du 12 Avril`."""
    link = page.names.links.at(page.words, at)
    if not link or link[0] >= len(page.words) or not page.joined(link[0]):
        return None
    inside = link[0]
    if page.words[at] in page.names.joiners and _another(page, at, inside):
        return None
    known = page.known.at(page.words, inside)
    if known and known[1].written(page.texts[inside : known[0]]):
        return known[0] if known[1].kind == "place" or link[1].get("close") else None
    if page.capital(inside):
        return _capitals_after(page, inside) if link[1].get("close") else None
    if page.words[inside].isdigit() and link[1].get("close") and page.words[inside + 1 : inside + 2]:
        return inside + 2 if page.words[inside + 1] in page.names.never and page.capital(inside + 1) else None
    if not link[1].get("close") and page.words[at] not in page.names.joiners:
        return None if page.tag(inside) != "NOUN" or not link[1].get("open") else inside + 1
    if page.tag(inside) == "ADJ" and page.tag(inside + 1) == "NOUN" and inside + 1 not in page.capitals:
        return inside + 2
    return None if page.tag(inside) in _NO_NOUN or page.infinitive(inside) else inside + 1


def _another(page: Page, at: int, inside: int) -> bool:
    """Whether *et* brings another name: `le Sénat et le peuple`, `la congrégation de Valmont et l'oratoire`."""
    if not (_after_link(page, at) and _noun_again(page, inside)):
        return True
    if page.words[at + 1] in page.roles.definite and page.bodies.institutions.at(page.words, inside):
        return True
    return page.roles.heads.at(page.words, inside) is not None or page.demonyms.before(page.words, at) is not None


def _noun_again(page: Page, inside: int) -> bool:
    """After *et* a small noun goes on with the name, a capital one only where it is a field of government."""
    return not page.capital(inside) or page.roles.fields.at(page.words, inside) is not None


def _after_link(page: Page, at: int) -> bool:
    """`et des Finances` goes on from `de l'Économie`, `et le peuple` from nothing."""
    return any(page.names.links.before(page.words, back) for back in range(at - 1, max(at - 4, -1), -1))


def _capitals_after(page: Page, inside: int) -> int | None:
    if page.words[inside] in page.names.given or page.words[inside] in page.names.never:
        return None
    end = inside + 1
    while end < len(page.words) and page.capital(end) and page.joined(end):
        end += 1
    return end


def short_tail(page: Page, at: int) -> int:
    """`Sénat chilien`, `Parlement du Valmont`, but not `Sénat de voter`."""
    demonym = page.demonyms.at(page.words, at) if at < len(page.words) else None
    if demonym and page.joined(at) and not page.capital(at):
        return demonym[0]
    link = page.names.links.at(page.words, at)
    if not link or not link[1].get("close") or page.words[at] in page.names.joiners or link[0] >= len(page.words):
        return at
    known = page.known.at(page.words, link[0])
    return known[0] if known and known[1].kind == "place" and known[1].written(page.texts[link[0] : known[0]]) else at
