"""Words for a happening that the reader knows: `la rencontre`, `Tuesday's talks`, `the disaster`."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from recoupe.compare.events.tellings import Telling
from recoupe.compare.events.told import Told, akin_places, places_differ, shared_participants, who
from recoupe.compare.groups import Groups, Link
from recoupe.compare.reports import Reports

WORD, _DATED = "word", ("part", "word")
_AHEAD = 2  # How many times as many reports the main happening must have as the next, for a mere word to mean it.


def refer_back(groups: Groups, told: Sequence[Told], tellings: Sequence[Telling], reports: Reports) -> Iterator[Link]:
    """A link from each word to the happening of its story that it means, where one stands out."""
    known = _happenings(groups, told, reports)
    for at, (article, event) in enumerate(told):
        if event.rule == WORD:
            kind = (reports.story[article.id], event.family or event.predicate)
            roots = sorted({groups.root(root) for root in known.get(kind, [])})
            ranked = sorted(_ranked(at, roots, groups, told, tellings, reports), reverse=True)
            if ranked and _stands_out(ranked):
                yield Link(0.5, ranked[0][-1], at, ranked[0][0] == 0)


def _happenings(groups: Groups, told: Sequence[Told], reports: Reports) -> dict[tuple[str, str], list[int]]:
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for root, members in sorted(groups.members.items()):
        tellers = [told[at] for at in members if told[at][1].full or (told[at][1].when and told[at][1].rule in _DATED)]
        if tellers:
            article, event = tellers[0]
            found[(reports.story[article.id], event.family or event.predicate)].append(root)
    return found


def _ranked(
    at: int,
    roots: Sequence[int],
    groups: Groups,
    told: Sequence[Told],
    tellings: Sequence[Telling],
    reports: Reports,
) -> Iterator[tuple[int, int, int]]:
    """Each happening that the word can mean: how much they share, how many reports tell it, its root."""
    word = told[at][1]
    for root in roots:
        members = groups.members[root]
        if at not in members and all(_can_mean(at, other, told, tellings, reports) for other in members):
            shared = max(_shared(at, other, told, tellings, reports) for other in members)
            if shared or _one_kind(word.predicate, word.family, {told[other][1].predicate for other in members}):
                yield shared, len({told[other][0].id for other in members}), root


def _can_mean(at: int, other: int, told: Sequence[Told], tellings: Sequence[Telling], reports: Reports) -> bool:
    one, then = tellings[at], tellings[other]
    if one.first > then.last or then.first > one.last or places_differ(told[at][1], told[other][1], reports):
        return False
    named = len(who(told[at][1])) > 1 and len(who(told[other][1])) > 1
    return not named or bool(shared_participants(told[at][1], told[other][1], reports))


def _shared(at: int, other: int, told: Sequence[Told], tellings: Sequence[Telling], reports: Reports) -> int:
    """How many of day, place and participants the two have in common."""
    days = bool(told[at][1].when and told[other][1].when)
    place = akin_places(told[at][1], told[other][1], reports)
    return 2 * days + place + bool(shared_participants(told[at][1], told[other][1], reports))


def _one_kind(predicate: str, family: str | None, others: set[str]) -> bool:
    """Whether the word names the deed itself, or stands for all deeds of its family."""
    return predicate in others or predicate == family


def _stands_out(ranked: Sequence[tuple[int, int, int]]) -> bool:
    if len(ranked) == 1 or ranked[0][0] > ranked[1][0]:
        return True
    return ranked[0][1] >= _AHEAD * ranked[1][1] and ranked[0][1] > 1
