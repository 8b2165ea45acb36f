"""Tags put right where a reporting verb looks like another word: `la banque précise que`, `», annonce Jean Durand`."""

from collections.abc import Iterator
from functools import lru_cache

from recoupe.extract.reading import Reading, Tag, tagged
from recoupe.languages.givers import givers
from recoupe.languages.grammar import Grammar
from recoupe.languages.lemmas import lemma_of
from recoupe.languages.pack import LanguagePack
from recoupe.languages.reporting import ReportingVerb, reporting
from recoupe.text.folding import fold_word

_OTHER = frozenset({"ADJ", "NOUN"})
_NAMED = _OTHER | {"NUM", "PROPN"}
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_BEFORE_FINITE = _NAMING | {"CCONJ", "ADJ"}
_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
_MARKS = frozenset({'"', ",", "-"})
_NEAR = 9
_VOWELS = frozenset("aeiouy")
_VERBAL = ("VERB", "AUX")
_HELPING, _ENDS = frozenset({"VERB", "AUX", "PART"}), frozenset({"PUNCT", "SCONJ", "CCONJ"})
_DOUBTFUL = ("PastPart", "Inf", "Cmd")


def mended_tags(reading: Reading, words: tuple[str, ...], grammar: Grammar) -> tuple[Tag, ...]:
    """The tags, with reporting verbs in place of the adjectives, nouns and participles that they look like."""
    tags, mended = reading.tags, dict(_in_names(reading))
    possessives, that, euphonic = grammar.words("possessive"), grammar.words("that"), grammar.words("euphonic")
    small = {"PRON": possessives, "AUX": possessives, "CCONJ": grammar.words("determiner")}
    unvarying = grammar.words("unvarying_past")
    doubtful = _DOUBTFUL if grammar.words("past_like_participle") else ()
    for at in range(1, len(tags) - 1):
        pos = tags[at].pos if at not in mended else "PROPN"
        if pos in _OTHER:
            mended |= _verb_again(reading, words, at, grammar)
            if pos == "NOUN" and words[at] in unvarying and _acts(tags, at):
                mended[at] = tagged("VERB", "Past", words[at])
        elif pos == "VERB" and tags[at].form == "Inf" and words[at] in unvarying and _alone(tags, at):
            mended[at] = tagged("VERB", "Past", words[at])
        elif pos == "VERB":
            mended |= _finite_again(reading, words, at, grammar) if tags[at].form in doubtful else {}
            if not doubtful and _before_infinitive(reading, at):
                mended[at] = tagged("VERB", "Pres", tags[at].lemma)
            if doubtful and at not in mended and (tag := _told_by_place(reading, words, at)) is not None:
                mended[at] = tag
        elif pos in small and words[at] in small[pos] and tags[at + 1].pos in _NAMED:
            mended[at] = tagged("DET", "", tags[at].lemma)
        if words[at] in euphonic and words[at + 1][0] == "-":
            mended[at] = tagged("PART", "", tags[at].lemma)  # indique t-il
        if words[at] in that and tags[at - 1].pos == "ADP" and tags[at + 1].pos == "VERB":
            mended |= {at: tagged("DET", "", tags[at].lemma), at + 1: tagged("NOUN", "", words[at + 1])}
    return tuple(mended.get(at, tag) for at, tag in enumerate(tags)) if mended else tags


def _in_names(reading: Reading) -> Iterator[tuple[int, Tag]]:
    """No word of somebody's full name is a verb: `police chief Sayed Kamal Sadat`, `Will Carter`."""
    for mention in reading.mentions:
        if mention.kind != "person" or " " not in mention.text:
            continue
        for at in reading.tokens_in(mention.start, mention.end):
            if reading.tags[at].pos in _VERBAL and reading.texts[at][0].isupper():
                yield at, tagged("PROPN", "", reading.texts[at])


def _verb_again(reading: Reading, words: tuple[str, ...], at: int, grammar: Grammar) -> dict[int, Tag]:
    """An adjective or noun that is a reporting verb here."""
    lemma, rows = _as_verb(reading.pack, reading.texts[at])
    if not rows or not reading.texts[at][0].islower():
        return {}
    before, after = reading.tags[at - 1], _past_adverb(reading.tags, words, at, grammar)
    near = before.pos in _NAMING or words[at - 1] in _MARKS or after in grammar.words("that") or after[0] == "-"
    infinitive = lemma == words[at] and not grammar.words("past_like_participle")  # , conseiller UMP de Lyon,
    if not near or infinitive:
        return {}
    leads = before.pos in ("NOUN", "PROPN") and any(after in row.prepositions for row in rows)
    leads = leads or _shows(reading.tags, at, rows, grammar)
    said = (before.pos in _NAMING or words[at - 1] == ",") and _agrees(reading.tags, words, at, rows, grammar)
    fits = leads or said or _verb_place(reading.tags, words, at, grammar)
    parted = bool(grammar.words("past_like_participle")) and words[at - 1] in _MARKS and _participle(words[at])
    return {at: tagged("VERB", "PresPart" if parted else "Pres", lemma)} if fits else {}


def _shows(tags: tuple[Tag, ...], at: int, rows: tuple[ReportingVerb, ...], grammar: Grammar) -> bool:
    """`Statistics from the ministry show 4,300 people left`: a number of things and their verb follow."""
    if not grammar.words("past_like_participle") or tags[at - 1].pos not in ("NOUN", "PROPN"):
        return False
    counted = [tag.pos for tag in tags[at + 1 : at + 3]] == ["NUM", "NOUN"]
    acts = any(tag.pos in _VERBAL for tag in tags[at + 3 : at + 3 + _NEAR // 3])
    return counted and acts and any("bare" in row.frames for row in rows)


@lru_cache(maxsize=1 << 16)
def _as_verb(pack: LanguagePack, word: str) -> tuple[str, tuple[ReportingVerb, ...]]:
    """The lemma of the word if it were a verb, and what the lexicon says of that verb."""
    lemma = lemma_of(pack, word, "VERB")
    return lemma, reporting(pack).verbs.get(fold_word(lemma), ())


def _finite_again(reading: Reading, words: tuple[str, ...], at: int, grammar: Grammar) -> dict[int, Tag]:
    """A participle or infinitive that is a finite reporting verb here."""
    tag = reading.tags[at]
    rows = reporting(reading.pack).verbs.get(tag.key, ())
    if not rows or not _finite_place(reading.tags, words, at, grammar, rows):
        return {}
    return {at: tagged("VERB", "Past" if tag.form == "PastPart" else "Pres", tag.lemma)}


def _before_infinitive(reading: Reading, at: int) -> bool:
    """`Le maire, Luc Petit, dit avoir signé`: no participle without an auxiliary leads to an infinitive."""
    tags = reading.tags
    if tags[at].form != "PastPart" or tags[at + 1].form != "Inf" or tags[at - 1].pos not in ("PUNCT", "NOUN", "PROPN"):
        return False
    helped = any(tag.pos == "AUX" for tag in tags[max(0, at - 4) : at])
    rows = reporting(reading.pack).verbs.get(fold_word(tags[at].lemma), ())
    return not helped and any("infinitive" in row.frames for row in rows)


def _has_object(reading: Reading, at: int) -> bool:
    """`The two countries signed an accord`, `Police recorded 14 thefts`: a past tense before its object."""
    tags = reading.tags
    helped = any(tags[i].pos == "AUX" for i in range(max(0, at - 3), at))
    counted = tags[min(at + 2, len(tags) - 1)].pos in _OTHER
    so_many = tags[at + 1].pos == "NUM" and counted and _tells(reading, at)
    return tags[at - 1].pos in ("NOUN", "PROPN") and (tags[at + 1].pos == "DET" or so_many) and not helped


def _tells(reading: Reading, at: int) -> bool:
    """Whether the verb reports something: `recorded 14 thefts`, not `pupils aged 14 years`."""
    key = reading.tags[at].key
    return key in reporting(reading.pack).verbs or key in givers(reading.pack).verbs


def _told_by_place(reading: Reading, words: tuple[str, ...], at: int) -> Tag | None:
    """What a verb form is by where it stands: part of a title, a past tense, a noun."""
    tag = reading.tags[at]
    if tag.form == "PresPart" and _in_title(reading, words, at):
        return tagged("ADJ", "", words[at])
    if tag.form == "PastPart" and _has_object(reading, at):
        return tagged("VERB", "Past", tag.lemma)
    openings = reporting(reading.pack).source_words.by_first
    named = tag.form == "Inf" and at > 1 and words[at - 2] in openings  # according to court
    ordered = tag.form == "Cmd" and _behind_cue(reading, at)
    return tagged("NOUN", "", words[at]) if named or ordered else None


def _acts(tags: tuple[Tag, ...], at: int) -> bool:
    """`The strike cost the company`, `The storm hit 90 homes`: between a noun and its object, no noun."""
    thing = tags[at + 1].pos == "DET" or (tags[at + 1].pos == "NUM" and tags[min(at + 2, len(tags) - 1)].pos == "NOUN")
    return thing and tags[at - 1].pos in ("NOUN", "PROPN")


def _alone(tags: tuple[Tag, ...], at: int) -> bool:
    """Whether no verb or *to* stands before in its clause: `The strike cost`, not `will the strike cost`."""
    before = next((i for i in range(at - 1, -1, -1) if tags[i].pos in _ENDS), -1)
    return _acts(tags, at) and not any(tag.pos in _HELPING for tag in tags[before + 1 : at])


def _participle(word: str) -> bool:
    """`…, insisting prices would fall`: no present tense ends so, but that of `bring`."""
    return word.endswith("ing") and not _VOWELS.isdisjoint(word[:-3])


def _in_title(reading: Reading, words: tuple[str, ...], at: int) -> bool:
    """`, mining minister Luc Petit told`: a participle that begins a title."""
    behind = [tag.pos for tag in reading.tags[at + 1 : at + 3]]
    return words[at - 1] in _MARKS and behind == ["NOUN", "PROPN"]


def _behind_cue(reading: Reading, at: int) -> bool:
    """`said turnover in that branch fell`: no order stands right behind a reporting verb."""
    before = reading.tags[at - 1]
    return before.form in ("Past", "Pres") and before.key in reporting(reading.pack).verbs


def _past_adverb(tags: tuple[Tag, ...], words: tuple[str, ...], at: int, grammar: Grammar) -> str:
    """The word behind, over the sound in `indique t-il` and the adverb in `annonce clairement que`."""
    if at + 2 >= len(words):
        return words[at + 1]
    adverb = tags[at + 1].pos == "ADV" and words[at + 2] in grammar.words("that")
    return words[at + 2] if adverb or words[at + 1] in grammar.words("euphonic") else words[at + 1]


def _agrees(
    tags: tuple[Tag, ...], words: tuple[str, ...], at: int, rows: tuple[ReportingVerb, ...], grammar: Grammar
) -> bool:
    """`, economists reckon.`, `the group claims to have left`, `"…," the agency warns in a report`, `X shot back`."""
    if not grammar.words("past_like_participle"):
        return False
    start = at - 1
    while start > 0 and tags[start].pos in _PHRASE and words[start] not in _MARKS:
        start -= 1
    near = words[at - 1] == "," or (at - _NEAR <= start < at - 1 and words[start] in _MARKS)
    if any(row.tail and words[at + 1 : at + 1 + len(row.tail)] == row.tail for row in rows):
        return near
    if words[at - 1] == ",":
        return words[at].endswith("s") and any(words[i] == '"' for i in range(max(0, at - 2 * _NEAR), at))
    several = words[at - 1] in grammar.words("plural") or (tags[at - 1].pos != "PROPN" and words[at - 1].endswith("s"))
    if several == words[at].endswith("s"):
        return False
    if words[at + 1] in grammar.words("infinitive_mark") and tags[min(at + 2, len(tags) - 1)].form == "Inf":
        return any("infinitive" in row.frames for row in rows)
    return near and (words[at + 1] in (",", ".") or tags[at + 1].pos == "ADP")


def _verb_place(tags: tuple[Tag, ...], words: tuple[str, ...], at: int, grammar: Grammar) -> bool:
    before, after = tags[at - 1], _past_adverb(tags, words, at, grammar)
    if before.pos in ("DET", "ADP"):
        return False
    if after in grammar.words("that") and before.pos not in ("ADJ", "AUX", "VERB"):
        return not _one_thing(tags, words, at, grammar)
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
    titled = tags[at + 1].pos == "NOUN" and tags[min(at + 2, len(tags) - 1)].pos == "PROPN"  # , predicts analyst Kim
    titled = titled and words[at].endswith("s") and bool(grammar.words("past_like_participle"))
    return words[at - 1] in _MARKS and (titled or tags[at + 1].pos in ("PROPN", "DET", "NUM"))


def _one_thing(tags: tuple[Tag, ...], words: tuple[str, ...], at: int, grammar: Grammar) -> bool:
    """`in a December 2024 report that`: an article for one, and no ending of a verb that says one."""
    if not grammar.words("past_like_participle") or words[at].endswith("s"):
        return False
    start = at - 1
    while start > 0 and tags[start].pos in ("ADJ", "NOUN", "PROPN", "NUM"):
        start -= 1
    return words[start] in grammar.words("indefinite") and not words[at - 1].endswith("s")


def _finite_place(
    tags: tuple[Tag, ...], words: tuple[str, ...], at: int, grammar: Grammar, rows: tuple[ReportingVerb, ...]
) -> bool:
    """Whether a form that is both past and participle, or both present and infinitive, is a main verb here."""
    before = at - 1
    while before > 0 and tags[before].pos == "ADV":
        before -= 1
    if tags[before].pos not in _BEFORE_FINITE and words[before] not in _MARKS:
        return False
    if any(tags[i].pos == "AUX" or words[i] in grammar.words("infinitive_mark") for i in range(max(0, before - 1), at)):
        return False
    if tags[at].form == "Inf":
        return tags[before].pos in ("NOUN", "PROPN") and not any(
            tags[i].pos == "VERB" for i in range(max(0, at - 4), at)
        )
    if any(row.tail and words[at + 1 : at + 1 + len(row.tail)] == row.tail for row in rows):
        return True
    told = any("person" in row.frames for row in rows)
    if tags[at + 1].pos != "ADP":
        loose = tags[at].form == "Cmd" or told  # , say experts · , told reporters
        behind = ("PRON", "DET", "SCONJ", "PROPN", *(("ADJ", "NOUN", "NUM") if loose else ()))
        return words[before] != "," or tags[at + 1].pos in behind or words[at + 1] in _MARKS
    if words[at + 1] in grammar.words("addressee") and any(words[i] == '"' for i in range(max(0, at - _NEAR), at)):
        return True  # "…," the lawyer, Luc Petit, complained to reporters
    return any(words[i] in grammar.words("that") for i in range(at + 1, min(len(words), at + _NEAR)))
