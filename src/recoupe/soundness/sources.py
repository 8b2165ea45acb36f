"""What the sources of a dossier hold now, against what they held when it was written."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.fault import Fault
from recoupe.soundness.records import shown

_NAMED = 5


def compare_sources(dossier: Dossier, now: Sequence[Article]) -> tuple[int, list[Fault], list[str]]:
    """How many reports were found again, what changed or is missing, and what only got another name."""
    rest = list(now)
    found = _same_text(dossier.articles, rest)
    faults: list[Fault] = []
    notes = [
        f"{old.source} is now {then.source}; its text is the same."
        for old in dossier.articles
        if (then := found.get(old.id)) and _name(then) != _name(old)
    ]
    for old in dossier.articles:
        if old.id in found:
            continue
        then = _same_source(old, rest)
        if then is None:
            faults.append(Fault("missing", old.source, old.id, "None of the given sources holds this report."))
        else:
            rest.remove(then)
            found[old.id] = then
            faults += _changed(old, then)
    notes += [f"{one.source} is not in the dossier." for one in rest]
    return len(found), faults, notes


def _same_text(articles: Sequence[Article], rest: list[Article]) -> dict[str, Article]:
    """The report with the same text for each article that has one, of its own name first; each is given once."""
    found: dict[str, Article] = {}
    for same_name in (True, False):
        for old in articles:
            alike = (n for n in rest if n.sha256 == old.sha256 and (not same_name or _name(n) == _name(old)))
            if old.id not in found and (then := next(alike, None)):
                found[old.id] = then
                rest.remove(then)
    return found


def _same_source(old: Article, rest: Sequence[Article]) -> Article | None:
    """The report that now stands in the same source, page or else file of that name, if only one does."""
    for same in (
        [n for n in rest if n.source == old.source],
        [n for n in rest if old.url is not None and n.url == old.url],
        [n for n in rest if _name(n) == _name(old)],
    ):
        if len(same) == 1:
            return same[0]
    return None


def _name(article: Article) -> str:
    return PurePath(article.source).name


def _changed(old: Article, then: Article) -> Iterator[Fault]:
    cited = dict(_cited(old))
    gone = [(words, record) for words, record in cited.items() if words not in then.text]
    what = f"It has another text now: {len(gone)} of the {len(cited)} passages quoted from it no longer stand there."
    yield Fault("changed", then.source, old.id, what)
    for words, record in gone[:_NAMED]:
        yield Fault("gone", then.source, record, f"{shown(words)} no longer stands there.")
    if len(gone) > _NAMED:
        yield Fault("gone", then.source, old.id, f"Nor do {len(gone) - _NAMED} other passages.")


def _cited(article: Article) -> Iterator[tuple[str, str]]:
    """The words that statements, figures and events rest on, with the id of the record."""
    for statement in article.statements:
        yield from ((span.of(article.text), statement.id) for span in statement.content)
    for figure in article.figures:
        yield figure.text, figure.id
    for event in article.events:
        yield article.text[event.start : event.end], event.id
