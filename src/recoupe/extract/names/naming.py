"""Every name of a report, and which of them are one."""

from collections.abc import Iterable, Sequence

from recoupe.extract.names.agreeing import with_kinds
from recoupe.extract.names.bearers import Join
from recoupe.extract.names.binding import GUESSED, UNBOUND, Binding, Part, find_appositions, find_meant
from recoupe.extract.names.bodies import find_bodies
from recoupe.extract.names.capitals import find_runs
from recoupe.extract.names.chains import common
from recoupe.extract.names.describing import Description, find_descriptions
from recoupe.extract.names.gathering import gather, to_records
from recoupe.extract.names.joining import join_names
from recoupe.extract.names.longforms import with_long_forms
from recoupe.extract.names.metonymy import governs
from recoupe.extract.names.namesakes import with_namesakes
from recoupe.extract.names.page import Name, Page, read_page
from recoupe.extract.names.quoted import with_quoted
from recoupe.extract.names.references import find_references, join_agencies
from recoupe.extract.names.segments import find_segments
from recoupe.extract.reading import Reading
from recoupe.languages.gazetteer import shared_table
from recoupe.model.mention import Entity, Mention


def find_names(reading: Reading) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The mentions of the report in order, and the people, bodies and places that they name."""
    page = read_page(reading)
    descriptions = find_descriptions(page)
    names = find_bodies(page, find_segments(page, find_runs(page), descriptions), descriptions)
    names = [name for name in names if not _of_role(page, name, descriptions)]
    names = with_quoted(page, with_long_forms(page, names))
    names = _with_governments(page, with_namesakes(with_kinds(page, names)))
    bindings = find_appositions(page, names, descriptions)
    names = _made_people(page, names, bindings)
    joins = join_agencies(page, names, join_names(page, names, _kin(page, names, bindings)))
    parts = _parts(page, names, joins, bindings)
    meant = _meant(page, names, descriptions, bindings, parts)
    homes = {key: country for key, part in parts.items() if (country := _home(part))}
    described = [(d, joins[at] if at is not None else None, rule) for d, at, rule in meant]
    names, joins = find_references(page, names, joins)
    return to_records(page, gather(names, joins), described, homes)


def _kin(page: Page, names: Sequence[Name], bindings: Iterable[Binding]) -> list[int]:
    """Who is there as somebody's kin: `his mother, Anna Baker`, `Paul and Anna Baker`."""
    kin = [b.name for b in bindings if b.description.role.class_ == "kin" or b.description.reach == "possessive"]
    return kin + [at for at, name in enumerate(names) if name.kind == "person" and _paired(page, name)]


def _paired(page: Page, name: Name) -> bool:
    """`Paul and Anna Baker`: behind a given name alone."""
    before = page.words[max(0, name.first - 2) : name.first]
    return (
        name.last - name.first > 1
        and len(before) == 2
        and before[0] in page.names.given
        and before[1] in page.names.joiners
    )


def _of_role(page: Page, name: Name, descriptions: Sequence[Description]) -> bool:
    """`Emergencies Minister Pavel Drannik`: common words right before a role say what it is for."""
    if name.kind != "other" or name.key or not all(common(page, at) for at in range(name.first, name.last)):
        return False
    return any(d.head == name.last and d.reach == "bare" and page.capital(d.head) for d in descriptions)


def _home(part: Part) -> str | None:
    """The country that a person stands for in this report."""
    return next((role.country for role in reversed(part.roles) if role.country and not role.past), None)


def _with_governments(page: Page, names: list[Name]) -> list[Name]:
    """Capitals and seats that stand for a government become names of its country; doubt follows the sure ones."""
    places = [at for at, n in enumerate(names) if n.known and n.known.sort in ("capital", "seat")]
    sure = {at: governs(page, names[at], names) for at in places}
    bodies = {n.key for n in names}
    governed = {names[at].country for at, answer in sure.items() if answer}
    for at in places:
        answer = sure[at]
        if answer or (answer is None and names[at].country in governed):
            names[at] = _governing(names[at], bodies)
    return names


def _governing(name: Name, keys: set[str]) -> Name:
    """The country that a capital stands for; Brussels is the Commission where a report speaks of the Union."""
    seated = shared_table("places")["body_seats"].get(name.country, ())
    if seated and f"country-{name.country}" not in keys and not keys.isdisjoint(seated):
        key = next((key for key in seated[:2] if key in keys), seated[0])
        return name._replace(key=key, kind="organization", country=None, rule="capital for a body")
    return name._replace(key=f"country-{name.country}", rule="capital for its government")


def _made_people(page: Page, names: list[Name], bindings: Sequence[Binding]) -> list[Name]:
    """A name beside a description of a person is a person's."""
    bound = {binding.name: binding.description for binding in bindings}
    made = []
    for at, name in enumerate(names):
        beside = bound.get(at)
        sure = beside is not None and (name.kind == "other" or name.rule in GUESSED)
        person = name._replace(kind="person", rule="description") if sure else name
        made.append(_crowned(page, person, beside) if beside else name)
    return made


def _crowned(page: Page, name: Name, beside: Description) -> Name:
    """`Pope Lucian`: for those known by one name their title is a part of it."""
    capital = page.capital(beside.head) and beside.reach == "bare" and beside.last == name.first
    alone = name.last - name.first == 1 and beside.role.class_ in _CROWNED
    return name._replace(start=page.reading.tokens[beside.head].start) if capital and alone else name


_CROWNED = frozenset({"pope", "monarch", "heir"})


def _parts(
    page: Page, names: Sequence[Name], joins: Sequence[Join | None], bindings: Sequence[Binding]
) -> dict[str, Part]:
    parts: dict[str, Part] = {}
    for at, (name, join) in enumerate(zip(names, joins, strict=True)):
        if join and name.kind == "person":
            part = parts.setdefault(join.key, Part(at))
            part.places.append(name.first)
            part.gender = part.gender or name.gender or page.names.given.get(page.words[name.first].split("-")[0])
    for binding in bindings:
        join = joins[binding.name]
        if join and join.key in parts:
            role = _of_counterpart(page, binding.description, parts, join.key)
            parts[join.key].roles.append(role)
            parts[join.key].gender = parts[join.key].gender or role.gender
    return parts


def _of_counterpart(page: Page, description: Description, parts: dict[str, Part], own: str) -> Description:
    """`son homologue chilien, Juan Prado`: the role of the person named last before."""
    if description.role.class_ != "counterpart":
        return description
    others = [(max((p for p in part.places if p < description.first), default=-1), key) for key, part in parts.items()]
    for place, key in sorted(others, reverse=True):
        if place >= 0 and key != own and parts[key].roles:
            model = parts[key].roles[-1]
            return description._replace(role=model.role, field=model.field, head=model.head)
    return description


def _meant(
    page: Page,
    names: Sequence[Name],
    descriptions: Iterable[Description],
    bindings: Sequence[Binding],
    parts: dict[str, Part],
) -> list[tuple[Description, int | None, str]]:
    """Each description of one person with the name that it stands for, if any."""
    beside = {binding.description: binding for binding in bindings}
    taken = {i for name in names if name.kind == "organization" for i in range(name.first, name.last)}
    found: list[tuple[Description, int | None, str]] = []
    for description in descriptions:
        if description.head in taken:
            continue
        if description in beside:
            found.append((description, beside[description].name, beside[description].rule))
            continue
        part = find_meant(page, description, tuple(parts.values()))
        if part or (description.reach != "bare" and description.role.class_ not in UNBOUND):
            found.append((description, part.entity if part else None, "description alone"))
        if part:
            part.places.append(description.first)
    return found
