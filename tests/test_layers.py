"""Each layer imports only those below it."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "recoupe"
MAY_IMPORT = {
    "errors": set(),
    "model": {"errors"},
    "text": {"errors", "model"},
    "languages": {"errors", "model", "text"},
    "readers": {"errors", "model", "text"},
    "extract": {"errors", "model", "text", "languages"},
    "compare": {"errors", "model", "text"},
    "pipeline": {"errors", "model", "text", "languages", "readers", "extract", "compare"},
    "soundness": {"errors", "model"},
    "changed": {"errors", "model"},
    "writers": {"errors", "model", "text"},
    "__init__": {"errors", "model", "text", "readers", "pipeline", "writers", "api"},
    "api": {"errors", "model", "readers", "pipeline", "soundness", "changed", "writers"},
    "cli": {"", "errors"},
    "__main__": {"cli"},
}


def imported_layers(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module]
    names += [a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names]
    return {[*name.split("."), ""][1] for name in names if name.split(".")[0] == "recoupe"}


def layer_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda p: str(p.relative_to(SOURCE)))
def test_imports_only_layers_below(path: Path) -> None:
    layer = layer_of(path)
    assert imported_layers(path) <= MAY_IMPORT[layer] | {layer}
