"""What is slow is imported only where it is used."""

import subprocess
import sys

import pytest

READING = {"extract", "compare", "pipeline", "languages"}


def loaded(code: str) -> set[str]:
    """The rooms of the program, and libraries, that the code imports."""
    show = "import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", f"{code}\n{show}"], capture_output=True, text=True, check=True)
    names = done.stdout.split()
    return {n.split(".")[1] for n in names if n.startswith("recoupe.")} | {n for n in names if "." not in n}


def test_the_command_line_imports_only_itself() -> None:
    found = loaded("import recoupe.cli.main")
    assert found & {"api", "model", "writers", "rich", "jinja2", "trafilatura", "lxml"} == set()


@pytest.mark.parametrize("name", ["load", "export", "verify", "changes", "schema", "render", "save"])
def test_what_works_on_a_dossier_does_not_import_the_reading(name: str) -> None:
    assert loaded(f"import recoupe\nrecoupe.{name}") & READING == set()


def test_a_dossier_is_exported_without_the_reading() -> None:
    code = "import io, recoupe\nrecoupe.export(recoupe.Dossier('1', 'x'), 'gexf', io.BytesIO())"
    assert loaded(code) & (READING | {"rich", "jinja2", "duckdb", "xlsxwriter"}) == set()
