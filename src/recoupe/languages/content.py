"""The key by which a word of a report is compared, told by the word itself, its lemma and its part of speech."""

from recoupe.languages.concepts import concept_of, either_key_of, empties, is_concept, negatives, weak
from recoupe.languages.pack import LanguagePack
from recoupe.text.folding import fold_word

OPEN = "?"
"""In place of a key that the words around decide."""
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM"})
_MISTAGGED = frozenset({"PRON", "INTJ", "PART", "X"})


def lone_key_of(pack: LanguagePack, word: str, lemma: str, pos: str) -> str | None:
    """The key of a (folded) word wherever it stands, None if it says nothing; `OPEN` for numbers and phrases."""
    if word in negatives(pack):
        return None
    if word in empties(pack).by_first or pos == "NUM" or word[0].isdecimal():
        return OPEN
    return key_of_word(pack, word, lemma, pos)


def key_of_word(pack: LanguagePack, word: str, lemma: str, pos: str) -> str | None:
    """The key of a word that says something."""
    return either_key_of(pack, dictionary_form(pack, word, lemma, pos), pos) if _says(pack, word, pos) else None


def _says(pack: LanguagePack, word: str, pos: str) -> bool:
    """A word of content by its tag, or a known one whose tag is an error: *no `gate` had been opened*."""
    if len(word) < 2 or not word[0].isalpha() or word in weak(pack):
        return False
    return pos in _CONTENT or (pos in _MISTAGGED and is_concept(pack, word))


def dictionary_form(pack: LanguagePack, word: str, lemma: str, pos: str) -> str:
    """The dictionary form, or the word itself where only that is known: *intersyndicale*."""
    if pos not in ("NOUN", "ADJ", "PROPN"):
        return lemma
    return word if concept_of(pack, lemma) == fold_word(lemma) and is_concept(pack, word) else lemma
