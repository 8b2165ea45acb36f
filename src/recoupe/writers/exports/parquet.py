"""Tables as Parquet files, with typed columns and real lists; written by DuckDB."""

import json
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from recoupe.errors import BadOption
from recoupe.writers.exports.tables import Table

_TYPES = {"text": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "list": "VARCHAR[]"}
_MOST_BYTES = 1 << 30


def render_parquet(tables: Iterable[Table]) -> Iterator[tuple[Table, bytes]]:
    """Each table with its Parquet file.

    Raises:
        BadOption: DuckDB is not installed.
    """
    duckdb = _duckdb()
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(config={"threads": 1}) as connection:
        for table in tables:
            yield table, _render(table, connection, Path(folder))


def _render(table: Table, connection: Any, folder: Path) -> bytes:
    rows, out = folder / "rows.json", folder / "table.parquet"
    rows.write_text("".join(_line(table, row) for row in table.rows), encoding="utf-8", errors="replace")
    columns = ", ".join(f"'{column.name}': '{_TYPES[column.kind]}'" for column in table.columns)
    read = f"read_json('{rows}', format='nd', columns={{{columns}}}, maximum_object_size={_MOST_BYTES})"
    connection.execute(f"COPY (SELECT * FROM {read}) TO '{out}' (FORMAT parquet, COMPRESSION zstd)")
    return out.read_bytes()


def _duckdb() -> Any:
    try:
        import duckdb
    except ImportError as error:
        raise BadOption("Parquet needs DuckDB.", "Install it with `pip install 'recoupe[parquet]'`.") from error
    return duckdb


def _line(table: Table, row: tuple[Any, ...]) -> str:
    cells = {column.name: cell for column, cell in zip(table.columns, row, strict=True)}
    return json.dumps(cells, ensure_ascii=False) + "\n"
