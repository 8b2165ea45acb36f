"""A report while it is being read: its words, sentences and quotations, and what the steps have found so far."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, NamedTuple

from recoupe.languages.content import OPEN
from recoupe.languages.pack import LanguagePack
from recoupe.model.article import Article, Block
from recoupe.model.event import Event
from recoupe.model.figure import Figure
from recoupe.model.mention import Entity, Mention
from recoupe.model.statement import Statement
from recoupe.model.time import TimeExpression
from recoupe.text.folding import fold_report, fold_word
from recoupe.text.quotes import Quotation, find_quotes
from recoupe.text.sentences import Sentence, find_sentences
from recoupe.text.words import Token, find_words

_START = attrgetter("start")


class Tag(NamedTuple):
    """A token's part of speech (UD `pos`), verb form and lemma; `key` is the folded lemma.

    `form` is empty but for verbs and auxiliaries: Pres, Past, Imp, Fut, Cnd, Sub, Cmd, Inf, PastPart, PresPart.
    `said` is the key by which the word is compared, `OPEN` where the words around decide that.
    """

    pos: str
    form: str
    lemma: str
    key: str
    said: str | None = OPEN


def tagged(pos: str, form: str, lemma: str) -> Tag:
    """The tag with its key."""
    return Tag(pos, form, lemma, fold_word(lemma))


@dataclass(slots=True, eq=False)
class Reading:
    """One report and all that is known of it so far; a reading equals itself alone.

    `starts`, `texts` and `words` (folded) are those of the `tokens`; `tags` has one entry a token. `parsed` is the
    report cut for the search (`phrases.Parsed`), which holds the reading itself.
    """

    article: Article
    pack: LanguagePack
    folded: str = ""
    tokens: tuple[Token, ...] = ()
    starts: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    tags: tuple[Tag, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    parsed: Any = field(default=None, repr=False)
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def text(self) -> str:
        """The report's text."""
        return self.article.text

    def cut(self, breaks: Sequence[int]) -> None:
        """Find the words, sentences and quotations; a sentence also ends at each offset in `breaks`."""
        self.folded = fold_report(self.text)
        self.tokens = find_words(self.text, self.pack.words)
        self.starts, _, self.texts, self.words = zip(*self.tokens, strict=True) if self.tokens else ((), (), (), ())
        self.sentences = find_sentences(self.text, self.tokens, breaks, self.pack.abbreviations)
        self.quotes = find_quotes(self.text)

    def token_at(self, offset: int) -> int:
        """Index of the token that covers the offset, or of the next one."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and self.tokens[index].end > offset else index + 1

    def tokens_in(self, start: int, end: int) -> range:
        """Indices of the tokens that begin in the stretch."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that covers the offset, or of the last one before it."""
        return max(0, bisect_right(self.sentences, offset, key=_START) - 1)

    def block_at(self, offset: int) -> Block | None:
        """The block that covers the offset."""
        return covering(self.article.blocks, offset)


def covering(blocks: Sequence[Block], offset: int) -> Block | None:
    """The block, of blocks in order, that covers the offset."""
    index = bisect_right(blocks, offset, key=_START) - 1
    return blocks[index] if index >= 0 and offset < blocks[index].end else None
