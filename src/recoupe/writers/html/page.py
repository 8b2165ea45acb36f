"""The page: template, style and script of this folder around the sections of the telling."""

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from recoupe.model.dossier import Dossier
from recoupe.writers.html.marks import mark_blocks
from recoupe.writers.telling import TOPICS, tell

FOLDER = Path(__file__).parent
_POLICY = ("default-src 'none'", "base-uri 'none'", "form-action 'none'")


def render_html(dossier: Dossier, *, only: str | None = None, explain: bool = False) -> str:
    """The dossier as one HTML page; everything that comes from outside is escaped."""
    telling = tell(dossier, None if only in TOPICS else only)
    style, script = read_asset("page.css"), read_asset("page.js")
    return template().render(
        telling=telling,
        dossier=dossier,
        index=telling.index,
        explain=explain,
        titles={finding.id: finding.title for finding in dossier.findings},
        marked={article.id: tuple(mark_blocks(article)) for article in dossier.articles},
        style=Markup(style),
        script=Markup(script),
        policy="; ".join((*_POLICY, f"style-src '{digest(style)}'", f"script-src '{digest(script)}'")),
    )


@cache
def template() -> Template:
    """The page's template, with escaping always on."""
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    ).get_template("page.html.j2")


@cache
def read_asset(name: str) -> str:
    """A file of this folder."""
    return (FOLDER / name).read_text(encoding="utf-8")


def digest(text: str) -> str:
    """The source expression by which a Content-Security-Policy admits an inline text."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
