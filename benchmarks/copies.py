"""Recall and speed of finding copies among made-up reports: `python -m benchmarks.copies [--reports 3000]`.

One report in fifty is a wire; each is pasted, whole or in part and six times in ten lightly edited, into others.
"""

import argparse
import random
import time

from benchmarks.made_up import made_article, text_of, words_of
from recoupe.compare.copies import find_copies
from recoupe.model.article import Article


def pasted(rng: random.Random, wire: str, words: list[str]) -> str:
    """The wire or a part of it, some of its words exchanged."""
    own = wire.split(" ")
    length = rng.choice((len(own), len(own) // 2, len(own) // 4))
    start = rng.randrange(len(own) - length + 1)
    part = own[start : start + length]
    if rng.random() < 0.6:
        part = [rng.choice(words) if rng.random() < 0.04 else word for word in part]
    return " ".join(part)


def made(count: int) -> tuple[list[Article], set[frozenset[str]]]:
    """Reports, and the pairs of which the one is pasted into the other."""
    rng = random.Random(7)
    words = words_of(rng)
    texts = [text_of(rng, words) for _ in range(count)]
    pairs = set()
    for number in range(count):
        wire = number % 50
        if number >= 50 and rng.random() < 0.1:
            texts[number] = text_of(rng, words, 150) + "\n" + pasted(rng, texts[wire], words)
            pairs.add(frozenset((f"a{wire}", f"a{number}")))
    return [made_article(n, text, n % 300) for n, text in enumerate(texts)], pairs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=3000)
    args = parser.parse_args()
    articles, wanted = made(args.reports)
    begun = time.perf_counter()
    copies = find_copies(articles)
    spent = time.perf_counter() - begun
    found = {frozenset((copy.copy.article, copy.source.article)) for copy in copies}
    length = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} reports, {length} words: {spent:.1f} s, {length / spent:.0f} words/s")
    print(f"{len(wanted)} pasted pairs, {len(wanted & found)} found, {len(found)} pairs in all")


if __name__ == "__main__":
    main()
