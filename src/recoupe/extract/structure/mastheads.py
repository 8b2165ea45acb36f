"""Lines beside a report that set a date off behind names: `Morlange, le 5 mai 2026`, `Le Courrier | 5 mai 2026`."""

import re

from recoupe.extract.structure.passages import Passage
from recoupe.extract.structure.stamps import Stamp, date_of
from recoupe.languages.day_forms import day_forms
from recoupe.languages.layout import Layout, layout
from recoupe.languages.pack import LanguagePack
from recoupe.text.folding import fold

_LONGEST, _MOST_WORDS = 120, 9
_MOST_SIGNED, _MOST_TITLED = 4, 6
_SET_OFF = re.compile(r"[,|–—:•·(/-]\s?$")
_STROKE = re.compile(r"[|•·]")
_STROKE_BEHIND = re.compile(r"\s?[|/•·]")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def find_masthead(passage: Passage, pack: LanguagePack, language: str, *, head: bool) -> tuple[Stamp, ...]:
    """The date that the line sets off behind a place, an outlet, an author or the name of an issue.

    Below the text only a place with its date counts, as it closes a letter.
    """
    if len(passage.text) > _LONGEST or passage.stopped:
        return ()
    words, folded = layout(pack), passage.folded
    forms = day_forms(pack)
    span = forms.span.search(folded)
    day = span or forms.day.search(folded)
    if day is None or words.opening.match(folded):
        return ()
    issue = bool(words.issue.search(folded))
    alone = span is not None and not _WORD.search(passage.text[: day.start()] + passage.text[day.end() :])
    if not (issue or alone or _leads(folded, day) or _set_off(folded[: day.start()], words)):
        return ()
    if not _titled(passage, day) and not _names_only(passage, day, words, forms.clock):
        return ()
    rest = passage.text[: day.start()], passage.text[day.end() :]
    if not head and (issue or len(_WORD.findall(rest[0])) > _MOST_SIGNED or rest[1].strip(" .)")):
        return ()
    date = date_of(day, pack, words.order_in(language))
    return (Stamp("published", issue, date, passage.start, passage.end, passage.start),) if date else ()


def _leads(folded: str, day: re.Match[str]) -> bool:
    """`Mar 4th 2024 | MORLANGE`, `March 4, 2024 / 6:05 PM / Canal News`: the date opens the line."""
    return not folded[: day.start()].strip() and bool(_STROKE_BEHIND.match(folded, day.end()))


def _set_off(before: str, words: Layout) -> bool:
    """Whether a comma, a stroke or a dash parts the date from the words before it, or an author is named."""
    if words.credit.byline.match(before):
        return True  # Par Odile Marchetti le 5 mai 2026
    while filler := next((m for m in words.filler.finditer(before) if not before[m.end() :].strip()), None):
        before = before[: filler.start()]
    return bool(_SET_OFF.search(before.rstrip() + " ")) and bool(before.strip())


def _titled(passage: Passage, day: re.Match[str]) -> bool:
    """`Le Courrier | Enquête | 4 mars 2024`, `Our weekly round-up, Friday 4 March 2024`: few words, then a day.

    A stroke parts what a page prints above a report; with a comma the day must be one of the week.
    """
    before, behind = passage.text[: day.start()], passage.text[day.end() :]
    few = len(_WORD.findall(before)) <= _MOST_TITLED and not _WORD.search(behind)
    of_week = day[0][:2].isalpha() and "," in before[-3:]
    return few and (of_week or bool(_STROKE.search(before[-3:])))


def _names_only(passage: Passage, day: re.Match[str], words: Layout, clock: re.Pattern[str]) -> bool:
    """Whether the words beside the date are few, and names or words of the trade."""
    beside = (*words.issue.finditer(passage.folded), *clock.finditer(passage.folded))
    known = [day.span(), *(match.span() for match in beside)]
    found = [
        word[0] for word in _WORD.finditer(passage.text) if not any(start <= word.start() < end for start, end in known)
    ]
    return len(found) <= _MOST_WORDS and all(_may_be_small(word, words) for word in found if word[0].islower())


def _may_be_small(word: str, words: Layout) -> bool:
    folded = fold(word)
    return folded in words.frequent or any(
        pattern.search(folded) for pattern in (words.filler, words.issue, words.issue_words, words.credit.byline)
    )
