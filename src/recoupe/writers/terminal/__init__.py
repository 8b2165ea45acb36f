"""The dossier for a terminal, in reading order; plain text when it is not one."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from recoupe.model.dossier import Dossier
from recoupe.writers.telling import TOPICS, Telling, tell
from recoupe.writers.terminal.head import show_episodes, show_head, show_reports
from recoupe.writers.terminal.layout import heading, indented, line, rendered
from recoupe.writers.terminal.origins import show_copies, show_merges, show_origins, show_paths
from recoupe.writers.terminal.sections import show_sections

__all__ = ["render_terminal"]
_PARTS = (*TOPICS, "origins", "copies")
_NOTHING = f"No claim holds “{{}}”. Any words can be looked for, or one of {', '.join(_PARTS)}."


def render_terminal(
    dossier: Dossier,
    only: str | None = None,
    explain: bool = False,
    *,
    width: int = 100,
    colour: bool = False,
) -> str:
    """The dossier as lines of at most `width` columns, with ANSI colours if asked for."""
    telling = tell(dossier, None if only in _PARTS else only)
    return rendered(_parts(telling, only, explain, width), width, colour)


def _parts(telling: Telling, only: str | None, explain: bool, width: int) -> Iterator[RenderableType]:
    yield from show_head(telling)
    if only not in _PARTS:
        yield show_reports(telling, width)
        yield from show_episodes(telling)
    if only not in ("origins", "copies"):
        yield from show_sections(telling, only, width, explain)
    if not any(section.claims or section.lone for section in telling.sections):
        yield Group(line((_NOTHING.format(only) if only else "No claim was found.", "yellow")), line())
    if only in (None, "origins"):
        yield show_origins(telling, width, only == "origins")
        yield show_paths(telling, only == "origins")
    if only == "origins":
        yield from show_merges(telling)
    if only == "copies" or (only is None and telling.dossier.copies):
        yield show_copies(telling)
    if telling.dossier.problems:
        yield _problems(telling.dossier)


def _problems(dossier: Dossier) -> RenderableType:
    lines = [line((f"{p.source}: {p.what} {p.remedy}", "yellow")) for p in dossier.problems]
    return Group(heading("Problems", len(lines)), *(indented(one) for one in lines))
