"""The ways that words took, speaker first, each link with its part: speaker, via, agency or outlet."""

import re

from recoupe.model.article import Article
from recoupe.model.labels import Ref
from recoupe.writers.index import Index
from recoupe.writers.telling import BESIDE, chain_of

Link = tuple[str, str]
LONGEST = 120
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def find_links(record: Ref, article: Article, index: Index, agencies: frozenset[str]) -> tuple[Link, ...]:
    """The chain of a record without the outlet at its end; nobody named is an empty name."""
    names = chain_of(record, article, index)[:-1]
    return tuple((shorten(name.strip("?"), LONGEST), _part(at, name, agencies)) for at, name in enumerate(names))


def known_agencies(index: Index) -> frozenset[str]:
    """Every agency that some report credits."""
    return frozenset(name for article in index.articles.values() for name in article.agencies)


def _part(at: int, name: str, agencies: frozenset[str]) -> str:
    if agencies.issuperset(name.split(BESIDE)):
        return "agency"
    return "via" if at else "speaker"


def shorten(text: str, longest: int) -> str:
    """The text on one line, cut with an ellipsis if it is longer; characters that turn words around are told."""
    line = _TURNS.sub(lambda mark: f"⟨U+{ord(mark[0]):X}⟩", " ".join(text[: 4 * longest].split()))
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
