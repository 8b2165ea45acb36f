"""Two numbers that are one range: `entre 25 et 30 000`, `5 % à 6 %`, `$12 million to $20 million`."""

from collections.abc import Iterator, Sequence

from recoupe.extract.figures.amounts import Amount
from recoupe.extract.figures.scan import Scan

LOOK_BACK = 8
MILLION = 1e6


def join_ranges(scan: Scan, amounts: Sequence[Amount]) -> Iterator[tuple[Amount, bool]]:
    """The amounts with ranges as one, and whether each is a range; scores of a match are dropped."""
    at = 0
    while at < len(amounts):
        one, two = amounts[at], amounts[at + 1] if at + 1 < len(amounts) else None
        if two is None or not (link := _link(scan, one, two)):
            yield one, False
            at += 1
            continue
        at += 2
        if link == "range" and (joined := _joined(scan, one, two)):
            yield joined, True
        elif link == "falls":
            scale = two.scale if one.scale == 1 else 1.0
            yield (
                one._replace(low=one.low * scale, high=one.high * scale, scale=scale, unit=one.unit or two.unit),
                False,
            )
            at -= 1
        elif link != "score":
            yield one, False
            at -= 1


def _link(scan: Scan, one: Amount, two: Amount) -> str | None:
    """What joins the two: `range`, `score`, or nothing."""
    gap = tuple(scan.words[one.last : two.first])
    if len(gap) != 1:
        return None
    before = one.first - 1
    joins = scan.numbers.between.get(scan.word(before))
    if joins and gap[0] in joins:
        return "range"
    if gap[0] not in scan.numbers.range_marks:
        return None
    if gap[0] == "-":
        return _dashed(scan, one, two)
    if two.scale >= MILLION and one.scale == 1 and one.unit is None and two.low <= one.low * two.scale:
        return "falls"
    if two.low <= one.low or (one.unit and two.unit and one.unit.code != two.unit.code) or _of_change(scan, before):
        return None
    return "range"


def _dashed(scan: Scan, one: Amount, two: Amount) -> str | None:
    """`40-50 km/h` is a range, `2-1` and `6-4` are scores."""
    if not scan.glued(two.first) and scan.glued(one.last):
        return None
    noun = scan.tag(two.last).pos in ("NOUN", "ADJ") or two.unit or two.scale > 1
    return "range" if two.low > one.low and noun else "score"


def _of_change(scan: Scan, before: int) -> bool:
    """`est passé de 59 000 à 46 000`: two figures."""
    for token in range(before, max(-1, before - LOOK_BACK), -1):
        if scan.tag(token).pos == "PUNCT":
            return False
        if {scan.word(token), scan.lemma(token)} & scan.counted.changes:
            return True
    return False


def _joined(scan: Scan, one: Amount, two: Amount) -> Amount | None:
    low = one.low * _shared_scale(one, two)
    if not low < two.high:
        return None
    unit = two.unit or one.unit
    first = one.first - 1 if scan.numbers.between.get(scan.word(one.first - 1)) else one.first
    return two._replace(
        first=first, number=one.number, low=low, unit=unit, kind="exact", scale=max(one.scale, two.scale)
    )


def _shared_scale(one: Amount, two: Amount) -> float:
    """`25 et 30 000`, `3 à 4 millions`: the thousand or million that is said once counts for both."""
    if one.scale > 1 or not one.low:
        return 1.0
    scale = two.scale if two.scale > 1 else 1000.0 if two.high % 1000 == 0 else 1.0
    return scale if scale > 1 and one.low < two.high / scale and one.low < 1000 else 1.0
