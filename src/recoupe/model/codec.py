"""Record to plain data and back: the only place that serialises."""

import types
from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from recoupe.errors import BadDossier
from recoupe.model.dossier import FORMAT, VERSION, Dossier

Record = TypeVar("Record")


def to_plain(record: object) -> Any:
    """The record as dicts, lists, strings and numbers; a trailing underscore in a field name is dropped."""
    if is_dataclass(record):
        return {f.name.rstrip("_"): to_plain(getattr(record, f.name)) for f in fields(record)}
    if isinstance(record, tuple | list):
        return [to_plain(item) for item in record]
    if isinstance(record, Mapping):
        return {key: to_plain(value) for key, value in record.items()}
    if isinstance(record, float) and record.is_integer():
        return int(record)
    return record


def to_record(kind: type[Record], plain: Any) -> Record:
    """The record of this kind that the plain data stands for; fields it does not know are left out."""
    hints = _hints(kind)  # type: ignore[arg-type]
    known = {name: hint for name, hint in hints.items() if name.rstrip("_") in plain}
    return kind(**{name: _value(hint, plain[name.rstrip("_")]) for name, hint in known.items()})


def read_dossier(plain: Any) -> Dossier:
    """A dossier from plain data.

    Raises:
        BadDossier: it is not a dossier, is of another version, or lacks a field.
    """
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise BadDossier("This is not a dossier.", "Write one with `recoupe report SOURCES -o dossier.json`.")
    if plain.get("version") != VERSION:
        raise BadDossier(
            f"This dossier has version {plain.get('version')!r}, and this program reads version {VERSION}.",
            "Write it again from its reports with this program, or update the program.",
        )
    try:
        return to_record(Dossier, plain)
    except (TypeError, KeyError, AttributeError, ValueError) as error:
        raise BadDossier(f"This dossier is damaged ({error}).", "Write it again from its reports.") from error


@cache
def _hints(kind: Hashable) -> dict[str, Any]:
    return get_type_hints(kind)


def _value(hint: Any, plain: Any) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return None if plain is None else _value(next(a for a in get_args(hint) if a is not type(None)), plain)
    if origin is tuple:
        return tuple(_value(get_args(hint)[0], item) for item in plain)
    if origin is Literal:
        return _listed(hint, plain)
    if origin is dict:
        return {str(key): str(value) for key, value in plain.items()}
    return to_record(hint, plain) if isinstance(hint, type) and is_dataclass(hint) else plain


def _listed(hint: Any, plain: Any) -> Any:
    if plain not in get_args(hint):
        raise ValueError(f"{plain!r} is none of {', '.join(map(str, get_args(hint)))}")
    return plain
