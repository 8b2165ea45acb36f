"""Part of speech, verb form and lemma of every word of a report."""

from functools import cache

from recoupe.extract.reading import Reading, Tag, tagged
from recoupe.languages.lemmas import lemma_of
from recoupe.languages.pack import LanguagePack
from recoupe.languages.tagger import rough_label, word_labels

_MOST = 1 << 16
"""Words with their labels that are kept: of more, all are forgotten."""


class _Tags(dict[tuple[str, str], Tag]):
    """The tag of each word with its label, in one language."""

    def __init__(self, pack: LanguagePack) -> None:
        super().__init__()
        self._pack = pack

    def __missing__(self, pair: tuple[str, str]) -> Tag:
        word, label = pair
        pos, _, form = label.partition(":")
        if len(self) >= _MOST:
            self.clear()
        tag = self[pair] = tagged(pos, form, lemma_of(self._pack, word, pos, form))
        return tag


def find_tags(reading: Reading) -> tuple[Tag, ...]:
    """One tag a token; rough ones where the pack has no model."""
    pack, words = reading.pack, [token.text for token in reading.tokens]
    labels = word_labels(pack, [words[sentence.first : sentence.last] for sentence in reading.sentences])
    if labels is None:
        labels = [rough_label(pack, word) for word in words]
    return tuple(map(_tags(pack).__getitem__, zip(words, labels, strict=True)))


@cache
def _tags(pack: LanguagePack) -> _Tags:
    return _Tags(pack)
