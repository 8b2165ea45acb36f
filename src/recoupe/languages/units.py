"""Units as a language writes them: percent, points, money (ISO 4217), measures (UCUM)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple

from recoupe.languages.pack import LanguagePack
from recoupe.languages.phrases import Phrases, Words, phrases, words_of

UnitKind = Literal["percent", "point", "money", "measure"]
KINDS: tuple[UnitKind, ...] = ("percent", "point", "money", "measure")


class Unit(NamedTuple):
    """A unit: `noun` is the word for it where the text has only a sign; `times` a scale glued to it (`M€`).

    One that `needs` a scale is another thing without it (*livres*: pounds or books); `weight` is the unit that its
    word stands for where something is weighed (*pounds*).
    """

    kind: UnitKind
    code: str
    noun: str
    times: float = 1.0
    needs: bool = False
    weight: str = ""


@dataclass(frozen=True)
class Units:
    """The units of a language by the words that stand after and before a number."""

    after: Phrases[Unit]
    before: Phrases[Unit]


@cache
def units(pack: LanguagePack) -> Units:
    """The units of a pack."""
    return Units(phrases(_after(pack)), phrases(_before(pack)))


def _rows(pack: LanguagePack) -> Iterator[tuple[Unit, Any]]:
    for kind in KINDS:
        for row in pack.rows("units", kind):
            yield (
                Unit(
                    kind, row["code"], row.get("noun", ""), needs=bool(row.get("needs")), weight=row.get("weight", "")
                ),
                row,
            )


def _after(pack: LanguagePack) -> Iterator[tuple[Words, Unit]]:
    for unit, row in _rows(pack):
        for form in row["forms"]:
            yield words_of(pack, form), unit
        for sign in row.get("signs", ()):
            yield words_of(pack, sign), unit._replace(needs=False, weight="")
    for row in pack.rows("units", "scaled"):
        for form, value, code in zip(row["forms"], row["values"], row["codes"], strict=True):
            yield words_of(pack, form), Unit("money", code, row["noun"], float(value))


def _before(pack: LanguagePack) -> Iterator[tuple[Words, Unit]]:
    for unit, row in _rows(pack):
        if unit.kind == "money":
            codes = [form for form in row["forms"] if form == unit.code.lower()]
            for sign in (*row.get("signs", ()), *codes):
                yield words_of(pack, sign), unit._replace(needs=False)
