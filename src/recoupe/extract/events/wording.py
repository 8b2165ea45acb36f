"""The clause that tells a deed, and its content as keys that hold in every language."""

from bisect import bisect_left

from recoupe.extract.events.clauses import clause_of
from recoupe.extract.events.found import Found, Scene, sentence_of
from recoupe.extract.phrases import Parsed
from recoupe.extract.statements.meaning import content_marks
from recoupe.languages.concepts import EITHER
from recoupe.model.span import Span

_AROUND = (4, 10)  # Words before and behind a noun that can belong to what it tells.


class Wording:
    """The keys of a report's content words by their place; times say when, not what."""

    def __init__(self, parsed: Parsed) -> None:
        marks = content_marks(parsed, [(0, len(parsed.words))])
        found = [(at, key.split(EITHER)[0]) for at, key in marks if not parsed.timed[at]]
        self._places, self._keys = [at for at, _ in found], [key for _, key in found]

    def of(self, scene: Scene, found: Found) -> tuple[tuple[str, ...], Span]:
        """The keys of the clause without that of the deed itself, and where the clause stands."""
        parsed = scene.parsed
        first, last = clause_of(scene, found, *sentence_of(parsed, found.at))
        if found.rule in ("noun", "word"):
            first, last = max(first, found.at - _AROUND[0]), min(last, found.at + _AROUND[1])
        first, last = min(first, found.at), max(last, found.at + 1)
        inside = range(bisect_left(self._places, first), bisect_left(self._places, last))
        keys = dict.fromkeys(self._keys[i] for i in inside if self._places[i] != found.at)
        keys.pop(found.deed.key, None)
        return tuple(keys), Span(parsed.start(first), parsed.end(last - 1))
