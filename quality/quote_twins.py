"""Quotations of French reports found in their English twins: `python -m quality.quote_twins FOLDER [--misses]`.

FOLDER holds one report in two files, `NAME.fr.txt` and `NAME.en.txt`, line by line the same. A direct quotation of the
French report has a twin if the English one gives a statement in the same lines, and the same speaker if both names
share a word, or both descriptions what they say of the speaker (`porte-parole` and `spokesman`).
"""

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from quality.folder_scores import print_scores
from quality.twins import read_twins
from recoupe.model.article import Article
from recoupe.model.statement import Statement
from recoupe.pipeline.read import read_report

_WORD = re.compile(r"[^\W\d_]{3,}")


def read_pairs(folder: Path) -> Iterator[tuple[str, str, str]]:
    """The name and both texts of each report whose lines stand beside each other."""
    for name, french, english in read_twins(folder):
        if french.rstrip().count("\n") == english.rstrip().count("\n"):
            yield name, french, english


def statements_of(text: str, language: str) -> tuple[Statement, ...]:
    """The statements of a text."""
    return read_report(Article("a", "a", text, "a", language), language)[0].article.statements


def lines_of(statement: Statement, text: str) -> set[int]:
    """The numbers of the lines that what is said stands in."""
    ends = [(text.count("\n", 0, span.start), text.count("\n", 0, span.end)) for span in statement.content]
    return {line for first, last in ends for line in range(first, last + 1)}


def same_speaker(left: Statement, right: Statement) -> bool:
    """Whether the speakers of two twins share a word of their names, or what is said of them."""
    return bool(_names(left) & _names(right)) or bool(set(left.speaker_keys) & set(right.speaker_keys))


def _names(statement: Statement) -> set[str]:
    actors = (statement.speaker, *statement.via)
    text = " ".join(f"{actor.name} {actor.text}" for actor in actors if actor is not None)
    plain = unicodedata.normalize("NFKD", text).casefold()
    return set(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))


def score(twins: Sequence[tuple[str, str, str]], misses: list[str]) -> dict[str, float]:
    """How many direct quotations have a twin, and of those how many the same speaker."""
    quoted = found = spoken = 0
    for name, french, english in twins:
        others = [(other, lines_of(other, english)) for other in statements_of(english, "en")]
        for statement in statements_of(french, "fr"):
            if statement.kind != "direct" or statement.confidence != "certain":
                continue
            quoted += 1
            lines = lines_of(statement, french)
            near = [other for other, place in others if place & lines]
            found += bool(near)
            spoken += (same := any(same_speaker(statement, other) for other in near))
            if not same:
                words = french[statement.content[0].start : statement.content[-1].end][:60]
                speakers = [other.speaker.name for other in near if other.speaker]
                misses.append(f"{name}: {statement.speaker and statement.speaker.name!r} / {speakers}: {words!r}")
    return {
        "quotations": quoted,
        "with a twin": round(found / max(1, quoted), 3),
        "same speaker, of these": round(spoken / max(1, found), 3),
    }


def main() -> int:
    """Print how many quotations of a folder have a twin."""
    return print_scores("Quotations of French reports found in their English twins.", read_pairs, score)


if __name__ == "__main__":
    sys.exit(main())
