"""Lines that belong to the page and not to the report: menus, buttons, links, rights."""

import re

from recoupe.extract.structure.passages import Passage
from recoupe.languages.layout import Layout

_LONGEST_OPENING, _LONGEST_LINK, _LONGEST_TRAIL = 220, 200, 150
_TRAIL = re.compile(r"[^>›|«»]{1,40}(?:[>›|][^>›|«»]{1,60}){1,6}")
_ADDRESS = re.compile(r"https?://\S+|www\.[^\s/]+/\S*")
_TAGS = re.compile(r"#\w+(?:[\s,]+#\w+)*")
_BRACKETED = re.compile(r"\[[^\[\]]{5,200}\]")
_MARKS = " :.!»›>|…-–—*"


def is_furniture(passage: Passage, words: Layout, *, head: bool) -> bool:
    """Whether the line is none of the report's; `head` says that it stands above the text."""
    if len(passage.text) > _LONGEST_OPENING:
        return False
    rules = (whole_line, opening, link, reading_time, no_words, address)
    return any(rule(passage, words) for rule in rules) or (head and breadcrumbs(passage, words))


def whole_line(passage: Passage, words: Layout) -> bool:
    """`Partager`, `Advertisement`, also several of them in one line: `Facebook Twitter E-mail`."""
    line = passage.folded.strip(_MARKS)
    if line in words.whole:
        return True
    parts = line.split()
    return 1 < len(parts) <= 8 and all(part.strip(_MARKS) in words.whole for part in parts)


def opening(passage: Passage, words: Layout) -> bool:
    """`Inscrivez-vous à notre lettre du matin`, `Copyright 2024 …`."""
    return bool(words.opening.match(passage.folded) or words.credit.rights.match(passage.folded))


def link(passage: Passage, words: Layout) -> bool:
    """`Lire aussi : …`, `[What the ruling means]`."""
    if _BRACKETED.fullmatch(passage.text):
        return True
    if not passage.stopped and any(match.end() == len(passage.folded) for match in words.more.finditer(passage.folded)):
        return len(passage.text) <= _LONGEST_LINK  # Covered market to reopen Read more
    match = words.link.match(passage.folded.lstrip(_MARKS))
    if match is None or len(passage.text) > _LONGEST_LINK:
        return False
    rest = passage.folded.lstrip(_MARKS)[match.end() :]
    return (
        not rest.strip(_MARKS)
        or rest.lstrip()[:1] in {":", ">", "|", "-", "–", "»"}
        or match[0][-1:] == ":"
        or not passage.stopped
    )


def is_link_header(passage: Passage, words: Layout) -> bool:
    """`À lire aussi`, `Related stories:`: the lines below are links."""
    line = passage.folded.strip(_MARKS)
    return bool(words.link.fullmatch(line) or words.link.fullmatch(f"{line}:"))


def reading_time(passage: Passage, words: Layout) -> bool:
    """`2 min`, `Temps de lecture : 3 minutes`."""
    if len(passage.text) > 40 or not any(map(str.isdigit, passage.text)):
        return False
    rest = words.reading_time.sub("", passage.folded)
    return rest != passage.folded and not any(map(str.isalpha, rest))


def no_words(passage: Passage, words: Layout) -> bool:
    """`___`, `* * *`, `0`: no letter at all."""
    return len(passage.text) < 60 and not any(map(str.isalpha, passage.text))


def address(passage: Passage, words: Layout) -> bool:
    """A bare link, or tags: `#Salvenne #crue`."""
    return bool(_ADDRESS.fullmatch(passage.text) or _TAGS.fullmatch(passage.text))


def breadcrumbs(passage: Passage, words: Layout) -> bool:
    """`ACCUEIL>Région`, `Monde > Asie > Climat`: where the page stands on its site."""
    if passage.stopped or len(passage.text) > _LONGEST_TRAIL:
        return False
    home = words.home.match(passage.folded)
    if home and passage.folded[home.end() :].lstrip()[:1] in set(">›»|/"):
        return True
    return bool(_TRAIL.fullmatch(passage.text)) and passage.text.count("|") != 1
