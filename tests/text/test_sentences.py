"""Where sentences end, and how the work of finding that grows."""

from typing import Any

import pytest

from recoupe.text.sentences import find_sentences
from recoupe.text.words import Token, WordRules, find_words

RULES = WordRules()
SPLIT = [
    ("Il pleut. La digue tient.", ["Il pleut.", "La digue tient."]),
    ("« Jamais ! » a-t-il dit. Il est parti.", ["« Jamais ! » a-t-il dit.", "Il est parti."]),
    ("Il a dit non. » Elle est partie.", ["Il a dit non. »", "Elle est partie."]),
    ("M. Durand est venu.", ["M. Durand est venu."]),
    ('The dam held.\n"We are safe," he said.', ["The dam held.", '"We are safe," he said.']),
]
ENDLESS = ['"', '" ', "« ", ". ", '. "', "( ", "’ ", "a ", "A. ", "... « "]


class Watched(tuple[Token, ...]):
    """Tokens that count how often they are looked at."""

    looks = 0

    def __getitem__(self, index: Any) -> Any:
        self.looks += 1
        return super().__getitem__(index)


def looks(unit: str, times: int) -> int:
    text = unit * times
    tokens = Watched(find_words(text, RULES))
    find_sentences(text, tokens, [], frozenset())
    return tokens.looks


@pytest.mark.parametrize(("text", "sentences"), SPLIT)
def test_sentences(text: str, sentences: list[str]) -> None:
    found = find_sentences(text, find_words(text, RULES), [], frozenset({"m"}))
    assert [text[sentence.start : sentence.end] for sentence in found] == sentences


def test_a_break_ends_a_sentence() -> None:
    text = "Le pont\nLa digue"
    found = find_sentences(text, find_words(text, RULES), [8], frozenset())
    assert [text[sentence.start : sentence.end] for sentence in found] == ["Le pont", "La digue"]


@pytest.mark.parametrize("unit", ENDLESS)
def test_work_grows_as_the_text_does(unit: str) -> None:
    assert looks(unit, 2_000) <= 2.2 * looks(unit, 1_000)
