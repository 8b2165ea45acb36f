"""How likely words name a person, a body or a place, by the name model of the language."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from math import exp
from operator import mul
from typing import NamedTuple

from recoupe.languages.nameclues import OUTSIDE, NameClues, name_clues
from recoupe.languages.pack import LanguagePack
from recoupe.languages.weights import Weights, read_weights

_LONGEST = 400
"""Words of a sentence that are looked at, so that one of any length takes bounded time."""
_Row = tuple[float, ...]
_Rows = tuple[_Row, ...]


class NameOdds(NamedTuple):
    """How likely words name a person, a body or a place; what is left is no name, or one of another kind."""

    person: float
    organization: float
    place: float


class _Moves(NamedTuple):
    """How well each label stands behind each other, and before each other."""

    behind: _Rows
    before: _Rows


def name_odds(
    pack: LanguagePack, words: Sequence[str], labels: Sequence[str], *, first: int, last: int
) -> NameOdds | None:
    """The odds of the words `first` to `last` (excluded), from all of their sentence; None without a model.

    They are the marginals of a linear-chain model: what leads to a word from the left, times what from the right.
    """
    weights = _weights(pack)
    if weights is None:
        return None
    start = max(0, first - _LONGEST // 2)
    stretch = slice(start, start + _LONGEST)
    first, last = first - start, min(last - start, _LONGEST)
    own, moves = _own(pack, weights, words[stretch], labels[stretch]), _moves(pack)
    left = _ways(own[:last], moves.behind)[first:]
    right = _ways(own[: first - 1 if first else None : -1], moves.before)[::-1]
    shares = [_share(a, b, c) for a, b, c in zip(left, right, own[first:last], strict=False)]
    return _odds(weights.labels, shares)


def _own(pack: LanguagePack, weights: Weights, words: Sequence[str], labels: Sequence[str]) -> list[_Row]:
    """How well each label fits each word, by its clues and those of its neighbours."""
    outside = _outside(pack)
    known = (_rows(pack, word, label) for word, label in zip(words, labels, strict=True))
    own, left, right, far_left, far_right = zip(outside, outside, *known, outside, outside, strict=True)
    columns = zip(own[2:-2], left[1:], right[3:], far_left, far_right[4:], strict=False)
    return [_weighed(map(sum, zip(*rows, strict=True))) for rows in columns]


def _weighed(scores: Iterable[float]) -> _Row:
    """The weights of scores, the best of them 1."""
    scores = tuple(scores)
    best = max(scores)
    return tuple([exp(score - best) for score in scores])


def _ways(own: Sequence[_Row], moves: _Rows) -> list[_Row]:
    """The weight of all ways to each label of each word; those of one word sum up to 1."""
    found: list[_Row] = []
    for row in own:
        ways = [sum(map(mul, found[-1], move)) for move in moves] if found else [1.0] * len(row)
        found.append(_shared(map(mul, ways, row)))
    return found


def _shared(weights: Iterable[float]) -> _Row:
    weights = tuple(weights)
    total = sum(weights)
    return tuple([weight / total for weight in weights])


def _share(left: _Row, right: _Row, own: _Row) -> _Row:
    """The odds of each label of a word; its own weight is in what leads to it from both sides."""
    return _shared(a * b / c if c else 0.0 for a, b, c in zip(left, right, own, strict=True))


def _odds(labels: Sequence[str], shares: Sequence[_Row]) -> NameOdds:
    if not shares:
        return NameOdds(0.0, 0.0, 0.0)
    kinds = [[at for at, label in enumerate(labels) if label.endswith(kind)] for kind in ("-PER", "-ORG", "-LOC")]
    return NameOdds(*(sum(share[at] for share in shares for at in places) / len(shares) for places in kinds))


@lru_cache(maxsize=1 << 13)
def _rows(pack: LanguagePack, word: str, label: str) -> _Rows:
    weights = _weights(pack)
    return _summed(weights, name_clues(pack, word, label)) if weights else ()


@cache
def _outside(pack: LanguagePack) -> _Rows:
    weights = _weights(pack)
    return _summed(weights, OUTSIDE) if weights else ()


def _summed(weights: Weights, clues: NameClues) -> _Rows:
    """The weights of the clues of each place as one row."""
    nothing = len(weights.clues)
    known = ([weights.clues.get(clue.encode(), nothing) for clue in place] for place in clues)
    return tuple(tuple(map(sum, zip(*weights.state[rows].tolist(), strict=True))) for rows in known)


@cache
def _moves(pack: LanguagePack) -> _Moves:
    weights = _weights(pack)
    moves = [[exp(score) for score in row] for row in weights.moves.tolist()] if weights else []
    return _Moves(tuple(zip(*moves, strict=True)), tuple(map(tuple, moves)))


@cache
def _weights(pack: LanguagePack) -> Weights | None:
    path = pack.folder / "names.crfsuite"
    return read_weights(path) if path.exists() else None
