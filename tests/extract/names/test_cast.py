"""Who pronouns and descriptions can mean."""

import pytest

from recoupe.extract.names.cast import Role, find_cast
from tests.extract.names.read import read_names

TEXT = (
    "Le président chilien Juan Prado a reçu son homologue péruvienne Rosa Luna. Mme Luna repart lundi. "
    "La Norvège et le Japon se taisent. Oleg Varine, ancien ministre russe de la Défense, est mort."
)


def character(name: str):
    return next(c for c in find_cast(read_names(TEXT, "fr")) if c.name == name)


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Juan Prado", "m"), ("Rosa Luna", "f"), ("Norvège", "f"), ("Japon", "m"), ("Oleg Varine", "m")],
)
def test_gender(name, gender):
    assert character(name).gender == gender


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Juan Prado", Role("president", None, "CL")),
        ("Rosa Luna", Role("president", None, "PE")),
        ("Oleg Varine", Role("minister", "defence", "RU", past=True)),
    ],
)
def test_role(name, role):
    assert character(name).roles == (role,)


def test_mentions_are_in_order():
    assert character("Rosa Luna").mentions == tuple(sorted(character("Rosa Luna").mentions))
