"""What changed between two dossiers of one growing story; every change leads to words."""

from typing import get_args

from recoupe.changed.claims import find_claim_changes
from recoupe.changed.matching import match_findings
from recoupe.changed.pairs import Pairs, pair_reports
from recoupe.changed.records import pair_records
from recoupe.changed.reports import find_report_changes
from recoupe.changed.revisions import find_revisions
from recoupe.changed.side import make_side
from recoupe.changed.unmatched import find_unmatched
from recoupe.model.change import ChangeKind, Changes
from recoupe.model.dossier import Dossier

__all__ = ["find_changes"]
_ORDER = {kind: number for number, kind in enumerate(get_args(ChangeKind))}


def find_changes(old: Dossier, new: Dossier) -> Changes:
    """The changes from the old dossier to the new one, reports first, then claims by weight."""
    before, after = make_side(old), make_side(new)
    pairs = pair_reports(old.articles, new.articles)
    records = pair_records(pairs, before, after)
    matches = match_findings(old.findings, new.findings, records)
    changes = [
        *find_report_changes(pairs, before, after),
        *find_revisions(pairs, records, before, after),
        *(change for match in matches.pairs for change in find_claim_changes(match, records, before, after)),
        *find_unmatched(matches, pairs, before, after),
    ]
    return Changes(
        title=next((story.title for story in (*new.stories, *old.stories)), ""),
        old_made_at=old.made_at,
        new_made_at=new.made_at,
        old_reports=len(old.articles),
        new_reports=len(new.articles),
        changes=tuple(sorted(changes, key=lambda change: _ORDER[change.kind])),
        notes=_notes(old, new, pairs),
    )


def _notes(old: Dossier, new: Dossier, pairs: Pairs) -> tuple[str, ...]:
    notes = []
    if old.articles and new.articles and not (pairs.same or pairs.revised):
        notes.append("The two dossiers have no report in common.")
    if old.recoupe != new.recoupe:
        notes.append(
            f"They were written by versions {old.recoupe} and {new.recoupe}: some changes may be of the reading alone."
        )
    return tuple(notes)
