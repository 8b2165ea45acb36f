"""The subject that an inverted verb puts on its right: `a déclaré hier le maire`."""

from recoupe.extract.phrases.adjuncts import past_adjuncts
from recoupe.extract.phrases.nouns import phrase_end, starts_phrase, with_apposition
from recoupe.extract.phrases.parsed import Parsed
from recoupe.extract.phrases.subjects import Source
from recoupe.languages.pronouns import pronouns
from recoupe.text.folding import fold


def subject_right(parsed: Parsed, at: int, limit: int) -> Source | None:
    """The subject that follows an inverted verb: `a déclaré hier le maire`, `said Mr Durand, the mayor`."""
    at = past_adjuncts(parsed, at, limit)
    if at >= limit or not starts_phrase(parsed, at):
        return None
    if parsed.pos[at] == "PRON" and not parsed.is_(at + 1, "strict_of"):  # raconte une des passantes, Anne
        barred = any(parsed.is_(at, use) for use in ("that", "relative", "question", "object_pronoun"))
        return None if barred else Source(at, at + 1, "pronoun")
    size = next((n for n in (3, 2) if stands_for_somebody(parsed, at, at + n)), 0)
    if size:
        return Source(at, at + size, "noun")  # a dit le même de l'accord
    end = phrase_end(parsed, at, limit, places=not _personal_name(parsed, at))
    return Source(at, with_apposition(parsed, at, end, limit), "noun")


def stands_for_somebody(parsed: Parsed, first: int, last: int) -> bool:
    """`ce dernier`, `l'intéressé`: words that stand for somebody named before."""
    if last > len(parsed.words) or parsed.pos[last : last + 1] in (("NOUN",), ("PROPN",)):
        return False  # a précisé la même source
    text = fold(parsed.reading.text[parsed.start(first) : parsed.end(last - 1)])
    return text in pronouns(parsed.reading.pack).agreement


def _personal_name(parsed: Parsed, at: int) -> bool:
    return parsed.pos[at] == "PROPN"
