"""Offsets as a browser counts them: in UTF-16 units, two for a character beyond the first plane."""

from bisect import bisect_left
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BrowserOffsets:
    """Turns code points of one text into UTF-16 units; `wide` are the places of its two-unit characters."""

    wide: tuple[int, ...]

    def __call__(self, offset: int) -> int:
        """The place in UTF-16 units of a place in code points."""
        return offset + bisect_left(self.wide, offset)


def browser_offsets(text: str) -> BrowserOffsets:
    """The map for this text."""
    if text.isascii():
        return BrowserOffsets(())
    return BrowserOffsets(tuple(at for at, character in enumerate(text) if ord(character) > 0xFFFF))
