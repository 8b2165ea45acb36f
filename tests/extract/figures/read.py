"""Read the figures of a sentence, with all that the step needs."""

from recoupe.extract.figures import attribute_figures, find_figures
from recoupe.extract.names import find_names
from recoupe.extract.phrases import parse
from recoupe.extract.reading import Reading
from recoupe.extract.statements import find_statements
from recoupe.extract.tags import find_tags
from recoupe.extract.times import find_times
from recoupe.languages.pack import load_language
from recoupe.model.article import Article, Block
from recoupe.model.figure import Figure

PUBLISHED = "2024-03-07"


def read_text(text: str, language: str, published: str | None = PUBLISHED) -> Reading:
    """The text as one paragraph, read up to its statements."""
    pack = load_language(language)
    blocks = (Block("paragraph", 0, len(text)),) if text else ()
    reading = Reading(Article("a", "a", text, "a", language, published=published, blocks=blocks), pack)
    reading.cut([])
    reading.tags = find_tags(reading)
    reading.times = find_times(reading)
    reading.mentions, reading.entities = find_names(reading)
    reading.figures = find_figures(reading)
    return reading


def read_figures(text: str, language: str) -> tuple[Figure, ...]:
    """The figures of the text, not yet attributed."""
    return read_text(text, language).figures


def read_attributed(text: str, language: str) -> tuple[Figure, ...]:
    """The figures of the text with source and date."""
    reading = read_text(text, language)
    reading.parsed = parse(reading)
    reading.statements = find_statements(reading)
    return attribute_figures(reading)


def described(figure: Figure) -> str:
    """A figure as the marked files write it: `at_least 10000`, `range 25..30`, `exact 3500000 EUR`."""
    low, high = (_number(value) for value in (figure.low, figure.high))
    value = low if high == low else high if not low else f"{low}..{high}"
    return f"{figure.bound} {value} {(figure.unit or '').strip('{}')}".strip()


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.15g}"
