"""The weights of a CRFsuite model, read from its file."""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

_MODEL, _TABLE = b"lCRF", b"CQDB"
_PLACES, _HEAD = 28, 40
"""Where the header tells at which bytes the weights, the labels and the clues begin, and where it ends."""
_HEADER, _INDEX = 24, 256 * 2
"""Bytes before the table's index, and numbers in it: place and size of each of its parts."""


_WEIGHT = struct.Struct("<3Id")
"""Whether it is that of a move, from which clue or label, to which label, and how much."""

Row = tuple[float, ...]


class Weights(NamedTuple):
    """How much each clue speaks for each label, and how well each label (a row) stands before each other."""

    labels: tuple[str, ...]
    clues: Mapping[str, Row]
    moves: tuple[Row, ...]


def read_clues(path: Path) -> frozenset[bytes]:
    """Every clue with a weight.

    Raises:
        ValueError: the file is no CRFsuite model.
    """
    data = path.read_bytes()
    return frozenset(clue for clue, _ in _records(data, _places(path, data)[2]))


def read_weights(path: Path) -> Weights:
    """All weights of a model.

    Raises:
        ValueError: the file is no CRFsuite model.
    """
    data = path.read_bytes()
    start, *tables = _places(path, data)
    labels, clues = ({number: name.decode() for name, number in _records(data, table)} for table in tables)
    state, moves = ([[0.0] * len(labels) for _ in rows] for rows in (clues, labels))
    size = struct.unpack_from("<I", data, start + 8)[0] * _WEIGHT.size
    for move, first, then, weight in _WEIGHT.iter_unpack(data[start + 12 : start + 12 + size]):
        (moves if move else state)[first][then] = weight
    return Weights(
        tuple(labels[number] for number in range(len(labels))),
        {clue: tuple(state[number]) for number, clue in clues.items()},
        tuple(map(tuple, moves)),
    )


def _places(path: Path, data: bytes) -> tuple[int, int, int]:
    """Where the weights, the labels and the clues begin."""
    known = data[:4] == _MODEL and len(data) >= _HEAD
    weights, *tables = struct.unpack_from("<3I", data, _PLACES) if known else (0, 0, 0)
    if not known or any(data[table : table + 4] != _TABLE for table in tables):
        raise ValueError(f"{path.name} is no CRFsuite model.")
    return weights, tables[0], tables[1]


def _records(data: bytes, start: int) -> Iterator[tuple[bytes, int]]:
    """The strings of a constant database with their numbers, which stand before its hash tables."""
    places = struct.unpack_from(f"<{_INDEX}I", data, start + _HEADER)[::2]
    at, end = start + _HEADER + 4 * _INDEX, start + min(filter(None, places), default=0)
    while at < end:
        number, size = struct.unpack_from("<2I", data, at)
        yield data[at + 8 : at + 7 + size], number  # without the zero byte behind it
        at += 8 + size
