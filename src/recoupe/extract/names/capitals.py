"""Runs of capitalised words, with the small words that a name may hold."""

from typing import NamedTuple

from recoupe.extract.names.chains import common, next_word
from recoupe.extract.names.page import Page
from recoupe.text.folding import fold

_TOO_LONG = 16
_COMMON = frozenset({"agency", "company", "platform"})


class Run(NamedTuple):
    """Tokens `first` to `last` (excluded), all of one name or of names side by side."""

    first: int
    last: int


def find_runs(page: Page) -> list[Run]:
    """Every stretch of words that capitals hold together, without what only opens a sentence."""
    ordered = sorted(page.capitals)
    inside = [i for i in ordered if i not in page.opening and i not in page.loud]
    middle = {page.words[i] for i in inside}
    calling = {page.words[i] for i in inside if _calls(page, i)}
    found, index = [], 0
    for at in ordered:
        if at < index or (at in page.opening and not _names(page, at, calling)):
            continue
        if at in page.loud and not _known_when_loud(page, at, middle):
            continue
        if _compound(page, at):
            continue
        first, index = _opened(page, at), _end(page, at, middle)
        found.append(Run(first, index))
    return found


def _calls(page: Page, at: int) -> bool:
    """Whether the word can name alone: not `Airlines` of `Valmont Airlines`, but `Baker` of `Anna Baker`."""
    before = page.words[at - 1]
    if page.names.links.before(page.words, at) and page.in_dictionary(at) and page.capital(at + 1):
        return False  # Society of Airline Passengers
    if at == 0 or not page.capital(at - 1) or not page.joined(at) or before in page.names.given or len(before) < 2:
        return True
    if page.words[at] in page.names.family_first or not page.in_dictionary(at):
        return True
    return any(table.before(page.words, at) is not None for table in (page.names.titles, page.roles.heads))


def _names(page: Page, at: int, middle: set[str]) -> bool:
    """Whether the word that opens a sentence is (the start of) a name."""
    word, known = page.words[at], page.known.at(page.words, at)
    if known and known[1].written(page.texts[at : known[0]]) and not _article_of_longer(page, at, known[0]):
        longer = known[0] > at + 1 or page.texts[at][1:2].isupper() or word in middle
        sure = longer or known[1].sort not in _COMMON or not page.in_dictionary(at)
        return sure or _bare_subject(page, at) or (page.roles.modifiers_before and page.tag(at) == "PROPN")
    if page.texts[at + 1 : at + 2] == ("&",):
        return True  # S&P
    if word in page.names.starters:
        return False
    if word in middle or word in page.names.given or page.texts[at][1:].upper() == page.texts[at][1:]:
        return word not in page.names.never and len(word) > 1
    if word in page.bodies.heads or word in page.bodies.place_heads or page.names.titles.at(page.words, at):
        return True
    if _bare_subject(page, at):
        return True
    unknown = not page.in_dictionary(at)
    goes_on = at + 1 < len(page.words) and page.capital(at + 1) and page.joined(at + 1)
    if goes_on and _body_of_nouns(page, at):
        return True
    if page.tag(at) == "PROPN":
        return unknown or (goes_on and page.tag(at + 1) == "PROPN")
    return unknown and (goes_on or not page.reading.tags)


def _body_of_nouns(page: Page, at: int) -> bool:
    """`Land Registration Office closes`: common words with capitals up to a body's word."""
    end = at + 1
    while end < len(page.words) and page.capital(end) and page.joined(end) and common(page, end):
        if page.words[end] in page.bodies.signs:
            return page.roles.modifiers_before
        end += 1
    return False


def _article_of_longer(page: Page, at: int, last: int) -> bool:
    """`The National Council` is not the newspaper The National: the article only opens the sentence."""
    longer = last < len(page.words) and page.capital(last) and page.joined(last)
    return page.words[at] in page.roles.definite and longer


def _bare_subject(page: Page, at: int) -> bool:
    """`Valmont a ouvert`: where nouns need an article, one without before a verb is a name."""
    if page.roles.modifiers_before or page.tag(at) not in ("NOUN", "PROPN") or page.tag(at + 1) not in ("VERB", "AUX"):
        return False
    form = page.reading.tags[at + 1].form
    return form not in ("Inf", "PastPart", "PresPart", "Cmd")


def _known_when_loud(page: Page, at: int, middle: set[str]) -> bool:
    """In a line all in capitals only what is known from the tables or the rest of the report is a name."""
    known = page.known.at(page.words, at) if page.words[at] not in page.roles.definite else None
    return page.words[at] in middle or (known is not None and known[1].written(page.texts[at : known[0]]))


def _opened(page: Page, at: int) -> int:
    """`bin Laden`, `von der Leyen` without a given name: the particle opens the name."""
    before = page.names.particles.before(page.words, at)
    if before and before[1].get("opens") and page.joined(at):
        return before[0]
    return at


def _compound(page: Page, at: int) -> bool:
    """`Oslo-backed`, `Franco-Belgian`: an adjective that only begins with a name."""
    _, dash, tail = page.texts[at].rpartition("-")
    if not dash or not tail:
        return False
    return page.demonyms.at([fold(tail)], 0) is not None or (tail.islower() and page.tag(at) in ("ADJ", "VERB", "NOUN"))


def _end(page: Page, at: int, middle: set[str]) -> int:
    known = page.known.at(page.words, at)
    end = known[0] if known and known[1].written(page.texts[at : known[0]]) else at + 1
    if page.texts[end - 1] == ".":
        return end  # `in Tampa, Fla. She left`
    while end < len(page.words) and end - at < _TOO_LONG and page.joined(end):
        if end in page.loud and end in page.capitals and page.words[end] not in middle:
            return end
        step = None if _style_changes(page, end) else next_word(page, at, end)
        if step is None:
            return end
        end = step
    return end


def _style_changes(page: Page, at: int) -> bool:
    """`ANNE MOREL See also`: two words all in capitals, then one that is not."""
    loud = [page.texts[i].isupper() and len(page.texts[i]) > 2 for i in (at - 2, at - 1) if i >= 0]
    return len(loud) == 2 and all(loud) and at in page.capitals and not page.texts[at].isupper()
