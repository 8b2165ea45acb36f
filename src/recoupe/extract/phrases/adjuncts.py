"""Adverbs, times and asides that stand between the parts of a clause."""

from recoupe.extract.phrases.nouns import base_end
from recoupe.extract.phrases.parsed import Parsed
from recoupe.languages.grammar import match_at


def past_adjuncts(parsed: Parsed, at: int, limit: int) -> int:
    """The place behind adverbs, times and asides."""
    while at < limit:
        aside = match_at(parsed.grammar.phrases("aside"), parsed.words, at)
        if aside:
            at += aside
        elif (
            parsed.timed[at]
            or parsed.pos[at] == "ADV"
            or (parsed.pos[at] == "ADP" and at + 1 < limit and parsed.timed[at + 1])
        ):
            at += 1
        else:
            break
    return at


def is_adjunct(parsed: Parsed, first: int, last: int) -> bool:
    """`a banker who in August called`: nothing but a phrase that a preposition governs."""
    return first < last - 1 and parsed.pos[first] == "ADP" and base_end(parsed, first + 1, last) == last
