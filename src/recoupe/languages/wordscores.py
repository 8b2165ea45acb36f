"""How much the words of sentences speak for each label; what one word says is summed up once and kept."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from recoupe.languages.decoding import Scores
from recoupe.languages.pack import LanguagePack
from recoupe.languages.weights import Weights
from recoupe.languages.wordclues import OUTSIDE, WordClues, word_clues
from recoupe.text.kept import Kept

BETWEEN = 2
"""Rows before the first sentence, between sentences and behind the last."""
_NO_WORD = ""
_PLACES, _MOST, _FIRST = 5, 1 << 15, 1 << 11
"""Places a word speaks for (as in `WordClues`), words that are kept at most, and that there is room for at first."""
_MOST_PAIRS = 1 << 17


class WordScores:
    """What every word met so far says of its own label and of those one and two words away, a row a word and place."""

    def __init__(self, pack: LanguagePack, weights: Weights) -> None:
        self._pack, self._weights = pack, weights
        pairs = [clue for clue in weights.clues if clue.startswith(b"+b=")]
        cuts = [(pair, at + 1) for pair in pairs for at, sign in enumerate(pair) if sign == 0x20]
        self._firsts = frozenset(pair[:cut] for pair, cut in cuts)
        self._seconds = frozenset(pair[cut:] for pair, cut in cuts)
        self._forget()

    def of(self, stretches: Sequence[Sequence[str]]) -> Scores:
        """A row a word: `BETWEEN` rows of no word, then those of each stretch with as many of no word behind it."""
        places = self._places(stretches)
        own: Scores = self._rows[0].take(places, 0)
        left, right, far_left, far_right = (rows.take(places, 0) for rows in self._rows[1:])
        own[1:] += left[:-1]
        own[:-1] += right[1:]
        own[2:] += far_left[:-2]
        own[:-2] += far_right[2:]
        self._add_pairs(own, places)
        return own

    def _places(self, stretches: Sequence[Sequence[str]]) -> NDArray[np.intp]:
        """The number of each word, and 0 where there is none."""
        words, edge = list[str](), [_NO_WORD] * BETWEEN
        for stretch in stretches:
            words += edge
            words += stretch
        words += edge
        found = list(map(self._numbers.get, words))
        if None in found:
            self._meet(set(words))
            found = list(map(self._numbers.get, words))
        return np.array(found, dtype=np.intp)

    def _meet(self, words: set[str]) -> None:
        """Learn those that are new; of too many words all are forgotten first, so that memory stays bounded."""
        if len(self._numbers) + len(words) > _MOST:
            self._forget()
        new = sorted(words - self._numbers.keys())
        self._learn(new, [word_clues(self._pack, word) for word in new])

    def _add_pairs(self, scores: Scores, places: NDArray[np.intp]) -> None:
        """What a word and the next say together."""
        can = np.flatnonzero(self._can_be_first[places[:-1]] & self._can_be_second[places[1:]])
        pairs = zip(places[can].tolist(), places[can + 1].tolist(), strict=True)
        rows = list(map(self._pairs.__getitem__, pairs))
        scores[can] += self._weights.state[rows]

    def _row_of_pair(self, pair: tuple[int, int]) -> int:
        """The row of what two words say together, by their numbers; that of no clue where they say nothing."""
        clues, (word, then) = self._weights.clues, pair
        return clues.get(self._words[word].pair + self._words[then].low, len(clues))

    def _forget(self) -> None:
        self._numbers, self._words = dict[str, int](), list[WordClues]()
        self._pairs = Kept(self._row_of_pair, _MOST_PAIRS)
        self._rows: Scores = np.empty((_PLACES, _FIRST, len(self._weights.labels)), np.float32)
        self._can_be_first, self._can_be_second = np.zeros(_FIRST, bool), np.zeros(_FIRST, bool)
        self._learn([_NO_WORD], [OUTSIDE])

    def _learn(self, words: Iterable[str], clues: Sequence[WordClues]) -> None:
        """Sum up what each of these words says at each place."""
        first, known, nothing = len(self._words), self._weights.clues, len(self._weights.clues)
        self._make_room(first + len(clues))
        rows, starts = list[int](), list[int]()
        for told in (place for word in clues for place in _told(word)):
            starts.append(len(rows))
            rows.append(nothing)
            rows += [known[clue] for clue in told if clue in known]
        sums = np.add.reduceat(self._weights.state[rows], starts).reshape(len(clues), _PLACES, -1)
        self._rows[:, first : first + len(clues)] = sums.swapaxes(0, 1)
        self._can_be_first[first : first + len(clues)] = [word.pair in self._firsts for word in clues]
        self._can_be_second[first : first + len(clues)] = [word.low in self._seconds for word in clues]
        self._numbers |= {word: first + at for at, word in enumerate(words)}
        self._words += clues

    def _make_room(self, count: int) -> None:
        room = len(self._can_be_first)
        if count > room:
            more = max(count, 2 * room) - room
            self._rows = np.pad(self._rows, ((0, 0), (0, more), (0, 0)))
            self._can_be_first, self._can_be_second = (
                np.pad(can, (0, more)) for can in (self._can_be_first, self._can_be_second)
            )


def _told(word: WordClues) -> tuple[tuple[bytes, ...], ...]:
    return word.own, word.left, word.right, word.far_left, word.far_right
