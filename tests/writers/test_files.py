"""Files are written whole or not at all."""

from pathlib import Path

import pytest

from recoupe.errors import BadOption
from recoupe.readers.dossiers import load_dossier
from recoupe.writers.files import render_json, write_file
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
