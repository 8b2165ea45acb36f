"""Read the statements of a text, with all that the step needs, and hold them against marks."""

from recoupe.extract.names import find_names
from recoupe.extract.phrases import parse
from recoupe.extract.reading import Reading
from recoupe.extract.statements import find_statements
from recoupe.extract.tags import find_tags
from recoupe.extract.times import find_times
from recoupe.languages.pack import load_language
from recoupe.model.article import Article, Block
from recoupe.model.statement import Statement


def read_statements(text: str, language: str, published: str | None = "2024-03-07") -> tuple[Statement, ...]:
    pack = load_language(language)
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", at, at + len(line)))
        at += len(line) + 1
    article = Article("a", "a", text, "a", language, published=published, blocks=tuple(blocks))
    reading = Reading(article, pack)
    reading.cut([block.end for block in blocks])
    reading.tags = find_tags(reading)
    reading.times = find_times(reading)
    reading.mentions, reading.entities = find_names(reading)
    reading.parsed = parse(reading)
    return find_statements(reading)


def disagreement(text: str, marks: tuple, found: tuple[Statement, ...]) -> list[str]:
    """What is wrong: a mark that is no piece of a statement, another speaker, a statement without a mark.

    The value of a mark is `speaker`, or `speaker < relay < relay`.
    """
    pieces = {(piece.start, piece.end): statement for statement in found for piece in statement.content}
    wrong = []
    for mark in marks:
        statement = pieces.pop((mark.start, mark.end), None)
        if statement is None:
            wrong.append(f"{mark.words!r} is no statement, got {[text[s:e] for s, e in pieces]}")
        elif mark.value and (chain := chain_of(statement)) != mark.value:
            wrong.append(f"{mark.words!r}: wanted {mark.value!r}, got {chain!r}")
    return wrong + [f"{text[start:end]!r} is not marked" for start, end in pieces]


def chain_of(statement: Statement) -> str:
    """`speaker < relay`, by name."""
    speaker = statement.speaker.name if statement.speaker else ""
    return " < ".join((speaker, *(actor.name for actor in statement.via)))
