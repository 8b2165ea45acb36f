"""What a report does in a claim, by how its values stand to those of the others."""

from dataclasses import replace

import pytest

from recoupe.model.finding import Finding, Independence, Member, Relation, RelationKind
from recoupe.writers.html.cells import find_cells
from recoupe.writers.index import index_dossier
from tests.writers.sample import make_dossier

DAYS = ("2025-03-04", "2025-03-05", "2025-03-06")


def cells(values: dict[str, float], relations: list[tuple[str, str, RelationKind]], verdict: str) -> str:
    """One letter a report: s(ays), o(therwise), u(pdates); each report gives one of the values."""
    dossier = make_dossier()
    article, figure = dossier.articles[0], dossier.articles[0].figures[0]
    articles = tuple(
        replace(
            article,
            id=name,
            published=DAYS[at % 3],
            figures=(replace(figure, id=f"{name}.f1", low=value, high=value, soft_low=value, soft_high=value),),
        )
        for at, (name, value) in enumerate(values.items())
    )
    members = tuple(Member(name, f"{name}.f1") for name in values)
    found = tuple(Relation(f"{a}.f1", f"{b}.f1", kind, ()) for a, b, kind in relations)
    finding = Finding("f", "figure", verdict, "", members, found, (), (), Independence(1, 1), (), None)  # type: ignore[arg-type]
    return "".join(cell[0] for cell in find_cells(finding, index_dossier(replace(dossier, articles=articles))))


@pytest.mark.parametrize(
    ("values", "relations", "verdict", "expected"),
    [
        ({"a": 7, "b": 7}, [("a", "b", "equal")], "agreed", "ss"),
        ({"a": 7, "b": 9}, [("a", "b", "update")], "update", "su"),
        (
            {"a": 7, "b": 7, "c": 9},
            [("a", "b", "equal"), ("a", "c", "conflict"), ("b", "c", "conflict")],
            "conflict",
            "sso",
        ),
        (
            {"a": 9, "b": 7, "c": 7},
            [("b", "c", "equal"), ("a", "b", "conflict"), ("a", "c", "conflict")],
            "conflict",
            "oss",
        ),
        ({"a": 3, "b": 7, "c": 9}, [("a", "b", "update"), ("a", "c", "update"), ("b", "c", "update")], "update", "suu"),
        ({"a": 3, "b": 7, "c": 7}, [("b", "c", "equal"), ("a", "b", "update"), ("a", "c", "update")], "update", "suu"),
        ({"a": 3, "b": 9}, [("a", "b", "refines")], "agreed", "ss"),
        ({"a": 3}, [], "single", "s"),
    ],
)
def test_part_of_each_report(
    values: dict[str, float], relations: list[tuple[str, str, RelationKind]], verdict: str, expected: str
) -> None:
    assert cells(values, relations, verdict) == expected
