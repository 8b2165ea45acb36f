"""Parts said with two numbers: `huit maisons sur dix`, `one in five`."""

from collections.abc import Iterator, Sequence

from recoupe.extract.figures.amounts import Amount
from recoupe.extract.figures.scan import Scan

ROUND = frozenset({3, 4, 5, 10, 20, 100, 1000})
NOUN_WORDS = 3


def join_parts(scan: Scan, amounts: Sequence[Amount]) -> Iterator[Amount]:
    """The amounts, a part and its whole as one share."""
    at = 0
    while at < len(amounts):
        two = amounts[at + 1] if at + 1 < len(amounts) else None
        share = _share(scan, amounts[at], two) if two else None
        yield share or amounts[at]
        at += 2 if share else 1


def _share(scan: Scan, part: Amount, whole: Amount) -> Amount | None:
    between = whole.first - part.last
    if not 1 <= between <= NOUN_WORDS + 2 or not (0 < part.low < whole.low) or part.unit or whole.unit:
        return None
    if part.kind not in ("exact", "one") or not (whole.low in ROUND or _one_in(scan, part, whole)):
        return None
    found = scan.numbers.out_of.before(scan.words, whole.first)
    if not found or not all(scan.tag(at).pos in ("NOUN", "ADJ", "PROPN", "VERB") for at in range(part.last, found[0])):
        return None
    return _beside(scan, part, whole, found[0])


def _share_of(value: float) -> float:
    """Three decimals, or three digits of what is smaller."""
    return round(value, 3) if value >= 0.01 else float(f"{value:.3g}")


def _one_in(scan: Scan, part: Amount, whole: Amount) -> bool:
    """`one in 2,000`: any whole that is no year."""
    return part.low == 1 and not (scan.word(whole.number).isdigit() and 1900 <= whole.low <= 2100)


def _beside(scan: Scan, part: Amount, whole: Amount, joint: int) -> Amount | None:
    """The share, where its noun stands: between the numbers, or (`one in five Britons`) behind them."""
    noun_after = scan.tag(whole.last).pos in ("NOUN", "PROPN") or whole.last in scan.timed
    if (joint > part.last and noun_after) or (noun_after and scan.counted.head_first):
        return None
    if joint == part.last and not (whole.low in ROUND or _one_in(scan, part, whole)):
        return None
    beside = part.last if joint > part.last else None
    value = _share_of(part.low / whole.low)
    return part._replace(last=whole.last, low=value, high=value, kind="share", bare=whole.last, beside=beside)
