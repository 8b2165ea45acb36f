"""Who owns an outlet: the titles of one house are one publisher."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import tomli

from recoupe.text.folding import fold

_ARTICLES = ("the ", "le ", "la ", "les ", "l'")


def publisher_of(outlet: str | None) -> str | None:
    """The group that owns the outlet, if it is known to own several: `Ebra` for *Le Progrès*."""
    return _groups().get(_bare(outlet)) if outlet else None


@cache
def publisher_groups() -> Mapping[str, tuple[str, ...]]:
    """The outlets of each group, as the table names them."""
    table = files("recoupe.languages").joinpath("shared", "publishers.toml").read_text(encoding="utf-8")
    return {group: tuple(outlets) for group, outlets in tomli.loads(table).items()}


@cache
def _groups() -> Mapping[str, str]:
    return {_bare(outlet): group for group, outlets in publisher_groups().items() for outlet in outlets}


def _bare(outlet: str) -> str:
    """The name without its article: *Daily Mail* and *The Daily Mail* are one, *Le Soir* and *Soir* too."""
    name = fold(outlet).strip()
    article = next((article for article in _ARTICLES if name.startswith(article)), "")
    return name.removeprefix(article)
