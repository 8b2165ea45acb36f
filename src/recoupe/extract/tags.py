"""Part of speech, verb form and lemma of every word of a report."""

from recoupe.extract.reading import Reading, Tag
from recoupe.languages.lemmas import lemma_of
from recoupe.languages.tagger import rough_label, word_labels


def find_tags(reading: Reading) -> tuple[Tag, ...]:
    """One tag a token, found sentence by sentence; rough ones where the pack has no model."""
    found: list[Tag] = []
    for sentence in reading.sentences:
        words = [token.text for token in reading.tokens[sentence.first : sentence.last]]
        labels = word_labels(reading.pack, words) or [rough_label(reading.pack, word) for word in words]
        for word, label in zip(words, labels, strict=True):
            pos, _, form = label.partition(":")
            found.append(Tag(pos, form, lemma_of(reading.pack, word, pos, form)))
    return tuple(found)
