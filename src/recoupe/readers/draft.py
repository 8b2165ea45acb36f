"""A report as its source gives it, before it has an id."""

from dataclasses import dataclass, field

from recoupe.model.article import Block

LIMIT = 10_000_000
"""Bytes of the largest report that is read; the lines of a JSON Lines file count one by one."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a report beside its text; dates as their source words them, unchecked."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """One report: `source` is shown to the reader, `path` is its file, `blocks` what its markup tells."""

    source: str
    path: str
    text: str
    facts: Facts = field(default_factory=Facts)
    blocks: tuple[Block, ...] = ()


def plain_lines(text: str) -> str:
    """The text with CRLF and CR as LF, and nothing else changed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
