"""Reports read per second of processor time: `python -m benchmarks.reading FOLDER [--glob '*.fr.txt'] [--language fr]`.

The first round reads words that were never met, the others those that are known from it.
"""

import argparse
import gc
import time
from collections import Counter
from pathlib import Path

from recoupe.extract.language import find_language
from recoupe.extract.reading import Reading
from recoupe.languages.pack import load_language
from recoupe.pipeline.read import STEPS, read_report
from recoupe.pipeline.steps import run_steps
from recoupe.readers.sources import read_sources


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--glob", default="*.txt")
    parser.add_argument("--language", default="fr")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    gc.set_threshold(100_000)  # as the command does
    begun = time.process_time()
    pack = load_language(args.language)
    articles, _ = read_sources([str(p) for p in sorted(args.folder.glob(args.glob))], language=args.language)
    read_report(articles[0])
    print(f"first report read after {time.process_time() - begun:.2f} s")
    first, *others = [_timed(lambda: [read_report(a) for a in articles]) for _ in range(1 + args.rounds)]
    length, count = sum(len(article.text) for article in articles), len(articles)
    print(f"{count} reports, {length} characters: first {count / first:.0f}, then {count / min(others):.0f} reports/s")
    spent: Counter[str] = Counter()
    for article in articles:
        spent["language"] += _timed(lambda: find_language(article.text))  # noqa: B023
        reading = Reading(article, pack)
        for step in STEPS:
            spent["/".join(step.gives)] += _timed(lambda: run_steps(reading, (step,)))  # noqa: B023
    for name, seconds in spent.most_common():
        print(f"  {name:45} {1000 * seconds / len(articles):6.2f} ms a report")


def _timed(work: object) -> float:
    begun = time.process_time()
    work()  # type: ignore[operator]
    return time.process_time() - begun


if __name__ == "__main__":
    main()
