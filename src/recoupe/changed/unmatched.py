"""Claims that only one of the two dossiers has."""

from collections.abc import Iterator

from recoupe.changed.matching import Matches
from recoupe.changed.pairs import Pairs
from recoupe.changed.side import Side
from recoupe.model.change import Change, ChangeKind
from recoupe.model.finding import Finding
from recoupe.model.statement import Statement


def find_unmatched(matches: Matches, pairs: Pairs, old: Side, new: Side) -> Iterator[Change]:
    """New claims, claims that are gone with the reason, and those that were put together or told apart.

    Quotes that came or went within revised reports are told there.
    """
    revised = {article.id for pair in pairs.revised for article in pair}
    for finding in matches.new:
        if finding.id in matches.parted or not (_quoted(finding, new) and _reports(finding) <= revised):
            yield _new(finding, matches.parted.get(finding.id), {article.id for article in pairs.new}, old, new)
    for finding in matches.gone:
        if finding.id in matches.merged or not (_quoted(finding, old) and _reports(finding) <= revised):
            yield _gone(finding, matches.merged.get(finding.id), pairs, old, new)


def _reports(finding: Finding) -> set[str]:
    return {member.article for member in finding.members}


def _new(finding: Finding, source: Finding | None, fresh: set[str], old: Side, new: Side) -> Change:
    words = new.passages(member.ref for member in finding.members)
    if source:
        was = old.passages(member.ref for member in source.members)
        what = f"Was told as one with: {source.title}."
        return Change("claim_parted", finding.title, what, was, words, finding=finding.id, was=source.id)
    kind: ChangeKind = "quote_new" if _quoted(finding, new) else "claim_new"
    what = "Only in new reports." if _reports(finding) <= fresh else "Not found before."
    return Change(kind, finding.title, what, (), words, finding=finding.id)


def _gone(finding: Finding, into: Finding | None, pairs: Pairs, old: Side, new: Side) -> Change:
    words = old.passages(member.ref for member in finding.members)
    if into:
        now = new.passages(member.ref for member in into.members)
        what = f"Told as one with: {into.title}."
        return Change("claim_merged", finding.title, what, words, now, finding=into.id, was=finding.id)
    lost, revised = {article.id for article in pairs.gone}, {before.id for before, _ in pairs.revised}
    what = "No report has it any more."
    if _reports(finding) <= lost:
        what = "Its reports are no longer in the dossier."
    elif _reports(finding) <= lost | revised:
        what = "The revised text does not have it."
    kind: ChangeKind = "quote_gone" if _quoted(finding, old) else "claim_gone"
    return Change(kind, finding.title, what, words, was=finding.id)


def _quoted(finding: Finding, side: Side) -> bool:
    records = (side.records[m.ref][1] for m in finding.members if m.ref in side.records)
    return any(isinstance(record, Statement) and record.verbatim for record in records)
