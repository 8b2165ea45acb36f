"""The dossier as Markdown."""

import re
from collections.abc import Iterator

from recoupe.model.dossier import Dossier
from recoupe.text.visible import visible
from recoupe.writers.telling import TOPICS, Claim, Telling, tell

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~&])")
_START = re.compile(r"^(\d{1,9}(?=[.)])|(?=[#+=-]))")


def plain(text: str) -> str:
    """The text with every mark that Markdown or HTML would read taken as itself, on one line."""
    line = " ".join(visible(text).split())
    return _START.sub(r"\1\\", _SPECIAL.sub(r"\\\1", line))


def render_markdown(dossier: Dossier, only: str | None = None, explain: bool = False) -> str:
    """The dossier as Markdown; offsets are characters of the report's text."""
    telling = tell(dossier, None if only in (*TOPICS, "origins", "copies") else only)
    lines = [
        f"# {plain(telling.title or 'No story')}",
        "",
        _counts(telling),
        "",
        *_reports(telling),
        *_episodes(telling),
    ]
    for section in telling.sections:
        if (section.claims or section.lone) and section.key in TOPICS.get(only or "", (section.key,)):
            lines += [f"## {section.title}", ""]
            lines += [line for claim in (*section.claims, *section.lone) for line in _claim(claim, explain)]
    return "\n".join([*lines, *_paths(telling), *_problems(dossier)]).rstrip() + "\n"


def _counts(telling: Telling) -> str:
    return ", ".join(f"{count} {name}" for name, count in telling.counts)


def _reports(telling: Telling) -> Iterator[str]:
    yield from (
        "## Reports",
        "",
        "| report | published | basis | agencies | title | id |",
        "|---|---|---|---|---|---|",
    )
    for a in telling.dossier.articles:
        cells = (
            telling.index.labels[a.id],
            a.published or "",
            a.published_basis or "",
            ", ".join(a.agencies),
            a.title or "",
        )
        yield f"| {' | '.join(map(plain, cells))} | `{a.id}` |"
    yield ""


def _episodes(telling: Telling) -> Iterator[str]:
    for story in telling.dossier.stories:
        yield from (f"## Story: {plain(story.title)}", "")
        for number, episode in enumerate(story.episodes, 1):
            labels = ", ".join(plain(telling.index.labels[a]) for a in episode.articles)
            yield f"{number}. **{plain(episode.title)}** ({plain(episode.when or 'no date')}): {labels}"
        yield ""


def _claim(claim: Claim, explain: bool) -> Iterator[str]:
    finding = claim.finding
    when = f", {plain(finding.when)}" if finding.when else ""
    yield f"- **{plain(finding.title)}** ({finding.verdict}; {plain(claim.origins)}{when}) `{finding.id}`"
    for voice in claim.voices:
        doubt, rule = (["possible"] if voice.possible else []), ([voice.rule] if explain else [])
        marks = "".join(f"; {mark}" for mark in (*voice.marks, *doubt, *rule))
        chain = plain(" → ".join(voice.chain))
        yield f"  - {plain(voice.words)} ({chain}; {voice.start}–{voice.end}{plain(marks)}) `{voice.ref}`"
    for reason in claim.notes if explain or finding.verdict != "single" else ():
        yield f"  - *because:* {plain(reason.note)}"
    yield ""


def _paths(telling: Telling) -> Iterator[str]:
    yield from ("## Who says what through whom", "")
    for path in telling.paths:
        yield f"- {plain(' → '.join(path.chain))} → {plain(', '.join(path.reports))} ({path.statements})"
    yield ""


def _problems(dossier: Dossier) -> Iterator[str]:
    if dossier.problems:
        yield from ("## Problems", "")
        yield from (f"- {plain(p.source)}: {plain(p.what)} {plain(p.remedy)}" for p in dossier.problems)
