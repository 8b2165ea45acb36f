"""Train every model of every pack again: `python -m training.train_models DATA_FOLDER [--check]`.

`training/README.md` says what DATA_FOLDER holds and where to get it. With `--check` nothing of the packs is changed:
the models are written into a folder of their own, and the digests are compared with those of the shipped ones.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from recoupe.languages.pack import load_language
from training.recipe import digest, write_shipped
from training.train_tagger import TREEBANKS

STEPS = (("train_tagger", "pos.crfsuite"), ("train_names", "names.crfsuite"))


def main() -> int:
    """Train, or train beside the shipped models and say which differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--check", action="store_true", help="compare digests, change nothing")
    options = parser.parse_args()
    if not options.check:
        for command, _ in commands(options.data):
            subprocess.run(command, check=True)
        write_shipped()
        return 0
    with tempfile.TemporaryDirectory() as folder:
        differing = [name for name, same in check(options.data, Path(folder)) if not same]
    print("\n".join(f"{name} differs from the shipped one" for name in differing) or "All models are as shipped.")
    return 1 if differing else 0


def commands(data: Path) -> Iterator[tuple[list[str], Path]]:
    """The command of each training with the model that it makes, taggers before what is built on them."""
    for module, model in STEPS:
        for code in sorted(TREEBANKS):
            yield [sys.executable, "-m", f"training.{module}", code, str(data)], load_language(code).folder / model


def check(data: Path, folder: Path) -> Iterator[tuple[str, bool]]:
    """Each model's name, and whether training it again gives the shipped bytes."""
    for command, shipped in commands(data):
        made = folder / f"{shipped.parent.name}-{shipped.name}"
        subprocess.run([*command, "--model", str(made)], check=True)
        yield f"{shipped.parent.name}/{shipped.name}", digest(made) == digest(shipped)


if __name__ == "__main__":
    sys.exit(main())
