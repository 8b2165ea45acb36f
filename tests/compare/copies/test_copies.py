import random
from dataclasses import replace

import pytest

from recoupe.compare.copies import find_copies
from recoupe.model.article import Article, Block
from recoupe.model.story import Copy
from tests.compare.reports import BRIDGE, FAIR, report

WRAP = "Notre correspondante sur place raconte une journée de peur et de colère.\n"
AFTER = "\nLe conseil municipal se réunira vendredi pour parler de la reconstruction."


def copies_of(*articles: Article) -> tuple[Copy, ...]:
    return find_copies(articles)


def test_a_report_taken_whole_into_another() -> None:
    wire, page = report(BRIDGE, published="2024-03-05"), report(WRAP + BRIDGE + AFTER, published="2024-03-07")
    (copy,) = copies_of(page, wire)
    assert page.text[copy.copy.start : copy.copy.end] == BRIDGE.rstrip(".")
    assert (copy.copy.article, copy.source.article) == (page.id, wire.id)
    assert (copy.kind, copy.directed) == ("verbatim", True)
    assert 0.5 < copy.share < 0.8


def test_a_word_changed_makes_an_edited_copy() -> None:
    other = BRIDGE.replace("fouillé les berges", "exploré les berges")
    (copy,) = copies_of(report(BRIDGE), report(other))
    assert copy.kind == "edited"
    assert copy.share == 1.0


def test_two_reports_on_one_thing_in_other_words_share_nothing() -> None:
    other = (
        "À Valmorel, un pont est tombé mardi dans la rivière. Personne n'a été blessé, dit la préfète Anne Delcourt."
    )
    assert copies_of(report(BRIDGE), report(other)) == ()


def test_a_whole_sentence_is_enough() -> None:
    sentence = "Les secours ont fouillé les berges jusqu'à la tombée de la nuit."
    other = f"Le pont est tombé hier. {sentence} La rivière reste haute."
    here = f"Plus de pont à Valmorel depuis ce matin. {sentence} Les écoles rouvriront lundi."
    assert len(copies_of(report(here), report(other))) == 1


def test_half_a_sentence_is_not() -> None:
    one = "Les secours ont fouillé les berges jusqu'à la tombée de la nuit sans trouver personne."
    other = "Les plongeurs ont fouillé les berges jusqu'à la tombée de la nuit, puis sont rentrés."
    assert copies_of(report(one), report(other)) == ()


THREE_RUNS = (
    ("Hier soir, {} selon un témoin.", "le toit de la halle aux grains avait cédé sous le poids de la neige"),
    ("Elle assure que {} depuis l'automne.", "la commune avait fait étayer les deux murs du côté de la rivière"),
    ("Reste que {} de la mairie.", "les trois marchands du samedi attendent toujours une réponse des services"),
)
OTHER_FRAMES = (
    "Samedi à l'aube, {} : personne n'était à l'intérieur.",
    "Le rapport disait pourtant que {} au printemps.",
    "Mécontents, {} chargés des places.",
)


BETWEEN = (
    " Rien de cela n'étonne les voisins, qui montrent volontiers leurs photographies de février et de mars derniers. "
)
BETWEEN_OTHERS = (
    " Une pelleteuse est attendue demain ; d'ici là, des barrières ferment la ruelle, la place et l'escalier. "
)


def rewritten(runs: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    """Two reports that share the runs and nothing else."""
    one = BETWEEN.join(frame.format(run) for frame, run in runs)
    other = BETWEEN_OTHERS.join(frame.format(run) for frame, (_, run) in zip(OTHER_FRAMES, runs, strict=False))
    return one, other


def test_three_runs_too_short_alone_are_copies_together() -> None:
    one, other = rewritten(THREE_RUNS)
    assert [copy.kind for copy in copies_of(report(one), report(other))] == ["verbatim"] * 3


def test_two_runs_too_short_alone_are_none() -> None:
    one, other = rewritten(THREE_RUNS[:2])
    assert copies_of(report(one), report(other)) == ()


def test_the_same_speech_quoted_twice_is_no_copy() -> None:
    speech = (
        "« Nous reconstruirons ce pont avant l'hiver, avec les ingénieurs de la vallée et sans attendre "
        "un centime de la capitale, parce que nos enfants le traversent tous les matins »"
    )
    one = f"La préfète s'est voulue rassurante devant les habitants. {speech}, a-t-elle dit."
    other = f"{speech} : Anne Delcourt a promis d'aller vite, sans donner de date."
    assert copies_of(report(one), report(other)) == ()


def test_a_copied_paragraph_runs_over_the_quotation_in_it() -> None:
    text = BRIDGE.replace("sans trouver de victime", "« sans trouver la moindre victime », selon eux")
    (copy,) = copies_of(report(text, published="2024-03-05"), report(WRAP + text, published="2024-03-07"))
    assert copy.kind == "verbatim"


def test_a_post_set_into_two_pages_is_no_copy() -> None:
    post = "Le pont a cédé sous mes yeux et le bruit était celui d'un orage qui ne finit pas — Léa Roy (@learoy)"
    assert copies_of(report(f"{post}\n{FAIR}"), report(f"{post}\n{BRIDGE}")) == ()


def test_credits_and_boilerplate_are_no_copies() -> None:
    line = "Toute reproduction de cet article, même en partie, est soumise à l'accord écrit de la rédaction."
    articles = [report(f"{text}\n{line}") for text in (BRIDGE, FAIR)]
    marked = [replace(a, blocks=(a.blocks[0], replace(a.blocks[1], kind="boilerplate"))) for a in articles]
    assert find_copies(marked) == ()


def test_what_stands_under_unrelated_reports_is_the_outlets_own() -> None:
    line = "Vous avez vu quelque chose ? Écrivez à la rédaction, nous lisons tous les messages de nos lectrices."
    bridge, fair = (
        BRIDGE + " " + BRIDGE.upper()[:0] + AFTER,
        FAIR + " Entrée libre pour les écoliers du canton.",
    )
    assert copies_of(*(report(f"{text}\n{line}", outlet="Le Matin") for text in (bridge, fair))) == ()


def test_what_stands_last_behind_boilerplate_is_no_copy() -> None:
    footer = "Droits réservés Radio Lac 2024."
    note = "Ces lignes sont transcrites à la hâte par un prestataire de la radio et peuvent encore être corrigées."
    texts = (BRIDGE, " ".join(reversed(BRIDGE.split())))
    pages = [replace(report(f"{text}\n{footer}\n{note}"), outlet="Radio Lac") for text in texts]
    marked = [
        replace(page, blocks=(Block("boilerplate", at := page.text.index(footer), at + len(footer)),)) for page in pages
    ]
    assert len(copies_of(*pages)) == 1
    assert copies_of(*marked) == ()


def test_sixteen_words_taken_over_with_an_edit_are_a_copy() -> None:
    words = (
        "interrogé sur la date des travaux, le maire de la commune voisine a répondu qu'aucun chantier n'était prévu"
    )
    one = f"La pluie est revenue. Hier, {words} avant le printemps."
    other = f"Rien ne bouge à Valmorel. Samedi, {words.replace('de la commune', 'de cette commune')} cette année."
    assert len(copies_of(report(one), report(other))) == 1


def test_a_wire_pasted_into_a_report_on_other_things_is_a_copy() -> None:
    page = report(f"{FAIR} {WRAP}{BRIDGE}\n{FAIR.upper()}")
    assert len(copies_of(report(BRIDGE), page)) == 1


def test_words_are_copied_within_one_language() -> None:
    assert copies_of(report(BRIDGE), report(WRAP + BRIDGE, language="en")) == ()


def test_a_caption_that_repeats_its_report_is_no_copy() -> None:
    assert copies_of(report(f"{BRIDGE}\n{BRIDGE}")) == ()


@pytest.mark.parametrize(
    ("first", "second", "directed"),
    [
        ("2024-03-05", "2024-03-06", True),
        ("2024-03-05T08:00", "2024-03-05T09:00", True),
        ("2024-03-05T08:00+01:00", "2024-03-05T07:30Z", True),
        ("2024-03-05T08:00", "2024-03-05T08:10", False),
        ("2024-03-05T12:40+02:00", "2024-03-05T11:05", False),
        ("2024-03-05T12:40", "2024-03-05T20:00Z", False),
        ("2024-03-05T12:40", "2024-03-06T23:00Z", True),
        ("2024-03-05", "2024-03-05", False),
        ("2024-03", "2024-03-20", False),
        ("2024-03-05", None, False),
        (None, None, False),
    ],
)
def test_time_gives_the_direction(first: str | None, second: str | None, directed: bool) -> None:
    (copy,) = copies_of(report(BRIDGE, published=first), report(WRAP + BRIDGE, published=second))
    assert copy.directed is directed


def test_a_credit_gives_the_direction() -> None:
    wire, page = report(BRIDGE, outlet="Dépêche du Val"), report(WRAP + BRIDGE + "\n(Dépêche du Val)")
    page = replace(page, agencies=("Dépêche du Val",), outlet="Le Matin")
    (copy,) = copies_of(wire, page)
    assert (copy.directed, copy.copy.article, copy.because[0].rule) == (True, page.id, "credit")
    assert copy.because[0].spans[0].start == page.text.rindex("Dépêche du Val")


def test_one_agency_under_both_leaves_it_open() -> None:
    one = report(BRIDGE, outlet="Le Matin", agencies=("ATV",))
    other = report(WRAP + BRIDGE, outlet="Le Soir", agencies=("ATV",))
    (copy,) = copies_of(one, other)
    assert not copy.directed
    assert "one-agency" in {reason.rule for reason in copy.because}


def test_versions_of_one_page_are_revisions() -> None:
    one = report(BRIDGE, outlet="Le Matin", published="2024-03-05T08:00")
    other = report(BRIDGE + AFTER, outlet="Le Matin", published="2024-03-05T11:00")
    rules = {reason.rule for reason in copies_of(one, other)[0].because}
    assert "revision" in rules


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_arrival_does_not_matter(seed: int) -> None:
    articles = [
        report(BRIDGE),
        report(WRAP + BRIDGE),
        report(BRIDGE + AFTER),
        report(FAIR),
        report(WRAP + FAIR),
    ]
    shuffled = random.Random(seed).sample(articles, len(articles))
    assert set(find_copies(shuffled)) == set(find_copies(articles))


def test_other_ids_change_nothing_else() -> None:
    articles = [report(BRIDGE), report(WRAP + BRIDGE)]
    renamed = [replace(a, id=f"z{9 - n}") for n, a in enumerate(articles)]
    (copy,), (again,) = find_copies(articles), find_copies(renamed)
    assert (copy.copy.start, copy.share, copy.source.end) == (again.copy.start, again.share, again.source.end)


def test_five_hundred_reports_with_one_text_make_a_star() -> None:
    articles = [replace(report(BRIDGE), id=f"a{n:03}", source=str(n)) for n in range(500)]
    copies = find_copies(articles)
    assert 499 <= len(copies) < 1000
    assert {copy.copy.article for copy in copies} | {copy.source.article for copy in copies} == {a.id for a in articles}


@pytest.mark.parametrize("text", ["", " ", "\u0301", "\x00", "?!", "«" * 5000, "9" * 400, "mot " * 20_000])
def test_hostile_text_has_no_copies_or_some(text: str) -> None:
    articles = [replace(report(BRIDGE), text=text, blocks=(), id=f"x{n}") for n in range(3)]
    find_copies([*articles, report(BRIDGE)])


def test_a_block_that_ends_where_it_starts_is_left_alone() -> None:
    article = replace(report(BRIDGE), blocks=(Block("credit", 5, 5),))
    assert len(copies_of(article, report(WRAP + BRIDGE))) == 1
