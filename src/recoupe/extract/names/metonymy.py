"""Whether a capital is a place or its country's government: `Oslo refuse`, `à Oslo`."""

from collections.abc import Callable, Sequence

from recoupe.extract.names.page import Name, Page

_REACH = 4


def governs(page: Page, name: Name, names: Sequence[Name]) -> bool | None:
    """True for the government, False for the place, None where the words around do not tell."""
    for rule in RULES:
        answer = rule(page, name, names)
        if answer is not None:
            return answer
    return None


def seat(page: Page, name: Name, names: Sequence[Name]) -> bool | None:
    """`l'Élysée`, `Downing Street`: a seat stands for its government."""
    return True if name.known and name.known.sort == "seat" else None


def dateline(page: Page, name: Name, names: Sequence[Name]) -> bool | None:
    """`OSLO (AFP) -`, `OSLO — A union`: where the report was written."""
    opens = name.first in page.opening and not page.joined(name.first)
    return False if opens and name.last < len(page.words) and page.words[name.last] in _DASHES else None


_DASHES = frozenset({"(", "—", "–", "-", "--"})


def before_infinitive(page: Page, name: Name, names: Sequence[Name]) -> bool | None:
    """`c'est à Oslo de décider`, but not `flew to Oslo to decide`."""
    words, last = page.words, name.last
    if page.roles.modifiers_before and page.bodies.places_before.before(words, name.first):
        return None
    if last + 1 < len(words) and words[last] in page.roles.of.by_first and page.tag(last + 1) == "VERB":
        form = page.reading.tags[last + 1].form
        return True if form == "Inf" else None
    return None


def after_place_words(page: Page, name: Name, names: Sequence[Name]) -> bool | None:
    """`à Oslo`, `near Oslo`, `le maire d'Oslo`, but not `in Oslo's view`."""
    if _owns(page, name):
        return None
    first = _list_begins(page, name, names)
    return False if page.bodies.places_before.before(page.words, first) else None


def _owns(page: Page, name: Name) -> bool:
    return name.last < len(page.words) and page.words[name.last] in page.names.genitives


def _list_begins(page: Page, name: Name, names: Sequence[Name]) -> int:
    """Where the list begins whose last member this is: `à Paris, Oslo et Rome`."""
    first, ends = name.first, {other.last: other for other in names if other.kind == "place"}
    while first - 1 in ends and (page.words[first - 1] == "," or page.words[first - 1] in page.names.joiners):
        first = ends[first - 1].first
    return first if page.words[first + 1 : first + 2] == (",",) else name.first


def with_power(page: Page, name: Name, names: Sequence[Name]) -> bool | None:
    """`le refus d'Oslo`, `Oslo's firm refusal`, `costs of Oslo regulation`."""
    link = page.names.links.before(page.words, name.first)
    if link and link[0] > 0 and page.words[link[0] - 1] in page.bodies.powers:
        return True
    owned = page.words[name.last + 1 : name.last + 3] if _owns(page, name) else []
    if page.roles.modifiers_before and name.first > 0 and page.words[name.first - 1] not in page.roles.definite:
        owned = owned or page.words[name.last : name.last + 1]
    return True if any(word in page.bodies.powers for word in owned) else None


def owner(page: Page, name: Name, names: Sequence[Name]) -> bool | None:
    """`Oslo's Evening Post`, `Oslo's annual fair`: what no government has is in the town; in doubt before a role."""
    at = name.last + 1
    owned = _owns(page, name) and at < len(page.words)
    return False if owned and not any(page.roles.heads.at(page.words, i) for i in (at, at + 1)) else None


def after_verb(page: Page, name: Name, names: Sequence[Name]) -> bool | None:
    """`a prévenu Oslo`, but not `a quitté Oslo`."""
    before = name.first - 1
    if page.tag(before) != "VERB" or not page.reading.tags:
        return None
    return page.reading.tags[before].lemma not in page.bodies.motions


def given_to(page: Page, name: Name, names: Sequence[Name]) -> bool | None:
    """`a promis son aide à Oslo`: the verb or noun before takes somebody, not somewhere."""
    link = page.bodies.given_to.before(page.words, name.first)
    if not link:
        return None
    tags, first = page.reading.tags, link[0]
    lemmas = {tags[i].lemma for i in range(max(0, first - _REACH), first)} if tags else set()
    return True if lemmas & page.bodies.givings else None


def with_verb(page: Page, name: Name, names: Sequence[Name]) -> bool | None:
    """`Oslo refuse`, `Oslo et Rome ont signé`, `Oslo s'est dit prêt`, but not `les élus d'Oslo refusent`."""
    at, link = name.last, page.names.links.before(page.words, name.first)
    if link and page.tag(link[0] - 1) == "NOUN":
        return None
    for _ in range(_REACH):
        if at >= len(page.words):
            return None
        tag = page.tag(at)
        if tag in ("VERB", "AUX"):
            form = page.reading.tags[at].form
            return True if form not in ("Inf", "PastPart", "PresPart") else None
        if tag not in ("PRON", "ADV", "CCONJ", "PROPN", "PART"):
            return None
        at += 1
    return None


def beside_government(page: Page, name: Name, names: Sequence[Name]) -> bool | None:
    """`entre Oslo et Rome`: two capitals joined, with no place word before them."""
    for other in names:
        if other.first > name.last + 1:
            break
        if (
            other.last + 1 >= name.first
            and other.known
            and other.known.sort in ("capital", "country")
            and other is not name
        ):
            gap = other.first - name.last if other.first > name.last else name.first - other.last
            between = page.words[min(name.last, other.last) : max(name.first, other.first)]
            if gap == 1 and len(between) == 1 and between[0] in page.names.joiners:
                first = min(name.first, other.first)
                placed = page.bodies.places_before.before(page.words, first) is not None
                return True if not placed else None if page.bodies.repeated else False
    return None


def after_source_words(page: Page, name: Name, names: Sequence[Name]) -> bool | None:
    """`selon Oslo`, `according to Oslo`, `avec Oslo`, `by Oslo`."""
    return True if page.bodies.governments_before.before(page.words, name.first) else None


RULES: tuple[Callable[[Page, Name, Sequence[Name]], bool | None], ...] = (
    seat,
    dateline,
    before_infinitive,
    given_to,
    with_power,
    owner,
    after_source_words,
    after_place_words,
    beside_government,
    after_verb,
    with_verb,
)
