"""The clues that a CRFsuite model has weights for, read from its file."""

import struct
from collections.abc import Iterator
from pathlib import Path

_MODEL, _TABLE = b"lCRF", b"CQDB"
_PLACE = 36
"""Where the header tells at which byte the table of clues begins."""
_HEADER, _INDEX = 24, 256 * 2
"""Bytes before the table's index, and numbers in it: place and size of each of its parts."""


def read_clues(path: Path) -> frozenset[bytes]:
    """Every clue with a weight.

    Raises:
        ValueError: the file is no CRFsuite model.
    """
    data = path.read_bytes()
    long_enough = len(data) >= _PLACE + 4
    start = struct.unpack_from("<I", data, _PLACE)[0] if data[:4] == _MODEL and long_enough else len(data)
    if data[start : start + 4] != _TABLE:
        raise ValueError(f"{path.name} is no CRFsuite model.")
    return frozenset(_records(data, start))


def _records(data: bytes, start: int) -> Iterator[bytes]:
    """The strings of a constant database, which stand before its hash tables."""
    places = struct.unpack_from(f"<{_INDEX}I", data, start + _HEADER)[::2]
    at, end = start + _HEADER + 4 * _INDEX, start + min(filter(None, places), default=0)
    while at < end:
        _, size = struct.unpack_from("<2I", data, at)
        yield data[at + 8 : at + 7 + size]  # without the zero byte behind it
        at += 8 + size
