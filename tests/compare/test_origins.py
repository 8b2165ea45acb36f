from recoupe.compare.origins import count_origins, find_origins, origin_of
from recoupe.compare.reports import index_reports
from recoupe.model.span import Located
from recoupe.model.story import Copy
from tests.compare.made import actor, body, made_article, one_story, person, with_figure, with_statement

ENTITIES = (person("mayor"), person("guard"), body("Agence Vallée"))
TEXT = "Selon l'Agence Vallée, le maire a dit que 12 maisons sont détruites. Le garde en compte 15 maisons."


def report(name, text=TEXT, **given):
    return made_article(name, text, **given)


def test_a_relay_is_what_the_words_are_known_by():
    article = report("a")
    via = (actor(article, "l'Agence Vallée", "Agence Vallée", "Agence Vallée"),)
    article = with_statement(article, "12 maisons sont détruites", actor(article, "le maire", "mayor"), via=via)
    reports = index_reports((article,), ENTITIES, (), one_story((article,)))
    source = origin_of(article, article.statements[0], reports)
    assert (source.name, source.kind) == ("Agence Vallée", "agency")


def test_a_speaker_on_one_occasion_is_one_origin_through_any_relay():
    article = report("a")
    via = (actor(article, "l'Agence Vallée", "Agence Vallée", "Agence Vallée"),)
    article = with_statement(article, "12 maisons sont détruites", actor(article, "le maire", "mayor"), via=via)
    other = report("b", TEXT + " Oui.")
    other = with_statement(other, "12 maisons sont détruites", actor(other, "le maire", "mayor"))
    reports = index_reports((article, other), ENTITIES, (), one_story((article, other)))
    sources = [origin_of(one, one.statements[0], reports) for one in (article, other)]
    independent, because = count_origins(sources, reports, utterance="perhaps")
    assert (independent.min, independent.max) == (1, 1)
    assert [reason.rule for reason in because] == ["one utterance"]


def counted(name, source, text=TEXT, **given):
    article = report(name, text, **given)
    giver = {"mayor": "le maire", "guard": "Le garde"}.get(source or "")
    actor_ = actor(article, giver, source) if giver else None
    return with_figure(article, "12 maisons", 12, 12, counted="house", what="destroyed", source=actor_)


def origins(*articles, copies=()):
    reports = index_reports(articles, ENTITIES, copies, one_story(articles))
    sources = [origin_of(one, one.figures[0], reports) for one in articles]
    return count_origins(sources, reports, utterance="none")[0], find_origins(sources)


def test_two_agencies_that_cite_one_speaker_are_one_origin():
    left = counted("a", "mayor", agencies=("Première",))
    independent, found = origins(left, counted("b", "mayor", TEXT + " Oui.", agencies=("Seconde",)))
    assert (independent.min, independent.max) == (1, 1)
    assert [(origin.name, len(origin.members)) for origin in found] == [("le maire", 2)]


def test_two_who_speak_for_themselves_are_two_origins():
    independent, _ = origins(counted("a", "mayor"), counted("b", "guard", TEXT + " Oui."))
    assert (independent.min, independent.max) == (2, 2)


def test_words_without_a_source_may_rest_on_any_other():
    independent, found = origins(counted("a", "mayor"), counted("b", None, TEXT + " Oui.", outlet="Le Phare"))
    assert (independent.min, independent.max) == (1, 2)
    assert [origin.kind for origin in found] == ["speaker", "undeclared"]


def test_copies_count_once():
    first = counted("a", None, outlet="Le Phare")
    copy = counted("b", None, TEXT + " Oui.", outlet="La Vigie")
    spans = (Located(copy.id, 0, len(TEXT)), Located(first.id, 0, len(TEXT)))
    copied = Copy(*spans, "verbatim", 1.0, True, ())
    assert origins(first, copy, copies=(copied,))[0].max == 1
    assert origins(first, copy)[0].max == 2


def test_an_agency_credit_is_an_origin():
    independent, found = origins(counted("a", None, agencies=("Première",)))
    assert (found[0].name, found[0].kind) == ("Première", "agency")
    assert (independent.min, independent.max) == (1, 1)


def test_two_reports_that_have_it_through_one_relay_have_one_origin():
    articles = []
    for name, speaker in (("a", "mayor"), ("b", "guard")):
        article = report(name, f"{TEXT} ({name})")
        words = {"mayor": "le maire", "guard": "Le garde"}[speaker]
        via = (actor(article, "l'Agence Vallée", "Agence Vallée", "Agence Vallée"),)
        articles.append(with_statement(article, "12 maisons sont détruites", actor(article, words, speaker), via=via))
    reports = index_reports(articles, ENTITIES, (), one_story(tuple(articles)))
    sources = [origin_of(one, one.statements[0], reports) for one in articles]
    independent, _ = count_origins(sources, reports, utterance="none")
    assert (independent.min, independent.max) == (1, 1)


def test_one_source_under_two_descriptions_is_counted_once():
    articles = []
    for name, keys in (("a", ("prefect",)), ("b", ("prefect", "valley"))):
        article = report(name, f"{TEXT} Le préfet ({name}) l'a dit, la préfecture {name} aussi.")
        words = {"a": "Le préfet (a)", "b": "la préfecture b"}[name]
        speaker = actor(article, words)
        articles.append(with_statement(article, "12 maisons sont détruites", speaker, speaker_keys=keys))
    reports = index_reports(articles, ENTITIES, (), one_story(tuple(articles)))
    sources = [origin_of(one, one.statements[0], reports) for one in articles]
    independent, because = count_origins(sources, reports, utterance="none")
    assert (independent.min, independent.max) == (1, 1)
    assert "one source" in [reason.rule for reason in because]


def test_words_without_an_origin_of_their_own_are_named():
    articles = tuple(report(name, f"{TEXT} ({name})") for name in ("a", "b"))
    articles = tuple(with_statement(one, "12 maisons sont détruites", None) for one in articles)
    reports = index_reports(articles, ENTITIES, (), one_story(articles))
    sources = [origin_of(one, one.statements[0], reports) for one in articles]
    _, because = count_origins(sources, reports, utterance="none")
    note = next(reason.note for reason in because if reason.rule == "may be one")
    assert all(f"“12 maisons sont détruites” ({name})" in note for name in ("a", "b"))
