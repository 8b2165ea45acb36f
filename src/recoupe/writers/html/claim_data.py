"""One claim as plain data for the page: its members with their words and chains, its origins, its reasons."""

from collections.abc import Iterable, Iterator
from typing import Any

from recoupe.model.article import Article
from recoupe.model.dates import day_range
from recoupe.model.event import Event
from recoupe.model.figure import Figure
from recoupe.model.finding import Difference, Finding, Member
from recoupe.model.labels import Ref
from recoupe.model.mention import Actor
from recoupe.model.span import Reason, Span
from recoupe.model.statement import Statement
from recoupe.writers.html.cells import Cell, find_cells
from recoupe.writers.html.chains import Link, find_links, known_agencies, shorten
from recoupe.writers.html.offsets import BrowserOffsets, browser_offsets
from recoupe.writers.html.report_data import reason_data, spans_data
from recoupe.writers.index import Index

MOST_REASONS = 40  # different reasons of one claim that the page tells; the dossier tells all
_TELLING = ("conflict", "tension", "update", "refines", "compatible", "equal")


class ClaimWriter:
    """Writes claims as plain data; `chains` are the chains that they use, each once."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._agencies = known_agencies(index)
        self._number: dict[tuple[Link, ...], int] = {}
        self._offsets = {id_: browser_offsets(article.text) for id_, article in index.articles.items()}

    @property
    def chains(self) -> list[tuple[Link, ...]]:
        """Every chain that was numbered, in order."""
        return list(self._number)

    def chain(self, record: Ref, article: Article) -> int:
        """The number of the record's chain."""
        return self._number.setdefault(find_links(record, article, self._index, self._agencies), len(self._number))

    def write(self, finding: Finding) -> dict[str, Any]:
        """The claim; `entities` are those that its members name."""
        days = day_range(finding.when)
        cells = find_cells(finding, self._index)
        known = [(m, c) for m, c in zip(finding.members, cells, strict=True) if m.ref in self._index.records]
        order = {member.ref: at for at, (member, _) in enumerate(known)}
        reasons = _reasons(finding)
        return {
            "id": finding.id,
            "topic": finding.topic,
            "verdict": finding.verdict,
            "title": shorten(finding.title, 240),
            "possible": finding.confidence == "possible",
            "when": finding.when,
            "from": days.earliest,
            "to": days.latest,
            "min": finding.independent_origins.min,
            "max": finding.independent_origins.max,
            "origins": [
                [shorten(o.name, 120), o.kind, sorted({order[m.ref] for m in o.members if m.ref in order})]
                for o in finding.origins
            ],
            "members": [self._member(member, cell) for member, cell in known],
            "relations": _pairs(finding, order),
            "sides": [[d.kind, _sides(d, order)] for d in finding.differences if d.kind != "wording"],
            "entities": sorted({name for member, _ in known for name in self._entities(member)}),
            "because": [reason_data(reason) for reason in reasons[:MOST_REASONS]],
            "more": max(0, len(reasons) - MOST_REASONS),
        }

    def _member(self, member: Member, cell: Cell) -> dict[str, Any]:
        record = self._index.records[member.ref]
        article = self._index.articles[member.article]
        place = self._offsets[article.id]
        data: dict[str, Any] = {
            "report": article.id,
            "ref": record.id,
            "cell": cell,
            "chain": self.chain(record, article),
            "rule": record.rule,
        }
        if getattr(record, "confidence", "certain") == "possible":
            data["possible"] = True
        return data | _own(record, place)

    def _entities(self, member: Member) -> Iterator[str]:
        record, article = self._index.records[member.ref], self._index.articles[member.article]
        for mention in article.mentions:
            if mention.entity and mention.start < record.end and record.start < mention.end:
                yield mention.entity
        yield from (actor.entity for actor in _actors(record) if actor and actor.entity)
        if isinstance(record, Figure):
            yield from (*record.scope.who, *record.scope.where)
        if isinstance(record, Event) and record.place:
            yield record.place


def _sides(difference: Difference, order: dict[str, int]) -> list[list[Any]]:
    return [[shorten(s.value, 240), [order[m.ref] for m in s.members if m.ref in order]] for s in difference.sides]


def _own(record: Ref, place: BrowserOffsets) -> dict[str, Any]:
    if isinstance(record, Statement):
        return {
            "words": spans_data(record.content, place),
            "kind": record.kind,
            "certainty": record.certainty,
            "said": record.said,
        }
    words = spans_data((Span(record.start, record.end),), place)
    if isinstance(record, Event):
        return {"words": words, "said": record.when, "status": record.status}
    return {
        "words": words,
        "low": record.low,
        "high": record.high,
        "softLow": record.soft_low,
        "softHigh": record.soft_high,
        "bound": record.bound,
        "unit": record.unit,
        "of": shorten(record.of, 80),
        "said": record.as_of,
        "status": record.status,
        "by": shorten(record.source.name, 120) if record.source else None,
    }


def _actors(record: Ref) -> Iterable[Actor | None]:
    if isinstance(record, Statement):
        return (record.speaker, *record.via, record.to)
    if isinstance(record, Figure):
        return (record.source,)
    return tuple(participant.actor for participant in record.participants)


def _pairs(finding: Finding, order: dict[str, int]) -> list[list[Any]]:
    """The pairs that do not stand for one value, at most a few hundred."""
    kept = [r for r in finding.relations if r.relation in ("conflict", "tension", "update")]
    return [[order[r.a], order[r.b], r.relation] for r in kept if {r.a, r.b} <= order.keys()][:300]


def _reasons(finding: Finding) -> tuple[Reason, ...]:
    """Why the claim is as it is, the reasons for its differences first, each note once."""
    relations = sorted(finding.relations, key=lambda relation: _TELLING.index(relation.relation))
    every = (*finding.because, *(reason for relation in relations for reason in relation.because))
    return tuple({(reason.rule, reason.note): reason for reason in reversed(every)}.values())[::-1]
