"""What a dossier tells, in reading order: every view shows these sections and lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.event import Event
from recoupe.model.figure import Figure
from recoupe.model.finding import Finding
from recoupe.model.labels import Ref, words_of
from recoupe.model.mention import Actor
from recoupe.model.span import Reason
from recoupe.model.statement import Statement
from recoupe.writers.index import Index, index_dossier

Item = TypeVar("Item")
BESIDE = " / "  # Between agencies that a report credits together: `avec AFP et Reuters` is no chain.
SECTIONS = {
    "agreed": "What several reports say alike",
    "parted": "Where reports part",
    "figures": "Figures",
    "events": "What happened",
    "single": "Said by one report only",
}
TOPICS = {"figures": ("figures",), "statements": ("agreed", "parted", "single"), "events": ("events",)}


@dataclass(frozen=True, slots=True)
class Voice:
    """One report's part in a claim: its words, where they stand, and the chain they came through, speaker first."""

    ref: str
    article: str
    label: str
    words: str
    start: int
    end: int
    chain: tuple[str, ...]
    marks: tuple[str, ...]
    rule: str
    possible: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """One finding for a reader."""

    finding: Finding
    voices: tuple[Voice, ...]
    origins: str
    notes: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Claims of one sort; `key` is a key of SECTIONS, `lone` are those that one report makes once."""

    key: str
    title: str
    claims: tuple[Claim, ...]
    lone: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A way that words took: speaker, relays, and the reports at its end with how many statements."""

    chain: tuple[str, ...]
    reports: tuple[str, ...]
    statements: int


@dataclass(frozen=True, slots=True)
class Telling:
    """A dossier in reading order."""

    dossier: Dossier
    index: Index
    title: str
    counts: tuple[tuple[str, int], ...]
    sections: tuple[Section, ...]
    paths: tuple[Path, ...]


def tell(dossier: Dossier, only: str | None = None) -> Telling:
    """The dossier in reading order; `only` keeps the claims that hold these words."""
    index = index_dossier(dossier)
    claims = [tell_finding(finding, index) for finding in dossier.findings]
    kept = [claim for claim in claims if only is None or _holds(claim, only)]
    return Telling(
        dossier=dossier,
        index=index,
        title=dossier.stories[0].title if dossier.stories else "",
        counts=_counts(dossier),
        sections=tuple(_section(key, [claim for claim in kept if section_of(claim) == key]) for key in SECTIONS),
        paths=find_paths(dossier, index),
    )


def _section(key: str, claims: Sequence[Claim]) -> Section:
    together = tuple(claim for claim in claims if len(claim.voices) > 1)
    return Section(key, SECTIONS[key], together, tuple(claim for claim in claims if len(claim.voices) < 2))


def section_of(claim: Claim) -> str:
    """The section in which a claim is told."""
    finding = claim.finding
    if finding.topic == "figure":
        return "figures"
    if finding.topic == "event":
        return "events"
    if finding.verdict in ("differs", "conflict", "update"):
        return "parted"
    return "agreed" if len({m.article for m in finding.members}) > 1 else "single"


def tell_finding(finding: Finding, index: Index) -> Claim:
    """A finding with the words of each of its members."""
    voices = tuple(
        tell_record(index.records[m.ref], index.articles[m.article], index)
        for m in finding.members
        if m.ref in index.records
    )
    relations = (reason for relation in finding.relations for reason in relation.because)
    return Claim(finding, voices, say_origins(finding), _distinct((*finding.because, *relations)))


def tell_record(record: Ref, article: Article, index: Index) -> Voice:
    """One report's words for a claim."""
    start, end = (
        (record.content[0].start, record.content[-1].end)
        if isinstance(record, Statement)
        else (record.start, record.end)
    )
    return Voice(
        ref=record.id,
        article=article.id,
        label=index.labels[article.id],
        words=words_of(record, article),
        start=start,
        end=end,
        chain=chain_of(record, article, index),
        marks=tuple(_marks(record)),
        rule=record.rule,
        possible=getattr(record, "confidence", "certain") == "possible",
    )


def chain_of(record: Ref, article: Article, index: Index) -> tuple[str, ...]:
    """Who the words come from and through whom, speaker first, the outlet last."""
    actors: list[Actor] = []
    if isinstance(record, Statement):
        actors = [*([record.speaker] if record.speaker else []), *record.via]
    elif isinstance(record, Figure):
        statement = index.records.get(record.statement or "")
        actors = [record.source] if record.source else []
        if isinstance(statement, Statement) and statement.speaker == record.source:
            actors += statement.via
    names = [name_of(actor, index) for actor in actors]
    if isinstance(record, Statement) and not record.speaker:
        names = ["?", *names]
    if article.agencies and not set(names) & set(article.agencies):
        names.append(BESIDE.join(article.agencies))
    return (*names, index.labels[article.id])


def name_of(actor: Actor, index: Index) -> str:
    """The name by which all reports know the actor, on one line."""
    entity = index.entities.get(actor.entity or "")
    return " ".join((entity.name if entity else actor.name).split())


def say_origins(finding: Finding) -> str:
    """Independent origins in a few words, with their names."""
    low, high = finding.independent_origins.min, finding.independent_origins.max
    count = str(low) if low == high else f"{low}–{high}"
    names = ", ".join(_distinct(origin.name for origin in finding.origins))
    return f"{count} origin{'s' if high != 1 else ''}" + (f" ({names})" if names else "")


def find_paths(dossier: Dossier, index: Index) -> tuple[Path, ...]:
    """Every way that words took from a speaker to reports, the most used first."""
    reports: dict[tuple[str, ...], list[str]] = {}
    for article in dossier.articles:
        for statement in article.statements:
            if statement.speaker:
                chain = chain_of(statement, article, index)
                reports.setdefault(chain[:-1], []).append(chain[-1])
    paths = (Path(chain, _distinct(ends), len(ends)) for chain, ends in reports.items())
    return tuple(sorted(paths, key=lambda p: (-len(p.reports), -p.statements, p.chain)))


def _marks(record: Ref) -> Iterator[str]:
    if isinstance(record, Statement):
        yield record.kind
        yield from [record.certainty] if record.certainty != "asserted" else []
        yield from [f"said {record.said}"] if record.said else []
    if isinstance(record, Figure):
        yield from [f"as of {record.as_of}"] if record.as_of else []
        yield from [record.status] if record.status != "happened" else []
    if isinstance(record, Event) and record.when:
        yield record.when


def _counts(dossier: Dossier) -> tuple[tuple[str, int], ...]:
    publishers = {a.publisher or a.outlet or a.source for a in dossier.articles}
    origins = {(o.kind, o.name) for f in dossier.findings for o in f.origins if o.kind not in ("undeclared", "outlet")}
    return (
        ("reports", len(dossier.articles)),
        ("publishers", len(publishers)),
        ("named origins", len(origins)),
        ("claims", len(dossier.findings)),
    )


def _holds(claim: Claim, words: str) -> bool:
    wanted = words.casefold()
    said = (claim.finding.title, *(v.words for v in claim.voices), *(" ".join(v.chain) for v in claim.voices))
    return any(wanted in text.casefold() for text in said)


def _distinct(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(items))
