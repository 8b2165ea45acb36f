"""Every span in a dossier, whatever record it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

from recoupe.model.dossier import Dossier
from recoupe.model.span import Located


@dataclass(frozen=True, slots=True)
class Place:
    """A span of one article: `record` is the id of the record it belongs to, or its path in the dossier.

    `words` are those that the record says stand there, None where it says nothing.
    """

    article: str
    record: str
    start: int
    end: int
    words: str | None


def find_places(dossier: Dossier) -> Iterator[Place]:
    """All spans, in the order of the dossier."""
    for number, article in enumerate(dossier.articles):
        for field in fields(article):
            yield from _places(getattr(article, field.name), article.id, f"articles[{number}].{field.name}")
    for field in fields(dossier):
        if field.name != "articles":
            yield from _places(getattr(dossier, field.name), "", field.name)


def _places(value: object, article: str, path: str) -> Iterator[Place]:
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _places(item, article, f"{path}[{number}]")
    elif is_dataclass(value) and not isinstance(value, type):
        path = str(getattr(value, "id", path))
        if isinstance(value, Located):
            yield Place(value.article, path, value.start, value.end, None)
        elif isinstance(start := getattr(value, "start", None), int):
            yield Place(article, path, start, getattr(value, "end", start), getattr(value, "text", None))
        for name in _inner(type(value)):
            yield from _places(getattr(value, name), article, f"{path}.{name}")


@cache
def _inner(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a record that can hold other records."""
    hints = get_type_hints(kind)
    return tuple(field.name for field in fields(kind) if _holds_records(hints[field.name]))


def _holds_records(hint: Any) -> bool:
    return is_dataclass(hint) or any(map(_holds_records, get_args(hint)))
