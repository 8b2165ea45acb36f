"""Signals for two statements being one claim, each on statements made for it."""

from recoupe.compare.claims.alignment import pair_of
from recoupe.compare.claims.claims import find_claims
from recoupe.compare.claims.evidence import setting
from recoupe.compare.claims.scores import weigh
from recoupe.compare.reports import index_reports
from tests.compare.made import actor, made_article, one_story, person, with_statement


def set_in(name, around):
    """Hardly a word that says what it is about, with these keys beside it."""
    article = made_article(name, f"Le maire a parlé ({name}). ce sujet a été abordé.")
    return with_statement(article, "ce sujet a été abordé", actor(article, "Le maire", "mayor"), around=around)


def how_set(left, right):
    articles = (set_in("a", left), set_in("b", right))
    reports = index_reports(articles, (person("mayor"),), (), one_story(articles))
    claims = find_claims(reports)
    return setting(pair_of(*claims, weigh(claims, reports.common), reports))


def test_what_stands_around_tells_what_it_is_about():
    assert how_set(("mine", "uranium"), ("uranium", "mine")) == 1.0
    assert 0 < how_set(("mine", "uranium"), ("uranium", "price")) < 1
    assert how_set(("mine", "uranium"), ("price", "bread")) == 0.0
    assert how_set(("mine",), ()) == 0.0
