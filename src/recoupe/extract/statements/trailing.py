"""What stands behind an attribution: `…, a dit le maire hier à la presse.`"""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.adjuncts import past_adjuncts
from recoupe.extract.phrases.nouns import starts_phrase
from recoupe.extract.statements.cues import marked_at


def nothing_said(parsed: Parsed, at: int, limit: int, told: bool) -> bool:
    """Whether only circumstances follow before the next mark: no clause, no quotation, no object."""
    if at + 1 < limit and parsed.pos[at] in ("ADP", "PART") and parsed.forms[at + 1] == "Inf":
        return False  # …, ils continuent à vivre
    at = past_adjuncts(parsed, at, limit)
    if not told and at < limit and (starts_phrase(parsed, at) or parsed.is_(at, "object_pronoun")):
        return False
    while at < limit:
        if parsed.words[at] in (",", ".", ";", "?", "!", ":", "-", '"', ")", "…", "..."):
            return parsed.words[at] != ":" or at + 1 >= limit or parsed.quote_of[at + 1] < 0
        pointing = parsed.pos[at] == "DET" or parsed.pos[at - 1] == "ADP"  # said after that meeting
        if parsed.quote_of[at] >= 0 or (parsed.is_(at, "that") and not pointing):
            return False
        verb = parsed.verb(at)
        if verb is not None and verb.finite:
            return False
        if verb is not None and marked_at(parsed, verb) < at:
            return True  # the mayor said before adding: "…"
        at += 1
    return True


def attribution_end(parsed: Parsed, at: int, limit: int) -> int:
    """The token that ends the attribution: the next mark, a quotation, or the end."""
    while at < limit:
        if parsed.words[at] in (",", ".", ";", ":", "?", "!", '"', "-", "…", "...") and not _name_point(parsed, at):
            return at
        if parsed.quote_of[at] >= 0 and parsed.quotes[parsed.quote_of[at]].first == at:
            return at
        at += 1
    return limit


def _name_point(parsed: Parsed, at: int) -> bool:
    return parsed.words[at] in (".", "-") and at + 1 < len(parsed.words) and parsed.start(at + 1) == parsed.end(at)
