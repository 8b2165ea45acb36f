import random
from dataclasses import replace

import pytest

from recoupe.compare.copies import find_copies
from recoupe.compare.stories import find_stories
from recoupe.compare.stories.features import features_of
from recoupe.compare.stories.nearness import Weighed, news_apart
from recoupe.compare.stories.state import StoryState
from recoupe.model.article import Article
from recoupe.model.mention import Entity, Mention
from recoupe.model.time import TimeExpression
from tests.compare.reports import BRIDGE, FAIR, report

BRIDGE_TOO = (
    "À Valmorel, un pont suspendu s'est effondré mardi dans la rivière en crue. "
    "Deux camions et une voiture sont tombés à l'eau, mais personne n'a été blessé, selon les secours. "
    "La préfète Anne Delcourt a fait fermer les autres ponts de la vallée."
)
BRIDGE_EN = (
    "A suspension bridge at Valmorel collapsed into the swollen river on Tuesday. Two empty lorries were lost. "
    "Prefect Anne Delcourt ordered three other bridges in the Valmorel valley to close, her office said."
)
TRIAL = (
    "Le procès de l'ingénieur Karl Imhof s'est ouvert lundi à Cernay, huit mois après la chute du pont de Valmorel. "
    "L'ingénieur Imhof est accusé d'avoir validé des câbles rouillés. Imhof nie. "
    "La rivière en crue avait emporté deux camions et une voiture ce jour-là."
)
FAIR_TOO = (
    "Samedi à Cernay, la foire aux livres a rassemblé une centaine d'éditeurs de la région. "
    "Paul Vasseur y a lu des pages de son septième ouvrage, un récit de bateliers. "
    "Quarante mille visiteurs sont attendus avant la clôture."
)


def dated(text: str, published: str | None, **more: object) -> Article:
    return report(text, published=published, **more)


def episodes(*articles: Article, **more: object) -> list[set[str]]:
    found = find_stories(articles, **more)  # type: ignore[arg-type]
    return [set(episode.articles) for story in found for episode in story.episodes]


def test_reports_on_one_occurrence_are_one_episode() -> None:
    one, other = dated(BRIDGE, "2024-03-05"), dated(BRIDGE_TOO, "2024-03-06")
    assert episodes(one, other) == [{one.id, other.id}]


def test_reports_on_other_things_are_other_stories() -> None:
    assert len(find_stories([dated(BRIDGE, "2024-03-05"), dated(FAIR, "2024-03-05")])) == 2


def test_what_follows_months_later_is_another_episode_of_the_story() -> None:
    one, other = (timed(dated(text, "2024-03-05"), "mardi", "2024-03-05") for text in (BRIDGE, BRIDGE_TOO))
    later = timed(dated(TRIAL, "2024-11-18"), "lundi", "2024-11-18")
    (story,) = find_stories([later, one, other])
    assert [set(e.articles) for e in story.episodes] == [{one.id, other.id}, {later.id}]


def test_leads_on_days_far_apart_are_no_one_news() -> None:
    one, again = (timed(dated(text, "2024-03-05"), "mardi", "2024-03-05") for text in (BRIDGE, BRIDGE_TOO))
    text = "Une semaine après le 5 mars, la préfète Anne Delcourt a rouvert mardi les ponts de la vallée de Valmorel."
    later = timed(timed(dated(text, "2024-03-12"), "5 mars", "2024-03-05"), "mardi", "2024-03-12")
    weighed = [Weighed(features_of(article), {}) for article in (one, again, later)]
    assert news_apart(weighed[0], weighed[1]) == 0.0
    assert news_apart(weighed[0], weighed[2]) > 1.5


def test_an_undated_report_does_not_make_two_episodes_one() -> None:
    one = timed(dated(BRIDGE, "2024-03-05"), "mardi", "2024-03-05")
    later = timed(dated(TRIAL, "2024-11-18"), "lundi", "2024-11-18")
    undated = dated(BRIDGE_TOO + TRIAL, None)
    assert not any({one.id, later.id} <= found for found in episodes(one, later, undated))


def timed(article: Article, words: str, day: str) -> Article:
    start = article.text.index(words)
    found = TimeExpression(start, start + len(words), words, "DATE", day, day, day, day, "made")
    return replace(article, times=(*article.times, found))


def test_an_undated_report_goes_where_its_names_are() -> None:
    one = timed(dated(BRIDGE, "2024-03-05"), "mardi", "2024-03-05")
    later = timed(dated(TRIAL, "2024-11-18"), "lundi", "2024-11-18")
    undated = dated(BRIDGE_TOO, None)
    assert {one.id, undated.id} in episodes(one, later, undated)


def test_languages_meet_in_names_and_numbers() -> None:
    one, other = dated(BRIDGE, "2024-03-05"), dated(BRIDGE_EN, "2024-03-05", language="en")
    fair = dated(FAIR, "2024-03-05")
    assert {one.id, other.id} in episodes(one, other, fair)


def test_a_copy_goes_with_its_source() -> None:
    one, copy = dated(BRIDGE, "2024-03-05"), dated(BRIDGE + " Lire aussi nos pages locales.", "2024-03-25")
    assert episodes(one, copy, copies=find_copies([one, copy])) == [{one.id, copy.id}]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_arrival_does_not_matter(seed: int) -> None:
    articles = [dated(t, "2024-03-05") for t in (BRIDGE, BRIDGE_TOO, FAIR, FAIR_TOO)] + [dated(TRIAL, "2024-11-18")]
    shuffled = random.Random(seed).sample(articles, len(articles))
    assert find_stories(shuffled) == find_stories(articles)


def test_reports_can_be_added_one_by_one() -> None:
    articles = [dated(t, "2024-03-05") for t in (FAIR, BRIDGE, FAIR_TOO, BRIDGE_TOO)]
    state = StoryState({})
    for article in articles:
        state.add(article)
    told = [{f.article.id for f in story.story.members} for story in state.tell({})]
    assert sorted(map(sorted, told)) == sorted(sorted(s.articles) for s in find_stories(articles))


def test_a_story_is_called_by_a_title_of_its_reports() -> None:
    one = dated(BRIDGE, "2024-03-05", title="Un pont suspendu s'effondre à Valmorel")
    (story,) = find_stories([one, dated(BRIDGE_TOO, "2024-03-05")])
    assert story.title == story.episodes[0].title == one.title


def test_without_a_title_it_is_called_by_the_beginning_of_a_lead() -> None:
    (story,) = find_stories([dated(BRIDGE, "2024-03-05")])
    assert story.title == "Le pont suspendu de Valmorel s'est effondré mardi matin au-dessus de la rivière en crue"


def day(article: Article, words: str, value: str) -> TimeExpression:
    start = article.text.index(words)
    return TimeExpression(start, start + len(words), words, "DATE", value, value, value, value, "weekday")


def test_an_episode_has_the_day_of_which_its_reports_tell() -> None:
    one, other = dated(BRIDGE, "2024-03-06"), dated(BRIDGE_TOO, "2024-03-07")
    with_days = [replace(a, times=(day(a, "mardi", "2024-03-05"),)) for a in (one, other)]
    assert find_stories(with_days)[0].episodes[0].when == "2024-03-05"


def test_an_episode_without_named_day_has_those_of_its_reports() -> None:
    found = find_stories([dated(BRIDGE, "2024-03-06T10:00"), dated(BRIDGE_TOO, "2024-03-07")])
    assert found[0].episodes[0].when == "2024-03-06/2024-03-07"


def test_an_episode_happens_where_its_reports_begin() -> None:
    article = dated(BRIDGE, "2024-03-06")
    start = article.text.index("Valmorel")
    article = replace(article, mentions=(Mention(start, start + 8, "Valmorel", "place", "valmorel", "test"),))
    found = find_stories([article], [Entity("valmorel", "place", "Valmorel")])
    assert found[0].episodes[0].where == ("valmorel",)


@pytest.mark.parametrize("text", ["", "mot", "\x00\u0301", "9" * 400, "« " * 5000])
def test_hostile_reports_have_a_story(text: str) -> None:
    articles = [replace(dated(BRIDGE, "9999-12-31"), text=text, blocks=(), id=f"x{n}") for n in range(3)]
    assert sum(len(story.articles) for story in find_stories(articles)) == 3


def test_five_hundred_empty_reports() -> None:
    articles = [replace(dated(BRIDGE, None), text="", blocks=(), id=f"x{n}") for n in range(500)]
    assert len(find_stories(articles)) == 500


def test_five_hundred_reports_of_one_text() -> None:
    articles = [replace(dated(BRIDGE, "2024-03-05"), id=f"x{n}") for n in range(500)]
    assert len(find_stories(articles, copies=find_copies(articles))) == 1


def test_no_reports() -> None:
    assert find_stories([]) == ()
