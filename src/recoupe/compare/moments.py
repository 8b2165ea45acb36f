"""Dates of reports as intervals of minutes."""

import re
from datetime import datetime, timedelta
from typing import NamedTuple

from recoupe.model.dates import day_range

CLOSE = timedelta(minutes=15)
EAST, WEST = timedelta(hours=14), timedelta(hours=12)
_MINUTE = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?")


class Moments(NamedTuple):
    """First and last minute that a date can mean; None is unknown."""

    earliest: datetime | None
    latest: datetime | None


def moments(edtf: str | None) -> Moments:
    """The minutes that an EDTF date or instant can mean; a zone is reckoned with, none is taken for UTC.

    A day ends a little early, so that it lies before the next one.
    """
    if match := _MINUTE.fullmatch(edtf or ""):
        return _instant(match)
    days = day_range(edtf)
    return Moments(_day(days.earliest), _day(days.latest, timedelta(days=1) - 2 * CLOSE))


def surely_before(one: str | None, other: str | None) -> bool:
    """Whether the one date lies before the other by more than a quarter of an hour, however both are read.

    A clock time without zone can be that of any zone, if the other names its own: 11:05 may lie before 10:40 UTC.
    """
    latest, earliest = moments(one).latest, moments(other).earliest
    latest, earliest = _zoneless(one, other, latest, WEST), _zoneless(other, one, earliest, -EAST)
    return latest is not None and earliest is not None and latest + CLOSE < earliest


def _zoneless(edtf: str | None, other: str | None, at: datetime | None, shift: timedelta) -> datetime | None:
    mine, its = _MINUTE.fullmatch(edtf or ""), _MINUTE.fullmatch(other or "")
    if at is None or mine is None or its is None or mine[4] or not its[4]:
        return at
    try:
        return at + shift
    except OverflowError:
        return None


def _instant(match: re.Match[str]) -> Moments:
    try:
        at = datetime.fromisoformat(f"{match[1]}T{match[2]}:{match[3]}")
    except ValueError:
        return Moments(None, None)
    try:
        at -= _offset(match[4])
    except OverflowError:
        return Moments(None, None)
    return Moments(at, at)


def _offset(zone: str | None) -> timedelta:
    if not zone or zone == "Z":
        return timedelta()
    offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
    return offset if zone[0] == "+" else -offset


def _day(iso: str | None, into: timedelta = timedelta()) -> datetime | None:
    try:
        return datetime.fromisoformat(iso) + into if iso else None
    except (ValueError, OverflowError):
        return None
