"""The dated findings in the order of their days."""

from collections.abc import Iterable

from recoupe.model.dates import day_range
from recoupe.model.finding import Finding, TimelineEntry


def find_timeline(findings: Iterable[Finding]) -> tuple[TimelineEntry, ...]:
    """An entry for each finding whose time is known, the earliest first, the coarser of two after the finer."""
    entries = [TimelineEntry(finding.when, finding.id) for finding in findings if finding.when]
    return tuple(sorted(entries, key=_place))


def _place(entry: TimelineEntry) -> tuple[str, str, str, str]:
    days = day_range(entry.when)
    return days.earliest or "", days.latest or "~", entry.when, entry.finding
