"""Dates that come with a report, as EDTF."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from recoupe.errors import BadDate

_CALENDAR = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:[T ](?P<clock>\d{2}:\d{2})(?::(?P<seconds>\d{2})(?:[.,]\d{1,9})?)?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_REMEDY = "Write it as 2024-02-28, 2024-02-28T18:30:00+01:00 or another EDTF (ISO 8601-2) date."


def read_date(words: str) -> str:
    """The date in EDTF: `2024-02-28 18:30` is `2024-02-28T18:30:00`; zones are kept.

    Raises:
        BadDate: there is no such date, or it is written in no known way.
    """
    words = words.strip()
    if match := _CALENDAR.fullmatch(words):
        return _calendar_date(match)
    if match := _COMPACT.fullmatch(words):
        return read_date("-".join(match.groups()))
    return _mail_date(words) if "," in words and ":" in words else _edtf(words)


def _calendar_date(match: re.Match[str]) -> str:
    found = match["day"]
    if match["clock"]:
        found += f"T{match['clock']}:{match['seconds'] or '00'}{_zone(match['zone'])}"
    try:
        datetime.fromisoformat(found)
    except ValueError as error:
        raise BadDate(f"{match[0]!r} is not a date ({error}).", _REMEDY) from error
    return found


def _zone(words: str | None) -> str:
    """`+0200` and `+02` as `+02:00`; `UTC` as `Z`."""
    if not words or words in {"Z", "UTC", "GMT"}:
        return "Z" if words else ""
    digits = words[1:].replace(":", "")
    return f"{words[0]}{digits[:2]}:{digits[2:] or '00'}"


def _mail_date(words: str) -> str:
    """`Tue, 14 Oct 2025 18:20:00 +0200`, the way of feeds and HTTP."""
    try:
        found = parsedate_to_datetime(words[:80])
    except (ValueError, TypeError, IndexError, OverflowError):
        return _edtf(words)
    text = found.isoformat(timespec="seconds")
    return text[:-6] + "Z" if found.tzinfo == UTC else text


def _edtf(words: str) -> str:
    if len(words) <= 80 and re.match(r"[\dYXU\[{.-]", words):
        from edtf import parse_edtf

        try:
            return str(parse_edtf(words))
        except Exception as error:  # the grammar raises errors of several libraries
            raise BadDate(f"{words!r} is not a date.", _REMEDY) from error
    raise BadDate(f"{words[:80]!r} is not a date.", _REMEDY)
