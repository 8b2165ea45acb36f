"""The gate: `python -m quality.gate [--misses] [--raise]`; it fails when a floor is broken."""

import argparse
import hashlib
import json
import math
import sys
from collections import defaultdict
from pathlib import Path

from quality.gold import CORPUS, GoldStory, load_corpus
from quality.score import Tallies, Tally, score_report
from quality.story import score_story
from recoupe.pipeline.report import make_dossier
from recoupe.readers.sources import read_sources

BASELINE = Path(__file__).parent / "baseline.json"


def measure(corpus: tuple[GoldStory, ...]) -> dict[str, Tally]:
    """Every measure, as `language.step` for single reports and `cross.step` for stories."""
    by_language: dict[str, Tallies] = defaultdict(lambda: defaultdict(Tally))
    for story in corpus:
        articles, problems = read_sources([str(report.path) for report in story.reports])
        dossier = make_dossier(articles, problems)
        texts = {article.text: article for article in dossier.articles}
        for report in story.reports:
            score_report(report, texts[report.text], by_language[report.language])
        score_story(story, dossier, by_language["cross"])
    return {
        f"{lang}.{step}": tally for lang, steps in sorted(by_language.items()) for step, tally in sorted(steps.items())
    }


def digest(folder: Path = CORPUS) -> str:
    """The digest of every file of the corpus."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*.t*")):
        whole.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return f"sha256:{whole.hexdigest()}"


def floors_of(tallies: dict[str, Tally]) -> dict[str, dict[str, float]]:
    """Precision and recall of each measure, cut to three decimals."""
    return {
        name: {"precision": _cut(t.precision), "recall": _cut(t.recall)}
        for name, t in tallies.items()
        if t.wanted or t.found
    }


def broken(floors: dict[str, dict[str, float]], got: dict[str, dict[str, float]]) -> list[str]:
    """One line for each floor that does not hold."""
    return [
        f"{name} {kind}: {got.get(name, {}).get(kind, 0.0):.3f} is below {floor:.3f}"
        for name, kinds in floors.items()
        for kind, floor in kinds.items()
        if got.get(name, {}).get(kind, 0.0) < floor
    ]


def _cut(value: float) -> float:
    return math.floor(value * 1000) / 1000


def _show(tallies: dict[str, Tally], misses: bool) -> None:
    print(f"{'':28}{'precision':>10}{'recall':>8}{'F1':>7}{'wanted':>8}")
    for name, tally in tallies.items():
        print(f"{name:28}{tally.precision:10.3f}{tally.recall:8.3f}{tally.f1:7.3f}{tally.wanted:8}")
        if misses:
            print("".join(f"    {miss}\n" for miss in tally.misses), end="")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list every miss")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what is measured now")
    args = parser.parse_args()
    tallies = measure(load_corpus())
    _show(tallies, args.misses)
    got, baseline = floors_of(tallies), json.loads(BASELINE.read_text("utf-8"))
    same = baseline["corpus"] == digest()
    if args.lift:
        return _lift(got, baseline["floors"] if same else {})
    if not same:
        print("The corpus is not the one the floors were measured on: run `python -m quality.gate --raise`.")
        return 1
    lines = broken(baseline["floors"], got)
    print("\n".join(lines) or "Every floor holds.")
    return 1 if lines else 0


def _lift(got: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> int:
    if lines := broken(floors, got):
        print("\n".join(["Nothing is lifted while a floor of this corpus is broken:", *lines]))
        return 1
    BASELINE.write_text(json.dumps({"corpus": digest(), "floors": got}, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
