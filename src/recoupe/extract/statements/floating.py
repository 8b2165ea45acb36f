"""Quotations that no cue of their own introduces: those of a speaker just named, before or behind."""

from bisect import bisect_right
from itertools import takewhile

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import starts_phrase
from recoupe.extract.phrases.parsed import Quoted, Unit
from recoupe.extract.phrases.subjects import Source, subject_left
from recoupe.extract.statements.animacy import speaks
from recoupe.extract.statements.draft import Draft

_NAMED = 14
_ENDS = frozenset({".", "!", "?", "…", "...", ","})


def named_colon(parsed: Parsed, unit: Unit) -> Draft | None:
    """`Jean Durand : « … »`: a name, a colon, a quotation, no verb."""
    quote = next((q for q in _quotes_in(parsed, unit)), None)
    if quote is None or quote.first - unit.first < 2 or parsed.words[quote.first - 1] != ":":
        return None
    end = quote.first - 1
    if end - unit.first > _NAMED or not starts_phrase(parsed, unit.first):
        return None
    if any(v.finite for v in parsed.verbs_in(unit.first, end)) or not _names_somebody(parsed, unit.first, end):
        return None
    source = Source(unit.first, end, "noun")
    return Draft("name_colon", "assert", ":", (end, end + 1), [(quote.first, quote.last)], source, certain=False)


def _names_somebody(parsed: Parsed, first: int, last: int) -> bool:
    return any(parsed.pos[i] == "PROPN" for i in range(first, last))


def colon_quote(parsed: Parsed, unit: Unit) -> Draft | None:
    """`Her message is simple: "…"`: a quotation behind a colon, somebody as the subject before it."""
    quote = next(
        (q for q in _quotes_in(parsed, unit) if q.first > unit.first and parsed.words[q.first - 1] == ":"), None
    )
    if (
        quote is None
        or quote.last - quote.first < 6
        or any(v.negated for v in parsed.verbs_in(unit.first, quote.first))
    ):
        return None
    verb = next((v for v in parsed.verbs_in(unit.first, quote.first) if v.finite), None)
    source = subject_left(parsed, verb, unit.first) if verb is not None else None
    if source is not None and not speaks(parsed, source, "speaker"):
        source = None
    return Draft(
        "colon_quote", "assert", ":", (quote.first - 1, quote.first), [(quote.first, quote.last)], source, certain=False
    )


def alone(parsed: Parsed, unit: Unit) -> Draft | None:
    """A unit that is a quotation and nothing else, or begins with one."""
    quotes = _quotes_in(parsed, unit)
    if not quotes:
        return None
    quote = quotes[0]
    outside = [i for i in range(unit.first, unit.last) if parsed.quote_of[i] < 0 and parsed.pos[i] != "PUNCT"]
    whole = any(
        parsed.words[i] in _ENDS
        for i in range(max(quote.first, quotes[-1].last - 2), min(unit.last, quotes[-1].last + 1))
    )
    if len(outside) > 1 or quote.last - quote.first < 5 or not (whole or quote.last - quote.first > 12):
        return None
    return Draft("floating", "assert", "", (quote.first, quote.first), [(quote.first, quotes[-1].last)], None)


def _quotes_in(parsed: Parsed, unit: Unit) -> list[Quoted]:
    first = bisect_right(parsed.quotes, unit.first, key=lambda quote: quote.last)
    return list(takewhile(lambda quote: quote.first < unit.last, parsed.quotes[first:]))
