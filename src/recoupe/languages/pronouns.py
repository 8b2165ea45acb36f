"""Pronouns that stand for somebody, and what shows the gender of a name."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from recoupe.languages.pack import LanguagePack


class Agreement(NamedTuple):
    """What a pronoun asks of whom it stands for: m, f, n (a thing or a body) or nothing, one or several."""

    gender: str
    plural: bool


class Pronouns(NamedTuple):
    """Agreement of each pronoun; pronouns of those who speak or of nobody; words that show a gender."""

    agreement: Mapping[str, Agreement]
    speakers: frozenset[str]
    genders: Mapping[str, str]


@cache
def pronouns(pack: LanguagePack) -> Pronouns:
    """The pronouns of the pack."""
    return Pronouns(
        {form: Agreement(row["gender"], row["number"] == "p") for form, row in pack.forms("pronouns", "pronoun")},
        frozenset(form for form, _ in pack.forms("pronouns", "speaker")),
        {form: row["gender"] for form, row in pack.forms("pronouns", "gender")},
    )
