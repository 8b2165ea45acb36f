"""The fields of a statement beside what is said and by whom."""

import pytest

from tests.extract.statements.read import read_statements


def only(text: str, language: str = "fr"):
    (statement,) = read_statements(text, language)
    return statement


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("« Le pont tiendra », a dit le maire.", "direct"),
        ("Le maire a dit que le pont tiendrait.", "indirect"),
        ("Le maire a dit que le pont était « très solide » hier.", "mixed"),
        ("Le maire a exprimé « sa vive colère ».", "direct"),
    ],
)
def test_kind(text, kind):
    assert only(text).kind == kind


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Le maire a dit que le pont tenait.", "asserted"),
        ("Le maire dément la fermeture du pont.", "denied"),
        ("Le maire estime que le pont tient.", "supposed"),
        ("Le maire a dit que le pont tiendra.", "predicted"),
        ("Selon le maire, le pont aurait cédé.", "supposed"),
        ("Le maire n'exclut pas une fermeture du pont.", "supposed"),
        ("Le maire aurait déclaré que le pont tenait.", "supposed"),
        ("Le maire a dit que le pont tiendrait.", "predicted"),
        ("Le maire dit que le pont pourrait céder.", "supposed"),
        ("Selon le maire, le pont devrait rouvrir.", "predicted"),
    ],
)
def test_certainty(text, certainty):
    assert only(text).certainty == certainty


def test_verbatim_is_what_stands_between_marks():
    text = "Le maire a dit que le pont était « très solide » hier."
    (span,) = only(text).verbatim
    assert span.of(text) == "« très solide »"


def test_whole_stretch_holds_cue_and_content():
    statement = only("Le maire a dit que le pont tenait.")
    assert statement.cue is not None
    assert (statement.cue.lemma, statement.cue.class_) == ("dire", "assert")
    assert statement.start <= statement.cue.start < statement.content[0].start < statement.end


def test_spoken_to():
    to = only("Le juge a informé la ministre que la loi était nulle.").to
    assert to is not None
    assert to.name == "ministre"


def test_day_of_speech():
    assert only("Le maire a dit mardi que le pont tenait.").said == "2024-03-05"


def test_day_of_what_is_said_is_not_the_day_of_speech():
    assert only("Le maire a dit que le pont avait cédé mardi.").said is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Anne Duval, qui a dirigé la banque de 2010 à 2014, a dit que le pont tenait.", "fr"),
        ("Ann Perry, who ran the bank from 2010 to 2014, said that the bridge was safe.", "en"),
        ('"The bridge is safe," said Ann Perry, who took office in 2012.', "en"),
    ],
)
def test_a_time_told_of_the_speaker_is_not_that_of_speech(text, language):
    assert only(text, language).said is None


def test_negated_content():
    assert only("Le maire a dit que le pont ne tiendrait pas.").negated
    assert not only("Le maire a dit que le pont tiendrait.").negated


def test_unresolved_pronoun_is_only_possible():
    assert only("Il a dit que le pont tenait.").confidence == "possible"


@pytest.mark.parametrize(
    ("between", "confidence"),
    [("", "certain"), ("The road was shut. Anna Reed said that the town had paid. Trucks came late. ", "possible")],
)
def test_pronoun_led_back_over_another_speaker_is_only_possible(between, confidence):
    text = f"Investigators said that the bridge was old. {between}They added that the slab was thin."
    assert read_statements(text, "en")[-1].confidence == confidence


def test_silent_one_who_adds_is_only_possible():
    text = "Mayor Luc Petit came on Monday. Anna Reed, a doctor, said the town had paid. He added that it had snowed."
    assert [s.confidence for s in read_statements(text, "en")] == ["certain", "possible"]


def test_same_words_have_the_same_keys_in_both_languages():
    french = only("Le ministre a dit que le gouvernement soutenait la victime.")
    english = only("The minister said that the government supported the victim.", "en")
    assert french.keys == english.keys


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Le maire a dit mardi que le pont tenait. Il a ajouté que la route est sèche.", ["2024-03-05", "2024-03-05"]),
        ("Le maire a dit mardi que le pont tenait.\nIl a ajouté que la route est sèche.", ["2024-03-05", None]),
        ("Le maire a dit mardi que le pont tenait. Le préfet a dit que la route est sèche.", ["2024-03-05", None]),
        ("Le maire a dit que le pont a cédé mardi. Il a ajouté que la route est sèche.", [None, None]),
    ],
)
def test_day_of_speech_goes_on_in_the_paragraph(text, days):
    assert [statement.said for statement in read_statements(text, "fr")] == days


def test_writing_does_not_go_on_for_somebody_else():
    first, second = read_statements(
        "Le maire a dit dans un communiqué que le pont tenait. Le préfet a dit que la route est sèche.", "fr"
    )
    assert [actor.name for actor in first.via] == ["communiqué"]
    assert second.via == ()
