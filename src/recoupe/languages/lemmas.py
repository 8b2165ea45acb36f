"""The dictionary form of a word, given its part of speech."""

from collections.abc import Mapping
from functools import cache, lru_cache

from recoupe.languages.pack import LanguagePack

_VERBS = frozenset({"VERB", "AUX"})
_UNCHANGED = frozenset({"PROPN", "NUM", "PUNCT", "SYM", "X"})
_APOSTROPHES = str.maketrans("’‘ʼ‛′`´", "'" * 7)


@lru_cache(maxsize=1 << 16)
def lemma_of(pack: LanguagePack, word: str, pos: str) -> str:
    """The infinitive of a verb form, the singular of a noun; names, numbers and marks as they are."""
    if pos in _UNCHANGED:
        return word
    low = word.lower().translate(_APOSTROPHES)
    kind = "VERB" if pos in _VERBS else pos
    known = _exceptions(pack).get((kind, low))
    if known:
        return known
    return _infinitive(pack, low) if kind == "VERB" else _dictionary_form(pack, low)


def _infinitive(pack: LanguagePack, low: str) -> str:
    """What the dictionary gives if it looks like an infinitive, else the known infinitive its ending leads to."""
    given = _dictionary_form(pack, low)
    certain = tuple(pack.table("verbs").get("infinitives", ()))
    if certain and given.endswith(certain):
        return given
    return next((guess for guess in _guesses(pack, low) if _is_infinitive(pack, guess)), given)


def _guesses(pack: LanguagePack, low: str) -> list[str]:
    """`déclarées`: `déclarer`; longest ending first."""
    endings = _endings(pack)
    sizes = range(min(len(low) - 1, 8), 0, -1)
    return [low[:-size] + infinitive for size in sizes for infinitive in endings.get(low[-size:], ())]


def _is_infinitive(pack: LanguagePack, word: str) -> bool:
    return _in_dictionary(pack, word) and _dictionary_form(pack, word) == word


@cache
def _endings(pack: LanguagePack) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in pack.rows("verbs", "ending"):
        for form in row["forms"]:
            found[form] = (*found.get(form, ()), row["infinitive"])
    return found


@cache
def _exceptions(pack: LanguagePack) -> Mapping[tuple[str, str], str]:
    """Forms whose lemma no rule gives, from the file that training writes."""
    path = pack.folder / "lemmas.tsv"
    if not path.exists():
        return {}
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return {(pos, form): lemma for pos, form, lemma in rows}


def _dictionary_form(pack: LanguagePack, low: str) -> str:
    import simplemma

    return str(simplemma.lemmatize(low, lang=pack.code))


def _in_dictionary(pack: LanguagePack, low: str) -> bool:
    import simplemma

    return bool(simplemma.is_known(low, lang=pack.code))
