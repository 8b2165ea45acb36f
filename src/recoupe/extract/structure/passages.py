"""The lines of a report; lines that were wrapped at one width are joined into their paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.text.folding import fold_report

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_CLOSERS = "\"'»”’›)] \u00a0\u202f"
_STOPS = ".!?…"
_INNER_STOP = re.compile(r"[.!?…][\"»”')\]\u00a0\u202f]{0,3} {1,3}[\"«“‘(\[—–-]{0,2}[^\W\d_a-z]")
_WIDEST, _NARROWEST = 120, 40


@dataclass(frozen=True, slots=True)
class Passage:
    """One line or paragraph without white space around it.

    `after_gap` tells of an empty line before it, `stopped` that it ends as a sentence does, `inline` of other words
    before it in its line.
    """

    start: int
    end: int
    text: str
    folded: str
    after_gap: bool
    stopped: bool
    inline: bool = False

    @property
    def flowing(self) -> bool:
        """Whether it reads as text rather than as a heading: a whole sentence, or several."""
        if self.stopped:
            return len(self.text) >= 60 or (self.words >= 3 and self.text.rstrip(_CLOSERS)[-1:] == ".")
        return len(self.text) > 250 or (len(self.text) > 90 and self.sentences)

    @property
    def sentences(self) -> bool:
        """Whether a sentence ends within it."""
        return bool(_INNER_STOP.search(self.text))

    @property
    def words(self) -> int:
        """How many words it has, counted by spaces."""
        return self.text.count(" ") + 1

    def part(self, start: int, end: int) -> "Passage":
        """The stretch from `start` to `end` of it (offsets into its text), without white space around it."""
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        end = start + len(text)
        gap, at = self.after_gap and not start, self.start + start
        return Passage(at, self.start + end, text, self.folded[start:end], gap, _stopped(text), inline=start > 0)


def find_passages(text: str) -> tuple[Passage, ...]:
    """Every line that is not empty, or every paragraph where lines were wrapped."""
    lines = [match.span() for match in _LINE.finditer(text)]
    joins = _wrapped(text, lines) | _broken(text, lines)
    found, folded, first = list[Passage](), fold_report(text), 0
    for index, (_, end) in enumerate(lines):
        if index in joins:
            continue
        start = lines[first][0]
        line, gap = text[start:end], _gap_before(text, lines, first)
        found.append(Passage(start, end, line, folded[start:end], gap, _stopped(line)))
        first = index + 1
    return tuple(found)


def _stopped(text: str) -> bool:
    """`… ce matin.`, `« … ! »`, not `Les « oubliés »`."""
    return text.rstrip(_CLOSERS)[-1:] in _STOPS and not text.endswith(("...", "…"))


def _gap_before(text: str, lines: Sequence[tuple[int, int]], index: int) -> bool:
    return index == 0 or text.count("\n", lines[index - 1][1], lines[index][0]) > 1


def _wrapped(text: str, lines: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Indexes of lines that go on in the next one: its first word would not have fitted into the width."""
    width = max((end - start for start, end in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return frozenset()
    pairs = [i for i in range(len(lines) - 1) if not _gap_before(text, lines, i + 1)]
    full = [i for i in pairs if _fills(text, lines, i, width)]
    broken = sum(text[lines[i][1] - 1] not in _STOPS + _CLOSERS + ":" for i in full)
    return (
        frozenset(full)
        if len(full) >= 3 and len(full) >= 0.6 * len(pairs) and broken >= 0.6 * len(full)
        else frozenset()
    )


def _broken(text: str, lines: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Indexes of long lines that stop in mid-sentence, the next one going on in small letters."""
    return frozenset(
        i
        for i in range(len(lines) - 1)
        if lines[i][1] - lines[i][0] >= 60
        and (text[lines[i][1] - 1].isalpha() or text[lines[i][1] - 1] == ",")
        and text[lines[i + 1][0]].islower()
        and not _gap_before(text, lines, i + 1)
    )


def _fills(text: str, lines: Sequence[tuple[int, int]], index: int, width: int) -> bool:
    start, end = lines[index]
    then = text[lines[index + 1][0] : lines[index + 1][0] + width].split(None, 1)[0]
    return end - start + 1 + len(then) > width
