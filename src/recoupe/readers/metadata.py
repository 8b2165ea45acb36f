"""The table of what a user knows of the reports: CSV or JSON, one row a source."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from recoupe.errors import UnreadableSource
from recoupe.model.dossier import Problem
from recoupe.readers.draft import LIMIT, Facts
from recoupe.readers.encoding import decode
from recoupe.readers.records import facts_of, parse

_KEYS = ("source", "file", "article", "path", "name")
_REMEDY = "Give it a column `source` and any of `published`, `outlet`, `language`, `url`, `title`, `agency`."


def read_metadata(path: str) -> tuple[tuple[tuple[str, Facts], ...], tuple[Problem, ...]]:
    """Source and facts of each row, in order, and what is wrong with the table."""
    try:
        rows = _rows(path)
    except OSError as error:
        return (), (Problem(path, f"Cannot be opened ({error.strerror}).", "Check the name and the permissions."),)
    except UnreadableSource as error:
        return (), (Problem(path, error.what, _REMEDY),)
    except (ValueError, csv.Error) as error:
        return (), (Problem(path, f"This table cannot be read ({error}).", _REMEDY),)
    return _keyed(rows, path)


def _rows(path: str) -> list[Mapping[str, Any]]:
    data = _bytes(path)
    text = decode(data).text
    if Path(path).suffix.lower() == ".json" or text.lstrip()[:1] in {"[", "{"}:
        return list(_json_rows(parse(text)))
    return list(_csv_rows(text))


def _bytes(path: str) -> bytes:
    with open(path, "rb") as stream:
        data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise UnreadableSource(f"This is larger than {LIMIT:,} bytes.", _REMEDY)
    return data


def _json_rows(found: Any) -> Iterable[Mapping[str, Any]]:
    """A list of rows, or an object of rows by source."""
    if isinstance(found, Mapping):
        found = [{**row, "source": key} for key, row in found.items() if isinstance(row, Mapping)]
    return [row for row in found if isinstance(row, Mapping)] if isinstance(found, list) else []


def _csv_rows(text: str) -> Iterable[Mapping[str, Any]]:
    head = text.split("\n", 1)[0]
    mark = max(",;\t", key=head.count)
    for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=mark):
        yield {name.strip().lower(): value for name, value in row.items() if name and isinstance(value, str)}


def _keyed(rows: list[Mapping[str, Any]], path: str) -> tuple[tuple[tuple[str, Facts], ...], tuple[Problem, ...]]:
    found, problems = [], []
    for number, row in enumerate(rows, 1):
        key = next((row[name] for name in _KEYS if isinstance(row.get(name), str) and row[name].strip()), None)
        if key is None:
            problems.append(Problem(f"{path}:{number}", "This row names no source.", _REMEDY))
        else:
            found.append((str(key).strip(), facts_of(row)))
    if not rows:
        problems.append(Problem(path, "There is no row in this table.", _REMEDY))
    return tuple(found), tuple(problems)
