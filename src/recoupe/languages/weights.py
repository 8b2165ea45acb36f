"""The weights of a CRFsuite model, read from its file."""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_MODEL, _TABLE = b"lCRF", b"CQDB"
_PLACES, _HEAD = 28, 40
"""Where the header tells at which bytes the weights, the labels and the clues begin, and where it ends."""
_HEADER, _INDEX = 24, 256 * 2
"""Bytes before the table's index, and numbers in it: place and size of each of its parts."""
_WEIGHT = np.dtype([("move", "<u4"), ("first", "<u4"), ("then", "<u4"), ("weight", "<f8")])
"""Whether it is that of a move, from which clue or label, to which label, and how much."""

Table = NDArray[np.float64]


class Weights(NamedTuple):
    """How much each clue speaks for each label, and how well each label (a row) stands before each other.

    `clues` numbers the rows of `state`; the row behind them is that of no clue at all.
    """

    labels: tuple[str, ...]
    clues: Mapping[bytes, int]
    state: Table
    moves: Table


def read_weights(path: Path) -> Weights:
    """All weights of a model.

    Raises:
        ValueError: the file is no CRFsuite model.
    """
    data = path.read_bytes()
    start, *tables = _places(path, data)
    labels, clues = (dict(_records(data, table)) for table in tables)
    (count,) = struct.unpack_from("<I", data, start + 8)
    rows = np.frombuffer(data, _WEIGHT, count, start + 12)
    return Weights(
        tuple(label.decode() for label in sorted(labels, key=labels.__getitem__)),
        clues,
        _table(rows[rows["move"] == 0], len(clues) + 1, len(labels)),
        _table(rows[rows["move"] == 1], len(labels), len(labels)),
    )


def _table(rows: NDArray[np.void], height: int, width: int) -> Table:
    found = np.zeros((height, width))
    found[rows["first"], rows["then"]] = rows["weight"]
    return found


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
