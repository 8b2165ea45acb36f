"""Countries, places, bodies and media that every language pack knows, by all their names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import tomli

from recoupe.languages.pack import FOLDER, LanguagePack
from recoupe.languages.phrases import Phrases, Words, phrases, words_of
from recoupe.model.mention import Kind

_WORLD = frozenset({"001", "150", "ZZ", "EU", "EZ", "UN", "QO", "XA", "XB", "HK", "MO"})


@dataclass(frozen=True, slots=True)
class Known:
    """Something with a name of its own over all languages.

    `key` is shared by all its names; `sort` is country, capital, seat, city, region, agency, platform or body;
    `form` is this name as it is written; `shared` its neutral name; `state` is true for media that a state owns.
    """

    key: str
    sort: str
    kind: Kind
    name: str
    form: str
    shared: str
    country: str | None = None
    state: bool = False

    def written(self, words: Sequence[str]) -> bool:
        """Whether the words of the text are capitalised as this name wants it: `US` is not `us`."""
        return all(_cased(wanted, word) for wanted, word in zip(self.form.split(), _joined(words), strict=False))


def _joined(words: Sequence[str]) -> list[str]:
    """The words as a form has them, `l'` with what follows and `'s` with what it follows."""
    found: list[str] = []
    for at, word in enumerate(words):
        elided = at > 0 and len(words[at - 1]) > 1 and words[at - 1][-1] in "'’"
        if elided or (found and word[0] in "'’"):
            found[-1] += word
        else:
            found.append(word)
    return found


def _cased(wanted: str, word: str) -> bool:
    if wanted.isupper() and len(wanted) <= 5:
        return word.isupper()
    return not wanted[0].isupper() or word[0].isupper()


@cache
def gazetteer(pack: LanguagePack) -> Phrases[Known]:
    """Everything known, looked up by the folded words of a text; of two with one name the first listed counts."""
    found: dict[Words, Known] = {}
    for known in (*_countries(pack), *_places(), *_media(), *_bodies()):
        words = words_of(pack, known.form)
        before = found.setdefault(words, known)
        if before.key == known.key and before.form.isupper() and not known.form.isupper():
            found[words] = known  # `Otan` stands for `OTAN` too
    return phrases(found.items())


@cache
def body_forms(pack: LanguagePack) -> Mapping[str, tuple[Words, ...]]:
    """The folded words of every name of a listed body, by its key."""
    found: dict[str, list[Words]] = {}
    for words, known in (pair for group in gazetteer(pack).by_first.values() for pair in group):
        if known.kind == "organization":
            found.setdefault(known.key, []).append(words)
    return {key: tuple(forms) for key, forms in found.items()}


@cache
def small_names(pack: LanguagePack) -> Phrases[Known]:
    """What of it begins with a small letter: `zone euro`."""
    listed = (pair for group in gazetteer(pack).by_first.values() for pair in group)
    return phrases((words, known) for words, known in listed if known.form[0].islower())


@cache
def country_names(code: str) -> Mapping[str, str]:
    """Names of countries and territories by ISO 3166 code, from CLDR."""
    from babel import Locale

    names = Locale(code).territories
    return {iso: str(name) for iso, name in names.items() if len(iso) == 2 and iso not in _WORLD}


@cache
def country_name(pack: LanguagePack, iso: str) -> str:
    """The name by which newspapers call a country."""
    listed = pack.table("places").get("countries", {}).get(iso)
    return str(listed[0]) if listed else country_names(pack.code).get(iso, iso)


@cache
def shared_table(name: str) -> Mapping[str, Any]:
    """A table that belongs to no language."""
    return tomli.loads((FOLDER / "shared" / f"{name}.toml").read_text(encoding="utf-8"))


def _countries(pack: LanguagePack) -> Iterator[Known]:
    listed = pack.table("places").get("countries", {})
    for iso, name in country_names(pack.code).items():
        main = country_name(pack, iso)
        for form in dict.fromkeys((*listed.get(iso, ()), name)):
            if "(" not in form:
                yield Known(f"country-{iso}", "country", "place", main, form, iso, iso)


def _places() -> Iterator[Known]:
    table = shared_table("places")
    for sort in ("capitals", "seats"):
        for iso, names in table[sort].items():
            for form in names:
                yield Known(f"{sort[:-1]}-{iso}", sort[:-1], "place", form, form, names[0], iso)
    for name, (iso, *others) in table["cities"].items():
        for form in (name, *others):
            yield Known(f"city-{name}", "city", "place", form, form, name, iso)
    for name, others in table["regions"].items():
        for form in (name, *others):
            yield Known(f"region-{name}", "region", "place", form, form, name)


def _media() -> Iterator[Known]:
    for group, countries in shared_table("agencies").items():
        state = group == "state_agencies"
        sort = "platform" if group == "platforms" else "agency"
        for iso, media in countries.items():
            for names in media:
                for form in names:
                    country = None if sort == "platform" else iso
                    yield Known(f"media-{names[0]}", sort, "organization", names[0], form, names[0], country, state)


def _bodies() -> Iterator[Known]:
    table = shared_table("organizations")
    for key, names in table["international"].items():
        for form in names:
            yield Known(f"body-{key}", "body", "organization", form, form, key)
    for iso, companies in table["companies"].items():
        for company in companies:
            first, *others = [company] if isinstance(company, str) else company
            for form in (first, *others):
                yield Known(f"company-{first}", "company", "organization", form, form, first, iso)
    for key, (iso, *names) in table["national"].items():
        for form in names:
            yield Known(f"body-{key}", "body", "organization", form, form, key, iso)
