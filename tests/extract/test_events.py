import pytest

from recoupe.pipeline.read import read_report
from tests.compare.made import made_article


def events(text, language="fr", published="2024-03-07"):
    report, problems = read_report(made_article("one", text, language=language, published=published))
    assert not problems
    names = {entity.id: entity.name for entity in report.entities}
    return report.article, names


def deeds(text, language="fr"):
    article, names = events(text, language)
    return [(e.predicate, {names[p.actor.entity] for p in e.participants}) for e in article.events]


@pytest.mark.parametrize(
    ("language", "text", "deed"),
    [
        ("fr", "Le ministre Jean Durand a reçu mardi Paul Martin à Lyon.", ("meet", {"Jean Durand", "Paul Martin"})),
        ("fr", "Jean Durand et Paul Martin se sont rencontrés mardi.", ("meet", {"Jean Durand", "Paul Martin"})),
        ("fr", "Paul Martin a été reçu par Jean Durand.", ("meet", {"Jean Durand", "Paul Martin"})),
        (
            "fr",
            "Lors d'une rencontre avec Paul Martin, Jean Durand a souri.",
            ("meet", {"Jean Durand", "Paul Martin"}),
        ),
        ("fr", "La France et l'Italie ont négocié. Les deux pays ont signé un traité.", ("sign", {"France", "Italie"})),
        ("fr", "Jean Durand est parti. Il a démissionné hier.", ("resign", {"Jean Durand"})),
        ("en", "Emma Brown met Peter Miller in Lyon.", ("meet", {"Emma Brown", "Peter Miller"})),
        ("en", "Paul Martin was arrested by police in Lyon on Tuesday.", ("arrest", {"Paul Martin"})),
        ("en", "France and Italy signed a treaty.", ("sign", {"France", "Italy"})),
    ],
)
def test_who_takes_part(language, text, deed):
    assert deed in deeds(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Jean Durand n'a pas reçu Paul Martin.",
        "Jean Durand a évité de rencontrer Paul Martin.",
        "Jean Durand a dit qu'il pleuvait.",
        "Un chat dort.",
        "",
    ],
)
def test_what_did_not_happen_is_no_event(text):
    assert not [deed for deed in deeds(text) if deed[0] == "meet"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Jean Durand recevra Paul Martin.", "planned"),
        ("Jean Durand doit recevoir Paul Martin.", "planned"),
        ("Jean Durand aurait reçu Paul Martin.", "estimated"),
        ("Jean Durand a reçu Paul Martin.", "happened"),
    ],
)
def test_status(text, status):
    article, _ = events(text)
    assert [event.status for event in article.events] == [status]


def test_when_and_where_are_those_of_its_clause():
    article, names = events("Jean Durand a reçu mardi à Lyon Paul Martin, qui est né en 1960.")
    (event,) = [event for event in article.events if event.full]
    assert event.when == "2024-03-05"
    assert names[event.place] == "Lyon"


@pytest.mark.parametrize(
    "text", ["«" * 400 + " a reçu " + "»" * 400, "reçu " * 500, "\x00 a reçu \u202e Paul Martin", "a" * 5000]
)
def test_any_text_gives_events_or_none(text):
    article, _ = events(text)
    for event in article.events:
        assert article.text[event.start : event.end].strip()


def told(text, language="fr"):
    article, _ = events(text, language)
    return [(e.predicate, e.when) for e in article.events]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "La trêve a été repoussée, selon Paul Martin.", "postpone ceasefire"),
        ("fr", "Trêve : un cessez-le-feu annoncé pour samedi", "announce ceasefire"),
        ("fr", "Les syndicats ont prolongé la grève.", "extend strike"),
        ("en", "Border ceasefire put off until Tuesday", "postpone ceasefire"),
        ("en", "The unions called off the strike.", "cancel strike"),
    ],
)
def test_what_is_done_to_an_occurrence(language, text, found):
    assert found in [predicate for predicate, _ in told(text, language)]


@pytest.mark.parametrize(
    "text", ["La trêve n'a pas été repoussée.", "Il faut annoncer une trêve.", "Le maire a annoncé une crue."]
)
def test_what_is_denied_or_wished_or_nobody_arranges_is_no_change(text):
    assert not [predicate for predicate, _ in told(text) if " " in predicate]


@pytest.mark.parametrize(
    ("language", "text", "deed"),
    [
        ("fr", "Le bilan de la crue est monté jeudi à sept morts.", ("flood", None)),
        ("fr", "La crue de mardi a surpris la ville.", ("flood", "2024-03-05")),
        ("fr", "La ville se relève, a annoncé mercredi le maire, depuis le séisme.", ("earthquake", None)),
        ("en", "The death toll from the flood rose to 11 on Thursday.", ("flood", None)),
        ("en", "A flood hit Lyon on Tuesday.", ("flood", "2024-03-05")),
    ],
)
def test_the_day_of_an_occurrence_is_not_that_of_what_is_told_of_it(language, text, deed):
    assert deed in told(text, language)


def test_a_toll_is_no_deed():
    assert told("La Seine en colère a fait sept morts.") == []


def test_a_visit_that_is_due_is_planned():
    article, _ = events("Minister Emma Brown is due to visit Lyon on Thursday, her office said.", "en")
    assert [(e.predicate, e.status) for e in article.events] == [("visit", "planned")]


@pytest.mark.parametrize(
    ("language", "text", "predicate", "when"),
    [
        ("en", "Paul Martin was arrested on Tuesday, two days after the blaze.", "fire", "2024-03-03"),
        ("fr", "Paul Martin a été arrêté mardi, une semaine après l'incendie.", "fire", "2024-02-27"),
        ("en", "The inquiry announced on Friday will open in June.", "announce", "2024-03-01"),
        ("en", "Paul Martin visited Lyon on Tuesday and said it was quiet.", "visit", "2024-03-05"),
        ("fr", "En juin 2018, des passagers étaient morts dans le naufrage d'un ferry.", "sink", "2018-06"),
        ("fr", "Le ferry a coulé vers 21h30.", "sink", None),
    ],
)
def test_when_it_was(language, text, predicate, when):
    article, _ = events(text, language)
    assert when in [event.when for event in article.events if event.predicate == predicate]


@pytest.mark.parametrize(
    ("language", "text", "predicate", "telling"),
    [
        (
            "fr",
            "Selon la police, Paul Martin a démissionné mardi, ce qui étonne.",
            "resign",
            "Paul Martin a démissionné mardi",
        ),
        ("fr", "Le maire, Paul Martin, a démissionné mardi.", "resign", "Le maire, Paul Martin, a démissionné mardi."),
        (
            "en",
            "The Senate (SEN) adopted the “crude” text, officials said.",
            "adopt",
            "The Senate (SEN) adopted the “crude” text",
        ),
        (
            "fr",
            "« Le pont tiendra », a promis mardi Paul Martin.",
            "promise",
            "« Le pont tiendra », a promis mardi Paul Martin",
        ),
    ],
)
def test_the_clause_that_tells_it_is_whole(language, text, predicate, telling):
    article, _ = events(text, language)
    spans = [event.telling for event in article.events if event.predicate == predicate]
    assert telling in [article.text[span.start : span.end] for span in spans if span]


@pytest.mark.parametrize(
    "text", ["Les pourparlers de Genève ont échoué.", "Paul Martin raconte les pourparlers de Genève."]
)
def test_a_town_takes_no_part(text):
    assert ("meet", set()) in deeds(text)


def test_a_noun_of_several_words_is_one_deed():
    told = [predicate for predicate, _ in deeds("Paul Martin held a press conference on Tuesday.", "en")]
    assert "address" in told
    assert "forum" not in told
