"""Whether what is said is that something is not so, as a whole and clause by clause."""

from collections.abc import Iterator

from recoupe.extract.phrases import Parsed
from recoupe.extract.statements.meaning import Stretches, content_marks
from recoupe.languages.concepts import EITHER, contrasts, negatives, only_after

_HALF = 8  # Words after a negation in which `mais` or `but` tells what holds instead.
_BEHIND = 3  # Words behind a verb in which it is negated: `il n'y aurait pas de`, `there would be no`.
_NEW = 4  # Words behind `et` or `and` in which the verb of a clause of its own stands.
_REFUSED = "refuse"  # Who refuses to do it does not: `refuse de venir`, `does not want to come`.
_ENDS = frozenset(".,;:!?…—–-()")


def is_negative(parsed: Parsed, content: Stretches) -> bool:
    """Whether the main clause of what is said is negated: *no gate was opened*, *pas un enfant*."""
    first, last = content[0]
    verbs = parsed.verbs_in(first, last)
    verb = next((v for v in verbs if v.finite and not parsed.is_(v.first - 1, "relative")), None)
    end = min(last, verb.last + _BEHIND if verb else last)
    negative, only = negatives(parsed.reading.pack), only_after(parsed.reading.pack)
    found = [at for at in range(first, end) if parsed.words[at] in negative and not _contrasted(parsed, at, last)]
    if len(found) == 1 and parsed.words[found[0]] in only:
        # `ils ne seraient que sept`
        return not any(parsed.is_(at, "that") for at in range(found[0], min(last, end + 1)))
    return bool(found)


def _contrasted(parsed: Parsed, at: int, last: int) -> bool:
    """Whether only one half is negated, and the other says what holds: *pas un couloir mais un pont*."""
    return any(parsed.words[then] in contrasts(parsed.reading.pack) for then in range(at + 1, min(last, at + _HALF)))


def negated_keys(parsed: Parsed, content: Stretches) -> tuple[str, ...]:
    """Keys that stand in clauses with a negation only: *he never saw the file*, not *and he will resign*."""
    plain = all(negatives(parsed.reading.pack).isdisjoint(parsed.words[first:last]) for first, last in content)
    if plain and not any(_REFUSED in key for _, key in content_marks(parsed, content)):
        return ()
    said: dict[str, bool] = {}
    for first, last in _clauses(parsed, content):
        keys = [key for _, key in content_marks(parsed, [(first, last)])]
        negative = _denies(parsed, first, last) or any(_REFUSED in key.split(EITHER) for key in keys)
        for key in keys:
            said[key] = said.get(key, True) and negative
    return tuple(key for key, negative in said.items() if negative)


def _denies(parsed: Parsed, first: int, last: int) -> bool:
    pack = parsed.reading.pack
    found = [parsed.words[at] for at in range(first, last) if parsed.words[at] in negatives(pack)]
    if len(found) == 1 and found[0] in only_after(pack):
        return not any(parsed.is_(at, "that") for at in range(first, last))
    return bool(found)


def _clauses(parsed: Parsed, content: Stretches) -> Iterator[tuple[int, int]]:
    for first, last in content:
        begun = first
        for at in range(first, last):
            if at > begun and _parts(parsed, at, last):
                yield begun, at
                begun = at
        yield begun, last


def _parts(parsed: Parsed, at: int, last: int) -> bool:
    """Whether a clause ends here: at a mark, before `mais`, before `et` with a verb of its own or `et que`."""
    if parsed.words[at] in _ENDS or parsed.words[at] in contrasts(parsed.reading.pack):
        return True
    if parsed.pos[at] == "CCONJ" and parsed.is_(at + 1, "that"):
        return True
    return parsed.pos[at] == "CCONJ" and any(v.finite for v in parsed.verbs_in(at, min(last, at + _NEW)))
