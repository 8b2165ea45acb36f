"""The catalogs hold each message of the page and nothing else, and a sentence for each reason of the examples."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

import recoupe
from recoupe.model.codec import to_plain
from recoupe.writers.html.catalog import FOLDER, read_catalogs

PAGE = FOLDER.parent
KEYWORDS = {"t": None, "tn": (1, 2)}
LANGUAGES = sorted(folder.name for folder in FOLDER.iterdir())
SHELL = re.compile(r'data-t>([^<]+)<|data-t-[a-z-]+="([^"]+)"')


def messages() -> set[object]:
    found: set[object] = set()
    for path in sorted((PAGE / "js").glob("*.js")):
        found |= {message for _, message, _, _ in extract_from_file("javascript", str(path), keywords=KEYWORDS)}
    shell = SHELL.findall((PAGE / "page.html.j2").read_text(encoding="utf-8"))
    return found | {text or attribute for text, attribute in shell}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_and_used(language: str) -> None:
    with (FOLDER / language / "page.po").open("rb") as file:
        catalog = read_po(file, locale=language)
    assert {message.id for message in catalog if message.id} == messages()
    assert [message.id for message in catalog if message.id and not message.string] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_what_they_fill_in(language: str) -> None:
    texts = read_catalogs()[language].items()
    pairs = [(key, text) for key, own in texts for text in ([own] if isinstance(own, str) else own)]
    holes = re.compile(r"\{\w+\}")
    assert [key for key, text in pairs if sorted(holes.findall(key)) != sorted(holes.findall(text))] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("story", ["examples/flood", "examples/strike", "quality/corpus/quake"])
def test_every_reason_is_said(language: str, story: str) -> None:
    dossier = recoupe.report(sorted(Path(story).glob("*.*[!l]")))
    plain = to_plain(dossier)
    told = [plain["findings"], plain["copies"], [article["published_because"] for article in plain["articles"]]]
    notes = set(re.findall(r"'note': (?:'((?:[^'\\]|\\.)*)'|\"([^\"]*)\")", str(told)))
    known = [re.compile(re.sub(r"\\\{\d\\\}", ".+?", re.escape(key)), re.S) for key in read_catalogs()[language]]
    assert len(notes) > 5
    assert [note for note in (one or other for one, other in notes) if not any(k.fullmatch(note) for k in known)] == []
