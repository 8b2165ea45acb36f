"""Comparisons per report as the number of reports grows: `python -m benchmarks.candidates [SIZE ...]`."""

import argparse
import random
import time

from benchmarks.made_up import made_article, text_of, words_of
from recoupe.compare.stories.candidates import candidate_pairs
from recoupe.compare.stories.features import features_of
from recoupe.compare.stories.rarity import Rarity


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[250, 500, 1000, 2000, 4000], metavar="SIZE")
    sizes = sorted(parser.parse_args().sizes)
    rng = random.Random(7)
    words = words_of(rng)
    bags = [features_of(made_article(n, text_of(rng, words), n)).body for n in range(sizes[-1])]
    for count in sizes:
        rarity = Rarity({}, bags[:count])
        vectors = [rarity.weigh(bag) for bag in bags[:count]]
        begun = time.perf_counter()
        pairs = candidate_pairs(vectors)
        spent = time.perf_counter() - begun
        each, ms = len(pairs) / count, 1000 * spent / count
        print(f"{count:6} reports  {each:5.1f} comparisons a report  {ms:.2f} ms a report", flush=True)


if __name__ == "__main__":
    main()
