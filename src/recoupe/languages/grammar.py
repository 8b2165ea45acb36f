"""The small words of a language by the work they do: negation, relatives, what joins clauses."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from recoupe.languages.pack import LanguagePack
from recoupe.text.folding import fold
from recoupe.text.words import find_words

Sequences = Mapping[str, tuple[tuple[str, ...], ...]]


class Uses(dict[str, frozenset[str]]):
    """Words by their use; of an unknown use there are none."""

    def __missing__(self, use: str) -> frozenset[str]:
        return frozenset()


class Grammar:
    """Folded words by use; phrases of several words as sequences of tokens, by their first.

    `words` gives those of a use: a plain look-up, for it is asked of every token many times.
    """

    def __init__(self, words: Mapping[str, frozenset[str]], phrases: Mapping[str, Sequences]) -> None:
        self.words: Callable[[str], frozenset[str]] = Uses(words).__getitem__
        self._phrases = phrases

    def phrases(self, use: str) -> Sequences:
        """Those and the phrases that do it, as token sequences by first token."""
        return self._phrases.get(use, {})


@cache
def grammar(pack: LanguagePack) -> Grammar:
    """The small words of the pack."""
    uses = {use: [form for form, _ in pack.forms("grammar", use)] for use in pack.table("grammar")}
    return Grammar(
        {use: frozenset(forms) for use, forms in uses.items()},
        {use: sequences(pack, forms) for use, forms in uses.items()},
    )


def sequences(pack: LanguagePack, forms: Sequence[str]) -> Sequences:
    """The forms cut into tokens as a text would be, longest first, by their first token."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in forms:
        tokens = tuple(token.folded for token in find_words(fold(form), pack.words))
        found.setdefault(tokens[0], []).append(tokens)
    return {first: tuple(sorted(set(all_), key=lambda s: (-len(s), s))) for first, all_ in found.items()}


def match_at(found: Sequences, words: Sequence[str], at: int) -> int:
    """How many tokens the longest phrase has that stands at this place, 0 if none does."""
    known = found.get(words[at]) if at < len(words) else None
    if known is None:
        return 0
    for phrase in known:
        if len(phrase) == 1 or tuple(words[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0
