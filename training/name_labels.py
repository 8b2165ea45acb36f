"""Names in the sentences of the treebanks, as data: `names/LANGUAGE.tsv`, which holds places and kinds and no text.

A row is a sentence's id, who marked it (`rules`: `mark_names.py`, `read`: somebody who read it) and its names, each as
its first character, the one behind its last, and its kind. `?` for the names: the sentence is left out. A sentence
without a row has no names.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "names"
READ, RULES, LEFT_OUT = "read", "rules", "?"

Place = tuple[int, int, str]
"""First character, the one behind the last, and kind: `PER`, `ORG` or `LOC`."""


class Row(NamedTuple):
    """The names of a sentence, none where it is left out, and who marked them."""

    by: str
    names: tuple[Place, ...] | None


def read_labels(code: str) -> dict[str, Row]:
    """The rows of a language by the sentence's id, in order."""
    path = FOLDER / f"{code}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    rows = (line.split("\t") for line in lines if line[:1] != "#")
    return {sentence: Row(by, _places(names)) for sentence, by, names in rows}


def _places(names: str) -> tuple[Place, ...] | None:
    if names == LEFT_OUT:
        return None
    fields = (name.split("-") for name in names.split())
    return tuple((int(start), int(end), kind) for start, end, kind in fields)


def write_labels(code: str, rows: Mapping[str, Row]) -> None:
    """Write the rows in their order; those without names are left away."""
    told = {sentence: row for sentence, row in rows.items() if row.names or row.names is None or row.by == READ}
    header = "# sentence, marked by, names (first character, the one behind the last, kind): see name_labels.py"
    lines = [header, *(f"{sentence}\t{row.by}\t{_told(row.names)}" for sentence, row in told.items())]
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{code}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _told(names: Iterable[Place] | None) -> str:
    if names is None:
        return LEFT_OUT
    return " ".join(f"{start}-{end}-{kind}" for start, end, kind in names)
