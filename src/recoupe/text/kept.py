"""Answers that are found once and kept, as reports ask of the same words over and over."""

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

_MOST = 1 << 16


class Kept(dict[Key, Value]):
    """What `find` says of each key that was asked for; of more than `most` all are forgotten, to bound memory.

    Its `__getitem__` can be mapped over all words of a report at once.
    """

    def __init__(self, find: Callable[[Key], Value], most: int = _MOST) -> None:
        super().__init__()
        self._find, self._most = find, most

    def __missing__(self, key: Key) -> Value:
        if len(self) >= self._most:
            self.clear()
        found = self[key] = self._find(key)
        return found
