"""What stands before or behind a paragraph in its own line: `Séoul, 14 nov (AFP) - `, `… mardi. (ats)`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recoupe.extract.structure.passages import Passage
from recoupe.languages.layout import Found, Layout
from recoupe.model.article import BlockKind

_ISO_DATE = re.compile(r" \d{4}-\d{2}(?:-\d{2})?(?=\s)")
_DASH = r"\s{0,2}(?:[-–—]{1,2}|:)\s"
_NAME = r"[^\W\d_a-zß-öø-ÿ][^\W\d_.]*(?:[ '’.-]{1,2}[^\W\d_]+){0,4}"
_PLACE = rf"{_NAME}(?: ?\([^()\n]{{2,30}}\))?(?:, [^()\n—–:;]{{2,40}}?)?"
_CREDITED = re.compile(rf"(?P<place>{_PLACE} ?)?\((?P<credit>[^()\n]{{2,40}})\)(?P<dash>{_DASH})?")
_BARE = re.compile(
    rf"(?P<place>[^\W\d_a-z][^\W\d_a-zß-öø-ÿ.'’ -]{{2,30}}(?:, [^\W\d_][^()\n—–:;.!?]{{1,30}}?)?){_DASH}"
)
_TOWN = re.compile(rf"{_NAME}")
_TAIL = re.compile(r"(?<=[.!?»”\"]) {0,2}[(\[]?(?P<credit>[^()\[\]\n.]{2,40})[)\]]?\.?$")
_ALONE = re.compile(rf"[^\W\d_a-z][^a-zß-öø-ÿ\n:;]{{1,40}}\s?[—–-]|{_NAME}(?:, {_NAME})? \([^()\n]{{2,30}}\) ?[—–-]")
_LONGEST, _SHORTEST_BEFORE_CREDIT = 90, 30


@dataclass(frozen=True, slots=True)
class Part:
    """A passage and, where it is sure by its form alone, what it is."""

    passage: Passage
    kind: BlockKind | None = None


def find_parts(passage: Passage, words: Layout, dated: int = 0) -> Iterator[Part]:
    """The passage cut into what stands before its text, the text, and a credit behind it.

    `dated` is where a dateline with a day ends, 0 without one.
    """
    if dated == len(passage.text):
        yield Part(passage, "dateline")
        return
    if _ALONE.fullmatch(passage.text):
        yield Part(passage, "dateline")  # CNN —
        return
    if start := _residue_end(passage, words):
        yield Part(passage.part(0, start), "boilerplate")
    if at := _dateline_end(passage, start, words) or dated:
        yield Part(passage.part(start, at), "dateline")
        start = at
    credit = _credit_start(passage, words)
    if start or credit:
        if start < credit:
            yield Part(passage.part(start, credit))
        elif not credit and passage.text[start:].strip():
            yield Part(passage.part(start, len(passage.text)))
        if credit:
            yield Part(passage.part(max(start, credit), len(passage.text)), "credit")
    else:
        yield Part(passage)


def _residue_end(passage: Passage, words: Layout) -> int:
    """Where a field of the page's data ends that stands before the text, 0 without one: `date 2024-03 `."""
    label = words.residue.match(passage.folded)
    date = _ISO_DATE.match(passage.folded, label.end()) if label else None
    return date.end() if date else 0


def _dateline_end(passage: Passage, start: int, words: Layout) -> int:
    """Where the text behind a dateline begins, 0 without one: `PARIS (Reuters) - `, `(CNN) `, `BEIRUT — `."""
    head = passage.text[start : start + _LONGEST]
    if len(passage.text) - start < 40 or words.caption_start.match(passage.folded, start):
        return 0
    if (match := _CREDITED.match(head)) and _is_dateline(passage, start, match, words):
        return start + match.end()
    bare = _BARE.match(head)
    return start + bare.end() if bare and not bare["place"].isdigit() and ":" not in bare[0] else 0


def _is_dateline(passage: Passage, start: int, match: re.Match[str], words: Layout) -> bool:
    """`Paris (AFP) - `, `(CNN) `, not `Odile (à droite) lit`: an agency or capitals, a dash or no place."""
    span = match.span("credit")
    if words.agency.first(passage.folded, start + span[0], start + span[1]):
        return bool(match["dash"] or not match["place"])
    then, first = passage.text[start + match.end() :].lstrip(), passage.folded[start:].split(" ", 1)[0]
    if then[:1].islower() or first in words.frequent:
        return False
    if not match["place"] and not match["dash"] and _TOWN.fullmatch(match["credit"]):
        return then[:1].isupper()  # (Ottawa) La ministre
    return match["credit"].isupper() and len(match["credit"]) <= 12 and bool(match["dash"] or not match["place"])


def _credit_start(passage: Passage, words: Layout) -> int:
    """Where the credit behind the last sentence begins, 0 without one: `… mardi. (ats)`, `… lundi. AFP`."""
    match = _TAIL.search(passage.text, max(0, len(passage.text) - 60))
    if match is None or match.start() < _SHORTEST_BEFORE_CREDIT:
        return 0
    credit = passage.folded[slice(*match.span("credit"))]
    return match.start() if says_only_agencies(credit, words) else 0


def says_only_agencies(folded: str, words: Layout) -> bool:
    """Whether the words name agencies and nothing else: `avec afp et reuters`, `ats, afp`."""
    named = words.agency.find(folded)
    return bool(named) and not any(map(str.isalnum, words.credit.joiner.sub(" ", without(folded, named))))


def without(folded: str, named: Iterable[Found]) -> str:
    """The words with a blank in place of each character of the names."""
    for start, end, _ in named:
        folded = folded[:start] + " " * (end - start) + folded[end:]
    return folded
