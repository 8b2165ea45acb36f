"""Words for where something was said, written or passed on: writings, talks, outlets."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache

from recoupe.languages.grammar import Sequences, sequences
from recoupe.languages.pack import LanguagePack


class Occasions:
    """Folded `words` by use (`writing`, `talk`, `outlet` …), and the phrases that lead back to the source named last.

    `openings` are the words that can begin an occasion, `passing` the lemmas of the participles that can.
    """

    def __init__(self, words: Mapping[str, frozenset[str]], same_source: Sequences) -> None:
        self.words: Callable[[str], frozenset[str]] = defaultdict(frozenset, words).__getitem__
        self.same_source = same_source
        self.openings = self.words("place_mark") | self.words("talk") | self.words("carried")
        self.passing = self.words("passed_on") | self.words("sent_out") | self.words("asked")


@cache
def occasions(pack: LanguagePack) -> Occasions:
    """The occasions of the pack."""
    uses = {use: frozenset(form for form, _ in pack.forms("occasions", use)) for use in pack.table("occasions")}
    phrases = [form for form, _ in pack.forms("occasions", "same_source")]
    return Occasions(uses, sequences(pack, phrases))
