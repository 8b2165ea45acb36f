"""Files are written whole or not at all, and only dossiers are read."""

from pathlib import Path

import pytest

from recoupe.errors import BadDossier, BadOption
from recoupe.writers.files import load_dossier, render_json, write_file
from tests.writers.sample import make_dossier


def test_a_dossier_is_read_back(tmp_path: Path) -> None:
    write_file(tmp_path / "d.json", render_json(make_dossier()))
    assert load_dossier(tmp_path / "d.json") == make_dossier()


def test_no_half_file_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(BadOption, match="No space left"):
        write_file(tmp_path / "d.json", "{}")
    assert list(tmp_path.iterdir()) == []


def test_an_unwritable_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="cannot be written"):
        write_file(tmp_path / "missing" / "d.json", "{}")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"format": "recoupe/dossier", "version": 2}',
        '{"format": "recoupe/dossier", "version": 1}',
        '{"format": "recoupe/dossier", "version": 1, "recoupe": "1", "made_at": "x", "findings": [{"id": 3}]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_dossier_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "d.json").write_text(text)
    with pytest.raises(BadDossier):
        load_dossier(tmp_path / "d.json")
