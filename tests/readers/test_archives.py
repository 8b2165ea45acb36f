"""Web archives: one report a page, whatever way it was sent."""

import builtins
import gzip
from pathlib import Path
from typing import Any

import pytest

from recoupe.model.article import Article
from recoupe.model.dossier import Problem
from recoupe.readers.sources import read_sources

WORDS = "Le pont d'Arvel est fermé depuis mardi, a annoncé la maire, Rose Duval, devant le conseil municipal réuni."
PAGE = (
    "<html lang='fr'><head><title>Pont</title></head><body><article><h1>Le pont ferme</h1>"
    f"<p>{WORDS}</p><p>Depuis l'aube, douze camions attendent devant le pont fermé.</p></article></body></html>"
)
HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset={}\r\n{}\r\n"


def response(url: str, http: bytes, kind: str = "response") -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-03-05T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{abs(hash(url)) % 10**12:012d}>\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def page(url: str = "https://fleuve.example/pont", encoding: str = "utf-8", extra: str = "") -> bytes:
    return response(url, HEAD.format(encoding, extra).encode() + PAGE.encode(encoding))


def read(data: bytes, folder: Path, name: str = "pages.warc") -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    (folder / name).write_bytes(data)
    return read_sources([str(folder)])


def test_a_page_is_a_report_at_its_address(tmp_path: Path) -> None:
    articles, problems = read(page(), tmp_path)
    assert WORDS in articles[0].text
    assert (articles[0].url, articles[0].source) == ("https://fleuve.example/pont",) * 2
    assert problems == ()


def test_a_compressed_archive_of_several_pages_is_read(tmp_path: Path) -> None:
    head = HEAD.format("utf-8", "").encode()
    texts = [PAGE.replace("douze camions", f"{count} camions").encode() for count in range(2, 5)]
    records = [response(f"https://fleuve.example/{n}", head + text) for n, text in enumerate(texts)]
    articles, _ = read(b"".join(map(gzip.compress, records)), tmp_path, "pages.warc.gz")
    assert [article.text.count("camions") for article in articles] == [1, 1, 1]


def test_the_encoding_that_the_server_names_counts(tmp_path: Path) -> None:
    assert WORDS in read(page(encoding="iso-8859-1"), tmp_path)[0][0].text


def test_what_the_server_compressed_is_read(tmp_path: Path) -> None:
    body = gzip.compress(PAGE.encode())
    head = HEAD.format("utf-8", f"Content-Encoding: gzip\r\nContent-Length: {len(body)}\r\n").encode()
    assert WORDS in read(response("https://fleuve.example/z", head + body), tmp_path)[0][0].text


def test_errors_pictures_and_requests_are_left_out(tmp_path: Path) -> None:
    others = [
        response("https://x.example/404", b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode()),
        response("https://x.example/p.png", b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
        response("https://x.example/", b"GET / HTTP/1.1\r\nHost: x.example\r\n\r\n", "request"),
    ]
    articles, problems = read(b"".join([*others, page()]), tmp_path)
    assert len(articles) == 1
    assert problems == ()


@pytest.mark.parametrize("data", [b"", b"nothing of the kind", b"\x1f\x8bbroken", page()[:200], b"WARC/1.0\r\n" * 500])
def test_what_is_no_archive_is_told(data: bytes, tmp_path: Path) -> None:
    articles, problems = read(data, tmp_path)
    assert articles == ()
    assert len(problems) == 1
    assert problems[0].remedy


def test_a_page_without_words_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    empty = response("https://x.example/e", HEAD.format("utf-8", "").encode() + b"<html><body></body></html>")
    articles, problems = read(empty + page(), tmp_path)
    assert len(articles) == 1
    assert [problem.source for problem in problems] == ["https://x.example/e"]


def test_the_missing_library_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name.startswith("fastwarc"):
            raise ImportError(name)
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    assert "recoupe[warc]" in read(page(), tmp_path)[1][0].remedy
