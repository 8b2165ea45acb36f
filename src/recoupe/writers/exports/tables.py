"""A dossier as tables, one a kind of record: what CSV, XLSX and Parquet hold."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

ColumnKind = Literal["text", "integer", "number", "boolean", "list"]
Cell = str | int | float | bool | None | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A named column of cells of one kind."""

    name: str
    kind: ColumnKind


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind of record; `about` says in a few words what a row is."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


_KINDS: dict[str, ColumnKind] = {"": "text", "i": "integer", "n": "number", "b": "boolean", "l": "list"}


def make_table(name: str, about: str, columns: str, rows: Iterable[tuple[Cell, ...]]) -> Table:
    """The table; `columns` are names, each with `:i`, `:n`, `:b` or `:l` behind it unless it holds text."""
    parted = (column.partition(":") for column in columns.split())
    heads = tuple(Column(column, _KINDS[kind]) for column, _, kind in parted)
    return Table(name, about, heads, tuple(rows))
