"""Amounts that a report gives as news: bounds, what is counted, for when, by whom."""

from collections.abc import Iterator

from recoupe.extract.figures.amounts import Amount, find_amounts
from recoupe.extract.figures.attribution import attribute
from recoupe.extract.figures.bounds import find_hedge, hedge_behind
from recoupe.extract.figures.context import with_context
from recoupe.extract.figures.draft import Draft
from recoupe.extract.figures.heads import find_head
from recoupe.extract.figures.parts import join_parts
from recoupe.extract.figures.ranges import join_ranges
from recoupe.extract.figures.record import to_figure
from recoupe.extract.figures.refusals import refused
from recoupe.extract.figures.scan import Scan, scan
from recoupe.extract.figures.understood import fill
from recoupe.extract.reading import Reading
from recoupe.model.figure import Figure

LEFT_OUT = frozenset({"boilerplate", "credit", "dateline"})


def find_figures(reading: Reading) -> tuple[Figure, ...]:
    """The figures of a report in order, without source and date."""
    return tuple(to_figure(draft) for draft in fill(tuple(_drafts(scan(reading)))))


def attribute_figures(reading: Reading) -> tuple[Figure, ...]:
    """The figures with who gives them, the date they hold for and what stands around them."""
    return tuple(with_context(reading.parsed, tuple(attribute(reading)))) if reading.tags else ()


def _drafts(found: Scan) -> Iterator[Draft]:
    amounts = tuple(join_parts(found, tuple(find_amounts(found))))
    end, reading = 0, found.reading
    for amount, ranged in join_ranges(found, amounts):
        block = reading.block_at(reading.tokens[amount.first].start)
        if amount.first < end or (block and block.kind in LEFT_OUT):
            continue
        hedge = find_hedge(found, amount, ranged=ranged)
        if amount.kind == "one" and hedge.first == amount.first and not _casualty(found, amount):
            continue
        beside = hedge.last if amount.beside is None else amount.beside
        head = find_head(found, beside, amount=amount)
        hedge = hedge_behind(found, amount, hedge, head.last) if head and not ranged else hedge
        draft = Draft(found, amount, hedge, head)
        if not refused(draft):
            end = draft.head.head if draft.head else 0
            yield draft


def _casualty(found: Scan, amount: Amount) -> bool:
    """`un mort`, `une personne a été tuée`: the one case where an article may count."""
    word = found.word(amount.last)
    counts = word in found.counted.nouns and word not in found.counted.totals
    return counts and amount.low == 1 and found.counted.nouns[word].key == "person"
