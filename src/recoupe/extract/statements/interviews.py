"""Interviews: the answers to a reporter's questions, and who gives them."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.statements.first_person import speaks_as_one
from recoupe.model.mention import Mention

_QUESTIONS = 3
_OWN = 3  # Sentences that say `je` in the answers.


def find_answers(parsed: Parsed) -> tuple[Unit, ...]:
    """The answers, each from the sentence behind a question to the one before the next; none in another report."""
    units = parsed.units
    asked = [_asks(parsed, unit) for unit in units]
    put = [i for i, question in enumerate(asked) if question and _addresses(parsed, units[i])]
    if len(put) < 2 or sum(asked) < _QUESTIONS:
        return ()
    asking = _turns(parsed, [i for i, question in enumerate(asked) if question], put[0])
    runs = _runs([i for i in range(put[0], len(units)) if i not in asking])
    own = sum(speaks_as_one(parsed, units[i]) for first, last in runs for i in range(first, last + 1))
    return tuple(Unit(units[first].first, units[last].last) for first, last in runs) if own >= _OWN else ()


def interviewed(parsed: Parsed, answers: tuple[Unit, ...]) -> Mention | None:
    """Who answers: the person whom the report names most before the first answer, the first of several."""
    start = parsed.start(answers[0].first)
    named = [m for m in parsed.reading.mentions if m.kind == "person" and m.entity and m.end <= start]
    counts = {m.entity: sum(n.entity == m.entity for n in named) for m in named}
    return max(named, key=lambda m: (counts[m.entity], " " in m.text, -m.start), default=None)


def _turns(parsed: Parsed, questions: list[int], first: int) -> set[int]:
    """The sentences in which the reporter speaks: each question with what leads up to it."""
    found: set[int] = set()
    for question in questions:
        start = question
        while start > first and _addresses(parsed, parsed.units[start - 1]):
            start -= 1
        found |= set(range(start, question + 1))
    return found


def _asks(parsed: Parsed, unit: Unit) -> bool:
    return parsed.words[unit.last - 1] == "?" and parsed.outside(unit.last - 1)


def _addresses(parsed: Parsed, unit: Unit) -> bool:
    """`Le confirmez-vous ?`: somebody is spoken to, and nobody says `je`."""
    spoken_to = any(parsed.is_(at, "spoken_to") and parsed.outside(at) for at in range(unit.first, unit.last))
    return spoken_to and not speaks_as_one(parsed, unit)


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Runs of following numbers."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found
