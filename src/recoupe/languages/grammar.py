"""The small words of a language by the work they do: negation, relatives, what joins clauses."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from recoupe.languages.pack import LanguagePack
from recoupe.text.folding import fold
from recoupe.text.words import find_words

Sequences = Mapping[str, tuple[tuple[str, ...], ...]]


class Grammar:
    """Folded words by use, phrases of several words as sequences of tokens by their first, and the last words of these.

    All are plain look-ups, for they are asked for at every token many times; of an unknown use there are none.
    """

    def __init__(self, words: Mapping[str, frozenset[str]], phrases: Mapping[str, Sequences]) -> None:
        none: Sequences = {}
        endings = {use: frozenset(p[-1] for group in found.values() for p in group) for use, found in phrases.items()}
        self.words: Callable[[str], frozenset[str]] = defaultdict(frozenset, words).__getitem__
        self.phrases: Callable[[str], Sequences] = defaultdict(lambda: none, phrases).__getitem__
        self.endings: Callable[[str], frozenset[str]] = defaultdict(frozenset, endings).__getitem__


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
    then = words[at + 1] if at + 1 < len(words) else ""
    for phrase in known:
        size = len(phrase)
        if size == 1 or (phrase[1] == then and (size == 2 or tuple(words[at : at + size]) == phrase)):
            return size
    return 0
