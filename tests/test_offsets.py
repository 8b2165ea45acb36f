"""Every record of every report quotes back the words it claims, whatever the text."""

import hashlib
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.languages.pack import languages
from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.pipeline.read import read_report
from recoupe.pipeline.report import make_dossier

PIECES = {
    "fr": [
        "Le maire Paul Vidal a déclaré mardi que « tout va bien »",
        "selon l'agence Belga",
        "Au moins 12 personnes ont été tuées",
        "« Non »",
        "a-t-il ajouté",
        "le 3 mars 2024",
        "10'000 soldats",
        "d'après Reuters",
        "Publié le 3/4/2025",
        "M. Vidal",
        "Il dit",
        "est-il ajouté",
        "entre 25 et 30 000 euros",
        "la veille",
        "dont 3 enfants",
        "a démenti",
        "Mme Roy, ministre de la Santé,",
    ],
    "en": [
        "Mayor Ann Lee said on Tuesday that “all is well”",
        "according to Reuters",
        "At least 12 people were killed",
        "“No,”",
        "she added",
        "on 3 March 2024",
        "$3.5 billion",
        "Mr Lee",
        "the ministry denied",
        "up to 5,000 protesters",
        "last week",
        "it said in a statement",
        "one in five",
        "By Jo Hall, Associated Press",
        "officials estimate",
        "quoted by AFP",
    ],
}
GLUE = [
    " ",
    ". ",
    ", ",
    "\n",
    "\n\n",
    " : ",
    " « ",
    " » ",
    '"',
    "“",
    "”",
    "'",
    "’",
    "\u00a0",
    "\u202e",
    "\u200b",
    "\x00",
    "…",
    "(",
    ")",
    " - ",
]


def make_article(text: str, source: str, *, language: str) -> Article:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(id=f"a-{digest[:12]}", source=source, text=text, sha256=digest, language=language)


def texts(language: str) -> st.SearchStrategy[str]:
    piece = st.one_of(st.sampled_from(PIECES[language]), st.sampled_from(GLUE), st.text(max_size=12))
    return st.lists(piece, min_size=1, max_size=25).map("".join).filter(lambda t: bool(t.strip()))


def spans_of(article: Article) -> Iterator[tuple[int, int, str | None]]:
    """Start, end and claimed words of every record of a report."""
    for record in (*article.mentions, *article.times, *article.figures):
        yield record.start, record.end, record.text
    for block in article.blocks:
        yield block.start, block.end, None
    for event in article.events:
        yield event.start, event.end, None
        yield from ((p.actor.start, p.actor.end, p.actor.text) for p in event.participants)
    for figure in article.figures:
        yield from ((a.start, a.end, a.text) for a in (figure.source,) if a)
    for statement in article.statements:
        yield statement.start, statement.end, None
        yield from ((s.start, s.end, None) for s in (*statement.content, *statement.verbatim))
        yield from ((a.start, a.end, a.text) for a in (statement.speaker, statement.to, *statement.via) if a)
        if statement.cue:
            yield statement.cue.start, statement.cue.end, None


def bad_spans(article: Article) -> list[tuple[int, int, str | None]]:
    return [
        (start, end, words)
        for start, end, words in spans_of(article)
        if not 0 <= start < end <= len(article.text) or (words is not None and article.text[start:end] != words)
    ]


@pytest.mark.parametrize("language", languages())
@given(data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_records_quote_their_words(language: str, data: st.DataObject) -> None:
    text = data.draw(texts(language))
    report, problems = read_report(make_article(text, "report.txt", language=language))
    assert problems == ()
    assert bad_spans(report.article) == []


@pytest.mark.parametrize("language", languages())
@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_reasons_point_into_reports(language: str, data: st.DataObject) -> None:
    drawn = data.draw(st.lists(texts(language), min_size=1, max_size=4, unique=True))
    dossier = make_dossier([make_article(text, f"{n}.txt", language=language) for n, text in enumerate(drawn)])
    assert dossier.problems == ()
    assert bad_places(dossier) == []
    assert [m for a in dossier.articles for m in bad_spans(a)] == []
    assert dangling(dossier) == []


def bad_places(dossier: Dossier) -> list[object]:
    lengths = {article.id: len(article.text) for article in dossier.articles}
    reasons = [r for f in dossier.findings for r in (*f.because, *(x for rel in f.relations for x in rel.because))]
    reasons += [r for e in dossier.entities for r in e.because] + [r for c in dossier.copies for r in c.because]
    places = [p for r in reasons for p in r.spans] + [p for c in dossier.copies for p in (c.copy, c.source)]
    return [p for p in places if not 0 <= p.start < p.end <= lengths.get(p.article, 0)]


def dangling(dossier: Dossier) -> list[str]:
    """Ids that lead nowhere."""
    articles = {a.id for a in dossier.articles}
    records = {r.id for a in dossier.articles for r in (*a.statements, *a.figures, *a.events)}
    entities = {e.id for e in dossier.entities}
    named = [m.entity for a in dossier.articles for m in a.mentions if m.entity]
    refs = [m.ref for f in dossier.findings for m in f.members]
    told = [x for s in dossier.stories for x in (*s.articles, *(i for e in s.episodes for i in e.articles))]
    return (
        [x for x in refs if x not in records]
        + [x for x in named if x not in entities]
        + [x for x in told if x not in articles]
    )
