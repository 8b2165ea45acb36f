"""Numbers of which a report says that another has taken their place: in all reports they are the older ones."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from recoupe.compare.figures.kinds import block_of
from recoupe.compare.figures.times import Counted
from recoupe.model.figure import Figure

Value = tuple[float | None, float | None]


class Step(NamedTuple):
    """From the old number to the new one, of what."""

    block: str
    old: Value
    new: Value


def find_revisions(told: Sequence[Counted]) -> frozenset[Step]:
    """`ramené de 850 à 620`, `620 jobs instead of 850`: the steps that the reports of one story tell."""
    return frozenset(_steps(told))


def _steps(told: Sequence[Counted]) -> Iterator[Step]:
    for (article, one), (other, two) in pairwise(told):
        nouns = {block_of(one), block_of(two)} - {f"unit:{one.unit}"}
        same = article.id == other.id and one.unit == two.unit and len(nouns) < 2 and not _two_sources(one, two)
        if same and one.compared != two.compared:
            old, new = (one, two) if one.compared else (two, one)
            yield from (Step(block, value(old), value(new)) for block in sorted({block_of(one), block_of(two)}))


def _two_sources(one: Figure, two: Figure) -> bool:
    """`4,3 %, contre 3,9 % prévus par le gouvernement`."""
    return one.source is not None and two.source is not None and one.source.name != two.source.name


def value(figure: Figure) -> Value:
    """The number, without its hedge."""
    return figure.low, figure.high


def order(left: Figure, right: Figure, revisions: frozenset[Step]) -> int:
    """1 where some report says that the right number has taken the place of the left one, -1 for the other way."""
    block = block_of(left)
    ahead = Step(block, value(left), value(right)) in revisions
    return ahead - (Step(block, value(right), value(left)) in revisions)
