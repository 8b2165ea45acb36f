"""Who passed it on: a statement inside what another source says has that source between it and the outlet."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.subjects import Source
from recoupe.extract.statements.documents import author_of, is_document, names_person
from recoupe.extract.statements.draft import Draft
from recoupe.extract.statements.speakers import agreement
from recoupe.languages.pronouns import pronouns

_DEEP = 3
_INNER = frozenset({"believe", "fear", "predict", "deny"})


def link_chains(parsed: Parsed, drafts: list[Draft]) -> list[Draft]:
    """The drafts of one unit, inner ones with their relays; what says only that somebody said is dropped.

    So is what somebody says of their own words: `Léa Petit explique qu'elle avait promis de partir` is one statement.
    """
    ordered = sorted(drafts, key=lambda d: (d.first, -d.last))
    covered: dict[int, int] = {}
    open_: list[Draft] = []
    kept = []
    for draft in ordered:
        while open_ and not _inside(draft, open_[-1]):
            open_.pop()
        if open_ and (_of_oneself(parsed, draft, open_[-1]) or _of_a_finding(parsed, draft, open_[-1])):
            continue
        kept.append(draft)
        if open_:
            draft.via = [open_[-1], *open_[-1].via[:_DEEP]]
            if draft.class_ not in _INNER and not draft.rule.endswith("_answer"):
                covered[id(open_[-1])] = covered.get(id(open_[-1]), 0) + _shared(parsed, draft, open_[-1])
        open_.append(draft)
    return [draft for draft in kept if 2 * covered.get(id(draft), 0) < draft.size]


def _of_oneself(parsed: Parsed, inner: Draft, outer: Draft) -> bool:
    """Whether the pronoun that the inner words are given to stands for who says the outer ones."""
    if inner.source is None or outer.source is None or inner.source.last - inner.source.first > 1:
        return False
    if outer.rule.startswith("source_") or outer.source.first > inner.source.first:
        return False
    meant, source = pronouns(parsed.reading.pack).agreement, outer.source
    wanted = meant.get(parsed.words[inner.source.first])
    if wanted is None or parsed.pos[inner.source.first] != "PRON":
        return False
    gender, plural = _shown(parsed, source)
    return plural == wanted.plural and (not gender or not wanted.gender or gender == wanted.gender)


def _of_a_finding(parsed: Parsed, inner: Draft, outer: Draft) -> bool:
    """`The autopsy showed that he had drowned, the coroner said`: what a writing shows, and a person tells."""
    if inner.source is None or outer.source is None or inner.source.how != "noun":
        return False
    if inner.source.first > outer.first + 1 or not is_document(parsed, inner.source):
        return False
    return author_of(parsed, inner.source) is None and names_person(parsed, outer.source)


def _shown(parsed: Parsed, source: Source) -> tuple[str, bool]:
    """Gender and number that the words of a source show."""
    own = pronouns(parsed.reading.pack).agreement.get(parsed.words[source.first])
    return (own.gender, own.plural) if own is not None else agreement(parsed, source)


def _inside(inner: Draft, outer: Draft) -> bool:
    """Whether the inner draft, with its cue, stands in what the outer one gives."""
    return any(
        start <= inner.cue[0] and inner.cue[1] <= end and start <= inner.first < end for start, end in outer.content
    )


def _shared(parsed: Parsed, inner: Draft, outer: Draft) -> int:
    """How many tokens of the outer content the inner statement takes, its source and cue included."""
    if inner.source is not None and inner.source.how == "relative" and outer.hole is not None and outer.source:
        return 0  # Elle a fui, dit-elle, avec un homme qui disait la connaître
    whole = inner.source is not None and inner.source.how not in ("gerund", "shared")
    source = inner.source.first if whole and inner.source is not None else inner.cue[0]
    first = min(inner.first, inner.cue[0], source if source >= outer.first else inner.cue[0])
    if whole and first - outer.first < 30 and not outer.begins_with_subject:
        first = outer.first
    own = any(v.finite and parsed.outside(v.first) for v in parsed.verbs_in(outer.first, first))
    if own and whole and parsed.is_(first - 1, "opposing"):
        return 0  # denied that the bank had failed, when it said it needed nothing
    last = max(inner.last, inner.cue[1])
    return sum(max(0, min(last, end) - max(first, start)) for start, end in outer.content)
