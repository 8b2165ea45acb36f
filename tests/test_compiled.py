"""A compiled build is made only where it is asked for, and reads as the plain one does."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import hatch_build
import pytest

ROOT = Path(hatch_build.__file__).parent
ASKED = os.environ.get(hatch_build.SWITCH, "") not in ("", "0")
READ = "import sys, recoupe; recoupe.save(recoupe.report([sys.argv[1]]), sys.argv[2])"


class Said:
    def __init__(self):
        self.warnings = []

    def display_warning(self, message):
        self.warnings.append(message)


def hook(said=None):
    return hatch_build.CompiledModules(str(ROOT), {}, None, None, "", "wheel", said)


def test_unasked_a_wheel_is_plain(monkeypatch):
    monkeypatch.delenv(hatch_build.SWITCH, raising=False)
    data = {}
    hook().initialize("standard", data)
    assert (hook().dependencies(), data) == ([], {})


def test_an_editable_install_stays_plain_though_asked(monkeypatch):
    monkeypatch.setenv(hatch_build.SWITCH, "1")
    data = {}
    hook().initialize("editable", data)
    assert data == {}


def test_without_a_compiler_the_wheel_is_plain_and_says_so(monkeypatch):
    monkeypatch.setenv(hatch_build.SWITCH, "1")
    monkeypatch.setattr(subprocess, "run", lambda *given, **named: subprocess.CompletedProcess(given, 1))
    said, data = Said(), {"force_include": {}}
    made = hook(said)
    made.initialize("standard", data)
    made.finalize("standard", data, "")
    assert (data, len(said.warnings), made.made.exists()) == ({"force_include": {}}, 1, False)


def test_what_stays_plain_is_there():
    assert [name for name in hatch_build.PLAIN if not Path(ROOT, "src", "recoupe", name).exists()] == []


@pytest.mark.skipif(not ASKED, reason=f"compiling takes minutes: ask for it with {hatch_build.SWITCH}=1")
def test_a_compiled_build_reads_as_the_plain_one_does(tmp_path):
    shutil.copytree(ROOT / "src" / "recoupe", tmp_path / "recoupe")
    assert hatch_build.compile_modules(tmp_path)
    assert list(Path(tmp_path, "recoupe", "extract").rglob("parsed.*.so")) != []
    assert dossier(tmp_path, tmp_path / "compiled.json") == dossier(ROOT / "src", tmp_path / "plain.json")


def dossier(source, path):
    """What a build reads in the examples."""
    given = [sys.executable, "-c", READ, str(ROOT / "examples"), str(path)]
    subprocess.run(given, env={**os.environ, "PYTHONPATH": str(source)}, check=True)
    return {**json.loads(path.read_text("utf-8")), "made_at": ""}
