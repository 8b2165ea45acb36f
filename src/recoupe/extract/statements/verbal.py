"""Drafts that rest on a verb: with an object or a clause behind it, set into what is said, or passive."""

from typing import NamedTuple

from recoupe.extract.phrases import Parsed, VerbGroup
from recoupe.extract.phrases.nouns import starts_phrase
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.subjects import Source, before_verb, subject_left
from recoupe.extract.statements.animacy import speaks
from recoupe.extract.statements.content import around_hole
from recoupe.extract.statements.cues import Cue, cues_at, governor, purpose_leader, reports
from recoupe.extract.statements.draft import Draft
from recoupe.extract.statements.frames import Complement, complement
from recoupe.extract.statements.incises import Incise, inverted_incise, plain_incise, widened


class Scene(NamedTuple):
    """Where a cue is looked at: its unit, the token before which nothing belongs to it, the draft before it."""

    unit: Unit
    floor: int
    before: Draft | None

    @property
    def low(self) -> int:
        """The first token that can belong to the cue."""
        return max(self.unit.first, self.floor)

    @property
    def bounds(self) -> Unit:
        """The unit from there on."""
        return Unit(self.low, self.unit.last)


def verbal_draft(parsed: Parsed, verb: VerbGroup, scene: Scene) -> Draft | None:
    """The statement that this verb group introduces, if it does."""
    cues = cues_at(parsed, verb)
    if not cues:
        return unlisted_incise(parsed, verb, scene)
    for rule in RULES:
        for cue in cues:
            found = rule(parsed, cue, scene)
            if found is not None:
                return found
    return None


def _subject(parsed: Parsed, verb: VerbGroup, scene: Scene) -> Source | None:
    """The verb's subject; `Le maire dit que l'eau monte et ajoute que …`: that of the cue before, not of what is said."""
    source, before = subject_left(parsed, verb, scene.low), scene.before
    if source is None and before is not None and before.hole is not None and before.source is not None:
        at = before_verb(parsed, verb.first, before.hole[0])  # a dit X, qui a ajouté que
        if parsed.is_(at, "relative") and at - before.hole[1] <= 1:
            return Source(before.source.first, before.source.last, "shared")
    if source is not None and source.how == "shared" and before is not None and before.source is not None:
        return Source(before.source.first, before.source.last, "shared")
    return source


def set_inside(parsed: Parsed, cue: Cue, scene: Scene) -> Draft | None:
    """`« … », a déclaré X`, `…, said X`, `…, X said`."""
    if (
        "incise" not in cue.row.frames
        or cue.verb.negated
        or not reports(parsed, cue.verb)
        or (cue.verb.passive and cue.verb.inverted < 0)
    ):
        return None
    bounds = scene.bounds
    incise = _plain(parsed, cue, bounds) if cue.verb.inverted < 0 else None
    if incise is None or parsed.quote_of[incise.first - 1] < 0:
        incise = inverted_incise(parsed, cue.verb, cue.last, bounds)
    if (
        incise is not None
        and incise.rule == "incise_inverted"
        and cue.verb.inverted < 0
        and _rather_object(parsed, cue, incise, bounds)
    ):
        incise = None
    if incise is None:
        incise = _plain(parsed, cue, bounds)
    if incise is None:
        return None
    return _incise_draft(parsed, cue, incise, bounds)


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
    return said.kind != "object" or not speaks(parsed, incise.source, "person")


def _incise_draft(parsed: Parsed, cue: Cue, incise: Incise, unit: Unit) -> Draft | None:
    content = around_hole(parsed, incise.first, incise.last, unit)
    if not content:
        return None
    source = incise.source
    if cue.verb.inverted >= 0 and cue.verb.passive:
        return Draft(
            "incise_impersonal",
            cue.row.class_,
            cue.lemma,
            (cue.verb.first, cue.last),
            content,
            None,
            opens=incise.first,
            hole=(incise.first, incise.last),
            hearsay=cue.hearsay,
        )
    return Draft(
        incise.rule,
        cue.row.class_,
        cue.lemma,
        (cue.verb.first, cue.last),
        content,
        widened(parsed, source, unit.last) if incise.rule == "incise_inverted" else source,
        opens=incise.first,
        hole=(incise.first, incise.last),
        hearsay=cue.hearsay,
    )


def subject_verb(parsed: Parsed, cue: Cue, scene: Scene) -> Draft | None:
    """`X a déclaré que …`, `X annonce le retrait`, `X: "…"` behind its verb."""
    if cue.verb.reflexive and not {"predicate", "reflexive_clause"} & cue.row.frames:
        return None
    if not parsed.outside(cue.verb.first) or not _affirmed(parsed, cue) or cue.verb.passive:
        return None
    if (
        not reports(parsed, cue.verb)
        and not _past_by_mistake(parsed, cue)
        and not _joined_participle(parsed, cue, scene)
    ):
        return None
    found = complement(parsed, cue, scene.unit.last)
    if found is None or not found.kind:
        return None
    return _complement_draft(parsed, cue, found, _subject(parsed, cue.verb, scene), "subject_verb")


def _past_by_mistake(parsed: Parsed, cue: Cue) -> bool:
    """A past tense read as a participle: its subject stands right before it."""
    verb = cue.verb
    before = parsed.pos[verb.first - 1] if verb.first else ""
    return verb.mood == "PastPart" and verb.head == verb.first and before in ("PROPN", "PRON")


def _joined_participle(parsed: Parsed, cue: Cue, scene: Scene) -> bool:
    """`a promis une crèche et assuré que`: a participle that shares the auxiliary of the verb before."""
    verb, before = cue.verb, cue.verb.first - 1
    if verb.mood != "PastPart" or verb.head != verb.first or before <= scene.low or parsed.pos[before] != "CCONJ":
        return False
    main = next((v for v in reversed(parsed.verbs_in(scene.low, before)) if v.finite and parsed.outside(v.first)), None)
    return main is not None and main.head > main.first and not main.passive


def _affirmed(parsed: Parsed, cue: Cue) -> bool:
    if "possible" in cue.row.frames:
        return True
    return not cue.verb.negated


def _complement_draft(parsed: Parsed, cue: Cue, found: Complement, source: Source | None, rule: str) -> Draft | None:
    if source is None or (cue.row.needs and not speaks(parsed, source, cue.row.needs)):
        return None
    if source.first and parsed.is_(source.first - 1, "comparison"):
        return None
    end = found.start + 1
    opens = _opens(parsed, cue, source)
    return Draft(
        f"{rule}_{found.kind}",
        cue.row.class_,
        cue.lemma,
        (cue.verb.first, cue.last),
        [(found.start, end)],
        source,
        opens=opens,
        to=found.to,
        negated=cue.verb.negated,
        hearsay=cue.hearsay,
    )


def _opens(parsed: Parsed, cue: Cue, source: Source) -> int:
    """Where a new attribution begins that ends what was said before it: `, et a ajouté`, `but he said`."""
    at = cue.verb.first if source.how in ("shared", "gerund") else source.first
    before = before_verb(parsed, cue.verb.first, 0) if source.how == "shared" else at - 1
    if before >= 0 and parsed.pos[before] == "CCONJ":
        return before - 1 if parsed.word(before - 1) == "," else before
    if source.how == "gerund" and before >= 0 and parsed.words[before] == ",":
        return before
    return -1


def nonfinite(parsed: Parsed, cue: Cue, scene: Scene) -> Draft | None:
    """`a tenu à préciser que`, `was quoted as saying`."""
    leader = (
        None
        if cue.verb.finite or not _affirmed(parsed, cue)
        else governor(parsed, cue.verb) or purpose_leader(parsed, cue.verb)
    )
    if leader is None:
        return None
    found = complement(parsed, cue, scene.unit.last)
    if found is None or not found.kind or not parsed.outside(cue.verb.first):
        return _led_incise(parsed, cue, leader, scene)
    return _complement_draft(parsed, cue, found, _subject(parsed, leader, scene), "led")


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
    return _complement_draft(parsed, cue, found, source, "infinitive_told")


def gerund(parsed: Parsed, cue: Cue, scene: Scene) -> Draft | None:
    """`, ajoutant que`, `a report saying that`, `Soulignant que …, le maire`."""
    if cue.verb.mood != "PresPart" or not parsed.outside(cue.verb.first) or not _affirmed(parsed, cue):
        return None
    found = complement(parsed, cue, scene.unit.last) or _noted(parsed, cue, scene.unit)
    if found is None or not found.kind:
        return None
    source = _gerund_subject(parsed, cue.verb, scene.unit, found.start, scene.before)
    draft = _complement_draft(parsed, cue, found, source, "gerund")
    if draft is not None and source is not None and source.first > cue.verb.first:
        draft.until = source.first
    return draft


def _noted(parsed: Parsed, cue: Cue, unit: Unit) -> Complement | None:
    """`Noting the loss of the bridge, the report says`: a participle that opens the sentence takes a noun."""
    if cue.verb.first != unit.first or "noting" not in cue.row.frames or not starts_phrase(parsed, cue.last):
        return None
    return Complement("object", cue.last)


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
    found = _incise_draft(parsed, cue, incise, bounds) if incise is not None else None
    if found is not None:
        found.relayed = leader.passive
    return found


def _gerund_subject(parsed: Parsed, verb: VerbGroup, unit: Unit, start: int, draft: Draft | None) -> Source | None:
    """Whose participle it is: of the noun right before, of the clause it is set beside, or of the one it opens."""
    low, before = unit.first, verb.first - 1
    while before > low and (parsed.pos[before] == "ADV" or parsed.is_(before, "gerund_mark")):
        before -= 1
    if before >= low and parsed.pos[before] in ("NOUN", "PROPN"):
        found = subject_left(parsed, verb, low)
        return found if found is not None and speaks(parsed, found, "document") else None
    if before < low:
        return _subject_ahead(parsed, unit, start)
    if draft is not None and draft.source is not None:
        return Source(draft.source.first, draft.source.last, "gerund")
    main = [v for v in parsed.verbs_in(low, before)[:12] if v.finite and parsed.outside(v.first)]
    found = next((s for v in main[:4] if (s := _own_subject(parsed, v, low)) is not None), None)
    return found and Source(found.first, found.last, "gerund")


def _subject_ahead(parsed: Parsed, unit: Unit, start: int) -> Source | None:
    """The subject of the main clause behind the comma that ends a participle's own."""
    comma = next((i for i in range(start, unit.last) if parsed.words[i] == "," and parsed.outside(i)), unit.last)
    for ahead in parsed.verbs_in(comma, unit.last)[:6]:
        found = subject_left(parsed, ahead, comma + 1) if ahead.finite and _main(parsed, ahead) else None
        if found is not None and found.how in ("noun", "pronoun") and parsed.words[found.first - 1] == ",":
            return found
    return None


def _main(parsed: Parsed, verb: VerbGroup) -> bool:
    before = verb.first - 1
    return parsed.outside(verb.first) and not parsed.is_(before, "relative")


def _own_subject(parsed: Parsed, verb: VerbGroup, low: int) -> Source | None:
    if verb.inverted >= 0:
        return Source(verb.inverted, verb.inverted + 1, "pronoun")
    found = subject_left(parsed, verb, low)
    return found if found is not None and found.how != "relative" else None


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
    draft = _complement_draft(parsed, cue._replace(row=cue.row), found, source, "impersonal")
    if draft is not None:
        draft.source = None
        draft.certain = False
    return draft


def unlisted_incise(parsed: Parsed, verb: VerbGroup, scene: Scene) -> Draft | None:
    """`« … », s'emporte le maire`: any verb, inverted right behind a whole quotation."""
    if (
        not verb.finite
        or verb.negated
        or verb.passive
        or not parsed.outside(verb.first)
        or verb.mood not in ("Pres", "Past", "Imp")
    ):
        return None
    bounds = scene.bounds
    incise = inverted_incise(parsed, verb, verb.last, bounds)
    if (
        incise is None
        or incise.first < 2
        or parsed.quote_of[incise.first - 1] < 0
        or not speaks(parsed, incise.source, "person")
    ):
        return None
    quote = parsed.quotes[parsed.quote_of[incise.first - 1]]
    if quote.last - quote.first < 6:
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


RULES = (set_inside, subject_verb, nonfinite, passive_by, told_by_infinitive, gerund)
