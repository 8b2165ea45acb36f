"""Train the part-of-speech model of a language pack: `python training/train_tagger.py fr DATA_FOLDER`.

The public treebanks are Universal Dependencies releases (https://universaldependencies.org): UD_French-Sequoia,
UD_French-GSD and UD_French-PUD, UD_English-EWT. DATA_FOLDER holds their .conllu files, in any folders.
"""

import random
import sys
from collections.abc import Iterable
from pathlib import Path

import pycrfsuite

from recoupe.languages.clues import sentence_clues
from recoupe.languages.pack import load_language
from training.treebank import Labelled, read_treebank

SEED = 20
TREEBANKS = {"fr": ("fr_sequoia", "fr_gsd", "fr_pud"), "en": ("en_ewt",)}
SETTINGS = {"max_iterations": 15, "feature.minfreq": 2}


def main(code: str, data: Path) -> None:
    pack = load_language(code)
    paths = sorted(path for name in TREEBANKS[code] for path in data.rglob(f"{name}-*.conllu"))
    sentences = [sentence for path in paths for sentence in read_treebank(path, pack)]
    random.Random(SEED).shuffle(sentences)
    train(sentences, pack.folder / "pos.crfsuite")


def train(sentences: Iterable[Labelled], path: Path) -> None:
    trainer = pycrfsuite.Trainer(algorithm="ap", verbose=False)
    for sentence in sentences:
        trainer.append(sentence_clues(sentence.words), sentence.labels)
    trainer.set_params(SETTINGS)
    trainer.train(str(path))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
