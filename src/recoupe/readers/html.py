"""Web pages: the report without what surrounds it, and what the page tells of itself."""

import re
from collections.abc import Iterator
from typing import Any

from recoupe.errors import UnreadableSource
from recoupe.model.article import Block, BlockKind
from recoupe.readers.draft import Draft, plain_lines
from recoupe.readers.encoding import Decoded
from recoupe.readers.page_metadata import find_page_facts
from recoupe.readers.records import clean

_PAGE = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}>\s*)?(?:<!--[^<>]{0,500}-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]", re.I
)
_KINDS: dict[str, BlockKind] = {"h1": "title", "h2": "subhead", "h3": "subhead", "figcaption": "caption"}
_MOST = 500


def is_page(text: str) -> bool:
    """Whether the text begins as a web page does."""
    return bool(_PAGE.match(text[:5000]))


def read_page(decoded: Decoded, source: str, path: str) -> Draft:
    """The report of a web page; its captions are kept.

    Raises:
        UnreadableSource: the page holds no report.
    """
    tree = _tree(decoded.text)
    facts = find_page_facts(tree)
    marked = tuple(_marked(tree))
    text = _body(tree)
    if not text.strip():
        raise UnreadableSource(
            "No article text was found in this page.", "Save the report's words as a plain text file."
        )
    return Draft(source, path, text, facts, _blocks(text, marked))


def _tree(text: str) -> Any:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(clean(text).replace("\0", "\ufffd").encode(), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableSource("This page cannot be read.", "Save the report's words as a plain text file.") from error


def _marked(tree: Any) -> Iterator[tuple[str, BlockKind]]:
    """Words that the markup itself calls title, subhead or caption."""
    for node in tree.xpath("//h1 | //h2 | //h3 | //figcaption")[:_MOST]:
        if words := " ".join(node.text_content().split()):
            yield words, _KINDS[node.tag]


def _body(tree: Any) -> str:
    """The words of the report: a figure is read like any other part, or its caption would be lost."""
    import trafilatura

    for node in tree.xpath("//figure | //figcaption"):
        node.tag = "p" if node.tag == "figcaption" else "div"
    try:
        return plain_lines(clean(trafilatura.extract(tree, include_comments=False) or ""))
    except Exception as error:  # a page can break the extractor in ways of several libraries
        raise UnreadableSource("This page cannot be read.", "Save the report's words as a plain text file.") from error


def _blocks(text: str, marked: tuple[tuple[str, BlockKind], ...]) -> tuple[Block, ...]:
    kinds = dict(reversed(marked))
    found, start = [], 0
    for line in text.split("\n"):
        if kind := kinds.get(" ".join(line.split())):
            at = start + len(line) - len(line.lstrip())
            found.append(Block(kind, at, at + len(line.strip())))
        start += len(line) + 1
    return tuple(found)
