"""How sure the text shows the content to be: asserted, supposed, predicted, denied."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.statements.draft import Draft
from recoupe.model.statement import Certainty

_BY_CLASS: dict[str, Certainty] = {
    "deny": "denied",
    "estimate": "supposed",
    "believe": "supposed",
    "fear": "supposed",
    "predict": "predicted",
}


def certainty_of(parsed: Parsed, draft: Draft) -> Certainty:
    """What the cue's class and the tense of the content say."""
    if draft.class_ == "deny" and draft.negated:
        return "supposed"
    if draft.class_ in _BY_CLASS:
        return _BY_CLASS[draft.class_]
    if draft.hearsay:
        return "unverified"
    first = next((v for v in parsed.verbs_in(draft.first, draft.last) if v.finite), None)
    if first is None:
        return "asserted"
    hearsay = "cnd" in parsed.grammar.words("hearsay_mood")
    if hearsay and first.mood == "Cnd" and parsed.forms[first.head] == "PastPart":
        return "supposed"
    return "predicted" if first.mood == "Fut" else "asserted"


def negated(parsed: Parsed, draft: Draft) -> bool:
    """Whether the main clause of what is said is negated."""
    first = next((v for v in parsed.verbs_in(draft.first, draft.last) if v.finite), None)
    return first is not None and first.negated
