"""Steps of reading one report; their order is checked before any work is done."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from recoupe.errors import BrokenOrder
from recoupe.extract.reading import Reading

# What hostile text can make a step raise: it becomes a problem of that report, never the end of the batch.
FAILURES = (ValueError, LookupError, TypeError, ArithmeticError, AttributeError, RecursionError, MemoryError)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it needs of a `Reading` and which of its fields it fills (in the order it returns them)."""

    run: Callable[[Reading], Any]
    needs: frozenset[str]
    gives: tuple[str, ...]


def check_order(steps: Iterable[Step]) -> None:
    """Refuse an order in which a step needs what no earlier step gives.

    Raises:
        BrokenOrder: naming the step and what it lacks.
    """
    given: set[str] = set()
    for step in steps:
        if lacking := step.needs - given:
            raise BrokenOrder(f"{step.gives[0]} needs {', '.join(sorted(lacking))}.", "Move it behind what gives them.")
        given |= set(step.gives)


def run_steps(reading: Reading, steps: Iterable[Step]) -> Reading:
    """The reading with every step's fields filled, in place."""
    for step in steps:
        found = step.run(reading)
        for name, value in zip(step.gives, found if len(step.gives) > 1 else (found,), strict=True):
            setattr(reading, name, value)
    return reading
