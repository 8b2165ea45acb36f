"""What is otherwise about one claim: contradicted, updated, on other origins, of another date, in more reports."""

from collections.abc import Iterable, Iterator

from recoupe.changed.records import Records
from recoupe.changed.side import Side
from recoupe.model.change import Change, ChangeKind, Passage
from recoupe.model.dates import day_range
from recoupe.model.figure import Figure
from recoupe.model.finding import Finding, Independence, Origin, Relation

Match = tuple[Finding, Finding]
Words = tuple[tuple[Passage, ...], tuple[Passage, ...]]

_STANDS = {
    "agreed": "agreed",
    "differs": "told differently",
    "conflict": "in conflict",
    "update": "updated",
    "single": "told by one report",
}


def find_claim_changes(match: Match, records: Records, old: Side, new: Side) -> Iterator[Change]:
    """The changes from the old finding to the new one."""
    before, after = match
    contradicted = [*_related("contradicted", "conflict", match, records, old, new)]
    updated = [*_related("updated", "update", match, records, old, new)]
    yield from (*contradicted, *updated)
    if before.verdict != after.verdict and not contradicted and not updated:
        yield from _verdict(match, records, old, new)
    yield from _origins(match, records, new)
    if before.when != after.when:
        what = f"Dated {after.when or 'nothing'}, before {before.when or 'nothing'}."
        yield _change("date", match, what, ((), new.passages(m.ref for m in after.members)))
    known = {records.articles.get(member.article) for member in before.members}
    joined = [member.ref for member in after.members if member.article not in known]
    if joined and before.verdict == after.verdict and not contradicted and not updated:
        yield _change("claim_spread", match, _spread(joined, new), ((), new.passages(joined)))


def _change(kind: ChangeKind, match: Match, what: str, words: Words, because: Iterable[str] = ()) -> Change:
    before, after = match
    reasons = tuple(dict.fromkeys(because))
    return Change(kind, after.title, what, *words, finding=after.id, was=before.id, because=reasons)


def _related(kind: ChangeKind, relation: str, match: Match, records: Records, old: Side, new: Side) -> Iterator[Change]:
    """A change for the relations of one kind that did not hold before."""
    before, after = match
    known = {_ends(r, records) for r in before.relations if r.relation == relation}
    told = {end for r in after.relations for end in _told_before(r, records, new)}
    fresh = [
        r
        for r in after.relations
        if r.relation == relation
        and frozenset((r.a, r.b)) not in known
        and not told & {r.a, r.b}
        and (relation != "update" or len(_joined(r, records)) == 1)
    ]
    if not fresh:
        return
    ends = [end for r in fresh for end in (r.a, r.b)]
    was = old.passages(records.was[end] for end in ends if end in records.was)
    now = new.passages(end for end in ends if end not in records.was) or new.passages(ends)
    what = (
        f"Before: {before.title}. Now: {after.title}."
        if before.title != after.title
        else f"Was {_STANDS[before.verdict]}."
    )
    yield _change(kind, match, what, (was, now), [reason.note for r in fresh for reason in r.because])


def _joined(relation: Relation, records: Records) -> tuple[str, ...]:
    """The ends of the relation that are new."""
    return tuple(end for end in (relation.a, relation.b) if end not in records.was)


def _told_before(relation: Relation, records: Records, new: Side) -> tuple[str, ...]:
    """The new end of a relation to an old one, where it only repeats that one's amount or is an earlier count."""
    joined = _joined(relation, records)
    if len(joined) != 1 or relation.relation not in ("equal", "update"):
        return ()
    (other,) = {relation.a, relation.b} - set(joined)
    earlier = relation.relation == "update" and _day(joined[0], new) < _day(other, new)
    return joined if relation.relation == "equal" or earlier else ()


def _day(ref: str, side: Side) -> str:
    """The day for which a figure is given, or else that of its report."""
    article, record = side.records[ref]
    as_of = record.as_of if isinstance(record, Figure) else None
    return day_range(as_of or article.published).earliest or "~"


def _ends(relation: Relation, records: Records) -> frozenset[str]:
    return frozenset(records.now.get(end, "") for end in (relation.a, relation.b))


def _verdict(match: Match, records: Records, old: Side, new: Side) -> Iterator[Change]:
    before, after = match
    kind: ChangeKind = "contradicted" if after.verdict == "conflict" else "verdict"
    joined = [m.ref for m in after.members if m.ref not in records.was]
    words = old.passages(m.ref for m in before.members), new.passages(joined or [m.ref for m in after.members])
    because = [r.note for r in after.because]
    yield _change(kind, match, f"Was {_STANDS[before.verdict]}, is {_STANDS[after.verdict]} now.", words, because)


def _origins(match: Match, records: Records, new: Side) -> Iterator[Change]:
    before, after = match
    was, now = before.independent_origins, after.independent_origins
    if was == now:
        return
    kind: ChangeKind = "origins_grown" if (now.max, now.min) > (was.max, was.min) else "origins_merged"
    names = {origin.name for origin in before.origins}
    added = [origin for origin in after.origins if origin.name not in names]
    lost = names - {origin.name for origin in after.origins}
    what = f"Independent origins: {_count(now)}, before {_count(was)}."
    what += f" New: {', '.join(dict.fromkeys(_named(o, new) for o in added))}." if added else ""
    what += f" No longer: {', '.join(sorted(lost))}." if lost else ""
    words = new.passages(m.ref for o in added for m in o.members) or new.passages(m.ref for m in after.members)
    known = {reason.note for reason in before.because}
    known |= {reason.note for relation in after.relations for reason in relation.because}
    yield _change(kind, match, what, ((), words), [r.note for r in after.because if r.note not in known])


def _named(origin: Origin, new: Side) -> str:
    """The origin's name; one that its report does not declare goes by the name of the report."""
    if origin.kind != "undeclared":
        return origin.name
    return f"undeclared in {', '.join(dict.fromkeys(new.labels[m.article] for m in origin.members))}"


def _count(origins: Independence) -> str:
    return str(origins.min) if origins.min == origins.max else f"{origins.min}–{origins.max}"


def _spread(refs: Iterable[str], new: Side) -> str:
    labels = dict.fromkeys(new.passage(ref).label for ref in refs)
    return f"Now also in {', '.join(labels)}."
