"""What a web page tells of itself: JSON-LD first, then its meta tags."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from recoupe.readers.draft import Facts
from recoupe.readers.records import words_of

_REPORTS = ("Article", "Posting", "Report")
_META = {
    "title": ("og:title", "twitter:title", "dc.title"),
    "url": ("og:url",),
    "outlet": ("og:site_name", "application-name", "dc.publisher"),
    "published": (
        *("article:published_time", "og:article:published_time", "datepublished", "date.publication"),
        *(
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.created",
            "pubdate",
            "publish-date",
        ),
    ),
    "modified": (
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "last-modified",
        "dcterms.modified",
    ),
    "author": ("author", "article:author", "parsely-author", "dc.creator"),
}
_MOST = 200


def find_page_facts(tree: Any) -> Facts:
    """Title, outlet, dates, authors, address and language of a page (an lxml tree)."""
    record, meta = _report_record(tree), _meta_tags(tree)
    return Facts(
        title=words_of(record.get("headline"))
        or _meta(meta, "title")
        or _first(tree, "//h1")
        or _first(tree, "//title"),
        url=_link(tree, "canonical") or _meta(meta, "url") or words_of(record.get("url")),
        outlet=_name(record.get("publisher")) or _meta(meta, "outlet"),
        published=words_of(record.get("datePublished")) or _meta(meta, "published") or _stamped(tree),
        modified=words_of(record.get("dateModified")) or _meta(meta, "modified"),
        language=words_of(record.get("inLanguage")) or words_of(tree.get("lang")) or words_of(tree.get("xml:lang")),
        authors=_authors(record.get("author")) or _authors(_meta(meta, "author")),
    )


def _report_record(tree: Any) -> Mapping[str, Any]:
    """The JSON-LD record of the report itself; pages carry several, and broken ones."""
    for script in tree.xpath("//script[@type='application/ld+json']")[:_MOST]:
        try:
            found = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for record in _records(found):
            kinds = record.get("@type")
            if any(str(kind).endswith(_REPORTS) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                return record
    return {}


def _records(found: Any) -> Iterator[Mapping[str, Any]]:
    for item in (found if isinstance(found, list) else [found])[:_MOST]:
        if isinstance(item, Mapping):
            yield item
            graph = item.get("@graph")
            yield from (
                node for node in (graph if isinstance(graph, list) else [])[:_MOST] if isinstance(node, Mapping)
            )


def _meta_tags(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in tree.xpath("//meta[@content]")[:_MOST]:
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        if value := words_of(tag.get("content")):
            found.setdefault(name.lower(), value)
    return found


def _meta(meta: Mapping[str, str], field: str) -> str | None:
    return next((meta[name] for name in _META[field] if name in meta), None)


def _first(tree: Any, path: str) -> str | None:
    return next((words for node in tree.xpath(path)[:1] if (words := words_of(node.text_content()))), None)


def _stamped(tree: Any) -> str | None:
    """`<time datetime="…" itemprop="datePublished">`, or the only time stamp in the page's article."""
    named = tree.xpath("//time[@datetime and (@pubdate or @itemprop='datePublished')]/@datetime")
    stamps = named or tree.xpath("//article//header//time/@datetime")
    return words_of(str(stamps[0])) if len(stamps) == 1 else None


def _link(tree: Any, relation: str) -> str | None:
    return next((words_of(str(href)) for href in tree.xpath(f"//link[@rel='{relation}']/@href")[:1]), None)


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return words_of(value.get("name")) if isinstance(value, Mapping) else words_of(value)


def _authors(value: Any) -> tuple[str, ...]:
    names = [_name(item) for item in (value if isinstance(value, list) else [value])[:_MOST]]
    return tuple(dict.fromkeys(name for name in names if name and "://" not in name))
