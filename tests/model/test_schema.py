"""The schema that is shipped is that of the records."""

from dataclasses import replace
from typing import Any

import jsonschema_rs
import pytest
from scripts.dossier_schema import PATH, schema_text
from tests.writers.sample import make_dossier

from recoupe.model.codec import to_plain
from recoupe.model.schema import make_schema

VALIDATOR = jsonschema_rs.Draft202012Validator(make_schema())


def plain() -> Any:
    return to_plain(make_dossier())


def test_the_shipped_schema_is_in_step() -> None:
    assert PATH.read_text(encoding="utf-8") == schema_text(), "run `python -m scripts.dossier_schema`"


def test_the_schema_is_one() -> None:
    jsonschema_rs.meta.validate(make_schema())


def test_a_dossier_follows_it() -> None:
    assert VALIDATOR.is_valid(plain())


def test_fields_may_be_added() -> None:
    dossier = plain()
    dossier["articles"][0]["weather"] = "rain"
    assert VALIDATOR.is_valid(dossier)


def test_every_record_and_field_is_described() -> None:
    assert [name for name, record in make_schema()["$defs"].items() if not record["description"]] == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("format", "other"),
        ("version", 2),
        ("articles", {}),
        ("made_at", None),
        ("settings", {"language": 3}),
        ("timeline", [{"when": "2025"}]),
        ("findings", [{"id": "f-1"}]),
    ],
)
def test_what_breaks_it(field: str, value: object) -> None:
    assert not VALIDATOR.is_valid(plain() | {field: value})


def test_a_negative_offset_breaks_it() -> None:
    first = make_dossier().articles[0]
    block = replace(first.blocks[0], start=-1)
    dossier = plain() | {"articles": [to_plain(replace(first, blocks=(block,)))]}
    assert not VALIDATOR.is_valid(dossier)
