"""The page: the template, styles and scripts of this folder around the data of a dossier."""

import base64
import hashlib
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from recoupe.model.dossier import Dossier
from recoupe.writers.html.catalog import read_catalogs
from recoupe.writers.html.chains import shorten
from recoupe.writers.html.payload import page_data
from recoupe.writers.telling import TOPICS, tell

FOLDER = Path(__file__).parent
STYLES = ("base", "overview", "matrix", "words", "figures", "graph", "timeline", "reader", "print")
SCRIPTS = (
    "dom",
    "language",
    "dates",
    "data",
    "state",
    "marks",
    "verdicts",
    "overview",
    "matrix",
    "words",
    "claims",
    "amounts",
    "figures",
    "graph_layout",
    "graph",
    "timeline",
    "reports",
    "reader",
    "filters",
    "found",
    "keys",
    "route",
    "page",
)
_POLICY = ("default-src 'none'", "base-uri 'none'", "form-action 'none'", "img-src data:")
_MARK = 'document.documentElement.dataset.scripted = "";'  # the plain list is for browsers that run no script
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def render_html(dossier: Dossier, *, only: str | None = None, explain: bool = False) -> str:
    """The dossier as one HTML page; everything that comes from outside is escaped."""
    telling = tell(dossier, None if only in TOPICS else only)
    kept = {c.finding.id for section in telling.sections for c in (*section.claims, *section.lone)}
    findings = tuple(finding for finding in dossier.findings if finding.id in kept)
    style, script = read_styles(), read_scripts()
    return template().render(
        title=shorten(telling.title, 200) or "Recoupe",
        telling=telling,
        dossier=dossier,
        style=Markup(style),
        script=Markup(script),
        mark=Markup(_MARK),
        data=Markup(as_json(page_data(dossier, telling.index, findings, explain=explain))),
        catalogs=Markup(as_json(read_catalogs())),
        policy="; ".join(
            (*_POLICY, f"style-src '{digest(style)}'", f"script-src '{digest(_MARK)}' '{digest(script)}'")
        ),
    )


@cache
def template() -> Template:
    """The page's template, with escaping always on."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shorten"] = shorten
    return environment.get_template("page.html.j2")


@cache
def read_styles() -> str:
    """All styles in order."""
    return "\n".join((FOLDER / "css" / f"{name}.css").read_text(encoding="utf-8") for name in STYLES)


@cache
def read_scripts() -> str:
    """All scripts in order, in a scope of their own."""
    parts = ((FOLDER / "js" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "\n})();\n"


def as_json(data: Any) -> str:
    """JSON that can stand in a script element: nothing in it ends the element or is half a character."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def digest(text: str) -> str:
    """The source expression by which a Content-Security-Policy admits an inline text."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
