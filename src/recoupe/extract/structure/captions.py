"""Lines that say what a photo shows."""

import re
from collections.abc import Sequence

from recoupe.extract.structure.passages import Passage
from recoupe.languages.layout import Layout

_LONGEST, _LONGEST_STOPPED, _SHORTEST, _LONGEST_SIGNATURE = 600, 350, 15, 80
_SLASHED = re.compile(r"\([^()]{1,60}/[^()]{1,60}\)$")
_ENCLOSED = re.compile(r"[(\[](?P<credit>[^()\[\]]{2,60})[)\]]$")
_SIGNED = re.compile(r"(?:©|\(c\)) ?[^.!?\n]{2,60}$")
_MOST_SENTENCES = 3


def is_caption(passage: Passage, words: Layout) -> bool:
    """Whether the line is a caption by its own words."""
    if starts_so(passage, words):
        return True
    if not _SHORTEST <= len(passage.text) <= (_LONGEST_STOPPED if passage.stopped else _LONGEST):
        return False
    return any(rule(passage, words) for rule in (is_marked, ends_in_credit, begins_with_credit, credits_a_photographer))


def starts_so(passage: Passage, words: Layout) -> bool:
    """`Photo : le port lundi`, `FILE - The port …`."""
    return bool(words.caption_start.match(passage.folded))


def is_marked(passage: Passage, words: Layout) -> bool:
    """`Le pont (archives).`, `La maire (à droite) devant la digue`: in one sentence without speech."""
    mark = words.caption.first(passage.folded)
    if mark is None:
        return False
    at_end = mark.end >= len(passage.folded.rstrip(". ")) - 1
    return at_end or not passage.stopped or (len(passage.text) < 250 and passage.text.count(". ") < _MOST_SENTENCES - 1)


def ends_in_credit(passage: Passage, words: Layout) -> bool:
    """`… à Morlange ( MINISTRY / HANDOUT )`, `… lundi. (AP Photo)`, `… à Lyon © AFP`."""
    if _SIGNED.search(passage.text):
        return True
    match = _ENCLOSED.search(passage.text)
    if match is None or len(passage.text) - len(match[0]) < _SHORTEST:
        return False
    if _SLASHED.search(passage.text) and match["credit"].strip()[0].isupper():
        return True
    return words.photo.first(passage.folded, match.start(), match.end()) is not None


def begins_with_credit(passage: Passage, words: Layout) -> bool:
    """`Getty Images The winner waves to the crowd`: a photo agency that is no subject of what follows."""
    named = words.photo.first(passage.folded)
    if named is None or named.start or passage.stopped:
        return False
    return passage.text[named.end :].lstrip(" :-")[:1].isupper() and passage.words > 4


def credits_a_photographer(passage: Passage, words: Layout) -> bool:
    """`Ann Doe/WireImage via Getty Images`: a photo agency ends a short line with a stroke in it."""
    if passage.stopped or len(passage.text) > _LONGEST_SIGNATURE or "/" not in passage.text:
        return False
    return any(named.end == len(passage.folded) for named in words.photo.find(passage.folded))


def printed_twice(passages: Sequence[Passage]) -> frozenset[int]:
    """Indexes of lines that stand twice, one below the other, as captions of web pages do."""
    same = {
        i
        for i in range(len(passages) - 1)
        if passages[i].text == passages[i + 1].text and 15 <= len(passages[i].text) <= 400
    }
    return frozenset(same | {i + 1 for i in same})
