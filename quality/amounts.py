"""Figures against MEANTIME's VALUE spans: `python -m quality.amounts FOLDER [--misses]`.

FOLDER holds MEANTIME documents (`*.xml`). A span counts as found if a figure overlaps it. MEANTIME also marks ages,
ranks, resolutions and words such as *many*, which are no figures here: they are misses that stay.
"""

import hashlib
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from quality.folder_scores import print_scores
from recoupe.model.article import Article
from recoupe.model.figure import Figure
from recoupe.pipeline.read import read_report

ANNOTATED = 5


class Document(NamedTuple):
    """The annotated part of a document and the spans of its values."""

    name: str
    text: str
    values: tuple[tuple[int, int], ...]


def read_documents(folder: Path) -> Iterator[Document]:
    """Every MEANTIME document under the folder."""
    for path in sorted(folder.rglob("*.xml")):
        root = ET.parse(path).getroot()
        text, spans = _text_of(root)
        values = []
        for mark in root.iter("VALUE"):
            places = [spans[a.get("t_id", "")] for a in mark.iter("token_anchor") if a.get("t_id", "") in spans]
            if places:
                values.append((min(p[0] for p in places), max(p[1] for p in places)))
        yield Document(path.name, text, tuple(sorted(values)))


def _text_of(root: ET.Element) -> tuple[str, dict[str, tuple[int, int]]]:
    text, sentence, spans = "", "0", {}
    for token in root.iter("token"):
        if int(token.get("sentence", "0")) > ANNOTATED:
            break
        word = token.text or ""
        glued = re.fullmatch(r"[,.;:!?)%]|'s|n't|'", word) or text[-1:] in "($"
        if token.get("sentence") != sentence:
            text, sentence = f"{text}\n\n", token.get("sentence", "")
        elif text and not glued:
            text += " "
        spans[token.get("t_id", "")] = len(text), len(text) + len(word)
        text += word
    return text, spans


def figures_of(text: str, language: str) -> tuple[Figure, ...]:
    """The figures that Recoupe finds in a text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    read, problems = read_report(Article(f"a-{digest[:12]}", "text", text, digest, language))
    if problems:
        raise ValueError(problems[0].what)
    return read.article.figures


def meets(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether the two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def score(documents: list[Document], misses: list[str]) -> dict[str, float]:
    """Precision, recall and F1 of spans that overlap; what is wrong is added to `misses`."""
    right = found = hit = gold = 0
    for document in documents:
        spans = [(figure.start, figure.end) for figure in figures_of(document.text, "en")]
        good = [span for span in spans if any(meets(span, value) for value in document.values)]
        met = [value for value in document.values if any(meets(span, value) for span in spans)]
        right, found = right + len(good), found + len(spans)
        hit, gold = hit + len(met), gold + len(document.values)
        misses += [_miss("extra", document.text, span) for span in sorted({*spans} - {*good})]
        misses += [_miss("missed", document.text, value) for value in sorted({*document.values} - {*met})]
    precision, recall = right / max(1, found), hit / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3), "gold": gold}


def _miss(kind: str, text: str, span: tuple[int, int]) -> str:
    start, end = span
    before, after = text[max(0, start - 40) : start], text[end : end + 25]
    return f"{kind:7}{before!r}[{text[start:end]!r}]{after!r}"


def main() -> int:
    """Print the scores of a folder."""
    return print_scores("Figures against MEANTIME's VALUE spans.", read_documents, score)


if __name__ == "__main__":
    sys.exit(main())
