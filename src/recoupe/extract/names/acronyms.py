"""Long forms and their acronyms, in both orders: `Conseil de la radio (CR)`, `CR (Conseil de la radio)`."""

from collections.abc import Iterable, Sequence

from recoupe.extract.names.longforms import letters_of, spelled, words_between
from recoupe.extract.names.page import Name, Page

Words = tuple[str, ...]


def find_acronyms(page: Page, names: Sequence[Name]) -> dict[int, int]:
    """For the place of an acronym in the names, the place of the long form beside it."""
    starts = {_outer_first(page, name): at for at, name in reversed(list(enumerate(names)))}
    found: dict[int, int] = {}
    for at, left in enumerate(names):
        then = starts.get(left.last + 1)
        if then is None or then in found or not _bracketed(page, left.last, names[then]):
            continue  # the longest comes first: `Office de Valmont`, then `Valmont`
        right = names[then]
        if _glossed(page, left, right):
            found[at] = then
        elif _is_acronym(page, right) and stands_for(page, right, left):
            found[then] = at
        elif _is_acronym(page, left) and stands_for(page, left, right):
            found[at] = then
    return found


def find_initials(page: Page, names: Sequence[Name]) -> dict[int, int]:
    """`VM` in a report of one `Valmont Motors`: the place of each such acronym with that of the first long form."""
    spoken = (page.spoken(name.first, name.last).replace(".", "") for name in names)
    short = {at: text for at, text in enumerate(spoken) if _shortened(text) and (_own(names[at]) or len(text) > 2)}
    long = [(at, name) for at, name in enumerate(names) if name.last - name.first > 1 and at not in short]
    meanings = {text: _long_forms(page, long, letters_of(text)) for text in set(short.values())}
    found: dict[int, int] = {}
    for at, text in short.items():
        meant = list(meanings[text].values())
        if len(meant) == 1 and (_own(names[at]) or not names[meant[0]].key):
            found[at] = meant[0]
    return found


def _own(name: Name) -> bool:
    """What a report can mean in its own way: an agency's letters are those of many other bodies.

    What else is listed can only have a long form that is not: `WWF`, the World Wildlife Fund.
    """
    return not name.known or (name.known.sort == "agency" and name.known.form.isupper())


def _long_forms(page: Page, names: Iterable[tuple[int, Name]], letters: str) -> dict[Words, int]:
    """The bodies of whose words these are the first letters; names that only look like people's count too."""
    found: dict[Words, int] = {}
    for at, name in names:
        body = name.kind == "organization" or (name.kind == "person" and name.rule in _GUESSED)
        if body and page.words[name.first][0] == letters[0] and not name.titled:
            words = tuple(w for w in words_between(page, name.first, name.last) if w not in page.bodies.legal)
            if spelled(letters, words, page):
                found.setdefault(words, at)
    return found


_GUESSED = frozenset({"two_words", "likely"})


def _shortened(text: str) -> bool:
    """`VM`, `CdR`, `M23`: capitals and figures, with small letters for small words between."""
    if not (text[:1].isupper() and (text[-1].isupper() or text[-1].isdigit())):
        return False
    large = sum(letter.isupper() or letter.isdigit() for letter in text)
    return large > 1 and len(text) - large <= large


def _outer_first(page: Page, name: Name) -> int:
    """Where the name begins with the article that stands before it in brackets: `(l'armée chilienne)`."""
    before = page.words[name.first - 2 : name.first] if name.first > 1 else []
    return name.first - 1 if before and before[0] in "([" and before[1] in page.roles.definite else name.first


def _bracketed(page: Page, opening: int, right: Name) -> bool:
    words = page.words
    return words[opening] in "([" and right.last < len(words) and words[right.last] in (")", "]", ",", ";")


def _glossed(page: Page, left: Name, right: Name) -> bool:
    """`Sahal (l'armée chilienne)`: a body by its own name, and in brackets what it is."""
    if left.kind != "organization" or right.kind != "organization" or page.words[right.last] not in ")]":
        return False
    own = right.known is not None and right.country is not None and right.country == left.country
    return _outer_first(page, right) < right.first or (own and left.rule in _NAMESAKES)


_NAMESAKES = frozenset(f"institution {class_}" for class_ in ("army", "intelligence", "parliament", "central_bank"))


def _is_acronym(page: Page, name: Name) -> bool:
    text = page.spoken(name.first, name.last)
    return text.isascii() and " " not in text and 2 <= len(text) <= 10 and any(c.isupper() for c in text)


def stands_for(page: Page, acronym: Name, long: Name) -> bool:
    """Whether the letters of the acronym are found in order in the long form, the first one at its start.

    Of a body's long form a bracketed capital word is enough: the acronym may be of another language.
    """
    text = page.spoken(acronym.first, acronym.last)
    letters = [c for c in text.casefold() if c.isalnum()]
    words = [w for w in page.words[long.first : long.last] if w[0].isalnum()]
    if len(words) < 2 or not letters:
        return False
    if words[0][0] == letters[0] and _in_order(letters, "".join(words)):
        return True
    initials = "".join(word[0] for word in words if len(word) > 3)
    listed = acronym.known.sort if acronym.known else ""
    part = listed == "agency" or (listed != "body" and initials.endswith("".join(letters)))
    return _shortened(text) and long.kind == "organization" and long.rule != "listed agency" and not part


def _in_order(letters: list[str], text: str) -> bool:
    at = 0
    for letter in letters:
        at = text.find(letter, at) + 1
        if at == 0:
            return False
    return True
