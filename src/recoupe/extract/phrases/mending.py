"""Tags put right where a reporting verb looks like another word or form: `la banque précise que`, `», annonce Jean Durand`."""

from recoupe.extract.reading import Reading, Tag
from recoupe.languages.grammar import Grammar
from recoupe.languages.lemmas import lemma_of
from recoupe.languages.reporting import reporting
from recoupe.text.folding import fold

_OTHER = frozenset({"ADJ", "NOUN"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_MARKS = frozenset({'"', ",", "-"})
_NEAR = 9


def mended_tags(reading: Reading, words: tuple[str, ...], grammar: Grammar) -> tuple[Tag, ...]:
    """The tags, with reporting verbs in place of the adjectives, nouns and participles that they look like."""
    tags, verbs = reading.tags, reporting(reading.pack).verbs
    possessives, that = grammar.words("possessive"), grammar.words("that")
    past_like, mended = bool(grammar.words("past_like_participle")), dict[int, Tag]()
    for at in range(1, len(tags) - 1):
        tag = tags[at]
        if (
            tag.pos in ("PRON", "AUX")
            and words[at] in possessives
            and tags[at + 1].pos in ("NOUN", "ADJ", "NUM", "PROPN")
        ):
            mended[at] = Tag("DET", "", tag.lemma)
        elif words[at] in that and tags[at - 1].pos == "ADP" and tags[at + 1].pos == "VERB":
            mended[at], mended[at + 1] = Tag("DET", "", tag.lemma), Tag("NOUN", "", words[at + 1])
        elif tag.pos in _OTHER and reading.tokens[at].text[0].islower():
            if not (
                tags[at - 1].pos in _NAMING
                or words[at - 1] in _MARKS
                or words[at + 1] in that
                or words[at + 1][0] == "-"
            ):
                continue
            lemma = lemma_of(reading.pack, reading.tokens[at].text, "VERB")
            rows = verbs.get(fold(lemma), ())
            leads = tags[at - 1].pos in ("NOUN", "PROPN") and any(words[at + 1] in row.prepositions for row in rows)
            if rows and (leads or _verb_place(tags, words, at, grammar)):
                mended[at] = Tag("VERB", "Pres", lemma)
        elif past_like and tag.pos == "VERB" and tag.form in ("PastPart", "Inf") and fold(tag.lemma) in verbs:
            if _finite_place(tags, words, at, grammar, tuple(row.tail for row in verbs[fold(tag.lemma)])):
                mended[at] = Tag("VERB", "Past" if tag.form == "PastPart" else "Pres", tag.lemma)
    return tuple(mended.get(at, tag) for at, tag in enumerate(tags)) if mended else tags


def _verb_place(tags: tuple[Tag, ...], words: tuple[str, ...], at: int, grammar: Grammar) -> bool:
    before, after = tags[at - 1], words[at + 1]
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
    if after == "," and tags[at].pos == "NOUN" and before.pos in ("NOUN", "PROPN", "PRON"):
        return any(words[i] in _MARKS for i in range(max(0, at - 6), at - 1))  # , the mayor insists,
    return words[at - 1] in _MARKS and tags[at + 1].pos in ("PROPN", "DET", "NUM")


def _finite_place(
    tags: tuple[Tag, ...], words: tuple[str, ...], at: int, grammar: Grammar, tails: tuple[tuple[str, ...], ...]
) -> bool:
    """Whether a form that is both past and participle, or both present and infinitive, is a main verb here."""
    before = at - 1
    while before > 0 and tags[before].pos == "ADV":
        before -= 1
    if tags[before].pos not in (*_NAMING, "CCONJ") and words[before] not in _MARKS:
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
