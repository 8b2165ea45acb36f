"""What a name without an entry is: a person, a body, a place or something else."""

from collections.abc import Callable

from recoupe.extract.names.chains import family_elsewhere
from recoupe.extract.names.likely import likely, no_person, odds_of
from recoupe.extract.names.page import Name, Page, roman
from recoupe.model.mention import Kind


def after_title(page: Page, name: Name) -> Kind | None:
    """`Mme Morel`, `Dr Baker`."""
    return "person" if name.titled else None


def head_of_body(page: Page, name: Name) -> Kind | None:
    """`Institut Valmont`, `Bank of Valmont`."""
    if name.rule == "head":
        return "organization"
    many = name.last - name.first > 1
    return "organization" if many and page.words[name.first] in page.bodies.heads else None


def signed(page: Page, name: Name) -> Kind | None:
    """`Valmont Holding`, `Valmont Avenue`."""
    last = page.words[name.last - 1]
    if name.last - name.first > 1 and last in page.bodies.place_signs and not _headed(page, name):
        return "person" if _surname_like(page, name) else "place"
    if name.last - name.first < 2 or not any(w in page.bodies.signs for w in page.words[name.first : name.last]):
        return None
    return "person" if _surname_like(page, name) else "organization"


def _headed(page: Page, name: Name) -> bool:
    """`Academy of Gardens`: a body's word with what it is for."""
    inside = range(name.first, name.last - 2)
    return any(page.words[at] in page.bodies.heads and page.names.links.at(page.words, at + 1) for at in inside)


def _surname_like(page: Page, name: Name) -> bool:
    """`Anne Press`: a given name before a word that is both a body's and a family's."""
    if name.last - name.first != 2 or page.words[name.first] not in page.names.given:
        return False
    odds = odds_of(page, name)
    return odds is not None and odds.person > max(odds.organization, odds.place)


def headed_place(page: Page, name: Name) -> Kind | None:
    """`Mount Valmont`, `Glacier Valmont`."""
    if name.last - name.first < 2 or page.words[name.first] not in page.bodies.place_heads:
        return None
    if page.words[name.last - 1] in page.bodies.signs:
        return None  # St. Anne's Hospital
    capitals = any(page.capital(i) for i in range(name.first + 1, name.last))
    return "place" if capitals and page.words[name.first + 1] not in page.names.given else None


def before_kind_word(page: Page, name: Name) -> Kind | None:
    """`the Valmont firm`, `Valmont province`."""
    at = name.last
    if not page.roles.modifiers_before or at >= len(page.words) or not page.joined(at) or not page.texts[at].islower():
        return None
    kind = page.bodies.kinds.get(page.words[at])
    if kind in (None, "other") or page.tag(at) not in ("NOUN", "") or page.demonyms.at(page.words, name.last - 1):
        return None
    return None if family_elsewhere(page, name.last - 1) or page.words[name.first] in page.names.given else kind


def governing(page: Page, name: Name) -> Kind | None:
    """`the Baker administration`, `le gouvernement Morel`, `la famille Morel`."""
    at = name.last if page.roles.modifiers_before else name.first - 1
    if name.last - name.first > 1 or not 0 <= at < len(page.words) or page.words[at] not in page.bodies.led:
        return None
    beside = page.texts[at].islower() and page.joined(max(at, name.first)) and "-" not in page.texts[name.first]
    return "person" if beside and not page.texts[name.first].isupper() else None


def owned_firm(page: Page, name: Name) -> Kind | None:
    """`les actionnaires de Valmont`, `shares of Valmont`."""
    link = page.names.links.before(page.words, name.first)
    noun = page.words[link[0] - 1] if link and link[0] > 0 else ""
    if not noun or noun not in page.bodies.firm_parts or page.words[name.first] in page.names.given:
        return None
    return "organization" if not family_elsewhere(page, name.last - 1) else None


def team(page: Page, name: Name) -> Kind | None:
    """`Chicago Bears`, `Boston Red Sox`: a town and who plays for it."""
    town = page.known.at(page.words, name.first)
    if not page.roles.modifiers_before or not town or town[1].sort not in ("city", "capital"):
        return None
    if not 0 < name.last - town[0] < 3:
        return None
    last = page.words[name.last - 1]
    plain = last not in page.bodies.signs and last not in page.bodies.place_signs and last not in page.bodies.kinds
    return "organization" if plain and last.endswith(("s", "x")) and len(last) > 2 else None


def paired_firms(page: Page, name: Name) -> Kind | None:
    """`l'alliance Renault-Nissan`: two listed firms in one word."""
    parts = page.words[name.first].split("-")
    if name.last - name.first > 1 or len(parts) != 2 or not all(parts):
        return None
    known = [page.known.at([part], 0) for part in parts]
    return "organization" if all(hit and hit[1].sort == "company" for hit in known) else None


def in_compound(page: Page, name: Name) -> Kind | None:
    """`Valmont-based`."""
    return "place" if name.last - 1 in page.behind else None


def part_of_place(page: Page, name: Name) -> Kind | None:
    """`Northern Europe`."""
    part = page.words[name.first] in page.bodies.compass and name.last - name.first > 1
    known = page.known.at(page.words, name.first + 1) if part else None
    return "place" if known and known[0] == name.last and known[1].kind == "place" else None


def begins_with_body(page: Page, name: Name) -> Kind | None:
    """`CGT Santé`: a listed body with more behind it."""
    known = page.known.at(page.words, name.first)
    longer = known is not None and known[0] < name.last and known[1].written(page.texts[name.first : known[0]])
    if longer and page.words[name.first] in page.names.given and name.last - name.first == 2:
        return None
    return "organization" if known and longer and known[1].kind == "organization" else None


def after_kind_word(page: Page, name: Name) -> Kind | None:
    """`le groupe Valmont`, `the city of Valmont`, `l'agence d'État ValInform`."""
    head = page.bodies.institutions.before(page.words, name.first)
    if head and head[1]["class"] in _TOLD_BY and not page.capital(head[0]):
        return "organization"
    link = page.roles.of.before(page.words, name.first)
    before = (link[0] if link else name.first) - 1
    if before < 0 or page.capital(before):
        return None
    kind = page.bodies.kinds.get(page.words[before])
    if name.last - name.first == 1 and family_elsewhere(page, name.first):
        return None  # on his website Baker says
    return kind if kind == "place" or not link else None


_TOLD_BY = frozenset({"agency", "state_media"})


def with_given_name(page: Page, name: Name) -> Kind | None:
    """`Anne Morel`, `J. Morel`."""
    first = page.words[name.first]
    given = first in page.names.given or first.split("-")[0] in page.names.given or len(first) == 1
    if not given or name.last - name.first < 2 or page.demonyms.at(page.words, name.first + 1):
        return None
    return "person" if any(len(word) > 2 for word in page.words[name.first : name.last]) else None


def with_ampersand(page: Page, name: Name) -> Kind | None:
    """`Valmont & Morel`, `V&M`, `Valmont and Sons`."""
    inside = page.words[name.first + 1 : name.last - 1]
    if inside and inside[-1] in page.names.joiners and page.words[name.last - 1] in page.bodies.partners:
        return "organization"
    return "organization" if "&" in inside and page.words[name.first] not in page.names.given else None


def family_first(page: Page, name: Name) -> Kind | None:
    """`Kim Jong Un`, `Xi Jinping`."""
    words = page.words[name.first : name.last]
    least = 3 if words[0] in page.names.starters else 2
    if not least <= len(words) <= 3 or words[0] not in page.names.family_first:
        return None
    return "person" if all(len(word) <= 8 for word in words[1:]) else None


def acronym(page: Page, name: Name) -> Kind | None:
    """`CSQ`, `MUFG`, `YWCA NSW`."""
    text = page.texts[name.first]
    words = page.texts[name.first : name.last]
    short = len(words) == 1 or (len(words) == 2 and all(word.isalpha() and len(word) < _PAIRED for word in words))
    if not (short and all(word.isupper() for word in words)) or name.first in page.loud:
        return None
    if not 2 <= len(text) <= 7 or _coded(text) or _shouted_place(page, name):
        return None
    shouted = len(text) > _WORD and page.in_dictionary(name.first)
    return None if shouted else "organization"


_WORD = 3
_PAIRED = 6


def _coded(text: str) -> bool:
    """`A320`, `G1GGLQ`, but not `M5S`."""
    return text[-1].isdigit() or (len(text) > _WORD and any(c.isdigit() for c in text))


def _shouted_place(page: Page, name: Name) -> bool:
    """`à VALMONT`."""
    long = len(page.texts[name.first]) > 5
    return long and name.first > 0 and page.words[name.first - 1] in page.bodies.before_places


def in_place(page: Page, name: Name) -> Kind | None:
    """`à Valmont`, `in Valmont`."""
    before = page.words[name.first - 1] if name.first > 0 else ""
    if before not in page.bodies.before_places or name.last - name.first > 2:
        return None
    odds = odds_of(page, name)
    person = odds is not None and odds.person > max(odds.place, _LIKELY)
    return "place" if not person and page.words[name.first] not in page.bodies.heads else None


_LIKELY = 0.9


def two_words(page: Page, name: Name) -> Kind | None:
    """`Reto Morel`: two or three capitalised words that nothing says to be something else."""
    words = page.texts[name.first : name.last]
    if not 2 <= len(words) <= 4 or page.words[name.first] in page.names.starters:
        return None
    if page.known.at(page.words, name.first) or page.words[name.first] in page.bodies.kinds:
        return None
    plain = all(w[0].isalpha() and not w.isupper() for w in words) and not _noun_first(page, name)
    plain = plain and not _quoted(page, name) and not _ordinal(words[0])
    plain = plain and page.bodies.kinds.get(page.words[name.last - 1]) != "other"
    if not plain or not any(not page.in_dictionary(at) for at in range(name.first, name.last)):
        return None
    return no_person(page, name) or "person"


def _ordinal(word: str) -> bool:
    """`IIIe`, of `IIIe République`."""
    return len(word) > 1 and word[-1] in "er" and roman(word[:-1])


def _noun_first(page: Page, name: Name) -> bool:
    """`Ville de Valmont`: a common noun and what it is of."""
    link = page.names.links.at(page.words, name.first + 1)
    noun = page.in_dictionary(name.first)
    return noun and link is not None and link[0] < name.last


def _quoted(page: Page, name: Name) -> bool:
    """`"Blue Valley"`: what quotation marks hold alone is a title."""
    around = page.texts[max(0, name.first - 1) : name.first] + page.texts[name.last : name.last + 1]
    return len(around) == 2 and around[0] in _MARKS and around[1] in _MARKS


_MARKS = frozenset({"«", "»", "“", "”", '"'})


def given_alone(page: Page, name: Name) -> Kind | None:
    """`Lucie dort`: a given name that the sentence does not make something else."""
    if name.last - name.first > 1 or page.words[name.first] not in page.names.given or name.first in page.loud:
        return None
    odds = odds_of(page, name)
    return "person" if odds is None or odds.person > max(odds.place, odds.organization) else None


Rule = Callable[[Page, Name], Kind | None]
SURE: tuple[Rule, ...] = (
    after_title,
    in_compound,
    paired_firms,
    headed_place,
    head_of_body,
    part_of_place,
    signed,
    begins_with_body,
    with_ampersand,
    with_given_name,
    family_first,
    governing,
    owned_firm,
    team,
    after_kind_word,
    before_kind_word,
    acronym,
)
DOUBTFUL: tuple[Rule, ...] = (in_place, likely, given_alone, two_words)
"""Rules that look at one place only, and ask the model."""
