"""The words of the page's interface in each language, from the Babel catalogs of this folder."""

from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent / "locale"


@cache
def read_catalogs() -> dict[str, dict[str, str | list[str]]]:
    """Messages by language: one text, or one a plural form; English is what the program itself says."""
    languages = sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir())
    return {name: _read(FOLDER / name / "reasons.po") | _read(FOLDER / name / "page.po") for name in languages}


def _read(path: Path) -> dict[str, str | list[str]]:
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.parent.name)
    return {_id(message.id): _text(message.string) for message in catalog if message.id}


def _id(id_: Any) -> str:
    return str(id_ if isinstance(id_, str) else id_[0])


def _text(string: Any) -> str | list[str]:
    return string if isinstance(string, str) else list(string)
