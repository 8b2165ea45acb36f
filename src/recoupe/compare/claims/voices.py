"""Whether two claims can come from one mouth: the same speaker, its spokesman, its ministry, its country."""

from collections.abc import Callable, Iterable
from enum import IntEnum

from recoupe.compare.claims.claims import Claim
from recoupe.compare.claims.wording import kinship
from recoupe.compare.reports import COUNTRY, Reports
from recoupe.text.folding import fold

_BOTH = 2  # First and family name; two speakers.
_ROLES = 0.6  # The share of the shorter description that both must have.
_OFFICIAL = frozenset(
    {
        "ambassador", "army", "authority", "colonel", "defend", "department", "embassy", "foreign", "general",
        "government", "leader", "military", "minister", "ministry", "navy", "official", "police", "prefect",
        "prefecture", "presidency", "president", "side", "spokesman", "state",
    }
)  # fmt: skip
_BODIES = frozenset(
    {
        "agency", "association", "bank", "body", "brand", "builder", "chain", "club", "company", "director",
        "federation", "firm", "group", "industry", "institute", "manage", "management", "maker",
        "manufacture", "ngo", "operate", "operator", "organization", "party", "producer", "supplier", "team",
        "union",
    }
)  # fmt: skip


_PAPERS = frozenset(
    {
        "account", "balance", "charge", "communique", "conclusion", "count", "data", "decree", "document", "estimate",
        "figure", "information", "investigate", "investigation", "judgment", "letter", "list", "message", "note",
        "number", "paper", "poll", "press", "register", "release", "report", "research", "statement", "study",
        "survey", "text", "toll", "write",
    }
)  # fmt: skip


_SPEAKERS = frozenset({"director", "lawyer", "manage", "manager", "president", "spokesman"})
_ANYBODY = frozenset(
    {
        "delegate", "deputy", "diplomat", "expert", "judge", "leader", "man", "manager", "member", "observer",
        "officer", "official", "participant", "person", "representative", "resident", "same", "source", "spokesman",
        "woman",
    }
)  # fmt: skip


class Fitness(IntEnum):
    """How well two statements fit one utterance, from not at all to fully."""

    NO = 0  # Two persons, two countries.
    STRANGER = 1  # Nothing says that the two are one: `an official` and a named mayor.
    OPEN = 2  # One is not told, or is a paper of which nobody says whose it is.
    DOUBTFUL = 3
    LIKELY = 4
    YES = 5


def same_voice(first: Claim, then: Claim, reports: Reports) -> Fitness:
    """Whether one and the same can be speaking.

    `Officials` of two reports need not be the same ones.
    """
    if first.voice is not None and first.voice == then.voice and _known(first, reports):
        return Fitness.YES
    if _nobody(first, reports) or _nobody(then, reports):
        return Fitness.OPEN
    if first.voice == then.voice:
        return Fitness.YES if first.article.id == then.article.id else Fitness.LIKELY
    if first.who.place and then.who.place and _akin(first.who.sides, then.who.sides):
        return Fitness.LIKELY
    if all(claim.who.person and not _called_by_office(claim, reports) for claim in (first, then)):
        return Fitness.LIKELY if _same_person(first, then, reports) else Fitness.NO
    if first.labels & then.labels & {first.voice, then.voice}:
        return Fitness.DOUBTFUL
    if _apart(first, then):
        return Fitness.NO
    if any(rule(first, then, reports) for rule in RELATED):
        return Fitness.DOUBTFUL
    return Fitness.OPEN if _described(first, then, reports) else Fitness.STRANGER


def _called_by_office(claim: Claim, reports: Reports) -> bool:
    """Somebody whom the report never names: `président de la Ligue`."""
    entity = reports.entities.get(claim.voice or "")
    return entity is not None and entity.name[:1].islower()


def _known(claim: Claim, reports: Reports) -> bool:
    return claim.voice in reports.entities


def _nobody(claim: Claim, reports: Reports) -> bool:
    """A speaker that is not told, a pronoun of which nobody is known (`a-t-il dit`), a paper (`le bilan`), anybody."""
    if claim.voice is None:
        return True
    who = claim.who
    if _known(claim, reports) or who.named or who.sides:
        return False
    return who.roles <= _ANYBODY or bool(who.roles & _PAPERS)


def _same_person(first: Claim, then: Claim, reports: Reports) -> bool:
    """`le ministre, Jean Roux` and `Jean Roux`, though one was taken for his office."""
    named = (first.voice in then.who.named or then.voice in first.who.named) and first.article.id != then.article.id
    return (
        named
        or _short_name(first, then, reports)
        or _second_name(first, then, reports)
        or any(
            (entity := reports.entities.get(at)) is not None and entity.kind == "person"
            for at in first.who.named & then.who.named
        )
    )


def _short_name(first: Claim, then: Claim, reports: Reports) -> bool:
    """`Mr Somchai` and `Somchai Wattana`, where nobody else in the reports has that name."""
    for one, other in ((first.voice or "", then.voice or ""), (then.voice or "", first.voice or "")):
        if one in reports.bearers and reports.bearers[one] == {one, other}:
            return True
    return False


def _second_name(first: Claim, then: Claim, reports: Reports) -> bool:
    """`Laura Campos` and `Laura Campos Ruiz`: the whole shorter name begins the longer one."""
    people = [reports.entities.get(claim.voice or "") for claim in (first, then)]
    names = sorted((fold(person.name).split() for person in people if person is not None), key=len)
    return len(names) == _BOTH and len(names[0]) >= _BOTH and names[1][: len(names[0])] == names[0]


def _apart(first: Claim, then: Claim) -> bool:
    """Whether their descriptions name countries or places that are not the same, or other numbers of people."""
    left, right = ({key for key in claim.who.roles if key.startswith("#")} for claim in (first, then))
    if left and right and left != right:
        return True
    codes = [{side for side in claim.who.sides if side.startswith(COUNTRY)} for claim in (first, then)]
    return bool(codes[0] and codes[1] and not codes[0] & codes[1])


def _belongs(first: Claim, then: Claim, reports: Reports) -> bool:
    """`Anna Roux, porte-parole de l'usine Carbo` and `Carbo`; `Paris` and the ministry of France."""
    if first.voice in then.who.named or then.voice in first.who.named:
        return True
    return reports.akin(first.voice or "", then.voice or "") and not (first.who.person or then.who.person)


def _same_role(first: Claim, then: Claim, reports: Reports) -> bool:
    """`le ministre de l'Industrie` and `Industry Minister Luc Morel`; `l'intersyndicale` and `the unions`."""
    left, right = first.who.roles, then.who.roles
    if not left or not right:
        return False
    return len(left & right) >= _ROLES * min(len(left), len(right))


def _same_side(first: Claim, then: Claim, reports: Reports) -> bool:
    """`Santiago`, `the Chilean army` and `le ministre chilien`: a country speaks through its officials."""
    if not _akin(first.who.sides, then.who.sides):
        return False
    if not all(claim.who.place or claim.who.roles & _OFFICIAL for claim in (first, then)):
        return False
    if any(claim.who.place or claim.voice not in reports.entities for claim in (first, then)):
        return True
    return first.who.person != then.who.person and bool(first.who.roles & then.who.roles)


def _of_the_place(first: Claim, then: Claim, reports: Reports) -> bool:
    """`Berne` and `the foreign ministry`, of no country that is told, in a report that names Switzerland."""
    for one, other in ((first, then), (then, first)):
        if one.who.place and other.who.roles & _OFFICIAL and not other.who.sides:
            return any(m.entity and reports.akin(m.entity, one.voice or "") for m in other.article.mentions)
    return False


def _same_body(first: Claim, then: Claim, reports: Reports) -> bool:
    """`the UN mission` and `la cheffe de la mission des Nations unies`: one role in one body."""
    bodies = {at for at in first.who.named & then.who.named if (e := reports.entities.get(at)) and e.kind != "person"}
    return bool(bodies and first.who.roles & then.who.roles)


def _the_body(first: Claim, then: Claim, reports: Reports) -> bool:
    """`the company`, or `Anna Roux, its director`, in a report that names the company which speaks in the other one."""
    for one, other in ((first, then), (then, first)):
        entity = reports.entities.get(other.voice or "")
        named = entity is not None and entity.kind != "person"
        if named and (_unnamed_body(one, reports) or _speaks_for_one(one, reports)):
            called = _names(other.voice or "", reports)
            return any(m.entity and called & _names(m.entity, reports) for m in one.article.mentions)
    return False


def _described(first: Claim, then: Claim, reports: Reports) -> bool:
    """`the 27-year-old Pole`, `l'hôte de Tunis`, where that report names the one who speaks in the other."""
    for one, other in ((first, then), (then, first)):
        entity = reports.entities.get(other.voice or "")
        if entity is not None and entity.kind == "person" and not _known(one, reports):
            single = not any(key.startswith("#") for key in one.who.roles)
            return single and any(m.entity and _is(m.entity, entity.id, reports) for m in one.article.mentions)
    return False


def _is(at: str, entity: str, reports: Reports) -> bool:
    return reports.twins.get(at, at) == entity


def _names(at: str, reports: Reports) -> set[str]:
    entity = reports.entities.get(reports.twins.get(at, at))
    return {fold(name) for name in (entity.name, *entity.aliases)} if entity else set()


def _unnamed_body(claim: Claim, reports: Reports) -> bool:
    return claim.voice not in reports.entities and bool(claim.who.roles & _BODIES)


def _speaks_for_one(claim: Claim, reports: Reports) -> bool:
    """A person of whom it is not said for which body: `le porte-parole, Luc Morel`."""
    bodies = (e for at in claim.who.named if (e := reports.entities.get(at)) and e.kind == "organization")
    return claim.who.person and bool(claim.who.roles & _SPEAKERS) and not any(bodies)


RELATED: tuple[Callable[[Claim, Claim, Reports], bool], ...] = (
    _same_person,
    _belongs,
    _same_role,
    _same_side,
    _of_the_place,
    _same_body,
    _the_body,
)


def _akin(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether some two are one place: `Chilie` and `chilien` share their stem."""
    there = tuple(right)
    return any(kinship(one, other) >= 0.7 for one in left for other in there)
