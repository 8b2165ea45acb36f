"""Who can speak for whom: one claim told under several names of its speaker."""

from dataclasses import replace

import pytest

from recoupe.compare.claims.claims import find_claims
from recoupe.compare.claims.voices import Fitness, same_voice
from recoupe.compare.reports import index_reports
from tests.compare.made import actor, body, made_article, one_story, person, place, with_names, with_statement

ENTITIES = (
    person("Anna Roux"),
    person("Luc Petit"),
    person("Petit"),
    person("Roux"),
    person("Marc Roux"),
    person("Anna Roux Campos"),
    person("Industry"),
    place("Valdorie"),
    place("Valdoria"),
    place("Ombrie"),
    body("Carbo"),
    body("ministère valdorien"),
    body("ministère ombrien"),
)
CONTENT = "le pont sera fermé"


def voiced(name, words, entity=None, keys=(), others=()):
    """A report in which `words` speak, called by these keys; `others` are named in the words or the text."""
    article = made_article(name, f"{words} a dit que {CONTENT} ({name}). {' '.join(others)}")
    article = with_names(article, **{other: other for other in others})
    return with_statement(article, CONTENT, actor(article, words, entity), speaker_keys=keys)


def fitness(left, right):
    reports = index_reports((left, right), ENTITIES, (), one_story((left, right)))
    return same_voice(*find_claims(reports), reports)


def test_a_person_is_no_other_person():
    left = voiced("a", "Anna Roux", "Anna Roux", ("minister",))
    assert fitness(left, voiced("b", "Luc Petit", "Luc Petit", ("minister",))) is Fitness.NO


def test_a_short_name_is_the_one_who_has_it():
    assert fitness(voiced("a", "M. Petit", "Petit"), voiced("b", "Luc Petit", "Luc Petit")) is Fitness.LIKELY
    assert fitness(voiced("a", "Mme Roux", "Roux"), voiced("b", "Anna Roux", "Anna Roux")) is Fitness.NO


def test_a_second_family_name_is_no_other_person():
    left = voiced("a", "Anna Roux", "Anna Roux")
    assert fitness(left, voiced("b", "Anna Roux Campos", "Anna Roux Campos")) is Fitness.LIKELY
    assert fitness(left, voiced("c", "Marc Roux", "Marc Roux")) is Fitness.NO


def test_a_director_of_nothing_speaks_for_the_body_of_its_report():
    left = voiced("a", "Anna Roux, directrice", "Anna Roux", ("manage",), others=("Carbo",))
    assert fitness(left, voiced("b", "Carbo", "Carbo")) is Fitness.DOUBTFUL
    alone = voiced("c", "Anna Roux, directrice", "Anna Roux", ("manage",))
    assert fitness(alone, voiced("d", "Carbo", "Carbo")) is Fitness.STRANGER


def test_a_role_without_a_name_may_be_who_has_it_elsewhere():
    left = voiced("a", "Le ministre", None, ("minister", "industry"))
    assert fitness(left, voiced("b", "Anna Roux", "Anna Roux", ("industry", "minister"))) is Fitness.DOUBTFUL
    assert fitness(left, voiced("c", "Anna Roux", "Anna Roux", ("mayor",))) is Fitness.STRANGER


@pytest.mark.parametrize(
    ("keys", "found"), [(("minister", "defend"), Fitness.STRANGER), (("minister",), Fitness.DOUBTFUL)]
)
def test_another_office_is_another_voice(keys, found):
    left = voiced("a", "Le ministre", None, ("minister", "industry"))
    assert fitness(left, voiced("b", "The minister", None, keys)) is found


def test_a_person_taken_for_the_office_is_that_person():
    left = voiced("a", "Industry Minister Anna Roux", "Industry", ("minister",), others=("Anna Roux",))
    assert fitness(left, voiced("b", "Anna Roux", "Anna Roux")) is Fitness.LIKELY


def test_a_spokesman_speaks_for_the_body_that_describes_it():
    left = voiced("a", "Anna Roux, porte-parole de Carbo", "Anna Roux", ("spokesman",), others=("Carbo",))
    assert fitness(left, voiced("b", "Carbo", "Carbo")) is Fitness.DOUBTFUL


def test_the_company_is_the_one_that_its_report_names():
    left = voiced("a", "The company", None, ("company",), others=("Carbo",))
    assert fitness(left, voiced("b", "Carbo", "Carbo")) is Fitness.DOUBTFUL
    assert fitness(voiced("c", "The police", None, ("police",), others=("Carbo",)), left) is Fitness.STRANGER


def test_a_country_speaks_through_its_ministry_by_the_stem_of_its_name():
    left = voiced("a", "Le ministère valdorien", "ministère valdorien", ("minister", "valdorien"))
    assert fitness(left, voiced("b", "Valdorie", "Valdorie")) is Fitness.DOUBTFUL
    assert fitness(left, voiced("c", "Ombrie", "Ombrie")) is Fitness.STRANGER


def test_two_spellings_of_a_country_are_likely_one():
    assert fitness(voiced("a", "Valdorie", "Valdorie"), voiced("b", "Valdoria", "Valdoria")) is Fitness.LIKELY


def test_ministries_of_two_countries_are_two():
    left = voiced("a", "Le ministère valdorien", "ministère valdorien", ("minister", "valdorien"))
    assert (
        fitness(left, voiced("b", "Le ministère ombrien", "ministère ombrien", ("minister", "ombrien")))
        is Fitness.STRANGER
    )


def test_other_numbers_of_people_are_others():
    left = voiced("a", "Deux témoins", None, ("#2", "witness"))
    assert fitness(left, voiced("b", "Three witnesses", None, ("#3", "witness"))) is Fitness.NO


def test_a_pronoun_of_nobody_known_can_be_anybody():
    assert fitness(voiced("a", "Elle"), voiced("b", "Anna Roux", "Anna Roux")) is Fitness.OPEN


def test_who_is_only_described_may_be_somebody_whom_the_report_names():
    left = voiced("a", "Le Valdorien de 27 ans", None, ("age",), others=("Anna Roux",))
    assert fitness(left, voiced("b", "Anna Roux", "Anna Roux")) is Fitness.OPEN
    assert fitness(left, voiced("c", "Luc Petit", "Luc Petit")) is Fitness.STRANGER
    several = voiced("d", "Deux Valdoriens", None, ("#2", "age"), others=("Anna Roux",))
    assert fitness(several, voiced("e", "Anna Roux", "Anna Roux")) is Fitness.STRANGER


def test_a_ministry_speaks_for_the_country_that_its_report_names():
    left = voiced("a", "Le ministère", None, ("ministry", "foreign"), others=("Valdorie",))
    assert fitness(left, voiced("b", "Valdorie", "Valdorie")) is Fitness.DOUBTFUL
    assert fitness(left, voiced("c", "Ombrie", "Ombrie")) is Fitness.STRANGER


def test_somebody_known_by_an_office_alone_may_be_who_has_a_name_elsewhere():
    office = replace(person("chief"), name="président de la Ligue")
    left, right = (
        voiced("a", "Le président", "chief", ("president",)),
        voiced("b", "Luc Petit", "Luc Petit", ("president",)),
    )
    reports = index_reports((left, right), (*ENTITIES, office), (), one_story((left, right)))
    assert same_voice(*find_claims(reports), reports) is Fitness.DOUBTFUL
