"""How a language writes whole days and times of day, ready to be matched on folded lines."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from recoupe.languages.layout import layout
from recoupe.languages.pack import LanguagePack


@dataclass(frozen=True)
class DayForms:
    """Expressions for a day with its year, for days from one to another, for a day without year, and for a time.

    `months` are numbered, `halves` are `am` or `pm`.
    """

    day: re.Pattern[str]
    span: re.Pattern[str]
    yearless: re.Pattern[str]
    clock: re.Pattern[str]
    months: Mapping[str, int] = field(hash=False)
    halves: Mapping[str, str] = field(hash=False)


@cache
def day_forms(pack: LanguagePack) -> DayForms:
    """The pack's ways to write days and times."""
    months = {form.rstrip("."): int(row["value"]) for form, row in pack.forms("calendar", "month")}
    halves = {form: str(row["value"]) for form, row in pack.forms("calendar", "half_day")}
    return DayForms(_day(pack, months), _span(pack, months), _yearless(months), _clock(pack, halves), months, halves)


def _day(pack: LanguagePack, months: Iterable[str]) -> re.Pattern[str]:
    """`lundi 4 mars 2024`, `Mon, March 4, 2024`, `2024-03-04`, `04/03/2024`, `04/03/24`."""
    weekdays = {part for form, _ in pack.forms("calendar", "weekday") for part in (form, form[:3])}
    month, weekday, filler = _either(months), _either(weekdays), layout(pack).filler.pattern
    year = r"(?:19|20)\d\d"
    ends = r"(?:(?!\d)|(?=\d{1,2}:\d\d))"  # 20256:12 AM
    return re.compile(
        rf"(?:(?<![^\W_])(?:{weekday})\.?,? (?:(?:{filler}) )?)?(?:"
        rf"(?<![^\W_])(?P<day>\d{{1,2}})[a-z]{{0,2}}[ -](?P<month>(?:{month})\.?),?[ -](?P<year>{year}){ends}"
        rf"|(?<![^\W_])(?P<month2>(?:{month})\.?) (?P<day2>\d{{1,2}})[a-z]{{0,2}},? (?P<year2>{year}){ends}"
        rf"|(?<!\d)(?P<iso_year>{year})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)(?!\d)"
        rf"|(?<![\d./-])(?P<first>\d{{1,2}})(?P<mark>[./-])(?P<second>\d{{1,2}})(?P=mark)"
        rf"(?:(?P<num_year>{year})|(?P<short_year>\d\d)(?!\d))(?![\d./-]\d))"
    )


def _span(pack: LanguagePack, months: Iterable[str]) -> re.Pattern[str]:
    """`23 au 29 mars 2026`, `26 March - 1 April 2026`, `March 23 to 29, 2026`."""
    month, until = _either(months), _either(form for form, _ in pack.forms("layout", "until"))
    to, number, year = rf" ?(?:[-–—]|(?<![^\W_])(?:{until})(?![^\W_])) ?", r"\d{1,2}", r"(?:19|20)\d\d"
    return re.compile(
        rf"(?<![^\W_])(?P<from_day>{number})[a-z]{{0,2}}(?: (?P<from_month>(?:{month})\.?))?(?:,? {year})?{to}"
        rf"(?P<day>{number})[a-z]{{0,2}} (?P<month>(?:{month})\.?),? (?P<year>{year})(?!\d)"
        rf"|(?<![^\W_])(?P<from_month2>(?:{month})\.?) (?P<from_day2>{number})[a-z]{{0,2}}(?:,? {year})?{to}"
        rf"(?:(?P<month2>(?:{month})\.?) )?(?P<day2>{number})[a-z]{{0,2}},? (?P<year2>{year})(?!\d)"
    )


def _yearless(months: Iterable[str]) -> re.Pattern[str]:
    """`5 mai`, `Feb. 11`."""
    month = _either(months)
    return re.compile(
        rf"(?<![^\W_])(?:\d{{1,2}}[a-z]{{0,2}} (?:{month})(?![^\W_])\.?|(?:{month})\.? \d{{1,2}}(?![^\W_]))"
    )


def _clock(pack: LanguagePack, halves: Iterable[str]) -> re.Pattern[str]:
    """`18:05`, `18h05`, `18.05`, `6:05 pm`, `18h`, `6 p.m.`."""
    hour, half = _either(form for form, _ in pack.forms("layout", "hour_mark")), _either(halves)
    end = r"(?![^\W_])"
    return re.compile(
        rf"(?<![\d./])(?P<hour>[01]?\d|2[0-3]) ?(?:(?:{hour}|:)|(?<=\d)\.(?=[0-5]\d(?![\d./]))) ?"
        rf"(?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)(?: ?(?P<half>{half}){end}\.?)?"
        rf"|(?<![\d./])(?P<hour_only>[01]?\d|2[0-3]) ?(?:(?P<half_only>{half}){end}\.?|(?:{hour}){end})"
    )


def _either(forms: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(forms, key=lambda form: (-len(form), form)))) or "(?!)"
