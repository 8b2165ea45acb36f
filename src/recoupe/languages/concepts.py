"""Words of several languages that mean one thing, under one key: `soutien` and `support` are `support`."""

import csv
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from recoupe.languages.demonyms import demonyms
from recoupe.languages.pack import FOLDER, LanguagePack, languages, load_language
from recoupe.languages.phrases import Phrases, table_phrases
from recoupe.text.folding import fold

EITHER = "/"  # Between the keys of a word that can mean one thing or another.


@cache
def concepts(pack: LanguagePack) -> Mapping[str, str]:
    """Key by folded lemma: the first of its senses."""
    return {form: keys[0] for form, keys in senses(pack).items()}


@cache
def senses(pack: LanguagePack) -> Mapping[str, tuple[str, ...]]:
    """Keys by folded lemma: of the pack's own table and of the words that all packs share, then other senses."""
    found: dict[str, dict[str, None]] = {}
    for form, row in pack.forms("concepts", "concept"):
        found.setdefault(form, {})[row["key"]] = None
    for key, words in (*shared_words(), *other_senses()):
        for form in words.get(pack.code, ()):
            found.setdefault(fold(form), {})[key] = None
    return {form: tuple(keys) for form, keys in found.items()}


def shared_words() -> Iterator[tuple[str, Mapping[str, tuple[str, ...]]]]:
    """Everyday words that mean one thing: the key, and the dictionary forms by language."""
    return _keyed("words.tsv")


def other_senses() -> Iterator[tuple[str, Mapping[str, tuple[str, ...]]]]:
    """What words can mean besides: `carte` is a `card` too."""
    return _keyed("senses.tsv")


def _keyed(name: str) -> Iterator[tuple[str, Mapping[str, tuple[str, ...]]]]:
    with (FOLDER / "shared" / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            forms = ((code, tuple(filter(None, words.split(", ")))) for code, words in row.items() if code != "key")
            yield row["key"], dict(forms)


@cache
def common_keys() -> Mapping[str, float]:
    """In which share of all statements a key stands, whatever they are about."""
    path = FOLDER / "shared" / "keys.tsv"
    pairs = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {key: float(share) for key, share in pairs}


@lru_cache(maxsize=65536)
def concept_of(pack: LanguagePack, lemma: str) -> str:
    """The language-neutral key of a lemma, of its first sense; the folded lemma itself where the pack knows none."""
    return senses_of(pack, lemma)[0]


@cache
def _as_written(pack: LanguagePack) -> frozenset[str]:
    """The words of all tables with their accents."""
    own = (form for row in pack.rows("concepts", "concept") for form in row["forms"])
    shared = (form for _, words in (*shared_words(), *other_senses()) for form in words.get(pack.code, ()))
    return frozenset(form.lower() for form in (*own, *shared))


@lru_cache(maxsize=65536)
def senses_of(pack: LanguagePack, lemma: str) -> tuple[str, ...]:
    """The language-neutral keys of a lemma: `carte` is a `map` and a `card`."""
    folded, known = fold(lemma), senses(pack)
    bases = (known[base] for base in _bases(pack, folded) if base in known)
    if folded != lemma.lower() and lemma.lower() not in _as_written(pack) and (derived := next(bases, ())):
        return derived  # fermé is of fermer, not of ferme
    return known[folded] if folded in known else next(bases, (folded,))


def key_of(pack: LanguagePack, lemma: str, pos: str) -> str | None:
    """The key by which a word of this part of speech is compared; None for a verb that says too little.

    `ukrainien` and `Ukrainian` are `country:UA`.
    """
    either = either_key_of(pack, lemma, pos)
    return either and either.split(EITHER)[0]


@lru_cache(maxsize=65536)
def either_key_of(pack: LanguagePack, lemma: str, pos: str) -> str | None:
    """As `key_of`, but a word of several senses has them all: `card/map`."""
    if demonym := demonyms(pack).at((fold(lemma),), 0):
        return f"country:{demonym[1].country}" if demonym[1].country else fold(lemma)
    if pos == "PROPN":
        return fold(lemma)
    return None if pos in ("VERB", "AUX") and fold(lemma) in _light(pack) else EITHER.join(senses_of(pack, lemma))


@lru_cache(maxsize=65536)
def is_concept(pack: LanguagePack, word: str) -> bool:
    """Whether the pack knows the word itself, by its dictionary form, as one of a concept."""
    return fold(word) in concepts(pack)


@cache
def negatives(pack: LanguagePack) -> frozenset[str]:
    """Words that negate a clause: `ne`, `aucun`, `nobody`."""
    return frozenset(form for form, _ in pack.forms("concepts", "negative"))


@cache
def negatives_by_language() -> Mapping[str, frozenset[str]]:
    """The folded words that negate, by language, without the apostrophe of `n'`."""
    return {code: frozenset(word.rstrip("'’") for word in negatives(load_language(code))) for code in languages()}


@cache
def only_after(pack: LanguagePack) -> frozenset[str]:
    """Those of them that do not when a conjunction follows: `ils ne sont que sept`."""
    return frozenset(form for form, row in pack.forms("concepts", "negative") if row.get("but_only"))


@cache
def correctives(pack: LanguagePack) -> frozenset[str]:
    """Words before what does not hold: `sept, et non neuf`."""
    return frozenset(form for form, _ in pack.forms("concepts", "corrective"))


@cache
def contrasts(pack: LanguagePack) -> frozenset[str]:
    """Words before what holds instead: `pas un mur mais une porte`."""
    return frozenset(form for form, _ in pack.forms("concepts", "contrast"))


@cache
def weak(pack: LanguagePack) -> frozenset[str]:
    """Words that say too little to compare statements by them: `other`, `chaque`."""
    return frozenset(form for form, _ in pack.forms("concepts", "weak"))


@cache
def empties(pack: LanguagePack) -> Phrases[object]:
    """Phrases whose words say nothing of what is said: `à partir de`, `at least`."""
    return table_phrases(pack, "concepts", "empty")


@cache
def _light(pack: LanguagePack) -> frozenset[str]:
    return frozenset(form for form, _ in pack.forms("concepts", "light"))


def _bases(pack: LanguagePack, folded: str) -> Iterator[str]:
    """What the word may be derived from: `inconditionnellement` from `inconditionnel`."""
    for row in pack.rows("concepts", "ending"):
        for form in map(fold, row["forms"]):
            if folded.endswith(form) and len(folded) - len(form) >= 4:
                yield from (folded[: -len(form)] + fold(end) for end in row["becomes"])
