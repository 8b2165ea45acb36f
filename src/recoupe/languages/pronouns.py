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
    """Agreement of each pronoun; pronouns of those who speak or of nobody; words that show a gender.

    `things` says that a pronoun of its own stands for things; `pointing` are the words of `this engineer`,
    `latter` stand for the person named last, `owners` are the possessives with what they agree with.
    """

    agreement: Mapping[str, Agreement]
    speakers: frozenset[str]
    genders: Mapping[str, str]
    things: bool
    pointing: frozenset[str]
    latter: frozenset[str]
    owners: Mapping[str, Agreement]


@cache
def pronouns(pack: LanguagePack) -> Pronouns:
    """The pronouns of the pack."""
    things = any(row["gender"] == "n" for row in pack.rows("pronouns", "pronoun"))
    return Pronouns(
        {form: Agreement(row["gender"], row["number"] == "p") for form, row in pack.forms("pronouns", "pronoun")},
        frozenset(form for form, _ in pack.forms("pronouns", "speaker")),
        {form: row["gender"] for form, row in pack.forms("pronouns", "gender")},
        things,
        frozenset(form for form, _ in pack.forms("pronouns", "pointing")),
        frozenset(form for form, _ in pack.forms("pronouns", "latter")),
        {form: Agreement(row["gender"], row["number"] == "p") for form, row in pack.forms("pronouns", "owner")},
    )
