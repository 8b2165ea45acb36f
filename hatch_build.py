"""Compile the modules that read reports to machine code while a wheel is built, where `RECOUPE_COMPILE=1` asks for it.

Both kinds of wheel read alike; where nothing can be compiled, the plain one is built. An editable install stays plain.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SWITCH = "RECOUPE_COMPILE"
FOLDERS = ("text", "languages", "extract")
PLAIN = frozenset({"text/visible.py"})
"""What mypyc cannot read: half characters in strings."""
SETUP = """
from mypyc.build import mypycify
from setuptools import setup

options = ["--ignore-missing-imports", "--python-version", "{version}", *{modules}]
setup(
    name="recoupe",
    packages=[],
    ext_modules=mypycify(options, opt_level="1", debug_level="0", multi_file=True, group_name="recoupe"),
)
"""


class CompiledModules(BuildHookInterface):  # type: ignore[type-arg]
    """Puts compiled modules beside the plain ones of a wheel."""

    def dependencies(self) -> list[str]:
        """What has to be there to compile: also what the modules import, whose types are asked for."""
        return ["mypy[mypyc]>=1.18", "setuptools>=77", *self.metadata.core.dependencies] if _wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a folder of its own, from which the wheel takes what was made."""
        if version == "editable" or self.target_name != "wheel" or not _wanted():
            return
        self.made = Path(tempfile.mkdtemp(prefix="recoupe-"))
        shutil.copytree(Path(self.root, "src", "recoupe"), self.made / "recoupe")
        if not compile_modules(self.made):
            self.app.display_warning("Nothing was compiled (is there a C compiler?): this wheel is plain Python.")
            return
        for path in (*self.made.glob("*__mypyc.*"), *self.made.glob("recoupe/**/*.*")):
            if path.suffix in (".so", ".pyd"):
                build_data["force_include"][str(path)] = path.relative_to(self.made).as_posix()
        build_data["pure_python"], build_data["infer_tag"] = False, True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the folder away."""
        if hasattr(self, "made"):
            shutil.rmtree(self.made, ignore_errors=True)


def _wanted() -> bool:
    return os.environ.get(SWITCH, "") not in ("", "0")


def compile_modules(folder: Path) -> bool:
    """Compile the modules of the copy of the package in this folder; whether all could be."""
    package, version = Path(folder, "recoupe"), ".".join(map(str, sys.version_info[:2]))
    found = sorted(path.relative_to(package) for room in FOLDERS for path in Path(package, room).rglob("*.py"))
    modules = [f"recoupe/{path.as_posix()}" for path in found if not _plain(path)]
    Path(folder, "setup.py").write_text(SETUP.format(version=version, modules=modules), encoding="utf-8")
    run = subprocess.run([sys.executable, "setup.py", "build_ext", "--inplace"], cwd=folder, check=False)
    return run.returncode == 0


def _plain(path: Path) -> bool:
    return path.name == "__init__.py" or path.as_posix() in PLAIN
