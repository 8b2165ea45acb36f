"""What one story names alike is one."""

from recoupe.compare.namesakes import link_namesakes
from recoupe.model.mention import Entity
from tests.compare.made import body, made_article, one_story, place, with_names


def linked(entities, *articles, stories=None):
    found, known = link_namesakes(articles, entities, stories or one_story(articles))
    return [{m.entity for m in article.mentions} for article in found], known


def named(name, text, **names):
    return with_names(made_article(name, text), **names)


def test_a_firm_is_one_though_a_report_takes_it_for_a_person():
    first, then = named("a", "Carbo ferme.", e1="Carbo"), named("b", "Carbo paie.", e2="Carbo")
    entities = (Entity("e1", "organization", "Carbo"), Entity("e2", "person", "Carbo"))
    ids, known = linked(entities, first, then)
    assert ids == [{"e1"}, {"e1"}]
    assert [entity.id for entity in known] == ["e1"]
    assert known[0].because[0].rule == "same name in one story"


def test_stories_keep_their_namesakes_apart():
    first, then = named("a", "Carbo ferme.", e1="Carbo"), named("b", "Carbo paie.", e2="Carbo")
    entities = (Entity("e1", "organization", "Carbo"), Entity("e2", "organization", "Carbo"))
    stories = (*one_story((first,)), *one_story((then,)))
    assert linked(entities, first, then, stories=stories)[0] == [{"e1"}, {"e2"}]


def test_a_surname_is_its_only_bearer():
    first, then = named("a", "Anna Roux parle.", e1="Anna Roux"), named("b", "Roux parle.", e2="Roux")
    entities = (Entity("e1", "person", "Anna Roux"), Entity("e2", "person", "Roux"))
    assert linked(entities, first, then)[0] == [{"e1"}, {"e1"}]


def test_a_surname_of_two_is_nobody_in_particular():
    first = named("a", "Anna Roux et Luc Roux parlent.", e1="Anna Roux", e3="Luc Roux")
    then = named("b", "Roux parle.", e2="Roux")
    entities = (
        Entity("e1", "person", "Anna Roux"),
        Entity("e2", "person", "Roux"),
        Entity("e3", "person", "Luc Roux"),
    )
    assert linked(entities, first, then)[0][1] == {"e2"}


def test_a_listed_town_is_no_person():
    first, then = named("a", "Lyon dort.", e1="Lyon"), named("b", "Lyon parle.", e2="Lyon")
    entities = (Entity("e1", "place", "Lyon", key="city-lyon"), Entity("e2", "person", "Lyon"))
    assert linked(entities, first, then)[0] == [{"e1"}, {"e2"}]


def test_nothing_alike_changes_nothing():
    first, then = named("a", "Carbo ferme.", Carbo="Carbo"), named("b", "Valdorie dort.", Valdorie="Valdorie")
    entities = (body("Carbo"), place("Valdorie"))
    assert linked(entities, first, then) == ([{"Carbo"}, {"Valdorie"}], entities)
