"""The gender and number that an article shows."""

from collections.abc import Mapping
from functools import cache

from recoupe.languages.pack import LanguagePack


@cache
def article_genders(pack: LanguagePack) -> Mapping[str, str]:
    """By folded article: m, f or plural; articles of any gender are left out."""
    return {form: str(row["shows"]) for form, row in pack.forms("names", "article")}
