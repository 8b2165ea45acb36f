from dataclasses import replace
from datetime import date, timedelta

import pytest

from recoupe.compare.dating import date_reports
from recoupe.model.article import Article, Block
from recoupe.model.dates import day_range
from recoupe.model.figure import Figure, Scope
from recoupe.model.span import Span
from recoupe.model.statement import Statement
from recoupe.model.story import Episode, Story
from recoupe.model.time import TimeExpression
from tests.compare.reports import report

COLLAPSE = "Le pont de Valmorel est tombé mardi dans la rivière, a indiqué mercredi la préfète Anne Delcourt."
AGAIN = "À Valmorel, le pont a été emporté par la crue. Anne Delcourt a fermé la vallée."


def timed(article: Article, *times: tuple[str, str]) -> Article:
    """The report with these words as times of these values."""
    found = []
    for words, value in times:
        start = article.text.index(words)
        days = day_range(value)
        edtf = value if days.earliest else None
        found.append(
            TimeExpression(start, start + len(words), words, "DATE", value, edtf, days.earliest, days.latest, "made")
        )
    return Article(**{f: getattr(article, f) for f in article.__slots__} | {"times": tuple(found)})


def counted(article: Article, dead: int) -> Article:
    start = article.text.index(f"{dead} morts")
    figure = Figure(
        id="f", start=start, end=start + 8, text=f"{dead} morts", low=dead, high=dead, bound="exact", unit=None,
        of="morts", counted="person", scope=Scope(what="killed"), as_of=None, status="happened", source=None,
        statement=None, rule="made",
    )  # fmt: skip
    own = replace(article, figures=(figure,))
    return timed(own, ("Valmorel", article.published) if article.published else ("vallée", "XXXX-WXX-6"))


def said(article: Article, content: str) -> Article:
    start = article.text.index(content)
    span = Span(start, start + len(content))
    statement = Statement(
        "s",
        start,
        start + len(content),
        (span,),
        (),
        "indirect",
        None,
        (),
        None,
        None,
        None,
        "asserted",
        "certain",
        "made",
    )
    return Article(**{f: getattr(article, f) for f in article.__slots__} | {"statements": (statement,)})


def story(*episodes: tuple[Article, ...]) -> tuple[Story, ...]:
    parts = tuple(Episode(f"e{n}", "", tuple(a.id for a in part), None, ()) for n, part in enumerate(episodes))
    return (Story("s", "", tuple(i for part in parts for i in part.articles), parts),)


def dates(*episodes: tuple[Article, ...]) -> dict[str, str]:
    found = date_reports([a for part in episodes for a in part], story(*episodes))
    return {article: edtf for article, (edtf, _) in found.items()}


def test_between_the_day_told_of_and_some_days_after_the_others() -> None:
    dated = timed(report(COLLAPSE, published="2024-03-06"), ("mardi", "2024-03-05"))
    undated = report(AGAIN)
    assert dates((dated, undated)) == {undated.id: "2024-03-05/2024-03-09"}


def test_the_reasons_lead_to_the_words() -> None:
    dated = timed(report(COLLAPSE, published="2024-03-06"), ("mardi", "2024-03-05"))
    undated = report(AGAIN)
    (_, reasons) = date_reports([dated, undated], story((dated, undated)))[undated.id]
    assert [reason.rule for reason in reasons] == ["same-occurrence"]
    assert [dated.text[s.start : s.end] for s in reasons[0].spans] == ["mardi"]


def test_the_weekday_of_speech_after_a_dated_caption() -> None:
    text = "Le pont de Valmorel, le 5 mars 2024.\nLe pont est tombé dans la rivière, a indiqué mercredi la préfète."
    article = timed(report(text), ("5 mars 2024", "2024-03-05"), ("mercredi", "XXXX-WXX-3"))
    article = said(article, "Le pont est tombé dans la rivière")
    assert dates((article,)) == {article.id: "2024-03-06"}


def test_a_weekday_that_need_not_be_that_of_the_report_leaves_two_days() -> None:
    text = "Le pont de Valmorel, le 5 mars 2024.\nLe pont est tombé mercredi. Il était vieux, dit-on."
    article = timed(report(text), ("5 mars 2024", "2024-03-05"), ("mercredi", "XXXX-WXX-3"))
    article = said(article, "Il était vieux")
    assert dates((article,)) == {article.id: "2024-03-06/2024-03-07"}


def test_a_month_of_the_same_fact_and_a_later_report_that_looks_back() -> None:
    earlier = timed(
        report(
            "Le ministre Hugo Brenn a visité la vallée de Valmorel. Hugo Brenn a promis des fonds.\n"
            "En avril, la mairie de Valmorel avait confirmé pour la première fois la rouille des câbles du pont."
        ),
        ("avril", "XXXX-04"),
    )
    later = timed(
        report(
            "La commissaire Lena Vogt est arrivée à Valmorel. Lena Vogt verra le pont. "
            + "Les câbles ont été commandés à une fonderie du nord du pays, qui les livrera par le fleuve. " * 8
            + "\nSa venue suit celle de Hugo Brenn.\n"
            "La mairie de Valmorel a confirmé en avril, pour la première fois, la rouille sur les câbles du pont.",
            published="2024-07-13",
        ),
        ("avril", "2024-04"),
    )
    assert dates((earlier,), (later,)) == {earlier.id: "2024-05-01/2024-07-12"}


def test_a_weekday_after_the_same_day_by_its_number_is_a_week_later() -> None:
    dated = timed(report(COLLAPSE, published="2024-03-06"), ("mardi", "2024-03-05"))
    text = "Une semaine après la chute du 5 mars, la préfète Anne Delcourt a rouvert mardi la vallée de Valmorel."
    undated = timed(report(text), ("5 mars", "XXXX-03-05"), ("mardi", "XXXX-WXX-2"))
    assert dates((dated, undated)) == {undated.id: "2024-03-12"}


def test_the_toll_of_a_day_is_told_from_about_that_day_on() -> None:
    first, then, undated = (
        counted(report(f"{AGAIN} Le bilan est de {n} morts{'.' if day else ' ici.'}", published=day), n)
        for n, day in ((12, "2024-03-05"), (15, "2024-03-08"), (15, None))
    )
    found = date_reports([first, then, undated], story((first, then, undated)))
    edtf, reasons = found[undated.id]
    assert edtf == "2024-03-09"
    assert "same-toll" in [reason.rule for reason in reasons]


def test_a_report_without_a_day_among_reports_of_many_days_stays_undated() -> None:
    first, then = (report(AGAIN + more, published=day) for more, day in (("", "2024-03-05"), (" ", "2024-03-09")))
    assert dates((first, then, report(AGAIN + " Depuis 2008, rien."))) == {}


def test_a_dateline_without_year_takes_that_of_the_story() -> None:
    dated = timed(report(COLLAPSE, published="2024-01-02"), ("mardi", "2024-01-02"))
    text = "VALMOREL, 30 décembre (ATS) - " + AGAIN
    undated = timed(report(text, blocks=(Block("dateline", 0, 30),)), ("30 décembre", "XXXX-12-30"))
    assert dates((dated, undated)) == {undated.id: "2023-12-30"}


@pytest.mark.parametrize("value", ["2024-03-05", "2023", "XXXX-WXX-2"])
def test_no_guess_from_one_time_alone(value: str) -> None:
    article = timed(report(COLLAPSE), ("mardi", value))
    assert dates((article,)) == {}


def test_a_plan_is_no_lower_bound() -> None:
    dated = timed(report(COLLAPSE, published="2024-03-06"), ("mardi", "2024-03-05"))
    undated = timed(report(AGAIN + " Un pont neuf ouvrira en 2031."), ("2031", "2031"))
    assert dates((dated, undated)) == {undated.id: "2024-03-05/2024-03-09"}


def test_a_month_on_the_page_is_narrowed() -> None:
    dated = timed(report(COLLAPSE, published="2024-03-06"), ("mardi", "2024-03-05"))
    month = report(AGAIN, published="2024-03", published_basis="text")
    assert dates((dated, month)) == {month.id: "2024-03-05/2024-03-09"}


def test_a_given_date_stays() -> None:
    assert (
        dates((report(COLLAPSE, published="2024-03-06"), report(AGAIN, published="2024", published_basis="given")))
        == {}
    )


def test_five_hundred_undated_reports() -> None:
    dated = timed(report(COLLAPSE, published="2024-03-06"), ("mardi", "2024-03-05"))
    undated = [report(AGAIN, id=f"x{n}") for n in range(500)]
    assert len(dates((dated, *undated))) == 500


@pytest.mark.parametrize("published", ["9999-12-31", "0001-01-01"])
def test_dates_at_the_ends_of_the_calendar(published: str) -> None:
    dates((timed(report(COLLAPSE, published=published), ("mardi", published)), report(AGAIN)))


def on_day(article: Article, day: date) -> tuple[TimeExpression, ...]:
    """The report's weekdays as the last such days before the day, that day included."""
    return tuple(
        replace(time, value=str(last), edtf=str(last), earliest=str(last), latest=str(last))
        for time in article.times
        if (number := int(str(time.value)[-1]))
        and (last := day - timedelta(days=(day.isoweekday() - number) % 7)) is not None
    )


WIRE = "Le téléphérique de Bellecombe s'est arrêté lundi avec 48 passagers, selon la régie des remontées mécaniques."
RADIO = "Lundi, 48 passagers sont restés bloqués dans le téléphérique de Bellecombe, dit la régie des remontées."


def tried(dated: Article, undated: Article) -> str | None:
    return date_reports([dated, undated], story((dated, undated)), (), on_day).get(undated.id, (None,))[0]


def test_on_the_days_on_which_its_weekday_is_that_of_a_dated_report() -> None:
    dated = timed(report(WIRE, published="2024-03-05"), ("lundi", "2024-03-04"))
    undated = timed(report(RADIO), ("Lundi", "XXXX-WXX-1"))
    assert tried(dated, undated) in ("2024-03-04", "2024-03-04/2024-03-05")


def test_a_weekday_of_something_else_dates_nothing() -> None:
    dated = timed(report(WIRE, published="2024-03-05"), ("lundi", "2024-03-04"))
    other = timed(report("Jeudi, une foire aux vins ouvrira ses portes à Bellecombe."), ("Jeudi", "XXXX-WXX-4"))
    assert tried(dated, other) != "2024-03-07/2024-03-08"
