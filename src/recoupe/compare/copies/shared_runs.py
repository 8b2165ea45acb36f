"""Which reports share runs of words, by an index from run to report: cost grows with the words."""

from collections.abc import Iterable, Sequence

from recoupe.compare.copies.blocks import Seed
from recoupe.compare.copies.own_words import OwnWords
from recoupe.text.shingles import winnow

COMMON = 20
WINNOW_FROM = 5_000


def seeds_by_pair(reports: Sequence[OwnWords]) -> dict[tuple[int, int], list[Seed]]:
    """The shingles shared by each pair of reports (later, earlier), as places of words.

    A shingle that more than `COMMON` reports have leads to the first of them alone: five hundred reports
    with one text make a star, not 125,000 pairs.
    """
    index: dict[int, list[tuple[int, int]]] = {}
    pairs: dict[tuple[int, int], list[Seed]] = {}
    thin = len(reports) >= WINNOW_FROM
    for number, report in enumerate(reports):
        places = _places(report, thin=thin)
        for place, shingle in places:
            for other, there in _holders(index.get(shingle, ())):
                pairs.setdefault((number, other), []).append(Seed(place, there))
        for place, shingle in places:
            _enter(index.setdefault(shingle, []), number, place)
    return pairs


def _places(report: OwnWords, *, thin: bool) -> list[tuple[int, int]]:
    """Each shingle of the report with its first place: a text that repeats itself has few."""
    first: dict[int, int] = {}
    for at, shingle in enumerate(report.shingles):
        if shingle is not None:
            first.setdefault(shingle, at)
    places = [(at, shingle) for shingle, at in first.items()]
    if not thin:
        return places
    kept = winnow([shingle for _, shingle in places])
    return [places[at] for at in sorted(kept)]


def _holders(holders: Sequence[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    return holders if len(holders) < COMMON else holders[:1]


def _enter(holders: list[tuple[int, int]], number: int, place: int) -> None:
    if len(holders) < COMMON and not (holders and holders[-1][0] == number):
        holders.append((number, place))
