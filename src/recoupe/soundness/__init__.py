"""Whether a dossier holds: within itself, and against its sources."""

from collections.abc import Iterable, Sequence

from recoupe.model.article import Article
from recoupe.model.dossier import Dossier, Problem
from recoupe.model.fault import Fault, Verification
from recoupe.model.places import Place, find_places
from recoupe.soundness.again import compare_again
from recoupe.soundness.records import find_record_faults
from recoupe.soundness.references import find_reference_faults
from recoupe.soundness.sources import compare_sources

__all__ = ["find_faults", "verify_dossier"]


def find_faults(dossier: Dossier) -> tuple[Fault, ...]:
    """What does not hold within the dossier: hashes, spans, quoted words, references, ids that come twice."""
    return _faults(dossier, find_places(dossier))


def _faults(dossier: Dossier, places: Iterable[Place]) -> tuple[Fault, ...]:
    return (*find_record_faults(dossier, places), *find_reference_faults(dossier))


def verify_dossier(
    dossier: Dossier,
    sources: Sequence[Article] | None = None,
    problems: Sequence[Problem] = (),
    again: Dossier | None = None,
) -> Verification:
    """The dossier checked within itself, and against the reports that its `sources` hold now, if given.

    `problems` are those met in reading the sources; `again` is the dossier that they give now.
    """
    places = tuple(find_places(dossier))
    faults, compared = list(_faults(dossier, places)), 0
    notes: list[str] = []
    if sources is not None:
        compared, more, notes = compare_sources(dossier, sources)
        faults += more
        notes += [f"{problem.source}: {problem.what} {problem.remedy}" for problem in problems]
    if again is not None:
        faults += compare_again(dossier, again)
        if again.recoupe != dossier.recoupe:
            notes.append(f"Written by version {dossier.recoupe}, read again by {again.recoupe}: readings may differ.")
    return Verification(len(dossier.articles), len(places), compared, tuple(faults), tuple(notes))
