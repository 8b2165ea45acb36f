"""What changed between two dossiers, for a terminal, as Markdown and as JSON."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import get_args

from rich.console import Group, RenderableType
from rich.text import Text

from recoupe.errors import BadOption
from recoupe.model.change import Change, ChangeKind, Changes, Passage
from recoupe.model.codec import to_plain
from recoupe.writers.markdown import plain
from recoupe.writers.terminal.layout import heading, indented, line, plural, rendered

CHANGE_FORMATS = ("terminal", "json", "md")
TITLES: dict[ChangeKind, str] = {
    "report_new": "New reports",
    "report_gone": "Reports that are gone",
    "report_revised": "Revised texts",
    "report_dated": "Reports with another date",
    "contradicted": "Newly contradicted",
    "updated": "Figures updated",
    "figure_revised": "Figures changed within a report",
    "quote_revised": "Words changed within a report",
    "verdict": "Claims that stand otherwise",
    "origins_grown": "More independent origins",
    "origins_merged": "Fewer independent origins",
    "date": "Claims with another date",
    "quote_new": "New quotes",
    "quote_gone": "Quotes that vanished",
    "claim_new": "New claims",
    "claim_gone": "Claims that vanished",
    "claim_merged": "Claims now told as one",
    "claim_parted": "Claims now told apart",
    "claim_spread": "Claims now in more reports",
}
_MOST_WORDS, _MOST_NOTES = 4, 2


def render_changes(
    changes: Changes, format: str, only: str | None = None, width: int = 100, colour: bool = False
) -> str:
    """The changes in one of CHANGE_FORMATS; `only` keeps those of one kind.

    Raises:
        BadOption: there is no such kind.
    """
    if only is not None:
        if only not in get_args(ChangeKind):
            raise BadOption(f"There is no change of the kind {only!r}.", f"Kinds: {', '.join(get_args(ChangeKind))}.")
        changes = replace(changes, changes=tuple(change for change in changes.changes if change.kind == only))
    if format == "json":
        return json.dumps(to_plain(changes), ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    if format == "md":
        return "\n".join(_markdown(changes)).rstrip() + "\n"
    return rendered(_terminal(changes), width, colour)


def _kinds(changes: Changes) -> Iterator[tuple[str, list[Change]]]:
    for kind, found in groupby(changes.changes, key=lambda change: change.kind):
        yield TITLES[kind], list(found)


def _counts(changes: Changes) -> str:
    reports = f"{plural(changes.old_reports, 'report')} before, {changes.new_reports} now"
    return f"{reports} · {plural(len(changes.changes), 'change')}"


def _terminal(changes: Changes) -> Iterator[RenderableType]:
    yield line((changes.title or "No story", "bold"))
    yield line((f"{_counts(changes)} · {changes.old_made_at} to {changes.new_made_at}", "dim"))
    yield from (line((note, "yellow")) for note in changes.notes)
    yield Text("")
    for title, found in _kinds(changes):
        yield heading(title, len(found))
        yield from (indented(_change(change)) for change in found)
        yield Text("")


def _change(change: Change) -> RenderableType:
    parts: list[RenderableType] = [line((change.subject, "bold")), indented(line(change.what))]
    parts += [indented(one) for one in _passages(change.old, "−", "red")]
    parts += [indented(one) for one in _passages(change.new, "+", "green")]
    notes = change.because[:_MOST_NOTES]
    parts += [indented(line((f"because: {note}", "italic dim"))) for note in notes]
    return Group(*parts)


def _passages(passages: tuple[Passage, ...], sign: str, style: str) -> Iterator[Text]:
    for passage in passages[:_MOST_WORDS]:
        place = (f"  {passage.start}–{passage.end}", "dim")
        yield line((f"{sign} ", style), (f"{passage.label}: ", "cyan"), passage.words, place)
    if len(passages) > _MOST_WORDS:
        yield line((f"{sign} and {len(passages) - _MOST_WORDS} more", "dim"))


def _markdown(changes: Changes) -> Iterator[str]:
    yield from (f"# What changed: {plain(changes.title or 'No story')}", "", plain(_counts(changes)), "")
    yield from (f"*{plain(note)}*\n" for note in changes.notes)
    for title, found in _kinds(changes):
        yield from (f"## {title}", "")
        for change in found:
            ids = "".join(f" `{one}`" for one in dict.fromkeys(filter(None, (change.was, change.finding))))
            yield f"- **{plain(change.subject)}** {plain(change.what)}{ids}"
            for sign, passages in (("before", change.old), ("now", change.new)):
                yield from (_quoted(sign, passage) for passage in passages)
            yield from (f"  - *because:* {plain(note)}" for note in change.because)
        yield ""


def _quoted(sign: str, passage: Passage) -> str:
    place = f"{passage.start}–{passage.end}"
    return f"  - {sign}: {plain(passage.words)} ({plain(passage.label)}; {place}) `{passage.ref or passage.article}`"
