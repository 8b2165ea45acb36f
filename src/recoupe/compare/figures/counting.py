"""Whether two figures count the same thing: unit, what is counted, what happened to it, whose, where, when."""

from collections.abc import Callable, Mapping

from recoupe.compare.figures.evidence import Pair, likelihood
from recoupe.compare.figures.intervals import soft
from recoupe.compare.figures.kinds import (
    FORCES,
    GAUGES,
    HARMED,
    PEOPLE,
    SAID_OF_ALL,
    TOLLS,
    block_of,
    noun,
    same_place,
    target,
)
from recoupe.compare.figures.owners import shared_side, whose
from recoupe.compare.figures.people import other_members, same_crew, same_people
from recoupe.compare.figures.rivals import rivals
from recoupe.compare.figures.times import Counted, days_apart, occurred_apart, old_news, same_day_meant
from recoupe.compare.reports import Reports
from recoupe.model.article import Article
from recoupe.model.figure import Figure

Rarity = Mapping[str, float]
_DAYS = 3  # Days over which something is counted without saying for when.
_STORY = 21  # Days over which reports of one story give the toll of one occurrence.
_SIZE = 0.6  # Counts further apart than this, as a share of the larger, are of other things.
_DISPUTE = 0.4  # Tolls further apart than this are not of the same dead, or not of one time.
_GROWTH = 0.98  # A toll may grow fiftyfold while the news is fresh.
_LEVEL = 0.1  # How far apart, as a share, two measures of one level can lie.
SURE = 0.85  # How likely, where no rule says it and their numbers differ: a wrong conflict costs a reader most.
CLEAR = 0.15  # How likely at least, where a rule says that they count one thing but their numbers differ,
DOUBTFUL = 0.45  # and where no other word stands beside both.
LIKELY = 0.4  # How likely two figures must count one thing where no rule says it.
_HUNDRED, _EXACT, _ENDLESS = 100, 3, 1e15
_LARGE = 1000  # From here on, a number without its unit is known by itself.
_LEAP = 0.8  # It seldom grows more than fivefold where nothing else is told alike.
_DOLLARS = frozenset({"AUD", "CAD", "HKD", "NZD", "SGD", "USD"})  # A paper's own dollar needs no country.
_RATES = frozenset({"%", "share"})
_TELLING = 13  # From here on, two equal numbers of one kind of thing are hardly equal by chance.


def same_thing(left: Counted, right: Counted, reports: Reports, rarity: Rarity | None = None) -> bool:
    """Whether nothing tells the two counted things apart and a rule or their surroundings say that they are one."""
    if apart(left, right, reports):
        return False
    if by_rule(left, right, reports):
        return True
    return not _tolls(left, right) and alike_around(left, right, reports, rarity or {})


def apart(left: Counted, right: Counted, reports: Reports) -> bool:
    """Whether a rule says that they count two things."""
    return any(rule(left, right, reports) for rule in APART)


def by_rule(left: Counted, right: Counted, reports: Reports) -> bool:
    """Whether a rule says that they count one thing, not only what stands around them."""
    if one_kind(left, right, reports) and any(rule(left, right, reports) for rule in TOGETHER):
        return True
    if same_people(left, right, reports) or same_crew(left, right, reports):
        return True
    return rivals(left, right, reports) or same_large_number(left, right)


def alike_around(left: Counted, right: Counted, reports: Reports, rarity: Rarity) -> bool:
    """`150 bourses` and `150 étudiants seront accueillis`: the words around both make it likely."""
    first, then = left[1], right[1]
    toll = target(first)[1] in TOLLS or target(then)[1] in TOLLS
    if (toll or not _one_status(left, right)) and not soft(first).meets(soft(then)):
        return False  # `1 200 personnes` are not the seven dead, what is planned has not arrived.
    shared = {first.low, first.high} & {then.low, then.high} - {None}
    known = any(value >= _LARGE for value in shared if value is not None)
    apart = days_apart(left, right)
    if not shared and block_of(first) == "person" and apart is not None and apart > _STORY:
        return False  # those asked in two surveys
    if _few(first, then) and _of_two_kinds(first, then):
        return False  # two companies, two girls
    dated = first.as_of is not None and first.as_of == then.as_of
    around = known or dated or set(first.keys) & set(then.keys)
    return bool(around) and likelihood(Pair(left, right, reports, rarity)) >= LIKELY


def _few(first: Figure, then: Figure) -> bool:
    """Whether one of the numbers is so small that the other can be like it by chance."""
    return min(first.high or first.low or 0, then.high or then.low or 0) < _TELLING


def _of_two_kinds(first: Figure, then: Figure) -> bool:
    """Whether both say what they count, in words that are not of one kind."""
    one, other = noun(first), noun(then)
    return None not in (one, other) and one != other and block_of(first) != block_of(then)


def told_alike(first: Figure, then: Figure) -> bool:
    """Whether both are told with a word that says which occurrence it was."""
    return bool(set(first.keys) & set(then.keys) - SAID_OF_ALL - {first.counted})


def _tolls(left: Counted, right: Counted) -> bool:
    """Whether both count the dead, the missing or the like: of those the rules know all."""
    return target(left[1])[1] in TOLLS and target(right[1])[1] in TOLLS


def other_unit(left: Counted, right: Counted, reports: Reports) -> bool:
    """`12 %` and `12 personnes`; not `20 000 euros` and a bare `20,000`."""
    first, then = left[1], right[1]
    if first.unit == then.unit or {first.unit, then.unit} <= _DOLLARS:
        return False
    bare = None in (first.unit, then.unit) and {first.unit, then.unit}.isdisjoint(_RATES)
    alike = (first.low or 0) >= _TELLING and len(set(first.keys) & set(then.keys)) > 1
    return not bare or (first.low, first.high) != (then.low, then.high) or not ((first.low or 0) >= _LARGE or alike)


def other_deed(left: Counted, right: Counted, reports: Reports) -> bool:
    """`12 tués` and `12 blessés`."""
    what, then = target(left[1])[1], target(right[1])[1]
    return None not in (what, then) and what != then and not {what, then} <= HARMED - {"wounded"}


def other_place(left: Counted, right: Counted, reports: Reports) -> bool:
    """Soldiers of two countries, houses of two towns."""
    return False in (shared_side(left, right, reports), same_place(left[1], right[1], reports))


def other_period(left: Counted, right: Counted, reports: Reports) -> bool:
    """`95 000 tonnes en 2024` and `88 000 tonnes en 2023`: what two years came to."""
    one, other = left[1].as_of, right[1].as_of
    return one is not None and other is not None and one != other and len(one) == len(other) == len("2024")


def two_parts(left: Counted, right: Counted, reports: Reports) -> bool:
    """`dont six enfants`, `deux d'entre eux`: in one report they are two parts of a whole."""
    (article, first), (other, then) = left, right
    return article.id == other.id and first.part and then.part and (first.low, first.high) != (then.low, then.high)


def old_toll(left: Counted, right: Counted, reports: Reports) -> bool:
    """`En 2008, un séisme avait fait 74 morts`: one of them is history."""
    return target(left[1])[1] in TOLLS and (old_news(left) or old_news(right)) and occurred_apart(left, right)


APART: tuple[Callable[[Counted, Counted, Reports], bool], ...] = (
    other_unit,
    other_deed,
    other_members,
    other_place,
    other_period,
    two_parts,
    old_toll,
)


def one_kind(left: Counted, right: Counted, reports: Reports) -> bool:
    """Whether both name one kind of thing, at one time as far as they tell."""
    one, other = target(left[1])[0], target(right[1])[0]
    if left[1].unit != right[1].unit or (one is None and other is None and left[1].unit is None):
        return False
    alike = _one_kind(left, right)
    if not alike or target(left[1])[1] in TOLLS:
        return alike
    return left[1].as_of is None or right[1].as_of is None or same_day_meant(left, right)


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


def same_large_number(left: Counted, right: Counted) -> bool:
    """`40 000 tonnes de concentré`, `40,000 tonnes of copper`: one large or telling number."""
    first, then = left[1], right[1]
    same = (first.low, first.high, first.unit) == (then.low, then.high, then.unit) and first.part == then.part
    number = first.low or first.high or 0.0
    if not same or number < _HUNDRED:
        return False
    return _digits(number) >= _EXACT or (number >= _LARGE and len(set(first.keys) & set(then.keys)) > 1)


def _digits(number: float) -> int:
    """How many digits are said: 4 of `2 318`, 2 of `1 200`."""
    return len(f"{number:.15g}".replace(".", "").strip("0")) if number < _ENDLESS else 1


def like_number(left: Counted, right: Counted, reports: Reports) -> bool:
    """`entre 15 et 20 élèves` and `une vingtaine d'élèves`: numbers of one uncommon kind that can be the same."""
    first, then = left[1], right[1]
    if target(first)[0] != target(then)[0] or target(first)[0] in PEOPLE | {None} or first.part != then.part:
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
    if side is None and what in HARMED and (_sided(left, reports) or _sided(right, reports)):
        return False
    apart = days_apart(left, right)
    if what == "infected" and not like_size(left, right, _SIZE) and not reports.same_episode(left[0].id, right[0].id):
        return False  # of another illness
    if what in TOLLS:
        grown = like_size(left, right, _LEAP) or len(set(first.keys) & set(then.keys)) > 1
        return grown and (apart is None or apart <= _STORY) and like_size(left, right, _GROWTH)
    near = (apart is None or apart <= _DAYS) and like_size(left, right, _SIZE)
    return near or side is True


def of_one_gauge(left: Counted, right: Counted, reports: Reports) -> bool:
    """`une magnitude de 6,4` and `6.6`: levels so near that they are of one shock."""
    first, then = left[1], right[1]
    level = first.bound in ("exact", "about") and then.bound in ("exact", "about")
    return target(first) == target(then) and target(first)[0] in GAUGES and level and like_size(left, right, _LEVEL)


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
    return target(one[1])[0] in FORCES | {"man"} or bool(whose(one, reports))


def in_running_text(article: Article, figure: Figure) -> bool:
    """Whether the figure stands in a paragraph, not in a title, caption or the like."""
    block = next((b for b in article.blocks if b.start <= figure.start < b.end), None)
    return block is None or block.kind == "paragraph"
