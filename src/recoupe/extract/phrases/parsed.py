"""A report cut for the search: words, tags, verb groups, quotations and units of the text, by token."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from recoupe.extract.phrases.mending import mended_tags
from recoupe.extract.phrases.verbs import VerbGroup, find_verbs
from recoupe.extract.reading import Reading
from recoupe.languages.grammar import Grammar, grammar
from recoupe.languages.reporting import Reporting, ReportingVerb, reporting, speaking_nouns
from recoupe.model.figure import Figure
from recoupe.model.mention import Mention
from recoupe.text.quotes import Quotation
from recoupe.text.sentences import Sentence


class Unit(NamedTuple):
    """Tokens `first` to `last` (excluded): a sentence, or several that one quotation holds together."""

    first: int
    last: int


class Quoted(NamedTuple):
    """An outermost quotation in tokens: `first` to `last` (excluded) with its marks."""

    first: int
    last: int
    quotation: Quotation


@dataclass(slots=True, eq=False)
class Parsed:
    """What is known of every token, by its index; it equals itself alone.

    `keys` are the folded lemmas, `said` what the tags tell of the words' keys; `sentence_of` gives the number of a
    token's sentence, `verb_of` that of its verb group and `quote_of` that of its quotation.
    """

    reading: Reading
    grammar: Grammar
    reporting: Reporting
    nouns: Mapping[str, frozenset[str]]
    words: tuple[str, ...]
    pos: tuple[str, ...]
    forms: tuple[str, ...]
    lemmas: tuple[str, ...]
    keys: tuple[str, ...]
    said: tuple[str | None, ...]
    sentence_of: list[int]
    verbs: tuple[VerbGroup, ...]
    verb_starts: list[int]
    verb_of: list[int]
    quotes: tuple[Quoted, ...]
    quote_of: list[int]
    timed: bytearray
    units: tuple[Unit, ...]
    mention_at: dict[int, Mention] = field(default_factory=dict)
    mention_end: dict[int, Mention] = field(default_factory=dict)
    figure_at: dict[int, Figure] = field(default_factory=dict)

    def cue_rows(self, key: str) -> tuple[ReportingVerb, ...]:
        """What the lexicon says of a verb, by its folded lemma."""
        return self.reporting.verbs.get(key, ())

    def verb(self, token: int) -> VerbGroup | None:
        """The verb group that the token is in."""
        return self.verbs[self.verb_of[token]] if 0 <= token < len(self.words) and self.verb_of[token] >= 0 else None

    def verbs_in(self, first: int, last: int) -> tuple[VerbGroup, ...]:
        """The verb groups that begin in the stretch."""
        return self.verbs[bisect_left(self.verb_starts, first) : bisect_left(self.verb_starts, last)]

    def word(self, token: int) -> str:
        """The folded word, empty outside the text."""
        return self.words[token] if 0 <= token < len(self.words) else ""

    def is_(self, token: int, use: str) -> bool:
        """Whether the token is one of the small words that do this work; `ou` joins, it is no `où`."""
        if not 0 <= token < len(self.words) or self.words[token] not in self.grammar.words(use):
            return False
        return use not in ("relative", "question") or self.pos[token] != "CCONJ"

    def start(self, token: int) -> int:
        """Offset of the token."""
        return self.reading.tokens[token].start

    def end(self, token: int) -> int:
        """Offset behind the token."""
        return self.reading.tokens[token].end

    def outside(self, token: int) -> bool:
        """Whether the token stands in no quotation."""
        return self.quote_of[token] < 0


def parse(reading: Reading) -> Parsed:
    """The report cut for the search."""
    words, rules = reading.words, grammar(reading.pack)
    tags = mended_tags(reading, words, rules)
    pos, forms, lemmas, keys, said = zip(*tags, strict=True) if tags else ((),) * 5
    verbs = find_verbs(words, tags, rules)
    quotes = _quotes(reading)
    parsed = Parsed(
        reading,
        rules,
        reporting(reading.pack),
        speaking_nouns(reading.pack),
        words,
        pos,
        forms,
        lemmas,
        keys,
        said,
        _numbers(reading.sentences, len(words)),
        verbs,
        [verb.first for verb in verbs],
        _numbers(verbs, len(words)),
        quotes,
        _numbers(quotes, len(words)),
        _timed(reading),
        _units(reading, quotes),
    )
    for mention in reading.mentions:
        tokens = reading.tokens_in(mention.start, mention.end)
        parsed.mention_at.setdefault(tokens.start, mention)  # the longer ones come first
        parsed.mention_end.setdefault(tokens.stop, mention)
    for figure in reversed(reading.figures):
        parsed.figure_at.update(dict.fromkeys(reading.tokens_in(figure.start, figure.end), figure))
    return parsed


def _numbers(stretches: Sequence[Sentence | VerbGroup | Quoted], count: int) -> list[int]:
    """For each token the number of the stretch that it is in, -1 where it is in none."""
    found = [-1] * count
    for number, stretch in enumerate(stretches):
        found[stretch.first : stretch.last] = [number] * (stretch.last - stretch.first)
    return found


def _quotes(reading: Reading) -> tuple[Quoted, ...]:
    found: list[Quoted] = []
    for quotation in reading.quotes:
        tokens = reading.tokens_in(quotation.start, quotation.end)
        if quotation.depth == 0 and len(tokens) > 1 and (not found or tokens.start >= found[-1].last):
            found.append(Quoted(tokens.start, tokens.stop, quotation))
    return tuple(found)


def _timed(reading: Reading) -> bytearray:
    timed = bytearray(len(reading.tokens))
    for time in reading.times:
        tokens = reading.tokens_in(time.start, time.end)
        timed[tokens.start : tokens.stop] = b"\x01" * len(tokens)
    return timed


def _units(reading: Reading, quotes: tuple[Quoted, ...]) -> tuple[Unit, ...]:
    """Sentences, those that a quotation runs over joined into one."""
    units: list[Unit] = []
    inside = iter((*quotes, Quoted(1 << 60, 1 << 60, Quotation(0, 0, 0, 0, 0, True))))
    quote = next(inside)
    first = 0
    for sentence in reading.sentences:
        while quote.last <= sentence.last:
            quote = next(inside)
        if quote.first < sentence.last < quote.last:
            continue
        units.append(Unit(first, sentence.last))
        first = sentence.last
    if first < len(reading.tokens):
        units.append(Unit(first, len(reading.tokens)))
    return tuple(units)
