"""Weights of what speaks for two mentions being one happening: `python -m training.train_events [CLUSTERS.jsonl]`.

Trains on the pairs that `event_pairs.tsv` marks: of the stories of `quality/corpus` and `tests/pipeline/happenings`
and, with the file that `quality/clusters.py` reads, of real reports. Prints how many pairs are right by weights from
all other stories, then writes `src/recoupe/compare/events/weights.toml`.
"""

import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import numpy as np
from quality.clusters import load
from quality.gold import load_corpus

from recoupe.compare.events import evidence
from recoupe.compare.events.evidence import APART, SIGNALS, SURE, Pair, no_link
from recoupe.compare.events.merging import alike_pairs
from recoupe.compare.events.tellings import Telling, weigh_tellings
from recoupe.compare.events.told import find_told
from recoupe.compare.reports import Reports, index_reports
from recoupe.languages.concepts import common_keys
from recoupe.model.article import Article
from recoupe.pipeline.report import make_dossier
from recoupe.readers.sources import read_sources
from training.logistic import Array, fit_signed

HERE = Path(__file__).parent
OWN = HERE.parent / "tests" / "pipeline" / "happenings"
TARGET = Path(evidence.__file__).parent / "weights.toml"
STRANGE = 0.2  # How much of the shorter clause an unmarked pair may share, to be taken for two happenings.
WRONG = 1.0  # How much a pair that is not one counts: a wrong link costs more than a missing one.
MOST_STRANGE = 12  # Such pairs of a story.

Mention = tuple[str, int, str]  # Report, offset, deed.
Example = tuple[list[float], float]


def marked_pairs() -> Mapping[frozenset[Mention], float]:
    """The pairs that were read by hand: 1 for one happening, 0 for two."""
    with (HERE / "event_pairs.tsv").open(encoding="utf-8", newline="") as file:
        return {
            frozenset(((row["report"], int(row["at"]), row["deed"]), (row["other"], int(row["there"]), row["its"]))):
            float(row["one"])
            for row in csv.DictReader(file, delimiter="\t")
        }  # fmt: skip


def stories(clusters: Path | None) -> Iterator[tuple[str, dict[str, str], list[Article]]]:
    """Each story: its name, how its reports are called in the marks, and the reports."""
    folders = [(story.name, [str(report.path) for report in story.reports]) for story in load_corpus()]
    folders += [(path.name, sorted(map(str, path.glob("*.txt")))) for path in sorted(OWN.iterdir()) if path.is_dir()]
    for name, paths in folders:
        articles = read_sources(paths)[0]
        yield name, {a.id: f"{name}/{Path(a.source).name}" for a in articles}, list(articles)
    if clusters is not None:
        articles, event = load(clusters)
        for name in sorted(set(event.values())):
            own = [article for article in articles if event[article.id] == name]
            yield f"clusters {name}", {article.id: f"clusters/{article.id}" for article in own}, own


def examples_of(
    names: Mapping[str, str], articles: Iterable[Article], marks: Mapping[frozenset[Mention], float]
) -> list[Example]:
    """The signals of each marked pair and whether it is one, and of some that share next to nothing."""
    dossier = make_dossier(articles)
    reports = index_reports(
        dossier.articles, dossier.entities, dossier.copies, dossier.stories, common=common_keys()
    )  # fmt: skip
    tellings = weigh_tellings(find_told(reports), reports)
    place: dict[Mention, int] = {}
    for at, telling in enumerate(tellings):
        place.setdefault((names[telling.article.id], telling.event.start, telling.event.predicate), at)
    found = {tuple(sorted(place[m] for m in pair)): one for pair, one in marks.items() if place.keys() >= pair}
    marked = [(_signals(tellings, pair, reports), one) for pair, one in sorted(found.items()) if len(pair) == 2]
    strange = [pair for pair in sorted(alike_pairs(tellings, reports)) if pair not in found]
    return marked + [(row, 0.0) for row in _strange(strange, tellings, reports)] if marked else []


def _strange(pairs: list[tuple[int, int]], tellings: list[Telling], reports: Reports) -> list[list[float]]:
    rows = []
    for at, other in pairs[:: max(1, len(pairs) // (4 * MOST_STRANGE))]:
        pair = Pair(tellings[at], tellings[other], reports)
        if (
            not any(rule(pair) for rule in (*APART, *SURE, no_link))
            and evidence.rest(pair) < STRANGE
            and not evidence.one_deed(pair)
        ):
            rows.append(_signals(tellings, (at, other), reports))
    return rows[:MOST_STRANGE]


def _signals(tellings: list[Telling], pair: tuple[int, ...], reports: Reports) -> list[float]:
    given = Pair(tellings[pair[0]], tellings[pair[1]], reports)
    return [*(signal(given) for signal in SIGNALS.values()), 1.0]


def trained(examples: Iterable[Example]) -> dict[str, float]:
    """The weights of all signals and the bias."""
    rows, right = zip(*examples, strict=True)
    counts = np.where(np.array(right) == 1, 1.0, WRONG)
    return fit_signed(np.array(rows), np.array(right), counts, names=list(SIGNALS), against=evidence.AGAINST)


def main() -> int:
    marks, found = marked_pairs(), dict[str, list[Example]]()
    for name, names, articles in stories(Path(sys.argv[1]) if len(sys.argv) > 1 else None):
        found[name] = examples_of(names, articles, marks)
    for name in sorted(name for name in found if found[name]):
        weights = trained(example for other, rows in found.items() if other != name for example in rows)
        print(f"{name:12}", *_judged(found[name], np.array(list(weights.values()))))
    weights = trained(example for rows in found.values() for example in rows)
    table = "".join(f"{name} = {weight:.3f}\n" for name, weight in weights.items())
    TARGET.write_text(
        "# How much each signal speaks for two mentions being one happening: written by training/train_events.py.\n\n"
        f"[weights]\n{table}",
        encoding="utf-8",
    )
    return 0


def _judged(examples: list[Example], weights: Array) -> tuple[str, ...]:
    """How many pairs are joined rightly, joined, and to be joined."""
    likely = np.array([row for row, _ in examples]) @ weights > 0
    one = np.array([right for _, right in examples]) == 1
    return f"right {(likely & one).sum():3}", f"joined {likely.sum():3}", f"one {one.sum():3}"


if __name__ == "__main__":
    sys.exit(main())
