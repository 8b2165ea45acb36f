"""Deeds that no table knows, told by the main verb of a clause: `le poste frontière a rouvert samedi`."""

from collections.abc import Iterator

from recoupe.extract.events.by_verb import arguments, deed_of, has_main_verb, is_dated, status_of
from recoupe.extract.events.found import Found, Scene
from recoupe.extract.phrases import VerbGroup
from recoupe.languages.concepts import key_of
from recoupe.languages.deeds import Deed

_SAYING = frozenset({"add", "assert", "belief", "describe", "estimate", "express", "hearsay"})
_HEADING = ("title", "standfirst", "caption")


def find_by_clause(scene: Scene) -> Iterator[Found]:
    """Every deed that a verb without a row tells as done or dated, under the key of the verb itself."""
    for verb in scene.parsed.verbs:
        if verb.negated or deed_of(scene, verb) or scene.is_cue(verb) or _says(scene, verb):
            continue
        key = key_of(scene.parsed.reading.pack, verb.lemma, "VERB")
        if key is None or verb.key in scene.known.vague or verb.key in scene.known.modals:
            continue
        if not _told_as_done(scene, verb):
            continue
        status = status_of(scene, verb)
        if status is not None:
            bare = verb.mood == "PastPart" and has_main_verb(scene, verb)
            first, last, participants = arguments(scene, verb, passive=verb.passive or bare)
            yield Found(Deed(key, None, 0, None), verb.head, first, last, participants, status, "clause")


def _says(scene: Scene, verb: VerbGroup) -> bool:
    """`raconte-t-elle` is no deed even where nothing said was found."""
    return any(row.class_ in _SAYING for row in scene.parsed.cue_rows(verb.key))


def _told_as_done(scene: Scene, verb: VerbGroup) -> bool:
    """Whether the tense tells of one occasion: a past, a heading, or a date beside the verb."""
    parsed = scene.parsed
    block = parsed.reading.block_at(parsed.start(verb.head))
    if verb.mood in ("Inf", "Cmd", "PresPart"):
        return False
    if verb.mood == "PastPart":
        return not has_main_verb(scene, verb) or is_dated(scene, verb)
    if verb.mood == "Past" or (verb.mood != "Cnd" and parsed.forms[verb.head] == "PastPart"):
        return True
    return (block is not None and block.kind in _HEADING) or is_dated(scene, verb)
