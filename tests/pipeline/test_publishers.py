"""Titles of one house are counted as one publisher."""

from dataclasses import replace

from recoupe.pipeline.report import make_dossier
from recoupe.writers.telling import tell
from tests.pipeline.test_bad_batches import TEXT, article


def test_titles_of_one_house_are_one_publisher() -> None:
    outlets = ("Le Progrès", "Vosges Matin", "La Gazette de Combe-Noire")
    reports = [replace(article(n, f"{TEXT} Page {n}."), outlet=outlet) for n, outlet in enumerate(outlets)]
    dossier = make_dossier(reports)
    assert [report.publisher for report in dossier.articles] == ["Ebra", "Ebra", None]
    assert ("publishers", 2) in tell(dossier).counts
