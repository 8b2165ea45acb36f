"""The times of a report as they would be had it appeared on another day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from recoupe.errors import UnknownLanguage
from recoupe.extract.reading import Reading
from recoupe.extract.tags import find_tags
from recoupe.extract.times import find_times
from recoupe.languages.pack import load_language
from recoupe.model.article import Article
from recoupe.model.time import TimeExpression
from recoupe.pipeline.read import find_text_of


class Retimer:
    """Reads the words of each report once, and its times for each day that is asked for."""

    def __init__(self) -> None:
        self._readings: dict[str, Reading] = {}

    def __call__(self, article: Article, day: date) -> Sequence[TimeExpression]:
        """The report's times on that day; none of a report in a language without a pack."""
        try:
            reading = self._readings.get(article.id) or self._read(article)
        except UnknownLanguage:
            return ()
        reading.article = replace(article, published=day.isoformat())
        return find_times(reading)

    def _read(self, article: Article) -> Reading:
        reading = Reading(article, load_language(article.language))
        find_text_of(reading)
        reading.tags = find_tags(reading)
        self._readings[article.id] = reading
        return reading
