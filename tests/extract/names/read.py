"""Read the names of a text, with all that the step needs."""

import re

from recoupe.extract.names import find_names
from recoupe.extract.reading import Reading
from recoupe.extract.tags import find_tags
from recoupe.languages.pack import load_language
from recoupe.model.article import Article, Block


def read_names(text: str, language: str, name: str = "a") -> Reading:
    """The report as it is once its names are found."""
    pack = load_language(language)
    blocks = tuple(Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    reading = Reading(Article(name, name, text, name, language, blocks=blocks), pack)
    reading.cut([block.end for block in blocks])
    reading.tags = find_tags(reading)
    reading.mentions, reading.entities = find_names(reading)
    return reading


def disagreement(marks: tuple, reading: Reading) -> list[str]:
    """What is wrong: a mark without a mention of that name, a name without a mark."""
    names = {entity.id: entity.name for entity in reading.entities}
    wrong = []
    for mark in marks:
        got = [names.get(m.entity) for m in reading.mentions if (m.start, m.end) == (mark.start, mark.end)]
        if not got or (mark.value and mark.value not in [str(name) for name in got]):
            over = [m for m in reading.mentions if m.start < mark.end and mark.start < m.end]
            near = [(m.text, names.get(m.entity)) for m in over]
            wrong.append(f"{mark.words!r}: wanted {mark.value}, got {near}")
    for mention in reading.mentions:
        if mention.entity and not any(mention.start < mark.end and mark.start < mention.end for mark in marks):
            wrong.append(f"{mention.text!r} ({mention.rule}) is not marked")
    return wrong
