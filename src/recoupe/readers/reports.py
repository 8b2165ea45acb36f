"""The reports of one file or stream, whatever its kind."""

import codecs
import os
import re
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import BinaryIO

from recoupe.errors import UnreadableSource
from recoupe.model.dossier import Problem
from recoupe.readers.archives import read_archive
from recoupe.readers.draft import LIMIT, Draft
from recoupe.readers.encoding import Decoded, decode, decode_page
from recoupe.readers.feeds import is_feed, read_feed
from recoupe.readers.files import ARCHIVES, FEEDS, LINES, PAGES, extension_of
from recoupe.readers.html import is_page, read_page
from recoupe.readers.records import read_json, read_lines
from recoupe.readers.text import read_text

_PAGE_START = re.compile(rb"[^<]{0,50}<(?:!doctype\s+html|html|\?xml|!--)", re.IGNORECASE)
_RECORD = re.compile(rb'\s*\{\s*"')
_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_STDIN = "-"
_CHUNK = 65_536


def read_file(path: str) -> Iterator[Draft | Problem]:
    """The reports of a file; JSON Lines are read one at a time."""
    try:
        with open(path, "rb") as stream:
            yield from _read_stream(stream, path, extension_of(path))
    except (OSError, ValueError) as error:
        yield Problem(path, f"Cannot be opened ({_reason(error)}).", "Check the name and the permissions.")


def read_stdin(stream: BinaryIO) -> Iterator[Draft | Problem]:
    """The reports on standard input: text, a web page, JSON or JSON Lines."""
    try:
        first = stream.readline(LIMIT + 1)
        if _RECORD.match(first) and first.rstrip().endswith(b"}"):
            yield from read_lines(chain([first], _lines(stream)), _STDIN)
        else:
            yield from _read_whole(first + stream.read(max(0, LIMIT + 1 - len(first))), _STDIN, "")
    except (OSError, ValueError) as error:
        yield Problem(_STDIN, f"Standard input cannot be read ({_reason(error)}).", "Name a file instead.")


def _read_stream(stream: BinaryIO, path: str, extension: str) -> Iterator[Draft | Problem]:
    if extension in LINES:
        yield from _some(read_lines(_lines(stream), path), path)
    elif extension in ARCHIVES:
        yield from _told(read_archive(stream, path), path)
    elif os.fstat(stream.fileno()).st_size > LIMIT:
        yield _too_large(path)
    else:
        yield from _read_whole(stream.read(LIMIT + 1), path, extension)


def _read_whole(data: bytes, path: str, extension: str) -> Iterator[Draft | Problem]:
    if len(data) > LIMIT:
        yield _too_large(path)
        return
    yield from _told(_read_data(data, path, extension), path)


def _told(items: Iterator[Draft | Problem], path: str) -> Iterator[Draft | Problem]:
    """The items; what cannot be read is a problem."""
    try:
        yield from items
    except UnreadableSource as error:
        yield Problem(path, error.what, error.remedy)


def _read_data(data: bytes, path: str, extension: str) -> Iterator[Draft | Problem]:
    if not data.strip():
        raise UnreadableSource("This is empty.", "Put the report's text into it.")
    if is_feed(data):
        yield from read_feed(data, path)
        return
    if extension in FEEDS:
        raise UnreadableSource("This is no feed.", "Give RSS or Atom, or save the report's words as a text file.")
    page = extension in PAGES or bool(_PAGE_START.match(data))
    decoded = decode_page(data) if page else decode(data)
    if decoded.damaged or decoded.encoding != "utf-8":
        yield _other_encoding(path, decoded)
    if extension in PAGES or is_page(decoded.text):
        yield read_page(decoded, path, path)
    elif extension == ".json" or (path == _STDIN and _looks_like_json(decoded.text)):
        yield from _some(read_json(decoded.text, path), path)
    elif not decoded.text.strip():
        raise UnreadableSource("This holds nothing but white space.", "Put the report's text into it.")
    else:
        yield read_text(decoded.text, path, path)


def _some(items: Iterator[Draft | Problem], path: str) -> Iterator[Draft | Problem]:
    """The items, or a problem where there is none."""
    first = next(items, None)
    if first is None:
        yield Problem(path, "There is no report in this file.", "Write one JSON object a line, each with a `text`.")
    else:
        yield first
        yield from items


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    start = stream.read(2)
    if start in _UTF_16:
        yield from _wide_lines(stream, _UTF_16[start])
        return
    line = start if start.endswith(b"\n") else start + stream.readline(LIMIT + 1)
    while line:
        yield line
        while len(line) > LIMIT and not line.endswith(b"\n"):
            line = stream.readline(LIMIT + 1)
        line = stream.readline(LIMIT + 1)


def _wide_lines(stream: BinaryIO, encoding: str) -> Iterator[bytes]:
    """The lines of a UTF-16 stream as UTF-8."""
    rest = ""
    for text in codecs.iterdecode(iter(partial(stream.read, _CHUNK), b""), encoding, "replace"):
        *lines, rest = (rest + text).split("\n")
        yield from (line.encode() for line in lines)
        if len(rest) > LIMIT:
            yield rest.encode()
            rest = ""
    yield rest.encode()


def _looks_like_json(text: str) -> bool:
    return bool(re.match(r'\s*(?:\[\s*)?\{\s*"', text[:5000]))


def _too_large(path: str) -> Problem:
    return Problem(path, f"This is larger than {LIMIT:,} bytes.", "Give each report its own file, or use JSON Lines.")


def _other_encoding(path: str, decoded: Decoded) -> Problem:
    lost = f"; {decoded.damaged} characters could not be read" if decoded.damaged else ""
    return Problem(path, f"Read as {decoded.encoding}{lost}.", "Save it as UTF-8 if words look wrong.")


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)[:80]
