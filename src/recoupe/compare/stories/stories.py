"""Stories and their episodes over a batch of reports, the same in whatever order they arrive."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import sha256

from recoupe.compare.stories.days import told_days
from recoupe.compare.stories.features import Features, linked_entities
from recoupe.compare.stories.folds import find_folds
from recoupe.compare.stories.state import Group, StoryState, Told, canonical_order
from recoupe.compare.stories.titles import title_of
from recoupe.model.article import Article
from recoupe.model.dates import day_range, hull
from recoupe.model.mention import Entity
from recoupe.model.story import Copy, Episode, Story

PLACES = 3


def find_stories(
    articles: Iterable[Article],
    entities: Iterable[Entity] = (),
    copies: Iterable[Copy] = (),
    *,
    background: Mapping[str, float] | None = None,
) -> tuple[Story, ...]:
    """Every report in its story and episode, stories by their first report, episodes likewise.

    A report that is mostly a copy goes with its source. `background` says in which share of all reports a
    mark stands.
    """
    given = tuple(articles)
    state = StoryState(background or {}, linked_entities(given))
    for article in given:
        state.add(article)
    ordered = [f.article.id for f in sorted(state.features.values(), key=canonical_order)]
    places = frozenset(entity.id for entity in entities if entity.kind == "place")
    return tuple(_story(told, places) for told in state.tell(find_folds(ordered, copies)))


def _story(told: Told, places: frozenset[str]) -> Story:
    episodes = tuple(_episode(group, places) for group in sorted(told.episodes, key=_first))
    ids = _ids(told.story.members)
    return Story(_name("story", ids), title_of(told.story.central.article), ids, episodes)


def _episode(group: Group, places: frozenset[str]) -> Episode:
    ids = _ids(group.members)
    when = _when(group.members)
    return Episode(
        _name("episode", ids), title_of(group.central.article), ids, when, _where(group.members, when, places)
    )


def _first(group: Group) -> tuple[str, str]:
    return canonical_order(group.members[0])


def _ids(members: Sequence[Features]) -> tuple[str, ...]:
    return tuple(member.article.id for member in members)


def _name(kind: str, ids: Sequence[str]) -> str:
    return f"{kind}-{sha256(' '.join(sorted(ids)).encode()).hexdigest()[:12]}"


def _when(members: Sequence[Features]) -> str | None:
    """The day that most reports tell of, else the days on which they appeared."""
    reports: Counter[date] = Counter()
    times: Counter[date] = Counter()
    for member in members:
        for named, (count, _) in told_days(member.article).items():
            reports[named] += 1
            times[named] += count
    if reports:
        return str(max(reports, key=lambda day: (reports[day], times[day], -day.toordinal())))
    return hull(tuple(filter(None, (_published_days(member.article.published) for member in members))))


def _published_days(edtf: str | None) -> str | None:
    """The date without its time of day."""
    days = day_range(edtf)
    return days.earliest if days.earliest == days.latest else edtf


def _where(members: Sequence[Features], when: str | None, places: frozenset[str]) -> tuple[str, ...]:
    """Places in the first lines of at least half the reports, of these the ones of events of that day if there are any.

    A place of events alone may be one that is looked back on: `in retaliation for the raid on the valley`.
    """
    events = Counter(
        event.place
        for member in members
        for event in member.article.events
        if event.place in places and event.when and event.when == when
    )
    named = Counter(
        place
        for member in members
        for place in {m.entity for m in member.article.mentions if m.start < member.lead_end}
        if place in places
    )
    held = Counter({place: count for place, count in named.items() if 2 * count >= len(members)})
    chosen = Counter({place: count for place, count in events.items() if place in held}) or held or events
    return tuple(str(p) for p in sorted(chosen, key=lambda place: (-chosen[place], str(place)))[:PLACES])
