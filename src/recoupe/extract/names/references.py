"""Bodies meant by their kind: `l'agence russe`, `le ministère`, once the report has named them."""

from collections.abc import Sequence

from recoupe.extract.names.bearers import Join
from recoupe.extract.names.institutions import find_bare_heads
from recoupe.extract.names.page import Name, Page

_AGENCY = "institution agency"
_CLASSES = frozenset({"agency", "ministry", "government", "presidency", "central_bank", "electoral_commission"})


def join_agencies(page: Page, names: Sequence[Name], joins: list[Join | None]) -> list[Join | None]:
    """Descriptions of agencies with the agency beside them, or the one of that country that the report names."""
    found = list(joins)
    for at, name in enumerate(names):
        if name.rule != _AGENCY:
            continue
        beside = _beside(page, names, at)
        key = beside if beside is not None else _of_country(name, names)
        join = joins[key] if key is not None else None
        if join:
            found[at] = Join(join.key, "agency by its description")
    return found


def _beside(page: Page, names: Sequence[Name], at: int) -> int | None:
    """`l'agence officielle chilienne Valmont`, `Valmont, l'agence chilienne`."""
    name = names[at]
    for other, candidate in enumerate(names):
        gap = page.words[name.last : candidate.first] if candidate.first >= name.last else ["-"]
        if candidate.kind == "organization" and other != at and gap in ([], [","]) and candidate.rule != _AGENCY:
            return other
    return None


def _of_country(name: Name, names: Sequence[Name]) -> int | None:
    fitting = {
        other.key: at
        for at, other in enumerate(names)
        if other.known and other.known.sort == "agency" and other.country == name.country and name.country
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def find_references(
    page: Page, names: Sequence[Name], joins: Sequence[Join | None]
) -> tuple[list[Name], list[Join | None]]:
    """The names with the bare heads that mean a body named before, in order, and what each is joined to."""
    added: list[tuple[Name, Join | None]] = list(zip(names, joins, strict=True))
    for first, last, class_ in find_bare_heads(page, names):
        meant = _last_of(class_, names, joins, first) if class_ in _CLASSES else None
        if meant:
            start = page.reading.tokens[first].start
            added.append((Name(first, last, start, "organization", f"reference {class_}"), meant))
    added.sort(key=lambda pair: pair[0][:3])
    return [name for name, _ in added], [join for _, join in added]


def _last_of(class_: str, names: Sequence[Name], joins: Sequence[Join | None], before: int) -> Join | None:
    """The body of that class named last; of governments only where all are of one country."""
    fitting: dict[str, Join] = {}
    for name, join in zip(names, joins, strict=True):
        listed = class_ == "agency" and name.known is not None and name.known.sort == "agency"
        if join and name.first < before and (listed or name.rule == f"institution {class_}"):
            fitting.pop(join.key, None)
            fitting[join.key] = Join(join.key, "body by its kind")
    if not fitting or (class_ != "agency" and len(fitting) > 1):
        return None
    return list(fitting.values())[-1]
