"""Whatever words a dossier holds, every export of it is well formed, and nothing breaks."""

import io
import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import bibtexparser
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import recoupe
from recoupe.model.dossier import Dossier
from tests.writers.sample import make_dossier

WORDS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["=1+1", "]]>", "}{,@x{", "\x1b[2J", "\u202e", "\ud800", "\0", "a\nb", "'", '"', "|", "urn:x y"]),
)


def hostile(words: str) -> Dossier:
    """The sample with these words for every name, title, note and id that it can stand for."""
    made = make_dossier()
    first = replace(
        made.articles[0], source=words, url=words, outlet=words, agencies=(words,), authors=(words,), title=words
    )
    first = replace(first, published=words, modified=words, language=words)
    findings = tuple(replace(finding, title=words, when=words) for finding in made.findings)
    entities = tuple(replace(entity, name=words, aliases=(words,)) for entity in made.entities)
    stories = tuple(replace(story, title=words) for story in made.stories)
    problems = tuple(replace(problem, source=words, what=words) for problem in made.problems)
    return replace(
        made,
        recoupe=words,
        made_at=words,
        articles=(first, made.articles[1]),
        findings=findings,
        entities=entities,
        stories=stories,
        problems=problems,
    )


def exported(words: str, to: str) -> bytes:
    page = io.BytesIO()
    recoupe.export(hostile(words), to, page, table="findings" if to in ("csv", "parquet") else None)
    return page.getvalue()


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_text_exports_are_well_formed(words: str) -> None:
    for to in ("jsonld", "annotations"):
        json.loads(exported(words, to))
    ET.fromstring(exported(words, "gexf"))
    library = bibtexparser.parse_string(exported(words, "bibtex").decode())
    assert [entry.key for entry in library.entries] == ["a-1", "a-2"]
    assert exported(words, "md").decode().startswith("# ")


@settings(max_examples=12, deadline=None)
@given(WORDS)
def test_tables_are_well_formed(words: str) -> None:
    assert exported(words, "csv").decode().startswith("id,topic,verdict,title")
    assert exported(words, "parquet")[:4] == b"PAR1"
    assert "findings" in openpyxl.load_workbook(io.BytesIO(exported(words, "xlsx"))).sheetnames


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_terminal_and_changes_take_them(words: str) -> None:
    made = hostile(words)
    assert "\x1b" not in recoupe.render(made)
    changes = recoupe.changes(make_dossier(), made)
    assert "\x1b" not in recoupe.render(changes) + recoupe.render(changes, "md")


@pytest.mark.parametrize("name", ["a-1}{,@evil{", "a 1", "a\n1", "../../a", "=a"])
@pytest.mark.parametrize("to", recoupe.EXPORTS)
def test_hostile_ids_break_no_file(to: str, name: str, tmp_path: Path) -> None:
    made = make_dossier()
    first = replace(made.articles[0], id=name)
    findings = tuple(
        replace(f, members=tuple(replace(m, article=name) for m in f.members if m.article == "a-1"))
        for f in made.findings
    )
    stories = tuple(replace(s, articles=(name,), episodes=()) for s in made.stories)
    renamed = replace(made, articles=(first,), findings=findings, stories=stories, copies=())
    recoupe.export(renamed, to, tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    if to == "bibtex":
        assert len(bibtexparser.parse_file(str(tmp_path / "out")).entries) == 1
