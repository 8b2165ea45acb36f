"""Several reports together: copies, episodes, stories."""

from dataclasses import dataclass
from typing import Literal

from recoupe.model.span import Located, Reason


@dataclass(frozen=True, slots=True)
class Copy:
    """Words that stand in two reports; `share` is the part of the copying report's text, 0 to 1."""

    copy: Located
    source: Located
    kind: Literal["verbatim", "edited"]
    share: float
    directed: bool
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Episode:
    """One occurrence and the reports on it; `when` is EDTF, `where` entity ids."""

    id: str
    title: str
    articles: tuple[str, ...]
    when: str | None
    where: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A running story: a chain of episodes."""

    id: str
    title: str
    articles: tuple[str, ...]
    episodes: tuple[Episode, ...]
