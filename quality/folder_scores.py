"""The command of a measure that reads one folder: its scores and, if asked for, every miss."""

import argparse
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

Document = TypeVar("Document")
Score = Callable[[list[Document], list[str]], Mapping[str, object]]


def print_scores(title: str, read: Callable[[Path], Iterable[Document]], score: Score[Document]) -> int:
    """Print what `score` gives for the documents that `read` finds in the folder named on the command line."""
    parser = argparse.ArgumentParser(description=title)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true", help="list every miss")
    options = parser.parse_args()
    misses: list[str] = []
    for name, value in score(list(read(options.folder)), misses).items():
        print(f"{name:10} {value}")
    if options.misses:
        print("\n".join(sorted(misses)))
    return 0
