"""The formats a dossier can be shown in or exported to."""

from typing import NamedTuple

from recoupe.model.dossier import Dossier

FORMATS = ("terminal", "html", "json", "md")
EXPORTS = ("csv", "xlsx", "jsonld", "gexf", "bibtex", "parquet", "md", "annotations")


class View(NamedTuple):
    """What to show: one section or what holds some words, rules or not; `width` and `colour` are a terminal's."""

    only: str | None = None
    explain: bool = False
    width: int = 100
    colour: bool = False


def render_view(dossier: Dossier, format: str, view: View) -> str:
    """The dossier in one of FORMATS; each writer is imported only when it is used."""
    if format == "json":
        from recoupe.writers.files import render_json

        return render_json(dossier)
    if format == "html":
        from recoupe.writers.html import render_html

        return render_html(dossier, only=view.only, explain=view.explain)
    if format == "md":
        from recoupe.writers.markdown import render_markdown

        return render_markdown(dossier, view.only, view.explain)
    from recoupe.writers.terminal import render_terminal

    return render_terminal(dossier, view.only, view.explain, width=view.width, colour=view.colour)
