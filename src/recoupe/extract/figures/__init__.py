"""Amounts that a report gives as news: bounds, what is counted, for when, by whom."""

from collections.abc import Iterator

from recoupe.extract.figures.amounts import Amount, find_amounts
from recoupe.extract.figures.bounds import Hedge, find_hedge, hard_bounds, soft_bounds
from recoupe.extract.figures.heads import Head, find_head
from recoupe.extract.figures.ranges import join_ranges
from recoupe.extract.figures.refusals import Candidate, refused
from recoupe.extract.figures.scan import Scan, scan
from recoupe.extract.reading import Reading
from recoupe.languages.counted import noun_of
from recoupe.model.figure import Figure, Scope

__all__ = ["attribute_figures", "find_figures"]


def find_figures(reading: Reading) -> tuple[Figure, ...]:
    """The figures of a report in order, without source and date."""
    return tuple(_figures(scan(reading)))


def attribute_figures(reading: Reading) -> tuple[Figure, ...]:
    """The figures with who gives them and the date they hold for."""
    return reading.figures


def _figures(found: Scan) -> Iterator[Figure]:
    for amount, ranged in join_ranges(found, tuple(find_amounts(found))):
        hedge = find_hedge(found, amount, ranged=ranged)
        head = find_head(found, hedge.last, amount=amount)
        hedged = hedge.first < amount.first or hedge.last > amount.last
        if not refused(Candidate(found, amount, head, hedge.bound, hedged)):
            yield _figure(found, amount, hedge, head)


def _figure(found: Scan, amount: Amount, hedge: Hedge, head: Head | None) -> Figure:
    reading = found.reading
    start = reading.tokens[hedge.first].start
    end = reading.tokens[max(head.last if head else 0, hedge.last) - 1].end
    hard, soft = hard_bounds(amount, hedge.bound), soft_bounds(amount, hedge.bound)
    of = reading.tokens[head.head].text if head else amount.unit.noun if amount.unit else ""
    lemma = found.tag(head.head).lemma if head else ""
    noun = noun_of(reading.pack, found.word(head.head), lemma) if head else None
    return Figure(
        id=f"{reading.article.id}.f{start}",
        start=start,
        end=end,
        text=reading.text[start:end],
        low=hard.low,
        high=hard.high,
        bound=hedge.bound,
        unit="share" if amount.kind == "share" else amount.unit.code if amount.unit else None,
        of=of,
        counted=noun.key if noun else None,
        scope=Scope(what=noun.what if noun else None),
        as_of=None,
        status="happened",
        source=None,
        statement=None,
        rule="amount",
        soft_low=soft[0],
        soft_high=soft[1],
    )
