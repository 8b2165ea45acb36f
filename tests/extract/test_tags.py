from pathlib import Path

import pytest

from recoupe.extract.reading import Reading, Tag
from recoupe.extract.tags import find_tags
from recoupe.languages import tagger
from recoupe.languages.pack import load_language
from recoupe.model.article import Article
from tests.marked import Case, read_cases

FOLDER = Path(__file__).parents[1] / "languages"
CASES = [(code, case) for code in ("fr", "en") for case in read_cases(FOLDER / code / "tags.txt")]
ODD = ["", "\x00", "\u202eabc\u202d", "\ud800 x", "'’'’ -t-il"]
LONG = ["«" * 3_000, "a" * 20_000, "9" * 400, ". . . . ." * 300]


def reading_of(text: str, code: str) -> Reading:
    pack = load_language(code)
    reading = Reading(Article(id="a", source="", text=text, sha256="", language=code), pack)
    reading.cut([])
    return reading


def shown(tag: Tag) -> str:
    return f"{tag.pos}:{tag.form} {tag.lemma}" if tag.form else f"{tag.pos} {tag.lemma}"


@pytest.mark.parametrize(("code", "case"), CASES, ids=[f"{code}:{case.line}" for code, case in CASES])
def test_marked_words_have_their_tags(code: str, case: Case) -> None:
    reading = reading_of(case.text, code)
    tags = find_tags(reading)
    found = [shown(tags[reading.token_at(mark.start)]) for mark in case.marks]
    assert found == [mark.value for mark in case.marks]


@pytest.mark.parametrize("text", ODD + LONG)
def test_every_token_of_any_text_has_one_tag(text: str) -> None:
    reading = reading_of(text, "fr")
    assert len(find_tags(reading)) == len(reading.tokens)


def test_without_a_model_the_rules_still_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagger, "_model", lambda pack: None)
    tags = find_tags(reading_of("Selon Durand, le pont était fermé et 12 maires parlaient.", "fr"))
    assert [shown(tag) for tag in tags] == [
        "ADP selon", "PROPN Durand", "PUNCT ,", "DET le", "NOUN pont", "AUX:Imp être", "VERB:PastPart fermer",
        "CCONJ et", "NUM 12", "NOUN maire", "VERB:Imp parler", "PUNCT .",
    ]  # fmt: skip
