"""Recoupe reads the reports that several outlets print about one story and says what they rest on."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recoupe.api import EXPORTS as EXPORTS
    from recoupe.api import FORMATS as FORMATS
    from recoupe.api import changes as changes
    from recoupe.api import export as export
    from recoupe.api import load as load
    from recoupe.api import render as render
    from recoupe.api import report as report
    from recoupe.api import save as save
    from recoupe.api import schema as schema
    from recoupe.api import verify as verify
    from recoupe.errors import RecoupeError as RecoupeError
    from recoupe.model.article import Article as Article
    from recoupe.model.change import Change as Change
    from recoupe.model.change import Changes as Changes
    from recoupe.model.dossier import Dossier as Dossier
    from recoupe.model.dossier import Problem as Problem
    from recoupe.model.event import Event as Event
    from recoupe.model.fault import Fault as Fault
    from recoupe.model.fault import Verification as Verification
    from recoupe.model.figure import Figure as Figure
    from recoupe.model.finding import Finding as Finding
    from recoupe.model.mention import Entity as Entity
    from recoupe.model.statement import Statement as Statement
    from recoupe.model.time import TimeExpression as TimeExpression
    from recoupe.text.visible import visible as visible

_WHERE = {
    "Article": "recoupe.model.article",
    "Change": "recoupe.model.change",
    "Changes": "recoupe.model.change",
    "Dossier": "recoupe.model.dossier",
    "EXPORTS": "recoupe.api",
    "Entity": "recoupe.model.mention",
    "Event": "recoupe.model.event",
    "FORMATS": "recoupe.api",
    "Fault": "recoupe.model.fault",
    "Figure": "recoupe.model.figure",
    "Finding": "recoupe.model.finding",
    "Problem": "recoupe.model.dossier",
    "RecoupeError": "recoupe.errors",
    "Statement": "recoupe.model.statement",
    "TimeExpression": "recoupe.model.time",
    "Verification": "recoupe.model.fault",
    "changes": "recoupe.api",
    "export": "recoupe.api",
    "load": "recoupe.api",
    "render": "recoupe.api",
    "report": "recoupe.api",
    "save": "recoupe.api",
    "schema": "recoupe.api",
    "verify": "recoupe.api",
    "visible": "recoupe.text.visible",
}
__all__ = [*_WHERE]  # noqa: PLE0604


def __getattr__(name: str) -> Any:
    """Public names are imported when first asked for: `import recoupe` costs nothing."""
    if name not in _WHERE:
        raise AttributeError(f"module 'recoupe' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_WHERE[name]), name)
