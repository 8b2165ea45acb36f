"""The dossier: all that leaves the program."""

from dataclasses import dataclass, field

from recoupe.model.article import Article
from recoupe.model.finding import Finding, TimelineEntry
from recoupe.model.mention import Entity
from recoupe.model.story import Copy, Story

FORMAT = "recoupe/dossier"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or used, and what the user can do about it."""

    source: str
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the reports rest on. `made_at` is an ISO 8601 instant; `settings` are the user's own."""

    recoupe: str
    made_at: str
    settings: dict[str, str] = field(default_factory=dict)
    articles: tuple[Article, ...] = ()
    entities: tuple[Entity, ...] = ()
    copies: tuple[Copy, ...] = ()
    stories: tuple[Story, ...] = ()
    findings: tuple[Finding, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    problems: tuple[Problem, ...] = ()
    format: str = FORMAT
    version: int = VERSION
