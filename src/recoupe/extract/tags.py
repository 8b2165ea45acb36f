"""Part of speech, verb form and lemma of every word of a report."""

from functools import cache, partial

from recoupe.extract.reading import Reading, Tag, tagged
from recoupe.languages.content import lone_key_of
from recoupe.languages.lemmas import lemma_of
from recoupe.languages.pack import LanguagePack
from recoupe.languages.tagger import rough_label, word_labels
from recoupe.text.folding import fold_word
from recoupe.text.kept import Kept


def find_tags(reading: Reading) -> tuple[Tag, ...]:
    """One tag a token; rough ones where the pack has no model."""
    pack, words = reading.pack, reading.texts
    labels = word_labels(pack, [words[sentence.first : sentence.last] for sentence in reading.sentences])
    if labels is None:
        labels = [rough_label(pack, word) for word in words]
    return tuple(map(_tags(pack).__getitem__, zip(words, labels, strict=True)))


@cache
def _tags(pack: LanguagePack) -> Kept[tuple[str, str], Tag]:
    """The tag of each word with its label, in one language."""
    return Kept(partial(_tag, pack))


def _tag(pack: LanguagePack, pair: tuple[str, str]) -> Tag:
    word, label = pair
    pos, _, form = label.partition(":")
    tag = tagged(pos, form, lemma_of(pack, word, pos, form))
    return tag._replace(said=lone_key_of(pack, fold_word(word), tag.lemma, pos))
