"""Events: who did what to whom, where and when, as one report tells it."""

from recoupe.extract.events.finding import find_events

__all__ = ["find_events"]
