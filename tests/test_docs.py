"""What the documents show is run."""

import doctest
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from scripts.cli_page import PATH, cli_text

import recoupe.api
from recoupe.cli.main import cli

ROOT = Path(__file__).parents[1]
BLOCKS = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), flags=re.S)


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_the_example_of_the_library_holds() -> None:
    assert doctest.testmod(recoupe.api).failed == 0


@pytest.mark.parametrize("block", BLOCKS)
def test_the_readme_runs(block: str, tmp_path: Path) -> None:
    exec(block.replace("dossier.html", str(tmp_path / "dossier.html")), {})
    assert (tmp_path / "dossier.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("option", [o for p in cli.commands["report"].params for o in p.opts if o.startswith("--")])
def test_every_option_is_in_the_readme(option: str) -> None:
    names = {"--output": "-o"}
    assert names.get(option, option) in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_page_of_the_command_line_is_in_step() -> None:
    assert PATH.read_text(encoding="utf-8") == cli_text(), "run `python -m scripts.cli_page`"


def test_the_examples_run_as_they_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (ROOT / "docs" / "examples.md").read_text(encoding="utf-8")
    commands = re.findall(r"^recoupe (.*?)(?:  #.*)?$", page, flags=re.M)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    done = [(words, CliRunner().invoke(cli, shlex.split(words))) for words in commands]
    assert len(done) > 8
    assert [(words, run.output) for words, run in done if run.exit_code != 0] == []


@pytest.mark.parametrize("command", cli.commands)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"recoupe {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text("utf-8"))))
def test_links_of_the_readme_lead_somewhere(path: str) -> None:
    assert (ROOT / path).exists()
