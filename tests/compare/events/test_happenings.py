import pytest

from recoupe.compare.events.findings import event_findings
from recoupe.compare.reports import index_reports
from tests.compare.made import actor, made_article, one_story, person, place, with_event

ENTITIES = (
    person("Durand", "FR"),
    person("Rossi", "IT"),
    person("Weber", "DE"),
    place("France", "FR"),
    place("Italy", "IT"),
    place("Lyon", "FR"),
    place("Turin", "IT"),
)


def told(name, who, *, predicate="sign", **given):
    article = made_article(name, f"Durand et Rossi ont signé ({name}).")
    cast = tuple(actor(article, "Durand", one) for one in who)
    return with_event(article, "Durand et Rossi ont signé", predicate, cast, **given)


def happenings(*articles, episodes=None):
    reports = index_reports(articles, ENTITIES, (), one_story(*(episodes or (articles,))))
    return event_findings(reports)


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        ({"who": ("Durand", "Rossi"), "when": "2024-03"}, {"who": ("Durand", "Rossi"), "when": "2024-03-05"}, 1),
        ({"who": ("Durand", "Rossi"), "when": "2024"}, {"who": ("France", "Italy"), "when": "2024"}, 1),
        ({"who": ("Durand", "Rossi")}, {"who": ("Durand", "Weber")}, 2),
        ({"who": ("Durand",)}, {"who": ("France",)}, 2),
        ({"who": ("Durand", "Rossi"), "when": "2024-03-05"}, {"who": ("Durand", "Rossi"), "when": "2024-03-06"}, 2),
        ({"who": ("Durand", "Rossi"), "place": "Lyon"}, {"who": ("Durand", "Rossi"), "place": "Turin"}, 2),
        ({"who": ("Durand", "Rossi"), "place": "Lyon"}, {"who": ("Durand", "Rossi"), "place": "France"}, 1),
        ({"who": ("Durand", "Rossi")}, {"who": ("Durand", "Rossi"), "predicate": "meet"}, 2),
        ({"who": (), "place": "Lyon"}, {"who": (), "place": "Lyon"}, 1),
        ({"who": (), "when": "2024-03-05"}, {"who": (), "when": "2024-03-05"}, 1),
        ({"who": (), "place": "Lyon"}, {"who": (), "place": "Turin"}, 2),
        ({"who": ()}, {"who": ()}, 0),
        ({"who": ()}, {"who": (), "place": "Lyon"}, 1),
        ({"who": (), "predicate": "fight"}, {"who": ("Durand", "Rossi")}, 1),
    ],
)
def test_what_makes_two_deeds_one(left, right, count):
    assert len(happenings(told("a", **left), told("b", **right))) == count


def test_the_finest_date_is_kept_and_the_others_shown():
    articles = (told("a", ("Durand", "Rossi"), when="2024"), told("b", ("Durand", "Rossi"), when="2024-03-05"))
    (found,) = happenings(*articles)
    assert found.when == "2024-03-05"
    assert found.verdict == "agreed"
    assert [difference.kind for difference in found.differences] == ["date"]


@pytest.mark.parametrize(("when", "count"), [("2024-03-06", 1), ("2019-05-01", 2)])
def test_what_is_told_without_a_date_is_of_the_day(when, count):
    assert len(happenings(told("a", ("Durand", "Rossi"), when=when), told("b", ("Durand", "Rossi")))) == count


def test_mere_words_go_with_the_main_occurrence():
    articles = (
        told("a", (), predicate="earthquake", occurrence=True, place="Lyon", when="2024-03-05"),
        told("b", (), predicate="earthquake", occurrence=True),
        told("c", (), predicate="earthquake", occurrence=True, when="2024-03-05"),
        told("d", (), predicate="earthquake", occurrence=True, when="2008"),
    )
    found = happenings(*articles)
    assert sorted(len(one.members) for one in found) == [1, 3]


def test_a_mere_word_of_one_report_is_no_happening():
    assert happenings(told("a", (), predicate="flood")) == ()


def test_undated_news_of_several_reports_is_of_about_the_first_day():
    (found,) = happenings(told("a", ("Durand", "Rossi")), told("b", ("Durand", "Rossi")))
    assert found.when == "2024-03-07~"


def test_what_was_planned_is_no_telling_of_what_was_done():
    planned = told("a", ("Durand",), predicate="visit", status="planned", when="2024-03-06")
    assert len(happenings(planned, told("b", ("Durand",), predicate="visit"))) == 2
