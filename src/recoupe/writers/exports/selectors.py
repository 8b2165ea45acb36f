"""Web Annotation selectors: the same words by quotation and by position.

Source: W3C Web Annotation Data Model, 4.2.4 and 4.2.5; positions are Unicode code points.
"""

from typing import Any

from recoupe.model.article import Article

_CONTEXT = 32


def select(article: Article, start: int, end: int) -> list[dict[str, Any]]:
    """A TextQuoteSelector with what stands before and after, and a TextPositionSelector."""
    text = article.text
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - _CONTEXT) : start],
        "suffix": text[end : end + _CONTEXT],
    }
    return [quote, {"type": "TextPositionSelector", "start": start, "end": end}]
