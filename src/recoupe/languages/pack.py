"""What Recoupe knows of a language: the tables of its folder, read once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import tomli

from recoupe.errors import BadPack, UnknownLanguage
from recoupe.text.folding import fold
from recoupe.text.words import WordRules

FOLDER = Path(__file__).parent


@dataclass(frozen=True, eq=False)
class LanguagePack:
    """One language (BCP 47 `code`); `tables` are its TOML files by name, `folder` holds its models.

    A pack equals itself alone, so that looking up what was made of it costs nothing.
    """

    code: str
    name: str
    folder: Path
    words: WordRules
    abbreviations: frozenset[str]
    tables: Mapping[str, Mapping[str, Any]] = field(repr=False)

    def table(self, name: str) -> Mapping[str, Any]:
        """The table of that file, empty if the pack has none."""
        return self.tables.get(name, {})

    def rows(self, table: str, group: str) -> tuple[Mapping[str, Any], ...]:
        """The rows (`[[group]]`) of a table."""
        return tuple(self.table(table).get(group, ()))

    def forms(self, table: str, group: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Every folded form of every row of a table, with its row."""
        for row in self.rows(table, group):
            for form in row["forms"]:
                yield fold(form), row


@cache
def languages() -> tuple[str, ...]:
    """Codes of the packs there are."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/pack.toml")))


@cache
def load_language(code: str) -> LanguagePack:
    """The pack of a language; a region (`fr-CH`) falls back to its language.

    Raises:
        UnknownLanguage: there is no such pack.
        BadPack: a file of it cannot be read.
    """
    name = code.split("-", 1)[0].lower()
    if name not in languages():
        raise UnknownLanguage(f"There is no language pack {code!r}.", f"Packs: {', '.join(languages())}.")
    folder = FOLDER / name
    tables = {path.stem: _read(path) for path in sorted(folder.glob("*.toml"))}
    words = tables["pack"].get("words", {})
    return LanguagePack(
        code=name,
        name=tables["pack"]["name"],
        folder=folder,
        words=WordRules(
            elisions=frozenset(map(fold, words.get("elisions", ()))),
            clitics=tuple(sorted(map(fold, words.get("clitics", ())), key=len, reverse=True)),
            whole=frozenset(map(fold, words.get("whole", ()))),
        ),
        abbreviations=frozenset(fold(a).rstrip(".") for a in words.get("abbreviations", ())),
        tables=tables,
    )


@cache
def frequent_words(code: str) -> frozenset[str]:
    """The commonest words of a language, folded, without the rest of its pack."""
    words = _read(FOLDER / code / "pack.toml").get("words", {})
    return frozenset(map(fold, words.get("frequent", ())))


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomli.loads(path.read_text(encoding="utf-8"))
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadPack(f"{path.name} of pack {path.parent.name!r}: {error}.", "Mend the file.") from error
