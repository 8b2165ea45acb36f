"""What a statement is compared by over reports and languages: keys of its content and around it, who its speaker is."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import lru_cache

from recoupe.extract.phrases import Parsed
from recoupe.languages.concepts import (
    EITHER,
    concept_of,
    correctives,
    empties,
    is_concept,
    key_of,
    negatives,
)
from recoupe.languages.content import OPEN, dictionary_form, key_of_word
from recoupe.languages.numbers import numbers
from recoupe.languages.numerals import read_numeral
from recoupe.model.mention import Actor
from recoupe.text.folding import fold

_DESCRIBING = frozenset({"NOUN", "ADJ", "PROPN", "NUM"})
_NAMED = ("person", "place")
_NAME = 4  # Words of a name that a description can take with it.
_LONG = 14  # Words of a speaker's description that tell who it is; a relative clause comes later.

_AROUND = 14  # Words on each side of the content that can tell what it is about.

Stretches = Sequence[tuple[int, int]]


def keyed_words(parsed: Parsed, content: Stretches) -> dict[str, str]:
    """The word for each key of what is said, in order; names are left out, they are compared by whom they name.

    Numbers are `#14`, in digits or words.
    """
    found, senses, texts = dict[str, str](), set[str](), parsed.reading.texts
    for at, key in content_marks(parsed, content):
        if senses.isdisjoint(own := key.split(EITHER)):
            senses.update(own)
            found[key] = texts[at]
    return found


def keys_around(parsed: Parsed, content: Stretches, own: Container[str]) -> tuple[str, ...]:
    """Keys of the words beside what is said that are not among its `own`: *asked about the mine, she said*."""
    first, last = content[0][0], content[-1][1]
    line = _line(parsed, first, last)
    beside = ((max(line[0], first - _AROUND), first), (last, min(line[1], last + _AROUND)))
    found = (key for _, key in content_marks(parsed, beside) if key not in own and key[0] != "#")
    return tuple(dict.fromkeys(found))


def _line(parsed: Parsed, first: int, last: int) -> tuple[int, int]:
    """The tokens of the block of text in which the content stands."""
    block = parsed.reading.block_at(parsed.start(first))
    if block is None:
        return first, last
    tokens = parsed.reading.tokens_in(block.start, block.end)
    return tokens.start, max(last, tokens.stop)


def content_marks(parsed: Parsed, content: Stretches) -> list[tuple[int, str]]:
    """The keys of what is said, each with its token."""
    marks, found = _marks(parsed), list[tuple[int, str]]()
    for first, last in content:
        at = first
        while at < last:
            then, key = marks[at]
            if key:
                found.append((at, key))
            at = then
    return found


@lru_cache(maxsize=2)
def _marks(parsed: Parsed) -> list[tuple[int, str | None]]:
    """Of each token the one that is looked at after it, and its key if it says something."""
    marks = list(enumerate(parsed.said, 1))
    open_ = {then - 1 for then, key in marks if key == OPEN}
    for at in open_.union(parsed.mention_at, parsed.figure_at):
        if at < len(marks):
            marks[at] = _mark(parsed, at)
    return marks


def _mark(parsed: Parsed, at: int) -> tuple[int, str | None]:
    then = _past_name(parsed, at)
    if then or parsed.words[at] in negatives(parsed.reading.pack):
        return then or at + 1, None
    if empty := empties(parsed.reading.pack).at(parsed.words, at):
        return empty[0], None
    number, counted = _number(parsed, at)
    then = at + 1
    while then < counted:
        then = _past_name(parsed, then) or then + 1
    if number:
        return then, None if _set_right(parsed, at) else number
    return then, key_of_word(parsed.reading.pack, parsed.words[at], parsed.lemmas[at], parsed.pos[at])


def _set_right(parsed: Parsed, at: int) -> bool:
    """Whether the number is the one that does not hold: *sept, et non neuf*, *seven, not nine*."""
    return at > 0 and parsed.words[at - 1] in correctives(parsed.reading.pack)


def _number(parsed: Parsed, at: int) -> tuple[str, int]:
    """The key of the number that begins here and the token behind it; no key where none does."""
    word, figure = parsed.words[at], parsed.figure_at.get(at)
    if figure is None and parsed.pos[at] != "NUM" and not word[0].isdecimal():
        return "", at
    table = numbers(parsed.reading.pack)
    if figure is not None and (word[0].isdecimal() or table.counts(word)):
        value = figure.high if figure.low is None else figure.low
        behind = parsed.reading.token_at(figure.end) if figure.unit else _numbered(parsed, at, figure.end)
        return f"#{value:g}", max(at + 1, behind)
    if word[0].isdecimal():
        return f"#{word}", at + 1
    read = read_numeral(parsed.words, at, table) if parsed.pos[at] == "NUM" and table.counts(word) else None
    return (f"#{read.value:g}", read.last) if read is not None and read.kind != "one" else ("", at)


def _numbered(parsed: Parsed, at: int, end: int) -> int:
    """The token behind the number words of a figure that ends at this offset."""
    counts = numbers(parsed.reading.pack).counts
    while at < len(parsed.words) and parsed.start(at) < end and _numeric(parsed.words[at], counts):
        at += 1
    return at


def _numeric(word: str, counts: Callable[[str], bool]) -> bool:
    return word[0].isdecimal() or counts(word) or not word[0].isalnum()


class Described:
    """What a report calls its speakers, so that one met later by a pronoun is still known."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._known: dict[str, dict[str, None]] = defaultdict(dict)
        self._own: frozenset[str] = frozenset()
        bodies = {mention.entity for mention in parsed.reading.mentions if mention.kind == "organization"}
        self._bearers = {mention.entity for mention in parsed.reading.mentions if mention.entity} - bodies
        self._in_person = frozenset(_in_persons(parsed))
        for mention in parsed.reading.mentions:
            if mention.entity and mention.rule.startswith("description"):
                tokens = parsed.reading.tokens_in(mention.start, mention.end)
                self._learn(mention.entity, tokens)

    def keys(self, actor: Actor | None) -> tuple[str, ...]:
        """The keys of the speaker's role, body and side: `spokesman`, `army`, `country:CL`."""
        if actor is None:
            return ()
        known = actor.entity or actor.name
        own = actor.entity in self._bearers
        self._own = frozenset(fold(actor.name).replace("-", " ").split()) if own else frozenset()
        tokens = self._parsed.reading.tokens_in(actor.start, actor.end)
        self._learn(known, range(tokens.start, min(tokens.stop, tokens.start + _LONG)))
        return tuple(self._known[known])

    def _learn(self, known: str, tokens: Iterable[int]) -> None:
        for at in tokens:
            if self._parsed.is_(at, "relative"):
                return
            if self._parsed.pos[at] in _DESCRIBING and at not in self._in_person and not self._in_name(at):
                self._known[known].update(dict.fromkeys(self._key(at)))

    def _in_name(self, at: int) -> bool:
        """A word of the speaker's own name that says nothing else: not *Industry* in *the Industry Minister*."""
        word = self._parsed.words[at]
        own = self._parsed.pos[at] == "PROPN" and word in self._own
        return own and not is_concept(self._parsed.reading.pack, word)

    def _key(self, at: int) -> Iterator[str]:
        parsed, pack = self._parsed, self._parsed.reading.pack
        lemma = dictionary_form(pack, parsed.words[at], parsed.lemmas[at], parsed.pos[at])
        key = key_of(pack, lemma, "NOUN")
        if key and len(key) > 1:
            yield key if key.startswith("country:") else concept_of(pack, lemma)


def _in_persons(parsed: Parsed) -> Iterator[int]:
    """The first words of somebody's names, of descriptions none."""
    for first, mention in parsed.mention_at.items():
        if mention.kind == "person" and not mention.rule.startswith("description"):
            last = min(len(parsed.words), first + _NAME)
            yield from (at for at in range(first, last) if parsed.start(at) < mention.end)


def _past_name(parsed: Parsed, at: int) -> int:
    """The token behind the name that begins here, 0 if none does: names are compared by whom they name."""
    mention = parsed.mention_at.get(at)
    if mention is None or not mention.entity or not (mention.kind in _NAMED or mention.text[0].isupper()):
        return 0
    return max(at + 1, parsed.reading.token_at(mention.end))
