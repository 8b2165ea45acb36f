"""Figures of French reports found in their English twins: `python -m quality.twins FOLDER [--misses]`.

FOLDER holds one report in two files, `NAME.fr.txt` and `NAME.en.txt`. Two figures are one if they give the same
numbers in units of one kind (a translator may turn *livres* into pounds, never a percentage into euros). The parity is
an F1: figures with a twin, of all figures of both languages. Translators convert, round and leave out: it is below 1.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from quality.amounts import figures_of
from quality.folder_scores import print_scores
from recoupe.model.figure import Figure

Value = tuple[float | None, float | None, str]


def read_twins(folder: Path) -> Iterator[tuple[str, str, str]]:
    """The name and both texts of each report."""
    for french in sorted(folder.glob("*.fr.txt")):
        english = french.with_name(french.name.replace(".fr.txt", ".en.txt"))
        if english.exists():
            yield french.name[: -len(".fr.txt")], french.read_text("utf-8"), english.read_text("utf-8")


def value_of(figure: Figure) -> Value:
    """What the figure says in any language: its numbers and whether they are plain, a share, or in a unit."""
    low, high = figure.low, figure.high
    kind = "plain" if figure.unit is None else figure.unit if figure.unit in ("%", "share") else "unit"
    return low, high, kind


def score(twins: list[tuple[str, str, str]], misses: list[str]) -> dict[str, float]:
    """How many figures have a twin, seen from either side, and the parity of both."""
    shared = french_n = english_n = 0
    for name, french, english in twins:
        left = Counter(value_of(figure) for figure in figures_of(french, "fr"))
        right = Counter(value_of(figure) for figure in figures_of(english, "en"))
        shared += (left & right).total()
        french_n, english_n = french_n + left.total(), english_n + right.total()
        misses += [f"{name}: fr {value}" for value in (left - right).elements()]
        misses += [f"{name}: en {value}" for value in (right - left).elements()]
    parity = 2 * shared / max(1, french_n + english_n)
    return {
        "of french": round(shared / max(1, french_n), 3),
        "of english": round(shared / max(1, english_n), 3),
        "parity": round(parity, 3),
        "figures": french_n + english_n,
    }


def main() -> int:
    """Print the parity of a folder."""
    return print_scores("Figures of French reports found in their English twins.", read_twins, score)


if __name__ == "__main__":
    sys.exit(main())
