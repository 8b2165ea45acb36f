"""Reports from paths, folders and standard input."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from recoupe.model.article import Article
from recoupe.model.dossier import Problem


def read_sources(sources: Iterable[str]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The reports of the sources, and what could not be read."""
    articles, problems = [], []
    for source in sources:
        try:
            text = Path(source).read_text(encoding="utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except (OSError, UnicodeDecodeError) as error:
            problems.append(Problem(source, f"cannot be read ({error})", "Check the path."))
            continue
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        articles.append(Article("a-" + sha256[:12], source, text, sha256, "und"))
    return tuple(articles), tuple(problems)
