"""Figures with who gives them, in which statement, and the date that they hold for."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from recoupe.extract.figures.as_of import find_as_of
from recoupe.extract.figures.comparisons import is_compared
from recoupe.extract.figures.hanging import RULES as HANGING
from recoupe.extract.figures.hanging import within
from recoupe.extract.figures.narration import of_writer
from recoupe.extract.figures.owners import speakers_own
from recoupe.extract.figures.running import RULES as RUNNING
from recoupe.extract.figures.running import of_whole, survey
from recoupe.extract.figures.sources import RULES, covering
from recoupe.extract.figures.voices import NEAR, Given, Voices, voices_of
from recoupe.extract.reading import Reading
from recoupe.languages.numbers import numbers
from recoupe.model.figure import Figure
from recoupe.model.mention import Actor
from recoupe.model.statement import Statement

SAID_BEFORE = frozenset({"again", "given", "there", "total"})
FAR = 200  # Characters within which a number without noun counts what was counted before.


def attribute(reading: Reading) -> Iterator[Figure]:
    """Every figure with its source, statement and date."""
    voices = voices_of(reading)
    whole: Figure | None = None
    last: tuple[Figure, Actor] | None = None
    before: Figure | None = None
    for bare, after in zip_longest(reading.figures, reading.figures[1:]):
        figure = _like_before(_besides(reading, _like_whole(bare, whole), whole), before)
        if is_compared(reading, figure, before, after):
            figure = replace(figure, compared=True)
        over = covering(voices, figure)
        own = of_writer(voices, figure, before, over)
        before = figure
        whole = whole if figure.part and whole else figure
        given = None if own else _given(voices, figure, over, last)
        found = _recorded(voices, figure, over, given)
        last = (found, given.actor) if given else last
        yield found


def _given(
    voices: Voices, figure: Figure, over: tuple[Statement, ...], last: tuple[Figure, Actor] | None
) -> Given | None:
    """What the first rule says that says anything."""
    for rule in (within, *RULES, *HANGING, *RUNNING):
        if (given := rule(voices, figure, over)) is not None:
            return given
    return of_whole(voices, figure, over, last) or survey(voices, figure, over, last)


def _recorded(voices: Voices, figure: Figure, over: tuple[Statement, ...], given: Given | None) -> Figure:
    statement = given.statement if given else None
    found = _owned(voices.reading, figure, given.actor if given and given.confidence == "certain" else None)
    return replace(
        found,
        source=voices.resolved(given.actor) if given else None,
        source_rule=given.rule if given else None,
        statement=statement or (over[0].id if over else None),
        as_of=find_as_of(voices, figure, over),
        confidence=given.confidence if given and given.confidence == "possible" else figure.confidence,
    )


def _like_whole(figure: Figure, whole: Figure | None) -> Figure:
    """`23 personnes ont été tuées, dont quatre civils`: what happened to the whole happened to its part.

    `163 cas, dont 14 hospitalisés`: the part that something else happened to are all of those.
    """
    if not figure.part or whole is None or figure.start - whole.end > NEAR:
        return figure
    if figure.scope.what:
        return replace(figure, part=whole.scope.what in (None, figure.scope.what))
    return replace(figure, scope=replace(figure.scope, what=whole.scope.what))


def _like_before(figure: Figure, before: Figure | None) -> Figure:
    """`61 people were held. A charity counted at least 140`: what happened to those counted before."""
    if before is None or figure.rule not in SAID_BEFORE or figure.scope.what or before.scope.what is None:
        return figure
    alike = figure.counted == before.counted and figure.start - before.end <= FAR and not before.part
    return replace(figure, scope=replace(figure.scope, what=before.scope.what)) if alike else figure


def _besides(reading: Reading, figure: Figure, whole: Figure | None) -> Figure:
    """`11 morts après la découverte de quatre autres corps`: of one kind with those before, and a part of all."""
    if figure.part or whole is None or whole.scope.what not in (None, "hospitalised", figure.scope.what):
        return figure
    if figure.scope.what is not None and whole.counted != figure.counted:
        return figure
    words = tuple(reading.words[at] for at in reading.tokens_in(figure.start, figure.end))
    others = numbers(reading.pack).of_them
    near = reading.sentence_at(whole.start) == reading.sentence_at(figure.start)
    found = near and any(others.at(words, at) for at in range(1, len(words)))
    return replace(figure, part=True) if found else figure


def _owned(reading: Reading, figure: Figure, source: Actor | None) -> Figure:
    """The figure with the side of its speaker, where it counts the speaker's own and names nobody."""
    own = () if figure.scope.who else speakers_own(reading, figure, source)
    return replace(figure, scope=replace(figure.scope, who=own)) if own else figure
