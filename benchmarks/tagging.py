"""Words tagged in a second: `python benchmarks/tagging.py LANGUAGE FILES...`, cold then warm."""

import sys
import time
from pathlib import Path

from recoupe.extract.reading import Reading
from recoupe.extract.tags import find_tags
from recoupe.languages.pack import load_language
from recoupe.model.article import Article

ROUNDS = 5


def reading_of(text: str, code: str) -> Reading:
    pack = load_language(code)
    reading = Reading(Article(id="a", source="", text=text, sha256="", language=code), pack)
    reading.cut([])
    return reading


def main(code: str, paths: list[str]) -> None:
    readings = [reading_of(Path(path).read_text(encoding="utf-8"), code) for path in paths]
    words = sum(len(reading.tokens) for reading in readings)
    start = time.perf_counter()
    find_tags(reading_of("Oui.", code))
    print(f"load {time.perf_counter() - start:.3f} s")
    for turn in range(ROUNDS):
        start = time.perf_counter()
        for reading in readings:
            find_tags(reading)
        seconds = time.perf_counter() - start
        each = 1000 * seconds / len(readings)
        print(f"round {turn + 1}: {words / seconds:,.0f} words/s, {each:.2f} ms a report")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
