"""Sentences in the first person outside all marks: `Nous n'avons plus rien.`"""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.statements.draft import Draft

_SHORTEST = 5


def unmarked(parsed: Parsed, unit: Unit) -> Draft | None:
    """`Nous n'avons plus rien.`, `Nos clients attendent.`: a sentence in the first person outside all marks."""
    words, own = parsed.words[unit.first : unit.last], parsed.grammar.words
    if len(words) < _SHORTEST or (own("own_voice").isdisjoint(words) and own("own_thing").isdisjoint(words)):
        return None
    if not all(map(parsed.outside, range(unit.first, unit.last))):
        return None
    if not any(_own_voice(parsed, at, unit.last) for at in range(unit.first, unit.last)):
        return None
    return Draft("unmarked", "assert", "", (unit.first, unit.first), [(unit.first, unit.last)], None, certain=False)


def _own_voice(parsed: Parsed, at: int, limit: int) -> bool:
    """A pronoun of the first person as the subject, or what is ours; not `nous a dit`, not `our correspondent`."""
    if parsed.is_(at, "own_thing") and at + 1 < limit and parsed.pos[at + 1] in ("NOUN", "ADJ"):
        return not any(parsed.is_(i, "of_the_paper") for i in range(at + 1, min(limit, at + 3)))
    if not parsed.is_(at, "own_voice") or parsed.pos[at] != "PRON":
        return False
    return not parsed.is_(at, "both_cases") or parsed.pos[at - 1] not in ("NOUN", "PROPN", "PRON")


def speaks_up(parsed: Parsed, unit: Unit, drafts: list[Draft]) -> Draft | None:
    """`J'ai attendu, et ils ont dit non.`: a sentence in the first person whose cue is part of what is said."""
    if not drafts or any(draft.hole is not None for draft in drafts):
        return None
    own = unmarked(parsed, unit)
    first = min(draft.cue[0] for draft in drafts)
    return own if own and any(_own_voice(parsed, at, first) for at in range(unit.first, first)) else None


def aloud(parsed: Parsed, unit: Unit) -> bool:
    """Whether somebody speaks in their own words in the unit: between marks or in the first person."""
    return any(parsed.quote_of[at] >= 0 or parsed.is_(at, "own_voice") for at in range(unit.first, unit.last))


def in_first_person(parsed: Parsed, unit: Unit) -> bool:
    """Whether the unit stands outside all marks and speaks in the first person."""
    return unmarked(parsed, unit) is not None


def speaks_as_one(parsed: Parsed, unit: Unit) -> bool:
    """Whether somebody says `je`, `I` in the unit, outside all marks."""
    return any(parsed.is_(at, "said_of_oneself") and parsed.outside(at) for at in range(unit.first, unit.last))
