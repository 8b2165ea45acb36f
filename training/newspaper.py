"""Sentences and headlines as newspapers have them, written for training: treebanks have few of them.

`newspaper/LANGUAGE.toml` holds their patterns, which are tagged text with slots.
"""

import random
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from recoupe.languages.pack import LanguagePack
from training.treebank import Labelled

FOLDER = Path(__file__).parent / "newspaper"


def newspaper_sentences(pack: LanguagePack) -> list[Labelled]:
    """Each verb in some of the patterns of its group, always the same; none for a language that has no file."""
    path = FOLDER / f"{pack.code}.toml"
    if not path.exists():
        return []
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    chance = random.Random(table["seed"])
    return [
        _sentence(pattern, dict(zip(table["forms"], verb.split(), strict=True)), table["fills"], chance)
        for group in table["group"]
        for verb in group["verbs"].split("|")
        for pattern in chance.sample(group["patterns"], group["each"])
    ]


def _sentence(pattern: str, forms: Mapping[str, str], fills: Mapping[str, Any], chance: random.Random) -> Labelled:
    """The pattern with its slots filled; a fill that is a name takes one of those of that name."""
    drawn = {name: chance.choice(fills[few] if isinstance(few, str) else few) for name, few in fills.items()}
    filled = pattern.format(**forms, **drawn)
    words, labels = zip(*(token.rsplit("/", 1) for token in filled.split()), strict=True)
    words = (words[0][0].upper() + words[0][1:], *words[1:])
    return Labelled(words, labels, words)
