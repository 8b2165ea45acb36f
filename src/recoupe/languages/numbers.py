"""What a language says numbers with: number words, collectives, parts of a whole, hedges."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from recoupe.languages.pack import LanguagePack
from recoupe.languages.phrases import Phrases, table_phrases, valued
from recoupe.model.figure import Bound
from recoupe.text.folding import fold


class NumberWord(NamedTuple):
    """One word: `room` is what may still be added, `times` multiplies, `alone` and `bare` need no number before.

    Alone it is exact (*cent, mille*), bare it is vague (*milliers*); `about` makes a number before it inexact.
    """

    value: float
    room: float
    times: bool
    collective: bool
    alone: bool
    bare: bool
    about: bool


class Fraction(NamedTuple):
    """A part of a whole; `alone` needs no number before it (*la moitié*), nor does one `behind` these (*au tiers*)."""

    value: float
    alone: bool
    behind: frozenset[str]


@dataclass(frozen=True)
class Numbers:
    """The number tables of a language, folded; `leads` may open a number but are none (*des* milliers).

    `inner` are all words that can stand in a number.
    """

    decimal: str
    words: Mapping[str, NumberWord]
    short: Mapping[str, tuple[float, bool]]
    fractions: Mapping[str, Fraction]
    joins: Mapping[str, tuple[frozenset[float], float]]
    articles: frozenset[str]
    several: Phrases[Mapping[str, Any]]
    half_of: Phrases[Any]
    and_half: Phrases[Any]
    of: frozenset[str]
    out_of: Phrases[Any]
    range_marks: frozenset[str]
    between: Mapping[str, frozenset[str]]
    hedges: Phrases[Bound]
    hedges_after: Phrases[Bound]
    known: frozenset[str]
    part: Phrases[Any]
    of_them: Phrases[Any]
    leads: frozenset[str]
    homographs: frozenset[str]
    minus: frozenset[str]
    no_longer: frozenset[str]
    pairs: frozenset[str]
    joined_half: str
    inner: frozenset[str]

    def counts(self, word: str) -> bool:
        """Whether the word is a number word or joined of such (`vingt-deux`), or a part of a whole."""
        if "-" in word and len(word) > 1 and word not in self.words:
            return word.split("-", 1)[0] in self.words or word.split("-", 1)[0] in self.half_of.by_first
        return word in self.words or word in self.fractions or word in self.half_of.by_first


INNER = ("several", "half_of", "and_half")
PHRASES = (*INNER, "out_of", "part", "of_them")


@cache
def numbers(pack: LanguagePack) -> Numbers:
    """The number tables of a pack."""
    table, phrases = pack.table("numbers"), {name: table_phrases(pack, "numbers", name) for name in PHRASES}
    words, articles, of = _number_words(pack), _forms(pack, "article"), _forms(pack, "of")
    fractions = {form[0]: _fraction(value, row) for form, value, row in valued(pack, "numbers", "fraction")}
    joins = {form: _join(row) for form, row in pack.forms("numbers", "join")}
    return Numbers(
        decimal=str(table.get("decimal", ".")),
        words=words,
        short={form[0]: (value, bool(row.get("money"))) for form, value, row in valued(pack, "numbers", "short")},
        fractions=fractions,
        joins=joins,
        articles=articles,
        of=of,
        range_marks=_forms(pack, "range"),
        between={form: frozenset(map(fold, row["joined"])) for form, row in pack.forms("numbers", "between")},
        hedges=table_phrases(pack, "numbers", "hedge", "bound"),
        hedges_after=table_phrases(pack, "numbers", "hedge_after", "bound"),
        known=_forms(pack, "known"),
        homographs=_forms(pack, "homograph"),
        minus=_forms(pack, "minus"),
        no_longer=_forms(pack, "no_longer"),
        pairs=_forms(pack, "pair"),
        joined_half=str(table.get("joined_half", "")),
        leads=articles | frozenset(phrases["several"].by_first),
        inner=articles.union(of, words, fractions, joins, *(_words_of(phrases[name]) for name in INNER)),
        **phrases,
    )


@cache
def opening_words(pack: LanguagePack) -> frozenset[str]:
    """The words that an amount can begin with, but for digits and joined words."""
    table = numbers(pack)
    return frozenset(table.words) | frozenset(table.fractions) | frozenset(table.half_of.by_first) | table.leads


def _words_of(found: Phrases[Any]) -> Iterator[str]:
    return (word for group in found.by_first.values() for phrase, _ in group for word in phrase)


def _fraction(value: float, row: Mapping[str, Any]) -> Fraction:
    return Fraction(value, bool(row.get("alone")), frozenset(map(fold, row.get("behind", ()))))


def _join(row: Mapping[str, Any]) -> tuple[frozenset[float], float]:
    return frozenset(map(float, row.get("before", ()))), float(row.get("after", 0))


def _number_words(pack: LanguagePack) -> dict[str, NumberWord]:
    found: dict[str, NumberWord] = {}
    for group in ("number", "collective"):
        for row in pack.rows("numbers", group):
            for form, value in zip(row["forms"], row["values"], strict=True):
                found[fold(form)] = _number_word(float(value), group, row)
    return found


def _number_word(value: float, group: str, row: Mapping[str, Any]) -> NumberWord:
    room = float(row.get("room", 1 if value else -math.inf))
    flags = {name: bool(row.get(name)) for name in ("times", "alone", "bare", "about")}
    return NumberWord(value, room, collective=group == "collective", **flags)


def _forms(pack: LanguagePack, group: str) -> frozenset[str]:
    return frozenset(form for form, _ in pack.forms("numbers", group))
