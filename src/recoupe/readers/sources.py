"""Reports from files, folders and standard input, with what is known of each."""

import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import BinaryIO

from recoupe.errors import BadDate
from recoupe.model.article import Article, Basis
from recoupe.model.dossier import Problem
from recoupe.model.span import Reason
from recoupe.readers.dates import read_date
from recoupe.readers.draft import Draft, Facts
from recoupe.readers.files import find_files
from recoupe.readers.given import filled, join_given
from recoupe.readers.metadata import read_metadata
from recoupe.readers.reports import read_file, read_stdin

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_NOTES: Mapping[Basis, str] = {
    "given": "The date was given with the report.",
    "metadata": "The date stands in the report's own metadata.",
}


def read_sources(
    sources: Iterable[str],
    *,
    meta: str | None = None,
    published: Mapping[str, str] | None = None,
    outlets: Mapping[str, str] | None = None,
    language: str | None = None,
    stdin: BinaryIO | None = None,
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The reports of the sources in order, and everything that could not be read or used.

    What is given here counts before the table `meta`, and both before what a report tells of itself.
    """
    drafts, problems = _parted(find_drafts(sources, meta=meta, stdin=stdin))
    rows, more = read_metadata(meta) if meta else ((), ())
    said = [(key, Facts(published=date)) for key, date in (published or {}).items()]
    said += [(key, Facts(outlet=outlet)) for key, outlet in (outlets or {}).items()]
    given, unclear = join_given([*said, *rows], drafts)
    problems += [*more, *unclear]
    found = [_article(drafts[i], given.get(i, Facts()), language, problems) for i in range(len(drafts))]
    return _with_ids(found), tuple(problems)


def find_drafts(
    sources: Iterable[str], *, meta: str | None = None, stdin: BinaryIO | None = None
) -> Iterator[Draft | Problem]:
    """What stands in the sources, one report at a time; a file that is named twice is read once."""
    seen = {os.path.realpath(meta)} if meta else set()
    for source in sources:
        if source == "-":
            yield from _some_text(read_stdin(stdin or sys.stdin.buffer))
            continue
        for path in find_files(source):
            if isinstance(path, Problem):
                yield path
            elif (real := os.path.realpath(path.replace("\0", "\ufffd"))) not in seen:
                seen.add(real)
                yield from _some_text(read_file(path))


def _some_text(items: Iterable[Draft | Problem]) -> Iterator[Draft | Problem]:
    for item in items:
        if isinstance(item, Draft) and not item.text.strip():
            yield Problem(item.source, "This report has no text.", "Put the report's words into it.")
        else:
            yield item


def _parted(items: Iterable[Draft | Problem]) -> tuple[list[Draft], list[Problem]]:
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for item in items:
        if isinstance(item, Draft):
            drafts.append(item)
        else:
            problems.append(item)
    return drafts, problems


def _article(draft: Draft, given: Facts, language: str | None, problems: list[Problem]) -> Article:
    facts = filled(given, draft.facts)
    published, basis = _published(draft, given, problems)
    sha256 = hashlib.sha256(draft.text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=f"a-{sha256[:12]}",
        source=draft.source,
        text=draft.text,
        sha256=sha256,
        language=_language(language or facts.language),
        url=facts.url,
        outlet=facts.outlet,
        agencies=facts.agencies,
        authors=facts.authors,
        title=facts.title,
        published=published,
        modified=_date(facts.modified, draft.source, problems),
        published_basis=basis,
        published_because=(Reason(f"{basis}_date", _NOTES[basis]),) if basis else (),
        blocks=draft.blocks,
    )


def _published(draft: Draft, given: Facts, problems: list[Problem]) -> tuple[str | None, Basis | None]:
    if date := _date(given.published, draft.source, problems):
        return date, "given"
    date = _date(draft.facts.published, draft.source, problems)
    return date, "metadata" if date else None


def _date(words: str | None, source: str, problems: list[Problem]) -> str | None:
    if words:
        try:
            return read_date(words)
        except BadDate as error:
            problems.append(Problem(source, error.what, error.remedy))
    return None


def _language(words: str | None) -> str:
    """`fr_CH` and `FR` as `fr-CH` and `fr`; `und` for what is no language code."""
    if not words or not _LANGUAGE.fullmatch(words):
        return "und"
    first, *rest = re.split("[-_]", words)
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])


def _with_ids(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, a text that comes again as `-2`, `-3`: in the order of what is known of them."""
    order = sorted(range(len(articles)), key=lambda i: (*_known(articles[i]), i))
    times: dict[str, int] = {}
    found = list(articles)
    for i in order:
        article = articles[i]
        times[article.id] = count = times.get(article.id, 0) + 1
        if count > 1:
            found[i] = replace(article, id=f"{article.id}-{count}")
    return tuple(found)


def _known(article: Article) -> tuple[str, ...]:
    return (article.published or "", article.outlet or "", article.url or "", article.title or "")
