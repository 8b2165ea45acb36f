"""Pieces of HTML without a page around them, as feeds hold them."""

import re

from recoupe.readers.draft import plain_lines

_BLOCKS = "p|div|br|hr|li|ul|ol|tr|table|blockquote|section|article|figure|figcaption|h1|h2|h3|h4|h5|h6"
_LINES = frozenset(_BLOCKS.split("|"))
_SILENT = frozenset({"script", "style", "iframe", "noscript", "template", "object"})
_TAG = re.compile(r"<[a-zA-Z!/]|&[a-zA-Z#][a-zA-Z0-9]{1,30};")


def words_of_fragment(markup: str) -> str:
    """The words that a reader of the fragment sees, a paragraph a line; text without markup stays as it is."""
    if not _TAG.search(markup):
        return plain_lines(markup).strip()
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.fragment_fromstring(markup.replace("\0", "\ufffd").encode(), create_parent="div", parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return ""
    return _joined(tree)


def _joined(tree: object) -> str:
    """The words in order, broken where an element begins or ends a line."""
    from lxml import etree

    pieces: list[str] = []
    silent = 0
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        pieces.append("\n" if node.tag in _LINES else "")
        silent += (1 if event == "start" else -1) if node.tag in _SILENT else 0
        words = (node.text if event == "start" else node.tail) or ""
        pieces.append("" if silent or (event == "end" and node is tree) else re.sub(r"\s+", " ", words))
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)
