"""Words for where something was said, written or passed on: writings, talks, outlets."""

from collections.abc import Mapping
from functools import cache

from recoupe.languages.grammar import Sequences, sequences
from recoupe.languages.pack import LanguagePack


class Occasions:
    """Folded words by use, and the phrases that lead back to the source named last."""

    def __init__(self, words: Mapping[str, frozenset[str]], same_source: Sequences) -> None:
        self._words = words
        self.same_source = same_source

    def words(self, use: str) -> frozenset[str]:
        """The words of this use: `writing`, `talk`, `outlet` and the others of the table."""
        return self._words.get(use, frozenset())


@cache
def occasions(pack: LanguagePack) -> Occasions:
    """The occasions of the pack."""
    uses = {use: frozenset(form for form, _ in pack.forms("occasions", use)) for use in pack.table("occasions")}
    phrases = [form for form, _ in pack.forms("occasions", "same_source")]
    return Occasions(uses, sequences(pack, phrases))
