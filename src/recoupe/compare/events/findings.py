"""A finding for each happening: who did what, when and where, as all reports together tell it."""

from collections.abc import Sequence

from recoupe.compare.differences import apart_in_time, in_date, in_place
from recoupe.compare.events.happenings import find_told, finest, merge_events, says_enough
from recoupe.compare.events.told import Told
from recoupe.compare.naming import finding_id, one_line
from recoupe.compare.origins import count_origins, find_origins, origin_of
from recoupe.compare.reports import Reports
from recoupe.model.finding import Finding, Member, Verdict
from recoupe.model.span import Located, Reason

_LEAD = 400  # Characters in which a report tells its news.
_CLEAR = 60  # Characters of a title that says enough and not too much.


def event_findings(reports: Reports) -> tuple[Finding, ...]:
    """One finding a happening."""
    told = find_told(reports)
    groups = merge_events(told, reports)
    return tuple(
        _finding(members, root in groups.doubtful, reports)
        for root, group in sorted(groups.members.items())
        if says_enough(members := [told[at] for at in sorted(group)])
    )


def _finding(told: Sequence[Told], doubtful: bool, reports: Reports) -> Finding:
    members = tuple(Member(article.id, event.id) for article, event in told)
    sources = [origin_of(article, event, reports) for article, event in told]
    independent, merged = count_origins(sources, reports)
    return Finding(
        id=finding_id(members),
        topic="event",
        verdict=_verdict(told),
        title=_title(told),
        members=members,
        relations=(),
        differences=(*in_date(told), *in_place(told, reports)),
        origins=find_origins(sources),
        independent_origins=independent,
        because=(*_linked(told), *merged),
        when=finest([event.when for _, event in told]) or _told_on(told),
        confidence="possible" if doubtful else "certain",
    )


def _told_on(told: Sequence[Told]) -> str | None:
    """About the day of the first of several reports, where none says when: what they tell is news."""
    days = {article.id: article.published for article, event in told if event.status == "happened"}
    first = min((day for day in days.values() if day), default=None)
    lead = any(event.start < _LEAD for _, event in told)
    if len(days) < 2 or first is None or "/" in first or not lead:
        return None
    return f"{first.split('T')[0]}~"


def _verdict(told: Sequence[Told]) -> Verdict:
    if apart_in_time(told):
        return "differs"
    return "agreed" if len({article.id for article, _ in told}) > 1 else "single"


def _title(told: Sequence[Told]) -> str:
    """The wording that names most of those who take part and is neither short nor long."""
    article, event = min(
        told,
        key=lambda one: (
            -len(one[1].participants),
            one[1].rule != "verb",
            abs(one[1].end - one[1].start - _CLEAR),
            one[1].id,
        ),
    )
    return one_line(article.text[event.start : event.end])


def _linked(told: Sequence[Told]) -> tuple[Reason, ...]:
    if len(told) < 2:
        return ()
    names = [{p.actor.name for p in event.participants} for _, event in told]
    shared = sorted(set.intersection(*names)) if all(names) else []
    who = f", with {', '.join(shared)}" if shared else ""
    spans = tuple(Located(article.id, event.start, event.end) for article, event in told)
    return (Reason("same happening", f"All tell of one deed ({told[0][1].predicate}){who}.", spans),)
