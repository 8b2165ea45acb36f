"""Whether two figures count the same thing: unit, what is counted, what happened to it, whose, where, when."""

from collections.abc import Callable

from recoupe.compare.figures.intervals import soft
from recoupe.compare.figures.owners import TOLLS, shared_side, whose
from recoupe.compare.figures.times import Counted, days_apart, occurred_apart, old_news, same_day_meant
from recoupe.compare.reports import Reports
from recoupe.model.article import Article
from recoupe.model.figure import Figure

_DAYS = 3  # Days over which something is counted without saying for when.
_STORY = 21  # Days over which reports of one story give the toll of one occurrence.
_SIZE = 0.6  # Counts further apart than this, as a share of the larger, are of other things.
_DISPUTE = 0.4  # Tolls further apart than this are not of the same dead, or not of one time.
_GROWTH = 0.98  # A toll may grow fiftyfold while the news is fresh.
_GAUGES = frozenset({"magnitude", "depth"})  # What one occurrence has one of.
_LEVEL = 0.1  # How far apart, as a share, two measures of one level can lie.
_TELLING = 13  # From here on, two equal numbers of one kind of thing are hardly equal by chance.
_DOERS = {"protester": "protested"}  # Those counted by what they do.
_ALIKE = {"deployed": "sent"}  # Soldiers sent somewhere are soldiers deployed there.
_PEOPLE = frozenset({"person", "man"})
_FORCES = frozenset({"soldier", "attacker"})
_HARMED = frozenset({"killed", "wounded", "killed or wounded"})


def target(figure: Figure) -> tuple[str | None, str | None]:
    """What is counted and what happened to it, under the keys that all reports share."""
    counted, what = figure.counted, figure.scope.what
    if counted in _DOERS and what is None:
        return "person", _DOERS[counted]
    if what == "lost" and (counted in _PEOPLE or counted in _FORCES):
        what = "killed"
    return counted, _ALIKE.get(what or "", what)


def block_of(figure: Figure) -> str:
    """Figures of different blocks never count the same thing."""
    counted = target(figure)[0]
    return "person" if counted in _PEOPLE | _FORCES else counted or f"unit:{figure.unit}"


def same_thing(left: Counted, right: Counted, reports: Reports) -> bool:
    """Whether nothing tells the two counted things apart and some rule says that they are one."""
    if any(rule(left, right, reports) for rule in APART):
        return False
    return any(rule(left, right, reports) for rule in TOGETHER)


def other_unit(left: Counted, right: Counted, reports: Reports) -> bool:
    """`12 %` and `12 personnes`."""
    return left[1].unit != right[1].unit


def other_kind(left: Counted, right: Counted, reports: Reports) -> bool:
    """`12 soldats` and `12 maisons`, `12 tués` and `12 blessés`."""
    (one, what), (other, then) = target(left[1]), target(right[1])
    kinds = {one, other}
    if one is None and other is None:
        return left[1].unit is None
    alike = one == other or kinds <= _PEOPLE | _FORCES
    return not alike or not (what is None or then is None or what == then or {what, then} <= _HARMED - {"wounded"})


def other_place(left: Counted, right: Counted, reports: Reports) -> bool:
    """Soldiers of two countries, houses of two towns."""
    return False in (shared_side(left, right, reports), same_place(left[1], right[1], reports))


def other_time(left: Counted, right: Counted, reports: Reports) -> bool:
    """`En 2008, un séisme avait fait 74 morts`: one of them is history."""
    if target(left[1])[1] in TOLLS:
        return (old_news(left) or old_news(right)) and occurred_apart(left, right)
    return left[1].as_of is not None and right[1].as_of is not None and not same_day_meant(left, right)


APART: tuple[Callable[[Counted, Counted, Reports], bool], ...] = (other_unit, other_kind, other_place, other_time)


def same_number(left: Counted, right: Counted, reports: Reports) -> bool:
    """`850 postes` twice: a telling number of one kind of thing."""
    first, then = left[1], right[1]
    if (first.low, first.high) != (then.low, then.high):
        return False
    number = max(first.low or 0, first.high or 0)
    if number > 1 and target(first)[1] is not None and target(first)[1] == target(then)[1] and _one_status(left, right):
        return True
    round_share = first.unit == "%" and number % 10 == 0
    return (number >= _TELLING or not float(number).is_integer()) and not round_share


def like_number(left: Counted, right: Counted, reports: Reports) -> bool:
    """`entre 15 et 20 élèves` and `une vingtaine d'élèves`: numbers of one uncommon kind that can be the same."""
    first, then = left[1], right[1]
    if target(first)[0] != target(then)[0] or target(first)[0] in _PEOPLE | {None} or first.part != then.part:
        return False
    apart = days_apart(left, right)
    telling = min(first.high or first.low or 0, then.high or then.low or 0) >= _TELLING
    near = telling and (apart is None or apart <= _DAYS) and "vague" not in (first.bound, then.bound)
    return near and soft(first).meets(soft(then))


def beside_the_text(left: Counted, right: Counted, reports: Reports) -> bool:
    """A title or caption and the text of one report that count one kind of thing, in like numbers."""
    (article, first), (other, then) = left, right
    if article.id != other.id or target(first)[0] is None or not _one_kind(left, right):
        return False
    running = in_running_text(article, first) != in_running_text(other, then)
    return running and like_size(left, right, _SIZE) and first.status == then.status and first.part == then.part


def of_one_occurrence(left: Counted, right: Counted, reports: Reports) -> bool:
    """The same happened to the same kind of thing, in one running story."""
    first, then = left[1], right[1]
    what = target(first)[1]
    if what is None or what != target(then)[1] or not _one_kind(left, right) or not _one_status(left, right):
        return False
    side = shared_side(left, right, reports)
    if side is None and what in _HARMED and (_sided(left, reports) or _sided(right, reports)):
        return False
    apart = days_apart(left, right)
    if what in TOLLS:
        return (apart is None or apart <= _STORY) and like_size(left, right, _GROWTH)
    near = (apart is None or apart <= _DAYS) and like_size(left, right, _SIZE)
    return near or side is True


def of_one_gauge(left: Counted, right: Counted, reports: Reports) -> bool:
    """`une magnitude de 6,4` and `6.6`: levels so near that they are of one shock."""
    first, then = left[1], right[1]
    level = first.bound in ("exact", "about") and then.bound in ("exact", "about")
    return target(first) == target(then) and target(first)[0] in _GAUGES and level and like_size(left, right, _LEVEL)


def of_one_place(left: Counted, right: Counted, reports: Reports) -> bool:
    """Things of which nothing is said to happen: only where whose or where they are is the same, at one time."""
    first, then = left[1], right[1]
    if target(first) != target(then) or target(first)[0] is None or not _one_status(left, right):
        return False
    sure = shared_side(left, right, reports) is True or same_place(first, then, reports) is True
    apart = days_apart(left, right)
    return sure and (apart is None or apart <= _DAYS or reports.same_episode(left[0].id, right[0].id))


TOGETHER: tuple[Callable[[Counted, Counted, Reports], bool], ...] = (
    same_number,
    like_number,
    beside_the_text,
    of_one_occurrence,
    of_one_gauge,
    of_one_place,
)


def _one_kind(left: Counted, right: Counted) -> bool:
    return block_of(left[1]) == block_of(right[1])


def _one_status(left: Counted, right: Counted) -> bool:
    first, then = left[1], right[1]
    return first.part == then.part and (first.status == then.status or "planned" not in (first.status, then.status))


def like_size(left: Counted, right: Counted, most: float = _DISPUTE) -> bool:
    """Whether the numbers are not too far apart to be of one thing."""
    return soft(left[1]).gap(soft(right[1])) <= most


def _sided(one: Counted, reports: Reports) -> bool:
    """Whether it matters whose they are: soldiers, or people of whom the figure says it."""
    return target(one[1])[0] in _FORCES | {"man"} or bool(whose(one, reports))


def in_running_text(article: Article, figure: Figure) -> bool:
    """Whether the figure stands in a paragraph, not in a title, caption or the like."""
    block = next((b for b in article.blocks if b.start <= figure.start < b.end), None)
    return block is None or block.kind == "paragraph"


def same_place(first: Figure, then: Figure, reports: Reports) -> bool | None:
    """True for a shared place or a place and its country, None where a side names none."""
    left, right = first.scope.where, then.scope.where
    if not left or not right:
        return None
    return any(reports.akin(one, other) for one in left for other in right)


def wider(first: Figure, then: Figure, reports: Reports) -> bool:
    """Whether the places are not the same ones: one can hold more than the other."""
    left, right = ({reports.side(entity) for entity in figure.scope.where} for figure in (first, then))
    return bool(left and right) and not left & right
