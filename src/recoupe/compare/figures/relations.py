"""How two figures of one thing stand to each other: equal, finer, compatible, in tension, in conflict, updated."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from recoupe.compare.figures.counting import (
    Rarity,
    apart,
    like_size,
    same_thing,
)
from recoupe.compare.figures.disputes import can_differ, two_voices
from recoupe.compare.figures.evidence import Pair, likelihood, rarities
from recoupe.compare.figures.intervals import hard, soft
from recoupe.compare.figures.kinds import GAUGES, TOLLS, block_of, target, wider
from recoupe.compare.figures.matching import AGAINST, best_matches
from recoupe.compare.figures.revisions import Step, find_revisions, order
from recoupe.compare.figures.times import Counted, later, same_moment
from recoupe.compare.reports import Reports
from recoupe.model.figure import Figure
from recoupe.model.finding import Relation, RelationKind
from recoupe.model.span import Located, Reason

Answer = tuple[RelationKind, str]
_FALLING = frozenset({"missing", "arrested", "displaced", "hospitalised"})  # They fall as people are found.
_STEP = 0.6  # A number that replaces another in a report is not further from it, as a share.
_MOST = 45  # Figures of one thing to which another one is compared.
_BESIDE = 6  # Words beside a figure by which others are found.
_LARGE = 1000  # From here on, a number without its unit is known by itself.


def find_relations(reports: Reports) -> tuple[Relation, ...]:
    """Every relation between two figures of one story that count the same thing."""
    stories: dict[str, list[Counted]] = defaultdict(list)
    for article in reports.articles:
        stories[reports.story[article.id]] += [(article, in_percent(figure)) for figure in article.figures]
    return tuple(found for told in stories.values() for found in _in_story(told, reports))


def _in_story(told: Sequence[Counted], reports: Reports) -> Iterator[Relation]:
    rarity, revised = rarities((figure for _, figure in told), reports.common), find_revisions(told)
    related = (relate(left, right, reports, rarity, revised) for left, right in _pairs(told))
    by_id = {figure.id: (article, figure) for article, figure in told}

    def fit(relation: Relation) -> float:
        return likelihood(Pair(by_id[relation.a], by_id[relation.b], reports, rarity))

    report = {figure.id: article.id for article, figure in told}
    yield from best_matches([found for found in related if found], report, fit)


def _pairs(told: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """Figures of one kind, of one number or with the same words beside them; of many only the last."""
    places: dict[object, list[int]] = defaultdict(list)
    for at, right in enumerate(told):
        figure = right[1]
        values = sorted({value for value in (figure.low, figure.high) if value is not None})
        kinds: list[object] = [(figure.unit, kind) for kind in (block_of(figure), *values, *figure.keys[:_BESIDE])]
        kinds += [("", value) for value in values if value >= _LARGE]
        near = {before for kind in kinds for before in places[kind][-_MOST:]}
        yield from ((told[before], right) for before in sorted(near))
        for kind in kinds:
            places[kind].append(at)


def in_percent(figure: Figure) -> Figure:
    """`a sixth` as 16.7 %, so that it can be set beside a percentage."""
    if figure.unit != "share":
        return figure
    low, high, soft_low, soft_high = (
        None if value is None else round(100 * value, 1)
        for value in (figure.low, figure.high, figure.soft_low, figure.soft_high)
    )
    return replace(figure, unit="%", low=low, high=high, soft_low=soft_low, soft_high=soft_high)


def relate(
    left: Counted,
    right: Counted,
    reports: Reports,
    rarity: Rarity | None = None,
    revised: frozenset[Step] = frozenset(),
) -> Relation | None:
    """The relation of two figures with its reason; None where they do not count the same thing."""
    replaced = _replaced(left, right, revised)
    told = replaced and left[0].id == right[0].id and like_size(left, right, _STEP) and not apart(left, right, reports)
    if not told and not same_thing(left, right, reports, rarity):
        return None
    answer = replaced or next((found for rule in RULES if (found := rule(left, right, reports))), None)
    if answer is None or (answer[0] in AGAINST and not replaced and not can_differ(left, right, reports, rarity)):
        return None
    return _relation(left, right, answer, reports)


def _replaced(left: Counted, right: Counted, revised: frozenset[Step]) -> Answer | None:
    """A number that has taken the place of the other one, as some report says: `ramené de 850 à 620`."""
    turn = order(left[1], right[1], revised)
    if not turn:
        return None
    old, new = (left, right) if turn > 0 else (right, left)
    return "update", f"{_say(new[1])} has taken the place of {_say(old[1])}, as a report tells"


def equal(left: Counted, right: Counted, reports: Reports) -> Answer | None:
    """The same numbers with the same hedge; `some 40,000` and `40,000` are one number."""
    first, then = left[1], right[1]
    alike = first.bound == then.bound or {first.bound, then.bound} == {"about", "exact"}
    same = (first.low, first.high) == (then.low, then.high) and alike
    return ("equal", f"{_say(first)} and {_say(then)} give the same number") if same else None


def later_count(left: Counted, right: Counted, reports: Reports) -> Answer | None:
    """A count that has grown, or that has been taken back, on a later day."""
    what = target(left[1])[1]
    order = _measure(left, right) or later(left, right, told=what in TOLLS)
    if not order or not _can_change(left, right, reports):
        return None
    old, new = (left, right) if order > 0 else (right, left)
    if what is None and not hard(old[1]).meets(hard(new[1])):
        return "update", f"{_say(new[1])} holds for a later day than {_say(old[1])}"
    if (what is not None and _higher(old[1], new[1])) or (what in _FALLING and _lower(old[1], new[1])):
        return "update", f"{_say(new[1])} is a later count than {_say(old[1])}"
    if _lower(old[1], new[1]) and like_size(old, new) and (_one_source(old, new, reports) or _names_both(old[1], new)):
        return "update", f"{_say(new[1])} is a downward revision of {_say(old[1])}"
    return None


def _measure(left: Counted, right: Counted) -> int:
    """Which is the later one where a report gives both: `131, contre 112 jeudi`; 1 for the right one."""
    measures = left[1].compared - right[1].compared
    return measures if left[0].id == right[0].id else 0


def _can_change(left: Counted, right: Counted, reports: Reports) -> bool:
    """Whether something happens to what is counted, one tells the time for which it holds, or nobody disputes it."""
    dated = bool(left[1].as_of or right[1].as_of) or target(left[1])[1] is not None
    fixed = left[0].id == right[0].id or target(left[1])[0] in GAUGES
    return dated or bool(_measure(left, right)) or not (fixed or two_voices(left, right, reports))


def undated_count(left: Counted, right: Counted, reports: Reports) -> Answer | None:
    """Two tolls of one occurrence, of which nothing says which is the later: tolls grow, so the larger is."""
    what, other = target(left[1])[1], left[0].id != right[0].id
    old, new = sorted((left[1], right[1]), key=lambda figure: hard(figure).low)
    floor = old.bound == "at_least"
    if not other or what not in TOLLS or (same_moment(left, right) and not floor and _disputable(left, right, reports)):
        return None
    if floor and new.bound != "at_least" and soft(old).meets(soft(new)):
        return None
    if not _higher(old, new) or later(left, right, told=True):
        return None
    return "update", f"{_say(new)} is taken for a later count than {_say(old)}, as tolls grow; their order is not known"


def _disputable(left: Counted, right: Counted, reports: Reports) -> bool:
    """Whether two counts of one day can be in dispute: of like size, or each with a source of its own."""
    return like_size(left, right) or two_voices(left, right, reports)


def _lower(old: Figure, new: Figure) -> bool:
    return hard(new).high < hard(old).low


def _names_both(old: Figure, new: Counted) -> bool:
    """`112 morts, et non 138`: the report of the lower count gives the higher one too."""
    return any(
        (other.low, other.high, target(other)) == (old.low, old.high, target(new[1])) for other in new[0].figures
    )


def _higher(old: Figure, new: Figure) -> bool:
    """Whether the later figure is out of reach of the earlier one, or raises its floor."""
    floor = old.bound == "at_least" and new.bound != "vague" and hard(new).low > (old.low or 0)
    return floor or hard(new).low > hard(old).high


def excluded(left: Counted, right: Counted, reports: Reports) -> Answer | None:
    """Hard bounds that do not meet."""
    first, then = left[1], right[1]
    gap = hard(first).gap(hard(then))
    if hard(first).meets(hard(then)) or hard(first).touches(hard(then)):
        return None
    if target(first)[1] in TOLLS:
        if left[0].id != right[0].id and (_names_both(first, right) or _names_both(then, left)):
            return "update", f"one report gives both {_say(first)} and {_say(then)}, the one after the other"
        if not like_size(left, right) and not two_voices(left, right, reports):
            return None
    if wider(first, then, reports) or _vague_near(first, then):
        return (
            "tension",
            f"{_say(first)} does not fit {_say(then)}, but they may not cover the same place or be meant so exactly",
        )
    disputed = "" if _one_source(left, right, reports) else "; their sources differ"
    return "conflict", f"{_say(first)} excludes {_say(then)} (by {gap:.0%}){disputed}"


def touching(left: Counted, right: Counted, reports: Reports) -> Answer | None:
    """`plus de 10 000` and `jusqu'à 10 000` share at most their bound."""
    first, then = left[1], right[1]
    return (
        ("tension", f"{_say(first)} and {_say(then)} meet only at their bound")
        if hard(first).touches(hard(then))
        else None
    )


def vague(left: Counted, right: Counted, reports: Reports) -> Answer | None:
    """`des milliers` against a number: the number is finer, never in conflict."""
    first, then = left[1], right[1]
    if "vague" not in (first.bound, then.bound):
        return None
    return finer(left, right, reports) or ("compatible", f"{_say(first)} and {_say(then)} can both hold")


def softly_apart(left: Counted, right: Counted, reports: Reports) -> Answer | None:
    """Bounds that meet, but not as a reader takes them: `10 000` and `10 937`."""
    first, then = left[1], right[1]
    if soft(first).meets(soft(then)):
        return None
    return "tension", f"{_say(first)} and {_say(then)} hold together only if one is loosely meant"


def finer(left: Counted, right: Counted, reports: Reports) -> Answer | None:
    """One lies wholly within the other."""
    first, then = left[1], right[1]
    inner, outer = hard(first), hard(then)
    if inner == outer:
        return None
    if inner.inside(outer) or (soft(first).inside(outer) and inner.width < outer.width):
        return "refines", f"{_say(first)} is finer than {_say(then)}"
    if outer.inside(inner) or (soft(then).inside(inner) and outer.width < inner.width):
        return "refines", f"{_say(then)} is finer than {_say(first)}"
    return None


def compatible(left: Counted, right: Counted, reports: Reports) -> Answer | None:
    """Nothing speaks against both."""
    return "compatible", f"{_say(left[1])} and {_say(right[1])} can both hold"


RULES: tuple[Callable[[Counted, Counted, Reports], Answer | None], ...] = (
    equal,
    later_count,
    undated_count,
    excluded,
    touching,
    vague,
    softly_apart,
    finer,
    compatible,
)


def _vague_near(first: Figure, then: Figure) -> bool:
    """Whether a vague plural is missed by less than ten times: `des dizaines de milliers` and `10 000`."""
    if "vague" not in (first.bound, then.bound):
        return False
    one, other = hard(first), hard(then)
    low, high = sorted((one, other), key=lambda interval: interval.low)
    return low.high * 10 > high.low


def _one_source(left: Counted, right: Counted, reports: Reports) -> bool:
    first, then = (reports.voice(figure.source) for _, figure in (left, right))
    if first is None and then is None:
        return left[0].id == right[0].id or (left[0].outlet is not None and left[0].outlet == right[0].outlet)
    return first is not None and first == then


def _say(figure: Figure) -> str:
    return f'"{" ".join(figure.text.split())}"'


def _relation(left: Counted, right: Counted, answer: Answer, reports: Reports) -> Relation:
    kind, why = answer
    counted, what = target(left[1])
    thing = f"{left[1].of or counted}" + (f" ({what})" if what else "")
    when = f", {left[1].as_of}" if left[1].as_of and left[1].as_of == right[1].as_of else ""
    spans = tuple(Located(article.id, figure.start, figure.end) for article, figure in (left, right))
    return Relation(left[1].id, right[1].id, kind, (Reason(kind, f"Both count {thing}{when}; {why}.", spans),))
