"""A finding for each happening: who did what, when and where, as all reports together tell it."""

from collections.abc import Sequence

from recoupe.compare.differences import apart_in_time, in_date, in_place
from recoupe.compare.events.merging import merge_tellings
from recoupe.compare.events.references import refer_back
from recoupe.compare.events.speeches import find_speeches, is_appearance
from recoupe.compare.events.tellings import SPOKEN, weigh_tellings
from recoupe.compare.events.titles import happening_title
from recoupe.compare.events.told import Told, find_told, is_bare
from recoupe.compare.naming import finding_id
from recoupe.compare.origins import count_origins, find_origins, origin_of
from recoupe.compare.reports import Reports
from recoupe.model.article import Article
from recoupe.model.dates import finest
from recoupe.model.event import Event
from recoupe.model.finding import Finding, Independence, Member, Verdict
from recoupe.model.span import Located, Reason
from recoupe.text.folding import fold

_LEAD = 400  # Characters in which a report tells its news.


def event_findings(reports: Reports) -> tuple[Finding, ...]:
    """One finding a happening, and one for each appearance of a speaker that several reports date."""
    told = find_told(reports)
    tellings = weigh_tellings(told, reports)
    groups, speeches = merge_tellings(tellings, reports), find_speeches(tellings, reports)
    for link in refer_back(groups, tellings, reports):
        groups.join(link)
    happened = [(m, root in groups.doubtful) for root, m in sorted(groups.members.items()) if _is_news(m, told)]
    spoken = [
        (m, root in speeches.doubtful)
        for root, m in sorted(speeches.members.items())
        if is_appearance(m, tellings) and not any(_same_reports(m, other, told) for other, _ in happened)
    ]
    return tuple(_finding([told[at] for at in sorted(m)], doubtful, reports) for m, doubtful in (*happened, *spoken))


def _same_reports(spoken: Sequence[int], deed: Sequence[int], told: Sequence[Told]) -> bool:
    """Whether an appearance is told as a deed already, by the same reports."""
    return not set(spoken).isdisjoint(deed) and {told[at][0].id for at in spoken} == {told[at][0].id for at in deed}


def _is_news(members: Sequence[int], told: Sequence[Told]) -> bool:
    """Whether a group is a happening: what tables know, or what several reports tell each in its own words."""
    found = [told[at] for at in members]
    if len({article.id for article, _ in found}) == 1 and all(is_bare(event) for _, event in found):
        return False
    if any(event.full or (event.rule == "speech" and _leads_with(event)) for _, event in found):
        return True
    wordings = {(article.id, fold(_clause(article, event))) for article, event in found}
    return len({article for article, _ in wordings}) > 1 and len({words for _, words in wordings}) > 1


def _leads_with(event: Event) -> bool:
    """Whether a dated act of speech is the news: `l'autorité a annoncé jeudi`, not any word that was said."""
    return event.predicate != SPOKEN and event.when is not None and event.start < _LEAD


def _clause(article: Article, event: Event) -> str:
    span = event.clause or event
    return article.text[span.start : span.end]


def _finding(told: Sequence[Told], doubtful: bool, reports: Reports) -> Finding:
    members = tuple(Member(article.id, event.id) for article, event in told)
    sources = [origin_of(article, event, reports) for article, event in told]
    counted, merged = count_origins(sources, reports)
    most = len({article.id for article, _ in told})  # A report that names two who were there is one that tells it.
    independent = Independence(min(counted.min, most), min(counted.max, most))
    return Finding(
        id=finding_id(members),
        topic="event",
        verdict=_verdict(told),
        title=happening_title(told),
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


def _linked(told: Sequence[Told]) -> tuple[Reason, ...]:
    if len(told) < 2:
        return ()
    names = [{p.actor.name for p in event.participants} for _, event in told]
    shared = sorted(set.intersection(*names)) if all(names) else []
    who = f", with {', '.join(shared)}" if shared else ""
    spans = tuple(Located(article.id, event.start, event.end) for article, event in told)
    return (Reason("same happening", f"All tell of one deed ({told[0][1].predicate}){who}.", spans),)
