"""Datelines that carry a day: `Morlange, le 5 mai 2026 - La mairie …`, `MORLANGE (Jura), 5 mai (AFP) -`."""

import re

from recoupe.extract.structure.passages import Passage
from recoupe.languages.day_forms import day_forms
from recoupe.languages.layout import layout
from recoupe.languages.pack import LanguagePack

_LONGEST = 110
_NAME = r"[^\W\d_a-zß-öø-ÿ][^\W\d_.]*(?:[ '’.-]{1,2}[^\W\d_]+){0,4}"
_PLACE = re.compile(rf"\(?{_NAME}(?: ?\([^()\n]{{2,30}}\))?(?:, {_NAME})?,? ")
_BEHIND = re.compile(r"\)?,?(?: ?\([^()\n]{2,40}\))?\s{0,2}(?:[-–—]{1,2}|:)?(?:\s{1,2}|$)")
_DIGIT = re.compile(r"\d")
_DASHED = re.compile(r"[-–—:)]\s*$")


def dated_end(passage: Passage, pack: LanguagePack) -> int:
    """Where the text behind such a dateline begins, 0 without one; a dash or a bracket must part the two."""
    head = passage.text[:_LONGEST]
    place = _PLACE.match(head) if _DIGIT.search(head) else None
    if place is None or "," not in place[0]:
        return 0
    forms = day_forms(pack)
    day = forms.day.search(passage.folded, 0, _LONGEST) or forms.yearless.search(passage.folded, 0, _LONGEST)
    if day is None or not _follows(passage, place.end(), day.start(), pack):
        return 0
    behind = _BEHIND.match(passage.text, day.end())
    return behind.end() if behind and _DASHED.search(behind[0]) else 0


def _follows(passage: Passage, start: int, end: int, pack: LanguagePack) -> bool:
    """Whether nothing but small words stands between place and day: `Morlange, le mardi 5 mai`."""
    if start > end:  # MORLANGE, Tuesday, May 5
        return bool(_PLACE.fullmatch(passage.text[:end]))
    return start <= end + 1 and not layout(pack).filler.sub(" ", passage.folded[start:end]).strip(" ,")
