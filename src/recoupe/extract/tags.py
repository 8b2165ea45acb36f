"""Part of speech, verb form and lemma of every word of a report."""

from functools import lru_cache

from recoupe.extract.reading import Reading, Tag
from recoupe.languages.lemmas import lemma_of
from recoupe.languages.pack import LanguagePack
from recoupe.languages.tagger import rough_label, word_labels


def find_tags(reading: Reading) -> tuple[Tag, ...]:
    """One tag a token, found sentence by sentence; rough ones where the pack has no model."""
    pack, found = reading.pack, list[Tag]()
    for sentence in reading.sentences:
        words = [token.text for token in reading.tokens[sentence.first : sentence.last]]
        labels = word_labels(pack, words) or [rough_label(pack, word) for word in words]
        found += [_tag(pack, word, label) for word, label in zip(words, labels, strict=True)]
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def _tag(pack: LanguagePack, word: str, label: str) -> Tag:
    pos, _, form = label.partition(":")
    return Tag(pos, form, lemma_of(pack, word, pos, form))
