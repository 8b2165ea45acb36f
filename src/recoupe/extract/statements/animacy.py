"""Whether a phrase names somebody who can speak, a body that can, or a writing that speaks for one."""

from functools import lru_cache

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import base_end
from recoupe.extract.phrases.subjects import Source
from recoupe.languages.pack import LanguagePack
from recoupe.languages.reporting import person_endings, speaking_nouns

_NEEDS = {
    "person": frozenset({"person", "body"}),
    "speaker": frozenset({"person", "body", "document"}),
    "source": frozenset({"person", "body", "document"}),
    "document": frozenset({"person", "body", "document"}),
}


def speaks(parsed: Parsed, source: Source, needs: str) -> bool:
    """Whether the phrase names what the cue needs: persons, bodies, or (`source`, `document`) writings too."""
    if source.last - source.first == 1 and parsed.pos[source.first] == "PRON":
        return True
    return bool(kinds_of(parsed, source) & _NEEDS.get(needs, _NEEDS["speaker"]))


def kinds_of(parsed: Parsed, source: Source) -> frozenset[str]:
    """The kinds (person, body, document) of the phrase's head; a name is a person or a body."""
    end = base_end(parsed, source.first, source.last)
    if parsed.pos[end - 1] == "PRON" and parsed.is_(end, "strict_of"):
        end = base_end(parsed, end + 1, source.last)  # une des passantes
    found: set[str] = set()
    if (
        parsed.pos[source.first] in ("ADJ", "NOUN")
        and source.last - source.first < 4
        and _capital(parsed, source.first)
    ):
        found |= {"person", "body"}
    if any(i in parsed.mention_at and parsed.mention_at[i].kind != "other" for i in range(source.first, end)):
        found |= {"person", "body"}
    for at in range(source.first, max(end, source.first + 1)):
        if parsed.pos[at] == "PROPN" or (
            parsed.pos[at] != "DET" and parsed.reading.texts[at][0].isupper() and at > source.first
        ):
            found |= {"person", "body"}
        elif parsed.pos[at] in ("NOUN", "ADJ", "PRON", "VERB"):
            found |= noun_kinds(parsed, at)
    return frozenset(found)


def _capital(parsed: Parsed, at: int) -> bool:
    """`Américains et Européens disent`: a bare noun with a capital names a people."""
    shown = parsed.reading.texts[at][0].isupper() and parsed.keys[at] != parsed.words[at]
    if not shown or at in parsed.mention_at:
        return shown
    start = parsed.reading.sentences[parsed.reading.sentence_at(parsed.start(at))].first
    return at > start or not parsed.grammar.words("past_like_participle")  # Taxes rose again


def noun_kinds(parsed: Parsed, at: int) -> frozenset[str]:
    """The kinds of one noun, by its word, its lemma or its ending."""
    return _kinds_of_noun(parsed.reading.pack, parsed.words[at], parsed.keys[at])


@lru_cache(maxsize=1 << 16)
def _kinds_of_noun(pack: LanguagePack, word: str, lemma: str) -> frozenset[str]:
    table = speaking_nouns(pack)
    known = table.get(word) or table.get(lemma) or table.get(word.rsplit("-", 1)[0])
    if known:
        return known
    return frozenset({"person"}) if word.endswith(person_endings(pack)) and len(word) > 5 else frozenset()
