"""Whether two numbers that differ are of one thing so surely that they may be set against each other."""

from recoupe.compare.figures.counting import (
    CLEAR,
    DOUBTFUL,
    SURE,
    Rarity,
    by_rule,
    in_running_text,
    of_one_gauge,
    told_alike,
)
from recoupe.compare.figures.evidence import Pair, likelihood
from recoupe.compare.figures.kinds import block_of
from recoupe.compare.figures.matching import fits_better
from recoupe.compare.figures.rivals import rivals
from recoupe.compare.figures.times import Counted
from recoupe.compare.reports import Reports


def can_differ(left: Counted, right: Counted, reports: Reports, rarity: Rarity | None) -> bool:
    """Whether it is sure enough that they count one thing for their numbers to be set against each other."""
    if in_one_text(left, right):
        return False
    if rivals(left, right, reports) or of_one_gauge(left, right, reports):
        return True
    if left[1].part and right[1].part and block_of(left[1]) == "person":
        return False  # nine of the dead, five of the dead
    least = SURE
    if by_rule(left, right, reports):
        if left[0].id == right[0].id and two_voices(left, right, reports):
            return True
        nearer = fits_better(left, right) or fits_better(right, left)
        least = SURE if nearer else CLEAR if told_alike(left[1], right[1]) else DOUBTFUL
    return likelihood(Pair(left, right, reports, rarity or {})) >= least


def in_one_text(left: Counted, right: Counted) -> bool:
    """Whether both stand in the running text of one report, which then counts two things.

    Not where it names two who count: `4 500 selon les syndicats, 1 900 selon la police`; and a title or caption
    that says otherwise than the text is a slip.
    """
    if left[1].compared or right[1].compared:
        return False
    counters = {figure.source.name for _, figure in (left, right) if figure.source}
    running = all(in_running_text(article, figure) for article, figure in (left, right))
    return left[0].id == right[0].id and running and len(counters) < 2


def two_voices(left: Counted, right: Counted, reports: Reports) -> bool:
    """Whether each is given by somebody else, as far as two reports of one language can tell."""
    first, then = (reports.voice(figure.source) for _, figure in (left, right))
    alike = left[0].language == right[0].language
    return alike and first is not None and then is not None and first != then
