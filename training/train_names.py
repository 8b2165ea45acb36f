"""Train the name model of a language pack: `python -m training.train_names fr DATA_FOLDER`.

Little free newspaper text has its names marked, so the teacher is Recoupe itself: its rules and tables mark
the names of the treebanks (see `train_tagger`), and only what they are sure of is kept. The model sees how
names are built and what stands around them, never which names they are, and so learns to judge those that no
table has. English adds the names of Universal NER (https://www.universalner.org, `en_ewt-ud-*.iob2`).
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite
from quality.names import read_documents

from recoupe.extract.names import find_names
from recoupe.extract.reading import Reading
from recoupe.extract.tags import find_tags
from recoupe.languages.nameclues import sentence_clues
from recoupe.languages.pack import LanguagePack, load_language
from recoupe.languages.tagger import word_labels
from recoupe.model.article import Article
from recoupe.model.mention import Mention
from recoupe.text.sentences import Sentence
from recoupe.text.words import find_words
from training.train_tagger import TREEBANKS
from training.treebank import Labelled, read_texts

SETTINGS = {"max_iterations": 100, "c1": 0.3, "c2": 0.01}
SHORT = {"person": "PER", "organization": "ORG", "place": "LOC"}
UNSURE = frozenset({"capitals", "two_words", "acronym", "in_place", "likely"})
NOT_NAMES = ("description", "counterpart")
GOLD_WEIGHT = 3

Example = tuple[list[str], list[str], list[str]]
"""Words, parts of speech, names as BIO labels."""


def main() -> None:
    """Mark the treebanks, train, write the model into the pack."""
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("language", choices=sorted(TREEBANKS))
    parser.add_argument("data", type=Path)
    parser.add_argument("--hold-out", default="\0", help="leave out the gold files whose names contain this")
    parser.add_argument("--model", type=Path, help="where to write the model instead of the pack")
    options = parser.parse_args()
    pack = load_language(options.language)
    examples = [*taught(pack, options.data), *marked(pack, options)]
    train(pack, examples, options.model or pack.folder / "names.crfsuite")


def train(pack: LanguagePack, examples: list[Example], path: Path) -> None:
    """A model of these examples."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for words, labels, names in examples:
        trainer.append(sentence_clues(pack, words, labels), names)
    trainer.set_params(SETTINGS)
    trainer.train(str(path))


def marked(pack: LanguagePack, options: argparse.Namespace) -> Iterator[Example]:
    """The sentences whose names people have marked, several times to outweigh the taught ones."""
    documents = (d for d in read_documents(options.data) if d.language == pack.code == "en")
    for document in documents:
        if options.hold_out in document.source:
            continue
        start = 0
        for line in document.text.split("\n"):
            spans = [(name.start - start, name.end - start, name.kind) for name in document.names if name.kind]
            start += len(line) + 1
            if line.strip():
                yield from [_example(pack, line, spans)] * GOLD_WEIGHT


def _example(pack: LanguagePack, line: str, spans: list[tuple[int, int, str]]) -> Example:
    tokens = find_words(line, pack.words)
    names = ["O"] * len(tokens)
    for start, end, kind in spans:
        _mark(names, [at for at, token in enumerate(tokens) if token.start < end and token.end > start], kind)
    words = [token.text for token in tokens]
    return words, word_labels(pack, [words]) or [], names


def _mark(names: list[str], places: list[int], kind: str) -> None:
    for count, at in enumerate(places):
        names[at] = ("I-" if count else "B-") + SHORT[kind]


def taught(pack: LanguagePack, data: Path) -> Iterator[Example]:
    """The sentences of the treebanks in which Recoupe is sure of every name."""
    paths = sorted(path for name in TREEBANKS[pack.code] for path in data.rglob(f"{name}-*.conllu"))
    for text, sentence in (pair for path in paths for pair in read_texts(path, pack)):
        reading = _reading(pack, text)
        mentions = [m for m in find_names(reading)[0] if not m.rule.startswith(NOT_NAMES)]
        if not text.isupper() and _sure(reading, sentence, mentions):
            words = list(sentence.words)
            names = ["O"] * len(words)
            for mention in (m for m in mentions if m.kind in SHORT and not _doubtful(m)):
                _mark(names, list(reading.tokens_in(mention.start, mention.end)), mention.kind)
            yield words, word_labels(pack, [words]) or [], names
            yield from _with_surnames(pack, words, names, _given(reading, mentions))


def _reading(pack: LanguagePack, text: str) -> Reading:
    reading = Reading(Article(id="a", source="", text=text, sha256="", language=pack.code), pack)
    reading.cut([])
    reading.sentences = (Sentence(0, len(text), 0, len(reading.tokens)),)
    reading.tags = find_tags(reading)
    return reading


def _doubtful(mention: Mention) -> bool:
    return mention.kind != "group" and (mention.rule in UNSURE or mention.kind == "other")


def _sure(reading: Reading, sentence: Labelled, mentions: list[Mention]) -> bool:
    """Whether every proper noun of the treebank is in a name that Recoupe is sure of.

    A doubtful name in which the treebank has no proper noun is a capital that names nothing: it teaches too.
    """
    covered: set[int] = set()
    for mention in mentions:
        places = reading.tokens_in(mention.start, mention.end)
        if _doubtful(mention) and any(sentence.labels[at] == "PROPN" for at in places):
            return False
        covered.update(places)
    capitals = (at for at, word in enumerate(sentence.words) if word[0].isupper())
    return all(at in covered or sentence.labels[at] != "PROPN" for at in capitals)


def _given(reading: Reading, mentions: list[Mention]) -> set[int]:
    """Places of given names that stand before one surname, and not behind a preposition, as places do."""
    spans = [reading.tokens_in(m.start, m.end) for m in mentions if m.rule == "with_given_name"]
    firsts = (places[0] for places in spans if len(places) == 2)
    return {first for first in firsts if first == 0 or reading.tags[first - 1].pos != "ADP"}


def _with_surnames(pack: LanguagePack, words: list[str], names: list[str], given: set[int]) -> Iterator[Example]:
    """`Anne Morel dort`: `Morel dort`, as newspapers have it from the second time on."""
    if not given:
        return
    kept = [at for at in range(len(words)) if at not in given]
    short = [words[at] for at in kept]
    labels = ["B-PER" if at - 1 in given else names[at] for at in kept]
    yield short, word_labels(pack, [short]) or [], labels


if __name__ == "__main__":
    main()
