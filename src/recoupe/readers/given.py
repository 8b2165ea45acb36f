"""What a user says of the reports, joined to the reports it is said of."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, replace

from recoupe.model.dossier import Problem
from recoupe.readers.draft import Draft, Facts

_NAMES: tuple[Callable[[Draft], str | None], ...] = (
    lambda draft: draft.source,
    lambda draft: draft.facts.url,
    lambda draft: os.path.normpath(draft.path),
    lambda draft: os.path.realpath(draft.path),
    lambda draft: os.path.basename(draft.path),
    lambda draft: os.path.splitext(os.path.basename(draft.path))[0],
)
"""Ways to name a report, the surest first."""


def join_given(
    given: Iterable[tuple[str, Facts]], drafts: Sequence[Draft]
) -> tuple[Mapping[int, Facts], tuple[Problem, ...]]:
    """Facts by index of the draft they are said of (the first on a field counts), and names that fit none."""
    given = tuple(given)
    indexes = [_index(drafts, name) for name in _NAMES] if given else []
    found: dict[int, Facts] = {}
    problems = []
    for key, facts in given:
        fits = _find(key, indexes)
        if len({drafts[i].path for i in fits}) != 1:
            problems.append(_unclear(key, [drafts[i].path for i in fits]))
            continue
        for i in fits:
            found[i] = filled(found.get(i, Facts()), facts)
    return found, tuple(problems)


def filled(facts: Facts, other: Facts) -> Facts:
    """The facts, with those that are not known taken from the other ones."""
    known = {f.name: value for f in fields(Facts) if (value := getattr(facts, f.name))}
    return replace(other, **known)


def _index(drafts: Sequence[Draft], name: Callable[[Draft], str | None]) -> Mapping[str, list[int]]:
    found = defaultdict(list)
    for i, draft in enumerate(drafts):
        if called := name(draft):
            found[called].append(i)
    return found


def _find(key: str, indexes: Sequence[Mapping[str, list[int]]]) -> list[int]:
    for index in indexes:
        for name in (key, os.path.normpath(key)):
            if name in index:
                return index[name]
    return []


def _unclear(key: str, paths: Sequence[str]) -> Problem:
    if paths:
        return Problem(key, f"This names several files: {', '.join(sorted(set(paths))[:5])}.", "Give the whole path.")
    return Problem(
        key,
        "No report has this name.",
        "Name a report by its path, file name, file name without ending, or URL.",
    )
