"""Write `background.tsv` of a language pack: in which share of reports each mark stands.

    python training/background.py fr UD_French-GSD/*.conllu UD_French-Sequoia/*.conllu

Reads CoNLL-U treebanks (their sentences stand for reports: a report is taken to have `SENTENCES` of them) and
counts the marks by which reports are grouped into stories.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from recoupe.compare.stories.features import features_of
from recoupe.languages.pack import load_language
from recoupe.model.article import Article

SENTENCES = 18
LEAST_SHARE = 0.03
LEAST_COUNT = 4
TEXT = "# text = "


def sentences(paths: list[str]) -> Iterator[str]:
    """The sentences of the treebanks, each once."""
    lines = (line for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines())
    yield from sorted({line.removeprefix(TEXT) for line in lines if line.startswith(TEXT)})


def shares(texts: list[str], language: str) -> dict[str, float]:
    """In which share of reports each mark stands, if it is not rare."""
    holders: Counter[str] = Counter()
    for text in texts:
        article = Article(id="", source="", text=text, sha256="", language=language)
        holders.update(features_of(article).body.keys())
    found = {m: 1 - (1 - c / len(texts)) ** SENTENCES for m, c in holders.items() if c >= LEAST_COUNT}
    return {mark: share for mark, share in found.items() if share >= LEAST_SHARE}


def main(language: str, *paths: str) -> None:
    """Write the table into the pack."""
    table = shares(list(sentences(list(paths))), language)
    rows = sorted(table.items(), key=lambda row: (-row[1], row[0]))
    text = "".join(f"{mark}\t{share:.3f}\n" for mark, share in rows)
    (load_language(language).folder / "background.tsv").write_text(text, encoding="utf-8")
    print(f"{len(rows)} marks")


if __name__ == "__main__":
    main(*sys.argv[1:])
