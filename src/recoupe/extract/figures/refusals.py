"""Numbers that are no figures: ages, ranks, names, references, scores, the known pair."""

from collections.abc import Callable
from typing import NamedTuple

from recoupe.extract.figures.amounts import Amount
from recoupe.extract.figures.heads import Head
from recoupe.extract.figures.scan import Scan
from recoupe.model.figure import Bound

GLUE = frozenset("/_#@=&+~^|\\")
FEW = 20


class Candidate(NamedTuple):
    """An amount that may be a figure, with the noun that it counts."""

    scan: Scan
    amount: Amount
    head: Head | None
    bound: Bound
    hedged: bool

    @property
    def bare(self) -> bool:
        """Digits or one word without unit, scale or hedge."""
        return not (self.amount.unit or self.hedged or self.amount.scale > 1 or self.amount.low != self.amount.high)


def glued(it: Candidate) -> bool:
    """`55e`, `3D`, `24/7`, `v2`: letters or signs glued to the digits."""
    scan, amount = it.scan, it.amount
    if not amount.digits:
        return False
    before = scan.word(amount.first - 1) if scan.glued(amount.first) else ""
    after = scan.word(amount.last) if scan.glued(amount.last) else ""
    return before[-1:] in GLUE or before[-1:].isalnum() or after[:1] in GLUE or after[:1].isalnum() or before == "-" and it.bare


def of_time(it: Candidate) -> bool:
    """`12 ans`, `twelve days`: the noun is one of time."""
    scan, at = it.scan, it.amount.last
    if it.amount.unit:
        return False
    if scan.word(at) == "-" and scan.glued(at):
        at += 1
    if scan.word(at) in scan.numbers.of:
        at += 1
    words = {scan.word(at), scan.word(at).split("-")[0]}
    return bool(words & scan.counted.time_nouns) or bool(it.head and scan.word(it.head.head) in scan.counted.time_nouns)


def year(it: Candidate) -> bool:
    """`2012` with nothing that it counts."""
    amount = it.amount
    return it.bare and amount.digits and 1000 <= amount.low <= 2100 and amount.low == int(amount.low) and (
        it.head is None and len(it.scan.word(amount.number)) == 4
    )


def numbered(it: Candidate) -> bool:
    """`article 49`, `Boeing 737`, `vol 714`: a thing that bears the number."""
    scan, at = it.scan, it.amount.first - 1
    if not it.bare or at < 0 or it.amount.kind != "exact":
        return False
    if scan.word(at) in scan.counted.numbered and (it.head is None or it.amount.digits):
        return True
    name = scan.capital(at) and not scan.opens(at) and scan.tag(at).pos in ("PROPN", "NOUN", "X", "ADJ")
    return it.amount.digits and name and it.head is None


def age(it: Candidate) -> bool:
    """`Jeanne Roux, 49,`: a number between commas after a name."""
    scan, amount = it.scan, it.amount
    return (
        it.bare
        and amount.digits
        and scan.word(amount.first - 1) in (",", "(")
        and scan.word(amount.last) in (",", ")", ".")
        and scan.capital(amount.first - 2)
        and amount.low < 120
    )


def known_group(it: Candidate) -> bool:
    """`les deux hommes`, `the two countries`: a small group that the reader knows."""
    scan, amount = it.scan, it.amount
    before = scan.word(amount.first - 1)
    return it.bare and not amount.digits and amount.kind != "share" and amount.low <= FEW and before in scan.numbers.known


def article(it: Candidate) -> bool:
    """`un homme`, `one of them`: an article or a pronoun."""
    return it.amount.kind == "one" and (it.amount.unit is None or not it.amount.digits) and not it.hedged


def alone(it: Candidate) -> bool:
    """`à deux`, `a three`: a small number with no noun, or digits that nothing makes an amount."""
    return it.bare and it.head is None and it.amount.kind == "exact"


def part_of_nothing(it: Candidate) -> bool:
    """`half empty`, `un tiers`: a share that is not said to be of anything."""
    scan, amount = it.scan, it.amount
    if amount.kind != "share" or it.hedged:
        return False
    after = scan.word(amount.last)
    dets = scan.counted.determiners
    return not (after in scan.numbers.of or (after in dets and not scan.opens(amount.last)))


def listed(it: Candidate) -> bool:
    """`1. Le maire …`, `2) …`: the number of a list."""
    scan, amount = it.scan, it.amount
    return it.bare and amount.digits and scan.opens(amount.first) and scan.word(amount.last) in (".", ")", "-", ":")


RULES: tuple[Callable[[Candidate], bool], ...] = (
    glued, of_time, year, numbered, age, known_group, article, part_of_nothing, listed, alone,
)


def refused(it: Candidate) -> str | None:
    """The name of the rule by which this is no figure."""
    return next((rule.__name__ for rule in RULES if rule(it)), None)
