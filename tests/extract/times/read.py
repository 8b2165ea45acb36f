"""Read the times of a sentence, with all that the step needs."""

import re

from recoupe.extract.reading import Reading
from recoupe.extract.tags import find_tags
from recoupe.extract.times import find_times
from recoupe.languages.pack import load_language
from recoupe.model.article import Article
from recoupe.model.time import TimeExpression


def read_times(text: str, language: str, published: str | None = None) -> tuple[TimeExpression, ...]:
    pack = load_language(language)
    reading = Reading(Article("a", "a", text, "a", language, published=published), pack)
    reading.cut([match.end() for match in re.finditer("\n", text)])
    reading.tags = find_tags(reading)
    return find_times(reading)


def disagreement(text: str, marks: tuple, times: tuple[TimeExpression, ...]) -> list[str]:
    """What is wrong: a mark without a time of its value, a time without a mark."""
    wrong = []
    for mark in marks:
        near = [time for time in times if time.start < mark.end and mark.start < time.end]
        got = [(time.text, time.value or time.edtf) for time in near]
        if not near or (mark.value and mark.value not in {v for t in near for v in (t.value, t.edtf)}):
            wrong.append(f"{mark.words!r}: wanted {mark.value}, got {got}")
    for time in times:
        if not any(time.start < mark.end and mark.start < time.end for mark in marks):
            wrong.append(f"{time.text!r} is not marked")
    return wrong
