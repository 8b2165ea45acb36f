"""The claims of a dossier in the order in which a reader wants them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.text import Text

from recoupe.writers.index import Index
from recoupe.writers.telling import Claim, Telling
from recoupe.writers.terminal.claims import show_claim, show_voices
from recoupe.writers.terminal.layout import heading, indented, labelled, line, spaced


@dataclass(frozen=True, slots=True)
class Shelf:
    """A section: its title, and which claims stand in it."""

    title: str
    holds: Callable[[Claim], bool]
    lone: bool = False


def _together(claim: Claim) -> bool:
    return len({voice.article for voice in claim.voices}) > 1


def _topic(claim: Claim, topic: str) -> bool:
    return claim.finding.topic == topic


def _parts(claim: Claim) -> bool:
    return claim.finding.verdict in ("conflict", "differs")


def _updates(claim: Claim) -> bool:
    return claim.finding.verdict == "update"


_LONE_TITLES = {
    "statement": "Said in one report only",
    "figure": "Figures of one report only",
    "event": "Events of one report only",
}
SHELVES = (
    Shelf("Where reports part", _parts),
    Shelf("What was updated", _updates),
    Shelf("What several reports say alike", lambda claim: _topic(claim, "statement") and _together(claim)),
    Shelf("Figures that several reports give", lambda claim: _topic(claim, "figure") and _together(claim)),
    Shelf("What happened", lambda claim: _topic(claim, "event") and _together(claim)),
    Shelf(_LONE_TITLES["statement"], lambda claim: _topic(claim, "statement"), lone=True),
    Shelf(_LONE_TITLES["figure"], lambda claim: _topic(claim, "figure"), lone=True),
    Shelf(_LONE_TITLES["event"], lambda claim: _topic(claim, "event"), lone=True),
)
_TOPICS = {"statements": "statement", "figures": "figure", "events": "event"}


def show_sections(telling: Telling, only: str | None, width: int, explain: bool) -> Iterator[RenderableType]:
    """Every section that has a claim; with `only` a topic, the claims of that topic."""
    rest = [claim for section in telling.sections for claim in (*section.claims, *section.lone)]
    rest = [claim for claim in rest if only not in _TOPICS or _topic(claim, _TOPICS[only])]
    for shelf in SHELVES:
        held = [claim for claim in rest if shelf.holds(claim)]
        rest = [claim for claim in rest if not shelf.holds(claim)]
        if not held:
            continue
        yield heading(shelf.title, len(held))
        if not shelf.lone:
            yield from spaced([show_claim(claim, telling.index, width, explain) for claim in held])
        elif shelf.title == _LONE_TITLES["event"] and only is None:
            yield from (line(("  --only events shows them", "dim")), Text(""))
        else:
            yield from (_lone(held, telling.index, width, explain), Text(""))


def _lone(claims: list[Claim], index: Index, width: int, explain: bool) -> RenderableType:
    """The words of claims that only one report makes, report by report."""
    voices = sorted((voice for claim in claims for voice in claim.voices), key=lambda v: (v.label, v.start, v.end))
    return Group(indented(labelled(show_voices(voices, explain, index), width - 2)))
