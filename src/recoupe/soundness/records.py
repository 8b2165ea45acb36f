"""Hashes that match their text, spans that lie in it and still quote their words."""

import hashlib
from collections.abc import Iterable, Iterator

from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.fault import Fault
from recoupe.model.places import Place

_SHOWN = 60


def find_record_faults(dossier: Dossier, places: Iterable[Place]) -> Iterator[Fault]:
    """Every hash, span and quoted text that does not hold."""
    for article in dossier.articles:
        yield from _hash_faults(article)
    articles = {article.id: article for article in dossier.articles}
    for place in places:
        if article_of := articles.get(place.article):
            yield from _span_faults(place, article_of)
        else:
            yield Fault("reference", "", place.record, f"No report has the id {place.article!r}.")


def text_hash(text: str) -> str:
    """The SHA-256 of a report's text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _hash_faults(article: Article) -> Iterator[Fault]:
    if text_hash(article.text) != article.sha256:
        yield Fault("hash", article.source, article.id, "Its text does not have the hash that the dossier gives.")
    elif not article.id.startswith(f"a-{article.sha256[:12]}"):
        yield Fault("hash", article.source, article.id, "Its id does not come from its hash.")


def _span_faults(place: Place, article: Article) -> Iterator[Fault]:
    length = len(article.text)
    if not 0 <= place.start < place.end:
        yield Fault("span", article.source, place.record, f"{place.start}–{place.end} is no stretch of text.")
    elif place.end > length:
        what = f"{place.start}–{place.end} ends after the text of its report ({length} characters)."
        yield Fault("span", article.source, place.record, what)
    elif place.words is not None and article.text[place.start : place.end] != place.words:
        there = article.text[place.start : place.end]
        what = f"At {place.start}–{place.end} stands {shown(there)}, not {shown(place.words)}."
        yield Fault("words", article.source, place.record, what)


def shown(words: str) -> str:
    """The words on one line, cut if they are long, in quotation marks."""
    line = " ".join(words.split())
    return f"“{line if len(line) <= _SHOWN else line[: _SHOWN - 1] + '…'}”"
