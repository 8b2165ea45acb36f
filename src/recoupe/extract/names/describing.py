"""Descriptions of people by what they are: `l'ancien ministre chilien de la Santé`, `the Chilean health minister`."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from recoupe.extract.names.chains import owns_body
from recoupe.extract.names.page import Page
from recoupe.extract.names.variants import younger
from recoupe.languages.genders import article_genders
from recoupe.languages.roles import RoleWord

_LONGEST_TAIL = 16
_NO_NOUN = frozenset({"VERB", "ADP", "AUX", "ADV", "PRON", "DET", "ADJ"})


class Description(NamedTuple):
    """A description at tokens `first` to `last` (excluded), without its article; `head` is where its noun begins.

    `reach` is definite, possessive, indefinite or bare (as before a name: `President Kim`).
    """

    first: int
    last: int
    head: int
    role: RoleWord
    field: str | None
    country: str | None
    past: bool
    reach: str
    gender: str | None
    complement: int
    field_words: tuple[int, int] = (0, 0)


@lru_cache(maxsize=2)
def find_descriptions(page: Page) -> tuple[Description, ...]:
    """Every description of one person in the report, in order."""
    found: list[Description] = []
    for head, last, role in _heads(page):
        if found and head < found[-1].last:
            continue
        found.append(_described(page, head, last, role))
    return tuple(found)


def _heads(page: Page) -> Iterator[tuple[int, int, RoleWord]]:
    end = 0
    by_first, loose = page.roles.heads.by_first, page.names
    for index, word in enumerate(page.words):
        if index < end or (word not in by_first and not word.startswith("ex-")):
            continue
        hit = page.roles.heads.at(page.words, index) or _former(page, index)
        if hit and not _name_instead(page, index, hit[0]) and word not in loose.given:
            end = hit[0]
            yield index, hit[0], hit[1]


def _former(page: Page, index: int) -> tuple[int, RoleWord] | None:
    """`l'ex-ministre`."""
    if not page.words[index].startswith("ex-"):
        return None
    words = [page.words[index][3:], *page.words[index + 1 : index + 5]]
    hit = page.roles.heads.at(words, 0)
    return (index + hit[0], hit[1]) if hit else None


def _name_instead(page: Page, index: int, last: int) -> bool:
    """Whether the word is part of a body's name (`General Motors`) or a verb (`il préfère`, `they head`)."""
    joined = "-" in page.words[index]  # Secretary-General: no verb looks so, whatever its tag
    noun = joined or _after_article(page, index) or _rank(page, index)
    if last == index + 1 and page.tag(index) in _NO_NOUN and not noun:
        return True
    capital = page.texts[index][0].isupper()
    if capital and _surname(page, index):
        return True
    after = page.words[last] if last < len(page.words) else ""
    if capital and last < len(page.words) and page.capital(last) and page.joined(last) and after in page.bodies.signs:
        return True
    return capital and owns_body(page, last)


def _rank(page: Page, index: int) -> bool:
    """`General Keith Alexander`, `General Alexander`: no adjective before somebody's name."""
    at = index + 1
    if not page.roles.modifiers_before or not page.capital(index) or not page.capital(at) or not page.joined(at):
        return False
    if page.words[at] in page.names.given:
        return True
    return any(page.words[i - 1] in page.names.given for i in page.places.get(page.words[at], ()) if i > 0)


def _surname(page: Page, index: int) -> bool:
    """`Anne King`, and `King` alone in a report of hers, where roles stand before names."""
    if not page.roles.modifiers_before or index in page.loud:
        return False
    if _name_goes_on(page, index + 1):
        return False  # `Lance Corporal Paul Morel`
    before = page.words[index - 1] if index > 0 else ""
    if page.capital(index - 1) and page.joined(index):
        return _behind_given(page, index)
    alone = before not in page.roles.definite and not page.demonyms.before(page.words, index)
    return alone and any(_behind_given(page, at) for at in page.places.get(page.words[index], ()) if at != index)


def _name_goes_on(page: Page, at: int) -> bool:
    return page.capital(at) and page.joined(at) and not younger(page.words[at])


def _behind_given(page: Page, index: int) -> bool:
    """`Anne King`, `Martin Luther King`."""
    if index in page.loud or not page.capital(index - 1) or not page.joined(index):
        return False
    if _name_goes_on(page, index + 1):
        return False
    return page.words[index - 1] in page.names.given or (index > 1 and page.words[index - 2] in page.names.given)


def _after_article(page: Page, index: int) -> bool:
    """`la romancière publie`: what stands between an article and no noun is the noun, whatever its tag."""
    before = page.words[index - 1] if index > 0 else ""
    article = before in page.roles.definite or before in page.roles.indefinite or before in page.roles.possessive
    return article and page.tag(index) == "ADJ" and page.tag(index + 1) not in ("NOUN", "PROPN", "ADJ")


def _described(page: Page, head: int, last: int, role: RoleWord) -> Description:
    first, past, country = _left(page, head)
    reach, gender = _reach(page, first)
    tail = _tail(page, last)
    return Description(
        first=first,
        last=tail.end,
        head=head,
        role=role,
        field=role.field or tail.field or _field_before(page, first, head),
        country=country or tail.country,
        past=past or page.words[head].startswith("ex-"),
        reach=reach,
        gender=role.gender or gender or tail.gender,
        complement=tail.complement,
        field_words=tail.field_words,
    )


def _left(page: Page, head: int) -> tuple[int, bool, str | None]:
    """Where the description begins: adjectives, a country's adjective or its genitive stand before the head."""
    first, past, country = head, False, None
    while first > 0 and page.joined(first):
        word = page.words[first - 1]
        demonym = page.demonyms.before(page.words, first)
        if demonym and page.roles.modifiers_before:
            first, country = demonym[0], demonym[1].country or country
        elif word in page.roles.past or word in page.roles.coming:
            first, past = first - 1, past or word in page.roles.past
        elif word in page.roles.adjectives:
            first -= 1
        else:
            break
    owner = _owner(page, first)
    return (owner[0], past, owner[1]) if owner else (first, past, country)


def _owner(page: Page, first: int) -> tuple[int, str | None] | None:
    """`Russia's foreign minister`, `U.S. president`: a known name before the head."""
    end = first - 1 if first > 0 and page.words[first - 1] in page.names.genitives else first
    hit = page.known.before(page.words, end) if end > 0 and page.roles.modifiers_before else None
    if hit and hit[1].written(page.texts[hit[0] : end]) and (end < first or page.joined(first)):
        return first, hit[1].country
    return None


def _reach(page: Page, first: int) -> tuple[str, str | None]:
    word = page.words[first - 1] if first > 0 else ""
    for reach, words in (
        ("definite", page.roles.definite),
        ("possessive", page.roles.possessive),
        ("indefinite", page.roles.indefinite),
    ):
        if word in words:
            shown = article_genders(page.reading.pack).get(word)
            return reach, shown if shown in ("m", "f") else None
    return "bare", None


def _field_before(page: Page, first: int, head: int) -> str | None:
    """`health minister`: what stands between."""
    for index in range(first, head):
        hit = page.roles.fields.at(page.words, index)
        if hit and hit[0] <= head:
            return hit[1]
    return None


class Tail(NamedTuple):
    """What stands behind a head: where it ends, the field and country it names, where its complement begins."""

    end: int
    field: str | None = None
    country: str | None = None
    complement: int = 0
    field_words: tuple[int, int] = (0, 0)
    gender: str | None = None


def _tail(page: Page, at: int) -> Tail:
    tail, limit = Tail(at), min(len(page.words), at + _LONGEST_TAIL)
    while tail.end < limit and page.joined(tail.end):
        longer = _over_adjective(page, tail) or _over_complement(page, tail)
        if longer is None:
            break
        tail = longer
    return tail


def _over_adjective(page: Page, tail: Tail) -> Tail | None:
    at = tail.end
    if page.texts[at][0].isupper():
        return None
    demonym = page.demonyms.at(page.words, at)
    if demonym:
        shown = tail.gender or (demonym[1].gender if not tail.complement else None)
        return tail._replace(end=demonym[0], country=tail.country or demonym[1].country, gender=shown)
    return tail._replace(end=at + 1) if page.tag(at) == "ADJ" else None


def _over_complement(page: Page, tail: Tail) -> Tail | None:
    """`de la Santé`, `of Peru`, `du parti`: what the head is the head of."""
    link = page.roles.of.at(page.words, tail.end)
    if not link or link[0] >= len(page.words) or not page.joined(link[0]):
        return None
    inside = link[0]
    begun = tail._replace(complement=tail.complement or inside)
    field = page.roles.fields.at(page.words, inside)
    if field:
        return begun._replace(end=field[0], field=tail.field or field[1], field_words=(inside, field[0]))
    known = page.known.at(page.words, inside)
    if known and known[1].written(page.texts[inside : known[0]]):
        return begun._replace(end=known[0], country=tail.country or known[1].country)
    end = _words_after(page, inside)
    return begun._replace(end=end) if end else None


def _words_after(page: Page, inside: int) -> int | None:
    if page.demonyms.at(page.words, inside) and page.roles.modifiers_before:
        return _noun_group(page, inside)
    if page.capital(inside) and not _begins_person(page, inside):
        end = inside + 1
        while end < len(page.words) and page.capital(end) and page.joined(end) and not _begins_person(page, end):
            end += 1
        return end
    return _noun_group(page, inside)


def _noun_group(page: Page, at: int) -> int | None:
    """Behind the last noun of `the Chilean security services`, `l'autorité`; None where there is none."""
    last = None
    for index in range(at, min(at + _LONGEST_TAIL, len(page.words))):
        tag = page.tag(index)
        if tag == "NOUN":
            last = index + 1
            if not page.roles.modifiers_before:
                return last
        elif tag not in ("DET", "ADJ", "NUM") or last:
            return last
    return last


def _begins_person(page: Page, index: int) -> bool:
    given = page.words[index].split("-")[0] in page.names.given
    return given and index + 1 < len(page.words) and page.capital(index + 1)
