"""Tables as one workbook, a sheet each, with filters and a first row that stays in view."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from recoupe.errors import BadOption
from recoupe.writers.exports.csv_files import SEPARATOR
from recoupe.writers.exports.tables import Cell, Column, Table

_MOST_CHARACTERS, _MOST_ROWS = 32_767, 1_048_576
_WIDE = {"text": 60, "words": 60, "title": 50, "because": 60, "value": 40, "what": 40}
_CREATED = datetime(2000, 1, 1)
"""The same for every workbook, so that the same dossier gives the same bytes."""
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def render_xlsx(tables: Sequence[Table], title: str) -> bytes:
    """The workbook; a cell longer than a workbook can hold is cut, which ` […]` shows.

    Raises:
        BadOption: a table has more rows than a sheet can hold.
    """
    from xlsxwriter import Workbook

    page = io.BytesIO()
    with Workbook(page, _OPTIONS) as book:
        book.set_properties({"title": _whole(title)[:255], "author": "Recoupe", "created": _CREATED})
        head = book.add_format({"bold": True, "bottom": 1})
        for table in tables:
            _sheet(book.add_worksheet(table.name), table, head)
    return page.getvalue()


def _sheet(sheet: Any, table: Table, head: Any) -> None:
    if len(table.rows) >= _MOST_ROWS:
        raise BadOption(f"A sheet cannot hold the {len(table.rows)} rows of {table.name}.", "Export to csv or parquet.")
    for number, column in enumerate(table.columns):
        sheet.write_string(0, number, column.name, head)
        sheet.set_column(number, number, _width(column))
    for number, row in enumerate(table.rows, 1):
        for place, cell in enumerate(row):
            _write(sheet, number, place, cell)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _write(sheet: Any, row: int, column: int, cell: Cell) -> None:
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, int | float):
        sheet.write_number(row, column, cell)
    elif cell:
        sheet.write_string(row, column, _fitting(cell if isinstance(cell, str) else SEPARATOR.join(cell)))


def _fitting(text: str) -> str:
    text = _whole(text)
    return text if len(text) <= _MOST_CHARACTERS else text[: _MOST_CHARACTERS - 4] + " […]"


def _whole(text: str) -> str:
    """The text with a question mark for each half character, which no file can hold."""
    return text.encode("utf-8", "replace").decode()


def _width(column: Column) -> int:
    return _WIDE.get(column.name, {"integer": 8, "number": 10, "boolean": 9, "list": 30}.get(column.kind, 18))
