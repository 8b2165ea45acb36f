"""One report, as read: its text never changes, everything else points into it."""

from dataclasses import dataclass
from typing import Literal

from recoupe.model.event import Event
from recoupe.model.figure import Figure
from recoupe.model.mention import Mention
from recoupe.model.span import Reason
from recoupe.model.statement import Statement
from recoupe.model.time import TimeExpression

BlockKind = Literal["title", "standfirst", "dateline", "paragraph", "subhead", "caption", "credit", "boilerplate"]
Basis = Literal["given", "metadata", "text", "inferred"]


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph of a report and what it is there for."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """A report: its text and all that was found in it.

    `published` and `modified` are EDTF strings; `sha256` is that of the text; `language` is BCP 47;
    `publisher` is the group that owns the outlet, where it owns several.
    """

    id: str
    source: str
    text: str
    sha256: str
    language: str
    url: str | None = None
    outlet: str | None = None
    agencies: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    published_basis: Basis | None = None
    published_because: tuple[Reason, ...] = ()
    blocks: tuple[Block, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    publisher: str | None = None
