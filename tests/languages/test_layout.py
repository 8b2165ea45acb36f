"""The examples of the layout tables hold."""

import hashlib
from typing import NamedTuple

import pytest

from recoupe.extract.structure import find_structure
from recoupe.languages.pack import languages, load_language
from recoupe.model.article import Article
from tests.marked import read_marked

TEXTS = {
    "fr": "La mairie de Morlange a fermé lundi la passerelle qui relie les deux rives du canal.",
    "en": "The town of Morlange closed the footbridge between the two banks of the canal on Monday.",
}
MORE = {"fr": "Elle rouvrira en septembre.", "en": "It will open again in September."}
KINDS = {
    "caption": "caption",
    "caption_start": "caption",
    "byline": "credit",
    "credit": "credit",
    "article": "credit",
    "and": "credit",
}
ABOVE = {
    "published",
    "modified",
    "filler",
    "reading_time",
    "home",
    "ago",
    "hour_mark",
    "residue",
    "issue",
    "issue_word",
    "until",
}


class Example(NamedTuple):
    code: str
    group: str
    line: str


EXAMPLES = [
    Example(code, group, line)
    for code in languages()
    for group, rows in load_language(code).table("layout").items()
    if isinstance(rows, list)
    for row in rows
    for line in row["examples"]
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.code}-{e.group}-{e.line[:20]}")
def test_example(example: Example) -> None:
    line, marks = read_marked(example.line)
    body = TEXTS[example.code]
    before = "" if example.group in ABOVE else f"{body}\n\n{MORE[example.code]}\n\n"
    text = f"{before}{line}\n\n{body}" if example.group in ABOVE | {"caption", "caption_start"} else before + line
    article = Article("a-1", "a", text, hashlib.sha256(text.encode()).hexdigest(), example.code)
    article = find_structure(article, load_language(example.code))
    found = [(text[b.start : b.end], b.kind) for b in article.blocks if b.kind != "paragraph"]
    assert found == [(mark.words, KINDS.get(example.group, "boilerplate")) for mark in marks]
    assert article.published == next((mark.value for mark in marks if mark.value), None)
