"""An invented story that grows from one day to the next."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import recoupe
from recoupe.model.change import Changes
from recoupe.model.dossier import Dossier

GAZETTE = """Incendie à l'entrepôt Mérel : quatre blessés

Publié le 3 mars 2025 à 18 h 10

Quatre personnes ont été blessées lundi dans l'incendie de l'entrepôt Mérel, à Tournelles, a indiqué la préfecture.

« Nous avons évacué tout le quartier », a dit le maire, Luc Ardent. « Personne ne manque à l'appel », a ajouté le maire.
"""
GAZETTE_REVISED = (
    GAZETTE.replace("quatre blessés", "sept blessés")
    .replace("Quatre personnes ont été blessées", "Sept personnes ont été blessées")
    .replace(" « Personne ne manque à l'appel », a ajouté le maire.", "")
)
COURIER = """Warehouse fire injures four in Tournelles

Monday 3 March 2025

A fire at the Merel warehouse in Tournelles injured four people on Monday, the prefecture said.

"We have evacuated the whole district," said the mayor, Luc Ardent.
"""
ECHO = """Incendie de Tournelles : neuf blessés, le maire contredit

Publié le 5 mars 2025 à 7 h 30

Neuf personnes ont été blessées dans l'incendie de l'entrepôt Mérel, à Tournelles, a indiqué la préfecture mercredi.

« La moitié du quartier seulement a été évacuée », a affirmé la cheffe des pompiers, Inès Vaubert.
"""
ACCOUNTS = {
    "gazette.txt": GAZETTE,
    "courier.txt": COURIER,
    "echo.txt": ECHO,
}


@cache
def read(*reports: tuple[str, str]) -> Dossier:
    """The dossier of reports by the names and texts of their files."""
    with TemporaryDirectory() as folder:
        for name, text in reports:
            (Path(folder) / name).write_text(text, encoding="utf-8")
        return recoupe.report([Path(folder) / name for name, _ in reports])


def named(*names: str, **texts: str) -> Dossier:
    """The dossier of some of the accounts; a text may be given anew by its name without ending."""
    return read(*((name, texts.get(name.removesuffix(".txt"), ACCOUNTS[name])) for name in names))


def kinds(changes: Changes) -> list[str]:
    return [change.kind for change in changes.changes]
