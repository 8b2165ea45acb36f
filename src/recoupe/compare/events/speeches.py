"""One appearance of a speaker over several reports: words of one day, and what is the same words without a day."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from recoupe.compare.events.evidence import Pair, rest
from recoupe.compare.events.tellings import Telling
from recoupe.compare.groups import Groups, Link, grow_groups
from recoupe.compare.reports import Reports

_ALIKE = 0.5
_MOST = 60


def find_speeches(tellings: Sequence[Telling], reports: Reports) -> Groups:
    """Groups of mentions of speech that are one occasion; those of other deeds stand alone."""
    links = (link for pair in _pairs(tellings, reports) if (link := _link(*pair, tellings, reports)))
    return grow_groups(len(tellings), links, may_join=lambda one, other: _one_day([*one, *other], tellings))


def _pairs(tellings: Sequence[Telling], reports: Reports) -> Iterator[tuple[int, int]]:
    spoken: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, telling in enumerate(tellings):
        if telling.event.rule == "speech":
            for voice in sorted(telling.agents):
                known = spoken[(reports.story[telling.article.id], voice)]
                yield from ((other, at) for other in known[-_MOST:])
                known.append(at)


def _link(left: int, right: int, tellings: Sequence[Telling], reports: Reports) -> Link | None:
    one, other = tellings[left], tellings[right]
    if one.dated and other.dated:
        return Link(0.9, left, right) if (one.first, one.last) == (other.first, other.last) else None
    alike = rest(Pair(one, other, reports))
    same_report = one.article.id == other.article.id
    return Link(alike * 0.7 + 0.1 * same_report, left, right, True) if alike >= _ALIKE else None


def _one_day(members: Sequence[int], tellings: Sequence[Telling]) -> bool:
    """Whether all can be of one day."""
    found = [tellings[at] for at in members]
    return max(t.first for t in found) <= min(t.last for t in found)


def is_appearance(members: Sequence[int], tellings: Sequence[Telling]) -> bool:
    """Whether several reports tell it and one says when."""
    found = [tellings[at] for at in members]
    return len({t.article.id for t in found}) > 1 and any(t.dated for t in found)
