"""Words for a happening that the reader knows: `la rencontre`, `Tuesday's talks`, `the disaster`."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from recoupe.compare.events.evidence import does_harm
from recoupe.compare.events.tellings import Telling
from recoupe.compare.events.told import akin_places, known_elsewhere, refers, shared_participants, who
from recoupe.compare.groups import Groups, Link
from recoupe.compare.reports import Reports

_AHEAD = 2  # How many times as many reports the main happening must have as the next, for a mere word to mean it.
_FRESH = 3  # What it counts that a happening can be news when the report appears.
_NEWS = 10  # Days within which a report tells a happening by a mere word.

_HARM = "harm"  # The kind of attacks, accidents and what they do.

Kind = tuple[str, str]


def refer_back(groups: Groups, tellings: Sequence[Telling], reports: Reports) -> Iterator[Link]:
    """A link from each word to the happening of its story that it means, where one stands out.

    Words of one kind for which the story has no happening mean one thing.
    """
    known = _happenings(groups, tellings, reports)
    first: dict[Kind, int] = {}
    for at, telling in enumerate(tellings):
        if not _is_first_of_words(at, groups, tellings):
            continue
        kind = _kind(telling, reports)
        roots = sorted({groups.root(root) for root in known.get(kind, [])})
        ranked = sorted(_ranked(at, roots, groups, tellings, reports), reverse=True)
        if ranked and _stands_out(ranked):
            yield Link(0.5, ranked[0][-1], at, ranked[0][0] <= _FRESH)
        elif not roots and telling.event.full:
            other = first.setdefault((kind[0], telling.event.predicate), at)
            if not known_elsewhere(telling.event, tellings[other].event, reports):
                yield Link(0.5, other, at)


def _is_first_of_words(at: int, groups: Groups, tellings: Sequence[Telling]) -> bool:
    """Whether it is the first of a group of mere words."""
    members = groups.members[groups.root(at)]
    return at == min(members) and all(refers(tellings[other].event) for other in members)


def _kind(telling: Telling, reports: Reports) -> Kind:
    event = telling.event
    return reports.story[telling.article.id], _HARM if does_harm(event) else event.family or event.predicate


def _happenings(groups: Groups, tellings: Sequence[Telling], reports: Reports) -> dict[Kind, list[int]]:
    """The groups that tell more than a word, by story and kind."""
    found: dict[Kind, list[int]] = defaultdict(list)
    for root, members in sorted(groups.members.items()):
        full = [tellings[at] for at in members if not refers(tellings[at].event) and _tells(tellings[at])]
        for kind in sorted({_kind(telling, reports) for telling in full}):
            found[kind].append(root)
    return found


def _tells(telling: Telling) -> bool:
    """Whether it says who takes part, or when."""
    return telling.event.full or (telling.event.known and telling.event.when is not None)


def _ranked(
    at: int, roots: Sequence[int], groups: Groups, tellings: Sequence[Telling], reports: Reports
) -> Iterator[tuple[int, int, int]]:
    """Each happening that the word can mean: how much they share, how many reports tell it, its root.

    Those of its own deed come first; only a word for a whole family (`the disaster`) means any of it.
    """
    word = tellings[at]
    found = []
    for root in roots:
        members = [tellings[other] for other in groups.members[root]]
        if at not in groups.members[root] and all(_can_mean(word, other, reports) for other in members):
            shared = max(_shared(word, other, reports) for other in members) + _FRESH * _is_fresh(word, members)
            own = any(word.event.predicate == other.event.predicate for other in members)
            found.append((own, shared, len({other.article.id for other in members}), root))
    general = word.event.predicate == word.event.family or not any(own for own, *_ in found)
    yield from ((shared + own, reach, root) for own, shared, reach, root in found if own or general)


def _can_mean(word: Telling, other: Telling, reports: Reports) -> bool:
    if word.first > other.last or other.first > word.last or known_elsewhere(word.event, other.event, reports):
        return False
    named = len(who(word.event)) > 1 and len(who(other.event)) > 1
    return not named or bool(shared_participants(word.event, other.event, reports))


def _is_fresh(word: Telling, members: Sequence[Telling]) -> bool:
    """Whether the happening can be news when the report appears: `la crue de 1993` is not."""
    return any(word.last - telling.last <= _NEWS for telling in members if telling.dated or telling.wide) or not any(
        telling.dated or telling.wide for telling in members
    )


def _same_report(one: Telling, other: Telling) -> bool:
    return one.article.id == other.article.id


def _shared(word: Telling, other: Telling, reports: Reports) -> int:
    """How many of day, place, participants and report the two have in common."""
    days = bool(word.event.when and other.event.when)
    place = akin_places(word.event, other.event, reports)
    return 2 * days + place + bool(shared_participants(word.event, other.event, reports)) + _same_report(word, other)


def _stands_out(ranked: Sequence[tuple[int, int, int]]) -> bool:
    if len(ranked) == 1 or ranked[0][0] > ranked[1][0]:
        return True
    return ranked[0][1] >= _AHEAD * ranked[1][1] and ranked[0][1] > 1
