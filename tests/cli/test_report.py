"""The command, as a user runs it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from recoupe.cli.main import cli
from recoupe.model.codec import read_dossier

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"


def run(*words: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, list(words), input=stdin, catch_exceptions=False)


def command(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "recoupe", *words], capture_output=True, text=True, check=False, cwd=ROOT
    )


@pytest.fixture(scope="module")
def flood() -> Path:
    return EXAMPLES / "flood"


def test_writes_a_dossier(flood: Path, tmp_path: Path) -> None:
    out = tmp_path / "dossier.json"
    assert run("report", str(flood), "-o", str(out)).exit_code == 0
    dossier = read_dossier(json.loads(out.read_text()))
    assert len(dossier.articles) == 7
    assert all(article.statements for article in dossier.articles)


@pytest.mark.parametrize(
    ("format", "begins"), [("terminal", ""), ("html", "<!DOCTYPE html>"), ("json", "{"), ("md", "# ")]
)
def test_formats(flood: Path, format: str, begins: str) -> None:
    shown = run("report", str(flood), "--format", format)
    assert shown.exit_code == 0
    assert shown.stdout.startswith(begins)
    assert "Hydrovern" in shown.stdout


def test_reads_standard_input() -> None:
    text = "Le maire de Belval, Paul Roy, a déclaré mardi que le pont serait fermé.".encode()
    shown = run("report", "-", "--format", "json", stdin=text)
    statement = json.loads(shown.stdout)["articles"][0]["statements"][0]
    assert statement["speaker"]["name"] == "Paul Roy"


def test_same_input_gives_the_same_bytes(flood: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert run("report", str(flood), "-f", "json").stdout == run("report", str(flood), "-f", "json").stdout


def test_published_wins(flood: Path) -> None:
    shown = run("report", str(flood / "harbour-post.txt"), "--published", "harbour-post.txt=2025-10-16", "-f", "json")
    article = json.loads(shown.stdout)["articles"][0]
    assert (article["published"], article["published_basis"]) == ("2025-10-16", "given")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"   \n\n", "empty"),
        (b"\x00\x01\x02\xff\xfe\x00" * 500, ""),
        (b"PK\x03\x04" + bytes(range(256)) * 20, ""),
    ],
)
def test_a_bad_file_is_a_problem_and_the_rest_is_read(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text("La ministre Eva Blanc a annoncé lundi un plan de 3 millions d'euros.")
    shown = run("report", str(tmp_path), "-f", "json")
    assert shown.exit_code == 0
    dossier = json.loads(shown.stdout)
    assert [Path(a["source"]).name for a in dossier["articles"]] == ["good.txt"]
    assert len(dossier["problems"]) == 1
    assert dossier["problems"][0]["remedy"]
    assert says in dossier["problems"][0]["what"].lower()


def test_nothing_read_is_status_2(tmp_path: Path) -> None:
    shown = run("report", str(tmp_path / "missing.txt"), "-f", "json")
    assert shown.exit_code == 2
    assert "missing.txt" in shown.stderr


def test_an_impossible_date_is_a_problem(flood: Path) -> None:
    shown = run("report", str(flood / "harbour-post.txt"), "--published", "harbour-post.txt=2025-13-45", "-f", "json")
    assert shown.exit_code == 0
    assert "2025-13-45" in json.loads(shown.stdout)["problems"][0]["what"]


def test_no_partial_file_when_the_place_is_bad(flood: Path, tmp_path: Path) -> None:
    done = command("report", str(flood / "harbour-post.txt"), "-o", str(tmp_path / "no" / "d.json"))
    assert done.returncode == 2
    assert done.stderr.startswith("recoupe: ")
    assert "Traceback" not in done.stderr


def test_a_language_without_pack_is_a_problem(tmp_path: Path) -> None:
    text = "Der Bürgermeister sagte am Dienstag, die Brücke bleibe geschlossen, weil sie nicht sicher sei. " * 4
    (tmp_path / "de.txt").write_text(text)
    shown = run("report", str(tmp_path / "de.txt"), "-f", "json")
    dossier = json.loads(shown.stdout)
    assert dossier["articles"][0]["language"] == "de"
    assert "'de'" in dossier["problems"][0]["what"]


def test_a_text_of_only_quotation_marks_is_read(tmp_path: Path) -> None:
    (tmp_path / "marks.txt").write_text("« » “ ” \" ' » « " * 300)
    assert run("report", str(tmp_path / "marks.txt"), "-f", "json", "--lang", "fr").exit_code == 0


def test_bad_pair_is_told() -> None:
    done = command("report", "examples/strike", "--published", "nothing")
    assert done.returncode == 2
    assert "SOURCE=VALUE" in done.stderr


def test_help_names_every_option() -> None:
    shown = run("report", "--help").stdout
    options = ["--format", "--output", "--published", "--outlet", "--meta", "--lang", "--only", "--explain"]
    assert [o for o in options if o not in shown] == []
