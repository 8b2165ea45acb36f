"""Reports that are mostly copied go with the report that they are copied from."""

from collections.abc import Iterable, Mapping, Sequence

from recoupe.model.story import Copy

MOSTLY = 0.6


def find_folds(ordered: Sequence[str], copies: Iterable[Copy]) -> Mapping[str, str]:
    """For each report that is mostly a copy, or is mostly copied by, another one: the first of them all."""
    shares: dict[tuple[str, str], float] = {}
    for copy in copies:
        pair = (copy.copy.article, copy.source.article)
        shares[pair] = shares.get(pair, 0.0) + copy.share
    place = {article: at for at, article in enumerate(ordered)}
    root = {article: article for article in ordered}
    for (one, other), share in sorted(shares.items()):
        if share >= MOSTLY and one in place and other in place:
            first, then = sorted((_find(root, one), _find(root, other)), key=place.__getitem__)
            root[then] = first
    return {article: found for article in ordered if (found := _find(root, article)) != article}


def _find(root: dict[str, str], article: str) -> str:
    while root[article] != article:
        root[article] = root[root[article]]
        article = root[article]
    return article
