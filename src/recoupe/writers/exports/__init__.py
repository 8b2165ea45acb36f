"""A dossier for other tools: tables, linked data, a graph, references, annotations."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from recoupe.errors import BadOption
from recoupe.model.dossier import Dossier
from recoupe.writers.exports.claim_tables import claim_tables
from recoupe.writers.exports.report_tables import report_tables
from recoupe.writers.exports.tables import Table
from recoupe.writers.files import write_bytes, write_folder
from recoupe.writers.index import index_dossier
from recoupe.writers.views import EXPORTS

_SUFFIXES = {"csv": ".csv", "parquet": ".parquet"}


def export_dossier(dossier: Dossier, to: str, place: Path | BinaryIO, table: str | None = None) -> None:
    """Write the dossier in one of EXPORTS to a file, a folder or a stream; `table` chooses one of csv or parquet.

    Raises:
        BadOption: there is no such format or table, the place cannot hold it, or a library is not installed.
    """
    if to not in EXPORTS:
        raise BadOption(f"There is no export {to!r}.", f"Exports: {', '.join(EXPORTS)}.")
    if table is not None and to not in _SUFFIXES:
        raise BadOption(f"{to} is not a format of single tables.", "Leave --table out, or export to csv or parquet.")
    if to in _SUFFIXES and table is None:
        _write_tables(dossier, to, place)
    elif table is not None:
        _write(next(data for _, data in _render_tables([_chosen(dossier, table)], to)), place)
    else:
        _write(render_export(dossier, to), place)


def render_export(dossier: Dossier, to: str) -> bytes:
    """The dossier in one of the formats that are one file."""
    if to == "xlsx":
        from recoupe.writers.exports.xlsx import render_xlsx

        return render_xlsx(make_tables(dossier), dossier.stories[0].title if dossier.stories else "Recoupe")
    return _text_writer(to)(dossier).encode("utf-8", "replace")


def make_tables(dossier: Dossier) -> tuple[Table, ...]:
    """All tables: first what holds over several reports, then what was read in each."""
    index = index_dossier(dossier)
    return (*claim_tables(dossier, index), *report_tables(dossier, index))


def _text_writer(to: str) -> Callable[[Dossier], str]:
    if to == "jsonld":
        from recoupe.writers.exports.jsonld import render_jsonld as writer
    elif to == "annotations":
        from recoupe.writers.exports.annotations import render_annotations as writer
    elif to == "gexf":
        from recoupe.writers.exports.gexf import render_gexf as writer
    elif to == "bibtex":
        from recoupe.writers.exports.bibtex import render_bibtex as writer
    else:
        from recoupe.writers.markdown import render_markdown as writer
    return writer


def _render_tables(tables: Iterable[Table], to: str) -> Iterator[tuple[Table, bytes]]:
    if to == "csv":
        from recoupe.writers.exports.csv_files import render_csv

        return ((table, render_csv(table)) for table in tables)
    from recoupe.writers.exports.parquet import render_parquet

    return render_parquet(tables)


def _chosen(dossier: Dossier, name: str) -> Table:
    tables: Sequence[Table] = make_tables(dossier)
    if chosen := next((table for table in tables if table.name == name), None):
        return chosen
    raise BadOption(f"There is no table {name!r}.", f"Tables: {', '.join(table.name for table in tables)}.")


def _write_tables(dossier: Dossier, to: str, place: Path | BinaryIO) -> None:
    if not isinstance(place, Path) or place.suffix == _SUFFIXES[to]:
        raise BadOption(
            f"{to} is several tables.", "Name a folder or a .zip file with -o, or one table with --table findings."
        )
    rendered = _render_tables(make_tables(dossier), to)
    write_folder(place, ((f"{table.name}{_SUFFIXES[to]}", data) for table, data in rendered))


def _write(data: bytes, place: Path | BinaryIO) -> None:
    if isinstance(place, Path):
        write_bytes(place, data)
    else:
        place.write(data)
