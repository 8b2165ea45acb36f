"""Tables of what holds over several reports."""

from collections.abc import Iterator

from recoupe.model.dossier import Dossier
from recoupe.model.finding import Finding
from recoupe.model.labels import words_of
from recoupe.model.span import Reason
from recoupe.model.story import Copy
from recoupe.writers.exports.tables import Cell, Table, make_table
from recoupe.writers.index import Index


def claim_tables(dossier: Dossier, index: Index) -> Iterator[Table]:
    """Findings first, then their members, relations, differences, origins and reasons."""
    findings = dossier.findings
    yield make_table(
        "findings",
        "one claim over all reports that carry it",
        "id topic verdict title when reports:i origins_min:i origins_max:i origins:l confidence because:l",
        (_finding(finding) for finding in findings),
    )
    yield make_table(
        "members",
        "one report's words for a claim",
        "finding topic verdict article label ref start:i end:i words",
        (row for finding in findings for row in _members(finding, index)),
    )
    yield make_table(
        "relations",
        "how two figures or statements of a claim stand to each other",
        "finding a relation b because:l",
        ((f.id, r.a, r.relation, r.b, _notes(r.because)) for f in findings for r in f.relations),
    )
    yield make_table(
        "differences",
        "one side of a difference within a claim, and who is on it",
        "finding kind value articles:l refs:l",
        (
            (f.id, d.kind, s.value, tuple(dict.fromkeys(m.article for m in s.members)), tuple(m.ref for m in s.members))
            for f in findings
            for d in f.differences
            for s in d.sides
        ),
    )
    yield make_table(
        "origins",
        "where a claim comes from in the end, and what rests on it",
        "finding name kind articles:l refs:l",
        (
            (f.id, o.name, o.kind, tuple(dict.fromkeys(m.article for m in o.members)), tuple(m.ref for m in o.members))
            for f in findings
            for o in f.origins
        ),
    )
    yield from _other_tables(dossier, index)


def _other_tables(dossier: Dossier, index: Index) -> Iterator[Table]:
    titles = {finding.id: finding.title for finding in dossier.findings}
    yield make_table(
        "timeline",
        "a claim at its place in time",
        "when finding title",
        ((entry.when, entry.finding, titles.get(entry.finding, "")) for entry in dossier.timeline),
    )
    yield make_table(
        "entities",
        "a person, organization, place or group over all its names",
        "id kind name aliases:l country key because:l",
        ((e.id, e.kind, e.name, e.aliases, e.country, e.key, _notes(e.because)) for e in dossier.entities),
    )
    yield make_table(
        "copies",
        "words that stand in two reports",
        "copy copy_label copy_start:i copy_end:i source source_label source_start:i source_end:i kind share:n "
        "directed:b words because:l",
        (_copy(copy, index) for copy in dossier.copies),
    )
    yield make_table(
        "episodes",
        "one occurrence and the reports on it, within a story",
        "id title story story_title when where:l articles:l",
        (
            (e.id, e.title, s.id, s.title, e.when, tuple(_place(w, index) for w in e.where), e.articles)
            for s in dossier.stories
            for e in s.episodes
        ),
    )
    problems = ((p.source, p.what, p.remedy) for p in dossier.problems)
    yield make_table("problems", "what could not be read or used", "source what remedy", problems)


def _finding(finding: Finding) -> tuple[Cell, ...]:
    f = finding
    reports = len({member.article for member in f.members})
    origins = tuple(dict.fromkeys(origin.name for origin in f.origins))
    count = f.independent_origins
    return (
        *(f.id, f.topic, f.verdict, f.title, f.when, reports, count.min, count.max, origins),
        *(f.confidence, _notes(f.because)),
    )


def _members(finding: Finding, index: Index) -> Iterator[tuple[Cell, ...]]:
    for member in finding.members:
        record, article = index.records[member.ref], index.articles[member.article]
        place = (article.id, index.labels[article.id], member.ref, record.start, record.end)
        yield (finding.id, finding.topic, finding.verdict, *place, words_of(record, article))


def _copy(copy: Copy, index: Index) -> tuple[Cell, ...]:
    ends = [(end.article, index.labels[end.article], end.start, end.end) for end in (copy.copy, copy.source)]
    words = index.articles[copy.copy.article].text[copy.copy.start : copy.copy.end]
    return (*ends[0], *ends[1], copy.kind, copy.share, copy.directed, words, _notes(copy.because))


def _notes(reasons: tuple[Reason, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reason.note for reason in reasons))


def _place(entity: str, index: Index) -> str:
    return index.entities[entity].name if entity in index.entities else entity
