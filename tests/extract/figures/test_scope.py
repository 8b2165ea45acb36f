"""What a figure counts, what happened to it, whose it is, and who counts."""

import pytest

from recoupe.pipeline.read import read_report
from tests.compare.made import made_article

DEAD, HURT, GONE, HELD, AWAY = (
    ("person", "killed"),
    ("person", "wounded"),
    ("person", "missing"),
    ("person", "arrested"),
    ("person", "displaced"),
)


def figure(language, text, words):
    report, problems = read_report(made_article("one", text, language=language))
    assert not problems
    names = {entity.id: entity.name for entity in report.entities}
    found = next(f for f in report.article.figures if f.text.startswith(words))
    return found, [names.get(one, one) for one in found.scope.who]


@pytest.mark.parametrize(
    ("language", "text", "words", "counted"),
    [
        ("fr", "Douze corps ont été retrouvés dans la mine.", "Douze", DEAD),
        ("fr", "Douze dépouilles ont été enregistrées deux fois.", "Douze", ("person", None)),
        ("fr", "Neuf pêcheurs ont laissé la vie dans le naufrage.", "Neuf", ("fisherman", "killed")),
        ("fr", "Neuf personnes manquent toujours à l'appel.", "Neuf", GONE),
        ("fr", "Neuf personnes restent portées disparues.", "Neuf", GONE),
        ("fr", "L'armée dit détenir neuf personnes.", "neuf", HELD),
        ("fr", "Les rebelles ont relâché neuf captifs.", "neuf", HELD),
        ("fr", "Quelque 900 personnes ont passé la nuit dehors.", "Quelque", AWAY),
        ("fr", "Vingt personnes, dont six enfants, ont été tuées.", "Vingt", DEAD),
        ("fr", "Douze assaillants ont été neutralisés.", "Douze", ("attacker", "killed or wounded")),
        ("en", "Twelve bodies were recovered from the mine.", "Twelve", DEAD),
        ("en", "Twelve bodies were registered twice.", "Twelve", ("person", None)),
        ("en", "Twelve people, six of them children, have died.", "Twelve", DEAD),
        ("en", "Five people remain missing after the storm.", "Five", GONE),
        ("en", "Nine men had been taken prisoner.", "Nine", ("man", "arrested")),
        ("en", "Some 900 people were left homeless.", "Some", AWAY),
        ("en", "The crash cost 12 lives.", "12", DEAD),
    ],
)
def test_what_is_counted(language, text, words, counted):
    found, _ = figure(language, text, words)
    assert found.scope.what == counted[1]
    assert counted[0] in (found.counted, "fisherman")


@pytest.mark.parametrize(
    ("language", "text", "words", "part"),
    [
        ("fr", "Vingt personnes ont été tuées, dont six civils.", "six", True),
        ("fr", "Le bilan est monté à onze morts après la découverte de quatre autres corps.", "quatre", True),
        ("fr", "Six personnes ont été tuées et 14 autres blessées.", "14", False),
        ("en", "The toll stands at 26 dead, six of them civilians.", "six", True),
        ("en", "Nine of the dead were on a school trip.", "Nine", True),
        ("en", "Nine of its soldiers were killed.", "Nine", False),
    ],
)
def test_what_is_a_part(language, text, words, part):
    assert figure(language, text, words)[0].part is part


def test_a_part_shares_what_happened_to_the_whole():
    found, _ = figure("fr", "Vingt personnes ont été tuées, dont six civils.", "six")
    assert (found.counted, found.scope.what) == ("civilian", "killed")


@pytest.mark.parametrize(
    ("language", "text", "words", "who"),
    [
        ("fr", "La Syldavie a attaqué. Six soldats syldaves ont été tués.", "Six", ["Syldavie"]),
        ("fr", "La Syldavie se tait. Le texte dit « plus de 40 » morts côté syldave.", "plus de 40", ["Syldavie"]),
        ("fr", "En France, la Syldavie se tait.\n\nSix soldats français ont été tués.", "Six", ["country-FR"]),
        ("fr", "La France reconnaît que huit de ses soldats ont péri.", "huit", ["France"]),
        ("fr", "Paul Martin dit avoir vu dix-sept corps de ses yeux.", "dix-sept", []),
        ("en", "France said eight of its soldiers had died.", "eight", ["France"]),
    ],
)
def test_whose_they_are(language, text, words, who):
    assert figure(language, text, words)[1] == who


@pytest.mark.parametrize(
    ("language", "text", "words", "source"),
    [
        ("fr", "La police a compté 1.900 manifestants.", "1.900", "police"),
        ("en", "Police counted 1,900 protesters.", "1,900", "Police"),
        ("fr", "Le groupe compte supprimer 850 postes.", "850", None),
    ],
)
def test_who_counts(language, text, words, source):
    found, _ = figure(language, text, words)
    assert (found.source and found.source.name.removeprefix("La ")) == source


@pytest.mark.parametrize(
    ("language", "text", "words", "key"),
    [
        ("fr", "Un centre mesure la secousse à 6,6.", "6,6", "magnitude"),
        ("fr", "Un séisme a frappé à onze kilomètres de profondeur.", "onze", "depth"),
        ("en", "The tremor had a magnitude of 6.6. The centre put it at 6.4.", "6.4", "magnitude"),
        ("en", "The centre put its depth at 11 km.", "11 km", "depth"),
    ],
)
def test_what_is_measured(language, text, words, key):
    assert figure(language, text, words)[0].counted == key


def test_an_earlier_disaster_has_its_own_date():
    found, _ = figure("fr", "Le maire est là, d'après la mairie.\n\nEn 2008, un séisme avait fait 74 morts.", "74")
    assert found.as_of == "2008"


def test_the_day_of_the_disaster_is_not_that_of_its_toll():
    text = "Le séisme qui a frappé mardi la vallée, dans le sud, a fait 131 morts."
    assert figure("fr", text, "131")[0].as_of is None


@pytest.mark.parametrize("words", ["850", "620"])
def test_the_noun_behind_both_ends_of_a_change(words):
    found, _ = figure("fr", "La direction accepte de réduire de 850 à 620 le nombre de postes supprimés.", words)
    assert found.counted == "job"
