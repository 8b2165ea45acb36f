"""Comparisons for one more report as their number grows: `python -m benchmarks.candidates [SIZE ...]`.

A report of a story of 200 is added to a store of made-up ones: counts those with which it is compared, and the time
that it takes to find them.
"""

import argparse
import random
import time
from collections import Counter

from benchmarks.made_up import text_of, words_of
from recoupe.compare.stories.candidates import Candidates
from recoupe.compare.stories.features import STEM
from recoupe.compare.stories.rarity import Rarity

STORY = 200
ADDED = 300
OWN_WORDS = 0.3  # Of the words of a story's reports so many are those of the story.


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="*", default=[1_000, 10_000], metavar="SIZE")
    for size in sorted(parser.parse_args().sizes):
        measure(size)


def measure(size: int) -> None:
    """Print what is found for the reports added last, the half of them of the story."""
    rng = random.Random(7)
    words = words_of(rng)
    bags = [bag_of(rng, words, of_story=number % max(1, size // STORY) == 0) for number in range(size)]
    added = [bag_of(rng, words, of_story=number % 2 == 0) for number in range(ADDED)]
    rarity, index = Rarity({}, bags), Candidates()
    for bag in bags:
        index.add(rarity.weigh(bag))
    vectors = [rarity.weigh(bag) for bag in added]
    begun = time.perf_counter()
    found = [index.near(vector) for vector in vectors]
    spent = 1000 * (time.perf_counter() - begun) / ADDED
    print(f"{size:7} reports  {sum(map(len, found)) / ADDED:5.1f} comparisons a report  {spent:.2f} ms", flush=True)


def bag_of(rng: random.Random, words: list[str], *, of_story: bool) -> Counter[str]:
    """Counted stems of a made-up report."""
    own = [words[-rng.randint(1, 400)] for _ in range(int(450 * OWN_WORDS))] if of_story else []
    return Counter(word.lower().strip(".")[:STEM] for word in (*text_of(rng, words, 450 - len(own)).split(), *own))


if __name__ == "__main__":
    main()
