"""So many people of one occurrence, under whatever name they are counted."""

import pytest

from recoupe.model.finding import Relation
from recoupe.pipeline.report import make_dossier
from tests.compare.made import made_article

FIRST = "A small plane crashed near Lyon on Tuesday. The crash killed 14 French tourists and {}, officials said."
THEN = "Fourteen French passengers and {} died on Tuesday when a small plane crashed near Lyon, the mayor said."


def relations(left: str, right: str) -> dict[frozenset[str], str]:
    """How the figures of two reports stand to each other, by their words."""
    texts = {"one": FIRST.format(left), "two": THEN.format(right)}
    dossier = make_dossier([made_article(name, text, language="en", outlet=name) for name, text in texts.items()])
    words = {figure.id: figure.text for article in dossier.articles for figure in article.figures}
    found: list[Relation] = [relation for finding in dossier.findings for relation in finding.relations]
    return {frozenset((words[r.a], words[r.b])): r.relation for r in found if r.a in words}


def test_passengers_and_tourists_of_one_country_are_the_same_people() -> None:
    assert relations("a dog", "a dog")[frozenset(("14 French tourists", "Fourteen French passengers"))] == "equal"


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [("two pilots", "two crew members", True), ("two crew members", "two members of a choir", False)],
)
def test_members_are_the_same_only_with_what_they_are_members_of(left: str, right: str, same: bool) -> None:
    found = relations(left, right)
    assert any(right.split()[1] in " ".join(pair) and left in pair for pair in found) is same
