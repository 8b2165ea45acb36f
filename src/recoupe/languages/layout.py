"""A pack's words for what surrounds a report, ready to be matched on folded lines."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from recoupe.languages.gazetteer import shared_table
from recoupe.languages.pack import LanguagePack, frequent_words
from recoupe.text.folding import fold

DateOrder = Literal["day", "month", "unknown"]
_NEVER = r"(?!)"
_WORD = re.compile(r"[^\W_]+")
_START, _END = r"(?<![^\W_]{0})", r"(?![^\W_])"
"""Bounds of a word; the one before it stands behind its first letter, so that a search can leap to that."""
_AFTER_DIGIT = r"(?:(?<![^\W\d_]{0})|(?<=utc{0})|(?<=gmt{0}))"
"""`13:43Modifié le`, `UTCUpdated`: labels may be glued to the time before them."""


class Found(NamedTuple):
    """A name at its place in folded words, and what it stands for."""

    start: int
    end: int
    name: str


class Names:
    """Names (folded) with what each stands for, found in a text by their first words."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        self._by_word: dict[str, list[tuple[int, str, str]]] = {}
        self._by_longest: dict[str, list[str]] = {}
        for form in sorted(forms, key=lambda form: (-len(form), form)):
            if word := _WORD.search(form):
                self._by_word.setdefault(word[0], []).append((word.start(), form, forms[form]))
                self._by_longest.setdefault(max(_WORD.findall(form), key=len), []).append(form)

    def find(self, folded: str, start: int = 0, end: int | None = None) -> tuple[Found, ...]:
        """The names between the two offsets, in order, none within another."""
        return tuple(self._each(folded, start, end))

    def first(self, folded: str, start: int = 0, end: int | None = None) -> Found | None:
        """The first name between the two offsets."""
        return next(self._each(folded, start, end), None)

    def _each(self, folded: str, start: int, end: int | None) -> Iterator[Found]:
        if not self._stands_in(folded):
            return
        last = start
        for word in _WORD.finditer(folded, start, len(folded) if end is None else end):
            for before, form, name in self._by_word.get(word[0], ()):
                at = word.start() - before
                if at >= last and folded.startswith(form, at) and _ends(folded, at + len(form)):
                    yield Found(at, last := at + len(form), name)
                    break

    def _stands_in(self, folded: str) -> bool:
        """Whether any form does, told by its longest word: first words such as `la` stand in most lines."""
        telling = self._by_longest.keys() & _words_in(folded)
        return any(form in folded for word in telling for form in self._by_longest[word])


@lru_cache(maxsize=1 << 8)
def _words_in(folded: str) -> frozenset[str]:
    """The words of a line, which several kinds of names are looked for in."""
    return frozenset(_WORD.findall(folded))


@dataclass(frozen=True)
class CreditWords:
    """Expressions for those who made a report: on folded text, `persons` and `between` on the text itself."""

    byline: re.Pattern[str]
    joiner: re.Pattern[str]
    article: re.Pattern[str]
    between: re.Pattern[str]
    persons: re.Pattern[str]
    site: re.Pattern[str]
    rights: re.Pattern[str]


@dataclass(frozen=True)
class Layout:
    """Expressions on folded text by what they find; `whole` are lines as they stand."""

    published: re.Pattern[str]
    modified: re.Pattern[str]
    filler: re.Pattern[str]
    issue: re.Pattern[str]
    issue_words: re.Pattern[str]
    ago: re.Pattern[str]
    reading_time: re.Pattern[str]
    read_in: re.Pattern[str]
    home: re.Pattern[str]
    opening: re.Pattern[str]
    link: re.Pattern[str]
    more: re.Pattern[str]
    caption: Names
    caption_start: re.Pattern[str]
    residue: re.Pattern[str]
    credit: CreditWords
    agency: Names
    photo: Names
    whole: frozenset[str]
    frequent: frozenset[str]
    order: DateOrder
    regions: Mapping[str, DateOrder]

    def agencies_in(self, folded: str) -> tuple[str, ...]:
        """Shared names of the agencies that the folded words name, in order, each once."""
        return tuple(dict.fromkeys(found.name for found in self.agency.find(folded)))

    def order_in(self, language: str) -> DateOrder:
        """How `04/03/2024` is read in that language: by its region (`en-GB`) if the pack leaves it open."""
        region = next((part for part in language.split("-")[1:] if len(part) == 2), "")
        return self.regions.get(region.upper(), self.order)


@cache
def layout(pack: LanguagePack) -> Layout:
    """The pack's layout."""
    dates = pack.table("layout").get("dates", {})
    return Layout(
        published=_words(_forms(pack, "published"), start=_AFTER_DIGIT, end=""),
        modified=_words(_forms(pack, "modified"), start=_AFTER_DIGIT, end=""),
        filler=_words(_forms(pack, "filler")),
        issue=_words(_forms(pack, "issue")),
        issue_words=_words(_forms(pack, "issue_word")),
        ago=_ago(pack),
        reading_time=_words(_forms(pack, "reading_time"), start=_AFTER_DIGIT),
        read_in=_read_in(pack),
        home=_words(_forms(pack, "home")),
        opening=_words(_forms(pack, "opening")),
        link=_words(_forms(pack, "link")),
        more=_words(_forms(pack, "more")),
        caption=Names({form: form for form in _forms(pack, "caption")}),
        caption_start=_words(_forms(pack, "caption_start")),
        residue=_words(_forms(pack, "residue")),
        credit=_credit_words(pack),
        agency=Names(_agencies()),
        photo=Names({fold(name): name for name in shared_table("layout")["photo"]}),
        whole=frozenset(_forms(pack, "line")),
        frequent=frequent_words(pack.code),
        order=dates.get("order", "unknown"),
        regions=dates.get("regions", {}),
    )


def _credit_words(pack: LanguagePack) -> CreditWords:
    return CreditWords(
        rights=_words(_forms(pack, "rights")),
        byline=_words(_forms(pack, "byline")),
        joiner=_words(_forms(pack, "credit")),
        article=_words(_forms(pack, "article")),
        between=_between(pack),
        persons=_persons(pack),
        site=_site(),
    )


def _ends(folded: str, at: int) -> bool:
    """Whether no word goes on over this offset."""
    return not (folded[at : at + 1].isalnum() and folded[at - 1].isalnum())


def _forms(pack: LanguagePack, group: str) -> list[str]:
    return [form for form, _ in pack.forms("layout", group)]


def _words(forms: Iterable[str], start: str = _START, end: str = _END) -> re.Pattern[str]:
    """Any of the forms as whole words; a form that begins or ends in a mark needs no bound there."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    found = [_bounded(form, start) + (end if form[-1].isalnum() else "") for form in ordered]
    return re.compile("|".join(found) if found else _NEVER)


def _bounded(form: str, start: str = _START) -> str:
    """The form, which no word goes on in."""
    bound = start.format(form[0]) if form[0].isalnum() else ""
    return re.escape(form[0]) + bound + re.escape(form[1:])


def _ago(pack: LanguagePack) -> re.Pattern[str]:
    """`il y a 2 heures`, `2 hours ago`: the row's pattern, `{n}` standing for a number."""
    forms = sorted(_forms(pack, "ago"), key=lambda form: (-len(form), form))
    start = _START.format("")
    return re.compile(
        "|".join(start + re.escape(form).replace(r"\{n\}", r"\d{1,2}") + _END for form in forms) or _NEVER
    )


def _read_in(pack: LanguagePack) -> re.Pattern[str]:
    """`5 min read`, `Temps de lecture : 4 min`: how long a report takes, with its number."""
    words = _words(_forms(pack, "reading_time"), start=_AFTER_DIGIT).pattern
    return re.compile(rf"(?:(?:{words})[ :]*)*(?<!\d)\d{{1,2}} ?(?:(?:{words}) ?)+")


def _between(pack: LanguagePack) -> re.Pattern[str]:
    """What stands between the names of several writers: `, `, ` et `."""
    return re.compile("|".join([", ", " & ", " / ", *(f" {re.escape(form)} " for form in _forms(pack, "and"))]))


def _persons(pack: LanguagePack) -> re.Pattern[str]:
    """Full names as they are printed: `Odile Marchetti et Jo van der Ney`."""
    name = r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*"
    small = "|".join(re.escape(form) for form in shared_table("layout")["particles"])
    person = rf"{name}(?: (?:(?:{small}) ?){{0,2}}{name}){{1,3}}"
    return re.compile(rf"{person}(?:(?:{_between(pack).pattern}){person}){{0,4}}")


def _site() -> re.Pattern[str]:
    """`www.courrier.example`: the address of a site, its name as the group."""
    endings = "|".join(re.escape(form) for form in sorted(shared_table("layout")["sites"], key=lambda form: -len(form)))
    return re.compile(rf"(?:www\.)?([a-z0-9-]{{2,40}})\.(?:{endings})")


def _agencies() -> dict[str, str]:
    """Shared name of each agency by each folded name of it."""
    found: dict[str, str] = {}
    for group in ("agencies", "state_agencies"):
        for names in (names for country in shared_table("agencies").get(group, {}).values() for names in country):
            for name in names:
                found.setdefault(fold(name), names[0])
    return found
