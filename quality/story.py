"""Measures of what Recoupe says about several reports together against `cross.toml`."""

from itertools import combinations
from typing import Any

from quality.gold import GoldStory, locate
from quality.score import Tallies
from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.figure import Figure
from recoupe.model.finding import Finding
from recoupe.model.statement import Statement


def score_story(story: GoldStory, dossier: Dossier, tallies: Tallies) -> None:
    """Add one story to the tallies."""
    if not story.cross:
        return
    articles = {r.path.stem: a for r in story.reports for a in dossier.articles if a.text == r.text}
    _score_groups(story, dossier, articles, tallies)
    _score_pairs(story, dossier, articles, tallies)
    _score_episodes(story, dossier, articles, tallies)
    _score_copies(story, dossier, articles, tallies)
    _score_events(story, dossier, articles, tallies)


def _record(
    story: GoldStory, place: dict[str, Any], articles: dict[str, Article], kind: str
) -> Statement | Figure | None:
    report, wanted = locate(story, place)
    records = getattr(articles[report.path.stem], kind)
    near = [(len(_covers(r) & wanted), r) for r in records if _covers(r) & wanted]
    return max(near, key=lambda n: n[0])[1] if near else None


def _covers(record: Statement | Figure) -> frozenset[int]:
    spans = record.content if isinstance(record, Statement) else (record,)
    return frozenset(i for span in spans for i in range(span.start, span.end))


def _findings_of(dossier: Dossier, record: Statement | Figure | None) -> set[str]:
    return {f.id for f in dossier.findings for m in f.members if record and m.ref == record.id}


def _score_groups(story: GoldStory, dossier: Dossier, articles: dict[str, Article], tallies: Tallies) -> None:
    groups = story.cross.get("group", [])
    found: list[tuple[int, Statement | Figure | None]] = []
    for number, group in enumerate(groups):
        members = [_record(story, m, articles, "statements") for m in group["members"]]
        found += [(number, m) for m in members]
        _score_origins(group, dossier, members, tallies)
        strangers = [_record(story, m, articles, "statements") for m in group.get("not_with", [])]
        found += [(-1 - number, m) for m in strangers]
    for (first, one), (second, other) in combinations(found, 2):
        if (first < 0 and second < 0) or (min(first, second) < 0 and first + second != -1):
            continue  # A near miss stands against its own group only.
        together = (
            one is not None
            and other is not None
            and (one.id == other.id or bool(_findings_of(dossier, one) & _findings_of(dossier, other)))
        )
        if first == second:
            tallies["same_statement"].want(together, f"{story.name}: {groups[first]['name']}")
        if together:
            tallies["same_statement"].find(first == second, f"{story.name}: {one and one.id} with {other and other.id}")


def _score_origins(group: dict[str, Any], dossier: Dossier, members: list[Any], tallies: Tallies) -> None:
    refs = {m.id for m in members if m is not None}

    def shared(finding: Finding) -> int:
        return sum(m.ref in refs for m in finding.members)

    best = max(dossier.findings, key=shared, default=None)
    got = (best.independent_origins.min, best.independent_origins.max) if best and shared(best) else None
    right = got is not None and got[0] == group["origins_min"] and got[1] == group.get("origins_max", got[1])
    tallies["origins"].want(right, f"{group['name']}: {got}")


def _score_pairs(story: GoldStory, dossier: Dossier, articles: dict[str, Article], tallies: Tallies) -> None:
    relations = {frozenset((r.a, r.b)): r.relation for f in dossier.findings for r in f.relations}
    for pair in story.cross.get("figure_pair", []):
        first, second = (_record(story, pair[side], articles, "figures") for side in ("first", "second"))
        got = relations.get(frozenset((first.id, second.id)), "not_comparable") if first and second else None
        right = got in (pair["relation"], *pair.get("accept", []))
        tallies["figure_relations"].want(right, f"{pair['first']['text']} / {pair['second']['text']}: {got}")


def _score_episodes(story: GoldStory, dossier: Dossier, articles: dict[str, Article], tallies: Tallies) -> None:
    got = {frozenset(e.articles) for s in dossier.stories for e in s.episodes}
    for names in story.cross.get("episodes", []):
        wanted = frozenset(articles[name].id for name in names)
        tallies["episodes"].want(wanted in got, f"{story.name}: {', '.join(names)}")


def _score_copies(story: GoldStory, dossier: Dossier, articles: dict[str, Article], tallies: Tallies) -> None:
    if "copies" not in story.cross:
        return
    wanted = {frozenset(articles[name].id for name in pair) for pair in story.cross["copies"]}
    got = {frozenset((c.copy.article, c.source.article)) for c in dossier.copies}
    for pair in sorted(wanted, key=sorted):
        tallies["copies"].want(pair in got, f"{story.name}: {sorted(pair)}")
    for pair in sorted(got, key=sorted):
        tallies["copies"].find(pair in wanted, f"{story.name}: {sorted(pair)}")


def _score_events(story: GoldStory, dossier: Dossier, articles: dict[str, Article], tallies: Tallies) -> None:
    events = [f for f in dossier.findings if f.topic == "event"]
    for event in story.cross.get("event", []):
        wanted = {articles[name].id for name in event["reports"]}
        hit = any(tells(f, wanted, event.get("date")) for f in events)
        tallies["events"].want(hit, f"{story.name}: {event['name']}")


def tells(finding: Finding, wanted: set[str], date: str | None) -> bool:
    """Whether the finding is of these reports, but for one at most, and of no other, and of that date."""
    got = {m.article for m in finding.members}
    enough = got <= wanted and len(got) >= min(len(wanted), max(2, len(wanted) - 1))
    return enough and (date is None or (finding.when or "").startswith(date))
