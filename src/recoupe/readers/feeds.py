"""Feeds (RSS, Atom, RDF): one report an entry, with what the feed tells of it."""

import io
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from recoupe.errors import UnreadableSource
from recoupe.model.article import Block
from recoupe.model.dossier import Problem
from recoupe.readers.draft import Draft, Facts
from recoupe.readers.fragments import words_of_fragment
from recoupe.readers.records import clean, words_of

_FEED = re.compile(rb"\s*(?:<\?xml[^<>]{0,200}>\s*)?(?:<[!?][^<>]{0,500}>\s*)*<(?:rss|feed|rdf:RDF)[\s>]", re.I)


def is_feed(data: bytes) -> bool:
    """Whether the data begins as a feed does."""
    return bool(_FEED.match(data.removeprefix(b"\xef\xbb\xbf")[:5000]))


def read_feed(data: bytes, path: str) -> Iterator[Draft | Problem]:
    """The reports of a feed in its order; nothing is fetched.

    Raises:
        UnreadableSource: it holds no entry.
    """
    import feedparser

    found = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not found.entries:
        raise UnreadableSource("This feed holds no entry.", "Save it again, or the page of the report.")
    for number, entry in enumerate(found.entries, 1):
        yield _report(entry, found.feed, path, number)


def _report(entry: Any, feed: Any, path: str, number: int) -> Draft | Problem:
    """The title and the longest text that the entry has; a title alone is no report."""
    title = words_of(words_of_fragment(str(entry.get("title") or ""))) or ""
    bodies = [str(one.get("value") or "") for one in entry.get("content") or ()]
    bodies.append(str(entry.get("summary") or ""))
    body = max((words_of_fragment(clean(words)) for words in bodies), key=len)
    url = words_of(entry.get("link"))
    if not body:
        return Problem(f"{path}:{number}", "This entry has a title and no text.", "Save the page that it leads to.")
    text = f"{title}\n\n{body}" if title and not body.startswith(title) else body
    blocks = (Block("title", 0, len(title)),) if title and text.startswith(title) else ()
    return Draft(url or f"{path}:{number}", path, text, _facts(entry, feed, title, url), blocks)


def _facts(entry: Any, feed: Any, title: str, url: str | None) -> Facts:
    """What the entry tells, else its feed; `source` names the publisher of an entry taken up from elsewhere."""
    source = entry.get("source") or {}
    names = (words_of(author.get("name")) for author in entry.get("authors") or ())
    published = _instant(entry, "published_parsed")
    updated = _instant(entry, "updated_parsed")
    return Facts(
        title=title or None,
        url=url,
        outlet=words_of(source.get("title")) or words_of(feed.get("title")),
        published=published or updated,
        modified=updated if published else None,
        language=words_of(entry.get("language")) or words_of(feed.get("language")),
        authors=tuple(name for name in names if name),
    )


def _instant(entry: Any, field: str) -> str | None:
    """The instant in UTC, which is how the parser gives it; None where there is none or no such day."""
    if field not in entry or not entry[field]:  # asking for what is not there gives another field and a warning
        return None
    year, month, day, hour, minute, second, *_ = entry[field]
    try:
        return f"{datetime(year, month, day, hour, minute, second).isoformat()}Z"
    except (ValueError, OverflowError):
        return None
