"""Train the name model of a language pack: `python -m training.train_names fr DATA_FOLDER`.

The sentences are those of the treebanks (see `train_tagger`), their names those of `names/LANGUAGE.tsv`; English adds
the names of Universal NER (https://www.universalner.org, `en_ewt-ud-*.iob2`). The model sees how names are built and
what stands around them, never which names they are, and so learns to judge those that no table has.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import pycrfsuite
from quality.names import read_iob

from recoupe.languages.nameclues import sentence_clues
from recoupe.languages.pack import LanguagePack, load_language
from recoupe.languages.tagger import word_labels
from recoupe.text.words import find_words
from training.name_labels import Place, Row, read_labels
from training.recipe import GOLD_WEIGHT, NAMES
from training.train_tagger import TREEBANKS
from training.treebank import read_texts

SHORT = {"person": "PER", "organization": "ORG", "place": "LOC"}

Example = tuple[list[str], list[str], list[str]]
"""Words, parts of speech, names as BIO labels."""


def main() -> None:
    """Read the labels, train, write the model into the pack."""
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("language", choices=sorted(TREEBANKS))
    parser.add_argument("data", type=Path)
    parser.add_argument("--hold-out", default="\0", help="leave out the files whose names contain this")
    parser.add_argument("--model", type=Path, help="where to write the model instead of the pack")
    options = parser.parse_args()
    pack = load_language(options.language)
    examples = list(read_examples(pack, options.data, options.hold_out))
    train(pack, examples, options.model or pack.folder / "names.crfsuite")


def train(pack: LanguagePack, examples: Sequence[Example], path: Path) -> None:
    """A model of these examples."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for words, labels, names in examples:
        trainer.append(sentence_clues(pack, words, labels), names)
    trainer.set_params(NAMES)
    trainer.train(str(path))


def read_examples(pack: LanguagePack, data: Path, hold_out: str) -> Iterator[Example]:
    """The sentences of the treebanks and those that people have marked, several times to outweigh the others."""
    rows = read_labels(pack.code)
    for path in unmarked(pack, data):
        yield from _of_treebank(pack, path, rows) if hold_out not in path.name else ()
    for path in _marked(pack, data):
        for document in read_iob(path) if hold_out not in path.name else ():
            names = [(name.start, name.end, SHORT[name.kind]) for name in document.names if name.kind]
            yield from _of_text(pack, document.text, names)


def unmarked(pack: LanguagePack, data: Path) -> Iterator[Path]:
    """The files of the treebanks whose names people have not marked."""
    marked = {path.stem for path in _marked(pack, data)}
    for name in TREEBANKS[pack.code]:
        yield from sorted(path for path in data.rglob(f"{name}-*.conllu") if path.stem not in marked)


def _marked(pack: LanguagePack, data: Path) -> list[Path]:
    return sorted(path for name in TREEBANKS[pack.code] for path in data.rglob(f"{name}-*.iob2"))


def _of_treebank(pack: LanguagePack, path: Path, rows: dict[str, Row]) -> Iterator[Example]:
    """Each sentence that is not left out, and once more without the given names that surnames tell apart."""
    for sentence, text, _ in read_texts(path, pack):
        row = rows.get(sentence, Row("", ()))
        if row.names is None or text.isupper():
            continue
        words, labels, names = _example(pack, text, row.names)
        yield words, labels, names
        yield from _with_surnames(pack, words, labels, names)


def _of_text(pack: LanguagePack, text: str, names: Sequence[Place]) -> Iterator[Example]:
    start = 0
    for line in text.split("\n"):
        inside = [(a - start, b - start, kind) for a, b, kind in names if start <= a and b <= start + len(line)]
        start += len(line) + 1
        if line.strip():
            yield from [_example(pack, line, inside)] * GOLD_WEIGHT


def _example(pack: LanguagePack, text: str, names: Sequence[Place]) -> Example:
    tokens = find_words(text, pack.words)
    marks = ["O"] * len(tokens)
    for start, end, kind in names:
        inside = [at for at, token in enumerate(tokens) if token.start < end and token.end > start]
        for count, at in enumerate(inside):
            marks[at] = ("I-" if count else "B-") + kind
    words = [token.text for token in tokens]
    return words, word_labels(pack, [words]) or [], marks


def _with_surnames(
    pack: LanguagePack, words: Sequence[str], labels: Sequence[str], names: Sequence[str]
) -> Iterator[Example]:
    """`Anne Morel dort`: `Morel dort`, as newspapers have it from the second time on."""
    given = {at for at in range(len(words)) if _is_given(words, names, at) and (at == 0 or labels[at - 1] != "ADP")}
    if not given:
        return
    kept = [at for at in range(len(words)) if at not in given]
    short = [words[at] for at in kept]
    marks = ["B-PER" if at - 1 in given else names[at] for at in kept]
    yield short, word_labels(pack, [short]) or [], marks


def _is_given(words: Sequence[str], names: Sequence[str], at: int) -> bool:
    """Whether the word is the first of a person's two."""
    two = names[at] == "B-PER" and names[at + 1 : at + 2] == ["I-PER"] and names[at + 2 : at + 3] != ["I-PER"]
    return two and words[at].isalpha() and words[at + 1][0].isupper()


if __name__ == "__main__":
    main()
