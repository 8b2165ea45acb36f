"""Shorter names of what a report also names in full: `la Cour`, of the `Cour suprême`."""

from typing import NamedTuple

from recoupe.extract.names.chains import common
from recoupe.extract.names.page import Name, Page
from recoupe.languages.gazetteer import Known

Words = tuple[str, ...]


class Short(NamedTuple):
    """The words of a shorter name.

    `plain` ones can be the cause that a body has in its name (`Mouvement pour les mers propres`), a `rare` one alone
    can be nothing else.
    """

    words: Words
    plain: bool
    rare: bool


def shortened(page: Page, name: Name, words: Words) -> Short:
    """The name, ready to be looked for in longer ones."""
    place = name.kind == "place"
    plain = not place and all(common(page, at) for at in range(name.first, name.last))
    rare = not place and not page.in_dictionary(name.first) and words[0] not in page.names.given
    return Short(words, plain, rare)


def shortens(page: Page, short: Short, longer: Words) -> bool:
    """Whether a report can shorten the longer name so."""
    count = len(short.words)
    if len(longer) == count == 1:
        return _town(page, short.words[0], longer[0])
    if len(longer) <= count:
        return False
    if longer[:count] == short.words:
        return _beginning(page, short, longer)
    same_head = longer[0] == short.words[0] and longer[0] in page.bodies.heads
    if same_head and longer[1 - count :] == short.words[1:]:
        return not short.plain  # Brigades Valmont, of the Brigades Anne Valmont
    return longer[-count:] == short.words and _end(page, short, longer)


def _town(page: Page, word: str, longer: str) -> bool:
    """`Saint-Aubin`, of `Saint-Aubin-sur-Valmont`."""
    if not longer.startswith(f"{word}-"):
        return False
    small = longer[len(word) + 1 :].split("-", maxsplit=1)[0]
    return small in page.names.links.by_first or small in page.names.particles.by_first or small in page.bodies.stops


def _beginning(page: Page, short: Short, longer: Words) -> bool:
    """`Parti vert` of `Parti vert du Valmont`, `Valmont` of `Valmont Holding`."""
    words, rest = short.words, longer[len(short.words) :]
    company = all(word in page.bodies.company_signs for word in rest)
    linked = rest[0] in page.names.links.by_first
    if len(words) > 1:
        return linked or company or page.demonyms.at(rest, 0) is not None
    if linked and rest[0] not in page.names.joiners:
        return True  # La Gazette, of the Gazette de Valmont
    if words[0] in page.bodies.heads and rest[0] not in page.bodies.signs:
        return True  # la Cour, of the Cour suprême
    if short.rare or all(word in page.bodies.same_places for word in rest):
        return True  # Morgan, of Morgan Steel; Westgate, of Westgate Mall
    known = listed(page, longer)
    return words[0] not in page.names.starters and (company or (known is not None and known.kind == "organization"))


def _end(page: Page, short: Short, longer: Words) -> bool:
    """`Commission` of `Royal Commission`, `mers propres` of `Mouvement pour les mers propres`."""
    words, before = short.words, longer[: -len(short.words)]
    linked = any(page.names.links.at(before, at) for at in range(1, len(before)))
    headed = before[0] in page.bodies.institutions.by_first
    signed = words[-1] in page.bodies.signs and not linked  # the Transit Authority
    if short.rare and before[0] in page.bodies.heads and not linked:
        return True  # Zorbon, of the Institut Anne Zorbon
    if len(words) > 1:
        return (headed and (not linked or short.plain)) or signed or listed(page, before) is not None
    town = listed(page, before)
    if town and town.kind == "place" and words[0].endswith(("s", "x")) and page.roles.modifiers_before:
        return True  # the Bears, of the Chicago Bears
    known = listed(page, longer)
    paper = known is not None and known.sort == "agency"
    return not linked and (signed or words[0] in page.bodies.heads or paper or headed)


def listed(page: Page, words: Words) -> Known | None:
    """What is listed under exactly these words."""
    known = page.known.at(words, 0)
    return known[1] if known and known[0] == len(words) else None


def bare(page: Page, words: Words) -> Words:
    """`Gazette` for `La Gazette`, `Valmont Gold` for `Valmont Gold Inc`."""
    while len(words) > 1 and words[-1] in page.bodies.legal:
        words = words[:-1]
    article = len(words) > 1 and (words[0] in page.roles.definite or words[0] in page.names.plural_articles)
    return words[1:] if article else words


def own_words(page: Page, name: Name) -> Words:
    """What names it alone: of `l'île de Valmont` the last word."""
    row = page.bodies.institutions.at(page.words, name.first) if name.rule == "site" else None
    if not row or not row[1].get("same"):
        return bare(page, tuple(page.words[name.first : name.last]))
    link = page.names.links.at(page.words, row[0])
    return tuple(page.words[link[0] if link else row[0] : name.last])
