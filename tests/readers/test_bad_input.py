"""Whatever the input: reports or problems, never an error."""

import errno
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from recoupe.model.dossier import Problem
from recoupe.readers.draft import LIMIT
from recoupe.readers.sources import read_sources

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
LD = '<script type="application/ld+json">'


def only_problem(*sources: Path | str, **given_: object) -> Problem:
    articles, problems = read_sources([str(source) for source in sources], **given_)  # type: ignore[arg-type]
    assert articles == ()
    assert len(problems) == 1, problems
    assert problems[0].what
    assert problems[0].remedy
    return problems[0]


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t \n", "empty"),
        ("spaces.txt", "\u00a0\u2003\n".encode(), "white space"),
        ("mark.txt", b"\xef\xbb\xbf", "white space"),
        ("photo.txt", PNG, "not text"),
        ("paper.txt", b"%PDF-1.7 stream", "not text"),
        ("archive.html", b"PK\x03\x04" + b"a" * 50, "not text"),
        ("random.txt", bytes(range(256)) * 4, "not text"),
        ("page.html", b"<html><body></body></html>", "No article text"),
        ("script.html", b"<html><script>alert('Bonjour')</script></html>", "No article text"),
        ("data.json", b'{"text": "Bonjour"', "not JSON"),
        ("deep.json", b"[" * 200_000, "not JSON"),
        ("numbers.json", b"[1]", "no text"),
        ("number.json", b"1", "no text"),
        ("nothing.jsonl", b"\n\n", "no report"),
        ("nothing.json", b"[]", "no report"),
        ("bad.jsonl", b"Bonjour\n", "not JSON"),
        ("list.jsonl", b'["Bonjour"]\n', "no text"),
        ("typed.jsonl", b'{"text": 12}\n', "no text"),
        ("blank.jsonl", b'{"text": "  "}\n', "no text"),
        ("digits.jsonl", b'{"text": ' + b"9" * 5000 + b"}\n", "JSON"),
    ],
)
def test_unreadable_file_is_one_problem(tmp_path: Path, name: str, data: bytes, what: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert what in only_problem(tmp_path / name).what


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("nowhere.txt", "Cannot be opened"),
        ("", "empty"),
        ("a\0b.txt", "Cannot be opened"),
        ("x" * 5000, "Cannot be opened"),
        ("https://example.org/report", "network"),
    ],
)
def test_impossible_source_is_one_problem(source: str, what: str) -> None:
    assert what in only_problem(source).what


def test_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    assert "larger" in only_problem(path).what


def test_endless_input_is_refused() -> None:
    assert "larger" in only_problem("-", stdin=io.BytesIO(b"a " * LIMIT)).what


def test_forbidden_file_is_one_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("Bonjour", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("recoupe.readers.reports.open", refuse, raising=False)  # root may open everything
    assert "Permission" in only_problem(path).what


def test_folder_without_reports_is_one_problem(tmp_path: Path) -> None:
    (tmp_path / ".hidden.txt").write_text("Bonjour", encoding="utf-8")
    assert "no report" in only_problem(tmp_path).what


def test_folder_goes_on_behind_what_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(PNG)
    (tmp_path / "b.txt").write_text("Bonjour à tous.", encoding="utf-8")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "c.txt").write_bytes(PNG)
    articles, problems = read_sources([str(tmp_path)])
    assert [Path(a.source).name for a in articles] == ["b.txt"]
    assert [Path(p.source).name for p in problems] == ["a.png", "c.txt"]


def test_bad_line_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_bytes(
        b'{"text": "One."}\n{"text": \n{"text": "Two."}\n' + b'{"text": "' + b"a" * LIMIT + b'"}\n{"text": "3"}'
    )
    articles, problems = read_sources([str(path)])
    assert [a.text for a in articles] == ["One.", "Two.", "3"]
    assert [p.source for p in problems] == [f"{path}:2", f"{path}:4"]


PAGES = {
    "long title": "<html><head><title>" + "a" * 9_000_000 + "</title></head><body><p>{}</p></body></html>",
    "nested": "<html><body>" + "<div>" * 100_000 + "<p>{}</p>" + "</div>" * 100_000,
    "scripts": "<html><body>" + "<script>var a = '<p>b</p>';</script>" * 2000 + "<p>{}</p>",
    "broken data": f"<html><head>{LD}{{'a':</script>{LD}[1, null]</script></head><p>{{}}</p></html>",
    "odd data": f'<html><head>{LD}{{"@type": ["NewsArticle"], "author": [1, {{}}]}}</script><p>{{}}</p>',
    "deep data": f"<html><head>{LD}{'[' * 50_000}</script></head><body><p>{{}}</p></body></html>",
    "strokes": "<html>" + "<" * 100_000 + "<p>{}</p>",
    "nul": "<html>\0<body>\0<p>{}\0</p></body></html>",
    "declared": "<?xml version='1.0' encoding='utf-16'?><html><body><p>{}</p></body></html>",
    "unknown charset": "<html><head><meta charset='klingon'></head><body><p>{}</p></body></html>",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_hostile_page_is_a_report_or_a_problem(tmp_path: Path, page: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(page.replace("{}", "The mayor said on Monday that the bridge would be closed."), encoding="utf-8")
    articles, problems = read_sources([str(path)])
    assert len(articles) + len(problems) == 1


@pytest.mark.parametrize(
    "value", ["2024-02-30", "soon", "2024-13", "9" * 400, "{", "2024-01-01T25:00", "", "0000-00-00"]
)
def test_impossible_date_is_a_problem_and_the_report_is_read(tmp_path: Path, value: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Bonjour à tous.", encoding="utf-8")
    articles, problems = read_sources([str(path)], published={"a.txt": value})
    assert [a.published for a in articles] == [None]
    assert len(problems) == bool(value)


TABLES = {
    "missing.csv": None,
    "empty.csv": b"",
    "keyless.csv": b"published\n2024-03-04\n",
    "binary.csv": PNG,
    "broken.json": b'[{"source": ',
    "number.json": b"12",
    "odd.json": b'{"a.txt": [1], "b.txt": {"published": {"year": 2024}}}',
    "quotes.csv": b'source,published\n"a.txt,2024\n',
    "wide.csv": b"source\n" + b"a" * 200_000,
}


@pytest.mark.parametrize(("name", "data"), TABLES.items())
def test_bad_table_is_a_problem_and_the_report_is_read(tmp_path: Path, name: str, data: bytes | None) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Bonjour à tous.", encoding="utf-8")
    if data is not None:
        (tmp_path / name).write_bytes(data)
    articles, problems = read_sources([str(path)], meta=str(tmp_path / name))
    assert [a.text for a in articles] == ["Bonjour à tous."]
    assert problems


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=400), name=st.sampled_from(["a.txt", "a", "a.html", "a.jsonl", "a.json"]))
@example(data=b"\xff\xfe\x00", name="a.txt")
@example(data=b"\xfe\xff\xd8\x00", name="a.jsonl")
@example(data=b'{"text": "\\ud800", "published": "\\udfff"}', name="a.json")
@example(data="<html>é".encode("cp1252"), name="a.txt")
def test_any_bytes_give_reports_or_problems(tmp_path: Path, data: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    articles, problems = read_sources([str(path), "-"], stdin=io.BytesIO(data))
    assert articles or problems
    for article in articles:
        article.text.encode()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=300).map(lambda text: f"a{text}"))
@example(text="a\u200b\x00\u202eb\x0b\x0c\x85\u2028\ufeffc")
@example(text="aé" * 50)
def test_plain_text_stays_as_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    articles, problems = read_sources([str(path)])
    if articles:
        assert articles[0].text == text.replace("\r\n", "\n").replace("\r", "\n")
    else:
        assert "not text" in problems[0].what
