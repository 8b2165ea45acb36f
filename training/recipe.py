"""What the shipped models were trained with, as digests in `shipped.toml`: a test tells when to train again.

The digests cover what lies in the project: how words are cut, the clues, the invented sentences, the labels of names
and the settings; a name model rests on the tagger of its language as well. The treebanks are the user's.
"""

import hashlib
import tomllib
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path

from recoupe.languages import nameclues, wordclues
from recoupe.languages.pack import LanguagePack, load_language
from recoupe.text.words import find_words
from training.name_labels import FOLDER as LABELS
from training.newspaper import FOLDER as SENTENCES
from training.newspaper import newspaper_sentences

SHIPPED = Path(__file__).parent / "shipped.toml"
TAGGER: Mapping[str, float] = {"max_iterations": 100, "feature.minfreq": 1, "c1": 0.3, "c2": 0.01}
NAMES: Mapping[str, float] = {"max_iterations": 100, "c1": 1.0, "c2": 0.1}
GOLD_WEIGHT = 3
"""How often a sentence is taught whose names people have marked."""
CUTS = (
    "Aujourd'hui, l'Est-Ouest s'arrête-t-il jusqu'aux 10.000 m² de « L’Étoile » (12,5 %) à 15h30 ?",
    "“Don't,” the U.S.-led O'Brien & Sons said at 3:30 p.m.: 'It's $1.2bn… we'll re-open 24/7'.",
)


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def of_tagger(pack: LanguagePack) -> str:
    """The digest of what the tagger of a language is trained with."""
    sentences = [sentence.words for sentence in newspaper_sentences(pack)]
    clues = [wordclues.sentence_clues(pack, words) for words in (*sentences, *_cut(pack))]
    return _of(SENTENCES / f"{pack.code}.toml", sorted(TAGGER.items()), clues)


def of_names(pack: LanguagePack) -> str:
    """The digest of what the name model of a language is trained with."""
    clues = [nameclues.sentence_clues(pack, words, ["PROPN"] * len(words)) for words in _cut(pack)]
    settings = (sorted(NAMES.items()), GOLD_WEIGHT)
    return _of(LABELS / f"{pack.code}.tsv", settings, (digest(pack.folder / "pos.crfsuite"), clues))


def _cut(pack: LanguagePack) -> list[list[str]]:
    return [[token.text for token in find_words(text, pack.words)] for text in CUTS]


def _of(path: Path, *parts: object) -> str:
    whole = hashlib.sha256(path.read_bytes())
    for part in parts:
        whole.update(repr(part).encode())
    return whole.hexdigest()


RECIPES: Mapping[str, Callable[[LanguagePack], str]] = {"pos.crfsuite": of_tagger, "names.crfsuite": of_names}


def read_shipped() -> Mapping[str, str]:
    """What `shipped.toml` says: the digest of each model and of what it was trained with, and the dictionary."""
    return {name: str(told) for name, told in tomllib.loads(SHIPPED.read_text(encoding="utf-8")).items()}


def as_they_are() -> dict[str, str]:
    """The same of the models in the packs now."""
    found = {"dictionary": f"simplemma {version('simplemma')}"}
    for code in ("en", "fr"):
        pack = load_language(code)
        for model, recipe in RECIPES.items():
            found[f"{code}/{model}"] = digest(pack.folder / model)
            found[f"{code}/{model} with"] = recipe(pack)
    return found


def write_shipped() -> None:
    """Write `shipped.toml` for the models in the packs."""
    lines = ["# Written by train_models.py, with the models.", *(f'"{k}" = "{v}"' for k, v in as_they_are().items())]
    SHIPPED.write_text("\n".join(lines) + "\n", encoding="utf-8")
