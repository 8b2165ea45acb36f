"""The public functions: a dossier from reports, from a file, and as a text or a file."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from recoupe.errors import BadDossier, BadOption
from recoupe.model.change import Changes
from recoupe.model.dossier import Dossier
from recoupe.writers.views import EXPORTS, FORMATS, View, render_view

if TYPE_CHECKING:
    from recoupe.model.fault import Verification
    from recoupe.pipeline.report import Progress

__all__ = [
    "EXPORTS",
    "FORMATS",
    "changes",
    "export",
    "load",
    "render",
    "report",
    "save",
    "schema",
    "verify",
]

_BY_ENDING = {
    ".html": "html",
    ".htm": "html",
    ".md": "md",
    ".xlsx": "xlsx",
    ".jsonld": "jsonld",
    ".gexf": "gexf",
    ".bib": "bibtex",
    ".zip": "csv",
}


def report(
    sources: Sequence[str | Path],
    *,
    meta: str | Path | None = None,
    published: Mapping[str, str] | None = None,
    outlets: Mapping[str, str] | None = None,
    language: str | None = None,
    stdin: BinaryIO | None = None,
    progress: "Progress | None" = None,
) -> Dossier:
    """Read reports and say what they rest on.

    Args:
        sources: Text, HTML, JSON or JSON Lines files, folders of them, or `-` for `stdin`.
        meta: A CSV or JSON file that gives `published`, `outlet`, `language`, `url`, `title` or `agency` by source.
        published: EDTF dates by source (path, file name or stem); they win over what the report says.
        outlets: Names of outlets by source.
        language: BCP 47 code of all reports; otherwise each report's own is found.
        stdin: What `-` stands for; standard input if None.
        progress: Called with the name of the work, how much is done, and of how much.

    Returns:
        The dossier. What could not be read is in its `problems`; nothing is raised for a bad source.

    Example:
        >>> import recoupe
        >>> dossier = recoupe.report(["examples/strike"])
        >>> len(dossier.articles)
        6
        >>> dossier.problems
        ()
    """
    from recoupe.pipeline.report import make_dossier
    from recoupe.readers.sources import read_sources

    articles, problems = read_sources(
        [str(source) for source in sources],
        meta=None if meta is None else str(meta),
        published=dict(published or {}),
        outlets=dict(outlets or {}),
        language=language,
        stdin=stdin,
    )
    settings = _settings(meta, published, outlets, language)
    return make_dossier(articles, problems, language=language, settings=settings, progress=progress)


def render(
    dossier: Dossier | Changes,
    format: str = "terminal",
    *,
    only: str | None = None,
    explain: bool = False,
    width: int = 100,
    colour: bool = False,
) -> str:
    """The dossier as text in one of `FORMATS`, or what `changes` found.

    Args:
        dossier: What `report`, `load` or `changes` gave.
        format: `terminal`, `html`, `json` or `md`; of changes there is no `html`.
        only: Show one section (`figures`, `statements`, `events`, `origins`, `copies`) or what holds these words;
            of changes, one kind (`contradicted`, `updated`, `quote_gone` …).
        explain: Show the rule behind each record.
        width: Columns of the terminal.
        colour: Whether the terminal text has ANSI colours.

    Raises:
        BadOption: there is no such format, or no such kind of change.
    """
    from recoupe.writers.changes import CHANGE_FORMATS, render_changes

    known = CHANGE_FORMATS if isinstance(dossier, Changes) else FORMATS
    if format not in known:
        raise BadOption(f"There is no format {format!r}.", f"Formats: {', '.join(known)}.")
    if isinstance(dossier, Changes):
        return render_changes(dossier, format, only, width, colour)
    return render_view(dossier, format, View(only, explain, width, colour))


def save(
    dossier: Dossier | Changes,
    path: str | Path,
    format: str | None = None,
    *,
    only: str | None = None,
    explain: bool = False,
) -> None:
    """Write the dossier or the changes to a file, whole or not at all, in the format of its name if none is given.

    Raises:
        BadOption: the format is unknown or the file cannot be written.
    """
    chosen = format or _BY_ENDING.get(Path(path).suffix.lower(), "json")
    if isinstance(dossier, Dossier) and chosen in EXPORTS and chosen not in FORMATS:
        export(dossier, chosen, path)
        return
    from recoupe.writers.files import write_file

    write_file(Path(path), render(dossier, chosen, only=only, explain=explain))


def export(dossier: Dossier, to: str, place: str | Path | BinaryIO, *, table: str | None = None) -> None:
    """Write the dossier for other tools, in one of `EXPORTS`; ids stay those of the dossier.

    Args:
        dossier: What `report` or `load` gave.
        to: `csv`, `xlsx`, `jsonld`, `gexf`, `bibtex`, `parquet`, `md` or `annotations`.
        place: A file or binary stream; for all tables of `csv` and `parquet` a folder, or a file that ends in `.zip`.
        table: The one table of `csv` or `parquet` to write: `findings`, `figures`, `statements` …

    Raises:
        BadOption: there is no such format or table, the place cannot be written to, or DuckDB is not installed.
    """
    from recoupe.writers.exports import export_dossier

    export_dossier(dossier, to, Path(place) if isinstance(place, str) else place, table)


def load(path: str | Path, *, stdin: BinaryIO | None = None) -> Dossier:
    """The dossier that a JSON file holds, or standard input if the path is `-`.

    Raises:
        BadDossier: the file is missing, is not a dossier, is damaged, or its records do not hold together.
    """
    from recoupe.soundness import find_faults

    dossier = _read(path, stdin)
    if faults := find_faults(dossier):
        more = f" and {len(faults) - 1} more" if len(faults) > 1 else ""
        what = f"{path}: {faults[0].record}: {faults[0].what.rstrip('.')}{more}."
        raise BadDossier(what, "`recoupe verify` lists all of it; write the dossier again from its reports.")
    return dossier


def changes(old: Dossier, new: Dossier) -> Changes:
    """What changed between two dossiers of one growing story, each change with the words it rests on.

    New and vanished reports, revised texts, claims newly contradicted, figures updated, origins grown or merged, quotes
    that came or went, other dates. A claim is the same in both where its members are, whatever its title.

    Example:
        >>> import recoupe
        >>> first = recoupe.report(["examples/strike/la-gazette-de-brevannes.txt"])
        >>> found = recoupe.changes(first, recoupe.report(["examples/strike"]))
        >>> sum(change.kind == "report_new" for change in found.changes)
        5
    """
    from recoupe.changed import find_changes

    return find_changes(old, new)


def verify(
    dossier: Dossier | str | Path,
    sources: Sequence[str | Path] | None = None,
    *,
    again: bool = False,
    stdin: BinaryIO | None = None,
) -> "Verification":
    """Whether every span still quotes its words, every hash matches, and the sources still hold the same texts.

    Args:
        dossier: A dossier or the path of one, which unlike in `load` may have faults.
        sources: Files and folders to compare it with, as for `report`; None compares with none.
        again: Whether to make the dossier again from the sources, with its settings, and compare every record.
        stdin: What the path `-` stands for; standard input if None.

    Raises:
        BadDossier: the file is missing, is not a dossier or breaks the schema.
        BadOption: `again` without sources.

    Example:
        >>> import recoupe
        >>> dossier = recoupe.report(["examples/strike"])
        >>> recoupe.verify(dossier, ["examples/strike"], again=True).sound
        True
    """
    from recoupe.readers.sources import read_sources
    from recoupe.soundness import verify_dossier

    held = dossier if isinstance(dossier, Dossier) else _read(dossier, stdin)
    if again and not sources:
        raise BadOption("There is nothing to read again.", "Name the sources of the dossier.")
    if sources is None:
        return verify_dossier(held)
    now, problems = read_sources([str(source) for source in sources])
    return verify_dossier(held, now, problems, _made_again(held, sources) if again else None)


def _made_again(dossier: Dossier, sources: Sequence[str | Path]) -> Dossier:
    """The dossier of the sources, with the settings of the given one."""
    given = dossier.settings
    parted = {
        kind: {key.removeprefix(f"{kind}:"): value for key, value in given.items() if key.startswith(f"{kind}:")}
        for kind in ("published", "outlet")
    }
    return report(
        sources,
        meta=given.get("meta"),
        published=parted["published"],
        outlets=parted["outlet"],
        language=given.get("language"),
    )


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a dossier."""
    from recoupe.model.schema import make_schema

    return make_schema()


def _read(path: str | Path, stdin: BinaryIO | None) -> Dossier:
    from recoupe.readers.dossiers import load_dossier

    return load_dossier((stdin or sys.stdin.buffer) if str(path) == "-" else Path(path))


def _settings(
    meta: str | Path | None,
    published: Mapping[str, str] | None,
    outlets: Mapping[str, str] | None,
    language: str | None,
) -> dict[str, str]:
    given = {f"published:{key}": value for key, value in (published or {}).items()}
    given |= {f"outlet:{key}": value for key, value in (outlets or {}).items()}
    given |= {"meta": str(meta)} if meta else {}
    return given | ({"language": language} if language else {})
