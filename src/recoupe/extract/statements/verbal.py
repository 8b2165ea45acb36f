"""Drafts that rest on a verb: with an object or a clause behind it, set into what is said, or passive."""

from recoupe.extract.phrases import Parsed, VerbGroup
from recoupe.extract.phrases.nouns import phrase_end, starts_phrase
from recoupe.extract.phrases.segments import relative_before
from recoupe.extract.phrases.subjects import Source, subject_left
from recoupe.extract.statements.alike import as_said
from recoupe.extract.statements.animacy import speaks
from recoupe.extract.statements.cues import Cue, cues_at, governor, purpose_leader, reports
from recoupe.extract.statements.draft import Draft
from recoupe.extract.statements.frames import complement
from recoupe.extract.statements.incises import inverted_incise, plain_incise
from recoupe.extract.statements.parted import incise_draft, set_inside, unlisted_incise
from recoupe.extract.statements.participles import gerund
from recoupe.extract.statements.scene import Scene, subject_of
from recoupe.extract.statements.started import affirmed, complement_draft
from recoupe.extract.statements.stretches import kept

_OWN = frozenset({"predicate", "reflexive_clause", "reflexive_about", "about_person", "as"})


def verbal_draft(parsed: Parsed, verb: VerbGroup, scene: Scene) -> Draft | None:
    """The statement that this verb group introduces, if it does."""
    cues = cues_at(parsed, verb)
    for rule in RULES:
        for cue in cues:
            found = rule(parsed, cue, scene)
            if found is not None:
                return found
    return unlisted_incise(parsed, verb, scene)


def subject_verb(parsed: Parsed, cue: Cue, scene: Scene) -> Draft | None:
    """`X a déclaré que …`, `X annonce le retrait`, `X: "…"` behind its verb."""
    if cue.verb.reflexive and not _OWN & cue.row.frames:
        return None
    if not parsed.outside(cue.verb.first) or not affirmed(parsed, cue) or cue.verb.passive:
        return None
    if (
        not reports(parsed, cue.verb)
        and not _past_by_mistake(parsed, cue, scene)
        and not _joined_participle(parsed, cue, scene)
    ):
        return None
    found = complement(parsed, cue, scene.unit.last)
    if found is None or not found.kind:
        return None
    return complement_draft(parsed, cue, found, subject_of(parsed, cue.verb, scene), "subject_verb")


def _past_by_mistake(parsed: Parsed, cue: Cue, scene: Scene) -> bool:
    """A past tense read as a participle: its subject stands right before it, and its clause has no other verb.

    `a price that the minister described as "fair"`, `le laboratoire fait savoir que`.
    """
    verb = cue.verb
    before = parsed.pos[verb.first - 1] if verb.first > scene.low else ""
    if verb.mood != "PastPart" or verb.head != verb.first or before not in ("PROPN", "PRON", "NOUN"):
        return False
    if before != "NOUN":
        return True
    clause = relative_before(parsed, verb.first, scene.low)
    alone = not any(v.finite for v in parsed.verbs_in(max(clause, scene.low), verb.first))
    that = parsed.is_(cue.last, "that") and parsed.pos[cue.last] == "SCONJ"
    return alone and (that or (clause >= 0 and clause < verb.first - 1))


def _joined_participle(parsed: Parsed, cue: Cue, scene: Scene) -> bool:
    """`a promis une crèche et assuré que`: a participle that shares the auxiliary of the verb before."""
    verb, before = cue.verb, cue.verb.first - 1
    if verb.mood != "PastPart" or verb.head != verb.first or before <= scene.low or parsed.pos[before] != "CCONJ":
        return False
    main = next((v for v in reversed(parsed.verbs_in(scene.low, before)) if v.finite and parsed.outside(v.first)), None)
    return main is not None and main.head > main.first and not main.passive


def nonfinite(parsed: Parsed, cue: Cue, scene: Scene) -> Draft | None:
    """`a tenu à préciser que`, `was quoted as saying`."""
    leader = (
        None
        if cue.verb.finite or not affirmed(parsed, cue)
        else governor(parsed, cue.verb) or purpose_leader(parsed, cue.verb)
    )
    if leader is None:
        return None
    found = complement(parsed, cue, scene.unit.last)
    if found is None or not found.kind or not parsed.outside(cue.verb.first):
        return _led_incise(parsed, cue, leader, scene)
    return complement_draft(parsed, cue, found, subject_of(parsed, leader, scene), "led")


def told_by_infinitive(parsed: Parsed, cue: Cue, scene: Scene) -> Draft | None:
    """`Et le maire de préciser que`, `Et d'ajouter : « … »`: an infinitive in place of a past tense."""
    mark, first = cue.verb.first - 1, scene.unit.first
    if cue.verb.mood != "Inf" or mark < first or not parsed.is_(mark, "strict_of") or parsed.pos[first] != "CCONJ":
        return None
    found = complement(parsed, cue, scene.unit.last)
    if found is None or found.kind not in ("clause", "quote") or mark - first > 15:
        return None
    if any(v.finite for v in parsed.verbs_in(first, mark)) or (
        mark > first + 1 and not starts_phrase(parsed, first + 1)
    ):
        return None
    source = Source(first + 1, mark, "noun") if mark > first + 1 else None
    if source is None:
        return Draft(
            "infinitive_told",
            cue.row.class_,
            cue.lemma,
            (cue.verb.first, cue.last),
            [(found.start, found.start + 1)],
            None,
        )
    return complement_draft(parsed, cue, found, source, "infinitive_told")


def _led_incise(parsed: Parsed, cue: Cue, leader: VerbGroup, scene: Scene) -> Draft | None:
    """`"…," he was quoted as saying`."""
    if "incise" not in cue.row.frames:
        return None
    bounds = scene.bounds
    whole = leader._replace(last=cue.last)
    inverted = leader.inverted >= 0
    incise = (
        inverted_incise(parsed, whole, cue.last, bounds) if inverted else plain_incise(parsed, whole, cue.last, bounds)
    )
    found = incise_draft(parsed, cue, incise, bounds) if incise is not None else None
    if found is not None:
        found.relayed = leader.passive
    return found


def passive_by(parsed: Parsed, cue: Cue, scene: Scene) -> Draft | None:
    """`il a été annoncé que …`, `it was announced that …`: nobody named."""
    if not cue.verb.passive or cue.verb.negated or not cue.verb.finite or not parsed.outside(cue.verb.first):
        return None
    source = subject_left(parsed, cue.verb, scene.low)
    if source is None or source.last - source.first > 1 or not parsed.is_(source.first, "impersonal"):
        return None
    found = complement(parsed, cue, scene.unit.last)
    if found is None or found.kind != "clause":
        return None
    draft = complement_draft(parsed, cue._replace(row=cue.row), found, source, "impersonal")
    if draft is not None:
        draft.source = None
        draft.certain = False
    return draft


def passive_agent(parsed: Parsed, cue: Cue, scene: Scene) -> Draft | None:
    """`Le retrait a été annoncé par le maire`, `Les dégâts sont estimés à deux millions par la banque`."""
    verb = cue.verb
    if not verb.passive or verb.negated or not verb.finite or not {"object", "valued"} & cue.row.frames:
        return None
    subject = subject_left(parsed, verb, scene.low)
    at = next((i for i in range(cue.last, min(scene.unit.last - 1, cue.last + 15)) if parsed.is_(i, "agent")), -1)
    if subject is None or subject.how != "noun" or at < 0 or not starts_phrase(parsed, at + 1):
        return None
    if not parsed.outside(verb.first) or any(parsed.words[i] in (",", ";") for i in range(cue.last, at)):
        return None
    marked = any(parsed.is_(i, "value_mark") or parsed.is_(i, "as_mark") for i in range(cue.last, at))
    if not marked and ("object" not in cue.row.frames or "uncounted" in cue.row.frames):
        return None  # is being considered by the board, est revendiqué par deux pays
    source = Source(at + 1, phrase_end(parsed, at + 1, scene.unit.last, places=True), "noun")
    if not speaks(parsed, source, "person"):
        return None
    end = at if "valued" in cue.row.frames and at > cue.last else verb.first
    content = kept(parsed, [(subject.first, end)])
    cue_at = (verb.first, cue.last)
    return Draft(
        "passive_agent", cue.row.class_, cue.lemma, cue_at, content, source, hole=(end, source.last), inner=True
    )


RULES = (as_said, set_inside, subject_verb, nonfinite, passive_by, passive_agent, told_by_infinitive, gerund)
