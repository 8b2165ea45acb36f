"""The whole clause that tells a deed, as a reader would quote it: from mark to mark, no phrase of it cut."""

from recoupe.extract.events.found import Found, Scene, sentence_of
from recoupe.extract.phrases import Parsed
from recoupe.model.span import Span

_MARKS = frozenset({",", ";", ":", "—", "–", "(", ")", "[", "]", "«", "»", "“", "”", '"'})
_SHORT = 14  # Tokens of a quotation that is part of its clause.
_LONG = 34  # Tokens of a clause that says enough.


def telling_of(scene: Scene, found: Found) -> Span:
    """The clause around the deed; a relative or a `that` clause goes with what it hangs on."""
    parsed = scene.parsed
    floor, limit = sentence_of(parsed, found.at)
    inner = _core(scene, found, floor, limit)
    first = _before(parsed, inner[0], floor)
    last = _behind(parsed, inner[1], limit)
    while first > floor and _hangs(parsed, first):
        further = _before(parsed, first - 1, floor)
        if last - further > _LONG and first - floor > 1:
            break
        first = further
    while first < inner[0] and parsed.words[first] in _MARKS:
        first += 1
    return Span(parsed.start(first), parsed.end(max(first + 1, last) - 1))


def _core(scene: Scene, found: Found, floor: int, limit: int) -> tuple[int, int]:
    """What may not be cut: the deed with those who take part, and the verb of its clause where a noun tells it."""
    first, last = found.first, max(found.at + 1, found.last)
    if found.rule not in ("noun", "word"):
        return first, min(last, limit)
    verbs = [verb for verb in scene.parsed.verbs_in(floor, limit) if verb.finite or verb.mood == "PastPart"]
    nearest = min(verbs, key=lambda verb: abs(verb.head - found.at), default=None)
    if nearest is None or _parted(scene.parsed, nearest.head, found.at):
        return first, min(last, limit)
    return min(first, nearest.first), min(max(last, nearest.last), limit)


def _parted(parsed: Parsed, one: int, other: int) -> bool:
    """Whether a heavy mark stands between."""
    return any(parsed.words[at] in ";:—()" for at in range(min(one, other), max(one, other)))


def _before(parsed: Parsed, at: int, floor: int) -> int:
    """The token behind the mark before this one; a short quotation or bracket in the clause is passed over."""
    while at > floor:
        over = _opened(parsed, at - 1, floor) if parsed.quote_of[at - 1] >= 0 or parsed.words[at - 1] == ")" else -1
        if over < 0 and parsed.words[at - 1] in _MARKS:
            break
        at = over if over >= 0 else at - 1
    return at


def _behind(parsed: Parsed, at: int, limit: int) -> int:
    """The mark behind this token; a short quotation or bracket in the clause is passed over."""
    while at < limit:
        over = _closed(parsed, at, limit) if parsed.quote_of[at] >= 0 or parsed.words[at] == "(" else -1
        if over < 0 and parsed.words[at] in _MARKS:
            break
        at = over if over >= 0 else at + 1
    return at


def _opened(parsed: Parsed, at: int, floor: int) -> int:
    """Where the short quotation or bracket that ends at this token begins; -1 if none does."""
    quote = parsed.quote_of[at]
    if quote >= 0 and parsed.quotes[quote].last == at + 1:
        first = parsed.quotes[quote].first
        return first if at - first < _SHORT and first >= floor else -1
    if parsed.words[at] != ")":
        return -1
    return next((i for i in range(at, max(floor, at - _SHORT) - 1, -1) if parsed.words[i] == "("), -1)


def _closed(parsed: Parsed, at: int, limit: int) -> int:
    """The token behind the short quotation or bracket that begins here; -1 if none does."""
    quote = parsed.quote_of[at]
    if quote >= 0 and parsed.quotes[quote].first == at:
        last = parsed.quotes[quote].last
        return last if last - at < _SHORT and last <= limit else -1
    if parsed.words[at] != "(":
        return -1
    return next((i + 1 for i in range(at, min(limit, at + _SHORT)) if parsed.words[i] == ")"), -1)


def _hangs(parsed: Parsed, first: int) -> bool:
    """Whether the clause begins with what makes it part of another, or names nobody who acts: `qui`, `et`, `that`."""
    at = first
    while parsed.words[at] in _MARKS and at + 1 < len(parsed.words):
        at += 1
    hangs = parsed.is_(at, "relative") or parsed.pos[at] in ("SCONJ", "CCONJ", "ADP", "VERB", "AUX")
    return hangs or _beside(parsed, first)


def _beside(parsed: Parsed, first: int) -> bool:
    """`Le maire, Paul Martin, a démissionné`: what a comma parts from its verb is set beside the subject before it."""
    if parsed.words[first - 1] != "," or first not in parsed.mention_at:
        return False
    end = parsed.reading.tokens_in(parsed.mention_at[first].start, parsed.mention_at[first].end).stop
    return parsed.word(end) == "," and parsed.verb(end + 1) is not None
