"""Files behind the sources that a user names: a folder stands for the reports in it."""

import os
from collections.abc import Iterator

from recoupe.model.dossier import Problem

PAGES = frozenset({".html", ".htm", ".xhtml"})
LINES = frozenset({".jsonl", ".ndjson"})
FEEDS = frozenset({".rss", ".atom", ".xml", ".rdf"})
ARCHIVES = frozenset({".warc"})
_REPORTS = PAGES | LINES | FEEDS | ARCHIVES | {".txt", ".text", ".json", ""}


def find_files(source: str) -> Iterator[str | Problem]:
    """The path itself, or those of all reports below a folder, in order of name; hidden ones are left out."""
    if source.startswith(("http://", "https://")):
        yield Problem(source, "Recoupe fetches nothing from the network.", "Save the page and name the file.")
    elif not source:
        yield Problem(source, "The name of a source is empty.", "Name a file, a folder or - for standard input.")
    elif os.path.isdir(source):
        yield from _in_folder(source)
    else:
        yield source


def _in_folder(folder: str) -> Iterator[str | Problem]:
    refused: list[Problem] = []
    found = sorted(_walk(folder, refused))
    yield from refused
    reports = [path for path in found if extension_of(path) in _REPORTS]
    for path in found:
        if extension_of(path) in _REPORTS:
            yield path
        else:
            kind = extension_of(path)
            yield Problem(path, f"Skipped: {kind} is not a kind of report.", "Name the file itself if it is one.")
    if not reports and not refused:
        yield Problem(folder, "There is no report in this folder.", "Put .txt, .html or .jsonl files into it.")


def _walk(folder: str, refused: list[Problem]) -> Iterator[str]:
    def refuse(error: OSError) -> None:
        refused.append(Problem(str(error.filename), f"Cannot be opened ({error.strerror}).", "Check its permissions."))

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (os.path.join(place, name) for name in names if not name.startswith("."))


def extension_of(path: str) -> str:
    """The ending of the file's name in small letters; `.warc` for an archive that is compressed."""
    name = path.lower()
    return os.path.splitext(name.removesuffix(".gz") if name.endswith(".warc.gz") else name)[1]
