"""So many people of one side or crew in one occurrence, under whatever name they are counted."""

from recoupe.compare.figures.kinds import BARE, HARMED, SAID_OF_ALL, near_words, of_crew, of_people, target
from recoupe.compare.figures.owners import shared_side
from recoupe.compare.figures.times import Counted
from recoupe.compare.reports import Reports

_MUCH = 2  # From here on, more words beside two figures of people say that they are the same people.
_SOME = 4  # From here on, two equal numbers of people of one side in one occurrence are hardly equal by chance.


def same_people(left: Counted, right: Counted, reports: Reports) -> bool:
    """`10 Américains`, `ten U.S. tourists`, `10 passengers`: so many of one side in one occurrence, however called."""
    first, then = left[1], right[1]
    one, other = target(first)[0], target(then)[0]
    number = first.low if (first.low, first.high, first.unit) == (then.low, then.high, then.unit) else None
    if number is None or number != first.high or number < _SOME or one is None or other is None:
        return False
    if not (of_people(one) and of_people(other)) or not reports.same_episode(left[0].id, right[0].id):
        return False
    side, deed = shared_side(left, right, reports), target(first)[1]
    one_deed = deed is not None and (deed == target(then)[1] or {deed, target(then)[1]} <= HARMED - {"wounded"})
    beside = set(first.keys) & set(then.keys) - SAID_OF_ALL - {one, other}
    return first.status == then.status and len(beside) > 1 and (side is True or one_deed or len(beside) > _MUCH)


def same_crew(left: Counted, right: Counted, reports: Reports) -> bool:
    """`two pilots`, `two crew members`: so many who ran it, in one occurrence."""
    first, then = left[1], right[1]
    one, other = target(first)[0], target(then)[0]
    crew = one is not None and other is not None and of_crew(one) and of_crew(other)
    same = (first.low, first.high, first.status) == (then.low, then.high, then.status) and first.low == first.high
    beside = set(first.keys) & set(then.keys) - SAID_OF_ALL - {one, other}
    return crew and same and bool(beside) and reports.same_episode(left[0].id, right[0].id)


def other_members(left: Counted, right: Counted, reports: Reports) -> bool:
    """`four members of his congregation`, `four members of the crew`: nothing beside the noun is the same."""
    first, then = left[1], right[1]
    bare = target(first)[0] in BARE and target(then)[0] in BARE
    return bare and near_words(first).isdisjoint(near_words(then))
