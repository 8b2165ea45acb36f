"""A made-up story of as many reports as wanted: a ferry that sank, told by agencies, outlets and copies."""

import json
import random
from datetime import datetime, timedelta
from pathlib import Path

PLACES = ("Nord", "Baie", "Port", "Estuaire", "Phare", "Dunes", "Marée", "Grand Large", "Presqu’île", "Falaises")
KINDS = ("Le Courrier de", "La Gazette de", "Radio", "L’Écho de", "Le Matin de")
ENGLISH = ("Harbour", "Channel", "Northern", "Estuary", "Lighthouse", "Island", "Tidewater", "Causeway")
ENGLISH_KINDS = ("Herald", "Times", "Post", "Observer")
DEAD = (3, 7, 12, 19, 23, 23)
MISSING = (40, 31, 20, 9, 4, 2)
GIVEN = ("Anne", "Paul", "Yann", "Inès", "Luc", "Marthe", "Hugo", "Salomé")
FAMILY = ("Lestrade", "Verneuil", "Kerbrat", "Morel", "Audren", "Quéré", "Tanguy", "Delmas")
TITLES = (
    ("le sauveteur", "rescuer"),
    ("l’avocate", "lawyer"),
    ("le syndicaliste", "union leader"),
    ("la maire", "mayor"),
)
SUBJECTS = (
    ("Le radar du port", "The harbour radar"),
    ("La coque", "The hull"),
    ("L’équipage", "The crew"),
    ("La compagnie", "The company"),
    ("Le second canot", "The second lifeboat"),
    ("La météo", "The weather"),
)
DEEDS = (
    ("n’avait rien signalé", "had reported nothing"),
    ("devait être contrôlée en juin", "was to be inspected in June"),
    ("a été prévenu trop tard", "was warned too late"),
    ("ne répondait plus depuis minuit", "had not answered since midnight"),
    ("a tout changé en dix minutes", "changed everything in ten minutes"),
)


def made_reports(count: int) -> list[dict[str, str]]:
    """Reports as JSON records, the same for the same count; about one in six is another one's text."""
    rng = random.Random(7)
    reports: list[dict[str, str]] = []
    for number in range(count):
        day = number * 6 // count
        when = datetime(2024, 11, 3, 6) + timedelta(days=day, minutes=rng.randrange(0, 1200))
        report = _french(rng, day, number) if rng.random() < 0.65 else _english(rng, day, number)
        alike = [r for r in reports[-30:] if r["language"] == report["language"]]
        if alike and rng.random() < 0.16:
            model = rng.choice(alike)
            report |= {"text": model["text"], "title": model["title"]}
        reports.append(report | {"published": when.isoformat(), "url": f"https://example.org/{number}"})
    return reports


def _french(rng: random.Random, day: int, number: int) -> dict[str, str]:
    dead, missing = _tolls(rng, day)
    lead = f"Le naufrage de l’« Étoile du Nord » a fait {dead} morts et {missing} disparus"
    text = [f"{lead}, a annoncé {rng.choice(('la préfecture maritime', 'le ministère de la Mer'))}."]
    text += [f"« {words} », a déclaré {title} {name}." for title, _, name, words, _ in _voices(rng)]
    text += [f"Selon l’AFP, quelque {rng.choice((180, 200, 210))} passagers étaient à bord."] if number % 3 == 0 else []
    text += ["(AFP)"] if number % 4 == 0 else []
    outlet = f"{rng.choice(KINDS)} {rng.choice(PLACES)} {number % 9 + 1}"
    title = f"Naufrage : {dead} morts au large de Kermor"
    return {"title": title, "text": "\n\n".join(text), "outlet": outlet, "language": "fr"}


def _english(rng: random.Random, day: int, number: int) -> dict[str, str]:
    dead, missing = _tolls(rng, day)
    text = [f"At least {dead} people died and {missing} are missing after a ferry sank off Kermor, officials said."]
    text += [f'"{words}," {title} {name} said.' for _, title, name, _, words in _voices(rng)]
    text += [f"About {rng.choice((180, 200, 210))} passengers were on board, Reuters reported."] if number % 2 else []
    outlet = f"{rng.choice(ENGLISH)} {rng.choice(ENGLISH_KINDS)} {number % 9 + 1}"
    return {"title": f"Ferry sinking kills {dead}", "text": "\n\n".join(text), "outlet": outlet, "language": "en"}


def _voices(rng: random.Random) -> list[tuple[str, str, str, str, str]]:
    """Title in both languages, name, and words in both languages of some of those who speak of the wreck."""
    found = []
    for at in rng.sample(range(len(GIVEN) * len(FAMILY)), 5):
        title, english_title = TITLES[at % len(TITLES)]
        subject, deed = SUBJECTS[at % len(SUBJECTS)], DEEDS[(at + rng.randrange(2)) % len(DEEDS)]
        name = f"{GIVEN[at % 8]} {FAMILY[at // 8]}"
        found.append((title, english_title, name, f"{subject[0]} {deed[0]}", f"{subject[1]} {deed[1]}"))
    return found


def _tolls(rng: random.Random, day: int) -> tuple[int, int]:
    at = max(0, day - rng.choice((0, 0, 0, 1)))
    return DEAD[at], MISSING[at]


def write_reports(path: Path, count: int) -> Path:
    """The reports as JSON Lines in this file."""
    path.write_text("".join(json.dumps(report) + "\n" for report in made_reports(count)), encoding="utf-8")
    return path
