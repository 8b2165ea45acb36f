"""The order of the steps, checked before any work is done."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from recoupe.errors import BrokenOrder
from recoupe.extract.reading import Reading


@dataclass(frozen=True, slots=True)
class Step:
    """One step of reading a report: what it needs of a `Reading` and what it adds."""

    run: Callable[[Reading], object]
    needs: frozenset[str]
    gives: str


def check_order(steps: Iterable[Step]) -> None:
    """Refuse an order in which a step needs what no earlier step gives.

    Raises:
        BrokenOrder: naming the step and what it lacks.
    """
    given: set[str] = set()
    for step in steps:
        if lacking := step.needs - given:
            raise BrokenOrder(f"{step.gives} needs {', '.join(sorted(lacking))}.", "Move it behind what gives them.")
        given.add(step.gives)
