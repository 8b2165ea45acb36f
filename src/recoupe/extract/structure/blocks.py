"""What each part of a report is there for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recoupe.extract.structure.captions import is_caption, printed_twice
from recoupe.extract.structure.credits import find_credit
from recoupe.extract.structure.datelines import dated_end
from recoupe.extract.structure.furniture import is_furniture, is_link_header
from recoupe.extract.structure.headings import find_bare_captions, find_head, find_subheads, is_body
from recoupe.extract.structure.mastheads import find_masthead
from recoupe.extract.structure.passages import Passage, find_passages
from recoupe.extract.structure.prefixes import find_parts
from recoupe.extract.structure.stamps import Stamp, find_stamps, is_clock_line
from recoupe.languages.layout import Layout, layout
from recoupe.languages.pack import LanguagePack
from recoupe.model.article import Article, BlockKind


@dataclass(slots=True)
class Parts:
    """The parts of a report in order and what each is, None while that is open; its stamps and its title."""

    passages: Sequence[Passage]
    kinds: list[BlockKind | None]
    stamps: tuple[Stamp, ...] = ()
    title: str | None = None


def find_blocks(article: Article, pack: LanguagePack) -> Parts:
    """The parts with a kind each: first what a line's own words tell, then what its place tells."""
    parts = _cut(article, pack)
    for mark in (_mark_lines, _mark_links, _mark_headings):
        mark(parts, article, pack)
    return parts


def _cut(article: Article, pack: LanguagePack) -> Parts:
    words = layout(pack)
    known = {block.start: block.kind for block in article.blocks if block.kind != "subhead"}
    found: list[tuple[Passage, BlockKind | None]] = []
    for passage in find_passages(article.text):
        if kind := known.get(passage.start):
            found.append((passage, kind))
        else:
            found += [(part.passage, part.kind) for part in find_parts(passage, words, dated_end(passage, pack))]
    return Parts([passage for passage, _ in found], [kind for _, kind in found])


def _mark_lines(parts: Parts, article: Article, pack: LanguagePack) -> None:
    """Furniture, dates, credits and captions, each by its own words."""
    first = next((i for i, k in enumerate(parts.kinds) if k is None and is_body(parts.passages, parts.kinds, i)), 0)
    twice = printed_twice(parts.passages)
    for index, passage in enumerate(parts.passages):
        if parts.kinds[index] is not None:
            continue
        stamps = find_stamps(passage, pack, article.language)
        if stamps and (index < first or any(stamp.labelled for stamp in stamps)):
            parts.stamps += stamps
            parts.kinds[index] = "boilerplate"
        elif is_clock_line(passage, pack):
            parts.kinds[index] = "boilerplate"
        elif (stamps := _beside(parts, index, first, article, pack)) and not is_caption(passage, layout(pack)):
            parts.stamps += stamps
            parts.kinds[index] = "credit" if find_credit(passage, layout(pack)) else "boilerplate"
        else:
            parts.kinds[index] = _kind_by_words(passage, layout(pack), head=index < first, twice=index in twice)


def _beside(parts: Parts, index: int, first: int, article: Article, pack: LanguagePack) -> tuple[Stamp, ...]:
    """The date of a line above the text, or of the last one: `Fait à Morlange, le 5 mai 2026`."""
    if index >= first and index + 1 < len(parts.passages):
        return ()
    return find_masthead(parts.passages[index], pack, article.language, head=index < first)


def _kind_by_words(passage: Passage, words: Layout, *, head: bool, twice: bool) -> BlockKind | None:
    if is_furniture(passage, words, head=head):
        return "boilerplate"
    if find_credit(passage, words):
        return "credit"
    return "caption" if twice or is_caption(passage, words) else None


def _mark_links(parts: Parts, article: Article, pack: LanguagePack) -> None:
    """Headlines below `À lire aussi`, and a last line that leads nowhere: `More from our desk:`."""
    below = False
    for index, passage in enumerate(parts.passages):
        if parts.kinds[index] is None and below and not passage.flowing:
            parts.kinds[index] = "boilerplate"
        elif parts.kinds[index] is None or parts.kinds[index] == "boilerplate":
            below = parts.kinds[index] is not None and is_link_header(passage, layout(pack))
    if len(parts.kinds) > 2 and parts.kinds[-1] is None and parts.passages[-1].text[-1] == ":":
        parts.kinds[-1] = "boilerplate"


def _mark_headings(parts: Parts, article: Article, pack: LanguagePack) -> None:
    """Title, standfirst, subheads and captions by their place; what is left is text."""
    marked = {block.start for block in article.blocks if block.kind == "subhead"}
    _mark(parts, [i for i, p in enumerate(parts.passages) if p.start in marked and not parts.kinds[i]], "subhead")
    head = find_head(parts.passages, parts.kinds, layout(pack))
    parts.title = head.words
    _mark(parts, head.title, "title")
    _mark(parts, head.standfirst, "standfirst")
    _mark(parts, head.rubrics, "boilerplate")
    _mark(parts, find_subheads(parts.passages, parts.kinds), "subhead")
    _mark(parts, find_bare_captions(parts.passages, parts.kinds), "caption")
    _mark(parts, [i for i, kind in enumerate(parts.kinds) if kind is None], "paragraph")


def _mark(parts: Parts, indexes: Iterable[int], kind: BlockKind) -> None:
    for index in indexes:
        parts.kinds[index] = kind
