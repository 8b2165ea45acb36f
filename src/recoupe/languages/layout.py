"""A pack's words for what surrounds a report, ready to be matched on folded lines."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from recoupe.languages.pack import FOLDER, LanguagePack
from recoupe.text.folding import fold

DateOrder = Literal["day", "month", "unknown"]
_NEVER = r"(?!)"
_START, _END = r"(?<![^\W_])", r"(?![^\W_])"


@dataclass(frozen=True)
class Layout:
    """Expressions on folded text by what they find; `whole` are lines as they stand, `regions` date orders by country."""

    published: re.Pattern[str]
    modified: re.Pattern[str]
    filler: re.Pattern[str]
    reading_time: re.Pattern[str]
    home: re.Pattern[str]
    opening: re.Pattern[str]
    link: re.Pattern[str]
    caption: re.Pattern[str]
    caption_start: re.Pattern[str]
    byline: re.Pattern[str]
    joiner: re.Pattern[str]
    article: re.Pattern[str]
    agency: re.Pattern[str]
    photo: re.Pattern[str]
    site: re.Pattern[str]
    whole: frozenset[str]
    frequent: frozenset[str]
    agencies: Mapping[str, str]
    order: DateOrder
    regions: Mapping[str, DateOrder]

    def agencies_in(self, folded: str) -> tuple[str, ...]:
        """Shared names of the agencies that the folded words name, in order, each once."""
        return tuple(dict.fromkeys(self.agencies[found[0]] for found in self.agency.finditer(folded)))

    def order_in(self, language: str) -> DateOrder:
        """How `04/03/2024` is read in that language: by its region (`en-GB`) where the pack leaves it open."""
        region = next((part for part in language.split("-")[1:] if len(part) == 2), "")
        return self.regions.get(region.upper(), self.order)


@cache
def layout(pack: LanguagePack) -> Layout:
    """The pack's layout."""
    agencies = _agencies()
    surroundings = _shared("layout")
    dates = pack.table("layout").get("dates", {})
    return Layout(
        published=_words(_forms(pack, "published"), end=""),
        modified=_words(_forms(pack, "modified"), end=""),
        filler=_words(_forms(pack, "filler")),
        reading_time=_words(_forms(pack, "reading_time")),
        home=_words(_forms(pack, "home")),
        opening=_words(_forms(pack, "opening")),
        link=_words(_forms(pack, "link")),
        caption=_words(_forms(pack, "caption")),
        caption_start=_words(_forms(pack, "caption_start")),
        byline=_words(_forms(pack, "byline")),
        joiner=_words(_forms(pack, "credit")),
        article=_words(_forms(pack, "article")),
        agency=_words(agencies),
        photo=_words(fold(name) for name in surroundings["photo"]),
        site=re.compile(rf"(?:www\.)?([a-z0-9-]{{2,40}})\.(?:{_alternatives(surroundings['sites'])})"),
        whole=frozenset(_forms(pack, "line")),
        frequent=frozenset(fold(word) for word in pack.table("pack").get("words", {}).get("frequent", ())),
        agencies=agencies,
        order=dates.get("order", "unknown"),
        regions=dates.get("regions", {}),
    )


def _forms(pack: LanguagePack, group: str) -> list[str]:
    return [form for form, _ in pack.forms("layout", group)]


def _words(forms: Iterable[str], end: str = _END) -> re.Pattern[str]:
    """Any of the forms as whole words; a form that ends in a mark needs no end of word."""
    found = [re.escape(f) + (end if f[-1].isalnum() else "") for f in sorted(set(forms), key=lambda f: (-len(f), f))]
    starts = [(_START if form[0].isalnum() else "") + form for form in found]
    return re.compile("|".join(starts) if starts else _NEVER)


def _alternatives(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


def _agencies() -> dict[str, str]:
    """Shared name of each agency by each folded name of it."""
    found: dict[str, str] = {}
    for group in ("agencies", "state_agencies"):
        for names in (names for country in _shared("agencies").get(group, {}).values() for names in country):
            for name in names:
                found.setdefault(fold(name), names[0])
    return found


@cache
def _shared(name: str) -> Mapping[str, Any]:
    return tomllib.loads((FOLDER / "shared" / f"{name}.toml").read_text(encoding="utf-8"))
