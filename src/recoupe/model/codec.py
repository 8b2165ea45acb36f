"""Record to plain data and back: the only place that serialises."""

import types
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache, partial
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
    return kind(**{field: read(plain[name]) for field, name, read in _fields(kind) if name in plain})  # type: ignore[arg-type]


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
def _fields(kind: Hashable) -> tuple[tuple[str, str, Callable[[Any], Any]], ...]:
    """Name of each field of the record, its name in plain data, and what reads it."""
    hints = get_type_hints(kind)
    return tuple((field, field.rstrip("_"), _reader(hint)) for field, hint in hints.items())


def _reader(hint: Any) -> Callable[[Any], Any]:
    """What makes a value of this type from plain data."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        known = _reader(next(one for one in get_args(hint) if one is not type(None)))
        return lambda plain: None if plain is None else known(plain)
    if origin is tuple:
        item = _reader(get_args(hint)[0])
        return lambda plain: tuple([item(one) for one in plain])
    if origin is Literal:
        return partial(_listed, frozenset(get_args(hint)))
    if origin is dict:
        return lambda plain: {str(key): str(value) for key, value in plain.items()}
    return partial(to_record, hint) if isinstance(hint, type) and is_dataclass(hint) else _as_it_is


def _as_it_is(plain: Any) -> Any:
    return plain


def _listed(known: frozenset[str], plain: Any) -> Any:
    if plain not in known:
        raise ValueError(f"{plain!r} is none of {', '.join(sorted(known))}")
    return plain
