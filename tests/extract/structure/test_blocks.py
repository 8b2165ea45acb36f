"""What each line of a report is taken for."""

import hashlib
from itertools import pairwise
from pathlib import Path

import pytest

from recoupe.extract.structure import find_structure
from recoupe.languages.pack import languages, load_language
from recoupe.model.article import Article, Block
from tests.marked import Case, read_cases

FOLDER = Path(__file__).parents[2] / "languages"
CASES = [(code, case) for code in languages() for case in read_cases(FOLDER / code / "layout.txt")]


def read(text: str, language: str = "fr", **known: object) -> Article:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    article = Article("a-1", "a.txt", text, sha256, language, **known)  # type: ignore[arg-type]
    return find_structure(article, load_language(language))


@pytest.mark.parametrize(("code", "case"), CASES, ids=[f"{code}-{case.line}" for code, case in CASES])
def test_blocks(code: str, case: Case) -> None:
    article = read(case.text, code)
    found = [(case.text[b.start : b.end], b.kind) for b in article.blocks if b.kind != "paragraph"]
    assert found == [(mark.words, mark.value) for mark in case.marks]


@pytest.mark.parametrize(("code", "case"), CASES, ids=[f"{code}-{case.line}" for code, case in CASES])
def test_blocks_cover_all_words_in_order(code: str, case: Case) -> None:
    blocks = read(case.text, code).blocks
    between = [case.text[first.end : then.start] for first, then in pairwise(blocks)]
    ends = [case.text[: blocks[0].start], case.text[blocks[-1].end :]]
    assert not "".join(between + ends).strip()
    assert all(first.end <= then.start for first, then in pairwise(blocks))


def test_blocks_that_markup_tells_are_kept() -> None:
    text = "La passerelle de Morlange reste fermée.\n\nUne vue du quai.\n\nElle rouvrira en septembre."
    article = read(text, blocks=(Block("caption", 41, 57),))
    assert [block.kind for block in article.blocks] == ["paragraph", "caption", "paragraph"]


def test_subheads_of_markup_may_be_furniture() -> None:
    text = "La passerelle de Morlange reste fermée.\n\nEt après ?\n\nElle rouvrira en septembre.\n\nLire aussi"
    article = read(text, blocks=(Block("subhead", 41, 51), Block("subhead", 82, 92)))
    assert [block.kind for block in article.blocks] == ["paragraph", "subhead", "paragraph", "boilerplate"]


def test_wrapped_lines_are_one_paragraph() -> None:
    case = next(case for code, case in CASES if code == "fr" and "du canal, après" in case.text)
    assert [case.text[b.start : b.end].count("\n") for b in read(case.text).blocks] == [3, 0]


@pytest.mark.parametrize(
    "text", ["", " \n", "\0", "\n\n\u200b\n", "-", "- -", "©", "()", ">", "a" * 100_000, "(" * 10_000]
)
def test_odd_texts_have_blocks_or_none(text: str) -> None:
    assert all(text[block.start : block.end].strip() for block in read(text).blocks)
