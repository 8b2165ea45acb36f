"""Words in Markdown are read as words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from recoupe.writers.markdown import plain

WORDS = ["# Titre", "- un", "+ un", "1. un", "12) un", "= x", "*gras* _bas_", "<b>x</b>", "[a](http://x)", "![a](b)"]


def shown(text: str) -> str:
    """What a reader of the rendered list item sees, as HTML."""
    return MarkdownIt().render(f"- {plain(text)} end").strip()


@pytest.mark.parametrize("text", [*WORDS, "a | b", "`code`", "&eacute;", "~~x~~", "a\n\n# b", "\\*", "***", "> x"])
def test_marks_are_taken_as_themselves(text: str) -> None:
    words = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert shown(text) == f"<ul>\n<li>{words} end</li>\n</ul>"


@given(st.text())
def test_any_words_stay_one_item_without_markup(text: str) -> None:
    html = shown(text)
    assert html.count("<") == html.count("</") * 2 == 4


@pytest.mark.parametrize("text", ["harbour-post", "2025-10-14", "a (b) c!", "10 + 2", "Nº 5."])
def test_honest_words_stay_readable(text: str) -> None:
    assert plain(text) == text
