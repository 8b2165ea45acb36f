"""Tables of what holds over several reports."""

from collections.abc import Iterator

from recoupe.model.dossier import Dossier
from recoupe.model.finding import Finding, Member
from recoupe.model.labels import words_of
from recoupe.model.span import Reason
from recoupe.model.story import Copy
from recoupe.writers.exports.tables import Cell, Table, make_table
from recoupe.writers.index import Index


def claim_tables(dossier: Dossier, index: Index) -> Iterator[Table]:
    """Findings first, then their members, relations, differences and origins; then what else holds over reports."""
    of_claims = (_findings, _members, _relations, _differences, _origins)
    for make in (*of_claims, _timeline, _entities, _copies, _episodes, _problems):
        yield make(dossier, index)


def _findings(dossier: Dossier, _: Index) -> Table:
    columns = "id topic verdict title when reports:i origins_min:i origins_max:i origins:l confidence because:l"
    rows = (_finding(finding) for finding in dossier.findings)
    return make_table("findings", "one claim over all reports that carry it", columns, rows)


def _members(dossier: Dossier, index: Index) -> Table:
    columns = "finding topic verdict article label ref start:i end:i words"
    rows = (row for finding in dossier.findings for row in _member_rows(finding, index))
    return make_table("members", "one report's words for a claim", columns, rows)


def _relations(dossier: Dossier, _: Index) -> Table:
    about = "how two figures or statements of a claim stand to each other"
    rows = ((f.id, r.a, r.relation, r.b, _notes(r.because)) for f in dossier.findings for r in f.relations)
    return make_table("relations", about, "finding a relation b because:l", rows)


def _differences(dossier: Dossier, _: Index) -> Table:
    about = "one side of a difference within a claim, and who is on it"
    rows = ((f.id, d.kind, s.value, *_who(s.members)) for f in dossier.findings for d in f.differences for s in d.sides)
    return make_table("differences", about, "finding kind value articles:l refs:l", rows)


def _origins(dossier: Dossier, _: Index) -> Table:
    about = "where a claim comes from in the end, and what rests on it"
    rows = ((f.id, o.name, o.kind, *_who(o.members)) for f in dossier.findings for o in f.origins)
    return make_table("origins", about, "finding name kind articles:l refs:l", rows)


def _timeline(dossier: Dossier, _: Index) -> Table:
    titles = {finding.id: finding.title for finding in dossier.findings}
    rows = ((entry.when, entry.finding, titles.get(entry.finding, "")) for entry in dossier.timeline)
    return make_table("timeline", "a claim at its place in time", "when finding title", rows)


def _entities(dossier: Dossier, _: Index) -> Table:
    about = "a person, organization, place or group over all its names"
    rows = ((e.id, e.kind, e.name, e.aliases, e.country, e.key, _notes(e.because)) for e in dossier.entities)
    return make_table("entities", about, "id kind name aliases:l country key because:l", rows)


def _copies(dossier: Dossier, index: Index) -> Table:
    columns = (
        "copy copy_label copy_start:i copy_end:i source source_label source_start:i source_end:i kind share:n "
        "directed:b words because:l"
    )
    return make_table("copies", "words that stand in two reports", columns, (_copy(c, index) for c in dossier.copies))


def _episodes(dossier: Dossier, index: Index) -> Table:
    about = "one occurrence and the reports on it, within a story"
    rows = (
        (e.id, e.title, s.id, s.title, e.when, tuple(_place(w, index) for w in e.where), e.articles)
        for s in dossier.stories
        for e in s.episodes
    )
    return make_table("episodes", about, "id title story story_title when where:l articles:l", rows)


def _problems(dossier: Dossier, _: Index) -> Table:
    rows = ((p.source, p.what, p.remedy) for p in dossier.problems)
    return make_table("problems", "what could not be read or used", "source what remedy", rows)


def _finding(finding: Finding) -> tuple[Cell, ...]:
    f = finding
    reports = len({member.article for member in f.members})
    origins = tuple(dict.fromkeys(origin.name for origin in f.origins))
    count = f.independent_origins
    return (
        *(f.id, f.topic, f.verdict, f.title, f.when, reports, count.min, count.max, origins),
        *(f.confidence, _notes(f.because)),
    )


def _member_rows(finding: Finding, index: Index) -> Iterator[tuple[Cell, ...]]:
    for member in finding.members:
        record, article = index.records[member.ref], index.articles[member.article]
        place = (article.id, index.labels[article.id], member.ref, record.start, record.end)
        yield (finding.id, finding.topic, finding.verdict, *place, words_of(record, article))


def _who(members: tuple[Member, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The reports and the records of the members."""
    return tuple(dict.fromkeys(member.article for member in members)), tuple(member.ref for member in members)


def _copy(copy: Copy, index: Index) -> tuple[Cell, ...]:
    ends = [(end.article, index.labels[end.article], end.start, end.end) for end in (copy.copy, copy.source)]
    words = index.articles[copy.copy.article].text[copy.copy.start : copy.copy.end]
    return (*ends[0], *ends[1], copy.kind, copy.share, copy.directed, words, _notes(copy.because))


def _notes(reasons: tuple[Reason, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reason.note for reason in reasons))


def _place(entity: str, index: Index) -> str:
    return index.entities[entity].name if entity in index.entities else entity
