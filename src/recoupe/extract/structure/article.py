"""The report with its blocks, and with what they say of title, outlet, agencies, authors and dates."""

import re
from dataclasses import replace

from recoupe.languages.pack import LanguagePack
from recoupe.model.article import Article, Block

_LINE = re.compile(r"\S(?:[^\n]*\S)?")


def find_structure(article: Article, pack: LanguagePack) -> Article:
    """The article with its blocks and what they tell of it."""
    lines = [match.span() for match in _LINE.finditer(article.text)]
    blocks = [Block("paragraph", start, end) for start, end in lines]
    if len(lines) > 1 and _title(article.text, lines[0], lines[1]):
        blocks[0] = Block("title", *lines[0])
    title = article.title or next((article.text[b.start : b.end] for b in blocks if b.kind == "title"), None)
    return replace(article, blocks=tuple(blocks), title=title)


def _title(text: str, line: tuple[int, int], then: tuple[int, int]) -> bool:
    return text[line[1] - 1] not in ".:," and line[1] - line[0] < min(200, then[1] - then[0])
