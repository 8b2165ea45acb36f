"""Whom of a report's people a family name means."""

from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from recoupe.extract.names.page import Name, Page
from recoupe.extract.names.variants import Words


class Join(NamedTuple):
    """What a name is joined to: a group's key, and the rule that joined it."""

    key: str
    rule: str


Before = Sequence[tuple[Name, Join | None]]


def find_bearers(page: Page, parts: Words, people: Mapping[Words, Join]) -> list[str]:
    """Keys of the people whose family name this is: at the end, or first where the family comes first."""
    found: dict[str, None] = {}
    for words, join in people.items():
        family = words[0] in page.names.family_first and parts == words[:1]
        if words[-len(parts) :] == parts or family:
            found[join.key] = None
    return list(found)


def chosen_bearer(page: Page, name: Name, keys: Sequence[str], relatives: Set[str], before: Before) -> Join | None:
    """Of people with one family name the one whom the title fits, or who was named in full last.

    Who is there as somebody's kin is called by the whole name: the family name alone is the other's.
    """
    fitting = [key for key in keys if _gender_fits(page, name, key)]
    word = " ".join(page.words[name.first : name.last])
    if not fitting:
        return Join(f"person {word} {name.gender}", "surname of another")
    if not name.gender:
        fitting = [key for key in fitting if key not in relatives] or fitting
    if len(fitting) == 1:
        known = any(join and join.key == fitting[0] for _, join in before)
        other = any(join and join.key == f"person {word}" for _, join in before)
        alone = fitting[0] in relatives and not name.gender and (other or not known)
        return Join(f"person {word}", "surname of another") if alone else Join(fitting[0], "surname")
    for full, join in reversed(before):
        if join and join.key in fitting and full.last - full.first > 1:
            return Join(join.key, "surname, last full name")
    return None


def _gender_fits(page: Page, name: Name, key: str) -> bool:
    given = page.names.given.get(key.split(" ")[1])
    return not name.gender or not given or given == name.gender
