"""`recoupe report`: its twin is `recoupe.report`."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from recoupe import Dossier

FORMATS = ("terminal", "html", "json", "md", "csv", "xlsx", "jsonld", "gexf", "bibtex", "parquet", "annotations")
_VIEWS = FORMATS[:4]
_SUFFIXES = {
    "": "terminal",
    ".txt": "terminal",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".md": "md",
    ".zip": "csv",
    ".xlsx": "xlsx",
    ".jsonld": "jsonld",
    ".gexf": "gexf",
    ".bib": "bibtex",
}


@click.command()
@click.argument("sources", nargs=-1, required=True)
@click.option(
    "--format",
    "-f",
    "format_",
    type=click.Choice(FORMATS),
    help="Otherwise that of the -o file's name, or terminal.",
)
@click.option("-o", "--output", metavar="FILE", help="Write to this file instead of standard output.")
@click.option("--published", multiple=True, metavar="SOURCE=DATE", help="The date (EDTF) a source was published.")
@click.option("--outlet", multiple=True, metavar="SOURCE=NAME", help="The outlet of a source.")
@click.option("--meta", metavar="FILE", help="CSV or JSON with published, outlet, language, url, title by source.")
@click.option("--lang", metavar="CODE", help="The language (BCP 47) of all sources.")
@click.option(
    "--only",
    metavar="TEXT",
    help="One of figures, statements, events, origins, copies, or words to look for.",
)
@click.option("--explain", is_flag=True, help="Show the rule behind each record.")
def report(
    sources: tuple[str, ...],
    format_: str | None,
    output: str | None,
    published: tuple[str, ...],
    outlet: tuple[str, ...],
    meta: str | None,
    lang: str | None,
    only: str | None,
    explain: bool,
) -> None:
    """Read SOURCES (files, folders, or - for standard input) and say what they rest on."""
    import recoupe

    chosen = format_ or _format_of(output)
    if chosen not in _VIEWS and (only or explain):
        raise recoupe.RecoupeError(f"{chosen} is always of the whole dossier.", "Leave --only and --explain out.")
    dossier = recoupe.report(
        sources,
        meta=meta,
        published=_pairs(published, "--published"),
        outlets=_pairs(outlet, "--outlet"),
        language=lang,
        progress=_progress(),
    )
    for problem in dossier.problems:
        told = f"recoupe: {problem.source}: {problem.what} {problem.remedy}"
        click.echo(recoupe.visible(told), err=True)
    _write(dossier, chosen, output, only, explain)
    sys.exit(0 if dossier.articles else 2)


def _write(dossier: "Dossier", chosen: str, output: str | None, only: str | None, explain: bool) -> None:
    import recoupe

    if chosen not in _VIEWS:
        recoupe.export(dossier, chosen, output or sys.stdout.buffer)
    elif output:
        recoupe.save(dossier, output, chosen, only=only, explain=explain)
    else:
        click.echo(_render(dossier, chosen, only, explain), nl=False)


def _render(dossier: "Dossier", chosen: str, only: str | None, explain: bool) -> str:
    import recoupe
    from recoupe.cli.terminal import colour_wanted, columns

    if chosen != "terminal":
        return recoupe.render(dossier, chosen, only=only, explain=explain)
    width, colour = columns(), colour_wanted()
    return recoupe.render(dossier, "terminal", only=only, explain=explain, width=width, colour=colour)


def _pairs(given: tuple[str, ...], option: str) -> dict[str, str]:
    from recoupe.errors import BadOption

    pairs = {}
    for text in given:
        source, sign, value = text.rpartition("=")
        if not sign or not source or not value:
            raise BadOption(f"{option} {text!r} is not SOURCE=VALUE.", f"For example {option} report.txt=2025-07-13.")
        pairs[source] = value
    return pairs


def _format_of(output: str | None) -> str:
    from pathlib import Path

    from recoupe.errors import BadOption

    suffix = Path(output or "").suffix.lower()
    if suffix not in _SUFFIXES:
        raise BadOption(f"A file that ends in {suffix} can be many things.", "Name its format with --format.")
    return _SUFFIXES[suffix]


def _progress() -> Callable[[str, int, int], None] | None:
    """A line on standard error that counts, where somebody is watching."""
    if not sys.stderr.isatty():
        return None

    def show(what: str, done: int, total: int) -> None:
        end = "\n" if done >= total and what == "compare" else ""
        click.echo(f"\r{what} {done}/{total}" + " " * 10, err=True, nl=False)
        click.echo(end, err=True, nl=False)

    return show
