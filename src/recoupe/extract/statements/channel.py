"""What a speaker goes on speaking through: the writing or outlet of the last statement, until another is named."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.statements.draft import Draft
from recoupe.model.mention import Actor
from recoupe.text.folding import fold

_GOING_ON = frozenset({"pronoun", "shared", "gerund"})


class Channel:
    """Remembers the relays of the last statement for the same speaker in the units right behind."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        article = parsed.reading.article
        self._own = frozenset(fold(name) for name in (article.outlet, *article.agencies) if name)
        self._speaker = ""
        self._relays: tuple[Actor, ...] = ()
        self._unit = self._last = Unit(0, 0)
        self._day: tuple[str, int, str] = ("", -1, "")

    def enter(self, unit: Unit) -> None:
        """Another unit begins."""
        self._unit = unit

    def through(self, draft: Draft, speaker: Actor, chain: list[Actor]) -> tuple[Actor, ...]:
        """The relays of a statement: its own, else those that its speaker goes on with."""
        named = {speaker.name: None} | dict.fromkeys(self._own)
        relays = []
        for actor in chain:
            if actor.name not in named and fold(actor.name) not in self._own:
                named[actor.name] = None
                relays.append(actor)
        if not relays and self._goes_on(draft, speaker):
            relays = list(self._relays)
        self._speaker, self._relays, self._last = speaker.name, tuple(relays), self._unit
        return tuple(relays)

    def day(self, speaker: Actor, start: int, said: str | None) -> str | None:
        """The day of speech: its own, else the last one told for the same speaker in the paragraph."""
        block = self._parsed.reading.block_at(start)
        place = -1 if block is None else block.start
        if said is not None:
            self._day = (speaker.name, place, said)
            return said
        name, before, day = self._day
        return day if place >= 0 and (name, before) == (speaker.name, place) else None

    def _goes_on(self, draft: Draft, speaker: Actor) -> bool:
        """`Il a ajouté que`, `, soulignant que`: the same speaker, not named anew and not to somebody else."""
        if speaker.name != self._speaker or draft.to is not None:
            return False
        near = self._last == self._unit or self._last.last == self._unit.first
        return near and (draft.source is None or self._continued(draft))

    def _continued(self, draft: Draft) -> bool:
        source = draft.source
        return source is not None and (
            source.how in _GOING_ON or (self._parsed.pos[source.first] == "PRON" and source.last - source.first == 1)
        )
