"""Long forms and their acronyms, in both orders: `Conseil de la radio (CR)`, `CR (Conseil de la radio)`."""

from collections.abc import Sequence

from recoupe.extract.names.page import Name, Page


def find_acronyms(page: Page, names: Sequence[Name]) -> dict[int, int]:
    """For the place of an acronym in the names, the place of the long form beside it."""
    found: dict[int, int] = {}
    for at in range(len(names) - 1):
        left, right = names[at], names[at + 1]
        if not _bracketed(page, left, right):
            continue
        if _is_acronym(page, right) and stands_for(page, right, left):
            found[at + 1] = at
        elif _is_acronym(page, left) and stands_for(page, left, right):
            found[at] = at + 1
    return found


def find_initials(page: Page, names: Sequence[Name]) -> dict[int, int]:
    """`VM` in a report of one `Valmont Motors`: the place of each such acronym with that of the first long form."""
    long: dict[str, dict[tuple[str, ...], int]] = {}
    for at, name in enumerate(names):
        words = tuple(w for w in page.words[name.first : name.last] if w not in page.bodies.legal)
        if name.kind == "organization" and len(words) > 1 and not name.rule.startswith("institution"):
            for letters in {"".join(w[0] for w in words), _large_letters(page, name)}:
                long.setdefault(letters, {}).setdefault(words, at)
    found: dict[int, int] = {}
    for at, name in enumerate(names):
        text = page.spoken(name.first, name.last).replace(".", "")
        meant = long.get(text.casefold(), {}) if _shortened(text) and not name.known else {}
        if len(meant) == 1:
            found[at] = next(iter(meant.values()))
    return found


def _shortened(text: str) -> bool:
    """`VM`, `CdR`, `NotW`: capitals, with small letters for small words between."""
    capitals = sum(letter.isupper() for letter in text)
    return capitals > 1 and text[0].isupper() and text[-1].isupper() and len(text) - capitals <= capitals


def _large_letters(page: Page, name: Name) -> str:
    return "".join(t[0].casefold() for t in page.texts[name.first : name.last] if t[0].isupper())


def _bracketed(page: Page, left: Name, right: Name) -> bool:
    words = page.words
    return (
        left.last + 1 == right.first
        and words[left.last] in "(["
        and right.last < len(words)
        and words[right.last] in (")", "]", ",", ";")
    )


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
    part = initials.endswith("".join(letters)) or (acronym.known is not None and acronym.known.sort == "agency")
    return text.isupper() and long.kind == "organization" and long.rule != "listed agency" and not part


def _in_order(letters: list[str], text: str) -> bool:
    at = 0
    for letter in letters:
        at = text.find(letter, at) + 1
        if at == 0:
            return False
    return True
