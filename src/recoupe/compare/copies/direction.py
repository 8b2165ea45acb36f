"""Which of two reports that share words took them from the other, and why."""

from collections.abc import Callable
from typing import NamedTuple

from recoupe.compare.moments import surely_before
from recoupe.model.article import Article
from recoupe.model.span import Located, Reason
from recoupe.text.folding import fold

NEAR_IDENTICAL = 0.8
SUPERSET = 0.5


class Pair(NamedTuple):
    """Two reports that share words, and which part of each stands in the other."""

    left: Article
    right: Article
    left_share: float
    right_share: float


class Direction(NamedTuple):
    """Whether the left report is the copy (None: it cannot be told), with the reasons."""

    left_copies: bool | None
    because: tuple[Reason, ...]


def is_revision(pair: Pair) -> bool:
    """Whether both are versions of one page: one address, or one outlet and nearly the same words."""
    left, right = pair.left, pair.right
    if left.url and left.url == right.url:
        return True
    return _same_name(left.outlet, right.outlet) and min(pair.left_share, pair.right_share) >= NEAR_IDENTICAL


def find_direction(pair: Pair) -> Direction:
    """The direction by the first rule that can tell, with the reasons of every rule that speaks."""
    answers = [answer for rule in RULES if (answer := rule(pair)) is not None]
    told = next((a.left_copies for a in answers if a.left_copies is not None), None)
    reasons = tuple(reason for a in answers if a.left_copies in (told, None) for reason in a.because)
    if told is None and not reasons:
        reasons = (Reason("no-direction", "Neither dates nor credits tell who had the words first."),)
    return Direction(told, reasons)


def credit(pair: Pair) -> Direction | None:
    """One report credits the outlet of the other, `(AFP)` under a page and the agency's own text."""
    left, right = _credits(pair.left, pair.right), _credits(pair.right, pair.left)
    if bool(left) == bool(right):
        return None
    name = left or right
    copying = pair.left if left else pair.right
    note = f"The copying report credits {name}."
    return Direction(bool(left), (Reason("credit", note, _where(copying, str(name))),))


def time(pair: Pair) -> Direction | None:
    """One report is dated before the other by more than a quarter of an hour."""
    left, right = pair.left.published, pair.right.published
    if surely_before(right, left):
        return Direction(True, (Reason("time", f"The source is dated {right}, the copy {left}."),))
    if surely_before(left, right):
        return Direction(False, (Reason("time", f"The source is dated {left}, the copy {right}."),))
    return None


def one_agency(pair: Pair) -> Direction | None:
    """Both credit the same agency: both may have the words from there."""
    shared = {fold(a) for a in pair.left.agencies} & {fold(a) for a in pair.right.agencies}
    names = [name for name in pair.left.agencies if fold(name) in shared]
    if not names:
        return None
    spans = (*_where(pair.left, names[0]), *_where(pair.right, names[0]))
    return Direction(None, (Reason("one-agency", f"Both credit {names[0]}: the words may be from there.", spans),))


def containment(pair: Pair) -> Direction | None:
    """How much of each stands in the other: said to the reader, never decisive."""
    note = f"{pair.left_share:.0%} of one report stands in the other, {pair.right_share:.0%} of that in it."
    return Direction(None, (Reason("containment", note),))


RULES: tuple[Callable[[Pair], Direction | None], ...] = (credit, time, one_agency, containment)


def _credits(report: Article, other: Article) -> str | None:
    """The name under which the report credits the other's outlet, unless both are of that outlet."""
    if _same_name(report.outlet, other.outlet):
        return None
    return next((name for name in report.agencies if _same_name(name, other.outlet)), None)


def _same_name(one: str | None, other: str | None) -> bool:
    return bool(one and other) and fold(str(one)) == fold(str(other))


def _where(report: Article, name: str) -> tuple[Located, ...]:
    at = report.text.rfind(name)
    return (Located(report.id, at, at + len(name)),) if name and at >= 0 else ()
