"""What a story or an episode is called: words of its most central report."""

import re

from recoupe.model.article import Article

LONGEST = 110
_CLAUSE = re.compile(r"(?<=[^\W\d_])(?:[,;:]|\s[-–—(])\s|[.!?…](?:\s|$)")


def title_of(article: Article) -> str:
    """The report's own title, or the beginning of its lead up to the end of a clause."""
    title = " ".join((article.title or "").split())
    return title or _shortened(" ".join(_lead(article).split()))


def _lead(article: Article) -> str:
    for kinds in (("standfirst", "paragraph"), ("caption", "title")):
        for block in article.blocks:
            if block.kind in kinds and article.text[block.start : block.end].strip():
                return article.text[block.start : block.end]
    return article.text.strip()[: 4 * LONGEST]


def _shortened(sentence: str) -> str:
    cuts = [match.start() for match in _CLAUSE.finditer(sentence) if 30 <= match.start() <= LONGEST]
    if cuts:
        return sentence[: cuts[-1]]
    if len(sentence) <= LONGEST:
        return sentence
    return sentence[:LONGEST].rsplit(" ", 1)[0] + " …"
