"""The dossiers that the exports are tried on: two example stories, and one of hostile words."""

from pathlib import Path

from recoupe.model.dossier import Dossier
from tests.examples import example
from tests.writers.sample import make_dossier

ROOT = Path(__file__).parents[3]
NAMES = ("flood", "strike", "hostile")


def dossier(name: str) -> Dossier:
    return make_dossier() if name == "hostile" else example(name)


def record_ids(dossier: Dossier) -> set[str]:
    return {r.id for a in dossier.articles for rs in (a.statements, a.figures, a.events) for r in rs}


def all_ids(dossier: Dossier) -> set[str]:
    named = (*dossier.articles, *dossier.entities, *dossier.findings)
    return {one.id for one in named} | record_ids(dossier)
