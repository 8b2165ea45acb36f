"""The forms whose lemma Recoupe's rules miss, as a table beside the model."""

from collections import Counter
from collections.abc import Iterable, Iterator

from recoupe.languages.dictionary import entry_of
from recoupe.languages.lemmas import lemma_of, lower
from recoupe.languages.pack import LanguagePack
from training.treebank import Labelled

KINDS = {"VERB": "VERB", "AUX": "VERB", "NOUN": "NOUN", "ADJ": "ADJ", "ADV": "ADV"}
TWICE = 2


def write_lemma_table(pack: LanguagePack, sentences: Iterable[Labelled], header: str) -> None:
    """Write `lemmas.tsv` of the pack; verbs count from the first time on, other words from the second."""
    path = pack.folder / "lemmas.tsv"
    path.unlink(missing_ok=True)
    rows = sorted(_missed(pack, sentences))
    lines = [header, *("\t".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _missed(pack: LanguagePack, sentences: Iterable[Labelled]) -> Iterator[tuple[str, str, str]]:
    seen: dict[tuple[str, str], Counter[str]] = {}
    for pos, form, lemma in _inflected(sentences):
        seen.setdefault((pos, form), Counter())[lemma] += 1
    for (pos, form), lemmas in seen.items():
        lemma, count = max(lemmas.items(), key=lambda item: (item[1], item[0]))
        enough = count >= (1 if pos == "VERB" else TWICE)
        # a typing error has a lemma that is not spelt like it; a word that the dictionary lacks is no help
        if enough and entry_of(pack.code, lemma) is not None and lemma_of(pack, form, pos) != lemma:
            yield pos, form, lemma


def _inflected(sentences: Iterable[Labelled]) -> Iterator[tuple[str, str, str]]:
    for sentence in sentences:
        for word, label, lemma in zip(sentence.words, sentence.labels, sentence.lemmas, strict=True):
            pos, _, form = label.partition(":")
            if pos in KINDS and form != "Inf" and len(word) > 2 and word.isalpha() and lemma.islower():
                yield KINDS[pos], lower(word), lemma
