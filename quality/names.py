"""Names against public gold: `python -m quality.names FOLDER [--misses] [--lenient]`.

FOLDER holds FENEC samples (`*.tsv`, WebAnno with Quaero types), Universal NER files (`*.iob2`) or MEANTIME reports
(`*.xml`). People, bodies and places count where span and kind are right; names that the gold has of other kinds are
left out on both sides. With `--lenient` an article, title or kind word before the name is no error, nor is a name
within a name, nor a place that is read as its body or the other way. `named` counts what a report calls something,
each wording once: whether one mention at least has it; `linked` the pairs of wordings that mean one thing.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from recoupe.extract.names import find_names
from recoupe.extract.reading import Reading
from recoupe.extract.structure import find_structure
from recoupe.extract.tags import find_tags
from recoupe.languages.demonyms import demonyms
from recoupe.languages.pack import load_language
from recoupe.model.article import Article
from recoupe.model.mention import Mention
from recoupe.text.folding import fold

KINDS = ("person", "organization", "place")
QUAERO = (("pers.ind", "person"), ("org.", "organization"), ("loc.add", ""), ("loc.", "place"))
IOB = {"PER": "person", "ORG": "organization", "LOC": "place"}
INSTANCES = IOB | {"FIN": "", "PRO": "", "MIX": ""}
BEFORE = re.compile(
    r"^(?:(?:l|d)['’]|(?:le|la|les|the|groupe|agence|ville de|région|m\.|mme|mr\.?|dr\.?|me) "
    r"|(?:president|chancellor|pape|pope) )+",
    re.IGNORECASE,
)
NOT_NAMES = ("description", "counterpart")
LONGER = re.compile(r"[,(]|(?<![-\w])[a-z]{5,}|^[a-z]| 's? | and ")
"""What a name does not have, but a description that holds one."""

Spans = set[tuple[int, int, str]]


class GoldName(NamedTuple):
    """A name in its document's text; `kind` is empty for what is not measured, `entity` where the gold links none."""

    start: int
    end: int
    kind: str
    entity: str = ""


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
        yield from read_iob(path)
    for path in sorted(folder.rglob("*.xml")):
        yield _read_meantime(path)


def _read_meantime(path: Path) -> Document:
    """The tokens with a space between, one sentence a line; only names count, by the entity that they refer to."""
    root, demonym = ElementTree.parse(path).getroot(), demonyms(load_language("en"))
    text, spans, sentence = "", dict[str, tuple[int, int]](), "0"
    for token in root.iter("token"):
        text += "\n" if token.get("sentence") != sentence else " " if text else ""
        sentence = token.get("sentence", "")
        spans[token.get("t_id", "")] = (len(text), len(text) + len(token.text or ""))
        text += token.text or ""
    kinds = {e.get("m_id"): (e.get("instance_id", ""), e.get("ent_type", "")) for e in root.iter("ENTITY")}
    refers = {
        s.get("m_id"): kinds.get(t.get("m_id"))
        for r in root.iter("REFERS_TO")
        for t in r.iter("target")
        for s in r.iter("source")
    }
    names = []
    for mention in root.iter("ENTITY_MENTION"):
        entity, kind = refers.get(mention.get("m_id")) or ("", "")
        if mention.get("syntactic_type") in ("NAM", "PRE.NAM") and kind:
            at = [spans[anchor.get("t_id", "")] for anchor in mention.iter("token_anchor")]
            whole = text[at[0][0] : at[-1][1]]
            if kind in INSTANCES and not LONGER.search(whole) and not demonym.at(fold(whole).split(), 0):
                names.append(GoldName(at[0][0], at[-1][1], INSTANCES[kind], entity))
    return Document(path.name, "en", text, tuple(names))


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


def read_iob(path: Path) -> Iterator[Document]:
    """The documents of a Universal NER file, one sentence a line."""
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
    """What Recoupe finds in the document."""
    pack = load_language(document.language)
    article = Article(id="a", source="", text=document.text, sha256="", language=document.language)
    reading = Reading(find_structure(article, pack), pack)
    reading.cut([block.end for block in reading.article.blocks] + [m.end() for m in re.finditer("\n", document.text)])
    reading.tags = find_tags(reading)
    mentions, _ = find_names(reading)
    return list(mentions)


def score(documents: list[Document], misses: bool, lenient: bool) -> None:
    """Print precision, recall and F1 of exact spans with the right kind, and what is named and linked at all."""
    found, wanted, right, pairs = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for document in documents:
        mentions = read_names(document)
        counted = [m for m in mentions if m.kind in KINDS and not m.rule.startswith(NOT_NAMES) and _counts(document, m)]
        gold: Spans = {(*_bare(document, n), n.kind) for n in document.names if n.kind}
        given: Spans = {(m.start, m.end, m.kind) for m in counted}
        if lenient:
            gold, given = _leniently(document, gold, given)
        found.update(kind for *_, kind in given)
        wanted.update(kind for *_, kind in gold)
        right.update(kind for *_, kind in gold & given)
        pairs.update(_named(document, mentions, misses))
        for start, end, kind in sorted((gold ^ given) if misses else ()):
            sign = "missed" if (start, end, kind) in gold else "found"
            print(f"{sign:7}{kind:13}{document.text[start:end]!r:40} {_around(document.text, start, end)!r}")
    for kind in KINDS:
        print(_line(kind, right[kind], found[kind], wanted[kind]))
    print(_line("all", right.total(), found.total(), wanted.total()))
    print(f"named         R {pairs['named'] / max(1, pairs['wordings']):.3f}  ({pairs['wordings']} wordings)")
    print(_line("linked", pairs["right"], pairs["given"], pairs["gold"]))


def _around(text: str, start: int, end: int) -> str:
    return text[max(0, start - 30) : start] + "[" + text[start:end] + "]" + text[end : end + 30]


def _bare(document: Document, name: GoldName) -> tuple[int, int]:
    """The span without an article, a title or a kind word before the name."""
    before = BEFORE.match(document.text[name.start : name.end])
    return name.start + (before.end() if before and name.start + before.end() < name.end else 0), name.end


def _leniently(document: Document, gold: Spans, given: Spans) -> tuple[Spans, Spans]:
    """Both sides without names within names, and the gold's kind where only place and body differ."""
    outer = {a for a in gold if not any(_within(a, b) for b in gold)}
    inner = gold - outer
    kinds = {span[:2]: span[2] for span in outer}
    bodies = ("organization", "place")
    ours = set[tuple[int, int, str]]()
    for span in given:
        start, kind = _bare(document, GoldName(*span))[0], kinds.get(span[:2])
        kind = kinds.get((start, span[1]), kind)
        ours.add((start, span[1], kind if kind in bodies and span[2] in bodies else span[2]))
    ours = {a for a in ours if a in outer or not any(_within(a, b) for b in ours if b in outer)}
    return outer, ours - inner


def _within(inner: tuple[int, int, str], outer: tuple[int, int, str]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] and inner[:2] != outer[:2]


def _named(document: Document, mentions: list[Mention], misses: bool) -> Counter[str]:
    """How many wordings a mention has, and how many pairs of them are linked as the gold has it."""
    called: dict[str, Counter[str]] = {}
    for mention in mentions:
        if mention.entity:
            called.setdefault(_wording(mention.text), Counter())[mention.entity] += 1
    gold = {_wording(document.text[_bare(document, n)[0] : n.end]): n.entity for n in document.names if n.kind}
    units = [(entity, called[w].most_common(1)[0][0] if w in called else "") for w, entity in sorted(gold.items())]
    counts = Counter({"wordings": len(gold), "named": sum(bool(unit[1]) for unit in units)})
    for wording in sorted(gold.keys() - called.keys() if misses else ()):
        print(f"no name {wording!r}")
    for (first, entity), (then, other) in combinations(((u[1], u[0]) for u in units if u[0]), 2):
        counts["gold"] += entity == other
        counts["given"] += first == then != ""
        counts["right"] += entity == other and first == then != ""
    return counts


def _wording(text: str) -> str:
    return BEFORE.sub("", fold(text)).replace("-", " ").replace(".", "").strip()


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
    parser.add_argument("--lenient", action="store_true")
    options = parser.parse_args()
    score(list(read_documents(options.folder)), options.misses, options.lenient)
