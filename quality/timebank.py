"""Times against TimeML gold: `python -m quality.timebank FOLDER [--misses]`.

FOLDER holds French TimeBank documents (`*.tml`, inline TIMEX3) or the MEANTIME corpus (`*.xml`, tokens and TIMEX3).
Scores are those of TempEval-3: F1 of strict and relaxed spans, and of relaxed spans with the right type or value.
"""

import hashlib
import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import NamedTuple

from quality.folder_scores import print_scores
from recoupe.extract.reading import Reading
from recoupe.extract.tags import find_tags
from recoupe.extract.times import find_times
from recoupe.languages.pack import load_language
from recoupe.model.article import Article
from recoupe.model.time import TimeExpression

ANNOTATED = 5  # MEANTIME annotates the title, the date line and the first four sentences


class GoldTime(NamedTuple):
    """A TIMEX3 in its document's text."""

    start: int
    end: int
    type: str
    value: str


class Document(NamedTuple):
    """A document: its text up to where it is annotated, its creation time, and its times in order."""

    name: str
    language: str
    text: str
    created: str | None
    times: tuple[GoldTime, ...]


def read_documents(folder: Path) -> Iterator[Document]:
    """Every TimeML or MEANTIME document under the folder."""
    for path in sorted(folder.rglob("*.tml")):
        yield _read_timeml(path)
    for path in sorted(folder.rglob("*.xml")):
        yield _read_meantime(path)


def _read_timeml(path: Path) -> Document:
    source = path.read_text(encoding="utf-8")
    created = re.search(r"<DCT>.*?value=\"([^\"]*)\"", source, re.DOTALL)
    body = re.search(r"<TEXT>(.*?)</TEXT>", source, re.DOTALL)
    text, times, opened = "", [], None
    for piece in re.split(r"(<[^>]*>)", body[1] if body else ""):
        if piece.startswith("<TIMEX3"):
            opened = len(text), dict(re.findall(r"(\w+)=\"([^\"]*)\"", piece))
        elif piece == "</TIMEX3>" and opened:
            start, marks = opened
            times.append(GoldTime(start, len(text), marks["type"], marks["value"]))
        elif not piece.startswith("<"):
            text += unescape(piece)
    return Document(path.name, "fr", text, created[1] if created else None, tuple(times))


def _read_meantime(path: Path) -> Document:
    root = ET.parse(path).getroot()
    spans: dict[str, tuple[int, int]] = {}
    text, sentence = "", "0"
    for token in root.iter("token"):
        if int(token.get("sentence", "0")) > ANNOTATED:
            break
        word = token.text or ""
        glued = re.fullmatch(r"[,.;:!?)%]|'s|n't|'", word) or text[-1:] in "($"
        if token.get("sentence") != sentence:
            text, sentence = f"{text}\n", token.get("sentence", "")
        elif text and not glued:
            text += " "
        spans[token.get("t_id", "")] = len(text), len(text) + len(word)
        text += word
    return Document(path.name, "en", text, *_meantime_times(root, spans))


def _meantime_times(root: ET.Element, spans: dict[str, tuple[int, int]]) -> tuple[str | None, tuple[GoldTime, ...]]:
    created, times = None, []
    for mark in root.iter("TIMEX3"):
        if mark.get("functionInDocument") == "CREATION_TIME":
            created = mark.get("value")
        places = [spans[anchor.get("t_id", "")] for anchor in mark.iter("token_anchor")]
        if places:
            start, end = min(p[0] for p in places), max(p[1] for p in places)
            times.append(GoldTime(start, end, mark.get("type", ""), mark.get("value", "")))
    return created or min(times).value, tuple(sorted(times))


def read_times(document: Document) -> tuple[TimeExpression, ...]:
    """The times that Recoupe finds in the document."""
    digest = hashlib.sha256(document.text.encode()).hexdigest()
    created = document.created if re.fullmatch(r"\d{4}-\d\d-\d\d", document.created or "") else None
    article = Article(digest[:12], document.name, document.text, digest, document.language, published=created)
    reading = Reading(article, load_language(document.language))
    reading.cut([match.end() for match in re.finditer(r"\n", document.text)])
    reading.tags = find_tags(reading)
    return find_times(reading)


def score(documents: list[Document], misses: list[str]) -> dict[str, float]:
    """F1 of strict spans, relaxed spans, types and values; what is wrong is added to `misses`."""
    counts: Counter[str] = Counter()
    for document in documents:
        found = list(read_times(document))
        counts["found"] += len(found)
        counts["gold"] += len(document.times)
        for gold in document.times:
            near = [time for time in found if time.start < gold.end and gold.start < time.end]
            exact = [time for time in near if (time.start, time.end) == (gold.start, gold.end)]
            match = (exact or near or [None])[0]  # type: ignore[list-item]
            if match is not None:
                found.remove(match)
                counts["relaxed"] += 1
                counts["strict"] += bool(exact)
                counts["type"] += match.type == gold.type
                counts["value"] += match.value == gold.value
            if match is None or match.value != gold.value or not exact:
                misses.append(_miss(document, gold, match))
        misses += [_miss(document, None, time) for time in found]
    total = counts["found"] + counts["gold"]
    scores = {k: round(2 * counts[k] / total, 4) for k in ("strict", "relaxed", "type", "value")}
    return {**scores, "gold": counts["gold"], "found": counts["found"]}


def _miss(document: Document, gold: GoldTime | None, found: TimeExpression | None) -> str:
    place = gold or found
    assert place is not None
    before, after = (
        document.text[max(0, place.start - 40) : place.start],
        document.text[place.end : place.end + 25],
    )
    wanted = f"{gold.type} {gold.value}" if gold else "nothing"
    got = f"{found.text!r} {found.type} {found.value} ({found.rule})" if found else "nothing"
    kind = "span" if gold and found and gold.value == found.value else "value" if gold and found else "missed"
    words = document.text[place.start : place.end]
    kind = "extra" if gold is None else kind
    return f"{kind:7}{document.created} {before!r}[{words}]{after!r}: wanted {wanted}, got {got}"


def main() -> int:
    """Print the scores of a folder."""
    return print_scores("Times against TimeML gold.", read_documents, score)


if __name__ == "__main__":
    sys.exit(main())
