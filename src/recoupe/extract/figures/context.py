"""What stands around a figure: the language-neutral keys of its sentence, the nearest words first."""

from collections.abc import Iterator
from dataclasses import replace

from recoupe.extract.phrases import Parsed
from recoupe.extract.statements.meaning import content_marks
from recoupe.languages.concepts import EITHER
from recoupe.model.figure import Figure

_FAR = 18  # Words on each side that can still tell what is counted.
_MOST = 12


def with_context(parsed: Parsed, figures: tuple[Figure, ...]) -> Iterator[Figure]:
    """The figures with their keys, by which two reports are compared."""
    for figure in figures:
        yield replace(figure, keys=tuple(dict.fromkeys(_keys(parsed, figure)))[:_MOST])


def _keys(parsed: Parsed, figure: Figure) -> Iterator[str]:
    own = parsed.reading.tokens_in(figure.start, figure.end)
    unit = next((u for u in parsed.units if u.first <= own.start < u.last), None)
    if unit is None:
        return
    around = range(max(unit.first, own.start - _FAR), min(unit.last, own.stop + _FAR))
    nearest = sorted(around, key=lambda at: (max(own.start - at, at - own.stop + 1, 0), at))
    marks = content_marks(parsed, [(at, at + 1) for at in nearest])
    yield from (key.split(EITHER)[0] for _, key in marks if not key.startswith("#"))
