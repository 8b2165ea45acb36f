"""A draft begun: cue, source and where what is said begins."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.before import before_verb
from recoupe.extract.phrases.subjects import Source
from recoupe.extract.statements.animacy import speaks
from recoupe.extract.statements.complement import Complement
from recoupe.extract.statements.cues import Cue, marked_at
from recoupe.extract.statements.draft import Draft

_NEAR = 20
_ANIMATE = frozenset({"admit", "believe", "fear", "estimate", "deny", "promise"})


def affirmed(parsed: Parsed, cue: Cue) -> bool:
    """Whether the cue says that something was said: not `n'a pas dit`, but `n'exclut pas`."""
    if "possible" in cue.row.frames:
        return True
    return not cue.verb.negated or cue.row.class_ == "believe"


def _can_say(parsed: Parsed, cue: Cue, found: Complement, source: Source) -> bool:
    """Whether the source can be behind this cue: what things cannot do needs no proof, `l'exploitant a reconnu que`."""
    if not cue.row.needs or speaks(parsed, source, cue.row.needs):
        return True
    clause = parsed.is_(found.start - 1, "that") or found.kind == "infinitive"
    if clause and (found.kind == "infinitive" or (cue.row.class_ in _ANIMATE and found.kind == "clause")):
        return True
    return source.how == "noun" and _apposed_name(parsed, source)


def _hung_on(parsed: Parsed, source: Source) -> Source | None:
    """`Shares of the bank, which announced that`: of phrases joined by `of`, the last where the first cannot speak."""
    at = next((i for i in range(source.last - 1, source.first, -1) if parsed.is_(i, "strict_of")), -1)
    return Source(at + 1, source.last, "relative") if at >= 0 else None


def _named_so(parsed: Parsed, before: int) -> bool:
    """`ce qu'il appelle « … »`, `what it calls "…"`: a name for a thing; not `which he called "…"`."""
    return parsed.is_(before, "naming") or (parsed.is_(before, "that") and parsed.is_(before - 1, "no_that"))


def _apposed_name(parsed: Parsed, source: Source) -> bool:
    """`L'exploitant du barrage, Hydrovern,`: a name set beside a noun that could be a thing."""
    named = source.last - 2 if parsed.words[source.last - 1] == "," else source.last - 1
    return "," in parsed.words[source.first : named] and any(
        parsed.words[at - 1] == "," and parsed.pos[at] == "PROPN" and at in parsed.mention_at
        for at in range(source.first + 1, source.last)
    )


def _no_speaker(parsed: Parsed, source: Source) -> bool:
    """Whether the phrase names nobody: `personne`, `plus que le maire`, a lone `je`, `qui ?`."""
    if parsed.is_(source.first, "nobody"):
        return True
    if any(parsed.is_(at, "comparison") for at in range(max(0, source.first - 1), source.last)):
        return True
    if source.last - source.first > 1:
        return False
    if parsed.pos[source.first] == "PRON" and parsed.is_(source.first, "self_speech"):
        return True
    return source.how == "noun" and parsed.is_(source.first, "question")


def complement_draft(parsed: Parsed, cue: Cue, found: Complement, source: Source | None, rule: str) -> Draft | None:
    """The draft of a cue with its complement, None where its source cannot say it."""
    if source is not None and source.how == "relative" and not _can_say(parsed, cue, found, source):
        source = _hung_on(parsed, source)
    if source is None or not _can_say(parsed, cue, found, source) or _no_speaker(parsed, source):
        return None
    if _leads_up(parsed, found, source) or _gap(parsed, found):
        return None
    if cue.row.class_ == "describe" and (_named_so(parsed, source.first - 1) or _named_so(parsed, source.first)):
        return None
    doubted = cue.row.class_ == "believe" and cue.verb.negated
    return Draft(
        f"{rule}_{found.kind}",
        "deny" if doubted else cue.row.class_,
        cue.lemma,
        (cue.verb.first, cue.last),
        [(found.start, found.start + 1)],
        source,
        opens=_opens(parsed, cue, source),
        to=found.to,
        negated=cue.verb.negated and not doubted,
        hearsay=cue.hearsay,
    )


def _leads_up(parsed: Parsed, found: Complement, source: Source) -> bool:
    """`Depuis que la ville a reconnu la faute, « … », dit le maire`: a clause before the quotation, not its cue."""
    before, end = source.first - 1, min(found.start + _NEAR, len(parsed.words) - 1)
    if before < 1 or parsed.pos[before] != "SCONJ" or parsed.pos[before - 1] not in ("ADP", "ADV"):
        return False
    comma = next((at for at in range(found.start - 1, end) if parsed.words[at] == "," and parsed.outside(at)), end)
    return parsed.quote_of[comma + 1] >= 0 if comma < end else False


def _gap(parsed: Parsed, found: Complement) -> bool:
    """`celui qu'il prétend être`: what is said stands before the verb, not behind it."""
    alone = parsed.pos[found.start] == "AUX" and parsed.word(found.start + 1) in ("", ".", ",", ";", ")", "?", "!")
    return found.kind == "infinitive" and alone


def _opens(parsed: Parsed, cue: Cue, source: Source) -> int:
    """Where a new attribution begins that ends what was said before it: `, et a ajouté`, `but he said`."""
    at = cue.verb.first if source.how in ("shared", "gerund") else source.first
    before = before_verb(parsed, cue.verb.first, 0) if source.how == "shared" else at - 1
    if before >= 0 and parsed.pos[before] == "CCONJ":
        return before - 1 if parsed.word(before - 1) == "," else before
    if source.how == "gerund":
        mark = marked_at(parsed, cue.verb)
        before = mark - 1
        if before >= 0 and parsed.words[before] == ",":
            return before
        if mark < at:
            return mark  # said the road was closed before adding that
    if source.how == "gerund" and parsed.word(before - 1) == "," and parsed.quote_of[before] >= 0:
        return at  # had "a good year," insisting that
    return -1
