"""Drafts whose attribution is set into or behind what is said: `« … », a dit X`, `…, the mayor said.`"""

from recoupe.extract.phrases import Parsed, VerbGroup
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.subjects import subject_left
from recoupe.extract.statements.animacy import speaks
from recoupe.extract.statements.around import around_hole
from recoupe.extract.statements.cues import Cue, reports
from recoupe.extract.statements.draft import Draft
from recoupe.extract.statements.frames import complement
from recoupe.extract.statements.incises import Incise, inverted_incise, plain_incise, unparted_incise, widened
from recoupe.extract.statements.scene import Scene

_SPEECH = 6  # words of a quotation that is more than a name set in marks


def set_inside(parsed: Parsed, cue: Cue, scene: Scene) -> Draft | None:
    """`« … », a déclaré X`, `…, said X`, `…, X said`."""
    if (
        "incise" not in cue.row.frames
        or cue.verb.negated
        or not reports(parsed, cue.verb)
        or (cue.verb.passive and cue.verb.inverted < 0)
    ):
        return None
    incise = _incise(parsed, cue, scene.bounds)
    return incise_draft(parsed, cue, incise, scene.bounds) if incise is not None else None


def _incise(parsed: Parsed, cue: Cue, bounds: Unit) -> Incise | None:
    """The attribution itself: plain beside a quotation, else inverted, else plain, else set off by nothing."""
    incise = _plain(parsed, cue, bounds) if cue.verb.inverted < 0 else None
    told = incise is not None and "person" in cue.row.frames and bool(parsed.grammar.words("subject_pronoun"))
    if incise is None or (parsed.quote_of[incise.first - 1] < 0 and not told):
        incise = inverted_incise(parsed, cue.verb, cue.last, bounds)
    if (
        incise is not None
        and incise.rule == "incise_inverted"
        and cue.verb.inverted < 0
        and _rather_object(parsed, cue, incise, bounds)
    ):
        incise = None
    return incise or _plain(parsed, cue, bounds) or unparted_incise(parsed, cue.verb, cue.last, bounds)


def _plain(parsed: Parsed, cue: Cue, unit: Unit) -> Incise | None:
    """Subject and verb between marks, unless something is said behind the verb."""
    said = complement(parsed, cue, unit.last)
    far = said is not None and said.kind != "clause" and said.start > cue.last + 1
    if said is not None and said.kind not in ("", "quote") and not far:
        return None
    return plain_incise(parsed, cue.verb, cue.last, unit, told="person" in cue.row.frames)


def _rather_object(parsed: Parsed, cue: Cue, incise: Incise, unit: Unit) -> bool:
    """`Le maire, lui, a annoncé le retrait`: the noun behind the verb is announced, the subject stands before."""
    if parsed.quote_of[incise.first - 1] >= 0 if incise.first > unit.first else False:
        return False
    said = complement(parsed, cue, unit.last)
    if said is None or not said.kind or subject_left(parsed, cue.verb, unit.first) is None:
        return False
    if said.kind == "quote" and speaks(parsed, incise.source, "person"):
        left = subject_left(parsed, cue.verb, unit.first)
        return left is None or speaks(parsed, left, "speaker")
    return said.kind != "object" or not speaks(parsed, incise.source, "person")


def incise_draft(parsed: Parsed, cue: Cue, incise: Incise, unit: Unit) -> Draft | None:
    """The draft of an attribution set into or behind what is said, None where nothing is left to be said."""
    content = around_hole(parsed, incise.first, incise.last, unit)
    if not content:
        return None
    impersonal = cue.verb.inverted >= 0 and cue.verb.passive  # a-t-il été annoncé
    source = widened(parsed, incise.source, unit.last) if incise.rule == "incise_inverted" else incise.source
    return Draft(
        "incise_impersonal" if impersonal else incise.rule,
        cue.row.class_,
        cue.lemma,
        (cue.verb.first, cue.last),
        content,
        None if impersonal else source,
        opens=incise.first,
        hole=(incise.first, incise.last),
        certain=impersonal or incise.rule != "incise_unparted",
        hearsay=cue.hearsay,
    )


def _unlisted_plain(parsed: Parsed, verb: VerbGroup, unit: Unit) -> Incise | None:
    """`"The ward stays open," he tempers`: any verb whose subject stands right behind a quotation that goes on."""
    found = plain_incise(parsed, verb, verb.last, unit)
    if found is None or found.first < 2 or parsed.quote_of[found.first - 1] < 0:
        return None
    return found if parsed.words[found.first - 2] in (",", "?", "!") else None


def _may_speak(parsed: Parsed, verb: VerbGroup, low: int) -> bool:
    """Whether the verb is a plain active one outside of quotations, with a quotation before it."""
    if not verb.finite or verb.negated or verb.passive or verb.mood not in ("Pres", "Past", "Imp"):
        return False
    if not parsed.outside(verb.first):
        return False
    return max(parsed.quote_of[max(0, low - 1) : verb.first], default=-1) >= 0


def _behind_speech(parsed: Parsed, incise: Incise) -> bool:
    """Whether a person is named right behind a quotation of some length."""
    if incise.first < 2 or parsed.quote_of[incise.first - 1] < 0 or not speaks(parsed, incise.source, "person"):
        return False
    quote = parsed.quotes[parsed.quote_of[incise.first - 1]]
    return quote.last - quote.first >= _SPEECH


def unlisted_incise(parsed: Parsed, verb: VerbGroup, scene: Scene) -> Draft | None:
    """`« … », s'emporte le maire`: any verb, inverted right behind a whole quotation."""
    if not parsed.quotes or not _may_speak(parsed, verb, scene.low):
        return None
    bounds = scene.bounds
    incise = inverted_incise(parsed, verb, verb.last, bounds) or _unlisted_plain(parsed, verb, bounds)
    if incise is None or not _behind_speech(parsed, incise):
        return None
    content = around_hole(parsed, incise.first, incise.last, bounds)
    if not content:
        return None
    return Draft(
        "incise_unlisted",
        "assert",
        verb.lemma,
        (verb.first, verb.last),
        content,
        widened(parsed, incise.source, bounds.last),
        opens=incise.first,
        hole=(incise.first, incise.last),
    )
