"""Tolls of two reports of one story, read and related."""

import pytest

from recoupe.compare.entities import link_entities
from recoupe.compare.figures.findings import figure_findings
from recoupe.compare.figures.relations import find_relations
from recoupe.compare.reports import index_reports
from recoupe.pipeline.read import read_report
from tests.compare.made import made_article, one_story

DAYS = ("2024-03-07", "2024-03-08", "2024-03-09")


def compared(*texts, days=DAYS):
    read = []
    for at, (text, day) in enumerate(zip(texts, days, strict=False)):
        language = "en" if text.startswith("EN ") else "fr"
        article = made_article(f"r{at}", text.removeprefix("EN "), language=language, published=day)
        read.append(read_report(article)[0])
    articles, entities = link_entities(
        tuple(one.article for one in read), {one.article.id: one.entities for one in read}
    )
    return index_reports(articles, entities, (), one_story(articles))


REVISED = ["update", "equal", "update"]


def relations(*texts, days=DAYS):
    return [relation.relation for relation in find_relations(compared(*texts, days=days))]


@pytest.mark.parametrize(
    ("first", "then", "found"),
    [
        ("Au moins douze personnes ont péri.", "EN At least 47 people have died.", ["update"]),
        ("EN At least 47 people have died.", "La tempête a fait 131 morts.", ["update"]),
        ("La tempête a fait 131 morts.", "Cent trente-huit corps ont été retrouvés.", ["update"]),
        ("La tempête a fait 131 morts.", "EN Officials lowered the death toll to 112, from 131.", REVISED),
        ("La tempête a fait 60 disparus.", "57 personnes manquent toujours à l'appel.", ["update"]),
        ("La tempête a fait 60 disparus.", "41 personnes manquent toujours à l'appel.", ["update"]),
        ("Trois personnes ont été tuées.", "Trois personnes ont été blessées.", []),
        ("La tempête a fait 12 morts.", "En 2008, une tempête avait fait 74 morts.", []),
        ("Six soldats français ont été tués.", "Six soldats italiens ont été tués.", []),
        ("Six soldats français ont été tués.", "EN Eight French soldiers were killed.", ["update"]),
        ("Six soldats français ont été tués.", "EN Twenty-three people were killed.", []),
        ("Vingt personnes ont été tuées, dont six civils.", "Neuf civils ont été tués.", []),
        ("L'aide atteint 2,5 millions d'euros.", "EN The aid is worth €2.5m.", ["equal"]),
        ("Le groupe supprime 850 postes.", "EN The group will cut 850 jobs.", ["equal"]),
        ("Un séisme de magnitude 6,4 a eu lieu.", "EN The quake had a magnitude of 6.6.", ["conflict"]),
        ("Entre 15 et 20 élèves étaient là.", "Une vingtaine d'élèves étaient là.", ["compatible"]),
        ("Trois élèves étaient là.", "Vingt élèves étaient là.", []),
        ("Sept personnes ont été tuées par la tempête.", "EN About 1,200 people fear the storm.", []),
        ("Le tiers des ateliers a fermé.", "EN Some 33% of the workshops have closed.", ["refines"]),
        ("Il offre 150 bourses aux étudiants.", "EN It offers 150 grants to students.", ["equal"]),
        ("Il offre 150 bourses aux étudiants.", "EN The fair sold 150 pancakes.", []),
        ("Le virus a touché la ville : 40 cas.", "EN The virus has infected 52 people.", ["update"]),
        ("Neuf malades sont hospitalisés.", "EN A dozen people are being treated.", ["update"]),
        ("Sept mineurs ont péri dans la mine.", "EN Seven workers have died in the mine.", ["equal"]),
        ("Sept mineurs ont péri dans la rue.", "EN Seven workers have died in the street.", []),
        ("Le titre valait 21,35 euros.", "EN Shares were worth €20.52.", []),
        ("Douze kilos d'or ont été pris en 2021.", "EN Nine kilos of gold were taken in 2022.", []),
        ("Un fonds de 3 millions de dollars est créé.", "EN It opened a fund of C$3 million.", ["equal"]),
    ],
)
def test_how_two_tolls_stand(first, then, found):
    assert relations(first, then) == found


@pytest.mark.parametrize(
    ("first", "then", "found"),
    [
        ("Le plan prévoit 340 places.", "Le plan est ramené de 340 à 220 places.", ["update", "equal"]),
        ("Le plan prévoit 220 places.", "EN The plan has 220 places instead of 340.", ["equal", "update"]),
        ("La ville ferme 340 écoles.", "EN The town will close 220 schools instead of 340.", ["equal", "update"]),
    ],
)
def test_a_report_that_revises_a_number_contradicts_nobody(first, then, found):
    assert sorted(set(relations(first, then, days=(DAYS[0], DAYS[0])))) == sorted(set(found))


def test_two_who_count_in_one_report_dispute_the_number():
    text = "The union counted 800 strikers. The company admits to 250."
    assert relations(f"EN {text}") == ["conflict"]
    assert relations("La direction annonce 800 postes vacants. Le syndicat parle de 1 500.") == ["conflict"]
    assert relations("La direction annonce 800 postes vacants. Le syndicat compte 1 500 adhérents.") == []


def test_a_number_stands_only_against_the_one_that_fits_it_best():
    attack = "Une bombe a tué deux personnes à Lyon."
    both = "EN A bomb killed four people in Lyon. It followed a flood in Orsk that killed 32 people last month."
    found = find_relations(compared(attack, both))
    assert [relation.relation for relation in found] == ["update"]
    assert "32" not in found[0].because[0].note


def test_parts_of_two_reports_are_no_later_counts_of_each_other():
    assert relations("EN Nine of the dead lived in Kaltbad.", "EN Five of the dead were cousins.") == []
    assert relations("EN Five of the dead Swiss were cousins.", "EN The crash killed 10 Swiss.") == []
    assert relations("EN Ten of the 12 victims were Icelanders.", "EN Seven of the victims were cousins.") == []


def test_a_finding_holds_both_sides_of_each_relation():
    reports = compared(
        "La tempête a fait 12 morts.", "EN The storm killed 47 people.", "La tempête a fait 15 disparus."
    )
    for finding in figure_findings(reports, find_relations(reports)):
        held = {member.ref for member in finding.members}
        assert all({relation.a, relation.b} <= held for relation in finding.relations)


def test_two_numbers_of_one_day_are_in_conflict():
    texts = ("La tempête a fait 12 morts.", "La tempête a fait 15 morts.")
    assert relations(*texts, days=(DAYS[0], DAYS[0])) == ["conflict"]


def test_the_larger_of_two_undated_tolls_is_taken_for_the_later_one():
    texts = ("La tempête a fait 12 morts.", "La tempête a fait 15 morts.")
    assert relations(*texts, days=(DAYS[0], None)) == ["update"]


def test_a_caption_that_says_otherwise_than_the_text_is_in_conflict():
    text = "Tempête à Lyon\n\nPlus de 150 morts: les secours à Lyon (image d'archives).\n\nLa tempête a fait 131 morts."
    assert relations(text) in (["conflict"], [])


def test_a_count_is_told_by_its_values_in_time():
    reports = compared("La tempête a fait 12 morts.", "La tempête a fait 47 morts.", "La tempête a fait 131 morts.")
    (found,) = figure_findings(reports, find_relations(reports))
    assert found.title == "morts: 12 → 47 → 131"
    assert found.verdict == "update"
    assert "47" in found.because[0].note
    assert "12" in found.because[0].note


def test_the_dead_of_two_sides_are_two_findings():
    reports = compared("Six soldats français ont été tués.", "Huit soldats italiens ont été tués.")
    assert len(figure_findings(reports, find_relations(reports))) == 2
