"""BibTeX and Markdown: ids come back, and hostile words stay words."""

import io
import re
from dataclasses import replace

import bibtexparser
import pytest

import recoupe
from recoupe.model.dossier import Dossier
from tests.writers.exports.dossiers import NAMES, dossier
from tests.writers.sample import HOSTILE, make_dossier


def exported(made: Dossier, to: str) -> str:
    page = io.BytesIO()
    recoupe.export(made, to, page)
    return page.getvalue().decode("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_keys_are_the_ids_of_the_reports(name: str) -> None:
    library = bibtexparser.parse_string(exported(dossier(name), "bibtex"))
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == [article.id for article in dossier(name).articles]


def test_an_entry_has_what_is_known() -> None:
    entry = bibtexparser.parse_string(exported(make_dossier(), "bibtex")).entries[0]
    fields = {field.key: field.value for field in entry.fields}
    assert (entry.entry_type, fields["journal"], fields["date"]) == ("article", "Le Fleuve", "2025-03-04")
    assert (fields["year"], fields["month"], fields["note"]) == ("2025", "mar", "Credit: Agence Bleue")


@pytest.mark.parametrize(
    "title", ["50 % de {plus} & moins_$#~^\\input{x}", "}\n@evil{x,", "\x1b[0m\u202etitle", "}" * 9]
)
def test_hostile_titles_do_not_break_an_entry(title: str) -> None:
    made = make_dossier()
    hostile = replace(made.articles[0], title=title, outlet=title, authors=(title,), url=f"http://x/{title}")
    library = bibtexparser.parse_string(exported(replace(made, articles=(hostile, made.articles[1])), "bibtex"))
    assert (library.failed_blocks, [entry.key for entry in library.entries]) == ([], ["a-1", "a-2"])


@pytest.mark.parametrize("name", NAMES)
def test_ids_come_back_from_markdown(name: str) -> None:
    made, page = dossier(name), exported(dossier(name), "md")
    ids = set(re.findall(r"`([^`\s]+)`", page))
    refs = {member.ref for finding in made.findings for member in finding.members}
    assert {a.id for a in made.articles} | {f.id for f in made.findings} | refs <= ids


def test_markdown_holds_no_html() -> None:
    assert HOSTILE not in exported(make_dossier(), "md")
