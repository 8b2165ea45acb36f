"""The words of a report as the search for names sees them."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from recoupe.extract.reading import Reading
from recoupe.languages.demonyms import Demonym, demonyms
from recoupe.languages.dictionary import entry_of
from recoupe.languages.gazetteer import Known, gazetteer
from recoupe.languages.names import NameWords, name_words
from recoupe.languages.organizations import BodyWords, body_words
from recoupe.languages.phrases import Phrases
from recoupe.languages.roles import RoleWords, role_words
from recoupe.model.mention import Kind
from recoupe.text.folding import fold
from recoupe.text.sentences import Sentence

_OPENERS = frozenset({"«", "“", '"', "‹", "‘", "'", ":", "-", "–", "—", "•", "*", "(", "[", "…", "...", ">", "|", "/"})
_ROMAN = frozenset("IVX")
_SHOUTING = 0.7
_EVERY = 1.0
_NEVER = 2.0
_NAMES = 8
_FEW = 4


class Name(NamedTuple):
    """A name at tokens `first` to `last` (excluded); `start` is its first character, a title included.

    `key` is what all its variants share where that is known without comparing (a country, a listed body).
    `gender` is what a title before it says.
    """

    first: int
    last: int
    start: int
    kind: Kind
    rule: str
    key: str = ""
    gender: str | None = None
    country: str | None = None
    known: Known | None = None
    titled: bool = False


@dataclass(frozen=True, eq=False)
class Page:
    """A report's words, folded, with the tables of its language.

    `capitals` are the tokens written like names, `opening` those that a capital says nothing about, `loud` those
    of lines all in capitals; `places` are the capitals by their words. Of `Oslo-based` the word is `oslo`, and its
    token is in `behind`: no name goes on over it.
    """

    reading: Reading
    words: tuple[str, ...]
    texts: tuple[str, ...]
    capitals: frozenset[int]
    opening: frozenset[int]
    loud: frozenset[int]
    places: Mapping[str, Sequence[int]]
    behind: frozenset[int]
    names: NameWords
    bodies: BodyWords
    roles: RoleWords
    known: Phrases[Known]
    demonyms: Phrases[Demonym]

    def tag(self, index: int) -> str:
        """Part of speech of a token; empty where the report has no tags."""
        tags = self.reading.tags
        return tags[index].pos if 0 <= index < len(tags) else ""

    def infinitive(self, index: int) -> bool:
        """Whether the token is a verb in its dictionary form."""
        return self.tag(index) == "VERB" and self.reading.tags[index].form == "Inf"

    def in_dictionary(self, index: int) -> bool:
        """Whether the dictionary has the word in small letters: `Conseil`, and `Etudes` for `études`."""
        low, code = self.texts[index].lower(), self.reading.pack.code
        if entry_of(code, low) is not None:
            return True
        return any(entry_of(code, letter + low[1:]) for letter in self.names.lost_accents.get(low[:1], ""))

    def joined(self, index: int) -> bool:
        """Whether at most one space stands between the token and the one before it."""
        before, here = self.reading.tokens[index - 1], self.reading.tokens[index]
        if index - 1 in self.behind:
            return False
        return index > 0 and here.start - before.end <= 1 and self.reading.text[before.end : here.start] != "\n"

    def capital(self, index: int) -> bool:
        """Whether the token is written like a name: `Kim`, `al-Sadr`, `McKay`."""
        return index in self.capitals

    def spoken(self, first: int, last: int) -> str:
        """The words as the text has them."""
        return self.reading.text[self.reading.tokens[first].start : self.end(last)]

    def end(self, last: int) -> int:
        """Where in the text a name ends whose last token stands before `last`."""
        return self.reading.tokens[last - 1].start + len(self.texts[last - 1])


@lru_cache(maxsize=2)
def read_page(reading: Reading) -> Page:
    """The report, ready to be searched for names."""
    pack = reading.pack
    capitals = list(_capitals(reading, name_words(pack)))
    words, texts = list(reading.words), list(reading.texts)
    behind = _cut_compounds(reading, capitals, words, texts)
    places: dict[str, list[int]] = {}
    for at in capitals:
        places.setdefault(words[at], []).append(at)
    return Page(
        reading=reading,
        words=tuple(words),
        texts=tuple(texts),
        behind=behind,
        capitals=frozenset(capitals),
        places=places,
        opening=frozenset(_opening(reading)),
        loud=frozenset(_loud(reading, capitals)),
        names=name_words(pack),
        bodies=body_words(pack),
        roles=role_words(pack),
        known=gazetteer(pack),
        demonyms=demonyms(pack),
    )


def _capitals(reading: Reading, names: NameWords) -> Iterator[int]:
    for index, text in enumerate(reading.texts):
        if text[0].isupper() or ("-" in text and _behind_particle(text, names)):
            yield index


def _cut_compounds(reading: Reading, capitals: Sequence[int], words: list[str], texts: list[str]) -> frozenset[int]:
    """Where `Oslo-based` stands; its word and text become those of `Oslo`."""
    tails, found = name_words(reading.pack).compounds, []
    for at in capitals if tails else ():
        name, dash, tail = texts[at].rpartition("-")
        if dash and tail in tails and len(name) > 1:
            found.append(at)
            words[at], texts[at] = fold(name), name
    return frozenset(found)


def roman(text: str) -> bool:
    """Whether the word is a number in Roman letters: `Louis XV`."""
    return set(text) <= _ROMAN


def _behind_particle(text: str, names: NameWords) -> bool:
    """`al-Sadr`."""
    head, _, tail = text.partition("-")
    return tail[:1].isupper() and head.lower() in names.prefixes


def _opening(reading: Reading) -> list[int]:
    found = []
    for sentence in reading.sentences:
        fresh = True
        for index in range(sentence.first, sentence.last):
            text = reading.texts[index]
            if fresh and text[0].isalnum():
                found.append(index)
            fresh = text in _OPENERS or (fresh and not text[0].isalnum())
    return found


def _loud(reading: Reading, capitals: Sequence[int]) -> list[int]:
    """Tokens of lines in capitals (`KIM WRITES TO XI`) and, in English, of headlines with a capital on every word."""
    found: list[int] = []
    titles = role_words(reading.pack).modifiers_before
    for sentence in reading.sentences:
        if bisect_left(capitals, sentence.last) - bisect_left(capitals, sentence.first) < _FEW * _SHOUTING:
            continue
        texts = reading.texts[sentence.first : sentence.last]
        long = [text for text in texts if len(text) > 3 and text[0].isalpha()]
        if len(long) < _FEW or _share(long, _begins_large) < _SHOUTING:
            continue
        title = titles and _share(long, _begins_large) >= _limit(reading, sentence)
        if title or _share(long, str.isupper) >= _SHOUTING:
            found += range(sentence.first, sentence.last)
    return found


def _share(words: list[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, words)) / len(words)


def _begins_large(word: str) -> bool:
    return word[0].isupper()


def _limit(reading: Reading, sentence: Sentence) -> float:
    """How many words need a capital: fewer in a headline, none suffice in a list of names."""
    block = reading.block_at(sentence.start)
    if block is not None and block.kind in ("title", "subhead"):
        return _SHOUTING
    if block is not None and block.kind == "credit":
        return _NEVER
    commas = reading.texts[sentence.first : sentence.last].count(",")
    return _EVERY if commas < 2 and sentence.last - sentence.first > _NAMES else _NEVER
