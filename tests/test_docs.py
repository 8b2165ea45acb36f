"""What the documents show is run."""

import doctest
import re
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("path", sorted(re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text("utf-8"))))
def test_links_of_the_readme_lead_somewhere(path: str) -> None:
    assert (ROOT / path).exists()
