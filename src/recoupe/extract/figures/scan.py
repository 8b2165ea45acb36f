"""What every rule on figures looks at: the report's words, its tables, the words that belong to times."""

from dataclasses import dataclass

from recoupe.extract.reading import Reading, Tag, tagged
from recoupe.languages.counted import Counted, counted
from recoupe.languages.numbers import Numbers, numbers
from recoupe.languages.units import Units, units

MILLIONS = frozenset({"million", "millions"})
NO_TAG = tagged("X", "", "")


@dataclass(frozen=True, slots=True)
class Scan:
    """A report's folded words with the tables of its language; `timed` are the tokens of times.

    `places` are the ends of the names of places; `in_millions` says that it counts something in millions.
    """

    reading: Reading
    words: tuple[str, ...]
    numbers: Numbers
    units: Units
    counted: Counted
    timed: frozenset[int]
    places: frozenset[int]
    in_millions: bool = False

    def word(self, token: int) -> str:
        """The folded word, empty outside the text."""
        return self.words[token] if 0 <= token < len(self.words) else ""

    def tag(self, token: int) -> Tag:
        """The word's tag, an empty one outside the text."""
        return self.reading.tags[token] if 0 <= token < len(self.reading.tags) else NO_TAG

    def lemma(self, token: int) -> str:
        """The word's folded lemma."""
        return self.tag(token).key

    def glued(self, token: int) -> bool:
        """Whether no space stands before the token."""
        tokens = self.reading.tokens
        return 0 < token < len(tokens) and tokens[token - 1].end == tokens[token].start

    def capital(self, token: int) -> bool:
        """Whether the token has a capital: `Boeing`, `iPhone`."""
        return (
            0 <= token < len(self.words) and not self.reading.texts[token].islower() and self.word(token)[0].isalpha()
        )

    def sentence_end(self, token: int) -> int:
        """The token after the last of its sentence, which a new line ends too."""
        tokens, text = self.reading.tokens, self.reading.text
        if not 0 <= token < len(tokens):
            return len(tokens)
        last = self.reading.sentences[self.reading.sentence_at(tokens[token].start)].last
        line = text.find("\n", tokens[token].start, tokens[last - 1].end)
        return last if line < 0 else self.reading.token_at(line)

    def placed(self, token: int) -> bool:
        """Whether the token ends the name of a place."""
        return self.reading.tokens[token].end in self.places

    def opens(self, token: int) -> bool:
        """Whether the token is the first of its sentence."""
        sentence = self.reading.sentences[self.reading.sentence_at(self.reading.tokens[token].start)]
        return sentence.first == token


def scan(reading: Reading) -> Scan:
    """The report, ready to be looked at."""
    return Scan(
        reading,
        reading.words,
        numbers(reading.pack),
        units(reading.pack),
        counted(reading.pack),
        _timed(reading),
        frozenset(mention.end for mention in reading.mentions if mention.kind == "place"),
        _in_millions(reading.words, numbers(reading.pack)),
    )


def _in_millions(words: tuple[str, ...], table: Numbers) -> bool:
    """Whether the report counts something in millions: `3.2 million customers`, `5m people`."""
    for before, word, after in zip(words, words[1:], (*words[2:], ""), strict=False):
        if before[0].isdigit() and (
            word in MILLIONS or (word in table.short and after.isalpha() and after.endswith("s"))
        ):
            return True
    return False


def _timed(reading: Reading) -> frozenset[int]:
    """The tokens of times; `a quarter of the pupils` is none."""
    spans = [reading.tokens_in(time.start, time.end) for time in reading.times]
    return frozenset(at for span in spans if not _part(reading, span) for at in span)


def _part(reading: Reading, span: range) -> bool:
    """Whether the words are an article and a fraction, and what they are a part of follows."""
    table, words = numbers(reading.pack), [reading.words[at] for at in span]
    after = reading.words[span.stop] if span.stop < len(reading.tokens) else ""
    parted = after in counted(reading.pack).parted
    return parted and len(words) == 2 and words[0] in table.articles and words[1] in table.fractions
