"""JSON: one report a line, a list of reports, or one report."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from recoupe.errors import UnreadableSource
from recoupe.model.dossier import Problem
from recoupe.readers.draft import LIMIT, Draft, Facts, plain_lines
from recoupe.readers.encoding import decode

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_FIELDS = "Give each report a `text`, and if known `title`, `url`, `outlet`, `published`, `language`."


def read_lines(lines: Iterable[bytes], path: str) -> Iterator[Draft | Problem]:
    """The reports of JSON Lines, one at a time; a bad line is a problem and the rest goes on."""
    for number, line in enumerate(lines, 1):
        if line.strip(b" \t\r\n\x00\xef\xbb\xbf"):
            yield _read_line(line, path, number)


def read_json(text: str, path: str) -> Iterator[Draft | Problem]:
    """The reports of one JSON document."""
    found = parse(text)
    if isinstance(found, dict) and isinstance(found.get("articles"), list):
        found = found["articles"]
    for number, record in enumerate(found if isinstance(found, list) else [found], 1):
        yield read_record(record, path, number)


def parse(text: str) -> Any:
    """The data of a JSON text.

    Raises:
        UnreadableSource: it is not JSON.
    """
    try:
        return json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise UnreadableSource(f"This is not JSON ({_short(error)}).", "Mend it, or name the file .txt.") from error


def read_record(record: Any, path: str, number: int) -> Draft | Problem:
    """The report of one record."""
    place = f"{path}:{number}"
    if not isinstance(record, Mapping) or not isinstance(record.get("text"), str):
        return Problem(place, "This record has no text.", _FIELDS)
    url = words_of(record.get("url"))
    return Draft(url or place, path, plain_lines(clean(record["text"])), facts_of(record))


def facts_of(record: Mapping[str, Any]) -> Facts:
    """What a record tells beside its text; a value of another type than text counts as not given."""
    return Facts(
        title=words_of(record.get("title")),
        url=words_of(record.get("url")),
        outlet=words_of(record.get("outlet")),
        published=words_of(record.get("published")),
        modified=words_of(record.get("modified")),
        language=words_of(record.get("language")),
        authors=_listed(record.get("authors") or record.get("author")),
        agencies=_listed(record.get("agencies") or record.get("agency")),
    )


def words_of(value: Any) -> str | None:
    """The value as text on one line (`2024` as `"2024"`), or None."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10_000:
        return str(value)
    return " ".join(clean(value).split()) or None if isinstance(value, str) else None


def clean(text: str) -> str:
    """The text with half characters (`\\ud83d` alone) replaced, one for one: no file could hold them."""
    return _SURROGATE.sub("\ufffd", text)


def _listed(value: Any) -> tuple[str, ...]:
    items = value if isinstance(value, list) else re.split(r"[;,]", value) if isinstance(value, str) else []
    return tuple(dict.fromkeys(words for item in items if (words := words_of(item))))


def _read_line(line: bytes, path: str, number: int) -> Draft | Problem:
    if len(line) > LIMIT:
        return Problem(f"{path}:{number}", "This line is too long.", f"Keep a report below {LIMIT:,} bytes.")
    try:
        return read_record(parse(decode(line).text), path, number)
    except UnreadableSource as error:
        return Problem(f"{path}:{number}", error.what, "Mend the line: one JSON object a line.")


def _short(error: BaseException) -> str:
    return str(error)[:80] or "nested too deeply"
