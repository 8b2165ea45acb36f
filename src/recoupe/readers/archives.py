"""Web archives (WARC, gzip or not): one report a page that was answered."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from recoupe.errors import UnreadableSource
from recoupe.model.dossier import Problem
from recoupe.readers.draft import LIMIT, Draft
from recoupe.readers.encoding import Decoded, decode_page
from recoupe.readers.html import is_page, read_page
from recoupe.readers.records import words_of

_FOUND = 200


def read_archive(stream: BinaryIO, path: str) -> Iterator[Draft | Problem]:
    """The pages of an archive in its order, one at a time; what was answered with an error or is no page is left out.

    Raises:
        UnreadableSource: the library that reads archives is not installed.
    """
    pages = 0
    try:
        for record in _responses(stream):
            for found in _page(record, path):
                pages += 1
                yield found
    except (OSError, ValueError, EOFError) as error:
        yield Problem(path, f"This archive breaks off or is damaged ({str(error)[:80]}).", "Save it again.")
        return
    if not pages:
        yield Problem(path, "There is no web page in this archive.", "Save the pages themselves and name their files.")


def _responses(stream: BinaryIO) -> Iterator[Any]:
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        remedy = "Install it with `pip install 'recoupe[warc]'`."
        raise UnreadableSource("Web archives need FastWARC.", remedy) from error
    yield from ArchiveIterator(stream, record_types=WarcRecordType.response, auto_decode="all", fsspec_args=False)


def _page(record: Any, path: str) -> Iterator[Draft | Problem]:
    kind = str(record.http_content_type or "")
    if record.http_headers is None or record.http_headers.status_code != _FOUND or "html" not in kind:
        return
    url = words_of(record.headers.get("WARC-Target-URI") or "") or path
    data = record.reader.read(LIMIT + 1)
    if len(data) > LIMIT:
        yield Problem(url, f"This page is larger than {LIMIT:,} bytes.", "Save the report's words as a text file.")
        return
    try:
        decoded = _decoded(data, record.http_charset)
        if is_page(decoded.text):
            draft = read_page(decoded, url, path)
            yield replace(draft, facts=replace(draft.facts, url=url))
    except UnreadableSource as error:
        yield Problem(url, error.what, error.remedy)


def _decoded(data: bytes, charset: str | None) -> Decoded:
    """The page's text; what its server says of the encoding counts where it fits."""
    try:
        return Decoded(data.decode(charset), charset) if charset else decode_page(data)
    except (LookupError, UnicodeDecodeError):
        return decode_page(data)
