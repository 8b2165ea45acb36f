"""What is read from files, folders and standard input, and what is given beside them."""

import hashlib
import io
import json
from itertools import islice
from pathlib import Path

import pytest

from recoupe.model.article import Article
from recoupe.model.dossier import Problem
from recoupe.readers.reports import read_stdin
from recoupe.readers.sources import read_sources

TEXT = "La maire a fermé le pont.\n"


def write(path: Path, data: str | bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


def read_one(*args: object, **kwargs: object) -> tuple[Article, tuple[Problem, ...]]:
    articles, problems = read_sources(*args, **kwargs)  # type: ignore[arg-type]
    assert len(articles) == 1, problems
    return articles[0], problems


def test_plain_text_is_the_files_own(tmp_path: Path) -> None:
    source = write(tmp_path / "a.txt", " Bonjour\u200b\r\n\rà tous \n")
    article, problems = read_one([source])
    assert article.text == " Bonjour\u200b\n\nà tous \n"
    assert article.sha256 == hashlib.sha256(article.text.encode()).hexdigest()
    assert article.id == f"a-{article.sha256[:12]}"
    assert (article.source, article.language, problems) == (source, "und", ())


@pytest.mark.parametrize(
    ("data", "notice"),
    [
        (TEXT.encode("utf-8-sig"), None),
        (TEXT.encode("utf-16"), None),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), None),
        (TEXT.encode("cp1252"), "Read as cp1252."),
        ("L’été à Genève — « déjà »\n".encode("cp1252"), "Read as cp1252."),
        ((TEXT * 9).encode() + b"\xe9", "Read as utf-8; 1 characters could not be read."),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, notice: str | None) -> None:
    article, problems = read_one([write(tmp_path / "a.txt", data)])
    assert article.text.startswith(("La maire a fermé le pont.\n", "L’été à Genève — « déjà »\n"))
    assert [problem.what for problem in problems] == ([notice] if notice else [])


def test_folder_is_read_in_order_of_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "c.htm", ".git/d.txt", "e"):
        write(tmp_path / name, f"<html><body><p>{name} {TEXT}</p></body></html>" if name == "c.htm" else name)
    articles, problems = read_sources([str(tmp_path)])
    assert [article.source.removeprefix(f"{tmp_path}/") for article in articles] == [
        "a/z.txt",
        "b.txt",
        "c.htm",
        "e",
    ]
    assert problems == ()


def test_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    source = write(tmp_path / "a.txt", TEXT)
    articles, _ = read_sources([source, str(tmp_path), source])
    assert len(articles) == 1


def test_lines_give_their_own_facts(tmp_path: Path) -> None:
    first = {
        "text": TEXT,
        "title": "Pont",
        "outlet": "Courrier",
        "published": "2024-03-04 18:05",
        "language": "fr_CH",
    }
    then = {
        "text": "The bridge is closed.",
        "url": "https://example.org/b",
        "agency": "ATS; AFP",
        "authors": ["A. Roy"],
    }
    source = write(tmp_path / "r.jsonl", "\ufeff" + json.dumps(first) + "\r\n\n" + json.dumps(then))
    (one, two), problems = read_sources([source])
    assert (one.source, one.title, one.outlet, one.language) == (f"{source}:1", "Pont", "Courrier", "fr-CH")
    assert (one.published, one.published_basis) == ("2024-03-04T18:05:00", "metadata")
    assert (two.source, two.agencies, two.authors) == ("https://example.org/b", ("ATS", "AFP"), ("A. Roy",))
    assert problems == ()


@pytest.mark.parametrize(
    "document",
    ['[{"text": "One."}]', '{"text": "One."}', '{"articles": [{"text": "One."}]}'],
)
def test_json_documents(tmp_path: Path, document: str) -> None:
    assert read_one([write(tmp_path / "a.json", document)])[0].text == "One."


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (TEXT, [TEXT]),
        ('{"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."]),
        ('[{"text": "One."},\n {"text": "Two."}]', ["One.", "Two."]),
        ("<!DOCTYPE html>\n<html><body><article><p>The bridge is closed.</p></article></body></html>", None),
        ("{Note} The bridge is closed.", ["{Note} The bridge is closed."]),
    ],
)
def test_standard_input_of_any_kind(data: str, texts: list[str] | None) -> None:
    articles, problems = read_sources(["-"], stdin=io.BytesIO(data.encode()))
    assert [article.text for article in articles] == (texts or ["The bridge is closed."])
    assert problems == ()


@pytest.mark.parametrize("key", ["{}/x/a.txt", "a.txt", "a", "{}/x/../x/a.txt"])
def test_dates_are_given_by_path_name_or_stem(tmp_path: Path, key: str) -> None:
    source = write(tmp_path / "x" / "a.txt", TEXT)
    article, problems = read_one([source], published={key.format(tmp_path): "2024-03-04"}, outlets={"a": "Courrier"})
    assert (article.published, article.published_basis, article.outlet) == ("2024-03-04", "given", "Courrier")
    assert article.published_because[0].rule == "given_date"
    assert problems == ()


def test_given_names_that_fit_no_report_or_several_are_problems(tmp_path: Path) -> None:
    sources = [write(tmp_path / folder / "a.txt", f"{folder} {TEXT}") for folder in ("x", "y")]
    articles, problems = read_sources(sources, published={"a": "2024-03-04", "b.txt": "2024-03-04"})
    assert [article.published for article in articles] == [None, None]
    assert [problem.source for problem in problems] == ["a", "b.txt"]
    assert "several" in problems[0].what


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("m.csv", "Source,published,outlet,agency\na.txt,2024-03-04,Courrier,ATS\nb.txt,2024-03-05,,\n"),
        ("m.csv", "file;published;outlet;agency\r\na;2024-03-04;Courrier;ATS\r\nb;2024-03-05;;\r\n"),
        (
            "m.json",
            '[{"name": "a", "published": "2024-03-04", "outlet": "Courrier", "agency": "ATS"}, {"name": "b"}]',
        ),
        (
            "m.json",
            '{"a.txt": {"published": "2024-03-04", "outlet": "Courrier", "agency": "ATS"}, "b.txt": {}}',
        ),
    ],
)
def test_table_of_facts(tmp_path: Path, name: str, table: str) -> None:
    write(tmp_path / "a.txt", TEXT)
    meta = write(tmp_path / name, table)
    article, problems = read_one([str(tmp_path / "a.txt")], meta=meta)
    assert (article.published, article.published_basis) == ("2024-03-04", "given")
    assert (article.outlet, article.agencies) == ("Courrier", ("ATS",))
    assert [problem.source.removesuffix(".txt") for problem in problems] == ["b"]


def test_table_in_the_folder_is_no_report(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", TEXT)
    meta = write(tmp_path / "m.json", '{"a": {"outlet": "Courrier"}}')
    article, problems = read_one([str(tmp_path)], meta=meta)
    assert (article.outlet, problems) == ("Courrier", ())


def test_what_is_given_counts_before_the_table_and_the_table_before_the_page(tmp_path: Path) -> None:
    source = write(
        tmp_path / "r.jsonl", '{"text": "One.", "published": "2024-01-01", "outlet": "Page", "title": "Page"}'
    )
    meta = write(tmp_path / "m.csv", "source,published,outlet\nr,2024-01-02,Table\n")
    article, _ = read_one([source], meta=meta, published={"r": "2024-01-03"}, language="en")
    assert (article.published, article.outlet, article.title, article.language) == (
        "2024-01-03",
        "Table",
        "Page",
        "en",
    )


def test_one_text_from_two_sources_has_two_ids_in_the_order_of_their_dates(tmp_path: Path) -> None:
    lines = [{"text": TEXT, "published": date} for date in ("2024-03-05", "2024-03-04", "2024-03-06")]
    source = write(tmp_path / "r.jsonl", "\n".join(map(json.dumps, lines)))
    articles, _ = read_sources([source])
    ids = [article.id.split("-", 2)[2:] for article in articles]
    assert ids == [["2"], [], ["3"]]


class Endless(io.RawIOBase):
    """A stream of lines without end."""

    given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        line = b'{"text": "One."}\n'
        buffer[: len(line)] = line
        self.given += 1
        return len(line)


def test_lines_are_read_one_at_a_time() -> None:
    stream = Endless()
    assert len(list(islice(read_stdin(io.BufferedReader(stream)), 100))) == 100
    assert stream.given == 100
