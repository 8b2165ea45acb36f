"""What may stand between a subject and its verb: adverbs, asides, times, object pronouns."""

from recoupe.extract.phrases.parsed import Parsed
from recoupe.languages.grammar import match_at


def before_verb(parsed: Parsed, first: int, floor: int) -> int:
    """The token on the left of a verb, passing adverbs, asides, times and object pronouns."""
    at, steps = first - 1, 0
    while at >= floor and steps < 12:
        steps += 1
        if (
            (parsed.pos[at] == "ADV" and not parsed.is_(at, "relative"))
            or parsed.is_(at, "negation")
            or (at > floor and parsed.is_(at, "emphatic") and parsed.pos[at - 1] in ("NOUN", "PROPN"))
            or (
                parsed.pos[at] == "PRON"
                and parsed.is_(at, "object_pronoun")
                and not (at == floor or _subject_like(parsed, at))
            )
        ):
            at -= 1
        elif _aside_between(parsed, at, floor):
            at -= _aside_before(parsed, at + 1, floor)
        elif parsed.timed[at] and at > floor and _time_only(parsed, at, floor):
            at -= 1
        else:
            break
    return at


def _subject_like(parsed: Parsed, at: int) -> bool:
    """`nous`, `it`, `you` are subjects too: nothing but a mark or a conjunction stands before them."""
    pronouns = parsed.grammar.words("object_pronoun")
    before = at - 1
    if parsed.grammar.words("subject_pronoun") and parsed.is_(at, "both_cases"):
        return before < 0 or parsed.verb(before) is None  # the men it says it holds
    return parsed.is_(at, "both_cases") and not (
        before >= 0 and parsed.pos[before] in ("NOUN", "PROPN", "PRON") and parsed.words[before] not in pronouns
    )


def _time_only(parsed: Parsed, at: int, floor: int) -> bool:
    start = at
    while start > floor and parsed.timed[start - 1]:
        start -= 1
    return start > floor and parsed.words[start - 1] != "," and parsed.pos[start - 1] not in ("ADP", "DET")


def _aside_between(parsed: Parsed, at: int, floor: int) -> bool:
    """Whether an aside ends here with a noun or a comma before it: `le maire, lui, a dit`, not `elle a dit`."""
    size = _aside_before(parsed, at + 1, floor)
    before = at - size
    if not size or before < floor or parsed.timed[before]:
        return False
    return (
        size > 1 or parsed.pos[at] != "PRON" or parsed.pos[before] in ("NOUN", "PROPN") or parsed.words[before] == ","
    )


def _aside_before(parsed: Parsed, end: int, floor: int) -> int:
    """Length of an aside such as `pour sa part` that ends here, 0 if none does."""
    if not 0 < end <= len(parsed.words) or parsed.words[end - 1] not in parsed.grammar.endings("aside"):
        return 0
    asides = parsed.grammar.phrases("aside")
    for size in (4, 3, 2, 1):
        at = end - size
        if at >= floor and match_at(asides, parsed.words, at) == size:
            return size
    return 0
