"""Tables as CSV (RFC 4180, UTF-8): no cell can be taken for a formula, and each can be read back."""

import csv
import io

from recoupe.writers.exports.tables import Cell, Table

SEPARATOR = " | "
_GUARD = "'"
_RISKY = tuple("=+-@\t\r\n＝＋－＠" + _GUARD)


def render_csv(table: Table) -> bytes:
    """The table with its names in the first line; lists are joined by ` | `, true and false are words."""
    page = io.StringIO(newline="")
    writer = csv.writer(page)
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_cell(cell) for cell in row] for row in table.rows)
    return page.getvalue().encode("utf-8", "replace")


def guard(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula, or could think it guarded.

    Source: OWASP, CSV Injection.
    """
    return _GUARD + text if text.startswith(_RISKY) else text


def unguard(text: str) -> str:
    """The text that `guard` was given."""
    return text.removeprefix(_GUARD)


def _cell(cell: Cell) -> str | int | float | None:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, tuple):
        return guard(SEPARATOR.join(cell))
    return guard(cell.replace("\0", "\ufffd")) if isinstance(cell, str) else _number(cell)


def _number(cell: int | float | None) -> int | float | None:
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
