"""Who passed it on: a statement inside what another source says has that source between it and the outlet."""

from recoupe.extract.statements.draft import Draft

_DEEP = 3
_INNER = frozenset({"believe", "estimate", "fear", "predict", "deny"})


def link_chains(drafts: list[Draft]) -> list[Draft]:
    """The drafts of one unit, inner ones with their relays; what says only that somebody said is dropped."""
    ordered = sorted(drafts, key=lambda d: (d.first, -d.last))
    covered: dict[int, int] = {}
    open_: list[Draft] = []
    for draft in ordered:
        while open_ and not _inside(draft, open_[-1]):
            open_.pop()
        if open_:
            draft.via = [open_[-1], *open_[-1].via[:_DEEP]]
            if draft.class_ not in _INNER and not draft.rule.endswith("_answer"):
                covered[id(open_[-1])] = covered.get(id(open_[-1]), 0) + _shared(draft, open_[-1])
        open_.append(draft)
    return [draft for draft in ordered if 2 * covered.get(id(draft), 0) < draft.size]


def _inside(inner: Draft, outer: Draft) -> bool:
    """Whether the inner draft, with its cue, stands in what the outer one gives."""
    return any(
        start <= inner.cue[0] and inner.cue[1] <= end and start <= inner.first < end for start, end in outer.content
    )


def _shared(inner: Draft, outer: Draft) -> int:
    """How many tokens of the outer content the inner statement takes, its source and cue included."""
    whole = inner.source is not None and inner.source.how not in ("gerund", "shared")
    source = inner.source.first if whole and inner.source is not None else inner.cue[0]
    first = min(inner.first, inner.cue[0], source if source >= outer.first else inner.cue[0])
    if whole and first - outer.first < 30 and not outer.begins_with_subject:
        first = outer.first
    last = max(inner.last, inner.cue[1])
    return sum(max(0, min(last, end) - max(first, start)) for start, end in outer.content)
