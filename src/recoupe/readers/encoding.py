"""Bytes as text: UTF-8, UTF-16 by its mark, else the Western code page that fits."""

import codecs
import re
from typing import NamedTuple

from recoupe.errors import UnreadableSource

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_STARTS = (
    *(
        b"%PDF-",
        b"PK\x03\x04",
        b"\x89PNG\r\n",
        b"\xff\xd8\xff",
        b"GIF8",
        b"\x1f\x8b",
        b"BZh9",
        b"\xfd7zXZ\x00",
    ),
    *(
        b"7z\xbc\xaf",
        b"Rar!\x1a",
        b"\x7fELF",
        b"MZ\x90\x00",
        b"\xd0\xcf\x11\xe0",
        b"SQLite format 3\x00",
        b"OggS",
    ),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]{1,3}")
_DECLARED = re.compile(rb"""<meta[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})""", re.IGNORECASE)
_CODE_PAGES = ["cp1252", "latin_1", "mac_roman", "cp850"]
_HEAD = 65_536


class Decoded(NamedTuple):
    """Text, the encoding it was in, and how many characters had to be replaced."""

    text: str
    encoding: str
    damaged: int = 0


def decode(data: bytes) -> Decoded:
    """The text of the bytes; a byte order mark is dropped.

    Raises:
        UnreadableSource: they are not text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    if is_binary(data):
        raise UnreadableSource("This is not text.", "Save the report as plain text or HTML.")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _decode_other(data, error)


def decode_page(data: bytes) -> Decoded:
    """The text of a web page, whose own word on its encoding counts where it is not UTF-8."""
    declared = _DECLARED.search(data[:4096])
    if declared and not data.startswith(tuple(mark for mark, _ in _MARKS)):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return _as_declared(data, declared[1].decode("ascii", "ignore"))
    return decode(data)


def is_binary(data: bytes) -> bool:
    """Whether the bytes are an image, an archive or the like rather than text."""
    head = data[:_HEAD]
    return data.startswith(_BINARY_STARTS) or len(_CONTROL.findall(head)) > max(2, len(head) // 10)


def _as_declared(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), "utf-8")
    except (LookupError, UnicodeError):
        return decode(data)


def _replacing(data: bytes, encoding: str) -> Decoded:
    """The text even where a byte is wrong: `utf-16` cut in mid-character."""
    try:
        return Decoded(data.decode(encoding), "utf-8")
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return Decoded(text, encoding, max(1, text.count("\ufffd")))


def _decode_other(data: bytes, error: UnicodeDecodeError) -> Decoded:
    if len(_MULTIBYTE.findall(data)) > 2 * len(re.findall(rb"[\x80-\xff]", data)) / 5:
        return _replacing(data, "utf-8")
    start = max(0, error.start - _HEAD // 2)
    encoding = _code_page(data[start : start + _HEAD])
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, text.count("\ufffd"))


def _code_page(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_CODE_PAGES).best()
    return best.encoding if best and best.encoding in _CODE_PAGES else "cp1252"
