"""Tags put right where a reporting verb looks like another word: `la banque précise que`, `», annonce Jean Durand`."""

from functools import lru_cache

from recoupe.extract.reading import Reading, Tag
from recoupe.languages.grammar import Grammar
from recoupe.languages.lemmas import lemma_of
from recoupe.languages.pack import LanguagePack
from recoupe.languages.reporting import ReportingVerb, reporting
from recoupe.text.folding import fold_word

_OTHER = frozenset({"ADJ", "NOUN"})
_NAMED = _OTHER | {"NUM", "PROPN"}
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_MARKS = frozenset({'"', ",", "-"})
_NEAR = 9
_DOUBTFUL = ("PastPart", "Inf", "Cmd")


def mended_tags(reading: Reading, words: tuple[str, ...], grammar: Grammar) -> tuple[Tag, ...]:
    """The tags, with reporting verbs in place of the adjectives, nouns and participles that they look like."""
    tags, mended = reading.tags, dict[int, Tag]()
    possessives, that, euphonic = grammar.words("possessive"), grammar.words("that"), grammar.words("euphonic")
    small = {"PRON": possessives, "AUX": possessives, "CCONJ": grammar.words("determiner")}
    doubtful = _DOUBTFUL if grammar.words("past_like_participle") else ()
    for at in range(1, len(tags) - 1):
        pos = tags[at].pos
        if pos in _OTHER:
            mended |= _verb_again(reading, words, at, grammar)
        elif pos == "VERB":
            mended |= _finite_again(reading, words, at, grammar) if tags[at].form in doubtful else {}
        elif pos in small and words[at] in small[pos] and tags[at + 1].pos in _NAMED:
            mended[at] = Tag("DET", "", tags[at].lemma)
        if words[at] in euphonic and words[at + 1][0] == "-":
            mended[at] = Tag("PART", "", tags[at].lemma)  # indique t-il
        if words[at] in that and tags[at - 1].pos == "ADP" and tags[at + 1].pos == "VERB":
            mended |= {at: Tag("DET", "", tags[at].lemma), at + 1: Tag("NOUN", "", words[at + 1])}
    return tuple(mended.get(at, tag) for at, tag in enumerate(tags)) if mended else tags


def _verb_again(reading: Reading, words: tuple[str, ...], at: int, grammar: Grammar) -> dict[int, Tag]:
    """An adjective or noun that is a reporting verb here."""
    before, after = reading.tags[at - 1], _past_euphonic(words, at, grammar)
    near = before.pos in _NAMING or words[at - 1] in _MARKS or after in grammar.words("that") or after[0] == "-"
    lemma, rows = _as_verb(reading.pack, reading.tokens[at].text) if near else ("", ())
    if not rows or not reading.tokens[at].text[0].islower():
        return {}
    leads = before.pos in ("NOUN", "PROPN") and any(after in row.prepositions for row in rows)
    fits = leads or _verb_place(reading.tags, words, at, grammar)
    return {at: Tag("VERB", "Pres", lemma)} if fits else {}


@lru_cache(maxsize=1 << 16)
def _as_verb(pack: LanguagePack, word: str) -> tuple[str, tuple[ReportingVerb, ...]]:
    """The lemma of the word if it were a verb, and what the lexicon says of that verb."""
    lemma = lemma_of(pack, word, "VERB")
    return lemma, reporting(pack).verbs.get(fold_word(lemma), ())


def _finite_again(reading: Reading, words: tuple[str, ...], at: int, grammar: Grammar) -> dict[int, Tag]:
    """A participle or infinitive that is a finite reporting verb here."""
    tag = reading.tags[at]
    rows = reporting(reading.pack).verbs.get(fold_word(tag.lemma), ())
    if not rows or not _finite_place(reading.tags, words, at, grammar, tuple(row.tail for row in rows)):
        return {}
    return {at: Tag("VERB", "Past" if tag.form == "PastPart" else "Pres", tag.lemma)}


def _past_euphonic(words: tuple[str, ...], at: int, grammar: Grammar) -> str:
    """The word behind, over the sound in `indique t-il`."""
    joined = words[at + 1] in grammar.words("euphonic") and at + 2 < len(words)
    return words[at + 2] if joined else words[at + 1]


def _verb_place(tags: tuple[Tag, ...], words: tuple[str, ...], at: int, grammar: Grammar) -> bool:
    before, after = tags[at - 1], _past_euphonic(words, at, grammar)
    if before.pos in ("DET", "ADP"):
        return False
    if after in grammar.words("that") and before.pos not in ("ADJ", "AUX", "VERB"):
        return True
    if after[0] == "-" and len(after) > 1:
        return True
    if tags[at + 1].pos == "PRON" and after in grammar.words("subject_pronoun") and before.pos != "ADJ":
        return True
    if tags[at + 1].pos == "AUX" and before.pos == "NOUN" and at > 2 and words[at - 2] in grammar.words("relative"):
        return True
    if after == '"' and tags[at].pos == "NOUN" and before.pos == "NOUN":
        return True  # the report details "patterns"
    if after == "," and tags[at].pos == "NOUN" and before.pos in ("NOUN", "PROPN", "PRON"):
        return any(words[i] in _MARKS for i in range(max(0, at - 6), at - 1))  # , the mayor insists,
    if words[at - 1] == '"' and tags[at].pos == "NOUN" and tags[at + 1].pos in ("NOUN", "ADJ"):
        return bool(grammar.words("past_like_participle"))  # "…," laments chief surgeon
    return words[at - 1] in _MARKS and tags[at + 1].pos in ("PROPN", "DET", "NUM")


def _finite_place(
    tags: tuple[Tag, ...], words: tuple[str, ...], at: int, grammar: Grammar, tails: tuple[tuple[str, ...], ...]
) -> bool:
    """Whether a form that is both past and participle, or both present and infinitive, is a main verb here."""
    before = at - 1
    while before > 0 and tags[before].pos == "ADV":
        before -= 1
    if tags[before].pos not in (*_NAMING, "CCONJ", "ADJ") and words[before] not in _MARKS:
        return False
    if any(tags[i].pos == "AUX" or words[i] in grammar.words("infinitive_mark") for i in range(max(0, before - 1), at)):
        return False
    if tags[at].form == "Inf":
        return tags[before].pos in ("NOUN", "PROPN") and not any(
            tags[i].pos == "VERB" for i in range(max(0, at - 4), at)
        )
    if any(tail and words[at + 1 : at + 1 + len(tail)] == tail for tail in tails):
        return True
    if tags[at + 1].pos != "ADP":
        return words[before] != "," or tags[at + 1].pos in ("PRON", "DET", "SCONJ", "PROPN") or words[at + 1] in _MARKS
    return any(words[i] in grammar.words("that") for i in range(at + 1, min(len(words), at + _NEAR)))
