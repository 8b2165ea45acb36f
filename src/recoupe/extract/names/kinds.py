"""What a name without an entry is: a person, a body, a place or something else."""

from collections.abc import Callable

from recoupe.extract.names.likely import likely, no_person
from recoupe.extract.names.page import Name, Page
from recoupe.languages.dictionary import entry_of
from recoupe.model.mention import Kind


def name_kind(page: Page, name: Name) -> tuple[Kind | None, str]:
    """The kind of a name and the rule that says so; None where nothing does."""
    return next(((kind, rule.__name__) for rule in RULES if (kind := rule(page, name))), (None, name.rule))


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
    if name.last - name.first > 1 and last in page.bodies.place_signs:
        return "place"
    many = name.last - name.first > 1
    return "organization" if many and any(w in page.bodies.signs for w in page.words[name.first : name.last]) else None


def after_kind_word(page: Page, name: Name) -> Kind | None:
    """`le groupe Valmont`, `the city of Valmont`."""
    link = page.roles.of.before(page.words, name.first)
    before = (link[0] if link else name.first) - 1
    if before < 0 or page.capital(before):
        return None
    kind = page.bodies.kinds.get(page.words[before])
    return kind if kind == "place" or not link else None


def with_given_name(page: Page, name: Name) -> Kind | None:
    """`Anne Morel`, `J. Morel`."""
    first = page.words[name.first]
    given = first in page.names.given or first.split("-")[0] in page.names.given or len(first) == 1
    return "person" if given and name.last - name.first > 1 else None


def family_first(page: Page, name: Name) -> Kind | None:
    """`Kim Jong Un`, `Xi Jinping`."""
    words = page.words[name.first : name.last]
    if not 2 <= len(words) <= 3 or words[0] not in page.names.family_first:
        return None
    return "person" if all(len(word) <= 8 for word in words[1:]) else None


def acronym(page: Page, name: Name) -> Kind | None:
    """`CSQ`, `MUFG`."""
    text = page.texts[name.first]
    one = name.last - name.first == 1
    return "organization" if one and 2 <= len(text) <= 7 and text.isupper() and name.first not in page.loud else None


def in_place(page: Page, name: Name) -> Kind | None:
    """`à Valmont`, `in Valmont`."""
    before = page.words[name.first - 1] if name.first > 0 else ""
    return "place" if before in page.bodies.before_places and name.last - name.first <= 2 else None


def two_words(page: Page, name: Name) -> Kind | None:
    """`Reto Morel`: two or three capitalised words that nothing says to be something else."""
    words = page.texts[name.first : name.last]
    if not 2 <= len(words) <= 4 or page.words[name.first] in page.names.starters:
        return None
    code = page.reading.pack.code
    plain = all(w[0].isalpha() and not w.isupper() for w in words)
    if not plain or not any(entry_of(code, word.lower()) is None for word in words):
        return None
    return no_person(page, name) or "person"


RULES: tuple[Callable[[Page, Name], Kind | None], ...] = (
    after_title, head_of_body, signed, with_given_name, family_first, after_kind_word, acronym, in_place, likely,
    two_words,
)
