"""The noun that a figure counts: beside the number, or understood from what was said before."""

from typing import NamedTuple

from recoupe.extract.figures.amounts import Amount
from recoupe.extract.figures.scan import Scan
from recoupe.languages.demonyms import demonyms

REACH, FEW = 7, 3
OPENERS = frozenset({'"', "'"})
PLURAL = frozenset("sx")
_BEFORE_NOUN = frozenset({"ADJ", "ADV"})


class Head(NamedTuple):
    """The head noun at token `head`; its phrase ends before token `last`."""

    head: int
    last: int


def find_head(scan: Scan, start: int, *, amount: Amount | None = None) -> Head | None:
    """The noun beside the number, from token `start` on, in the same line."""
    if start and scan.sentence_end(start - 1) <= start:
        return None
    share = amount is not None and amount.kind == "share"
    measured = amount is not None and amount.unit is not None and amount.unit.kind in ("measure", "money")
    if measured and scan.word(start) in scan.counted.parted and scan.word(start + 1) in scan.counted.determiners:
        return None
    if measured and scan.word(start) in scan.counted.parted and scan.word(start) not in scan.numbers.of:
        return None
    at, of = _past_of(scan, start, share=share)
    if measured and not of and amount is not None and _plural_unit(scan, amount):
        return None
    at += scan.word(at) in OPENERS and not scan.glued(at)
    if not of and amount and amount.unit and amount.unit.kind in ("percent", "point") and scan.counted.head_first:
        more = scan.word(at) in scan.counted.more and scan.word(at + 1) in scan.numbers.of
        return _first_noun(scan, at + 2) if more else None
    head = _first_noun(scan, at) if scan.counted.head_first else _fall_of(scan, _last_noun(scan, at), amount)
    return (_total_of(scan, head) or head) if head and of else head


def _fall_of(scan: Scan, head: Head | None, amount: Amount | None) -> Head | None:
    """`a 15 percent fall in net profit`: the noun that changes; the words of the figure end before it."""
    percent = amount is not None and amount.unit is not None and amount.unit.kind in ("percent", "point")
    if head is None or not percent or scan.word(head.head) not in scan.counted.changes:
        return head
    at = head.last + 1
    while scan.word(at) in scan.counted.determiners or (at in scan.timed and scan.tag(at).pos == "ADJ"):
        at += 1  # a fall in quarterly profit
    found = _last_noun(scan, at) if scan.word(head.last) in scan.counted.locatives else None
    return Head(found.head, head.last) if found else head


def _plural_unit(scan: Scan, amount: Amount) -> bool:
    """`130 miles northwest`: only a unit in the singular (`a 1,000 mile trip`) goes before a noun."""
    return amount.last > amount.bare and scan.word(amount.last - 1)[-1:] == "s"


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
    if share and scan.word(at).isdigit() and scan.word(at - 1) in dets:
        return at + 1, True  # more than half of the 540 injured
    number = scan.numbers.words.get(scan.word(at))
    small = number is not None and number.value <= FEW and scan.word(at - 1) in dets | counted.parted
    return at + small, True


def _first_noun(scan: Scan, start: int) -> Head | None:
    """`quatre autres personnes`: past the adjectives, the first noun."""
    for at in range(start, min(start + REACH, scan.sentence_end(start))):
        pos, form, *_ = scan.tag(at)
        if at in scan.timed:
            break
        if scan.words[at] in scan.counted.nouns and at == start:
            return Head(at, _past_adjectives(scan, at + 1))
        if scan.words[at] in scan.counted.planned.by_first:
            break  # contre 143 536 attendues
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
    plural = pos == "ADJ" and scan.word(start)[-1:] in PLURAL and not scan.numbers.of_them.at(scan.words, start)
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
        if at in scan.timed and _joined_length(scan, at):
            continue
        if at in scan.timed or scan.words[at] in scan.counted.ages:
            break
        if _is_noun(scan, at) and not (head is not None and _parts(scan, head, at)):
            head = at
        elif (head is not None and not _goes_on(scan, at)) or not (head is not None or _before_head(scan, at, start)):
            break
    if head is None and scan.word(start) in scan.counted.nouns:
        head = start
    if head is None or (scan.word(head + 1) in scan.numbers.known and scan.tag(head + 2).pos == "NUM"):
        return None
    return Head(head, head + 1)


def _joined_length(scan: Scan, at: int) -> bool:
    """`two 11-minute stories`: a length joined by its hyphen describes the noun behind it."""
    hyphen = next((t for t in range(at - 1, at + 2) if scan.word(t) == "-" and scan.glued(t) and t in scan.timed), None)
    return hyphen is not None or "-" in scan.word(at)


def _is_noun(scan: Scan, at: int) -> bool:
    return scan.tag(at).pos in ("NOUN", "PROPN") and scan.word(at) not in scan.counted.moved  # the number of dead rose


def _parts(scan: Scan, head: int, at: int) -> bool:
    """`houses burnt`, `two children Hannah and Ari`: a participle, or a name behind a common noun."""
    deed = scan.words[at] in scan.counted.happenings
    if _several(scan, head) and not _several(scan, at) and scan.word(at + 1) not in scan.numbers.known:
        return scan.tag(at + 1).pos not in ("NOUN", "PROPN")  # patients walk, but sports club members
    return deed or (scan.tag(at).pos == "PROPN" and scan.capital(at) and not scan.capital(head))


def _several(scan: Scan, at: int) -> bool:
    """Whether the noun is a plural by its form or its place in the table: `patients`, `people`."""
    word, known = scan.word(at), scan.counted.nouns.get(scan.word(at))
    return (word.endswith("s") and scan.lemma(at) != word) or (known is not None and known.key == "person")


def _before_head(scan: Scan, at: int, start: int) -> bool:
    """Whether the word may stand between the number and its noun."""
    pos, form, *_ = scan.tag(at)
    inside = pos == "NUM" and at > start
    paired = pos == "CCONJ" and at > start and scan.tag(at - 1).pos == scan.tag(at + 1).pos == "ADJ"
    inside = inside or paired  # 12 current or former ministers
    inside = inside or (form == "Past" and at > start and scan.tag(at - 1).pos == "ADV")  # officially sanctioned houses
    return inside or pos in _BEFORE_NOUN or form in ("PastPart", "PresPart") or scan.word(at) == "-"


def _goes_on(scan: Scan, at: int) -> bool:
    """`the factory's staff`, `cave-rescue team`, `Falcon 9 launches`: the nouns follow each other over a mark."""
    if scan.word(at) == "-":
        return scan.glued(at) and scan.glued(at + 1)
    if scan.glued(at) and scan.word(at) in scan.numbers.known:
        return scan.tag(at + 1).pos != "NUM"
    if scan.tag(at).pos == "NUM":
        return scan.tag(at - 1).pos == "PROPN" and _is_noun(scan, at + 1)
    return _owned(scan, at) and scan.tag(at).pos in _BEFORE_NOUN


def _owned(scan: Scan, at: int) -> bool:
    return scan.glued(at - 1) and scan.word(at - 1) in scan.numbers.known
