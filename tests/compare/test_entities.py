"""Names over reports: what becomes one, what stays apart, in any order."""

from dataclasses import replace

import pytest

from recoupe.compare.entities import link_entities
from recoupe.compare.spelling import sounds_of, spelled_alike
from tests.extract.names.read import read_names

FRENCH = (
    "Le président russe Vladimir Poutine a reçu Sergueï Choïgou à Oslo, selon Tass. La Norvège et l'Ukraine se taisent."
)
ENGLISH = "Russian President Vladimir Putin met Sergei Shoigu in Oslo, Tass said. Norway and Ukraine are silent."
SHORT = "Poutine était à Oslo, selon Tass. La Norvège, la Russie et l'Ukraine se taisent."


def linked(*texts: tuple[str, str]):
    readings = [read_names(text, language, f"r{number}") for number, (text, language) in enumerate(texts)]
    articles = [_with_mentions(reading) for reading in readings]
    return link_entities(articles, {r.article.id: r.entities for r in readings})


def _with_mentions(reading):
    return replace(reading.article, mentions=reading.mentions)


def ids(article, words: str) -> set[str | None]:
    return {mention.entity for mention in article.mentions if mention.text == words}


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Vladimir Poutine", "Vladimir Putin"),
        ("Sergueï Choïgou", "Sergei Shoigu"),
        ("Norvège", "Norway"),
        ("Ukraine", "Ukraine"),
        ("Tass", "Tass"),
        ("Oslo", "Oslo"),
    ],
)
def test_two_languages_meet(french, english):
    (first, then), _ = linked((FRENCH, "fr"), (ENGLISH, "en"))
    assert ids(first, french) == ids(then, english) != set()


def test_surname_alone_meets_its_only_bearer():
    (first, then), _ = linked((FRENCH, "fr"), (SHORT, "fr"))
    assert ids(first, "Vladimir Poutine") == ids(then, "Poutine")


def test_surname_of_two_bearers_stays_apart():
    other = FRENCH.replace("Vladimir", "Igor")
    (_, _, last), _ = linked((FRENCH, "fr"), (other, "fr"), (SHORT, "fr"))
    assert ids(last, "Poutine") == {"e-poutine"}


@pytest.mark.parametrize("other", ["Kim Yo Jong", "Kim Jong Il", "Kim Jong Nam"])
def test_members_of_one_family_stay_apart(other):
    text = "Selon KCNA, {} a visité Pyongyang. La Corée du Nord et la Chine se taisent."
    (first, then), _ = linked((text.format("Kim Jong Un"), "fr"), (text.format(other), "fr"))
    assert ids(first, "Kim Jong Un").isdisjoint(ids(then, other))


def test_order_of_reports_does_not_matter():
    texts = [(FRENCH, "fr"), (ENGLISH, "en"), (SHORT, "fr")]
    readings = [read_names(text, language, f"r{number}") for number, (text, language) in enumerate(texts)]
    found = {r.article.id: r.entities for r in readings}
    articles = [_with_mentions(reading) for reading in readings]
    assert link_entities(articles, found)[1] == link_entities(articles[::-1], found)[1]


def test_every_join_has_a_reason_with_words():
    _, entities = linked((FRENCH, "fr"), (ENGLISH, "en"))
    assert all(entity.because and all(reason.spans for reason in entity.because) for entity in entities)


def test_countries_have_readable_ids():
    _, entities = linked((FRENCH, "fr"), (ENGLISH, "en"))
    assert {"country-NO", "country-UA"} <= {entity.id for entity in entities}


@pytest.mark.parametrize(
    ("first", "then", "rule"),
    [
        ("Kim Jong Un", "Kim Jong-un", "same words"),
        ("Sergueï Choïgou", "Sergei Schoigu", "same sounds"),
        ("Ali Khamenei", "Ali Khameneï", "same words"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskiy", "same sounds"),
        ("Anna Morel", "Anna B. Morel", "middle name"),
        ("Fatmir Dresja", "Fatmir Dersja", "misprint"),
        ("Kim Jong Un", "Kim Jong Il", None),
        ("Kim Jong Un", "Kim Yo Jong", None),
        ("Anna Morel", "Hanna Borel", None),
        ("Paul Petit", "Marie Petit", None),
    ],
)
def test_spellings(first, then, rule):
    assert spelled_alike(first, then) == rule


@pytest.mark.parametrize(
    ("first", "then"),
    [("Kadhafi", "Gaddafi"), ("Poutine", "Putin"), ("Tchernobyl", "Chernobyl"), ("Khrouchtchev", "Khrushchev")],
)
def test_sounds_of_several_languages(first, then):
    assert sounds_of(first) == sounds_of(then)


def test_nothing_in_nothing_out():
    assert link_entities((), {}) == ((), ())
