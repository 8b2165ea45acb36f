"""Links of mentions whose clauses say the same, in whatever words: `ont été remontés`, `were brought up`."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from recoupe.compare.events.likeness import SPOKEN, likeness
from recoupe.compare.events.tellings import Telling
from recoupe.compare.groups import Link
from recoupe.compare.reports import Reports

LINKED, APART, SURE = 0.5, 0.7, 0.7
_HOLDERS = 40  # Last mentions with a mark that a new one is compared with.
_TELLING = 0.45  # Weight from which a mark makes two mentions worth comparing.


def alike_links(tellings: Sequence[Telling], reports: Reports) -> Iterator[Link]:
    """A link for each two mentions of one story that are likely one happening."""
    for left, right in sorted(_pairs(tellings, reports)):
        if can_be_alike(tellings[left], tellings[right]):
            found = likeness(tellings[left], tellings[right])
            if found >= (APART if _two_deeds(tellings[left], tellings[right]) else LINKED):
                yield Link(found, left, right, found < SURE)


def can_be_alike(one: Telling, other: Telling) -> bool:
    """Whether words can tell them to be one: of deeds known in full, those who take part tell."""
    left, right = one.event, other.event
    if (left.full and right.full) or not {left.rule, right.rule}.isdisjoint(("noun", "change", "word")):
        return False
    if "speech" in (left.rule, right.rule):
        return left.predicate == right.predicate != SPOKEN
    return True


def _two_deeds(one: Telling, other: Telling) -> bool:
    """Whether tables know both, not as one, and no day says that they are."""
    known = one.event.known and other.event.known and one.event.predicate != other.event.predicate
    return known and not (one.dated and other.dated)


def _pairs(tellings: Sequence[Telling], reports: Reports) -> set[tuple[int, int]]:
    """Mentions that share their deed or a telling word, by an index."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    pairs: set[tuple[int, int]] = set()
    for at, telling in enumerate(tellings):
        story = reports.story[telling.article.id]
        for mark in (word for word, weight in telling.words.items() if weight >= _TELLING):
            known = holders[(story, mark)]
            pairs.update((other, at) for other in known[-_HOLDERS:])
            known.append(at)
    return pairs
