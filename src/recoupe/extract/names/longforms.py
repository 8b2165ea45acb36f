"""Long forms that only the acronym beside them shows to be names: `Peuple de la mer (PDM)`."""

from collections.abc import Iterator, Sequence

from recoupe.extract.names.page import Name, Page

_LONGEST = 14
_LETTERS = range(2, 9)
_MARKS = frozenset({"-", "–", "'", "’", "&"})
_RULE = "long form of an acronym"


def with_long_forms(page: Page, names: Sequence[Name]) -> list[Name]:
    """The names in order, those made whole whose first letters a bracketed acronym spells, wherever they stand."""
    wholes: dict[int, int] = {}
    for name in names:
        if name.last - name.first == 1 and _spells(page, name):
            span = _before(page, name) or _behind(page, name)
            if span and not any(other[:2] == span or _over_end(other, span) for other in names):
                wholes.update({first: first + span[1] - span[0] for first in _again(page, span)})
    if not wholes:
        return list(names)
    added = [_whole(page, first, last) for first, last in wholes.items()]
    kept = [_grown(name, wholes) for name in names if not _replaced(name, wholes)]
    return sorted((*kept, *(name for name in added if not any(_over_end(other, name[:2]) for other in kept))))


def _spells(page: Page, name: Name) -> bool:
    text = page.texts[name.first]
    bare = name.rule == "capitals" and not name.titled
    return (bare or name.known is not None) and text[:1].isupper() and text[-1:].isalnum() and _large(text)


def _large(text: str) -> bool:
    letters = [c for c in text if c.isalnum()]
    return len(letters) in _LETTERS and 2 * sum(c.isupper() or c.isdigit() for c in letters) > len(letters)


def _over_end(name: Name, span: tuple[int, int]) -> bool:
    """Whether the name begins in the stretch and runs over its end."""
    return span[0] < name.first < span[1] < name.last


def _grown(name: Name, wholes: dict[int, int]) -> Name:
    """`mission de l'Office` where `Office des mers de Valmont` is one name."""
    ends = (last for first, last in wholes.items() if name.first < first < name.last < last)
    return name._replace(last=next(ends, name.last))


def _replaced(name: Name, wholes: dict[int, int]) -> bool:
    """`Peuple`, of `Peuple de la mer`: what is known stays a name of its own."""
    inside = any(first <= name.first and name.last <= last for first, last in wholes.items())
    return inside and name.known is None


def _whole(page: Page, first: int, last: int) -> Name:
    return Name(first, last, page.reading.tokens[first].start, "organization", _RULE)


def _before(page: Page, acronym: Name) -> tuple[int, int] | None:
    """The words before `(PDM)` that it stands for."""
    at, end = acronym.first - 1, acronym.last
    if at < 2 or page.words[at] not in "([" or end >= len(page.words) or page.words[end] not in ")],;":
        return None
    letters = letters_of(page.words[acronym.first])
    for first in _starts(page, at):
        right = page.words[first][0] == letters[0] and _nameable(page, first)
        if right and spelled(letters, words_between(page, first, at), page):
            return first, at
    return None


def _starts(page: Page, at: int) -> Iterator[int]:
    """Where the long form can begin, the nearest first."""
    for first in range(at - 1, max(-1, at - 1 - _LONGEST), -1):
        if not (page.texts[first][0].isalnum() or page.texts[first] in _MARKS) or not page.joined(first + 1):
            return
        yield first


def _behind(page: Page, acronym: Name) -> tuple[int, int] | None:
    """The words in brackets behind `PDM (`."""
    first = acronym.last + 1
    if first >= len(page.words) or page.words[acronym.last] not in "([" or not _nameable(page, first):
        return None
    last = next((i for i in range(first, min(first + _LONGEST, len(page.words))) if page.words[i] in ")],"), None)
    letters = letters_of(page.words[acronym.first])
    return (first, last) if last and spelled(letters, words_between(page, first, last), page) else None


def _nameable(page: Page, first: int) -> bool:
    """A capital that opens no sentence, or a body's word."""
    body = page.words[first] in page.bodies.institutions.by_first or page.words[first] in page.bodies.heads
    return body or (page.capital(first) and first not in page.opening)


def letters_of(acronym: str) -> str:
    """`pdm` for `P.D.M.`, `bm` for `B&M`."""
    return "".join(c for c in acronym.casefold() if c.isalnum())


def words_between(page: Page, first: int, last: int) -> list[str]:
    """The words with their parts apart, without months behind a number and without what is no word."""
    whole = (word for word in page.words[first:last] if word not in page.names.genitives)
    words = [part for word in whole for part in word.split("-") if part[:1].isalnum()]
    return [w for at, w in enumerate(words) if at == 0 or not (words[at - 1].isdigit() and w in page.names.never)]


def spelled(letters: str, words: Sequence[str], page: Page) -> bool:
    """Whether the letters are the first ones of the words in order; small words may stay out, one other too."""
    small = [word in page.names.links.by_first or word in page.names.joiners for word in words]
    if len(words) < 2 or small[-1] or words[0][0] != letters[0]:
        return False
    return _fits(letters, tuple(words), tuple(small), 1 if len(letters) > 2 else 0)


def _fits(letters: str, words: tuple[str, ...], small: tuple[bool, ...], spare: int) -> bool:
    if not words or not letters:
        return not words and not letters
    word = words[0]
    if word.isdigit():
        return letters.startswith(word) and _fits(letters[len(word) :], words[1:], small[1:], spare)
    if word[0] == letters[0] and _fits(letters[1:], words[1:], small[1:], spare):
        return True
    if small[0]:
        return _fits(letters, words[1:], small[1:], spare)
    return spare > 0 and _fits(letters, words[1:], small[1:], spare - 1)


def _again(page: Page, span: tuple[int, int]) -> Iterator[int]:
    """Wherever the same words stand."""
    first, last = span
    words, count = page.words[first:last], last - first
    yield first
    for at in page.places.get(words[0], ()):
        if at != first and page.words[at : at + count] == words:
            yield at
