"""Amounts that a report gives as news: bounds, what is counted, for when, by whom."""

from collections.abc import Iterator

from recoupe.extract.figures.amounts import find_amounts
from recoupe.extract.figures.bounds import find_hedge, hard_bounds, soft_bounds
from recoupe.extract.figures.draft import Draft
from recoupe.extract.figures.heads import find_head
from recoupe.extract.figures.parts import join_parts
from recoupe.extract.figures.ranges import join_ranges
from recoupe.extract.figures.refusals import refused
from recoupe.extract.figures.scan import Scan, scan
from recoupe.extract.figures.understood import fill
from recoupe.extract.reading import Reading
from recoupe.languages.counted import noun_of
from recoupe.model.figure import Figure, Scope

__all__ = ["attribute_figures", "find_figures"]


def find_figures(reading: Reading) -> tuple[Figure, ...]:
    """The figures of a report in order, without source and date."""
    return tuple(_figure(draft) for draft in fill(tuple(_drafts(scan(reading)))))


def attribute_figures(reading: Reading) -> tuple[Figure, ...]:
    """The figures with who gives them and the date they hold for."""
    return reading.figures


def _drafts(found: Scan) -> Iterator[Draft]:
    amounts = tuple(join_parts(found, tuple(find_amounts(found))))
    end = 0
    for amount, ranged in join_ranges(found, amounts):
        if amount.first < end:
            continue
        hedge = find_hedge(found, amount, ranged=ranged)
        beside = hedge.last if amount.beside is None else amount.beside
        draft = Draft(found, amount, hedge, find_head(found, beside, amount=amount))
        if not refused(draft):
            end = draft.head.head if draft.head else 0
            yield draft


def _figure(draft: Draft) -> Figure:
    reading, amount, hedge = draft.scan.reading, draft.amount, draft.hedge
    start, end = reading.tokens[hedge.first].start, reading.tokens[draft.last - 1].end
    hard, soft = hard_bounds(amount, hedge.bound), soft_bounds(amount, hedge.bound)
    counting = draft.counting
    noun = None
    if counting and counting.noun is not None:
        noun = noun_of(reading.pack, draft.scan.word(counting.noun), draft.scan.tag(counting.noun).lemma)
    return Figure(
        id=f"{reading.article.id}.f{start}",
        start=start,
        end=end,
        text=reading.text[start:end],
        low=hard.low,
        high=hard.high,
        bound=hedge.bound,
        unit="share" if amount.kind == "share" else amount.unit.code if amount.unit else None,
        of=counting.of if counting else "",
        counted=noun.key if noun else None,
        scope=Scope(what=noun.what if noun else None),
        as_of=None,
        status="happened",
        source=None,
        statement=None,
        rule=counting.rule if counting else "amount",
        soft_low=soft[0],
        soft_high=soft[1],
    )
