"""The dossiers of the example stories, read once for all tests."""

from functools import cache
from pathlib import Path

import recoupe
from recoupe.model.dossier import Dossier

EXAMPLES = Path(__file__).parents[1] / "examples"
NAMES = ("flood", "strike")


@cache
def example(name: str) -> Dossier:
    """The dossier of one story."""
    return recoupe.report([EXAMPLES / name])
