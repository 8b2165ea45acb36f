"""What is read from a web page."""

import io

import pytest

from recoupe.model.article import Article
from recoupe.readers.sources import read_sources

LEAD = "La maire de Morlange a annoncé lundi la fermeture du pont suspendu, qui menace de céder."
LAST = "Les travaux doivent durer six mois et coûter quatre millions de francs au canton."


PAGE = (
    "<!doctype html><html {attributes}><head>{head}</head><body><nav><a href='/'>Accueil</a></nav><article>"
    f"<h1>Le pont fermé</h1><p>{LEAD}</p>{{body}}<p>{LAST}</p></article><footer>Nous</footer></body></html>"
)


def read(head: str = "", body: str = "", encoding: str = "utf-8", attributes: str = "") -> Article:
    page = PAGE.format(head=head, body=body, attributes=attributes)
    articles, problems = read_sources(["-"], stdin=io.BytesIO(page.encode(encoding)))
    assert problems == ()
    return articles[0]


def data(record: str) -> str:
    """A JSON-LD record in a page's head, written with single marks."""
    return f'<script type="application/ld+json">{record.replace(chr(39), chr(34))}</script>'


def test_text_is_the_reports_own() -> None:
    assert read().text.split("\n") == ["Le pont fermé", LEAD, LAST]


def test_captions_and_headings_are_kept_and_known() -> None:
    article = read(body="<figure><img src='a'><figcaption>Le pont, lundi</figcaption></figure><h2>Des fissures</h2>")
    kinds = {article.text[block.start : block.end]: block.kind for block in article.blocks}
    assert kinds == {"Le pont fermé": "title", "Le pont, lundi": "caption", "Des fissures": "subhead"}


@pytest.mark.parametrize(
    ("head", "published", "modified", "outlet"),
    [
        (
            data("{'@type':'Article', 'datePublished': '2024-03-04T18:05:00+01:00', 'publisher':'Courrier'}"),
            "2024-03-04T18:05:00+01:00", None, "Courrier",
        ),
        (
            data("{'@graph': [{}, {'@type': ['NewsArticle'], 'dateModified': '2024-03-05'}]}"),
            None, "2024-03-05", None,
        ),
        (
            data("[{'@type': 'Person'}, {'@type': 'LiveBlogPosting', 'datePublished': '2024-03-04'}]"),
            "2024-03-04", None, None,
        ),
        (
            data("{broken") + "<meta property='article:published_time' content='2024-03-04T17:05:00Z'>"
            "<meta property='og:site_name' content='Le  Courrier'>",
            "2024-03-04T17:05:00Z", None, "Le Courrier",
        ),
        ("<meta name='date' content='2024-03-04'>", None, None, None),
        ("", None, None, None),
    ],
)  # fmt: skip
def test_dates_and_outlet(head: str, published: str | None, modified: str | None, outlet: str | None) -> None:
    article = read(head)
    assert (article.published, article.modified, article.outlet) == (published, modified, outlet)
    assert article.published_basis == ("metadata" if published else None)


def test_title_authors_address_and_language() -> None:
    article = read(
        data("{'@type':'Article','headline':'Pont fermé','author':[{'name': 'Odile Roy'}, {'name': 'Jo Ney'}]}")
        + "<link rel='canonical' href='https://example.org/pont'>",
        attributes='lang="fr-CH"',
    )
    assert (article.title, article.authors, article.url) == (
        "Pont fermé",
        ("Odile Roy", "Jo Ney"),
        "https://example.org/pont",
    )
    assert article.language == "fr-CH"


def test_page_says_its_encoding() -> None:
    assert LEAD in read("<meta charset='windows-1252'>", encoding="cp1252").text
