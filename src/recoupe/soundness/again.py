"""A dossier against the one that the same sources give when they are read again."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from recoupe.model.article import Article
from recoupe.model.codec import to_plain
from recoupe.model.dossier import Dossier
from recoupe.model.fault import Fault


def compare_again(dossier: Dossier, again: Dossier) -> Iterator[Fault]:
    """Every record that is not the same in both; where a report's file lies is no difference."""
    was, now = _records(dossier), _records(again)
    for record in (*was, *(record for record in now if record not in was)):
        if record not in now:
            yield Fault("differs", "", record, "Reading the sources again does not give it.")
        elif record not in was:
            yield Fault("differs", "", record, "Reading the sources again gives it; the dossier does not have it.")
        elif was[record] != now[record]:
            yield Fault("differs", "", record, f"Reading the sources again gives another {_where(was, now, record)}.")


def _records(dossier: Dossier) -> dict[str, Mapping[str, object]]:
    """Every record by its id, its fields as plain data; reports without the records in them."""
    found: dict[str, Mapping[str, object]] = {}
    for article in dossier.articles:
        found[article.id] = _facts(article)
        found |= {statement.id: to_plain(statement) for statement in article.statements}
        found |= {figure.id: to_plain(figure) for figure in article.figures}
        found |= {event.id: to_plain(event) for event in article.events}
    found |= {entity.id: to_plain(entity) for entity in dossier.entities}
    found |= {finding.id: to_plain(finding) for finding in dossier.findings}
    found |= {story.id: to_plain(story) for story in dossier.stories}
    found["copies"] = {"list of copies": to_plain(dossier.copies)}
    found["timeline"] = {"timeline": to_plain(dossier.timeline)}
    return found


def _facts(article: Article) -> Mapping[str, object]:
    apart = {"source", "statements", "figures", "events"}
    return {f.name: to_plain(getattr(article, f.name)) for f in fields(article) if f.name not in apart}


def _where(was: Mapping[str, Mapping[str, object]], now: Mapping[str, Mapping[str, object]], record: str) -> str:
    return ", ".join(name for name, value in was[record].items() if now[record].get(name) != value)
