"""How far two careful readers agree: `python -m quality.agreement [CORPUS] [--differences]`.

Each report is marked in `STORY/NAME.toml` and, by somebody who saw neither those marks nor what the program finds, in
`STORY/second/NAME.toml`. Printed for each language and kind: F1 of the stretches that both mark (`exact` the same
characters, `overlap` half of either or more), agreement on what is said of the stretches that both mark, and Cohen's
kappa, agreement beyond chance, for what is a choice among few. What a reader marks as optional need not be found by
the other, and does not count where both have it.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from quality.gold import CORPUS, GoldReport, Marked, load_report
from quality.score import plain

SECOND = "second"
HALF = 0.5
Facts = dict[str, Any]


@dataclass
class Shared:
    """How often two readers agreed, and the answers of both where they chose among few."""

    agreed: int = 0
    asked: int = 0
    answers: list[tuple[Hashable, Hashable]] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The share of the questions on which both gave one answer."""
        return self.agreed / self.asked if self.asked else 1.0


@dataclass
class Tally:
    """What one kind of mark in one language comes to; `differences` says in words where the readers part."""

    spans: dict[str, Shared] = field(default_factory=lambda: defaultdict(Shared))
    facts: dict[str, Shared] = field(default_factory=lambda: defaultdict(Shared))
    differences: list[str] = field(default_factory=list)


Tallies = dict[tuple[str, str], Tally]


def find_pairs(corpus: Path = CORPUS) -> Iterator[tuple[GoldReport, GoldReport]]:
    """The reports that are marked twice, with both readings."""
    for again in sorted(corpus.glob(f"*/{SECOND}/*.toml")):
        first = again.parent.parent / again.name
        if first.exists():
            yield load_report(first), load_report(again)


def compare(pairs: Iterable[tuple[GoldReport, GoldReport]]) -> Tallies:
    """The agreement on each kind of mark by language and kind."""
    tallies: Tallies = defaultdict(Tally)
    for one, two in pairs:
        for kind, same_span in SPANS.items():
            tally = tallies[one.language, kind]
            both = _compare_spans(one.marks[kind], two.marks[kind], same_span, tally)
            for mark, other in both:
                _compare_facts(kind, mark.facts, other.facts, tally)
        _compare_names(one, two, tallies[one.language, "name"])
        _ask(tallies[one.language, "report"].facts["published"], one.published, two.published)
    return tallies


def _exact(one: Marked, two: Marked) -> bool:
    return any(a == b for a in _readings(one) for b in _readings(two))


def _halves(one: Marked, two: Marked) -> bool:
    """Whether each covers half of the other: what a statement says may be cut in several ways."""
    return any(len(a & b) >= HALF * max(len(a), len(b)) for a in _readings(one) for b in _readings(two))


def _touching(one: Marked, two: Marked) -> bool:
    return bool(one.text_range & two.text_range)


SPANS: dict[str, Callable[[Marked, Marked], bool]] = {"statement": _halves, "figure": _touching, "time": _touching}


def _readings(mark: Marked) -> list[frozenset[int]]:
    """The characters of the mark, and those of the stretches that it allows as well (longer or shorter ones)."""
    start, text = mark.spans[0][0], str(mark.facts["text"])
    found = [mark.text_range]
    for words in mark.facts.get("alt", []):
        first = start + text.find(words) if words in text else start - words.find(text)
        if words in text or text in words:
            found.append(frozenset(range(first, first + len(words))))
    return found


def _compare_spans(
    one: Sequence[Marked], two: Sequence[Marked], same: Callable[[Marked, Marked], bool], tally: Tally
) -> list[tuple[Marked, Marked]]:
    """Count what each reader has of the other's marks; the pairs that mean one thing, each mark once."""
    for name, fits in (("exact", _exact), ("overlap", same)):
        for mine, theirs in ((one, two), (two, one)):
            for mark in mine:
                if not mark.optional:
                    found = [other for other in theirs if fits(mark, other)]
                    if found and all(other.optional for other in found):
                        continue
                    tally.spans[name].asked += 1
                    tally.spans[name].agreed += bool(found)
                    if name == "overlap" and not found:
                        tally.differences.append(f"only {'first' if mine is one else 'second'}: {mark.facts['text']}")
    return _pair_up(one, two, same)


def _pair_up(
    one: Sequence[Marked], two: Sequence[Marked], same: Callable[[Marked, Marked], bool]
) -> list[tuple[Marked, Marked]]:
    """Each mark with the one of the other reader that shares most with it."""
    shared = [
        (len(a.text_range & b.text_range), i, j) for i, a in enumerate(one) for j, b in enumerate(two) if same(a, b)
    ]
    pairs: list[tuple[Marked, Marked]] = []
    left, right = set[int](), set[int]()
    for _, i, j in sorted(shared, key=lambda s: (-s[0], s[1], s[2])):
        if i not in left and j not in right and not (one[i].optional or two[j].optional):
            pairs.append((one[i], two[j]))
            left.add(i)
            right.add(j)
    return pairs


def _compare_facts(kind: str, one: Facts, two: Facts, tally: Tally) -> None:
    for name, (answer, same, choice) in QUESTIONS[kind].items():
        mine, theirs = answer(one), answer(two)
        if mine is None or theirs is None:
            continue  # One reader was not asked
        agreed = same(mine, theirs)
        _ask(tally.facts[name], mine, theirs, agreed=agreed, choice=choice)
        if not agreed:
            tally.differences.append(f"{name}: {mine} / {theirs}: {one['text']}")


def _ask(shared: Shared, mine: Any, theirs: Any, *, agreed: bool | None = None, choice: bool = False) -> None:
    shared.asked += 1
    shared.agreed += mine == theirs if agreed is None else agreed
    if choice:
        shared.answers.append((mine, theirs))


def _equal(mine: Any, theirs: Any) -> bool:
    return bool(mine == theirs)


def _one_named(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether one of the names that either accepts stands in one of the other's; nobody agrees with nobody."""
    if not mine or not theirs:
        return not mine and not theirs
    pairs = [(plain(a), plain(b)) for a in mine for b in theirs]
    return any(f" {a} " in f" {b} " or f" {b} " in f" {a} " for a, b in pairs if a and b)


def _all_named(mine: Sequence[Sequence[str]], theirs: Sequence[Sequence[str]]) -> bool:
    """Whether both chains have as many links, each named by both."""
    return len(mine) == len(theirs) and all(any(_one_named(link, other) for other in theirs) for link in mine)


def _same_time(mine: str, theirs: str) -> bool:
    """Whether the values are one, or one is a part of the other's day."""
    short, long_ = sorted((mine, theirs), key=len)
    return short == long_ or (long_.startswith(short) and long_[len(short)] in "-T")


Question = tuple[Callable[[Facts], Any], Callable[[Any, Any], bool], bool]
"""What a reader answers, when two answers agree, and whether it is a choice among few."""
QUESTIONS: dict[str, dict[str, Question]] = {
    "statement": {
        "speaker": (lambda facts: facts["speaker"], _one_named, False),
        "via": (lambda facts: facts.get("via", []), _all_named, False),
        "kind": (lambda facts: facts["kind"], _equal, True),
        "certainty": (lambda facts: facts.get("certainty"), _equal, True),
    },
    "figure": {
        "value": (lambda facts: (facts.get("low"), facts.get("high")), _equal, False),
        "bound": (lambda facts: facts["bound"], _equal, True),
        "of": (lambda facts: [facts["of"]], _one_named, False),
        "source": (lambda facts: facts.get("source", []), _one_named, False),
    },
    "time": {"value": (lambda facts: facts.get("value"), _same_time, False)},
}


def _compare_names(one: GoldReport, two: GoldReport, tally: Tally) -> None:
    """Which forms both list, and which forms both give to one name."""
    mine, theirs = (_owners(report) for report in (one, two))
    for own, other, who in ((mine, theirs, "first"), (theirs, mine, "second")):
        for surface in own:
            _ask(tally.spans["exact"], True, surface in other)
            if surface not in other:
                tally.differences.append(f"only {who}: {surface}")
    for a, b in combinations(sorted(mine.keys() & theirs.keys()), 2):
        _ask(tally.facts["linked"], mine[a] == mine[b], theirs[a] == theirs[b], choice=True)


def _owners(report: GoldReport) -> dict[str, str]:
    return {plain(surface): name for name, surfaces in report.names.items() for surface in surfaces}


def kappa(answers: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Cohen's kappa of two readers' answers (1960): 1 is full agreement, 0 what chance gives; None without a choice."""
    total = len(answers)
    values = {value for pair in answers for value in pair}
    if total == 0 or len(values) < 2:
        return None
    seen = sum(a == b for a, b in answers) / total
    first, second = ([pair[side] for pair in answers] for side in (0, 1))
    chance = sum(first.count(value) * second.count(value) for value in values) / total**2
    return (seen - chance) / (1 - chance) if chance < 1 else None


def lines(tallies: Tallies, *, differences: bool = False) -> Iterator[str]:
    """The agreement in lines of text: what was asked, how often, the share, kappa."""
    yield f"{'':28}{'asked':>7}{'agree':>8}{'kappa':>8}"
    for (language, kind), tally in sorted(tallies.items()):
        for name, shared in (*tally.spans.items(), *tally.facts.items()):
            beyond = kappa(shared.answers)
            shown = f"{beyond:8.3f}" if beyond is not None else ""
            yield f"{f'{language}.{kind}.{name}':28}{shared.asked:7}{shared.share:8.3f}{shown}"
        if differences:
            yield from (f"    {difference}" for difference in tally.differences)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, nargs="?", default=CORPUS)
    parser.add_argument("--differences", action="store_true", help="list where the readers part")
    options = parser.parse_args()
    print("\n".join(lines(compare(find_pairs(options.corpus)), differences=options.differences)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
