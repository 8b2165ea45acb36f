"""A time with its place and meaning, before it becomes a record."""

from dataclasses import dataclass

from recoupe.extract.times.hit import Hit
from recoupe.extract.times.values import Meaning


@dataclass(frozen=True, slots=True)
class Found:
    """Characters `start` to `end`, what they mean, and the hit that found them."""

    start: int
    end: int
    hit: Hit
    meaning: Meaning
