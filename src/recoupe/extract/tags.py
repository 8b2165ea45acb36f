"""Part of speech, verb form and lemma of every word of a report."""

from functools import lru_cache
from itertools import repeat

from recoupe.extract.reading import Reading, Tag
from recoupe.languages.lemmas import lemma_of
from recoupe.languages.pack import LanguagePack
from recoupe.languages.tagger import rough_label, word_labels


def find_tags(reading: Reading) -> tuple[Tag, ...]:
    """One tag a token; rough ones where the pack has no model."""
    pack, words = reading.pack, [token.text for token in reading.tokens]
    labels = word_labels(pack, [words[sentence.first : sentence.last] for sentence in reading.sentences])
    if labels is None:
        labels = [rough_label(pack, word) for word in words]
    return tuple(map(_tag, repeat(pack), words, labels))


@lru_cache(maxsize=1 << 16)
def _tag(pack: LanguagePack, word: str, label: str) -> Tag:
    pos, _, form = label.partition(":")
    return Tag(pos, form, lemma_of(pack, word, pos, form))
