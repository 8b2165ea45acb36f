"""What a language pack must hold to be loaded by the tests: no doubles, no empty rows, no row without example."""

from collections.abc import Iterator, Mapping
from typing import Any

from recoupe.errors import BadPack
from recoupe.languages.pack import LanguagePack
from recoupe.text.folding import fold


def check_pack(pack: LanguagePack) -> None:
    """Refuse a pack that breaks its own rules.

    Raises:
        BadPack: naming the table, the group and the row.
    """
    for table, group, row in rows_of(pack):
        where = f"Pack {pack.code!r}, {table}.toml, [[{group}]]"
        if not row.get("examples"):
            raise BadPack(f"{where}: a row without example: {dict(row)!r}.", "Write one sentence that shows it.")
        if "forms" in row and not all(str(form).strip() for form in row["forms"] or [""]):
            raise BadPack(f"{where}: an empty form in {dict(row)!r}.", "Take it out.")
    for table, group in sorted({(t, g) for t, g, _ in rows_of(pack)}):
        _refuse_doubles(pack, table, group)


def rows_of(pack: LanguagePack) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Every row of every table with the names of its table and group."""
    for table, content in pack.tables.items():
        for group, rows in content.items():
            if isinstance(rows, list) and rows and isinstance(rows[0], dict):
                for row in rows:
                    yield table, group, row


def _refuse_doubles(pack: LanguagePack, table: str, group: str) -> None:
    seen: set[str] = set()
    for row in pack.rows(table, group):
        for form in row.get("forms", ()):
            if fold(form) in seen:
                raise BadPack(f"Pack {pack.code!r}, {table}.toml, [[{group}]]: {form!r} twice.", "Keep one.")
            seen.add(fold(form))
