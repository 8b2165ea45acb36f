"""What is done to an occurrence: `le cessez-le-feu a été repoussé`, `the strike was called off`."""

from collections.abc import Iterator

from recoupe.extract.events.found import Found, Scene, sentence_of
from recoupe.extract.phrases import VerbGroup
from recoupe.languages.deeds import Deed
from recoupe.languages.grammar import match_at

_BEFORE, _BEHIND = 20, 10
_ARRANGED = ("CONCEDE", "PROTEST")  # What people can agree on or put off: no flood.


def find_by_change(scene: Scene) -> Iterator[Found]:
    """Every change of an occurrence, under the keys of both: `postpone ceasefire`."""
    for verb in scene.parsed.verbs:
        key = _change(scene, verb) if not verb.negated and verb.mood not in ("Inf", "Cmd", "Cnd") else None
        at = _occurrence(scene, verb) if key else None
        if key is None or at is None:
            continue
        noun = scene.known.nouns[scene.parsed.keys[at]]
        deed = Deed(f"{key} {noun.key}", None, 0, None)
        first, last = min(at, verb.first), max(at + 1, verb.last)
        yield Found(deed, verb.head, first, last, (), "planned" if verb.mood == "Fut" else "happened", "change")


def _change(scene: Scene, verb: VerbGroup) -> str | None:
    """What the verb does to an occurrence, by its lemma or with its particle (`put off`)."""
    words, known = scene.parsed.words, scene.known.changes
    if (key := known.get(verb.key)) is not None:
        return key
    return next((key for key, forms in scene.known.change_phrases if match_at(forms, words, verb.head)), None)


def _occurrence(scene: Scene, verb: VerbGroup) -> int | None:
    """The noun of the occurrence: behind an active verb, before one that is passive or stands as in a headline."""
    first, limit = sentence_of(scene.parsed, verb.head)
    behind = range(verb.last, min(limit, verb.last + _BEHIND))
    before = range(verb.first - 1, max(first, verb.first - _BEFORE) - 1, -1)
    if verb.passive:
        order = [*before]
    elif verb.mood == "PastPart" or not any(v.finite for v in scene.parsed.verbs_in(first, limit)):
        order = [*before, *behind]
    else:
        order = [*behind]
    return next((at for at in order if _is_occurrence(scene, at)), None)


def _is_occurrence(scene: Scene, at: int) -> bool:
    deed = scene.known.nouns.get(scene.parsed.keys[at]) if scene.parsed.pos[at] == "NOUN" else None
    return deed is not None and deed.needs == 0 and deed.type in _ARRANGED
