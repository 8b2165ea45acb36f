"""One report, from its bare text to all records in it."""

from dataclasses import dataclass, replace

from recoupe.errors import UnknownLanguage
from recoupe.extract.events import find_events
from recoupe.extract.figures import attribute_figures, find_figures, tell_counts
from recoupe.extract.language import find_language
from recoupe.extract.names import find_names
from recoupe.extract.phrases import parse
from recoupe.extract.reading import Reading
from recoupe.extract.statements import find_statements
from recoupe.extract.structure import find_structure
from recoupe.extract.tags import find_tags
from recoupe.extract.times import find_times
from recoupe.languages.pack import languages, load_language
from recoupe.model.article import Article
from recoupe.model.dossier import Problem
from recoupe.model.mention import Entity
from recoupe.pipeline.steps import FAILURES, Step, check_order, run_steps
from recoupe.text.quotes import Quotation
from recoupe.text.sentences import Sentence
from recoupe.text.words import Token


def find_structure_of(reading: Reading) -> Article:
    """The report with its blocks, title, credits and date."""
    return find_structure(reading.article, reading.pack)


def find_text_of(reading: Reading) -> tuple[tuple[Token, ...], tuple[Sentence, ...], tuple[Quotation, ...]]:
    """Words, sentences and quotations."""
    reading.cut([offset for block in reading.article.blocks for offset in (block.start, block.end)])
    return reading.tokens, reading.sentences, reading.quotes


def _step(run: object, needs: str, gives: str) -> Step:
    return Step(run, frozenset(needs.split()), tuple(gives.split()))  # type: ignore[arg-type]


STEPS = (
    _step(find_structure_of, "", "article"),
    _step(find_text_of, "article", "tokens sentences quotes"),
    _step(find_tags, "tokens sentences", "tags"),
    _step(find_times, "tokens quotes tags", "times"),
    _step(find_names, "tokens tags sentences", "mentions entities"),
    _step(find_figures, "tags times mentions", "figures"),
    _step(parse, "tokens sentences quotes tags times mentions figures", "parsed"),
    _step(find_statements, "parsed", "statements"),
    _step(attribute_figures, "parsed figures statements", "figures"),
    _step(tell_counts, "parsed figures statements", "statements figures"),
    _step(find_events, "parsed figures statements", "events"),
)
check_order(STEPS)


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report with its records, and those it names."""

    article: Article
    entities: tuple[Entity, ...] = ()


def read_report(article: Article, language: str | None = None) -> tuple[ReadReport, tuple[Problem, ...]]:
    """All that stands in one report; its problems if it could not be read to the end, never an error.

    A `language` given by the user holds; one that the report declares holds unless its words clearly speak another.
    """
    language = language or find_language(article.text, article.language)
    article = replace(article, language=language)
    try:
        reading = Reading(article, load_language(language))
    except UnknownLanguage:
        known = language != "und"
        what = f"No language pack for {language!r}." if known else "The language of this report is not known."
        remedy = f"Name it with --lang; packs: {', '.join(languages())}."
        return ReadReport(article), (Problem(article.source, what, remedy),)
    problems = _read(reading)
    found = ReadReport(with_records(reading), reading.entities)
    reading.parsed = None  # holds the reading: two that hold each other wait for the collector
    return found, problems


def _read(reading: Reading) -> tuple[Problem, ...]:
    """Run the steps; if one fails, what the earlier ones found is kept."""
    try:
        run_steps(reading, STEPS)
    except FAILURES as error:
        what = f"This report could not be read to its end ({type(error).__name__}: {error})."
        return (Problem(reading.article.source, what, "What was found is kept; please report this with the text."),)
    return ()


def with_records(reading: Reading) -> Article:
    """The reading's report with what was found in it."""
    return replace(
        reading.article,
        mentions=reading.mentions,
        times=reading.times,
        statements=reading.statements,
        figures=reading.figures,
        events=reading.events,
    )
