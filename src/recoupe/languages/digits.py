"""Numbers in digits, as newspapers of a language set them: `10'000`, `10.000`, `10 000`, `3,5`."""

import re
from enum import IntEnum

from recoupe.languages.numbers import Numbers

MOST_DIGITS = 15
_PLAIN = re.compile(r"[0-9]+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:([.,'’])[0-9]{3})(?:\1[0-9]{3})*(?:([.,])[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]+([.,])[0-9]+")


class Followed(IntEnum):
    """What stands after the digits: the more it measures, the likelier are decimals."""

    NOUN = 0
    UNIT = 1
    SCALE = 2


def read_digits(text: str, numbers: Numbers, followed: Followed = Followed.NOUN) -> float | None:
    """The number that the digits stand for.

    None for a time, a version, a date, other scripts' digits, or more digits than a number can hold.
    """
    if sum(c.isdigit() for c in text) > MOST_DIGITS or not (text.isascii() or "’" in text):
        return None
    if _PLAIN.fullmatch(text):
        return None if text.startswith("00") else float(text)
    if (grouped := _GROUPED.fullmatch(text)) and _groups(grouped, numbers, followed):
        return float(text.replace(grouped[1], "").replace(",", "."))
    if _DECIMAL.fullmatch(text):
        return float(text.replace(",", "."))
    return None


def _groups(found: re.Match[str], numbers: Numbers, followed: Followed) -> bool:
    """Whether the mark between groups of three is one of thousands: `10.000`, not `6,925 millions`."""
    mark, decimal, round_ = found[1], found[2], found[0].endswith("000")
    if decimal:
        return decimal != mark
    if mark in "'’" or found[0].count(mark) > 1:
        return True
    if found[0].startswith("0"):
        return False
    if mark != numbers.decimal:
        return followed < Followed.SCALE or round_ or mark == ","
    # `10,000 soldats` in a French text, but `1,250 dollar` and `5,829 %`
    return followed < Followed.SCALE and (round_ or (mark == "," and followed == Followed.NOUN))
