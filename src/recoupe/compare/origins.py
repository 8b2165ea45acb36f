"""On whom a claim rests in the end: every member is walked to its origin, and those that can be one are merged."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from recoupe.compare.naming import one_line
from recoupe.compare.reports import Reports
from recoupe.model.article import Article
from recoupe.model.event import Event
from recoupe.model.figure import Figure
from recoupe.model.finding import Independence, Member, Origin, OriginKind
from recoupe.model.labels import short_source
from recoupe.model.mention import Actor
from recoupe.model.span import Located, Reason
from recoupe.model.statement import Statement

Record = Statement | Figure | Event
Utterance = Literal["none", "perhaps", "surely"]

_SHOWN = 40  # Letters of words that a reason names.
_FEW = 3  # Words that it names.
_TRIM = " ,;:.«»“”\"'’–—-"


@dataclass(frozen=True, slots=True)
class Source:
    """Where one member's words come from: `firm` where it is named and not somebody's relay.

    `chain` holds the keys of all who passed the words on, `roles` what the report calls their source; `voice` is whose
    words they are, where that is somebody known.
    """

    key: str
    name: str
    kind: OriginKind
    firm: bool
    member: Member
    span: Located
    chain: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    voice: str | None = None


def origin_of(article: Article, record: Record, reports: Reports) -> Source:
    """The terminal origin of one record: the first rule that answers decides."""
    return next(found for rule in RULES if (found := rule(article, record, reports)))


def relayed(article: Article, record: Record, reports: Reports) -> Source | None:
    """`selon KCNA, Kim a déclaré`: the agency or document that passes the words on is what we know them by."""
    statement = _statement(article, record)
    if statement is None:
        return None
    relay = next((actor for actor in statement.via if not _person(actor, reports)), None)
    if relay is None or _own_document(relay, statement, reports):
        return None
    kind: OriginKind = "agency" if _is_body(relay, reports) else "document"
    return _source(article, record, relay, kind=kind, reports=reports)


def spoken(article: Article, record: Record, reports: Reports) -> Source | None:
    """The speaker, or whoever gives the figure."""
    statement = _statement(article, record)
    actor = record.source if isinstance(record, Figure) and record.source else statement and statement.speaker
    return _source(article, record, actor, kind="speaker", reports=reports) if actor else None


def credited(article: Article, record: Record, reports: Reports) -> Source | None:
    """The report's own words under the credit of an agency."""
    if not article.agencies:
        return None
    name = article.agencies[0]
    return _unnamed(article, record, f"agency:{name.casefold()}", name=name, kind="agency")


def undeclared(article: Article, record: Record, reports: Reports) -> Source:
    """The report's own words, with nobody behind them."""
    name = article.outlet or article.source.rsplit("/", 1)[-1]
    return _unnamed(article, record, f"own:{article.outlet or article.id}", name=name, kind="undeclared")


RULES: tuple[Callable[[Article, Record, Reports], Source | None], ...] = (
    relayed,
    spoken,
    credited,
    undeclared,
)


def find_origins(sources: Sequence[Source]) -> tuple[Origin, ...]:
    """The origins by name, each with the members that rest on it."""
    groups: dict[str, list[Source]] = {}
    for source in sources:
        groups.setdefault(source.key, []).append(source)
    return tuple(
        Origin(group[0].name, group[0].kind, tuple(dict.fromkeys(source.member for source in group)))
        for group in groups.values()
    )


def count_origins(
    sources: Sequence[Source], reports: Reports, *, utterance: Utterance = "none"
) -> tuple[Independence, tuple[Reason, ...]]:
    """How many independent origins stand behind the members, at least and at most, and why some are merged.

    `utterance` tells whether all of them are what one speaker said on one occasion.
    """
    folded, reasons = _fold_copies(sources, reports)
    apart, related = _apart(folded)
    reasons += related
    if utterance != "none":
        if len(apart) > 1:
            reasons += (_reason("one utterance", "What one speaker said on one occasion has one origin", sources),)
        voices = {source.voice for source in folded} - {None}
        one = utterance == "surely" or len(voices) == 1
        return Independence(1, 1 if one else max(1, len(apart))), reasons
    firm = {reports.side(next(source.key for source in group if source.firm)) for group in apart if _firm(group)}
    if loose := [source for group in apart if not _firm(group) for source in group]:
        note = f"Nothing shows that these words have an origin of their own: {_words(loose, reports)}"
        reasons += (_reason("may be one", note, loose),)
    return Independence(max(1, len(firm)), max(1, len(apart))), reasons


def _words(sources: Iterable[Source], reports: Reports) -> str:
    """The first words of some, with who prints them."""
    told: dict[str, None] = {}
    for span in sorted({source.span for source in sources}):
        article = reports.by_id[span.article]
        words = one_line(article.text[span.start : span.end], longest=_SHOWN).strip(_TRIM)
        told[f"“{words}” ({article.outlet or short_source(article.source)})"] = None
    return "; ".join(list(told)[:_FEW]) + ("; …" if len(told) > _FEW else "")


def _firm(group: Sequence[Source]) -> bool:
    return any(source.firm for source in group)


def _apart(sources: Sequence[Source]) -> tuple[list[list[Source]], tuple[Reason, ...]]:
    """The sources in groups that share nobody: what two reports have from one agency or one police has one origin."""
    groups: list[list[Source]] = []
    related: list[Source] = []
    for source in sources:
        near = [group for group in groups if any(_one_origin(source, other) for other in group)]
        if any(source.key != other.key for group in near for other in group):
            related += [source, *(other for group in near for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(other for group in near for other in group), source])
    note = "They name the same relay, or one source by several names"
    return groups, (_reason("one source", note, related),) if related else ()


def _one_origin(left: Source, right: Source) -> bool:
    """The same key or relay, or the same description where one of the two has no name."""
    if left.key == right.key or left.chain & right.chain:
        return True
    described = bool(left.roles and right.roles) and not (left.firm and right.firm)
    return described and (left.roles <= right.roles or right.roles <= left.roles)


def _fold_copies(sources: Sequence[Source], reports: Reports) -> tuple[tuple[Source, ...], tuple[Reason, ...]]:
    """Members without those whose words are copied from another member's report."""
    among = {source.member.article for source in sources}
    copied = [source for source in sources if not source.firm and _copied_from(source, among, reports)]
    if not copied or len(copied) == len(sources):
        return tuple(sources), ()
    kept = tuple(source for source in sources if source not in copied)
    return kept, (_reason("copied words", "Copied from another of these reports, so not counted again", copied),)


def _copied_from(source: Source, among: set[str], reports: Reports) -> bool:
    return any(
        copy.copy.article == source.span.article
        and copy.source.article in among
        and copy.copy.start < source.span.end
        and source.span.start < copy.copy.end
        for copy in reports.copies
    )


def _statement(article: Article, record: Record) -> Statement | None:
    """The statement that the record is, or within which it stands."""
    if isinstance(record, Statement):
        return record
    if isinstance(record, Figure):
        return next((s for s in article.statements if s.id == record.statement), None)
    return next(
        (s for s in article.statements if any(c.start <= record.start and record.end <= c.end for c in s.content)),
        None,
    )


def _person(actor: Actor, reports: Reports) -> bool:
    entity = reports.entities.get(actor.entity or "")
    return entity is not None and entity.kind == "person"


def _is_body(actor: Actor, reports: Reports) -> bool:
    entity = reports.entities.get(actor.entity or "")
    return entity is not None and entity.kind == "organization"


def _own_document(relay: Actor, statement: Statement, reports: Reports) -> bool:
    """A communiqué of the speaker's own, or the speaker named twice."""
    speaker = statement.speaker
    if speaker is None:
        return False
    return relay.entity == speaker.entity if relay.entity else relay.name == speaker.name


def _source(article: Article, record: Record, actor: Actor, *, kind: OriginKind, reports: Reports) -> Source:
    key = reports.voice(actor) or f"own:{article.id}"
    member = Member(article.id, record.id)
    span = Located(article.id, record.start, record.end)
    statement = _statement(article, record)
    if statement is None:
        return Source(key, actor.name, kind, actor.entity is not None, member, span)
    speaks = statement.speaker is not None and statement.speaker.name == actor.name
    voices = (reports.voice(one) for one in statement.via)
    return Source(
        key,
        actor.name,
        kind,
        actor.entity is not None,
        member,
        span,
        chain=frozenset(voice for voice in voices if voice and voice in reports.entities),
        roles=frozenset(statement.speaker_keys) if speaks else frozenset(),
        voice=voice if (voice := reports.voice(statement.speaker)) in reports.entities else None,
    )


def _unnamed(article: Article, record: Record, key: str, *, name: str, kind: OriginKind) -> Source:
    span = Located(article.id, record.start, record.end)
    return Source(key, name, kind, False, Member(article.id, record.id), span)


def _reason(rule: str, note: str, sources: Iterable[Source]) -> Reason:
    return Reason(rule, f"{note}.", tuple(sorted({source.span for source in sources})))
