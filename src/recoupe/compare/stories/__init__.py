"""Reports that belong together: stories and their episodes."""

from recoupe.compare.stories.stories import find_stories

__all__ = ["find_stories"]
