"""What keeps two statements apart though their words are alike."""

from dataclasses import replace

import pytest

from recoupe.compare.claims.alignment import align_claims
from recoupe.compare.claims.claims import find_claims
from recoupe.compare.claims.scores import contradict, figure_key, opposed, overlap, weigh
from recoupe.compare.differences import in_wording
from recoupe.compare.reports import index_reports
from tests.compare.made import actor, made_article, one_story, person, with_figure, with_statement

ENTITIES = (person("mayor"),)
GATE = "la vanne du barrage avait été ouverte dans la nuit par un agent"


def said(name, content, **given):
    article = made_article(name, f"Le maire a parlé ({name}). {content}.")
    return with_statement(article, content, actor(article, "Le maire", "mayor"), **given)


def claims_of(*articles):
    reports = index_reports(articles, ENTITIES, (), one_story(articles), negatives={"fr": frozenset({"pas"})})
    return find_claims(reports), reports


def groups_of(*articles):
    groups, _ = align_claims(*claims_of(*articles))
    return sorted(map(sorted, groups.members.values()))


def test_what_is_said_and_what_is_denied_are_two_claims():
    yes, no = said("a", GATE), said("b", f"pas vrai que {GATE}", negated=True)
    (left, right), _ = claims_of(yes, no)
    assert opposed(left, right)
    assert groups_of(yes, no) == [[0], [1]]


def test_one_clause_can_be_negated_in_both():
    left = said("a", "nous ne sommes pas un mur, nous sommes une porte", negated=True)
    right = said("b", "son village était une porte et pas un mur")
    assert not opposed(*claims_of(left, right)[0])


def test_a_negation_in_another_clause_changes_nothing():
    left = said("a", "jamais touché au dossier, les comptes seront publiés", negated=True, negated_keys=("touche",))
    right = said("b", "les comptes seront publiés")
    assert not opposed(*claims_of(left, right)[0])


def test_numbers_that_can_be_one_count_as_shared_words():
    left = with_figure(said("a", "les pertes dépassent 130 euros"), "130", 130, None, "at_least", unit="EUR")
    right = with_figure(said("b", "le trou atteint 138 euros"), "138", 138, 138, unit="EUR")
    other = with_figure(said("c", "le trou atteint 90 euros"), "90", 90, 90, unit="EUR")
    claims, reports = claims_of(left, right, other)
    claims = [replace(claim, keys=(*claim.keys, *map(figure_key, claim.figures))) for claim in claims]
    weights = weigh(claims, reports.common)
    assert overlap(claims[0], claims[1], weights).count == overlap(claims[0], claims[2], weights).count + 1


@pytest.mark.parametrize(("low", "apart"), [(12, False), (30, True)])
def test_numbers_of_one_thing_that_do_not_meet_are_two_claims(low, apart):
    left = with_figure(said("a", "12 agents ont péri dans la crue"), "12", 12, 12)
    right = with_figure(said("b", f"{low} agents ont péri dans la crue"), f"{low}", low, low)
    (one, other), _ = claims_of(left, right)
    assert contradict(one, other) is apart
    assert len(groups_of(left, right)) == 1 + apart


def test_numbers_of_two_things_do_not_contradict():
    left = with_figure(said("a", "12 agents ont péri"), "12", 12, 12, counted="soldier")
    right = with_figure(said("b", "30 ponts ont cédé"), "30", 30, 30, counted="bridge")
    (one, other), _ = claims_of(left, right)
    assert not contradict(one, other)


def test_a_floor_is_not_the_number_of_a_later_toll():
    left = with_figure(said("a", "au moins 12 personnes ont péri"), "au moins 12", 12, None, "at_least")
    right = with_figure(said("b", "131 personnes ont péri"), "131", 131, 131)
    (one, other), _ = claims_of(left, right)
    assert contradict(one, other)


def test_one_word_in_common_is_not_one_claim():
    left, right = said("a", "tentes couvertures lampes moteurs"), said("b", "manque quarante tentes encore")
    assert groups_of(left, right) == [[0], [1]]


def test_of_several_wordings_only_what_is_their_own_is_shown():
    base = said("a", "le pont du village sera fermé lundi matin")
    claims, _ = claims_of(
        base,
        said("b", "le pont du village sera fermé lundi matin"),
        said("c", "le pont du village sera rouvert lundi matin"),
        said("d", "le pont du village sera fermé mardi soir"),
    )
    (difference,) = in_wording(claims)
    sides = [side.value for side in difference.sides]
    assert sides == ["le pont du village sera fermé lundi matin", "rouvert", "mardi soir"]
