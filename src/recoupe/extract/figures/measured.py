"""What a percentage or a level is of, where no noun stands behind it: `un taux de 9 %`, `l'indice a pris 3 %`."""

from collections.abc import Sequence
from dataclasses import replace

from recoupe.extract.figures.draft import MEMORY, Counting, Draft
from recoupe.extract.figures.moved import is_thing, object_before, object_behind, own_subject, thing_moved
from recoupe.extract.figures.scan import Scan

BACK = 40
STEP_OVER = frozenset({"ADJ", "ADV", "DET", "PUNCT", "ADP"})


def find_measured(draft: Draft, before: Sequence[Draft], after: Draft | None) -> Counting | None:
    """The thing measured: the noun that the number hangs on, what a rate beside it is of, or the subject."""
    near = before[-1].last if before and before[-1].sentence == draft.sentence else _first(draft)
    compared = draft.scan.counted.compared.before(draft.scan.words, draft.hedge.first) is not None
    return (
        (same_as_before(draft, before) if compared else None)
        or gauged(draft, before)
        or object_behind(draft)
        or governed(draft)
        or bracketed(draft, before)
        or object_before(draft)
        or rate_noun(draft, near)
        or (own_subject(draft, near) if before and near == before[-1].last else None)
        or same_as_before(draft, before)
        or same_as_next(draft, after)
        or rate_noun(draft, _first(draft))
        or thing_moved(draft)
    )


def find_priced(draft: Draft) -> Counting | None:
    """`Oil hovered around $71 a barrel`: a price for so much of a ware is of the ware."""
    scan, at = draft.scan, draft.hedge.last
    if scan.word(at) not in scan.counted.each or scan.word(at + 1) not in scan.counted.traded:
        return None
    found = governed(draft) or thing_moved(draft)
    return replace(found, rule="priced") if found else None


def _first(draft: Draft) -> int:
    return draft.clause


def gauged(draft: Draft, before: Sequence[Draft]) -> Counting | None:
    """`mesure la secousse à 6,6`, `put it at 6.4`: a level of what a verb measures, or of what was measured before."""
    scan, at = draft.scan, draft.hedge.first - 1
    if draft.amount.unit or scan.tag(at).pos != "ADP":
        return None
    while scan.tag(at - 1).pos == "ADJ":
        at -= 1
    if scan.word(at - 1) in scan.counted.gauges:
        return Counting(scan.reading.texts[at - 1], at - 1, "gauged")
    last = before[-1].counting if before and draft.sentence - before[-1].sentence <= 1 else None
    if scan.tag(at - 1).pos != "PRON" or last is None or last.noun is None or before[-1].amount.unit:
        return None
    return Counting(last.of, last.noun, "gauged") if scan.word(last.noun) in scan.counted.gauges else None


def governed(draft: Draft) -> Counting | None:
    """`un taux d'échec de 5 %`, `a rate of 5 per cent`: the number hangs on a noun by its preposition."""
    scan, at = draft.scan, draft.hedge.first - 1
    if scan.word(at) not in scan.numbers.of:
        return None
    near = _past_time(scan, at - 1)
    near -= scan.tag(near).pos == "ADJ"
    if is_thing(scan, near) and scan.tag(near).pos == "NOUN" and scan.tag(near - 1).pos in ("DET", "ADJ", "NOUN"):
        noun = _outermost(scan, near)
        return Counting(_phrase(scan, noun), noun, "governed")
    for token in range(at - 1, max(-1, at - 8), -1):
        if scan.tag(token).pos == "VERB" or scan.word(token) in ",;:":
            return None
        if scan.word(token) in scan.counted.rates:
            noun = _outermost(scan, token)
            return Counting(_phrase(scan, noun), noun, "governed")
    return None


def _past_time(scan: Scan, at: int) -> int:
    """`une hausse sur un an de 8 %`: the token before a time and its preposition, or the token itself."""
    before = at
    while before in scan.timed:
        before -= 1
    return before - 1 if before < at and scan.tag(before).pos == "ADP" else at


def bracketed(draft: Draft, before: Sequence[Draft]) -> Counting | None:
    """`les grossesses non désirées (24 %)`: the noun before the bracket."""
    scan, at = draft.scan, draft.hedge.first - 1
    if scan.word(at) != "(":
        return None
    if before and at - 3 <= before[-1].last <= at:
        counting = None if before[-1].amount.unit and not before[-1].rate else before[-1].counting
        return Counting(counting.of, counting.noun, "bracketed") if counting else None
    for token in range(at - 1, max(-1, at - 6), -1):
        if scan.tag(token).pos == "NOUN" and is_thing(scan, token):
            return Counting(scan.reading.texts[token], token, "bracketed")
        if scan.tag(token).pos not in STEP_OVER and scan.tag(token).form != "PastPart":
            break
    return None


def same_as_before(draft: Draft, before: Sequence[Draft]) -> Counting | None:
    """`9,3 % en métropole, 9,7 % avec les îles`: what the last rate of the sentence is of."""
    for other in reversed(before[-MEMORY:]):
        if other.sentence != draft.sentence:
            return None
        if other.rate and draft.rate and other.counting:
            return Counting(other.counting.of, other.counting.noun, "same_as_before")
    return None


def same_as_next(draft: Draft, after: Draft | None) -> Counting | None:
    """`28 %, 7 % des suffrages`: what the rate that follows at once is of."""
    if after is None or not after.rate or after.head is None or after.hedge.first - draft.last > 2:
        return None
    return Counting(draft.scan.reading.texts[after.head.head], after.head.head, "same_as_next")


def rate_noun(draft: Draft, first: int) -> Counting | None:
    """`le taux de chômage est resté à 9,3 %`: the nearest noun of measure before it, from `first` on."""
    scan = draft.scan
    for token in range(draft.hedge.first - 1, max(first, draft.hedge.first - BACK) - 1, -1):
        if scan.word(token) in scan.counted.rates and scan.tag(token).pos != "VERB":
            noun = _outermost(scan, token)
            return Counting(_phrase(scan, noun), noun, "rate_noun")
    return None


def _outermost(scan: Scan, token: int) -> int:
    """`taux de chômage`: the noun that the noun depends on, where it is one of measure too."""
    if (
        scan.counted.head_first
        and scan.word(token - 1) in scan.numbers.of
        and scan.word(token - 2) in scan.counted.rates
    ):
        return token - 2
    return token


def _phrase(scan: Scan, token: int) -> str:
    """The noun with what follows it by its preposition (`taux d'échec`) or stands before it (`jobless rate`)."""
    tokens = scan.reading.tokens
    if scan.counted.head_first:
        if scan.word(token + 1) in scan.numbers.of and scan.tag(token + 2).pos == "NOUN":
            return scan.reading.text[tokens[token].start : tokens[token + 2].end]
        return tokens[token].text
    first = token
    while first and scan.tag(first - 1).pos in ("NOUN", "ADJ"):
        first -= 1
    return scan.reading.text[tokens[first].start : tokens[token].end]
