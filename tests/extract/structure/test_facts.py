"""What the lines around a report tell of its title, outlet, agencies, authors and dates."""

import pytest

from tests.extract.structure.test_blocks import read

BODY = "La mairie de Morlange a fermé lundi la passerelle qui relie les deux rives du canal."
ENGLISH = "The town of Morlange closed the footbridge between the two banks of the canal on Monday."


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("Publié le 04/03/2024 à 18h05", "2024-03-04T18:05:00", None),
        (
            "Publié le : 04/03/2024 - 18:05Modifié le : 05/03/2024 - 07:10",
            "2024-03-04T18:05:00",
            "2024-03-05T07:10:00",
        ),
        ("Publié le 4 mars 2024, mis à jour le 5 mars 2024 à 7 h 10", "2024-03-04", "2024-03-05T07:10:00"),
        ("4.3.2024 - 18:05", "2024-03-04T18:05:00", None),
        ("Lundi 4 mars 2024", "2024-03-04", None),
        ("1er mars 2024", "2024-03-01", None),
        ("Publié le lundi 4 mars 2024 à 18h", "2024-03-04T18:00:00", None),
        ("Mis en ligne le 04-03-2024", "2024-03-04", None),
        ("2024-03-04 18:05 +01:00", "2024-03-04T18:05:00+01:00", None),
        ("Mis à jour : 05.03.2024, 07h10", "2024-03-05T07:10:00", "2024-03-05T07:10:00"),
        ("AFP, lundi 4 mars 2024", "2024-03-04", None),
        ("Par Odile Marchetti, publié le 4 mars 2024", "2024-03-04", None),
        ("Publié le 31/02/2024", None, None),
        ("Publié hier à 18h05", None, None),
        ("date 2024-03", None, None),
        ("Publié le 04/03/24 à 18:05", "2024-03-04T18:05:00", None),
        ("Passerelle : essai 04/03/24", None, None),
        ("Mise en ligne : 4 mars 2024", "2024-03-04", None),
        ("4 mars 2024 | 3 min de lecture", "2024-03-04", None),
        ("Temps de lecture 4 min - Publié le 4 mars 2024 à 18h05", "2024-03-04T18:05:00", None),
        ("Le Courrier du canal | Enquête | 4 mars 2024", "2024-03-04", None),
        ("Fermeture le 4 mars 2024", None, None),
        ("Morlange, le 4 mars 2024", "2024-03-04", None),
        ("Fait à Morlange, le 4 mars 2024", "2024-03-04", None),
        ("Par Odile Marchetti | 4 mars 2024", "2024-03-04", None),
        ("Par Odile Marchetti le 4 mars 2024 à 18h05", "2024-03-04", None),
        ("Radio Morlange, 4 mars 2024, 18 h", "2024-03-04", None),
        ("Communiqué de presse - 4 mars 2024", "2024-03-04", None),
        ("Semaine du 26 février au 3 mars 2024", "2024-02-26/2024-03-03", None),
        ("LE COURRIER — Semaine du 4 au 10 mars 2024", "2024-03-04/2024-03-10", None),
        ("Semaine du 30 au 31 février 2024", None, None),
        ("Morlange (Jura), 4 mars 2024 (AFP) -", "2024-03-04", None),
        ("Sous embargo jusqu'au 4 mars 2024 à 6h", None, None),
        ("La nuit où tout a basculé, 4 mars 2024", None, None),
        ("Le 4 mars 2024, la passerelle a cédé sous le poids de la foule.", None, None),
    ],
)
def test_dates_above_a_french_report(line: str, published: str | None, modified: str | None) -> None:
    article = read(f"La passerelle fermée six mois\n\n{line}\n\n{BODY}")
    assert (article.published, article.modified) == (published, modified)
    assert article.published_basis == ("text" if published else None)


@pytest.mark.parametrize(
    ("line", "language", "published"),
    [
        ("Published 4 March 2024, 6:05 pm", "en", "2024-03-04T18:05:00"),
        ("March 4, 2024 at 6:05 p.m. EST", "en", "2024-03-04T18:05:00"),
        ("Mon 4 Mar 2024 18.05 GMT", "en", "2024-03-04T18:05:00Z"),
        ("Posted: 6:05 AM ET, March 4, 2024 | Updated: March 5, 2024", "en", "2024-03-04T06:05:00"),
        ("March 4, 20246:05 AM UTCUpdated 2 hours ago", "en", "2024-03-04T06:05:00Z"),
        ("March 4, 2024 - Updated March 5, 2024", "en", "2024-03-04"),
        ("03/04/2024", "en", None),
        ("03/04/2024", "en-US", "2024-03-04"),
        ("03/04/2024", "en-GB", "2024-04-03"),
        ("Published 03/25/2024", "en", "2024-03-25"),
        ("Published 25/03/2024", "en", "2024-03-25"),
        ("04.03.2024", "en", "2024-03-04"),
        ("For immediate release – 4 March 2024", "en", "2024-03-04"),
        ("Morlange, 4 March 2024", "en", "2024-03-04"),
        ("By Jane Doe | March 4, 2024", "en", "2024-03-04"),
        ("March 4-10, 2024", "en", "2024-03-04/2024-03-10"),
        ("December 30, 2024 - January 5, 2025", "en", "2024-12-30/2025-01-05"),
        ("30 December - 5 January 2025", "en", "2024-12-30/2025-01-05"),
        ("Last updated 4 March 2024, 11:32 GMT", "en", "2024-03-04T11:32:00Z"),
        ("25/03/2024 - 5:45pm - 2 min read", "en", "2024-03-25T17:45:00"),
        ("4 March 2024 • 5 min read", "en", "2024-03-04"),
        ("2024-03-04T18:05:00Z", "en", "2024-03-04T18:05:00Z"),
        ("Mar 4th 2024 | MORLANGE", "en", "2024-03-04"),
        ("March 4, 2024 / 6:05 PM / Canal News", "en", "2024-03-04"),
        ("Our weekly round-up, Friday 1 March 2024", "en", "2024-03-01"),
        ("The day the bridge fell, 4 March 2024", "en", None),
        ("Embargoed until 4 March 2024", "en", None),
    ],
)
def test_dates_above_an_english_report(line: str, language: str, published: str | None) -> None:
    assert read(f"Footbridge closed for six months\n\n{line}\n\n{ENGLISH}", language).published == published


def test_reason_quotes_the_line() -> None:
    article = read(f"La passerelle fermée\n\nPublié le 04/03/2024 à 18h05\n\n{BODY}")
    (reason,) = article.published_because
    (span,) = reason.spans
    assert article.text[span.start : span.end] == "Publié le 04/03/2024 à 18h05"


def test_date_behind_the_text_counts_if_it_says_of_what() -> None:
    assert read(f"{BODY}\n\nPublié le 04/03/2024").published == "2024-03-04"
    assert read(f"{BODY}\n\n4 mars 2024\n\n{BODY}").published is None


def test_whole_date_of_a_dateline_counts() -> None:
    article = read(f"Morlange, 4 mars 2024 (AFP) - {BODY}")
    assert (article.published, article.agencies) == ("2024-03-04", ("AFP",))


@pytest.mark.parametrize(
    "line",
    [
        "Morlange, le lundi 4 mars 2024 - ",
        "MORLANGE, 4 mars 2024 – ",
        "Morlange (Jura), le 4 mars 2024 (ATS) - ",
        "(Morlange, le 4 mars 2024) ",
        "MORLANGE, lundi, 4 mars 2024 -- ",
    ],
)
def test_day_before_the_text_is_a_dateline(line: str) -> None:
    article = read(f"La passerelle fermée\n\n{line}{BODY}")
    assert article.published == "2024-03-04"
    assert [block.kind for block in article.blocks] == ["title", "dateline", "paragraph"]


def test_first_words_with_a_day_are_no_dateline() -> None:
    assert (
        read("Morlange, le 4 mars 2024, avait fermé la passerelle qui relie les deux rives du canal.").published is None
    )


def test_given_facts_stay() -> None:
    article = read(
        f"La passerelle fermée\n\nPublié le 04/03/2024\n\n{BODY}\n\nLe Courrier avec AFP",
        published="2024-03-01", published_basis="given", outlet="Gazette", title="Pont", agencies=("ATS",),
    )  # fmt: skip
    assert (article.published, article.published_basis) == ("2024-03-01", "given")
    assert (article.outlet, article.title, article.agencies) == ("Gazette", "Pont", ("ATS",))


@pytest.mark.parametrize(
    ("line", "outlet", "agencies", "authors"),
    [
        ("ATS", None, ("ATS",), ()),
        ("ats/afp", None, ("ATS", "AFP"), ()),
        ("(Source AFP)", None, ("AFP",), ()),
        ("Keystone-SDA", None, ("ATS",), ()),
        ("Courrier.info", "Courrier", (), ()),
        ("www.courrier-du-canal.ch", "courrier-du-canal", (), ()),
        ("Le Courrier du Canal avec AFP", "Le Courrier du Canal", ("AFP",), ()),
        ("Par Le Courrier avec AFP", "Le Courrier", ("AFP",), ()),
        ("Ouest-Canal avec Reuters", "Ouest-Canal", ("Reuters",), ()),
        ("Odile Marchetti avec AFP", None, ("AFP",), ()),
        ("Par Odile Marchetti", None, (), ("Odile Marchetti",)),
        ("Par Odile Marchetti et Jo Ney (AFP)", None, ("AFP",), ("Odile Marchetti", "Jo Ney")),
        ("Odile Marchetti, Associated Press", None, ("AP",), ("Odile Marchetti",)),
        ("Copyright 2024 ATS. Tous droits réservés.", None, ("ATS",), ()),
    ],
)
def test_credits(line: str, outlet: str | None, agencies: tuple[str, ...], authors: tuple[str, ...]) -> None:
    article = read(f"{BODY}\n\nElle rouvrira en septembre.\n\n{line}")
    assert (article.outlet, article.agencies, article.authors) == (outlet, agencies, authors)


def test_credit_of_a_photo_is_not_the_reports() -> None:
    article = read(f"{BODY}\n\nLa passerelle en 2019 (archives)\nAFP\n\nElle rouvrira en septembre.\n\nATS")
    assert article.agencies == ("ATS",)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("La passerelle fermée\n\n", "La passerelle fermée"),
        ("Transports\nLa passerelle de Morlange fermée\n\n", "La passerelle de Morlange fermée"),
        ("La passerelle de\nMorlange fermée\n\n", "La passerelle de Morlange fermée"),
        ("", None),
    ],
)
def test_title(head: str, title: str | None) -> None:
    assert read(head + BODY).title == title
