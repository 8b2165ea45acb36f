"""Tags put right where a reporting verb looks like another word: `la banque précise que`, `», annonce Jean Durand`."""

from recoupe.extract.reading import Reading, Tag
from recoupe.languages.grammar import Grammar
from recoupe.languages.lemmas import lemma_of
from recoupe.languages.reporting import reporting
from recoupe.text.folding import fold

_OTHER = frozenset({"ADJ", "NOUN", "PROPN"})
_MARKS = frozenset({'"', "»", "”", "“", ",", "-", "’"})


def mended_tags(reading: Reading, words: tuple[str, ...], grammar: Grammar) -> tuple[Tag, ...]:
    """The tags, with reporting verbs in place of the adjectives and nouns that they look like."""
    tags, verbs = reading.tags, reporting(reading.pack).verbs
    mended = {}
    for at in range(1, len(tags) - 1):
        if tags[at].pos not in _OTHER or not _verb_place(tags, words, at, grammar):
            continue
        if reading.tokens[at].text[0].isupper():
            continue
        lemma = lemma_of(reading.pack, reading.tokens[at].text, "VERB")
        if fold(lemma) in verbs:
            mended[at] = Tag("VERB", "Pres", lemma)
    return tuple(mended.get(at, tag) for at, tag in enumerate(tags)) if mended else tags


def _verb_place(tags: tuple[Tag, ...], words: tuple[str, ...], at: int, grammar: Grammar) -> bool:
    before, after = tags[at - 1], words[at + 1]
    if before.pos in ("DET", "ADP"):
        return False
    if after in grammar.words("that") and before.pos not in ("ADJ", "AUX", "VERB"):
        return True
    if after[0] == "-" and len(after) > 1:
        return True
    return words[at - 1] in _MARKS and tags[at + 1].pos in ("PROPN", "DET") and tags[at].pos != "PROPN"
