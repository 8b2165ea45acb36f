"""Sentences of a Universal Dependencies treebank, cut into words as Recoupe cuts them."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from recoupe.languages.pack import LanguagePack
from recoupe.text.words import find_words

FORMS = {"Pres": "Pres", "Past": "Past", "Imp": "Imp", "Fut": "Fut"}
MOODS = {"Cnd": "Cnd", "Sub": "Sub", "Imp": "Cmd"}
# `plus grand qu'un`: the treebanks do not agree on what `que` is there
ALIKE = {("fr", "que", "ADP"): "SCONJ", ("fr", "que", "CCONJ"): "SCONJ"}


class Piece(NamedTuple):
    """A syntactic word of the treebank with its place in the sentence's text."""

    start: int
    end: int
    label: str
    lemma: str


class Labelled(NamedTuple):
    """A sentence in Recoupe's words: text, label and lemma of each."""

    words: tuple[str, ...]
    labels: tuple[str, ...]
    lemmas: tuple[str, ...]


def read_treebank(path: Path, pack: LanguagePack) -> Iterator[Labelled]:
    """Every sentence of a CoNLL-U file whose words can be found in its text."""
    return (sentence for _, _, sentence in read_texts(path, pack))


def read_texts(path: Path, pack: LanguagePack) -> Iterator[tuple[str, str, Labelled]]:
    """The same with the id and the text of each sentence."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip().split("\n")
        text, name = (_told(lines, what) for what in ("text", "sent_id"))
        if not text:
            continue
        pieces = _pieces(text, [line.split("\t") for line in lines if line and line[0] != "#"], pack)
        if pieces:
            yield name, text, _in_our_words(text, pieces, pack)


def _told(lines: list[str], what: str) -> str:
    """What a comment of the sentence says, empty if there is none."""
    sign = f"# {what} = "
    return next((line.removeprefix(sign) for line in lines if line.startswith(sign)), "")


def _pieces(text: str, rows: list[list[str]], pack: LanguagePack) -> list[Piece]:
    """The words with offsets; none if one of them is not in the text."""
    found: list[Piece] = []
    at, index = 0, 0
    while index < len(rows):
        row = rows[index]
        if "." in row[0]:
            index += 1
            continue
        start = text.find(row[1], at)
        if start < 0:
            return []
        at = start + len(row[1])
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            parts = rows[index + 1 : index + 2 + last - first]
            found += _contracted(start, row[1], parts, pack)
            index += 2 + last - first
        else:
            found.append(Piece(start, at, label_of(row, pack), row[2]))
            index += 1
    return found


def _contracted(start: int, form: str, parts: list[list[str]], pack: LanguagePack) -> Iterator[Piece]:
    """`don't` as `do` and `n't`; `du` as one preposition, `auquel` as one pronoun."""
    if "".join(part[1] for part in parts) == form:
        for part in parts:
            yield Piece(start, start + len(part[1]), label_of(part, pack), part[2])
            start += len(part[1])
    else:
        label = "PRON" if parts[-1][3] == "PRON" else parts[0][3]
        yield Piece(start, start + len(form), label, parts[0][2] if label != "PRON" else parts[-1][2])


def label_of(row: list[str], pack: LanguagePack) -> str:
    """UPOS, with the verb form for verbs and auxiliaries."""
    pos = ALIKE.get((pack.code, row[2], row[3]), row[3])
    if pos not in {"VERB", "AUX"}:
        return pos
    feats = dict(pair.split("=", 1) for pair in row[5].split("|") if "=" in pair)
    if pack.code == "en" and row[4] == "MD":
        return f"{pos}:{_MODALS.get(row[2], 'Pres')}"
    return f"{pos}:{_form(feats)}"


_MODALS = {"would": "Cnd", "could": "Cnd", "should": "Cnd", "might": "Cnd", "will": "Fut", "shall": "Fut"}


def _form(feats: dict[str, str]) -> str:
    kind, tense = feats.get("VerbForm", "Fin"), feats.get("Tense", "")
    if kind == "Inf":
        return "Inf"
    if kind == "Ger" or (kind == "Part" and tense == "Pres"):
        return "PresPart"
    if kind == "Part":
        return "PastPart"
    return MOODS.get(feats.get("Mood", "Ind")) or FORMS.get(tense, "Pres")


def _in_our_words(text: str, pieces: list[Piece], pack: LanguagePack) -> Labelled:
    words, labels, lemmas = [], [], []
    for token in find_words(text, pack.words):
        over = [piece for piece in pieces if piece.start < token.end and piece.end > token.start]
        label, lemma = _one_label(token.text, over)
        words.append(token.text)
        labels.append(label)
        lemmas.append(lemma)
    return Labelled(tuple(words), tuple(labels), tuple(lemmas))


def _one_label(word: str, over: list[Piece]) -> tuple[str, str]:
    if not any(map(str.isalnum, word)):
        marks = {piece.label for piece in over if piece.end - piece.start <= len(word)}
        return (marks.pop() if len(marks) == 1 else "PUNCT"), word
    if len(over) == 1:
        return over[0].label, over[0].lemma
    own = [piece for piece in over if piece.label != "PUNCT"] or over
    if not own:
        return "X", word
    # `well-known`, `UN-led`: a participle behind a hyphen describes
    last = own[-1]
    if len(own) > 1 and "-" in word and last.label.split(":")[0] in {"VERB", "ADJ"}:
        return "ADJ", word.lower()
    return last.label, word
