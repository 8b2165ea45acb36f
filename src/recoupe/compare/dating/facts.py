"""Facts that two reports tell alike, one of them with a date."""

from collections.abc import Iterator

from recoupe.compare.dating.sentences import sentence_around
from recoupe.compare.stories.days import own_times
from recoupe.compare.stories.features import STEM
from recoupe.model.article import Article
from recoupe.model.time import TimeExpression
from recoupe.text.folding import fold
from recoupe.text.shingles import run_of_words

SHORTEST = 4
SHARED = 5
PART = 0.4


def same_facts(undated: Article, dated: Article) -> Iterator[tuple[TimeExpression, TimeExpression]]:
    """A time without year and the same with one, in sentences that tell the same."""
    for mine in own_times(undated):
        if not (mine.value or "").startswith("XXXX-") or mine.type != "DATE" or "W" in str(mine.value):
            continue
        for theirs in own_times(dated):
            if (
                (theirs.value or "")[4:] == str(mine.value)[4:]
                and theirs.earliest
                and _alike(_sentence(undated, mine), _sentence(dated, theirs))
            ):
                yield mine, theirs


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= SHARED and shared >= PART * min(len(one), len(other))


def _sentence(article: Article, time: TimeExpression) -> frozenset[str]:
    """Stems of the sentence in which the time stands."""
    span = sentence_around(article.text, time.start)
    words = run_of_words(fold(article.text[span.start : span.end])).words
    return frozenset(word[:STEM] for word in words if len(word) >= SHORTEST)
