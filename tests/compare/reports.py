"""Reports made up for the tests of the comparing steps."""

from hashlib import sha256
from typing import Any

from recoupe.model.article import Article, Block

BRIDGE = (
    "Le pont suspendu de Valmorel s'est effondré mardi matin au-dessus de la rivière en crue, "
    "emportant deux camions vides et une voiture de la mairie. "
    "Les secours ont fouillé les berges jusqu'à la tombée de la nuit sans trouver de victime. "
    "La préfète Anne Delcourt a ordonné la fermeture des trois autres ouvrages de la vallée."
)
FAIR = (
    "La foire aux livres de Cernay a ouvert ses portes samedi sous un soleil généreux, "
    "avec une centaine d'éditeurs venus de toute la région. "
    "Le romancier Paul Vasseur y présente son septième ouvrage, consacré aux bateliers. "
    "Les organisateurs attendent quarante mille visiteurs jusqu'à la clôture du salon."
)


def report(text: str, **more: Any) -> Article:
    """A report with this text: one paragraph a line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block("paragraph", at, at + len(line)))
        at += len(line) + 1
    digest = sha256(text.encode()).hexdigest()
    fields = {
        "id": f"a-{digest[:12]}",
        "source": "",
        "sha256": digest,
        "language": "fr",
        "blocks": tuple(blocks),
    }
    return Article(text=text, **(fields | more))
