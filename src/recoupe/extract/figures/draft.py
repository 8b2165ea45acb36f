"""A figure in the making: its amount, bound and noun, before what is understood has been filled in."""

from dataclasses import dataclass

from recoupe.extract.figures.amounts import Amount
from recoupe.extract.figures.bounds import Hedge
from recoupe.extract.figures.heads import Head
from recoupe.extract.figures.scan import Scan

CLAUSE, MEMORY = 80, 12


@dataclass(frozen=True, slots=True)
class Counting:
    """What is counted: the words for it, the token of its noun, and the rule that found it.

    `last` is the token after the words that say it, where they stand behind the number.
    """

    of: str
    noun: int | None
    rule: str
    last: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """An amount with its hedge and the noun beside it; `counting` is filled in where the noun is elsewhere."""

    scan: Scan
    amount: Amount
    hedge: Hedge
    head: Head | None
    counting: Counting | None = None
    those: bool = False

    @property
    def bare(self) -> bool:
        """A number without unit, scale or hedge."""
        amount = self.amount
        plain = amount.unit is None and amount.scale == 1 and amount.low == amount.high
        return plain and not self.hedged and amount.kind in ("exact", "one")

    @property
    def hedged(self) -> bool:
        """Whether words beside the amount bound it."""
        return self.hedge.first < self.amount.first or self.hedge.last > self.amount.last

    @property
    def rate(self) -> bool:
        """Whether it is a percentage or a share."""
        return self.amount.kind == "share" or (self.amount.unit is not None and self.amount.unit.kind == "percent")

    @property
    def last(self) -> int:
        """The token after its noun phrase."""
        voted = self.counting.last if self.counting else 0
        return voted or max(self.hedge.last, self.head.last if self.head else 0)

    @property
    def clause(self) -> int:
        """The first token that can belong to what is said of it: of its sentence, or some way back in a long one."""
        return max(self.scan.reading.sentences[self.sentence].first, self.hedge.first - CLAUSE)

    @property
    def sentence(self) -> int:
        """Index of its sentence."""
        return self.scan.reading.sentence_at(self.scan.reading.tokens[self.amount.first].start)
