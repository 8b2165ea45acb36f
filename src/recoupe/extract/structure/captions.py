"""Lines that say what a photo shows."""

import re
from collections.abc import Sequence

from recoupe.extract.structure.passages import Passage
from recoupe.languages.layout import Layout

_LONGEST, _SHORTEST = 600, 15
_SLASHED = re.compile(r"\([^()]{1,60}/[^()]{1,60}\)$")
_ENCLOSED = re.compile(r"[(\[](?P<credit>[^()\[\]]{2,60})[)\]]$")
_SIGNED = re.compile(r"(?:©|\(c\)) ?[^.!?\n]{2,60}$")
_MOST_SENTENCES = 3


def is_caption(passage: Passage, words: Layout) -> bool:
    """Whether the line is a caption by its own words."""
    if not _SHORTEST <= len(passage.text) <= _LONGEST:
        return False
    return any(rule(passage, words) for rule in (starts_so, is_marked, ends_in_credit, begins_with_credit))


def starts_so(passage: Passage, words: Layout) -> bool:
    """`Photo : le port lundi`, `FILE - The port …`."""
    return bool(words.caption_start.match(passage.folded))


def is_marked(passage: Passage, words: Layout) -> bool:
    """`Le pont (archives).`, `La maire (à droite) devant la digue`: in one sentence without speech."""
    match = words.caption.search(passage.folded)
    if match is None:
        return False
    at_end = match.end() >= len(passage.folded.rstrip(". ")) - 1
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
    return bool(words.photo.search(passage.folded, match.start(), match.end()))


def begins_with_credit(passage: Passage, words: Layout) -> bool:
    """`Getty Images The winner waves to the crowd`: a photo agency, then no sentence that it could be the subject of."""
    match = words.photo.match(passage.folded)
    if match is None or passage.stopped:
        return False
    return passage.text[match.end() :].lstrip(" :-")[:1].isupper() and passage.words > 4


def printed_twice(passages: Sequence[Passage]) -> frozenset[int]:
    """Indexes of lines that stand twice, one below the other: pages print a caption for eye and screen reader."""
    same = {i for i in range(len(passages) - 1) if passages[i].text == passages[i + 1].text and 15 <= len(passages[i].text) <= 400}
    return frozenset(same | {i + 1 for i in same})
