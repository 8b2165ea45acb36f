"""How sure the text shows the content to be: asserted, supposed, predicted, denied."""

from recoupe.extract.phrases import Parsed, VerbGroup
from recoupe.extract.statements.draft import Draft
from recoupe.model.statement import Certainty

_BY_CLASS: dict[str, Certainty] = {
    "estimate": "supposed",
    "believe": "supposed",
    "fear": "supposed",
    "predict": "predicted",
}


def certainty_of(parsed: Parsed, draft: Draft) -> Certainty:
    """What the cue's class and the mood of the content's first verb say."""
    if draft.class_ == "deny":
        return "supposed" if draft.negated else "denied"
    first = _first_verb(parsed, draft)
    if first is not None and first.mood == "Fut":
        return "predicted"
    if draft.class_ in _BY_CLASS:
        return _BY_CLASS[draft.class_]
    if draft.hearsay:
        return "supposed"
    return "asserted" if first is None else _by_verb(parsed, draft, first)


def _by_verb(parsed: Parsed, draft: Draft, verb: VerbGroup) -> Certainty:
    """`aurait cédé` is hearsay, `pourrait céder` a guess, `devrait céder` and `a dit qu'il céderait` look ahead."""
    if parsed.is_(verb.first, "maybe"):
        return "supposed"
    if verb.mood != "Cnd":
        return "asserted"
    hearsay = "cnd" in parsed.grammar.words("hearsay_mood")
    if hearsay and verb.head > verb.first and parsed.forms[verb.head] == "PastPart" and not verb.passive:
        return "supposed"
    ahead = (
        not hearsay
        or parsed.is_(verb.first, "ahead")
        or _told_in_the_past(parsed, draft)
        or _conditioned(parsed, draft)
    )
    return "predicted" if ahead else "supposed"


def _told_in_the_past(parsed: Parsed, draft: Draft) -> bool:
    """`a dit qu'il céderait`, `disait qu'il céderait`: the future seen from then."""
    cue = next(iter(parsed.verbs_in(*draft.cue)), None)
    return cue is not None and (cue.mood in ("Past", "Imp") or cue.head > cue.first)


def _conditioned(parsed: Parsed, draft: Draft) -> bool:
    """`Si la digue cédait, la ville serait noyée`."""
    return any(parsed.is_(at, "condition") for first, last in draft.content for at in range(first, last))


def _first_verb(parsed: Parsed, draft: Draft) -> VerbGroup | None:
    verbs = parsed.verbs_in(draft.first, draft.last)
    return next((v for v in verbs if v.finite and not parsed.is_(v.first - 1, "relative")), None)
