import pytest

from recoupe.compare.claims.alignment import align_claims
from recoupe.compare.claims.claims import find_claims
from recoupe.compare.reports import index_reports
from tests.compare.made import actor, body, made_article, one_story, person, place, with_event, with_statement

ENTITIES = (
    person("mayor"),
    person("minister"),
    person("guest"),
    person("other guest"),
    place("Chile", "CL"),
    body("ministry of Chile", "CL"),
    body("agency"),
)
DAM_FR = "le barrage sera réparé avant l'hiver et les familles seront indemnisées"
DAM_EN = "the dam would be repaired before winter and families compensated"
DAM_AGAIN = "les familles touchées seront indemnisées et le barrage réparé avant l'hiver"
SCHOOL = "les écoles de la vallée resteront fermées jusqu'à lundi"


def said(name, content, speaker="mayor", *, language="fr", published="2024-03-07", **given):
    text = f"Le maire a parlé ({name}). {content}."
    article = made_article(name, text, language=language, published=published)
    return with_statement(article, content, actor(article, "Le maire", speaker) if speaker else None, **given)


def together(*articles, episodes=None):
    stories = one_story(*(episodes or (articles,)))
    reports = index_reports(articles, ENTITIES, (), stories)
    groups, _ = align_claims(find_claims(reports), reports)
    return sorted(map(sorted, groups.members.values()))


def test_other_words_of_one_speaker_on_one_day_are_one_claim():
    assert together(said("a", DAM_FR), said("b", DAM_AGAIN)) == [[0, 1]]


def test_a_round_up_takes_up_what_one_said_elsewhere():
    articles = (said("a", DAM_FR), said("b", DAM_AGAIN), said("c", DAM_AGAIN, "minister"))
    reports = index_reports(articles, ENTITIES, (), ())
    groups, _ = align_claims(find_claims(reports), reports)
    assert sorted(map(sorted, groups.members.values())) == [[0, 1], [2]]


def test_two_languages_are_one_claim():
    assert together(said("a", DAM_FR), said("b", DAM_EN, language="en")) == [[0, 1]]


def test_other_content_is_another_claim():
    assert together(said("a", DAM_FR), said("b", SCHOOL)) == [[0], [1]]


def test_another_speaker_makes_another_claim():
    assert together(said("a", DAM_FR), said("b", DAM_AGAIN, "minister")) == [[0], [1]]


def test_the_same_words_on_another_occasion_are_another_claim():
    first, then = said("a", DAM_FR), said("b", DAM_FR, published="2024-06-01")
    assert together(first, then, episodes=((first,), (then,))) == [[0], [1]]


def test_an_old_word_told_again_is_one_claim_over_occasions():
    first = said("a", DAM_FR, said="2023-04", published="2024-03-07")
    then = said("b", DAM_AGAIN, said="2023-04", published="2024-06-01")
    assert together(first, then, episodes=((first,), (then,))) == [[0, 1]]


@pytest.mark.parametrize(
    ("left", "right", "groups"), [("2024-03-05", "2024-03-06", 1), ("2024-03-01", "2024-03-06", 2)]
)
def test_days_of_speech_hold_apart_but_for_time_zones(left, right, groups):
    assert len(together(said("a", DAM_FR, said=left), said("b", DAM_AGAIN, said=right))) == groups


def test_listeners_hold_apart():
    first, then = (said(name, text) for name, text in (("a", DAM_FR), ("b", DAM_AGAIN)))
    first = said("a", DAM_FR, to=actor(first, "Le maire", "guest"))
    then = said("b", DAM_AGAIN, to=actor(then, "Le maire", "other guest"))
    assert together(first, then) == [[0], [1]]


def test_meetings_with_others_hold_apart():
    def met(article, guest):
        who = (actor(article, "Le maire", "mayor"), actor(article, "a parlé", guest))
        return with_event(article, "Le maire a parlé", "meet", who, type="CONSULT")

    first, then = met(said("a", DAM_FR), "guest"), met(said("b", DAM_AGAIN), "other guest")
    assert together(first, then) == [[0], [1]]
    assert together(first, met(said("c", DAM_AGAIN), "guest")) == [[0, 1]]


def test_a_country_and_its_ministry_may_be_one_voice():
    assert together(said("a", DAM_FR, "Chile"), said("b", DAM_AGAIN, "ministry of Chile")) == [[0, 1]]


def test_copies_of_one_sentence_are_one_claim():
    articles = tuple(said(str(at), DAM_FR + " " + "oui" * at) for at in range(6))
    assert together(*articles) == [[0, 1, 2, 3, 4, 5]]


def test_nothing_to_compare_is_no_claim_together():
    assert together(made_article("a", "Rien."), made_article("b", "Rien du tout.")) == []


def test_a_long_quotation_is_one_utterance_whoever_is_taken_for_the_speaker():
    words = "« nous ne céderons pas un pouce de terrain mais nous ne tirerons jamais les premiers »"
    longer = f"{words[:-2]}. Nos portes restent ouvertes »"
    assert together(said("a", words, "mayor"), said("b", longer, "minister")) == [[0, 1]]
    short = "« nous ne céderons pas un pouce »"
    assert together(said("a", short, "mayor"), said("b", f"{short[:-2]}, jamais »", "minister")) == [[0], [1]]
