"""One base error; each error is a fact, and its text says the remedy."""


class RecoupeError(Exception):
    """What Recoupe cannot do, with a remedy the user can act on."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} {remedy}")
        self.what = what
        self.remedy = remedy


class UnreadableSource(RecoupeError):
    """A source that cannot be turned into a report."""


class UnknownLanguage(RecoupeError):
    """No language pack has this code."""


class BadPack(RecoupeError):
    """A language pack that breaks its own rules: a double, an empty row, a row without example."""


class BadDate(RecoupeError):
    """A date that is not one."""


class BrokenOrder(RecoupeError):
    """A step needs what no earlier step gives."""


class BadDossier(RecoupeError):
    """A file that is not a dossier of this version."""


class BadOption(RecoupeError):
    """An option that cannot mean anything."""
