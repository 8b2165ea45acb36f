"""Clauses that one cue gives beside each other: `dit que le pont tient et que la route rouvre` are two statements."""

from dataclasses import replace

from recoupe.extract.phrases import Parsed
from recoupe.extract.statements.draft import Draft, Stretch
from recoupe.extract.statements.stretches import kept


def each_clause(parsed: Parsed, draft: Draft) -> list[Draft]:
    """The draft, or one for each clause that repeats its conjunction, and for a quotation behind a colon."""
    pieces = [piece for stretch in draft.content for piece in _behind_colon(parsed, draft, *stretch)]
    if len(pieces) == 1 and draft.rule.endswith("_clause") and parsed.is_(draft.first - 1, "that"):
        pieces = kept(parsed, _pieces(parsed, *pieces[0]))
    elif len(pieces) == len(draft.content) and not _quoted_behind(parsed, draft):
        return [draft]
    return [replace(draft, content=[piece], via=[]) for piece in pieces]


def _behind_colon(parsed: Parsed, draft: Draft, first: int, last: int) -> list[Stretch]:
    """`met en garde contre une hausse : « Tout monte »`: what is said, and the words for it."""
    if not parsed.outside(first):
        return [(first, last)]
    for at in range(first + 1, last - 1):
        if parsed.words[at] == ":" and parsed.outside(at) and parsed.quote_of[at + 1] >= 0:
            return kept(parsed, [(first, at), (at + 1, last)])
    return [(first, last)]


def _quoted_behind(parsed: Parsed, draft: Draft) -> bool:
    """`Rien n'a cédé, a dit le maire : « Tout tient »`: the second piece is a quotation of its own."""
    if len(draft.content) != 2 or draft.hole is None:
        return False
    (_, end), (start, _) = draft.content
    colon = parsed.words[start - 1] == ":" and parsed.quote_of[start] >= 0
    return colon and parsed.outside(end - 1)


def _pieces(parsed: Parsed, first: int, last: int) -> list[Stretch]:
    found, start, verbs = [], first, parsed.verbs_in(first, last)
    inner = next((v.first for v in verbs if parsed.cue_rows(v.key) and v.finite), last)
    for at in range(first + 1, last - 2):
        repeated = parsed.is_(at + 1, "that") and parsed.pos[at + 1] == "SCONJ" and parsed.outside(at)
        joins = parsed.pos[at] == "CCONJ" or parsed.words[at] == ","
        if repeated and joins and at < inner and any(start < v.first < at and v.finite for v in verbs):
            found.append((start, at))
            start = at + 2
    return [*found, (start, last)]
