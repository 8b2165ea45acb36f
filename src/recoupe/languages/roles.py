"""What people are: presidents, ministers, spokeswomen; a small ontology over all languages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.languages.pack import LanguagePack
from recoupe.languages.phrases import Phrases, Words, phrases, words_of
from recoupe.text.folding import fold


@dataclass(frozen=True, slots=True)
class RoleWord:
    """A head of a description: its class, what it is in charge of, the gender of who is called so.

    `class_` is `counterpart` for a role that is known from somebody else's.
    """

    class_: str
    field: str | None
    gender: str | None


@dataclass(frozen=True)
class RoleWords:
    """The tables of a language for roles; `wider` gives the classes that a class belongs to.

    `modifiers_before` is true where a country stands before the head: *the Chilean minister*, *Chile's minister*.
    """

    heads: Phrases[RoleWord]
    fields: Phrases[str]
    wider: Mapping[str, tuple[str, ...]]
    past: frozenset[str]
    coming: frozenset[str]
    adjectives: frozenset[str]
    definite: frozenset[str]
    possessive: frozenset[str]
    indefinite: frozenset[str]
    of: Phrases[None]
    modifiers_before: bool


@cache
def role_words(pack: LanguagePack) -> RoleWords:
    """The role words of a language."""
    return RoleWords(
        heads=phrases(_heads(pack).items()),
        fields=phrases((words_of(pack, f), str(r["field"])) for r in pack.rows("roles", "field") for f in r["forms"]),
        wider=_wider(pack),
        past=_single(pack, "past"),
        coming=_single(pack, "coming"),
        adjectives=_single(pack, "adjective"),
        definite=_single(pack, "definite"),
        possessive=_single(pack, "possessive"),
        indefinite=_single(pack, "indefinite"),
        of=phrases((words_of(pack, f), None) for r in pack.rows("roles", "of") for f in r["forms"]),
        modifiers_before=bool(pack.table("roles").get("order", {}).get("modifiers_before")),
    )


def _heads(pack: LanguagePack) -> Mapping[Words, RoleWord]:
    found: dict[Words, RoleWord] = {}
    for form, word in _forms(pack):
        words = words_of(pack, form)
        known = found.setdefault(words, word)
        if known.class_ == word.class_ and known.gender != word.gender:
            found[words] = RoleWord(word.class_, word.field, None)
    return found


def _forms(pack: LanguagePack) -> Iterator[tuple[str, RoleWord]]:
    for group in ("role", "counterpart"):
        for row in pack.rows("roles", group):
            for gender in "mfu":
                for form in row.get(gender, ()):
                    yield form, RoleWord(row.get("class", group), row.get("field"), gender if gender in "mf" else None)


def _wider(pack: LanguagePack) -> Mapping[str, tuple[str, ...]]:
    above = {row["class"]: row.get("is") for row in pack.rows("roles", "role") if row.get("is")}
    found: dict[str, tuple[str, ...]] = {}
    for name in above:
        chain: list[str] = []
        step: str | None = name
        while (step := above.get(step or "")) and step not in chain:
            chain.append(step)
        found[name] = tuple(chain)
    return found


def _single(pack: LanguagePack, group: str) -> frozenset[str]:
    return frozenset(fold(form) for row in pack.rows("roles", group) for form in row["forms"])
