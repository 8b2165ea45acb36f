"""Words that an outlet prints under its reports whatever they are about: no copies, however long."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from recoupe.compare.copies.blocks import SharedBlock
from recoupe.compare.copies.own_words import OwnWords
from recoupe.text.shingles import SIZE

ALIKE = 0.24
LONG_WORD = 6
STEM = 7
ENOUGH = 50
LONGEST = 100
LONGEST_FOOTER = 40
MOSTLY = 0.5


class SharedWords(NamedTuple):
    """Two reports and the blocks that both have."""

    left: OwnWords
    right: OwnWords
    blocks: tuple[SharedBlock, ...]


def without_house_text(pairs: Sequence[SharedWords]) -> list[SharedWords]:
    """The pairs without what also stands in two reports that otherwise have nothing in common."""
    house = {shingle for pair in pairs if _unrelated(pair) for block in pair.blocks for shingle in _of(pair, block)}
    return [pair._replace(blocks=tuple(b for b in pair.blocks if not _is_house(pair, b, house))) for pair in pairs]


def _is_house(pair: SharedWords, block: SharedBlock, house: set[int]) -> bool:
    shingles = _of(pair, block)
    if _is_footer(pair.left, block.left_first, block.left_last) and _is_footer(
        pair.right, block.right_first, block.right_last
    ):
        return True
    return bool(shingles) and sum(s in house for s in shingles) >= MOSTLY * len(shingles)


def _is_footer(report: OwnWords, first: int, last: int) -> bool:
    """Whether the words stand last and right behind boilerplate: `© 2024. All rights reserved. Transcripts may …`."""
    if last < len(report.run.words) or last - first > LONGEST:
        return False
    behind = (b for b in report.article.blocks if b.end <= report.run.starts[first])
    return (before := max(behind, key=lambda b: b.end, default=None)) is not None and before.kind == "boilerplate"


def _of(pair: SharedWords, block: SharedBlock) -> list[int]:
    inside = pair.left.shingles[block.left_first : max(block.left_first, block.left_last - SIZE + 1)]
    return [shingle for shingle in inside if shingle is not None]


def _unrelated(pair: SharedWords) -> bool:
    """Whether one outlet prints both, shares little, and the rest of the one has few words of the other's."""
    if sum(block.own for block in pair.blocks) > _longest(pair):
        return False
    left = _rest(pair.left, ((b.left_first, b.left_last) for b in pair.blocks))
    right = _rest(pair.right, ((b.right_first, b.right_last) for b in pair.blocks))
    if min(len(left), len(right)) < ENOUGH:
        return False
    one, other = _stems(left), _stems(right)
    return len(one & other) < ALIKE * min(len(one), len(other))


def _longest(pair: SharedWords) -> int:
    """How long house text can be: less where the outlets are not known, and then it stands last, like a footer."""
    left, right = pair.left.article.outlet, pair.right.article.outlet
    if left or right:
        return LONGEST if left == right else 0
    last = pair.blocks[-1]
    ends = last.left_last == len(pair.left.run.words) and last.right_last == len(pair.right.run.words)
    return LONGEST_FOOTER if ends else 0


def _rest(report: OwnWords, stretches: Iterable[tuple[int, int]]) -> list[str]:
    rest: list[str] = []
    at = 0
    for first, last in sorted(stretches):
        rest += report.run.words[at:first]
        at = max(at, last)
    return [*rest, *report.run.words[at:]]


def _stems(words: list[str]) -> set[str]:
    return {word[:STEM] for word in words if len(word) >= LONG_WORD}
