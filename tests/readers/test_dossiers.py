"""A dossier is read whole, or one line says why not and what to do."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import recoupe
from recoupe.errors import BadDossier
from recoupe.model.codec import to_plain
from recoupe.readers.dossiers import load_dossier
from tests.writers.sample import make_dossier


def text(**changed: Any) -> str:
    return json.dumps(to_plain(make_dossier()) | changed)


def test_reads_a_stream() -> None:
    assert load_dossier(io.BytesIO(text().encode())) == make_dossier()


def test_reads_past_a_byte_order_mark() -> None:
    assert load_dossier(io.BytesIO(b"\xef\xbb\xbf" + text().encode())) == make_dossier()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "not JSON"),
        ("<html>", "not JSON"),
        ("{", "ends before its end"),
        (text()[:4000], "ends before its end"),
        ("[]", "not a dossier"),
        ("{}", "not a dossier"),
        ("null", "not a dossier"),
        ('{"format": "other/dossier", "version": 1}', "not a dossier"),
        (text(version=2), "version 2, and this program reads version 1"),
        (text(version="1"), "version '1'"),
        ('{"format": "recoupe/dossier", "version": 1}', '"recoupe" is a required property'),
        (text(findings=[{"id": 3}]), r"findings\[0\]"),
        (text(settings={"x": float("nan")}), "NaN is no number"),
        (text(made_at=float("inf")), "Infinity is no number"),
        (text()[:-1] + ', "more": 1e999}', "1e999 is no number"),
        ("[" * 200_000, "nested too deeply"),
        ('{"format": "recoupe/dossier", "version": 1, "x": ' + "1" * 9999 + "}", "not JSON"),
        (text(made_at="\ud800"), "half a character"),
    ],
)
def test_what_is_no_dossier_is_refused_in_one_line(tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "d.json").write_text(content, encoding="utf-8")
    with pytest.raises(BadDossier, match=says) as refused:
        load_dossier(tmp_path / "d.json")
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 400 + len(str(tmp_path))
    assert refused.value.remedy


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"PK\x03\x04" + bytes(range(256))])
def test_bytes_that_are_no_text_are_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "d.json").write_bytes(content)
    with pytest.raises(BadDossier, match="not JSON"):
        load_dossier(tmp_path / "d.json")


@pytest.mark.parametrize("name", ["missing.json", ".", "nul\0.json"])
def test_what_cannot_be_opened_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadDossier, match="cannot be read"):
        load_dossier(tmp_path / name)


def test_a_hundred_megabytes_of_something_else_are_refused(tmp_path: Path) -> None:
    (tmp_path / "d.json").write_bytes(b'{"x": "' + b"a" * 100_000_000 + b'"}')
    with pytest.raises(BadDossier, match="not a dossier"):
        load_dossier(tmp_path / "d.json")


def put(*path: Any, value: Any) -> Callable[[Any], None]:
    def change(plain: Any) -> None:
        for step in path[:-1]:
            plain = plain[step]
        plain[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (put("articles", 0, "statements", 0, "end", value=10**6), "ends after the text"),
        (put("articles", 0, "text", value="short"), "does not have the hash"),
        (put("findings", 0, "members", 0, "ref", value="a-0.s0"), "has the id 'a-0.s0'"),
    ],
)
def test_the_library_refuses_what_does_not_hold_together(
    tmp_path: Path, change: Callable[[Any], None], says: str
) -> None:
    plain = to_plain(recoupe.report(["examples/strike/metro-matin.txt"]))
    change(plain)
    (tmp_path / "d.json").write_text(json.dumps(plain), encoding="utf-8")
    with pytest.raises(BadDossier, match=says):
        recoupe.load(tmp_path / "d.json")
