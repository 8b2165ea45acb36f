"""Which names of a report are one: people by their spellings, bodies by their forms."""

from collections import Counter
from collections.abc import Iterable, Sequence, Set

from recoupe.extract.names.acronyms import find_acronyms, find_initials
from recoupe.extract.names.bearers import Join, chosen_bearer, find_bearers
from recoupe.extract.names.page import Name, Page
from recoupe.extract.names.shortening import Short, bare, own_words, shortened, shortens
from recoupe.extract.names.variants import Words, misprinted, name_parts, variant_rule
from recoupe.languages.gazetteer import body_forms

_SURE = frozenset({"after_title", "description", "governing"})


def join_names(page: Page, names: Sequence[Name], kin: Iterable[int] = ()) -> list[Join | None]:
    """For each name the group that it belongs to; None where two people could be meant and nothing decides.

    `kin` are the places of those who are described as somebody's kin: `his mother, Anne Morel`.
    """
    spellings = _spellings(page, names)
    people = _people(spellings)
    people |= _by_one_name(page, names, people)
    relatives = {people[parts].key for at in kin if (parts := _parts(page, names[at])) in people}
    guessed = {_parts(page, n) for n in names if n.rule == "two_words"}
    bodies = _bodies(page, names)
    acronyms = find_initials(page, names) | find_acronyms(page, names)
    joins: list[Join | None] = []
    for at, name in enumerate(names):
        joins.append(_join(page, at, name, (people, relatives, bodies, joins, names, guessed)))
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


def _parts(page: Page, name: Name) -> Words:
    return name_parts(page.words[name.first : name.last])


def _by_one_name(page: Page, names: Sequence[Name], people: Iterable[Words]) -> dict[Words, Join]:
    """`Pope Lucian`: who is described beside the only name he has; the name alone is his too.

    `General Alexander` is not so called where the report names a Keith Alexander, nor is `his father, Jos`, where it
    names one Jos Morel.
    """
    families = {words[-1] for words in people}
    firsts = Counter(words[0] for words in people)
    found = {}
    for name in names:
        word, alone = page.words[name.first], name.last - name.first == 1
        titled = name.start < page.reading.tokens[name.first].start
        if name.rule != "description" or not alone or word not in page.names.given or word in families:
            continue
        if titled or firsts[word] != 1:
            parts = _parts(page, name)
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
    if name.known and name.known.sort == "city" and len(words) == 1 and name.known.form != name.known.shared:
        firms = {key for other, key in bodies.items() if other[:1] == words and key.startswith("company-")}
        return Join(firms.pop(), "beginning of the name") if len(firms) == 1 else None  # Rio, of Rio Tinto
    if name.known is None or name.known.sort != "agency" or words[0] not in page.roles.definite:
        return None
    return _longer(page, words, bodies, name) or _longer(page, words[1:], bodies, name)


def _other_paper(page: Page, words: Words, key: str, bodies: dict[Words, str]) -> bool:
    """`the Herald` of a report that names the Valmont Herald, though one in another town is called so."""
    if words[0] not in page.roles.definite or not key.startswith("media-"):
        return False
    return any(other[-len(words) + 1 :] == words[1:] and of != key for other, of in bodies.items() if other != words)


_State = tuple[dict[Words, Join], Set[str], dict[Words, str], list[Join | None], Sequence[Name], Set[Words]]


def _join(page: Page, at: int, name: Name, state: _State) -> Join | None:
    people, relatives, bodies, joins, names, guessed = state
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
        surnames = find_bearers(page, parts, people)
        if surnames:
            return chosen_bearer(page, name, surnames, relatives, list(zip(names, joins, strict=False)))
    odd = _misprint(page, name, parts, people)
    given = _by_given_name(page, name, parts, people, guessed) if name.kind in ("person", "other") else None
    if odd or given:
        return odd or given
    longer = None
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


def _by_given_name(page: Page, name: Name, parts: Words, people: dict[Words, Join], guessed: Set[Words]) -> Join | None:
    """`Lou` in a report that names one Lou Morel, `Meng` beside `Meng Haoran`: who alone bears the name."""
    if len(parts) != 1:
        return None
    listed = parts[0] in page.names.given or not page.in_dictionary(name.first)
    bearers = [words for words in people if words[0] == parts[0]]
    keys = {people[words].key for words in bearers}
    sure = listed or any(words not in guessed or _alone(page, words[-1]) for words in bearers)
    return Join(keys.pop(), "given name") if len(keys) == 1 and sure else None


def _alone(page: Page, family: str) -> bool:
    """Whether the report calls somebody by that name alone: it is a person's."""
    places = page.places.get(family, ())
    return any(at == 0 or not page.capital(at - 1) or not page.joined(at) for at in places)


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
