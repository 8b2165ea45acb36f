"""Pairs of quotation marks."""

import pytest

from recoupe.text.quotes import find_quotes
from tests.counted import calls


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Il dit « oui » et « non ».", ["« oui »", "« non »"]),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("«A «b» c» d", ["«A «b» c»", "«b»"]),
        ("« A “b” c »", ["« A “b” c »", "“b”"]),
        ("a d'\"héroïques» hier", ['"héroïques»']),
        ("en cas d'”agression”.", ["”agression”"]),
        ("“no,’’ he said", ["“no,’’"]),
        ('" Non, dit-il. "\n" Si. "', ['" Non, dit-il. "', '" Si. "']),
        (
            '"Il y a un an, dit-il, "nous pensions.\nMais non."\nFin',
            ['"Il y a un an, dit-il, "nous pensions.\nMais non."'],
        ),
        ("«Je reste.\nTu pars.\nIl dort», dit-elle", ["«Je reste.\nTu pars.\nIl dort»"]),
        ("“I am.\n\n“You are,” he said.", ["“I am.\n\n“You are,”"]),
        ("« Je reste.\nElle part.", ["« Je reste."]),
        ('the 36" pipe was "cut" here', ['"cut"']),
        ("'must check workers' today, it's said", ["'must check workers'"]),
        ("the workers' rights and the players' hopes", []),
        ("rock ’n’ roll ‘yes sir,’ he said", ["‘yes sir,’"]),
        ("l'élu d'Arles n'a rien dit", []),
        ("»", []),
        ("«", []),
    ],
)
def test_quotes(text, quotes):
    assert [text[q.start : q.end] for q in find_quotes(text)] == quotes


def test_depth():
    assert [q.depth for q in find_quotes("«A «b» c»")] == [0, 1]


@pytest.mark.parametrize(("text", "balanced"), [("« a »", True), ("« a", False), ('"a»', False)])
def test_balanced(text, balanced):
    assert [q.balanced for q in find_quotes(text)] == [balanced]


@pytest.mark.parametrize("piece", ['"', "« ", "'a ", "“a\n", "'a b' ", '"a\n'])
def test_work_grows_with_the_number_of_marks(piece):
    few, many = (calls(lambda: find_quotes(piece * times)) for times in (2_500, 10_000))  # noqa: B023
    assert many < 5 * few
