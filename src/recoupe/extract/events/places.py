"""Where a deed took place, as its own clause tells."""

from recoupe.extract.events.found import Found, Scene, sentence_of
from recoupe.extract.phrases import Parsed

_REACH = 40


def place_of(scene: Scene, found: Found) -> str | None:
    """The first place behind a preposition that takes no part itself, or the town that it is done to."""
    last = min(sentence_of(scene.parsed, found.at)[1], found.last + _REACH)
    for at, mention in scene.mentions(found.first, last):
        done_to = scene.is_town(mention) and at > found.at
        if mention.kind == "place" and mention.entity not in found.cast and (done_to or _stands_in(scene.parsed, at)):
            return mention.entity
    return None


def _stands_in(parsed: Parsed, at: int) -> bool:
    """`à Lyon`, `dans la région de Lyon`: a preposition stands before the place, but for an article."""
    before = at - 1 if at and parsed.pos[at - 1] == "DET" else at
    return before > 0 and parsed.pos[before - 1] == "ADP"
