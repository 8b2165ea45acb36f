"""The JSON Schema (draft 2020-12) of a dossier, made from the records themselves."""

import types
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from recoupe.model.dossier import FORMAT, VERSION, Dossier

_SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0},
    float: {"type": "number"},
}


def make_schema() -> dict[str, Any]:
    """The schema as plain data; records may have more fields than it names."""
    records: dict[str, dict[str, Any]] = {}
    _add_record(Dossier, records)
    dossier = records.pop(Dossier.__name__)
    dossier["properties"] |= {"format": {"const": FORMAT}, "version": {"const": VERSION}}
    dossier["required"] += ["format", "version"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT.replace('/', ':')}:{VERSION}",
        "title": "Recoupe dossier",
        **dossier,
        "$defs": dict(sorted(records.items())),
    }


def _add_record(kind: type[Any], records: dict[str, dict[str, Any]]) -> None:
    if kind.__name__ in records:
        return
    records[kind.__name__] = {}
    hints = get_type_hints(kind)
    records[kind.__name__] = {
        "description": " ".join((kind.__doc__ or "").split()),
        "type": "object",
        "properties": {f.name.rstrip("_"): _shape(hints[f.name], records) for f in fields(kind)},
        "required": [f.name.rstrip("_") for f in fields(kind) if _required(f)],
    }


def _required(field: "Field[Any]") -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _shape(hint: Any, records: dict[str, dict[str, Any]]) -> dict[str, Any]:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        kinds = [_shape(one, records) for one in get_args(hint) if one is not type(None)]
        return {"anyOf": [*kinds, {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _shape(get_args(hint)[0], records)}
    if origin is Literal:
        return {"enum": list(get_args(hint))}
    if origin is dict:
        return {"type": "object", "additionalProperties": _shape(get_args(hint)[1], records)}
    if is_dataclass(hint) and isinstance(hint, type):
        _add_record(hint, records)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return dict(_SIMPLE[hint])
