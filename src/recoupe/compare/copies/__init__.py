"""Words that several reports share, and who copied them from whom."""

from recoupe.compare.copies.finding import find_copies

__all__ = ["find_copies"]
