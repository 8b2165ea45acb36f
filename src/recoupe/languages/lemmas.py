"""The dictionary form of a word, given its part of speech."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from recoupe.languages.dictionary import dictionary_form, entry_of
from recoupe.languages.pack import LanguagePack
from recoupe.languages.wordclasses import small_words

_VERBS = frozenset({"VERB", "AUX"})
_UNCHANGED = frozenset({"PROPN", "NUM", "PUNCT", "SYM", "X"})
_INFLECTED = {"NOUN": "noun", "ADJ": "adjective"}
_APOSTROPHES = str.maketrans("’‘ʼ‛′`´", "'" * 7)
_LONGEST_ENDING = 8
_SHORTEST_STEM = 3

Endings = Mapping[str, tuple[str, ...]]


def lower(word: str) -> str:
    """The word in small letters with straight apostrophes; its accents stay."""
    return word.lower().translate(_APOSTROPHES)


@lru_cache(maxsize=1 << 16)
def lemma_of(pack: LanguagePack, word: str, pos: str, form: str = "") -> str:
    """The infinitive of a verb form, the singular of a noun; names, numbers and marks as they are."""
    if pos in _UNCHANGED:
        return word
    low = lower(word)
    kind = "VERB" if pos in _VERBS else pos
    known = _exceptions(pack).get((kind, low)) or small_words(pack).lemmas.get((pos, low))
    if known or form == "Inf" or pos == "PRON":
        return known or low
    if kind == "VERB":
        return infinitive_of(pack, low) or _new_verb(pack, low) or dictionary_form(pack.code, low)
    return _singular(pack, low, pos)


def _singular(pack: LanguagePack, low: str, pos: str) -> str:
    """`mises` the noun: `mise`, although the dictionary knows it as a form of a verb only."""
    entry = entry_of(pack.code, low)
    if entry is None:
        return dictionary_form(pack.code, low)
    if pos not in _INFLECTED or entry == low or entry not in set(_guesses(_endings(pack, "verbs", "ending"), low)):
        return entry
    return next(_guesses(_endings(pack, "nouns", _INFLECTED[pos]), low), low)


@lru_cache(maxsize=1 << 16)
def infinitive_of(pack: LanguagePack, low: str) -> str:
    """The infinitive a small-letter word can be a form of; empty if there is none.

    The dictionary knows one lemma a form and often prefers the noun (`annonce`): where its lemma does not
    look like an infinitive, the longest ending that leads to one decides.
    """
    entry = entry_of(pack.code, low) or ""
    if _looks_infinitive(pack, low, entry):
        return entry
    guesses = _guesses(_endings(pack, "verbs", "ending"), low)
    return next((guess for guess in guesses if entry_of(pack.code, guess) == guess), "")


def _new_verb(pack: LanguagePack, low: str) -> str:
    """`tweetait`: `tweeter`, where the dictionary knows neither; empty where the language has no regular verb."""
    regular = pack.table("verbs").get("regular", "")
    if not regular or entry_of(pack.code, low) is not None:
        return ""
    guesses = _guesses(_endings(pack, "verbs", "ending"), low)
    return next((guess for guess in guesses if guess.endswith(regular)), "")


def _looks_infinitive(pack: LanguagePack, low: str, entry: str) -> bool:
    table = pack.table("verbs")
    if entry in {"", low} or not entry.endswith(tuple(table.get("infinitives", ()))):
        return False
    return not (entry.endswith(tuple(table.get("also_nouns", ()))) and low.startswith(entry))


def _guesses(endings: Endings, low: str) -> Iterator[str]:
    """`déclarées`: `déclarer`; longest ending first."""
    for size in range(min(len(low), _LONGEST_ENDING), 0, -1):
        for instead in endings.get(low[-size:], ()):
            if len(low) - size + len(instead) >= _SHORTEST_STEM:
                yield low[:-size] + instead


@cache
def _endings(pack: LanguagePack, table: str, group: str) -> Endings:
    """What can take the place of each ending, in the order of the rows."""
    found: dict[str, tuple[str, ...]] = {}
    for row in pack.rows(table, group):
        for ending in row["endings"]:
            found[ending] = (*found.get(ending, ()), row["lemma"])
    return found


@cache
def _exceptions(pack: LanguagePack) -> Mapping[tuple[str, str], str]:
    """Forms whose lemma no rule gives, from the file that training writes."""
    path = pack.folder / "lemmas.tsv"
    if not path.exists():
        return {}
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return {(pos, form): lemma for pos, form, lemma in rows}
