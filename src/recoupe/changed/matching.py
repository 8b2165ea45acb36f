"""Which findings of two dossiers are one claim: those with the most members in common."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.changed.records import Records
from recoupe.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Matches:
    """Findings paired (old, new), only old, only new.

    `merged` leads from an old id to the new finding that took it in, `parted` from a new id to the old one it was in.
    """

    pairs: tuple[tuple[Finding, Finding], ...]
    gone: tuple[Finding, ...]
    new: tuple[Finding, ...]
    merged: dict[str, Finding]
    parted: dict[str, Finding]


def match_findings(old: Sequence[Finding], new: Sequence[Finding], records: Records) -> Matches:
    """Each old finding with at most one new one, the pairs with most shared members first."""
    by_id = {finding.id: finding for finding in new}
    holders: dict[str, list[Finding]] = {}
    for finding in new:
        for member in finding.members:
            holders.setdefault(member.ref, []).append(finding)
    shared = {finding.id: _shared(finding, holders, records) for finding in old}
    taken = _one_to_one(old, by_id, shared)
    gone = tuple(finding for finding in old if finding.id not in taken)
    sources = {to: finding for finding in old if finding.id in taken for to in shared[finding.id]}
    fresh = tuple(finding for finding in new if finding.id not in set(taken.values()))
    return Matches(
        pairs=tuple((finding, by_id[taken[finding.id]]) for finding in old if finding.id in taken),
        gone=gone,
        new=fresh,
        parted={f.id: sources[f.id] for f in fresh if f.id in sources},
        merged={f.id: by_id[shared[f.id].most_common(1)[0][0]] for f in gone if shared[f.id]},
    )


def _one_to_one(old: Sequence[Finding], new: dict[str, Finding], shared: dict[str, Counter[str]]) -> dict[str, str]:
    """New ids by old ones: the most shared members first, then the most alike in size."""
    ranked = sorted(
        (-count, abs(len(finding.members) - len(new[to].members)), finding.id, to)
        for finding in old
        for to, count in shared[finding.id].items()
    )
    taken: dict[str, str] = {}
    for _, _, was, now in ranked:
        if was not in taken and now not in taken.values():
            taken[was] = now
    return taken


def _shared(finding: Finding, holders: dict[str, list[Finding]], records: Records) -> Counter[str]:
    """How many of the finding's members each new finding of its topic has."""
    now = (records.now.get(member.ref, "") for member in finding.members)
    return Counter(other.id for ref in now for other in holders.get(ref, ()) if other.topic == finding.topic)
