"""Speech whose marks a copy lost: what goes on behind a quotation, where the report shows that marks are missing."""

from recoupe.extract.phrases import Parsed, VerbGroup
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.segments import relative_before
from recoupe.extract.statements.first_person import in_first_person
from recoupe.languages.grammar import match_at

_QUOTED = 5
_RUN = 2  # Sentences without a first person that one speech may go on for.
_SHORT = 13  # Tokens: a reporter's own sentences are longer than those spoken.
_ALONE = 3  # Sentences in the first person far from any quotation that show a writer who says `I`.
_ENDS = frozenset({".", "!", "?", "…", "..."})
_AHEAD = frozenset({"Pres", "Fut", "Cnd", "Cmd", "Sub"})


class LostMarks:
    """What one report shows of lost marks: `found` where somebody goes on without them, `writer` who says `I`."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self.writer = self.found = False
        self._run = 0
        own = [in_first_person(parsed, unit) for unit in parsed.units]
        if any(own):
            self._weigh(own)

    def _weigh(self, own: list[bool]) -> None:
        """Whose the units in the first person are: near quotations those of who is quoted, else the writer's."""
        parsed, units = self._parsed, self._parsed.units
        quoted = [_holds_speech(parsed, unit) for unit in units]
        near = [any(quoted[max(0, i - 1) : i + 2]) for i in range(len(units))]
        told = [_holds_cue(parsed, unit) for unit in units]
        alone = sum(mine and not any((*near[max(0, i - 1) : i + 2], told[i])) for i, mine in enumerate(own))
        beside = sum(mine and close for mine, close in zip(own, near, strict=True))
        self.writer = alone >= _ALONE and alone > beside
        self.found = beside > 0 and not self.writer

    def starts(self) -> None:
        """Somebody speaks between marks or in the first person."""
        self._run = 0

    def goes_on(self, unit: Unit, *, unmarked: bool) -> bool:
        """Whether the unit goes on what was said right before it, between marks or, `unmarked`, without."""
        if not self.found or self._run >= _RUN or self._told(unit):
            return False
        short = unmarked and unit.last - unit.first <= _SHORT
        if not short and not self._sounds_spoken(unit):
            return False
        self._run += 1 if unmarked else _RUN
        return True

    def _told(self, unit: Unit) -> bool:
        """Whether a writer tells it: in the past, of somebody by full name, under a date."""
        parsed = self._parsed
        if unit.last - unit.first < 3 or parsed.timed[unit.first] or parsed.words[unit.last - 1] not in _ENDS:
            return True
        if not all(parsed.outside(at) for at in range(unit.first, unit.last)):
            return True
        mentions = (parsed.mention_at.get(at) for at in range(unit.first, unit.last))
        if any(m is not None and m.kind == "person" and " " in m.text and m.text[0].isupper() for m in mentions):
            return True
        verbs = (v for v in parsed.verbs_in(unit.first, unit.last) if v.finite)
        main = next((v for v in verbs if relative_before(parsed, v.first, unit.first) < 0), None)
        return main is not None and not self._present(main)

    def _present(self, verb: VerbGroup) -> bool:
        compound = verb.head > verb.first and self._parsed.forms[verb.head] == "PastPart"
        return verb.mood in _AHEAD and (verb.passive or not compound)

    def _sounds_spoken(self, unit: Unit) -> bool:
        """`C'est fini.`, `Il faut partir.`: it begins as speech does."""
        parsed = self._parsed
        first = unit.first + int(parsed.pos[unit.first] == "CCONJ")
        return bool(match_at(parsed.grammar.phrases("speech_opening"), parsed.words, first))


def _holds_speech(parsed: Parsed, unit: Unit) -> bool:
    """Whether a quotation of some length with a verb stands in the unit."""
    at = unit.first
    while at < unit.last:
        if parsed.quote_of[at] < 0:
            at += 1
            continue
        quote = parsed.quotes[parsed.quote_of[at]]
        if quote.last - quote.first > _QUOTED and any(v.finite for v in parsed.verbs_in(quote.first, quote.last)):
            return True
        at = max(at + 1, quote.last)
    return False


def _holds_cue(parsed: Parsed, unit: Unit) -> bool:
    """`Nous avons peur, dit-elle`: whether a verb of saying stands in the unit."""
    verbs = (v for v in parsed.verbs_in(unit.first, unit.last) if v.finite)
    return any("incise" in row.frames for verb in verbs for row in parsed.cue_rows(verb.key))
