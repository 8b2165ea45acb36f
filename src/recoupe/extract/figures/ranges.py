"""Two numbers that are one range: `entre 25 et 30 000`, `5 % à 6 %`, `$12 million to $20 million`."""

from collections.abc import Iterator, Sequence
from typing import Literal

from recoupe.extract.figures.amounts import Amount
from recoupe.extract.figures.scan import Scan

LOOK_BACK, FAR_BACK = 8, 30
MILLION = 1e6
Link = Literal["range", "change", "score"]


def join_ranges(scan: Scan, amounts: Sequence[Amount]) -> Iterator[tuple[Amount, bool]]:
    """The amounts with ranges as one, and whether each is a range; scores of a match are dropped."""
    at = 0
    while at < len(amounts):
        one, two = amounts[at], amounts[at + 1] if at + 1 < len(amounts) else None
        link = _link(scan, one, two) if two else None
        joined = _joined(scan, one, two) if two and link == "range" else None
        at += 2 if joined or link == "score" else 1
        if joined:
            yield joined, True
        elif two and link == "change":
            yield _with_shared_unit(one, two), False
        elif link != "score":
            yield one, False


def _link(scan: Scan, one: Amount, two: Amount) -> Link | None:
    """What joins the two; None where nothing does."""
    gap, before = tuple(scan.words[one.last : two.first]), one.first - 1
    if len(gap) != 1 or two.kind == "one":
        return None
    if gap[0] in scan.numbers.between.get(scan.word(before), ()):
        return "range"
    if gap[0] not in scan.numbers.range_marks:
        return None
    if gap[0] == "-":
        return _dashed(scan, one, two)
    if one.unit and two.unit and one.unit.code != two.unit.code:
        return None
    falls = two.low <= _with_shared_unit(one, two).low
    return "change" if falls or (_of_change(scan, one, two) and not _by_how_much(scan, one)) else "range"


def _dashed(scan: Scan, one: Amount, two: Amount) -> Link | None:
    """`40-50 km/h` is a range, `2-1` and `6-4` are scores."""
    if not scan.glued(two.first) and scan.glued(one.last):
        return None
    noun = scan.tag(two.last).pos in ("NOUN", "ADJ") or two.unit or two.scale > 1
    return "range" if two.low > one.low and noun else "score"


def _of_change(scan: Scan, one: Amount, two: Amount) -> bool:
    """`est passé de 59 000 à 46 000` is two figures, `a monté de 10 à 15 %` is one."""
    before = one.first - 1
    if one.unit and two.unit and one.unit.kind == "money" and scan.word(before) not in scan.counted.froms:
        return _verb_before(scan, before, scan.counted.changes, 1)  # a gagné 2 dollars à 71 dollars
    if not scan.counted.head_first and scan.word(before) not in scan.counted.froms:
        return False  # fell 10 to 12 feet
    shared = two.unit is not None and two.unit.kind == "percent" and one.unit is None
    if shared and scan.word(before) not in scan.counted.froms:
        return False
    verbs = scan.counted.moves if shared and scan.word(before) in scan.counted.by else scan.counted.changes
    reach = FAR_BACK if scan.word(before) in scan.counted.froms and not scan.counted.head_first else LOOK_BACK
    return _verb_before(scan, before, verbs, reach)


def _by_how_much(scan: Scan, one: Amount) -> bool:
    """`réduire de 55 % à 70 % la part`: a verb of falling with numbers that rise."""
    led = scan.word(one.first - 1) in scan.counted.by | scan.counted.froms or not scan.counted.head_first
    return led and one.unit is not None and _verb_before(scan, one.first - 1, scan.counted.falls, LOOK_BACK)


def _verb_before(scan: Scan, at: int, verbs: frozenset[str], reach: int) -> bool:
    """Whether one of the verbs stands at or before the token, no mark between."""
    for token in range(at, max(-1, at - reach), -1):
        if scan.tag(token).pos == "PUNCT":
            return False
        if {scan.word(token), scan.lemma(token)} & verbs:
            return True
    return False


def _with_shared_unit(one: Amount, two: Amount) -> Amount:
    """`de 606 à 480 millions d'euros`: the million and the unit that are said once hold for both."""
    scale = max(two.scale, two.unit.times if two.unit else 1.0)
    times = scale if scale >= MILLION and one.scale == 1 and one.unit is None else 1.0
    return one._replace(low=one.low * times, high=one.high * times, scale=one.scale * times, unit=one.unit or two.unit)


def _joined(scan: Scan, one: Amount, two: Amount) -> Amount | None:
    low = one.low * _shared_scale(one, two)
    if not low < two.high:
        return None
    first = one.first - 1 if scan.word(one.first - 1) in scan.numbers.between else one.first
    scale = max(one.scale, two.scale)
    return two._replace(first=first, number=one.number, low=low, unit=two.unit or one.unit, kind="exact", scale=scale)


def _shared_scale(one: Amount, two: Amount) -> float:
    """`25 et 30 000`, `3 à 4 millions`: the thousand or million that is said once counts for both."""
    if one.scale > 1 or not one.low:
        return 1.0
    times = two.unit.times if two.unit else 1.0
    scale = max(two.scale, times) if max(two.scale, times) > 1 else 1000.0 if two.high % 1000 == 0 else 1.0
    return scale if scale > 1 and one.low < two.high / scale and one.low < 1000 else 1.0
