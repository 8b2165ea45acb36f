"""Whether two figures count the same thing: unit, what is counted, what happened to it, whose, where, when."""

from recoupe.compare.figures.intervals import soft
from recoupe.compare.reports import Reports
from recoupe.model.article import Article
from recoupe.model.dates import days_between, overlaps
from recoupe.model.figure import Figure

_DAYS = 3  # Days over which a toll is counted without saying for when.
_SIZE = 0.6  # Counts further apart than this, as a share of the larger, are of other things.
Counted = tuple[Article, Figure]
_HARM = ("ASSAULT", "COERCE", "SANCTION")  # Deeds whose doer is not the one who is counted.
_DOERS = {"protester": "protested"}  # Those counted by what they do.
_TELLING = 13  # From here on, two equal numbers of one kind of thing are hardly equal by chance.
_ALIKE = {"deployed": "sent"}  # Soldiers sent somewhere are soldiers deployed there.


def target(figure: Figure) -> tuple[str | None, str | None]:
    """What is counted and what happened to it, under the keys that all reports share."""
    if figure.counted in _DOERS and figure.scope.what is None:
        return "person", _DOERS[figure.counted]
    what = figure.scope.what
    return figure.counted, _ALIKE.get(what or "", what)


def same_thing(left: Counted, right: Counted, reports: Reports) -> bool:
    """Whether nothing tells the two counted things apart and enough says that they are one."""
    (first_article, first), (then_article, then) = left, right
    near = reports.same_episode(first_article.id, then_article.id)
    if near and (_same_number(first, then) or _beside_the_text(left, right)):
        return _fits(left, right, reports)
    if target(first) != target(then) or target(first)[0] is None or first.unit != then.unit:
        return False
    if first.part != then.part or ("planned" in (first.status, then.status) and first.status != then.status):
        return False
    whose = _shared(_whose(first_article, first), _whose(then_article, then), reports)
    place = same_place(first, then, reports)
    if not _fits(left, right, reports):
        return False
    sure = whose is True or place is True
    if reports.same_episode(first_article.id, then_article.id):
        return sure or (target(first)[1] is not None and _one_occurrence(left, right))
    return target(first)[1] is not None and whose is True and _of_one_time(first, then)


def _fits(left: Counted, right: Counted, reports: Reports) -> bool:
    """Whether neither whose they are nor where they are tells them apart."""
    whose = _shared(_whose(*left), _whose(*right), reports)
    return whose is not False and same_place(left[1], right[1], reports) is not False


def _same_number(first: Figure, then: Figure) -> bool:
    """`850 postes` twice: a telling number of one kind of thing, where nothing else is said to happen to it."""
    number = max(first.low or 0, first.high or 0)
    same = (first.low, first.high) == (then.low, then.high)
    telling = number >= _TELLING and not (first.unit == "%" and number % 10 == 0)
    return same and telling and _one_kind(first, then)


def _beside_the_text(left: Counted, right: Counted) -> bool:
    """A title or caption and the text of one report that count one kind of thing, in like numbers."""
    (article, first), (other, then) = left, right
    running = in_running_text(article, first) != in_running_text(other, then)
    like = soft(first).gap(soft(then)) < _SIZE and first.status == then.status and first.part == then.part
    return article.id == other.id and running and like and _one_kind(first, then)


def _one_kind(first: Figure, then: Figure) -> bool:
    """Whether one kind of thing is counted, and not two things said to happen to it."""
    whats = {target(first)[1], target(then)[1]} - {None}
    counted = target(first)[0]
    return counted is not None and counted == target(then)[0] and first.unit == then.unit and len(whats) < 2


def in_running_text(article: Article, figure: Figure) -> bool:
    """Whether the figure stands in a paragraph, not in a title, caption or the like."""
    block = next((b for b in article.blocks if b.start <= figure.start < b.end), None)
    return block is None or block.kind == "paragraph"


def _one_occurrence(left: Counted, right: Counted) -> bool:
    """Whether two counts without a name beside them can be of one occurrence: of the same days and size.

    A report that tells of six dead here and of thirty there last week counts two things.
    """
    days = days_between(counted_at(*left), counted_at(*right))
    return (days is None or days <= _DAYS) and soft(left[1]).gap(soft(right[1])) < _SIZE


def _whose(article: Article, figure: Figure) -> tuple[str, ...]:
    """Whose they are: as the figure says, else those who send, supply or open what is counted."""
    if figure.scope.who:
        return figure.scope.who
    deeds = (e for e in article.events if e.type not in _HARM and e.start < figure.end and figure.start < e.end)
    doers = (p.actor.entity for event in deeds for p in event.participants if p.role == "agent")
    return tuple(entity for entity in doers if entity)


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


def counted_at(article: Article, figure: Figure) -> str | None:
    """The time for which the figure holds: its own, else the day of its report."""
    return figure.as_of or article.published


def later(left: Counted, right: Counted) -> int:
    """1 if the right one is for a later day, -1 for an earlier one, 0 for the same or an unknown one."""
    first, then = counted_at(*left), counted_at(*right)
    if first is None or then is None:
        return 0
    if days_between(first, then):
        return 1 if first < then else -1
    if "T" in first and "T" in then and first != then:
        return 1 if first < then else -1
    return 0


def _of_one_time(first: Figure, then: Figure) -> bool:
    return first.as_of is None or then.as_of is None or overlaps(first.as_of, then.as_of)


def _shared(left: tuple[str, ...], right: tuple[str, ...], reports: Reports) -> bool | None:
    if not left or not right:
        return None
    return bool({reports.side(entity) for entity in left} & {reports.side(entity) for entity in right})
