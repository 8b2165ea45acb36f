"""In which share of reports a mark (a stem, a name) stands, whatever they are about."""

from collections.abc import Mapping
from functools import cache

from recoupe.languages.pack import languages, load_language


@cache
def background() -> Mapping[str, float]:
    """The shares of all packs together: of a mark that several languages have, the greatest."""
    shares: dict[str, float] = {}
    for code in languages():
        path = load_language(code).folder / "background.tsv"
        if path.is_file():
            for line in path.read_text(encoding="utf-8").splitlines():
                mark, share = line.split("\t")
                shares[mark] = max(shares.get(mark, 0.0), float(share))
    return shares
