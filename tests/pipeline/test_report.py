"""A dossier is made whatever happens in between."""

import hashlib

import pytest

from recoupe.model.article import Article
from recoupe.pipeline import report
from recoupe.pipeline.report import make_dossier

TEXT = "La maire Rose Duval a fermé le pont le 3 mars 2024."


def article() -> Article:
    return Article("a-1", "pont.txt", TEXT, hashlib.sha256(TEXT.encode()).hexdigest(), "fr")


def test_reports_that_cannot_be_compared_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> object:
        raise KeyError("e-duval")

    monkeypatch.setattr(report, "find_findings", fail)
    dossier = make_dossier([article()])
    assert [time.value for time in dossier.articles[0].times] == ["2024-03-03"]
    assert "could not be compared" in dossier.problems[0].what


def test_the_instant_can_be_fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert make_dossier([article()]).made_at == "1970-01-02T00:00:00+00:00"


def test_progress_counts_reports() -> None:
    seen: list[tuple[str, int, int]] = []
    make_dossier([article()], progress=lambda *step: seen.append(step))
    assert seen == [("read", 0, 1), ("read", 1, 1), ("compare", 0, 1), ("compare", 1, 1)]


def test_no_reports_make_an_empty_dossier() -> None:
    assert make_dossier([]).articles == ()
