"""Figures that a report gives on its own account although somebody speaks around them."""

from recoupe.extract.figures.voices import Voices
from recoupe.model.figure import Figure
from recoupe.model.statement import Statement

NOTE = 8
MONEY = 3  # Letters of an ISO 4217 code.
BLAMING = frozenset({"accuse", "admit"})


def of_writer(voices: Voices, figure: Figure, before: Figure | None, over: tuple[Statement, ...]) -> bool:
    """Whether the figure is the writer's: a note in brackets, what is denied, or what everybody knows of a deed."""
    return _noted(voices, figure, before) or any(
        _denied(statement) or _known(voices, figure, statement) for statement in over[:1]
    )


def _noted(voices: Voices, figure: Figure, before: Figure | None) -> bool:
    """`6 milliards de couronnes (520 millions d'euros)`, `(9 % en 2011, NDLR)`: put into what is said by the writer."""
    span, words = voices.tokens(figure), voices.parsed.words
    if voices.parsed.word(span.start - 1) != "(":
        return False
    close = next((at for at in range(span.stop, min(len(words), span.stop + NOTE)) if words[at] == ")"), span.stop)
    noted = any(words[at] in voices.givers.notes for at in range(span.stop, close))
    beside = before is not None and voices.reading.tokens_in(before.start, before.end).stop == span.start - 1
    money = [one.unit or "" for one in (figure, before) if one is not None]
    priced = all(unit.isupper() and len(unit) == MONEY for unit in money)
    return noted or (beside and priced and len(set(money)) > 1)


def _denied(statement: Statement) -> bool:
    """`L'armée dément avoir cédé deux collines`: who denies something does not give its number."""
    return statement.kind == "indirect" and statement.cue is not None and statement.cue.class_ == "deny"


def _known(voices: Voices, figure: Figure, statement: Statement) -> bool:
    """`Il accuse un voisin d'être derrière l'attaque qui a fait douze morts`: the clause only says which attack."""
    if statement.kind != "indirect" or statement.cue is None or statement.cue.class_ not in BLAMING:
        return False
    parsed, first = voices.parsed, voices.tokens(figure).start
    floor = voices.reading.token_at(statement.content[0].start)
    verb = next(iter(reversed(parsed.verbs_in(floor + 1, first))), None)
    return verb is not None and verb.first - 1 > floor and parsed.is_(verb.first - 1, "relative")
