"""Title, standfirst and subheads among the lines that are nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.extract.structure.passages import Passage
from recoupe.languages.layout import Layout
from recoupe.model.article import BlockKind

_LONGEST_TITLE, _LONGEST_QUESTION, _LONGEST_SUBHEAD, _MOST_WORDS = 250, 150, 90, 12
_LONGEST_CAPTION, _LEAST_CAPTION_WORDS = 110, 9
_SHORTEST_POINT = 130
"""Several lines as long as this above the text are its main points, not a headline."""
_DASHES = "-–—"


@dataclass(frozen=True, slots=True)
class Head:
    """Indexes of the lines of title, standfirst and rubrics above the text, and the title's words."""

    title: tuple[int, ...] = ()
    standfirst: tuple[int, ...] = ()
    rubrics: tuple[int, ...] = ()
    words: str | None = None


def find_head(passages: Sequence[Passage], kinds: Sequence[BlockKind | None], words: Layout) -> Head:
    """The headings above the text."""
    open_ = [i for i, kind in enumerate(kinds) if kind is None]
    asks = [i for i in open_[:1] if len(open_) > 1 and _asks(passages[i]) and "dateline" not in kinds[:i]]
    body = next((i for i in open_ if i not in asks and is_body(passages, kinds, i)), None)
    above = [i for i in open_ if body is None or i < body]
    if body is None:
        above = above[:1] if _much_longer(passages, above) else []
    if not above or not _can_be_title(passages[above[0]]):
        return Head(standfirst=_led(passages, kinds, body))
    if len(above) > 2 and all(len(passages[i].text) > _SHORTEST_POINT for i in above[:3]):
        return Head(standfirst=tuple(above) + _led(passages, kinds, body))
    rubrics = _rubrics(passages, above, words)
    title, name = _title(passages, above[len(rubrics) :], words)
    rest = [i for i in above[len(rubrics) :] if i not in title]
    points = tuple(i for i in rest if passages[i].words > 3)
    small = tuple(i for i in rest if passages[i].words <= 3 and passages[i].text[-1].isalnum())
    return Head(title, points + _led(passages, kinds, body), rubrics + (small if body is not None else ()), name)


def is_body(passages: Sequence[Passage], kinds: Sequence[BlockKind | None], index: int) -> bool:
    """Whether the open line is text: it flows, or stands behind a dateline."""
    return passages[index].flowing or (index > 0 and kinds[index - 1] == "dateline")


def find_subheads(passages: Sequence[Passage], kinds: Sequence[BlockKind | None]) -> frozenset[int]:
    """Indexes of the subheads: `- "Héroïque" -`, `Des centaines de tués`."""
    open_ = [i for i, kind in enumerate(kinds) if kind is None]
    found = set()
    for before, index, then in zip([None, *open_], open_, [*open_[1:], None], strict=False):
        between = before is not None and then is not None and _is_text(passages[before]) and _is_text(passages[then])
        if _dashed(passages[index]) or (between and _short_heading(passages[index])):
            found.add(index)
    return frozenset(found)


def find_bare_captions(passages: Sequence[Passage], kinds: Sequence[BlockKind | None]) -> frozenset[int]:
    """Indexes of captions that nothing marks: one long phrase without a stop between stopped paragraphs."""
    open_ = [i for i, kind in enumerate(kinds) if kind is None]
    if sum(passages[i].stopped for i in open_) < 0.6 * len(open_):
        return frozenset()
    framed = zip(open_, open_[1:], open_[2:], strict=False)
    return frozenset(
        i
        for before, i, then in framed
        if passages[before].stopped and passages[then].stopped and _bare_caption(passages[i])
    )


def _title(passages: Sequence[Passage], above: Sequence[int], words: Layout) -> tuple[tuple[int, ...], str]:
    first = passages[above[0]]
    if len(above) < 2 or above[1] != above[0] + 1:
        return (above[0],), first.text
    second = passages[above[1]]
    if not second.after_gap and _goes_on(first, second, words):
        return (above[0], above[1]), f"{first.text} {second.text}"
    return (above[0],), first.text


def _rubrics(passages: Sequence[Passage], above: Sequence[int], words: Layout) -> tuple[int, ...]:
    """The short lines above the headline: `International`, `Inondations`."""
    found: list[int] = []
    for index, then in pairwise(above):
        attached = bool(found) and not passages[index].after_gap
        longer = any(passages[i].words >= 4 for i in above[above.index(then) :])
        goes_on = not passages[then].after_gap and _goes_on(passages[index], passages[then], words)
        if goes_on or not longer or not _is_rubric(passages[index], then=passages[then], attached=attached):
            break
        found.append(index)
    return tuple(found)


def _is_rubric(passage: Passage, *, then: Passage, attached: bool) -> bool:
    """One or two words, or three if no empty line parts them from the headline or from another rubric."""
    words = 3 if attached or not then.after_gap else 2
    return passage.words <= words and len(passage.text) <= 30 and passage.text[-1].isalnum()


def _asks(passage: Passage) -> bool:
    """`Pourquoi le pont de Morlange reste-t-il fermé ?`: a question above the text is its title."""
    return passage.text[-1] in "?!" and len(passage.text) <= _LONGEST_QUESTION and not passage.sentences


def _goes_on(first: Passage, second: Passage, words: Layout) -> bool:
    """`Trois morts dans un / incendie à Salvenne`: a headline over two lines."""
    last = first.folded.rsplit(None, 1)[-1]
    return second.text[0].islower() or last in words.frequent or first.text[-1] in ",–-"


def _can_be_title(passage: Passage) -> bool:
    return len(passage.text) <= _LONGEST_TITLE and passage.text[-1] not in ",;:" and not _dashed(passage)


def _much_longer(passages: Sequence[Passage], above: Sequence[int]) -> bool:
    rest = sum(len(passages[i].text) for i in above[1:])
    return len(above) > 1 and rest > 2 * len(passages[above[0]].text)


def _led(passages: Sequence[Passage], kinds: Sequence[BlockKind | None], body: int | None) -> tuple[int, ...]:
    """A first paragraph that credits or a date part from the text is a standfirst."""
    if body is None:
        return ()
    then = next((i for i in range(body + 1, len(kinds)) if kinds[i] is None), None)
    return (body,) if then is not None and "credit" in kinds[body + 1 : then] else ()


def _is_text(passage: Passage) -> bool:
    return passage.flowing or passage.stopped or passage.text[0] in '«“"' or passage.words > _MOST_WORDS


def _dashed(passage: Passage) -> bool:
    text = passage.text
    return len(text) <= _LONGEST_SUBHEAD and text[0] in _DASHES and text[-1] in _DASHES and any(map(str.isalpha, text))


def _short_heading(passage: Passage) -> bool:
    text = passage.text
    if passage.words > _MOST_WORDS or len(text) > _LONGEST_SUBHEAD or text[-1] in ".,;:!?…":
        return False
    if passage.stopped or "@" in text or sum(map(str.isalpha, text)) < 4:
        return False
    return text[0].isupper() or text[0].isdigit() or text[0] in "«“\"'‘("


def _bare_caption(passage: Passage) -> bool:
    text = passage.text
    if passage.stopped or passage.flowing or passage.words < _LEAST_CAPTION_WORDS or len(text) > _LONGEST_CAPTION:
        return False
    return text[0].isupper() and text[-1].isalnum() and not any(mark in text for mark in '«“"”»')
