"""Where claims come from in the end, through whom words went, and which reports have words in common."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from recoupe.model.finding import Finding, Origin
from recoupe.model.span import Reason
from recoupe.model.story import Copy
from recoupe.writers.telling import Telling
from recoupe.writers.terminal.layout import heading, indented, labelled, line, plural

_MOST, _MOST_WORDS = 12, 240


def show_origins(telling: Telling, width: int, whole: bool) -> RenderableType:
    """Each named origin with its claims; `whole` lists these with the reasons for every merge."""
    claims: dict[tuple[str, str], list[tuple[Finding, Origin]]] = {}
    for finding in telling.dossier.findings:
        for origin in finding.origins:
            if origin.kind not in ("undeclared", "outlet"):
                claims.setdefault((origin.name, origin.kind), []).append((finding, origin))
    ranked = sorted(claims.items(), key=lambda item: (-len(_reports(item[1])), -len(item[1]), item[0]))
    shown = ranked if whole else ranked[:_MOST]
    rows = [(line((name, "magenta")), _origin(telling, kind, found, whole)) for (name, kind), found in shown]
    parts: list[RenderableType] = [heading("Origins", len(ranked)), indented(labelled(rows, width - 2))]
    if len(shown) < len(ranked):
        parts.append(line((f"  and {len(ranked) - len(shown)} more (--only origins)", "dim")))
    return Group(*parts, Text(""))


def _reports(claims: list[tuple[Finding, Origin]]) -> set[str]:
    return {member.article for _, origin in claims for member in origin.members}


def _origin(telling: Telling, kind: str, claims: list[tuple[Finding, Origin]], whole: bool) -> RenderableType:
    labels = [label for article, label in telling.index.labels.items() if article in _reports(claims)]
    facts = f"{kind} · {plural(len({f.id for f, _ in claims}), 'claim')} in {plural(len(labels), 'report')}"
    lines = [line((f"{facts}: {', '.join(labels)}", "dim"))]
    if whole:
        lines += [line(f"- {finding.title}") for finding in {f.id: f for f, _ in claims}.values()]
    return Group(*lines)


def show_merges(telling: Telling) -> Iterator[RenderableType]:
    """Why origins are counted as one: the claims that each reason holds for."""
    found: dict[str, list[str]] = {}
    for finding in telling.dossier.findings:
        for reason in finding.because:
            if _about_origins(finding, reason):
                found.setdefault(reason.note, []).append(finding.title)
    if not found:
        return
    yield heading("Why origins count as one", len(found))
    for note, titles in found.items():
        yield indented(Group(line((note, "italic")), *(line((f"- {title}", "dim")) for title in dict.fromkeys(titles))))
    yield Text("")


def _about_origins(finding: Finding, reason: Reason) -> bool:
    """Whether the reason is of the claim as a whole and not of how two of its members stand to each other."""
    related = {one.note for relation in finding.relations for one in relation.because}
    return reason.note not in related


def show_paths(telling: Telling, whole: bool) -> RenderableType:
    """The ways that words took, speaker first, those into most reports first."""
    paths = telling.paths if whole else telling.paths[:_MOST]
    rows = [
        line(
            *((" → ".join(path.chain), "magenta"), " → ", (", ".join(path.reports), "cyan")),
            (f"  {plural(path.statements, 'statement')}", "dim"),
        )
        for path in paths
    ]
    more = len(telling.paths) - len(paths)
    rest = [line((f"and {more} more (--only origins)", "dim"))] if more else []
    parts = [indented(row) for row in (*rows, *rest)]
    return Group(heading("Who says what through whom", len(telling.paths)), *parts, Text(""))


def show_copies(telling: Telling) -> RenderableType:
    """The words that stand in two reports, who had them first if that is known, and why it is thought so."""
    copies = telling.dossier.copies
    parts: list[RenderableType] = [heading("Copies", len(copies))]
    for copy in copies:
        parts += [indented(_copy(telling, copy)), Text("")]
    return Group(*parts, *([] if copies else [Text("")]))


def _copy(telling: Telling, copy: Copy) -> RenderableType:
    labels, texts = telling.index.labels, telling.index.articles
    words = texts[copy.copy.article].text[copy.copy.start : copy.copy.end]
    verb = "has the words of" if copy.directed else "shares words with"
    head = line(
        *((labels[copy.copy.article], "cyan"), f" {verb} ", (labels[copy.source.article], "cyan")),
        (f"  {copy.share:.0%} of it, {copy.kind} · {copy.copy.start}–{copy.copy.end}", "dim"),
    )
    cut = words if len(words) <= _MOST_WORDS else words[:_MOST_WORDS] + " […]"
    notes = (line((f"because: {reason.note}", "italic dim")) for reason in copy.because)
    return Group(head, *(indented(part) for part in (line(cut), *notes)))
