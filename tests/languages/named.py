"""What the rows on names show: the mentions around a marked word."""

from recoupe.languages.pack import LanguagePack
from recoupe.model.mention import Mention
from recoupe.text.folding import fold
from tests.extract.names.read import read_names
from tests.marked import Mark


def around(pack: LanguagePack, text: str, mark: Mark) -> list[Mention]:
    """The mentions that the mark lies in."""
    return [m for m in read_names(text, pack.code).mentions if m.start <= mark.start and mark.end <= m.end]


def behind(pack: LanguagePack, text: str, mark: Mark) -> Mention:
    """The first mention behind the mark."""
    return next(m for m in read_names(text, pack.code).mentions if m.start >= mark.end)


def shows_form(row, mark: Mark, *columns: str) -> None:
    forms = {fold(form) for column in columns or ("forms",) for form in row.get(column, ())}
    assert fold(mark.value or mark.words) in forms


def form_only(pack, row, text, marks):
    """The row is shown where the words stand; what it does is tested with whole sentences."""
    for mark in marks:
        shows_form(row, mark)
