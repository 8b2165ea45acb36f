"""Names against public gold: `python -m quality.names FOLDER [--misses]`.

FOLDER holds FENEC samples (`*.tsv`, WebAnno with Quaero types) or Universal NER files (`*.iob2`). People, bodies and
places count where span and kind are right; names that the gold has of other kinds are left out on both sides.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from recoupe.extract.names import find_names
from recoupe.extract.reading import Reading
from recoupe.extract.structure import find_structure
from recoupe.extract.tags import find_tags
from recoupe.languages.pack import load_language
from recoupe.model.article import Article
from recoupe.model.mention import Mention
from recoupe.text.folding import fold
from recoupe.text.quotes import find_quotes
from recoupe.text.sentences import find_sentences
from recoupe.text.words import find_words

KINDS = ("person", "organization", "place")
QUAERO = (("pers.ind", "person"), ("org.", "organization"), ("loc.add", ""), ("loc.", "place"))
IOB = {"PER": "person", "ORG": "organization", "LOC": "place"}
NOT_NAMES = ("description", "counterpart")


class GoldName(NamedTuple):
    """A name in its document's text; `kind` is empty for what is not measured."""

    start: int
    end: int
    kind: str


class Document(NamedTuple):
    """A text with the names in it; `source` is the name of its file."""

    source: str
    language: str
    text: str
    names: tuple[GoldName, ...]


def read_documents(folder: Path) -> Iterator[Document]:
    """Every annotated document under the folder."""
    for path in sorted(folder.rglob("*.tsv")):
        yield _read_webanno(path)
    for path in sorted(folder.rglob("*.iob2")):
        yield from _read_iob(path)


def _read_webanno(path: Path) -> Document:
    """The tokens put back at their offsets; one sentence a line."""
    text, names, open_names, last = "", list[GoldName](), dict[str, GoldName](), 0
    for line in path.read_text(encoding="utf-8").split("\n"):
        fields = line.split("\t")
        if line.startswith("#Text="):
            text += "\n" if text else ""
        if len(fields) < 4 or line.startswith("#"):
            continue
        start, end = len(text), len(text) + len(fields[2])
        offset = int(fields[1].split("-")[0])
        if text and not text.endswith("\n") and offset > last:
            text, start, end = text + " ", start + 1, end + 1
        text += fields[2]
        last = int(fields[1].split("-")[1])
        for label in fields[3].split("|"):
            _grow(names, open_names, label, (start, end))
    return Document(path.name, "fr", text, tuple(sorted({*names, *open_names.values()})))


def _grow(names: list[GoldName], open_names: dict[str, GoldName], label: str, span: tuple[int, int]) -> None:
    if label in ("_", ""):
        return
    kind = next((kind for prefix, kind in QUAERO if label.startswith(prefix)), "")
    if not label.endswith("]"):
        names.append(GoldName(*span, kind))
        return
    begun = open_names.get(label)
    open_names[label] = GoldName(begun.start if begun else span[0], span[1], kind)


def _read_iob(path: Path) -> Iterator[Document]:
    for block in re.split(r"(?m)^# newdoc", path.read_text(encoding="utf-8"))[1:]:
        text, names = "", list[GoldName]()
        for sentence in block.split("\n\n"):
            lines = sentence.split("\n")
            own = next((line[9:] for line in lines if line.startswith("# text = ")), None)
            if own is not None:
                names += _iob_names(own, lines, len(text))
                text += own + "\n"
        yield Document(path.name, "en", text, tuple(names))


def _iob_names(text: str, lines: list[str], base: int) -> list[GoldName]:
    found, at = list[GoldName](), 0
    for fields in (line.split("\t") for line in lines if line[:1].isdigit()):
        start = text.find(fields[1], at)
        if start < 0:
            continue
        at = start + len(fields[1])
        prefix, _, kind = fields[2].partition("-")
        if prefix == "B":
            found.append(GoldName(base + start, base + at, IOB.get(kind, "")))
        elif prefix == "I" and found:
            found[-1] = found[-1]._replace(end=base + at)
    return found


def read_names(document: Document) -> list[Mention]:
    """What Recoupe finds in the document, without descriptions of people."""
    pack = load_language(document.language)
    article = Article(id="a", source="", text=document.text, sha256="", language=document.language)
    reading = Reading(find_structure(article, pack), pack, fold(document.text))
    reading.tokens = find_words(document.text, pack.words)
    reading.starts = tuple(token.start for token in reading.tokens)
    breaks = [block.end for block in reading.article.blocks] + [m.end() for m in re.finditer("\n", document.text)]
    reading.sentences = find_sentences(document.text, reading.tokens, breaks, pack.abbreviations)
    reading.quotes = find_quotes(document.text)
    reading.tags = find_tags(reading)
    mentions, _ = find_names(reading)
    return [m for m in mentions if m.kind in KINDS and not m.rule.startswith(NOT_NAMES)]


def score(documents: list[Document], misses: bool) -> None:
    """Print precision, recall and F1 of exact spans with the right kind."""
    found, wanted, right = Counter[str](), Counter[str](), Counter[str]()
    for document in documents:
        gold = {(name.start, name.end, name.kind) for name in document.names if name.kind}
        given = {(m.start, m.end, m.kind) for m in read_names(document) if _counts(document, m)}
        found.update(kind for *_, kind in given)
        wanted.update(kind for *_, kind in gold)
        right.update(kind for *_, kind in gold & given)
        for start, end, kind in sorted((gold ^ given) if misses else ()):
            sign = "missed" if (start, end, kind) in gold else "found"
            print(f"{sign:7}{kind:13}{document.text[start:end]!r}")
    for kind in KINDS:
        print(_line(kind, right[kind], found[kind], wanted[kind]))
    print(_line("all", right.total(), found.total(), wanted.total()))


def _counts(document: Document, mention: Mention) -> bool:
    """Whether the gold says something of these words that is measured, or nothing."""
    return not any(n.start < mention.end and mention.start < n.end and not n.kind for n in document.names)


def _line(kind: str, right: int, found: int, wanted: int) -> str:
    precision, recall = right / max(1, found), right / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"{kind:13} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({wanted} names)"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    score(list(read_documents(options.folder)), options.misses)
