"""From draft to record."""

from recoupe.extract.figures.bounds import hard_bounds, soft_bounds
from recoupe.extract.figures.circumstances import find_scope, find_status, is_part, other_meaning
from recoupe.extract.figures.draft import Draft
from recoupe.extract.figures.owners import named_people
from recoupe.languages.counted import noun_of
from recoupe.model.figure import Figure

PERSONAL = frozenset(
    {
        "killed", "wounded", "missing", "arrested", "displaced", "rescued", "sentenced", "protested",
        "infected", "hospitalised",
    }
)  # fmt: skip
LEVELS = frozenset({"unit", "unit_said_before", "gauged", "group", "governed", "rate_noun"})
GUESSED = frozenset({"earlier", "again", "given", "there", "group", "level", "opening"})


def to_figure(draft: Draft) -> Figure:
    """The figure, without who gives it."""
    reading, hedge = draft.scan.reading, draft.hedge
    start, end = reading.tokens[hedge.first].start, reading.tokens[draft.last - 1].end
    counting = draft.counting
    rule = counting.rule if counting else "level"
    hard, soft = hard_bounds(draft.amount, hedge.bound), soft_bounds(draft.amount, hedge.bound)
    return Figure(
        id=f"{reading.article.id}.f{start}",
        start=start,
        end=end,
        text=reading.text[start:end],
        bound=hedge.bound,
        unit=_unit(draft),
        of=counting.of if counting else "",
        counted=_counted(draft),
        scope=find_scope(draft),
        as_of=None,
        status=find_status(draft),
        source=None,
        statement=None,
        rule=rule,
        part=is_part(draft),
        confidence="possible" if rule in GUESSED else "certain",
        low=hard.low,
        high=hard.high,
        soft_low=soft[0],
        soft_high=soft[1],
    )


def _unit(draft: Draft) -> str | None:
    """The code of the unit; a part of a whole is a share."""
    amount = draft.amount
    return "share" if amount.kind == "share" else amount.unit.code if amount.unit else None


def _counted(draft: Draft) -> str | None:
    """The language-neutral key of what is counted."""
    counting, scan = draft.counting, draft.scan
    if counting is not None and counting.rule == "votes":
        return noun_of(scan.reading.pack, counting.of, counting.of).key
    if counting is not None and counting.rule == "people":
        return "person"
    if counting is not None and (other := other_meaning(scan, counting.noun)):
        return other.key
    if counting is None or counting.noun is None:
        return _gauge_beside(draft)
    if counting.rule in LEVELS and (gauge := scan.counted.gauges.get(scan.word(counting.noun))):
        return gauge
    if scan.counted.happenings.get(scan.word(counting.noun)) in PERSONAL and counting.rule == "with_verb":
        return "person"
    if draft.those and (named := scan.counted.nouns.get(scan.word(draft.last))):
        return named.key
    if scan.word(counting.noun) not in scan.counted.nouns and named_people(draft, counting.noun):
        return "person"
    return noun_of(scan.reading.pack, scan.word(counting.noun), scan.lemma(counting.noun)).key


def _gauge_beside(draft: Draft) -> str | None:
    """`its depth at 11 km`: what a measure with a unit is of, where the noun stands just before it."""
    scan = draft.scan
    if draft.amount.unit is None or scan.tag(draft.hedge.first - 1).pos != "ADP":
        return None
    return scan.counted.gauges.get(scan.word(draft.hedge.first - 2))
