"""Work grows with the length of a report and not with its square, whatever it says over and over."""

import pytest

from recoupe.model.article import Article
from recoupe.pipeline.read import read_report
from tests.counted import calls

FEW, MANY = 200, 1_000
PIECES = {
    "one sentence": "le pont de la ville basse ",
    "quotation marks": "« ",
    "quotations": "« Oui », dit-elle. ",
    "names": "Anne Morel, Banque Valmont, ",
    "other names": "Anne {0}orel, Banque {0}almont. ",
    "figures": "12 000 euros et 3 morts, ",
    "times": "lundi 3 mars 2024, hier, ",
    "sources": "selon le maire de Brest, ",
    "lines": "Le pont est fermé.\n\n",
    "brackets": "(a (b ",
    "capitals": "MORT DU ROI ",
    "relative": "le maire qui dit que ",
}


def work(piece: str, times: int) -> int:
    text = "".join(piece.replace("{0}", f"K{'abcdefghij'[at % 10] * (1 + at % 7)}") for at in range(times))
    return calls(lambda: read_report(Article("a", "a", text, "a", "fr"), "fr"))


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_work_grows_with_the_length(piece: str) -> None:
    work(piece, 3)
    assert work(piece, MANY) < 1.4 * (MANY / FEW) * work(piece, FEW)
