"""Dates for reports that have none, from what they and the other reports say."""

from recoupe.compare.dating.dates import date_reports

__all__ = ["date_reports"]
