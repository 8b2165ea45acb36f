"""The dossier for a terminal, in reading order; plain text when it is not one."""

import io
from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from recoupe.model.dossier import Dossier
from recoupe.writers.telling import SECTIONS, TOPICS, Claim, Section, Telling, Voice, tell

VERDICTS = {
    "agreed": ("agreed", "green"),
    "differs": ("differs", "yellow"),
    "conflict": ("conflict", "red"),
    "update": ("updated", "cyan"),
    "single": ("single", "dim"),
}
_MOST_NOTES = 4


def render_terminal(
    dossier: Dossier,
    only: str | None = None,
    explain: bool = False,
    *,
    width: int = 100,
    colour: bool = False,
) -> str:
    """The dossier as lines of at most `width` columns, with ANSI colours if asked for."""
    page = io.StringIO()
    console = Console(
        file=page, width=width, force_terminal=colour, no_color=not colour, highlight=False, soft_wrap=False
    )
    words = None if only in (*TOPICS, "origins", "copies") else only
    telling = tell(dossier, words)
    parts = [_head(telling)]
    if only is None or words:
        parts += [_reports(telling), _episodes(telling)]
    keys = TOPICS.get(only or "", () if only in ("origins", "copies") else tuple(SECTIONS))
    parts += [_section(s, explain, only) for s in telling.sections if s.key in keys and (s.claims or s.lone)]
    parts += [_paths(telling)] if only in (None, "origins") else []
    parts += [_copies(telling)] if only in (None, "copies") else []
    parts += [_problems(dossier)] if dossier.problems else []
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in page.getvalue().splitlines()) + "\n"


def _head(telling: Telling) -> RenderableType:
    counts = " · ".join(f"{count} {name if count != 1 else name[:-1]}" for name, count in telling.counts)
    return Group(Text(telling.title or "No story", style="bold"), Text(counts, style="dim"), Text(""))


def _heading(title: str, count: int | None = None) -> Text:
    return Text.assemble((title.upper(), "bold"), (f"  {count}" if count is not None else "", "dim"))


def _reports(telling: Telling) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    for article in telling.dossier.articles:
        when = article.published or "undated"
        basis = f" ({article.published_basis})" if article.published_basis in ("inferred", "text") else ""
        credit = ", ".join(article.agencies)
        table.add_row(
            Text("  " + telling.index.labels[article.id]),
            Text(when + basis, style="dim"),
            Text(credit, style="dim"),
            Text(article.title or ""),
        )
    return Group(_heading("Reports", len(telling.dossier.articles)), table, Text(""))


def _episodes(telling: Telling) -> RenderableType:
    lines: list[RenderableType] = []
    for story in telling.dossier.stories:
        lines.append(_heading(f"Story: {story.title}", len(story.articles)))
        for number, episode in enumerate(story.episodes, 1):
            labels = ", ".join(telling.index.labels[a] for a in episode.articles)
            where = ", ".join(telling.index.entities[w].name for w in episode.where if w in telling.index.entities)
            head = " · ".join(filter(None, (episode.when or "no date", where)))
            lines.append(Text.assemble(f"  {number}. ", (episode.title, "bold"), f"  {head}"))
            lines.append(Padding(Text(labels, style="dim"), (0, 0, 0, 5)))
        lines.append(Text(""))
    return Group(*lines)


def _section(section: Section, explain: bool, only: str | None) -> RenderableType:
    parts: list[RenderableType] = [_heading(section.title, len(section.claims) + len(section.lone))]
    for claim in section.claims:
        parts += [*_claim(claim, explain), Text("")]
    if section.key == "events" and only is None:
        parts += (
            [Text(f"  and {len(section.lone)} told by one report (--only events)", style="dim")] if section.lone else []
        )
    else:
        parts += [Padding(_voice(claim.voices[0], explain), (0, 0, 0, 4)) for claim in section.lone if claim.voices]
    return Group(*parts, Text(""))


def _claim(claim: Claim, explain: bool) -> Iterator[RenderableType]:
    finding = claim.finding
    word, style = VERDICTS[finding.verdict]
    reports = len({v.article for v in claim.voices})
    facts = f"{reports} report{'s' if reports != 1 else ''}, {claim.origins}" + (
        f", {finding.when}" if finding.when else ""
    )
    doubt = " ?" if finding.confidence == "possible" else ""
    yield Padding(Text.assemble((f"[{word}{doubt}] ", style), (finding.title, "bold")), (0, 0, 0, 2))
    yield Padding(Text(facts, style="dim"), (0, 0, 0, 4))
    for voice in claim.voices:
        yield Padding(_voice(voice, explain), (0, 0, 0, 4))
    notes = claim.notes if explain else claim.notes[:_MOST_NOTES] if finding.verdict not in ("single",) else ()
    for reason in notes:
        rule = f" [{reason.rule}]" if explain else ""
        yield Padding(Text(f"because: {reason.note}{rule}", style="italic dim"), (0, 0, 0, 4))


def _voice(voice: Voice, explain: bool) -> Table:
    row = Table.grid(padding=(0, 1))
    row.add_column(width=24)
    row.add_column()
    marks = "; ".join((*voice.marks, *(["possible"] if voice.possible else []), *([voice.rule] if explain else [])))
    place = f"{voice.start}–{voice.end}"
    said = Text.assemble(
        voice.words, ("  " + " → ".join(voice.chain), "cyan"), (f"  {place}", "dim"), (f"  {marks}", "dim")
    )
    row.add_row(Text(voice.label, style="dim"), said)
    return row


def _paths(telling: Telling) -> RenderableType:
    lines: list[RenderableType] = [_heading("Who says what through whom", len(telling.paths))]
    for path in telling.paths:
        count = f"{path.statements} statement{'s' if path.statements != 1 else ''}"
        line = Text.assemble(
            "  ", (" → ".join(path.chain), "cyan"), f" → {', '.join(path.reports)}", (f"  {count}", "dim")
        )
        lines.append(line)
    return Group(*lines, Text(""))


def _copies(telling: Telling) -> RenderableType:
    lines: list[RenderableType] = [_heading("Copies", len(telling.dossier.copies))]
    for copy in telling.dossier.copies:
        labels, texts = telling.index.labels, telling.index.articles
        words = " ".join(texts[copy.copy.article].text[copy.copy.start : copy.copy.end].split())
        arrow = "copies" if copy.directed else "shares words with"
        head = f"  {labels[copy.copy.article]} {arrow} {labels[copy.source.article]}: {copy.share:.0%}, {copy.kind}"
        lines += [Text(head), Padding(Text(f"“{words[:200]}”", style="dim"), (0, 0, 0, 4))]
    return Group(*lines, Text(""))


def _problems(dossier: Dossier) -> RenderableType:
    lines = [Text(f"  {p.source}: {p.what} {p.remedy}", style="yellow") for p in dossier.problems]
    return Group(_heading("Problems", len(lines)), *lines)
