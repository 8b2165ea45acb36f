"""Train the part-of-speech model of a language pack: `python -m training.train_tagger fr DATA_FOLDER`.

The public treebanks are Universal Dependencies releases (https://universaldependencies.org):
UD_French-Sequoia, UD_French-GSD and UD_French-PUD, UD_English-EWT. DATA_FOLDER holds their .conllu
files, in any folders. `--hold-out NAME` leaves out the files whose names contain it and measures on them.
"""

import argparse
import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from recoupe.languages.pack import LanguagePack, load_language
from recoupe.languages.wordclues import sentence_clues
from training.lemma_table import write_lemma_table
from training.newspaper import newspaper_sentences
from training.recipe import TAGGER
from training.treebank import Labelled, read_treebank

SEED = 20
TREEBANKS = {"fr": ("fr_sequoia", "fr_gsd", "fr_pud"), "en": ("en_ewt",)}
HEADERS = {
    "fr": "# Derived from UD_French-Sequoia, UD_French-GSD and UD_French-PUD: see MODEL_CARD.md",
    "en": "# Derived from UD_English-EWT: see MODEL_CARD.md",
}
CAPITALS = 0.05
UNFINISHED = 0.05


def main() -> None:
    """Read the treebanks, train, write the model and the lemma table into the pack."""
    options = _options()
    pack = load_language(options.language)
    paths = sorted(path for name in TREEBANKS[pack.code] for path in options.data.rglob(f"{name}-*.conllu"))
    held = [path for path in paths if any(part in path.name for part in options.hold_out)]
    sentences = [sentence for path in paths if path not in held for sentence in read_treebank(path, pack)]
    model = options.model or pack.folder / "pos.crfsuite"
    train(pack, sentences, model)
    if not held and options.model is None:
        write_lemma_table(pack, sentences, HEADERS[pack.code])
    for path in held:
        right, formed = measure(pack, list(read_treebank(path, pack)), model)
        print(f"{path.name}: part of speech {right:.4f}, verb form {formed:.4f}")


def _options() -> argparse.Namespace:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("language", choices=sorted(TREEBANKS))
    parser.add_argument("data", type=Path)
    parser.add_argument("--hold-out", action="append", default=[])
    parser.add_argument("--model", type=Path, help="where to write the model instead of the pack")
    return parser.parse_args()


def train(pack: LanguagePack, sentences: Sequence[Labelled], path: Path) -> None:
    """A model of these sentences and of some of them as headlines."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for sentence in [*sentences, *as_headlines(sentences), *newspaper_sentences(pack)]:
        trainer.append(sentence_clues(pack, sentence.words), sentence.labels)
    trainer.set_params(TAGGER)
    trainer.train(str(path))


def as_headlines(sentences: Iterable[Labelled]) -> list[Labelled]:
    """Some sentences in capitals, some without their full stop: treebanks have few headlines."""
    chance = random.Random(SEED)
    found = []
    for sentence in sentences:
        draw = chance.random()
        if draw < CAPITALS:
            found.append(sentence._replace(words=tuple(word.upper() for word in sentence.words)))
        elif draw < CAPITALS + UNFINISHED and sentence.words[-1] == "." and len(sentence.words) > 2:
            found.append(Labelled(*(column[:-1] for column in sentence)))
    return found


def measure(pack: LanguagePack, sentences: Sequence[Labelled], path: Path) -> tuple[float, float]:
    """Shares of right parts of speech, and of verbs and auxiliaries with the right form."""
    model = pycrfsuite.Tagger()
    model.open(str(path))
    pairs = [
        (gold, found)
        for sentence in sentences
        for gold, found in zip(sentence.labels, model.tag(sentence_clues(pack, sentence.words)), strict=True)
    ]
    verbs = [(gold, found) for gold, found in pairs if ":" in gold]
    right = sum(gold.split(":")[0] == found.split(":")[0] for gold, found in pairs)
    formed = sum(gold.split(":")[1] == found.partition(":")[2] for gold, found in verbs)
    return right / len(pairs), formed / max(1, len(verbs))


if __name__ == "__main__":
    main()
