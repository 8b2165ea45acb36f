"""`recoupe export`, as a user runs it."""

import builtins
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import recoupe
from recoupe.cli import export as command
from recoupe.cli.main import cli
from tests.writers.exports.dossiers import dossier


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("dossier") / "strike.json"
    recoupe.save(dossier("strike"), place)
    return place


def run(*words: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["export", *map(str, words)], input=stdin)


def test_the_command_knows_every_export() -> None:
    assert command.EXPORTS == recoupe.EXPORTS


@pytest.mark.parametrize("to", recoupe.EXPORTS)
def test_writes_to_a_path(to: str, path: Path, tmp_path: Path) -> None:
    assert run(path, "--to", to, "-o", tmp_path / "out").exit_code == 0
    assert (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("to", "begins"),
    [("jsonld", b"{"), ("annotations", b"{"), ("gexf", b"<?xml"), ("bibtex", b"@"), ("md", b"# "), ("xlsx", b"PK")],
)
def test_writes_to_standard_output(to: str, begins: bytes, path: Path) -> None:
    assert run(path, "--to", to).stdout_bytes.startswith(begins)


def test_one_table_goes_to_standard_output(path: Path) -> None:
    shown = run(path, "--to", "csv", "--table", "findings").stdout.splitlines()
    assert shown[0].startswith("id,topic,verdict,title")


def test_reads_standard_input(path: Path) -> None:
    shown = run("-", "--to", "annotations", stdin=path.read_bytes())
    assert json.loads(shown.stdout)["type"] == "AnnotationCollection"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--to", "csv"), "-o"),
        (("--to", "csv", "--table", "weather"), "Tables: findings,"),
        (("--to", "gexf", "--table", "figures"), "Leave --table out"),
        (("--to", "gexf", "-o", "/nowhere/at/all.gexf"), "cannot be written"),
        (("--to", "csv", "-o", "/nowhere/at/all"), "cannot be made"),
    ],
)
def test_what_cannot_be_is_told(words: Sequence[str], says: str, path: Path) -> None:
    done = run(path, *words)
    assert isinstance(done.exception, recoupe.RecoupeError)
    assert says in str(done.exception)


def test_a_folder_is_not_written_over_a_file(path: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")
    assert "cannot be made" in str(run(path, "--to", "csv", "-o", tmp_path / "taken").exception)
    assert (tmp_path / "taken").read_text() == "mine"


def test_parquet_without_its_library_is_told(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(
        name: str,
        globals: Mapping[str, Any] | None = None,
        locals: Mapping[str, Any] | None = None,
        fromlist: Sequence[str] = (),
        level: int = 0,
    ) -> Any:
        if name == "duckdb":
            raise ImportError(name)
        return real(name, globals, locals, fromlist, level)

    monkeypatch.setattr(builtins, "__import__", without)
    assert "pip install 'recoupe[parquet]'" in str(run(path, "--to", "parquet", "-o", tmp_path / "out").exception)


@pytest.mark.parametrize(
    ("name", "begins"), [("d.xlsx", b"PK"), ("d.gexf", b"<?xml"), ("d.bib", b"@"), ("d.zip", b"PK")]
)
def test_a_report_is_exported_by_the_ending_of_its_file(name: str, begins: bytes, tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("Le maire de Belval, Paul Roy, a dit mardi que le pont serait fermé.", encoding="utf-8")
    assert CliRunner().invoke(cli, ["report", str(source), "-o", str(tmp_path / name)]).exit_code == 0
    assert (tmp_path / name).read_bytes().startswith(begins)
    recoupe.save(recoupe.report([source]), tmp_path / f"again-{name}")
    assert (tmp_path / f"again-{name}").read_bytes().startswith(begins)


def test_an_ending_that_can_be_many_things_is_told(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["report", "x.txt", "-o", str(tmp_path / "d.doc")])
    assert "--format" in str(done.exception)


def test_an_export_is_of_the_whole_dossier() -> None:
    done = CliRunner().invoke(cli, ["report", "x.txt", "-f", "gexf", "--only", "figures"])
    assert "Leave --only" in str(done.exception)
