"""The noun that a figure counts: beside the number, or understood from what was said before."""

from typing import NamedTuple

from recoupe.extract.figures.amounts import Amount
from recoupe.extract.figures.scan import Scan
from recoupe.languages.demonyms import demonyms

REACH = 7
OPENERS = frozenset({'"', "'"})
PLURAL = frozenset("sx")
_BEFORE_NOUN = frozenset({"ADJ", "ADV"})


class Head(NamedTuple):
    """The head noun at token `head`; its phrase ends before token `last`."""

    head: int
    last: int


def find_head(scan: Scan, start: int, *, amount: Amount | None = None) -> Head | None:
    """The noun beside the number, from token `start` on."""
    share = amount is not None and amount.kind == "share"
    measured = amount is not None and amount.unit is not None and amount.unit.kind in ("measure", "money")
    if measured and scan.word(start) in scan.counted.parted and scan.word(start + 1) in scan.counted.determiners:
        return None
    if measured and scan.word(start) in scan.counted.parted and scan.word(start) not in scan.numbers.of:
        return None
    at, of = _past_of(scan, start, share=share)
    at += scan.word(at) in OPENERS and not scan.glued(at)
    if (
        not of
        and amount
        and amount.unit
        and amount.unit.kind in ("percent", "point")
        and scan.counted.head_first
    ):
        return None
    head = _first_noun(scan, at) if scan.counted.head_first else _last_noun(scan, at)
    return (_total_of(scan, head) or head) if head and of else head


def _total_of(scan: Scan, head: Head) -> Head | None:
    """`20 % du nombre de clients`: the noun that the number is of."""
    if scan.word(head.head) not in scan.counted.totals or scan.word(head.head + 1) not in scan.numbers.of:
        return None
    return _first_noun(scan, head.head + 2) if scan.counted.head_first else _last_noun(scan, head.head + 2)


def _past_of(scan: Scan, at: int, *, share: bool) -> tuple[int, bool]:
    """`milliers de ces soldats`, `40 % of the staff`, `half the staff`: past the preposition and the determiners."""
    counted, dets = scan.counted, scan.counted.determiners
    parted = scan.word(at) in counted.parted and (counted.head_first or share)
    if not parted and scan.word(at) not in scan.numbers.of:
        return at, False
    at += 1
    while scan.word(at) in dets:
        at += 1
    return at, True


def _first_noun(scan: Scan, start: int) -> Head | None:
    """`quatre autres personnes`: past the adjectives, the first noun."""
    for at in range(start, min(start + REACH, scan.sentence_end(start))):
        pos, form, _ = scan.tag(at)
        if at in scan.timed:
            break
        if scan.words[at] in scan.counted.nouns and at == start:
            return Head(at, _past_adjectives(scan, at + 1))
        if pos in ("NOUN", "PROPN") and not (pos == "NOUN" and _before_noun(scan, at)):
            return Head(at, _past_adjectives(scan, at + 1))
        if form == "PastPart" and at == start:
            continue
        if pos not in _BEFORE_NOUN:
            break
    return _participle(scan, start)


def _before_noun(scan: Scan, at: int) -> bool:
    """`autres` and the like, tagged as nouns before a noun."""
    return at + 1 < len(scan.words) and scan.tag(at + 1).pos == "NOUN" and not scan.glued(at + 1)


def _participle(scan: Scan, start: int) -> Head | None:
    """`12 blessés`, `deux jeunes`: an adjective or participle that stands as a noun."""
    pos = scan.tag(start).pos
    named = pos in ("ADJ", "VERB") and scan.word(start) in scan.counted.nouns
    plural = (
        pos == "ADJ" and scan.word(start)[-1:] in PLURAL and not scan.numbers.of_them.at(scan.words, start)
    )
    return Head(start, start + 1) if named or plural else None


def _past_adjectives(scan: Scan, at: int) -> int:
    """`soldats nord-coréens`: the adjectives behind the noun belong to it."""
    peoples = demonyms(scan.reading.pack)
    while scan.tag(at).pos == "ADJ" or ("-" in scan.word(at) and peoples.at(scan.words, at)):
        at += 1
    return at


def _last_noun(scan: Scan, start: int) -> Head | None:
    """`59 building societies`, `30,000 U.S. troops`: the last of the nouns that follow each other."""
    head = None
    for at in range(start, min(start + REACH, scan.sentence_end(start))):
        pos, form, _ = scan.tag(at)
        if at in scan.timed:
            break
        if pos in ("NOUN", "PROPN") and not (head is not None and scan.words[at] in scan.counted.happenings):
            head = at
        elif head is not None and not _goes_on(scan, at):
            break
        elif pos == "NUM" and at > start:
            continue
        elif pos not in _BEFORE_NOUN and form not in ("PastPart", "PresPart") and scan.word(at) != "-":
            break
    if head is None and scan.word(start) in scan.counted.nouns:
        head = start
    return Head(head, head + 1) if head is not None else None


def _goes_on(scan: Scan, at: int) -> bool:
    """`the factory's staff`, `cave-rescue team`: the nouns follow each other over a mark."""
    hyphen = scan.word(at) == "-" and scan.glued(at) and scan.glued(at + 1)
    return hyphen or (scan.glued(at) and scan.word(at) in scan.numbers.known) or (scan.tag(at).pos == "NUM" and _owned(scan, at))


def _owned(scan: Scan, at: int) -> bool:
    return scan.glued(at - 1) and scan.word(at - 1) in scan.numbers.known
