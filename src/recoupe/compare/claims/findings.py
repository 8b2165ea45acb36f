"""A finding for each claim: who said it where, in which words, and on whom that rests."""

from collections.abc import Iterator, Sequence

from recoupe.compare.claims.alignment import align_claims
from recoupe.compare.claims.claims import Claim, find_claims
from recoupe.compare.claims.scores import opposed
from recoupe.compare.claims.wording import EITHER, senses_of
from recoupe.compare.differences import in_value, in_wording
from recoupe.compare.groups import Link
from recoupe.compare.naming import claim_title, finding_id
from recoupe.compare.origins import Source, count_origins, find_origins, origin_of
from recoupe.compare.reports import Reports
from recoupe.model.dates import finest
from recoupe.model.finding import Difference, Finding, Member, Relation, RelationKind, Verdict
from recoupe.model.span import Located, Reason
from recoupe.text.folding import fold

_SHOWN = 12  # Links told as reasons of one finding.
Figured = dict[frozenset[str], Relation]


def claim_findings(reports: Reports, figured: Sequence[Relation]) -> tuple[Finding, ...]:
    """One finding a claim; `figured` are the relations of the figures in what is said."""
    claims = find_claims(reports)
    groups, links = align_claims(claims, reports, figured)
    by_root: dict[int, list[Link]] = {}
    for link in links:
        if groups.root(link.left) == groups.root(link.right):
            by_root.setdefault(groups.root(link.left), []).append(link)
    pairs = {frozenset((relation.a, relation.b)): relation for relation in figured}
    return tuple(
        _finding([claims[at] for at in sorted(group)], _relations(by_root.get(root, ()), claims, pairs), reports)
        for root, group in sorted(groups.members.items())
    )


def _finding(claims: Sequence[Claim], related: Sequence[tuple[Link, Relation]], reports: Reports) -> Finding:
    members = tuple(Member(claim.article.id, claim.statement.id) for claim in claims)
    sources = [origin_of(claim.article, claim.statement, reports) for claim in claims]
    relations = tuple(relation for _, relation in related)
    doubtful = _doubtful(claims, related)
    independent, merged = count_origins(sources, reports, utterance="perhaps" if doubtful else "surely")
    return Finding(
        id=finding_id(members),
        topic="statement",
        verdict=_verdict(relations, members),
        title=claim_title(claims),
        members=members,
        relations=relations,
        differences=(*in_wording(claims), *_values(claims, relations)),
        origins=find_origins(sources),
        independent_origins=independent,
        because=(*_linked(related), *merged, *_own_side(claims, sources)),
        when=finest([claim.said for claim in claims]),
        confidence="possible" if doubtful else "certain",
    )


def _verdict(relations: Sequence[Relation], members: Sequence[Member]) -> Verdict:
    kinds = {relation.relation for relation in relations}
    if "conflict" in kinds:
        return "conflict"
    if "tension" in kinds:
        return "differs"
    return "agreed" if len({member.article for member in members}) > 1 else "single"


def _doubtful(claims: Sequence[Claim], related: Sequence[tuple[Link, Relation]]) -> bool:
    """Whether a link is only possible, or every statement is."""
    return any(link.possible for link, _ in related) or all(c.statement.confidence == "possible" for c in claims)


def _relations(links: Sequence[Link], claims: Sequence[Claim], figured: Figured) -> list[tuple[Link, Relation]]:
    ordered = sorted(links, key=lambda link: (-link.score, link.left, link.right))
    return [(link, _relation(claims[link.left], claims[link.right], figured)) for link in ordered]


def _relation(first: Claim, then: Claim, figured: Figured) -> Relation:
    kind, why = _standing(first, then, figured)
    shared = _shared_words(first, then)
    both = f" Both have: {', '.join(shared[:8])}." if shared else ""
    spans = tuple(Located(c.article.id, c.statement.start, c.statement.end) for c in (first, then))
    return Relation(first.statement.id, then.statement.id, kind, (Reason("same claim", why + both, spans),))


def _shared_words(first: Claim, then: Claim) -> tuple[str, ...]:
    """What both say, in the words of the first, each with that of the other where it is spelt otherwise."""
    theirs = {sense: word for key, word in _worded(then) for sense in key.split(EITHER)}
    pairs = ((word, next((theirs[s] for s in key.split(EITHER) if s in theirs), None)) for key, word in _worded(first))
    return tuple(word if fold(word) == fold(other) else f"{word} / {other}" for word, other in pairs if other)


def _worded(claim: Claim) -> Iterator[tuple[str, str]]:
    return zip(claim.statement.keys, claim.statement.words, strict=False)


def _standing(first: Claim, then: Claim, figured: Figured) -> tuple[RelationKind, str]:
    """How two wordings of one claim stand to each other, in kind and in words."""
    if first.words == then.words:
        return "equal", "The same words."
    if opposed(first, then) and _nearly_same(first, then):
        return "tension", "The one seems to say it, the other that it is not so."
    for kind in ("conflict", "tension"):
        if any(relation.relation == kind for relation in _figures(first, then, figured)):
            return kind, "The same claim with another number."
    left, right = set(first.keys), set(then.keys)
    if left < right or right < left:
        return "refines", "The same claim; the one says more."
    return "compatible", "The same claim in other words."


def _nearly_same(first: Claim, then: Claim) -> bool:
    """Whether most of what the two say is the same, so that a negation makes the difference."""
    left, right = senses_of(first.keys), senses_of(then.keys)
    return len(left & right) >= 0.6 * len(left | right)


def _figures(first: Claim, then: Claim, figured: Figured) -> list[Relation]:
    pairs = (frozenset((a.id, b.id)) for a in first.figures for b in then.figures)
    return [figured[pair] for pair in pairs if pair in figured]


def _values(claims: Sequence[Claim], relations: Sequence[Relation]) -> tuple[Difference, ...]:
    """The numbers of the claims, where some two do not fit."""
    if not any(relation.relation in ("conflict", "tension") for relation in relations):
        return ()
    return in_value([(claim.article, figure) for claim in claims for figure in claim.figures])


def _linked(related: Sequence[tuple[Link, Relation]]) -> tuple[Reason, ...]:
    return tuple(relation.because[0] for _, relation in related[:_SHOWN])


def _own_side(claims: Sequence[Claim], sources: Sequence[Source]) -> tuple[Reason, ...]:
    """A party's word about itself is no confirmation by another."""
    own = [source.span for claim, source in zip(claims, sources, strict=True) if claim.party]
    if not own:
        return ()
    note = "The speaker speaks of its own side: that is no confirmation by another."
    return (Reason("own side", note, tuple(own[:_SHOWN])),)
