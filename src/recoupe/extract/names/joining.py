"""Which names of a report are one: people by their spellings, bodies by their forms."""

from collections import Counter
from collections.abc import Sequence, Set
from typing import NamedTuple

from recoupe.extract.names.acronyms import find_acronyms, find_initials
from recoupe.extract.names.page import Name, Page
from recoupe.extract.names.shortening import Short, bare, own_words, shortened, shortens
from recoupe.extract.names.variants import Words, misprinted, name_parts, variant_rule
from recoupe.languages.gazetteer import body_forms

_SURE = frozenset({"after_title", "description"})


class Join(NamedTuple):
    """What a name is joined to: a group's key, and the rule that joined it."""

    key: str
    rule: str


def join_names(page: Page, names: Sequence[Name]) -> list[Join | None]:
    """For each name the group that it belongs to; None where two people could be meant and nothing decides."""
    spellings = _spellings(page, names)
    people = _people(spellings)
    people |= _by_one_name(page, names, {words[-1] for words in people})
    guessed = {name_parts(page.words[n.first : n.last]) for n in names if n.rule == "two_words"}
    bodies = _bodies(page, names)
    acronyms = find_initials(page, names) | find_acronyms(page, names)
    joins: list[Join | None] = []
    for at, name in enumerate(names):
        joins.append(_join(page, at, name, (people, bodies, joins, names, guessed)))
    for short, long in acronyms.items():
        _take_over(joins, names, short, long)
    return joins


def _spellings(page: Page, names: Sequence[Name]) -> Counter[Words]:
    found: Counter[Words] = Counter()
    for name in names:
        parts = name_parts(page.words[name.first : name.last])
        if name.kind == "person" and len(parts) > 1:
            found[parts] += 1
    return found


def _people(spellings: Counter[Words]) -> dict[Words, Join]:
    """Each spelling of a full name with the person's first spelling as key."""
    found: dict[Words, Join] = {}
    for words in sorted(spellings, key=lambda w: (-len(w), -spellings[w], w)):
        for known, join in list(found.items()):
            rule = variant_rule(words, known, spellings) if set(words) & set(known) else None
            if rule:
                found[words] = Join(join.key, rule)
                break
        else:
            found[words] = Join("person " + " ".join(words), "full name")
    return found


def _by_one_name(page: Page, names: Sequence[Name], families: Set[str]) -> dict[Words, Join]:
    """`Pope Lucian`: who is described beside the only name he has; the name alone is his too.

    `General Alexander` is not so called where the report names a Keith Alexander.
    """
    found = {}
    for name in names:
        word, alone = page.words[name.first], name.last - name.first == 1
        if name.rule == "description" and alone and word in page.names.given and word not in families:
            parts = name_parts(page.words[name.first : name.last])
            found[parts] = Join("person " + " ".join(parts), "one name")
    return found


def _bodies(page: Page, names: Sequence[Name]) -> dict[Words, str]:
    """The folded words of every body's or other name, with its key."""
    found: dict[Words, str] = {}
    for name in names:
        described = name.rule.startswith("institution") and name.last - 1 not in page.capitals
        if name.kind != "person" and (not described or name.first in page.capitals):
            words = tuple(page.words[name.first : name.last])
            words = words if name.key else bare(page, words)
            found.setdefault(words, name.key or "name " + " ".join(name_parts(list(own_words(page, name)))))
            listed = page.known.at(words, 0) if name.known and name.known.sort == "company" else None
            if listed and listed[0] < len(words):
                found.setdefault(words[: listed[0]], name.key)
    forms = body_forms(page.reading.pack)
    for key in dict.fromkeys(found.values()):
        for words in forms.get(key, ()):
            found.setdefault(words, key)  # Parti communiste, of what is called PCC
    return {words: key for words, key in found.items() if not _other_paper(page, words, key, found)}


def _own_paper(page: Page, name: Name, words: Words, bodies: dict[Words, str]) -> Join | None:
    """`the Herald`, `La Gazette`: what has a longer name in this report, though one in another town is called so."""
    if name.known is None or name.known.sort != "agency" or words[0] not in page.roles.definite:
        return None
    return _longer(page, words, bodies, name) or _longer(page, words[1:], bodies, name)


def _other_paper(page: Page, words: Words, key: str, bodies: dict[Words, str]) -> bool:
    """`the Herald` of a report that names the Valmont Herald, though one in another town is called so."""
    if words[0] not in page.roles.definite or not key.startswith("media-"):
        return False
    return any(other[-len(words) + 1 :] == words[1:] and of != key for other, of in bodies.items() if other != words)


_State = tuple[dict[Words, Join], dict[Words, str], list[Join | None], Sequence[Name], Set[Words]]


def _join(page: Page, at: int, name: Name, state: _State) -> Join | None:
    people, bodies, joins, names, guessed = state
    words = tuple(page.words[name.first : name.last])
    if name.key:
        return _own_paper(page, name, words, bodies) or Join(name.key, name.rule)
    words = bare(page, words)
    parts = name_parts(list(words))
    if not parts:
        return None
    if parts in people and name.kind in ("person", "other"):
        return people[parts]
    if (name.kind in ("person", "other") or name.rule == "in_place") and not name.known:
        surnames = _bearers(parts, people, page)
        if surnames:
            return _bearer(page, name, surnames, joins, names)
    odd = _misprint(page, name, parts, people)
    if odd:
        return odd
    longer, rare = None, not page.in_dictionary(name.first)
    given = _by_given_name(page, parts, people, guessed, rare) if name.kind in ("person", "other") else None
    if given:
        return Join(given, "given name")
    if name.kind == "person" and (name.rule in _SURE or not (longer := _longer(page, words, bodies, name))):
        return Join("person " + " ".join(parts), "surname alone")
    own = Join(bodies.get(words, "name " + " ".join(parts)), "same words")
    return longer or _longer(page, words, bodies, name) or own


def _misprint(page: Page, name: Name, parts: Words, people: dict[Words, Join]) -> Join | None:
    """`Scarbrough`, in a report that names one Neil Scarborough."""
    if len(parts) > 1 or name.kind not in ("person", "other") or name.known or page.in_dictionary(name.first):
        return None
    meant = {people[words].key for words in people if misprinted(parts[0], words[-1])}
    return Join(meant.pop(), "misprint") if len(meant) == 1 else None


def _bearers(parts: Words, people: dict[Words, Join], page: Page) -> list[str]:
    """Keys of the people whose family name this is: at the end, or first where the family comes first."""
    found: dict[str, None] = {}
    for words, join in people.items():
        family = words[0] in page.names.family_first and parts == words[:1]
        if words[-len(parts) :] == parts or family:
            found[join.key] = None
    return list(found)


def _by_given_name(page: Page, parts: Words, people: dict[Words, Join], guessed: Set[Words], rare: bool) -> str | None:
    """`Lou` in a report that names one Lou Morel, `Meng` beside `Meng Haoran`: who alone bears the name."""
    if len(parts) != 1:
        return None
    listed = parts[0] in page.names.given
    bearers = [words for words in people if words[0] == parts[0]]
    keys = {people[words].key for words in bearers}
    sure = listed or rare or any(words not in guessed or _alone(page, words[-1]) for words in bearers)
    return keys.pop() if len(keys) == 1 and sure else None


def _alone(page: Page, family: str) -> bool:
    """Whether the report calls somebody by that name alone: it is a person's."""
    places = page.places.get(family, ())
    return any(at == 0 or not page.capital(at - 1) or not page.joined(at) for at in places)


def _bearer(
    page: Page, name: Name, keys: list[str], joins: Sequence[Join | None], names: Sequence[Name]
) -> Join | None:
    """Of people with one surname the one whom the title fits, or who was named in full last."""
    fitting = [key for key in keys if _gender_fits(page, name, key)]
    if not fitting:
        return Join(f"person {' '.join(page.words[name.first : name.last])} {name.gender}", "surname of another")
    if len(fitting) == 1:
        return Join(fitting[0], "surname")
    for before in range(len(joins) - 1, -1, -1):
        join = joins[before]
        if join and join.key in fitting and names[before].last - names[before].first > 1:
            return Join(join.key, "surname, last full name")
    return None


def _gender_fits(page: Page, name: Name, key: str) -> bool:
    given = page.names.given.get(key.split(" ")[1])
    return not name.gender or not given or given == name.gender


def _longer(page: Page, words: Words, bodies: dict[Words, str], name: Name) -> Join | None:
    """The one longer name that this one can be short for."""
    if (name.known and name.known.sort != "agency") or name.rule.startswith("institution"):
        return None
    short = shortened(page, name, words)
    found = {other: key for other, key in bodies.items() if key != name.key and shortens(page, short, other)}
    longer = {found[other] for other in found if not any(_within(page, other, wider) for wider in found)}
    return Join(longer.pop(), "beginning of the name") if len(longer) == 1 else None


def _within(page: Page, words: Words, wider: Words) -> bool:
    """`Brigades Valmont`, beside `Brigades Anne Valmont`."""
    return words != wider and shortens(page, Short(words, plain=False, rare=False), wider)


def _take_over(joins: list[Join | None], names: Sequence[Name], short: int, long: int) -> None:
    """All that bears the acronym's key gets the long form's, or the other way where only the acronym is known."""
    left, right = joins[short], joins[long]
    if not left or not right or left.key == right.key:
        return
    listed = names[short].known
    known = listed is not None and listed.sort != "agency" and names[long].known is None
    winner, loser = (left.key, right.key) if known else (right.key, left.key)
    for at, join in enumerate(joins):
        if join and join.key == loser:
            joins[at] = Join(winner, "acronym")
