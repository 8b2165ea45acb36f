"""Whatever is given for a dossier, every command answers in one line with a remedy, and no traceback."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from recoupe.model.codec import to_plain
from tests.writers.sample import make_dossier

PLAIN = to_plain(make_dossier())
BAD = {
    "empty": "",
    "page": "<!DOCTYPE html><p>no</p>",
    "list": "[1, 2]",
    "other": '{"format": "weather", "version": 1}',
    "version": json.dumps(PLAIN | {"version": 2}),
    "cut": json.dumps(PLAIN)[:3000],
    "nan": json.dumps(PLAIN | {"settings": {"a": float("nan")}}),
    "schema": json.dumps(PLAIN | {"articles": [{"id": "\u001b[31m\u202e"}]}),
    "deep": "[" * 100_000,
}


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "recoupe", *words], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", [("export", "--to", "gexf"), ("verify",), ("changes",)], ids=lambda c: c[0])
def test_a_bad_dossier_is_told_in_one_line(command: tuple[str, ...], name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.json"
    path.write_text(BAD[name], encoding="utf-8")
    done = run(*command, str(path), *([str(path)] if command[0] == "changes" else []))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("recoupe: ")
    assert len(done.stderr.splitlines()) == 1
    assert not {"\x1b", "\u202e"} & set(done.stderr)


def test_a_missing_dossier_is_told(tmp_path: Path) -> None:
    done = run("verify", str(tmp_path / "none.json"))
    assert done.returncode == 2
    assert "cannot be read" in done.stderr
