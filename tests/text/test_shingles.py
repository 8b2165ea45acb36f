import pytest

from recoupe.text.shingles import SIZE, WINDOW, find_shingles, run_of_words, sentence_bounds, winnow


@pytest.mark.parametrize("text", ["10 000 arbres", "10.000 arbres", "10,000 arbres", "10\u202f000 arbres"])
def test_a_number_is_one_word_however_it_is_written(text: str) -> None:
    assert run_of_words(text).words == ("10000", "arbres")


def test_words_keep_their_places() -> None:
    run = run_of_words("« L’Été, enfin »")
    assert run.words == ("l", "ete", "enfin")
    assert [("« L’Été, enfin »"[s:e]) for s, e in zip(run.starts, run.ends, strict=True)] == ["L", "Été", "enfin"]


def test_equal_runs_have_equal_shingles() -> None:
    one = find_shingles(run_of_words("le pont de la gare a cede hier soir").words)
    other = find_shingles(run_of_words("selon elle le pont de la gare a cede").words)
    assert set(one) & set(other) == set(find_shingles(run_of_words("le pont de la gare a cede").words))


def test_too_few_words_have_no_shingle() -> None:
    assert find_shingles(["un"] * (SIZE - 1)) == []


def test_a_long_shared_run_survives_winnowing() -> None:
    shared = [f"mot{n}" for n in range(SIZE + WINDOW - 1)]
    one, other = find_shingles(["avant", *shared, "fin"]), find_shingles([*shared, "autre", "suite"])
    assert {one[at] for at in winnow(one)} & {other[at] for at in winnow(other)}


def test_nothing_to_winnow() -> None:
    assert winnow([]) == set()


def test_sentences_break_at_points_and_lines() -> None:
    text = "Il pleut. Le pont tient\nLa gare ferme"
    assert sentence_bounds(text, run_of_words(text)) == [0, 2, 5, 8]
