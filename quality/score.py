"""Measures of what Recoupe finds in one report against its gold."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from quality.gold import GoldReport, Marked
from recoupe.model.article import Article
from recoupe.model.figure import Figure
from recoupe.model.mention import Actor
from recoupe.model.statement import Statement
from recoupe.model.time import TimeExpression


@dataclass
class Tally:
    """Right and wrong answers of one measure."""

    right_found: int = 0
    found: int = 0
    right_wanted: int = 0
    wanted: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right_found / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right_wanted / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def want(self, right: bool, what: str) -> None:
        """Count something the gold wants."""
        self.wanted += 1
        self.right_wanted += right
        if not right:
            self.misses.append(f"missed: {what}")

    def find(self, right: bool, what: str) -> None:
        """Count something Recoupe found."""
        self.found += 1
        self.right_found += right
        if not right:
            self.misses.append(f"wrong: {what}")


Tallies = dict[str, Tally]


def score_report(gold: GoldReport, article: Article, tallies: Tallies) -> None:
    """Add one report to the tallies."""
    _score_statements(gold, article, tallies)
    _score_figures(gold, article, tallies)
    _score_times(gold, article, tallies)
    _score_names(gold, article, tallies["names_linked"])
    tallies["published"].want(_dated(gold, article), f"{gold.path.name} published {article.published}")
    tallies["published"].find(_dated(gold, article), f"{gold.path.name} published {article.published}")


def _covers(item: Statement | Figure | TimeExpression) -> frozenset[int]:
    spans = item.content if isinstance(item, Statement) else (item,)
    return frozenset(i for span in spans for i in range(span.start, span.end))


def _readings(mark: Marked, text: str) -> list[frozenset[int]]:
    alternatives = [text.find(words) for words in mark.facts.get("alt", [])]
    lengths = [len(words) for words in mark.facts.get("alt", [])]
    return [
        mark.text_range,
        *(frozenset(range(at, at + n)) for at, n in zip(alternatives, lengths, strict=True)),
    ]


def _score_statements(gold: GoldReport, article: Article, tallies: Tallies) -> None:
    found = [(s, _covers(s)) for s in article.statements]
    for mark in gold.marks["statement"]:
        if not mark.optional:
            _want_statement(mark, found, gold, tallies)
    for statement, covered in found:
        _find_statement(statement, covered, gold, tallies)


def _want_statement(
    mark: Marked, found: list[tuple[Statement, frozenset[int]]], gold: GoldReport, tallies: Tallies
) -> None:
    readings, words = _readings(mark, gold.text), mark.facts["text"][:70]
    best = max(found, key=lambda f: max(len(f[1] & r) for r in readings), default=None)
    hit = best is not None and any(len(best[1] & r) >= 0.5 * len(r) for r in readings)
    tallies["statements"].want(hit, words)
    tallies["statements_tight"].want(any(_tight(r, found) for r in readings), words)
    if best is None or not hit:
        tallies["speakers"].want(False, words)
        return
    speaker = best[0].speaker
    tallies["speakers"].want(_named(speaker, mark.facts["speaker"]), f"{speaker and speaker.name}: {words}")
    for accepted in mark.facts.get("via", []):
        links = [*best[0].via, *([speaker] if speaker else [])]
        tallies["chains"].want(any(_named(link, accepted) for link in links), f"{accepted[0]}: {words}")
    tallies["kinds"].want(best[0].kind in [mark.facts["kind"], *mark.facts.get("kind_also", [])], words)


def _find_statement(statement: Statement, covered: frozenset[int], gold: GoldReport, tallies: Tallies) -> None:
    marks = gold.marks["statement"]
    owner = max(marks, key=lambda m: max(len(covered & r) for r in _readings(m, gold.text)), default=None)
    words = gold.text[statement.start : statement.end][:70]
    readings = _readings(owner, gold.text) if owner else []
    held = any(len(covered & r) >= 0.5 * len(covered) for r in readings)
    tallies["statements"].find(held, words)
    tight = held and (owner is None or owner.optional or any(_tight(r, [(statement, covered)]) for r in readings))
    tallies["statements_tight"].find(tight, words)
    right = owner is not None and held and (owner.optional or _named(statement.speaker, owner.facts["speaker"]))
    tallies["speakers"].find(right, f"{statement.speaker and statement.speaker.name}: {words}")


def _tight(reading: frozenset[int], found: Iterable[tuple[Statement, frozenset[int]]]) -> bool:
    inside = [covered for _, covered in found if len(covered & reading) >= 0.5 * len(covered)]
    together = frozenset().union(*inside)
    return bool(inside) and len(together & reading) >= 0.8 * len(together | reading)


def _score_figures(gold: GoldReport, article: Article, tallies: Tallies) -> None:
    for mark in gold.marks["figure"]:
        if mark.optional:
            continue
        hit = next((f for f in article.figures if _same_amount(f, mark)), None)
        tallies["figures"].want(hit is not None, mark.facts["text"])
        if hit:
            counted = plain(mark.facts["of"])[:6] in plain(hit.of)
            tallies["figure_targets"].want(counted, f"{hit.of}: {mark.facts['text']}")
        if hit and mark.facts.get("source"):
            tallies["figure_sources"].want(_named(hit.source, mark.facts["source"]), mark.facts["text"])
    for figure in article.figures:
        tallies["figures"].find(any(_same_amount(figure, m) for m in gold.marks["figure"]), figure.text)


def _same_amount(figure: Figure, mark: Marked) -> bool:
    if not _covers(figure) & mark.text_range:
        return False
    facts = mark.facts
    if facts["bound"] == "vague":
        return figure.bound == "vague"
    return (figure.low, figure.high, figure.bound) == (facts.get("low"), facts.get("high"), facts["bound"])


def _score_times(gold: GoldReport, article: Article, tallies: Tallies) -> None:
    for mark in gold.marks["time"]:
        near = [t for t in article.times if _covers(t) & mark.text_range]
        if not mark.optional:
            tallies["times"].want(
                any(_same_time(t, mark) for t in near), f"{mark.facts['text']} {[t.value for t in near]}"
            )
    for time in article.times:
        near_marks = [m for m in gold.marks["time"] if _covers(time) & m.text_range]
        if not any(m.optional for m in near_marks):
            tallies["times"].find(any(_same_time(time, m) for m in near_marks), f"{time.text} {time.value}")


def _same_time(time: TimeExpression, mark: Marked) -> bool:
    wanted = mark.facts.get("value")
    got = [value.rstrip("~?%") for value in (time.value, time.edtf) if value]
    return wanted is not None and any(v == wanted or re.match(rf"{re.escape(wanted)}[-T]", v) for v in got)


def _score_names(gold: GoldReport, article: Article, tally: Tally) -> None:
    units = list(_name_units(gold, article))
    for (name, entity), (other, other_entity) in combinations(units, 2):
        linked = entity is not None and entity == other_entity
        if name == other:
            tally.want(linked, f"{name} in two parts")
        if linked:
            tally.find(name == other, f"{name} joined with {other}")


def _name_units(gold: GoldReport, article: Article) -> Iterator[tuple[str, str | None]]:
    for name, surfaces in gold.names.items():
        for surface in _standing_alone(gold.text, surfaces):
            ids = Counter(m.entity for m in article.mentions if plain(m.text) == plain(surface) and m.entity)
            yield name, ids.most_common(1)[0][0] if ids else None


def _standing_alone(text: str, surfaces: list[str]) -> Iterator[str]:
    """The surfaces that stand in the text by themselves, not only inside a longer one: `Duval` in `Rose Duval`."""
    left = text
    for surface in sorted(surfaces, key=len, reverse=True):
        if surface in left:
            yield surface
        left = left.replace(surface, " ")


def _dated(gold: GoldReport, article: Article) -> bool:
    if gold.published:
        return (article.published or "").startswith(gold.published)
    if gold.dated_between and article.published:
        ends = re.split(r"[/.]+", article.published)
        return gold.dated_between[0] <= ends[0] and ends[-1] <= gold.dated_between[1]
    return article.published is None


def plain(name: str | None) -> str:
    """The name without case, accents, article and title."""
    text = unicodedata.normalize("NFKD", name or "").casefold().replace("’", "'").replace("œ", "oe")
    text = "".join(c for c in text if not unicodedata.combining(c)).strip()
    text = re.sub(r"^(l'|(le|la|les|un|une|des|the|an?) )", "", text)
    text = re.sub(r"^(m|mm|mme|mlle|mr|mrs|ms|dr)\.? ", "", text)
    return re.sub(r"[\s\-_.]+", " ", text).strip()


def _named(actor: Actor | None, accepted: Iterable[str]) -> bool:
    names = [n for n in (plain(actor.name), plain(actor.text)) if n] if actor else []
    return any(re.search(rf"(^|\W){re.escape(plain(a))}(\W|$)", n) for n in names for a in accepted)
