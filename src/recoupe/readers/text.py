"""Plain text: the report is the file's own text."""

from recoupe.readers.draft import Draft, plain_lines


def read_text(text: str, source: str, path: str) -> Draft:
    """The report of a plain text; only its line ends are made alike."""
    return Draft(source, path, plain_lines(text))
