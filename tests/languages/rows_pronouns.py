"""Rows of pronouns.toml: whom the pronoun stands for, as the speaker of the one statement of the example."""

from recoupe.text.folding import fold
from tests.extract.statements.read import read_statements
from tests.languages.named import form_only


def stands_for(pack, row, text, marks):
    (mark,) = marks
    assert fold(mark.words) in {fold(form) for form in row["forms"]}
    (statement,) = read_statements(text, pack.code)
    assert statement.speaker is not None
    assert statement.speaker.name == mark.value


GROUPS = {"pronoun": stands_for, "speaker": form_only, "gender": form_only, "pointing": form_only, "latter": form_only}
