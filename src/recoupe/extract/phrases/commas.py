"""Stretches between commas beside a subject: where they begin, and those that only say where a place lies."""

from recoupe.extract.phrases.parsed import Parsed

_REACH = 60


def after_comma(parsed: Parsed, end: int, floor: int) -> int:
    """The first token of the stretch that ends here and begins behind a comma, a colon or the floor."""
    at = end - 1
    while at >= max(floor, end - _REACH) and not (parsed.words[at] in (",", ":", ";") and parsed.quote_of[at] < 0):
        at -= 1
    return at + 1


def of_place(parsed: Parsed, start: int, end: int, floor: int) -> bool:
    """`Miss Carter, from Leeds, West Yorkshire, said`: a place that says where the place before it lies."""
    mention, first = parsed.mention_at.get(start), after_comma(parsed, start - 1, floor)
    if (
        mention is None
        or mention.kind != "place"
        or mention.end < parsed.end(end - 1)
        or parsed.words[start - 1] != ","
    ):
        return False
    return floor < first < start - 1 and parsed.pos[first] == "ADP" and first + 1 in parsed.mention_at
