"""Comparisons per report as the number of reports grows: `python -m benchmarks.candidates [--most 4000]`."""

import argparse
import random
import time

from benchmarks.made_up import made_article, text_of, words_of
from recoupe.compare.stories.candidates import candidate_pairs
from recoupe.compare.stories.features import features_of
from recoupe.compare.stories.rarity import Rarity


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=4000)
    args = parser.parse_args()
    rng = random.Random(7)
    words = words_of(rng)
    bags = [features_of(made_article(n, text_of(rng, words), n)).body for n in range(args.most)]
    count = 250
    while count <= args.most:
        rarity = Rarity({}, bags[:count])
        vectors = [rarity.weigh(bag) for bag in bags[:count]]
        begun = time.perf_counter()
        pairs = candidate_pairs(vectors)
        spent = time.perf_counter() - begun
        print(
            f"{count:6} reports  {len(pairs) / count:5.1f} comparisons a report  {1000 * spent / count:.2f} ms a report"
        )
        count *= 2


if __name__ == "__main__":
    main()
