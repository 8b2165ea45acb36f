"""Stretches of words that stand in two reports: seeds in line make a chain, a long chain is a block."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from recoupe.compare.copies.own_words import OwnWords
from recoupe.text.shingles import SIZE

GAP = 12
MIN_WORDS = 16
MIN_SENTENCE = 8
MIN_RUN = 10
MIN_RUNS = 36
MIN_DENSITY = 0.5
OPEN_CHAINS = 4


class Seed(NamedTuple):
    """A shingle that stands at word `left` of one report and at word `right` of the other."""

    left: int
    right: int


class SharedBlock(NamedTuple):
    """Words (ends excluded) of one report that stand in the other; `own` is how many are its own."""

    left_first: int
    left_last: int
    right_first: int
    right_last: int
    own: int
    edited: bool


class _Chain(NamedTuple):
    left_first: int
    left_last: int
    right_first: int
    right_last: int
    matched: int


def shared_blocks(left: OwnWords, right: OwnWords, seeds: Iterable[Seed]) -> tuple[SharedBlock, ...]:
    """The blocks that the two reports share, in the order of the left one, none inside another."""
    found: list[SharedBlock] = []
    runs: list[SharedBlock] = []
    grown = [_extended(left, right, chain) for chain in _chains(left, right, sorted(seeds))]
    for long in sorted(grown, key=lambda c: (c.left_first - c.left_last, c)):
        chain = _trimmed(left, right, _clipped(long, [*found, *runs]))
        if block := _block(left, right, chain):
            (found if _stands_alone(left, right, chain, block) else runs).append(block)
    return tuple(sorted([*found, *_telling_together(runs)]))


def _telling_together(runs: Sequence[SharedBlock]) -> Iterable[SharedBlock]:
    """Runs too short to tell alone, if there are so many that chance does not explain them: a wire written anew."""
    long = [run for run in runs if run.own >= MIN_RUN]
    return long if sum(run.own for run in long) >= MIN_RUNS else ()


def _chains(left: OwnWords, right: OwnWords, seeds: list[Seed]) -> list[_Chain]:
    open_chains: list[_Chain] = []
    closed: list[_Chain] = []
    for seed in seeds:
        at = next((i for i, chain in enumerate(open_chains) if _goes_on(left, right, chain, seed)), None)
        chain = _joined(open_chains.pop(at), seed) if at is not None else _first(seed)
        open_chains.insert(0, chain)
        if len(open_chains) > OPEN_CHAINS:
            closed.append(open_chains.pop())
    return sorted(closed + open_chains)


def _first(seed: Seed) -> _Chain:
    return _Chain(seed.left, seed.left + SIZE, seed.right, seed.right + SIZE, SIZE)


def _goes_on(left: OwnWords, right: OwnWords, chain: _Chain, seed: Seed) -> bool:
    if seed.left < chain.left_last or seed.right < chain.right_last:
        return seed.left - chain.left_last == seed.right - chain.right_last and seed.left >= chain.left_first
    return left.own(chain.left_last, seed.left) <= GAP and right.own(chain.right_last, seed.right) <= GAP


def _joined(chain: _Chain, seed: Seed) -> _Chain:
    fresh = min(SIZE, max(0, seed.left + SIZE - chain.left_last))
    return chain._replace(
        left_last=max(chain.left_last, seed.left + SIZE),
        right_last=max(chain.right_last, seed.right + SIZE),
        matched=chain.matched + fresh,
    )


def _extended(left: OwnWords, right: OwnWords, chain: _Chain) -> _Chain:
    """The chain grown on both sides while words are equal, over edits of one word before two equal ones."""
    a, b, after = _walk(left, right, chain.left_last, chain.right_last, step=1)
    c, d, before = _walk(left, right, chain.left_first - 1, chain.right_first - 1, step=-1)
    return _Chain(c + 1, a, d + 1, b, chain.matched + after + before)


def _walk(left: OwnWords, right: OwnWords, a: int, b: int, *, step: int) -> tuple[int, int, int]:
    """Where the walk from words a and b stops, and how many words were equal on the way."""
    matched = 0
    while True:
        if _equal(left, right, a, b):
            a, b, matched = a + step, b + step, matched + 1
            continue
        edit = next(
            (
                (a + i * step, b + j * step)
                for i, j in ((1, 1), (1, 0), (0, 1))
                if all(_equal(left, right, a + (i + k) * step, b + (j + k) * step) for k in (0, 1))
            ),
            None,
        )
        if edit is None:
            return a, b, matched
        a, b = edit


def _equal(left: OwnWords, right: OwnWords, a: int, b: int) -> bool:
    return 0 <= a < len(left.run.words) and 0 <= b < len(right.run.words) and left.run.words[a] == right.run.words[b]


def _trimmed(left: OwnWords, right: OwnWords, chain: _Chain) -> _Chain:
    """The chain without another's words at its ends: `… a-t-il dit, « … »` ends before the quotation."""
    first, last = chain.left_first, chain.left_last
    while first < last and left.own(first, first + 1) == 0:
        first += 1
    while last > first and left.own(last - 1, last) == 0:
        last -= 1
    return _cut(chain, first - chain.left_first, chain.left_last - last)


def _clipped(chain: _Chain, found: Iterable[SharedBlock]) -> _Chain:
    """The chain without words that a longer block has already."""
    for block in found:
        if block.left_first <= chain.left_first < block.left_last:
            cut = min(block.left_last, chain.left_last) - chain.left_first
            chain = _cut(chain, cut, 0)
        if block.left_first < chain.left_last <= block.left_last:
            chain = _cut(chain, 0, chain.left_last - max(block.left_first, chain.left_first))
    return chain


def _cut(chain: _Chain, front: int, back: int) -> _Chain:
    return _Chain(
        chain.left_first + front,
        chain.left_last - back,
        chain.right_first + front,
        chain.right_last - back,
        chain.matched - front - back,
    )


def _block(left: OwnWords, right: OwnWords, chain: _Chain) -> SharedBlock | None:
    if chain.left_last <= chain.left_first or chain.right_last <= chain.right_first:
        return None
    lefts = left.own(chain.left_first, chain.left_last)
    rights = right.own(chain.right_first, chain.right_last)
    verbatim = (
        left.run.words[chain.left_first : chain.left_last] == right.run.words[chain.right_first : chain.right_last]
    )
    own = min(lefts, rights) if verbatim else min(lefts, rights, chain.matched)
    if own < MIN_DENSITY * max(lefts, rights):
        return None
    return SharedBlock(*chain[:4], own, not verbatim)


def _stands_alone(left: OwnWords, right: OwnWords, chain: _Chain, block: SharedBlock) -> bool:
    """Whether the block is long enough, or a whole sentence word by word."""
    return block.own >= MIN_WORDS or (not block.edited and _whole_sentence(left, right, chain))


def _whole_sentence(left: OwnWords, right: OwnWords, chain: _Chain) -> bool:
    return _holds_sentence(left, chain.left_first, chain.left_last) and _holds_sentence(
        right, chain.right_first, chain.right_last
    )


def _holds_sentence(report: OwnWords, first: int, last: int) -> bool:
    bounds = report.sentences
    at = bisect_left(bounds, first)
    while at + 1 < len(bounds) and bounds[at + 1] <= last:
        if report.own(bounds[at], bounds[at + 1]) >= MIN_SENTENCE:
            return True
        at += 1
    return False
