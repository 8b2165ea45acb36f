"""In which share of statements each key stands: `python -m training.key_shares SOURCE...`, written to the packs.

Only keys and shares are written, no text.
"""

import sys
from collections import Counter

from recoupe.languages.pack import FOLDER
from recoupe.pipeline.read import read_report
from recoupe.readers.sources import read_sources

LEAST = 0.0015
TARGET = FOLDER / "shared" / "keys.tsv"


def main() -> int:
    articles, _ = read_sources(sys.argv[1:])
    statements = [s for article in articles for s in read_report(article)[0].article.statements]
    counts = Counter(key for s in statements for key in set(s.keys) if not key.startswith(("#", "country:")))
    rows = sorted((key, count / len(statements)) for key, count in counts.items() if count >= LEAST * len(statements))
    TARGET.write_text("".join(f"{key}\t{share:.4f}\n" for key, share in rows), encoding="utf-8")
    print(f"{len(rows)} keys of {len(statements)} statements")
    return 0


if __name__ == "__main__":
    sys.exit(main())
