"""Stretches of a sentence between clause marks, and the relative clauses in them."""

from recoupe.extract.phrases.parsed import Parsed

_TITLE = 4  # Letters before the point of `M.`, `Prof.`
_MARKS = frozenset({":", ";", ".", "?", "!", "…", "..."})


def segment_start(parsed: Parsed, end: int, floor: int) -> int:
    """The first token of the stretch without clause marks that ends here; relative clauses are passed over."""
    at = end - 1
    while at >= floor:
        verb = parsed.verb(at)
        if parsed.quote_of[at] >= 0 and parsed.quote_of[at] != _quote(parsed, end):
            at = parsed.quotes[parsed.quote_of[at]].first - 1
            continue
        if verb is not None and verb.finite:
            relative = relative_before(parsed, verb.first, floor)
            if relative < 0:
                return verb.last
            at = relative - 1
            if parsed.word(at) == ",":
                at -= 1
            continue
        word = parsed.words[at]
        if word == ")":
            at = next((i for i in range(at - 1, max(floor, at - 25), -1) if parsed.words[i] == "("), at) - 1
            continue
        if (
            word == ","
            or (word in _MARKS and not abbreviates(parsed, at))
            or word in ('"', "-", "(")
            or (parsed.pos[at] == "SCONJ" and not parsed.is_(at, "as_said"))
        ):
            return at + 1
        at -= 1
    return max(floor, at + 1)


def abbreviates(parsed: Parsed, at: int) -> bool:
    """The point of `M. Durand`: the sentence goes on behind it."""
    if parsed.words[at] != "." or not 0 < at < len(parsed.words) - 1 or parsed.pos[at + 1] != "PROPN":
        return False
    title = parsed.reading.tokens[at - 1].text
    return len(title) <= _TITLE and title[0].isupper() and parsed.end(at - 1) == parsed.start(at)


def _quote(parsed: Parsed, end: int) -> int:
    return parsed.quote_of[end] if end < len(parsed.quote_of) else -1


def relative_before(parsed: Parsed, first: int, floor: int) -> int:
    """The relative pronoun that a verb's clause begins with, -1 if it is no relative clause."""
    joined = first > 0 and parsed.pos[first - 1] == "CCONJ"
    for at in range(first - 1, max(floor, first - (20 if joined else 9)), -1):
        if parsed.is_(at, "relative") and parsed.pos[at] in ("PRON", "SCONJ", "DET", "ADV") and at > floor:
            return at if parsed.pos[at - 1] in ("NOUN", "PROPN", "ADJ", "PRON", "NUM", "PUNCT", "ADP") else -1
        verb = parsed.verb(at)
        if joined and verb is not None and verb.finite and verb.first > floor:
            return relative_before(parsed, verb.first, floor)  # who lives there and works here
        if parsed.words[at] in (",", ";", ":") or (verb is not None and verb.finite):
            return -1
    return -1
