"""Verb groups that can give words to somebody: the lexicon's verbs, affirmed, in a form that reports."""

from typing import NamedTuple

from recoupe.extract.phrases import Parsed, VerbGroup
from recoupe.languages.grammar import match_at
from recoupe.languages.reporting import ReportingVerb

_REACH = 6


class Cue(NamedTuple):
    """A reporting verb where it stands; `last` is behind its tail (`fait *savoir*`)."""

    verb: VerbGroup
    row: ReportingVerb
    last: int
    hearsay: bool

    @property
    def lemma(self) -> str:
        """The dictionary form with its tail."""
        return " ".join((self.verb.lemma, *self.row.tail))


def cues_at(parsed: Parsed, verb: VerbGroup) -> tuple[Cue, ...]:
    """The readings of one verb group as a reporting verb: of those with the longest tail, each row."""
    rows = parsed.cue_rows(verb.key)
    if not rows:
        return ()
    fits = [(row, last) for row in rows if (last := _tail_end(parsed, verb, row)) >= 0]
    longest = max((len(row.tail) for row, _ in fits), default=0)
    return tuple(Cue(verb, row, last, _hearsay(parsed, verb)) for row, last in fits if len(row.tail) == longest)


def _tail_end(parsed: Parsed, verb: VerbGroup, row: ReportingVerb) -> int:
    at = verb.last
    if not row.tail:
        return at
    while at < len(parsed.words) and parsed.pos[at] == "ADV" and parsed.words[at] != row.tail[0] and at < verb.last + 3:
        at += 1
    return at + len(row.tail) if parsed.words[at : at + len(row.tail)] == row.tail else -1


def _hearsay(parsed: Parsed, verb: VerbGroup) -> bool:
    """`aurait déclaré`, `demanderait`: the saying itself is hearsay, in a language whose conditional says so."""
    return verb.mood == "Cnd" and "cnd" in parsed.grammar.words("hearsay_mood")


def reports(parsed: Parsed, verb: VerbGroup) -> bool:
    """Whether a finite group tells of words said: not `dira`, `would say`, `dites-le`."""
    if not verb.finite or verb.mood == "Cmd":
        return False
    if parsed.words[verb.first] in parsed.grammar.words("modal"):
        return False
    if verb.mood == "Sub" and parsed.forms[verb.head] != "PastPart":
        return False  # exiger qu'il fasse comprendre que
    return verb.mood != "Fut" and (verb.mood != "Cnd" or _hearsay(parsed, verb))


def governor(parsed: Parsed, verb: VerbGroup) -> VerbGroup | None:
    """`a tenu à préciser`, `went on to say`, `quoted as saying`: the finite verb that leads to this form, if it may."""
    at = verb.first - 1
    for _ in range(_REACH):
        found = parsed.verb(at)
        if found is not None:
            return found if _leads(parsed, found, verb) else None
        if parsed.is_(at, "as_mark") and (found := _over_agent(parsed, at)) is not None:
            return found if _leads(parsed, found, verb) else None
        if not (
            parsed.is_(at, "object_pronoun")
            or parsed.is_(at, "infinitive_mark")
            or parsed.pos[at] in ("ADV", "SCONJ", "ADP")
        ):
            return None
        at -= 1
    return None


def marked_at(parsed: Parsed, verb: VerbGroup) -> int:
    """Where `while adding`, `tout en ajoutant`, `avant d'ajouter` begin: at the verb itself where nothing marks it."""
    at = verb.first
    if verb.mood == "PresPart":
        while at > 0 and (parsed.pos[at - 1] == "ADV" or parsed.is_(at - 1, "gerund_mark")):
            at -= 1
        return at if any(parsed.is_(i, "gerund_mark") for i in range(at, verb.first)) else verb.first
    while at > 0 and parsed.is_(at - 1, "object_pronoun"):
        at -= 1
    sizes = (n for n in (2, 1) if match_at(parsed.grammar.phrases("doing_mark"), parsed.words, at - n) == n)
    return at - next(sizes, at - verb.first)


def _over_agent(parsed: Parsed, mark: int) -> VerbGroup | None:
    """`was quoted by the agency Ovalis as saying`: the passive before whoever quotes."""
    for at in range(mark - 2, max(0, mark - 10), -1):
        if parsed.is_(at, "agent"):
            found = parsed.verb(at - 1)
            return found if found is not None and found.passive and not parsed.verbs_in(at, mark) else None
    return None


def purpose_leader(parsed: Parsed, verb: VerbGroup) -> VerbGroup | None:
    """`telephoned to tell him that`, `called his lawyer on Friday to confirm`: a verb of getting in touch before."""
    if verb.mood != "Inf" or not parsed.is_(verb.first - 1, "infinitive_mark"):
        return None
    for at in range(verb.first - 2, max(0, verb.first - 10), -1):
        found = parsed.verb(at)
        if found is not None:
            near = found.finite and not found.negated and found.key in parsed.grammar.words("contact_verb")
            return found if near else None
        if parsed.words[at] in (",", ";", ":"):
            return None
    return None


def _leads(parsed: Parsed, found: VerbGroup, verb: VerbGroup) -> bool:
    light = found.key in parsed.grammar.words("light_verb")
    return light and found.finite and not found.negated and found.last <= verb.first
