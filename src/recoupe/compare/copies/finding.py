"""Words that several reports share: who copied them from whom."""

from collections.abc import Iterable, Iterator, Sequence

from recoupe.compare.copies.blocks import SharedBlock, shared_blocks
from recoupe.compare.copies.direction import Direction, Pair, find_direction, is_revision
from recoupe.compare.copies.house_text import SharedWords, without_house_text
from recoupe.compare.copies.own_words import OwnWords, own_words
from recoupe.compare.copies.shared_runs import seeds_by_pair
from recoupe.model.article import Article
from recoupe.model.span import Located, Reason
from recoupe.model.story import Copy

REVISION = Reason("revision", "Two versions of one page.")


def find_copies(articles: Iterable[Article]) -> tuple[Copy, ...]:
    """Every stretch of words that a report has from another, in the order of the reports.

    Quoted speech, credits and boilerplate do not count. Of more than twenty reports that share the same
    words each is linked to the earliest only.
    """
    given = tuple(articles)
    place = {article.id: at for at, article in enumerate(given)}
    reports = [own_words(article) for article in sorted(given, key=_canonical)]
    found = [copy for pair in without_house_text(_shared_words(reports)) for copy in _copies(pair)]
    return tuple(sorted(found, key=lambda c: (place[c.copy.article], c.copy, place[c.source.article], c.source)))


def _shared_words(reports: Sequence[OwnWords]) -> list[SharedWords]:
    pairs = []
    for (later, earlier), seeds in seeds_by_pair(reports).items():
        left, right = reports[later], reports[earlier]
        if _may_share(left.article, right.article) and (blocks := shared_blocks(left, right, seeds)):
            pairs.append(SharedWords(left, right, blocks))
    return pairs


def _canonical(article: Article) -> tuple[str, int, str]:
    """An order of reports that does not depend on how they arrive: by date, the longer first."""
    return article.published or "~", -len(article.text), article.text


def _may_share(one: Article, other: Article) -> bool:
    """Words are copied within one language."""
    languages = {one.language.split("-")[0], other.language.split("-")[0]}
    return one.id != other.id and (len(languages) == 1 or "und" in languages)


def _copies(shared: SharedWords) -> Iterator[Copy]:
    left, right, blocks = shared
    pair = Pair(left.article, right.article, *_shares(left, right, blocks))
    direction = find_direction(pair)
    because = (REVISION, *direction.because) if is_revision(pair) else direction.because
    for block in blocks:
        yield _copy(left, right, block, Direction(direction.left_copies, because))


def _shares(left: OwnWords, right: OwnWords, blocks: Sequence[SharedBlock]) -> tuple[float, float]:
    in_left = {word for b in blocks for word in range(b.left_first, b.left_last)}
    in_right = {word for b in blocks for word in range(b.right_first, b.right_last)}
    return len(in_left) / len(left.run.words), len(in_right) / len(right.run.words)


def _copy(left: OwnWords, right: OwnWords, block: SharedBlock, direction: Direction) -> Copy:
    here = _located(left, block.left_first, block.left_last)
    there = _located(right, block.right_first, block.right_last)
    copying, words = (here, block.left_last - block.left_first)
    source, report = there, left
    if direction.left_copies is False:
        copying, source, report, words = there, here, right, block.right_last - block.right_first
    return Copy(
        copy=copying,
        source=source,
        kind="edited" if block.edited else "verbatim",
        share=round(words / len(report.run.words), 4),
        directed=direction.left_copies is not None,
        because=direction.because,
    )


def _located(report: OwnWords, first: int, last: int) -> Located:
    return Located(report.article.id, report.run.starts[first], report.run.ends[last - 1])
