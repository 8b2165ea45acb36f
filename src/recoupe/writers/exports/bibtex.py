"""The reports as BibTeX (BibLaTeX fields beside the classic ones), for papers and reference managers."""

import re
from collections.abc import Iterator

from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.labels import short_source

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: "\\" + sign for sign in "&%$#_"},
}


def render_bibtex(dossier: Dossier) -> str:
    """One entry a report; its key is the report's id."""
    return "\n".join(_entry(article) for article in dossier.articles)


def _entry(article: Article) -> str:
    kind = "article" if article.outlet else "misc"
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(article))
    key = re.sub(r"[^A-Za-z0-9:._-]", "_", article.id)
    return f"@{kind}{{{key},\n{lines}}}\n"


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{_escaped(article.title or short_source(article.source))}}}"
    if article.authors:
        yield "author", " and ".join(f"{{{_escaped(author)}}}" for author in article.authors)
    if article.outlet:
        yield "journal", _escaped(article.outlet)
    yield from _dates(article.published)
    if article.url:
        yield "url", re.sub(r"[{}\\\s]", "", article.url)
    yield "langid", _escaped(article.language)
    if article.agencies:
        yield "note", _escaped(f"Credit: {', '.join(article.agencies)}")


def _dates(published: str | None) -> Iterator[tuple[str, str]]:
    if not published:
        return
    yield "date", _escaped(published)
    if match := _DAY.fullmatch(published):
        year, month, _ = match.groups()
        yield "year", year
        if month and 1 <= int(month) <= len(_MONTHS):
            yield "month", _MONTHS[int(month) - 1]


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(sign, sign) for sign in " ".join(text.split()) if sign.isprintable())
