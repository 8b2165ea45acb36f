"""Dossiers from JSON files: whole and of this version, or one line that says why not."""

import json
import math
import re
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO

from recoupe.errors import BadDossier
from recoupe.model.codec import read_dossier
from recoupe.model.dossier import FORMAT, VERSION, Dossier
from recoupe.model.schema import make_schema

LIMIT = 1_000_000_000
"""Bytes of the largest dossier that is read."""
_WRITE = "Write it with `recoupe report SOURCES... -o dossier.json`."
_SHOWN = 120
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")


def load_dossier(source: Path | BinaryIO) -> Dossier:
    """The dossier of a JSON file or stream.

    Raises:
        BadDossier: it is missing, too large, no JSON, no dossier, of another version, or breaks the schema.
    """
    name = str(source) if isinstance(source, Path) else "standard input"
    plain = _parsed(_bytes(source, name), name)
    try:
        _check_schema(plain)
        return read_dossier(plain)
    except BadDossier as error:
        raise BadDossier(f"{name}: {error.what}", error.remedy) from error


def _bytes(source: Path | BinaryIO, name: str) -> bytes:
    try:
        if isinstance(source, Path) and source.stat().st_size > LIMIT:
            raise BadDossier(f"{name} is larger than {LIMIT:,} bytes.", "Make a dossier of fewer reports.")
        return source.read_bytes() if isinstance(source, Path) else source.read(LIMIT)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadDossier(
            f"{name} cannot be read ({reason}).", "Name the JSON file that `recoupe report` wrote."
        ) from error


def _parsed(data: bytes, name: str) -> Any:
    try:
        plain = json.loads(data.decode("utf-8-sig"), parse_constant=_refuse, parse_float=_finite)
        if _HALF.search(data):
            json.dumps(plain, ensure_ascii=False).encode()
        return plain
    except json.JSONDecodeError as error:
        raise BadDossier(_what_breaks(error, name), _WRITE) from error
    except UnicodeEncodeError as error:
        raise BadDossier(f"{name} has half a character (a lone surrogate).", _WRITE) from error
    except RecursionError as error:
        raise BadDossier(f"{name} is nested too deeply for a dossier.", _WRITE) from error
    except ValueError as error:
        raise BadDossier(f"{name} is not JSON ({_line(str(error))}).", _WRITE) from error


def _what_breaks(error: json.JSONDecodeError, name: str) -> str:
    where = f"line {error.lineno}, column {error.colno}"
    ended = error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated string")
    return (
        f"{name} ends before its end ({where})."
        if ended and error.pos
        else f"{name} is not JSON ({error.msg}, {where})."
    )


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no number of JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    return number if math.isfinite(number) else _refuse(digits)


def _check_schema(plain: Any) -> None:
    if not isinstance(plain, dict) or plain.get("format") != FORMAT or plain.get("version") != VERSION:
        return
    if (error := next(_validator().iter_errors(plain), None)) is not None:
        where = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in error.instance_path)
        what = f"It breaks the schema at {where.lstrip('.') or 'its top'}: {_line(error.message)}."
        raise BadDossier(what, "`recoupe schema` prints what a dossier holds; write it again from its reports.")


@cache
def _validator() -> Any:
    import jsonschema_rs

    return jsonschema_rs.Draft202012Validator(make_schema())


def _line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"
