"""Which reports of two dossiers are the same, and which are later texts of one page or file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from recoupe.model.article import Article

_ALIKE = 0.2
_RUN = 3


@dataclass(frozen=True, slots=True)
class Pairs:
    """Reports with the same text, with another text of one source (old, new), only old, only new."""

    same: tuple[tuple[Article, Article], ...]
    revised: tuple[tuple[Article, Article], ...]
    gone: tuple[Article, ...]
    new: tuple[Article, ...]


def pair_reports(old: Sequence[Article], new: Sequence[Article]) -> Pairs:
    """The same text is the same report; else the same address, the same source, or its name and much of its text."""
    by_id = {article.id: article for article in new}
    same = tuple((article, by_id[article.id]) for article in old if article.id in by_id)
    kept = {article.id for article, _ in same}
    gone, fresh = [a for a in old if a.id not in kept], [a for a in new if a.id not in kept]
    revised: list[tuple[Article, Article]] = []
    for key, alike in _KEYS:
        for before, after in _unique_pairs(gone, fresh, key):
            if not alike or _alike(before, after):
                revised.append((before, after))
                gone.remove(before)
                fresh.remove(after)
    return Pairs(same, tuple(revised), tuple(gone), tuple(fresh))


def _url(article: Article) -> str | None:
    return article.url


def _source(article: Article) -> str | None:
    return article.source


def _name(article: Article) -> str | None:
    return PurePath(article.source).name


def _headline(article: Article) -> str | None:
    return f"{article.outlet}\n{article.title}" if article.outlet and article.title else None


# "0001.txt" of two folders need not be one report: what only shares a name must share words.
_KEYS: tuple[tuple[Callable[[Article], str | None], bool], ...] = (
    (_url, False),
    (_source, True),
    (_name, True),
    (_headline, True),
)


def _unique_pairs(
    old: Sequence[Article], new: Sequence[Article], key: Callable[[Article], str | None]
) -> list[tuple[Article, Article]]:
    """Pairs with one key that no other report of either dossier has."""
    pairs = []
    for before in old:
        name = key(before)
        if name is not None and [key(a) for a in old].count(name) == 1:
            found = [after for after in new if key(after) == name]
            pairs += [(before, found[0])] if len(found) == 1 else []
    return pairs


def _alike(old: Article, new: Article) -> bool:
    left, right = _runs(old.text), _runs(new.text)
    return len(left & right) >= _ALIKE * min(len(left), len(right))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().split()
    return {tuple(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1))}
