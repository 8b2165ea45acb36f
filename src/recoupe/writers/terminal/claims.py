"""A claim: its verdict, its origins, each report's words with the chain they came through, and why."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from recoupe.model.dates import day_range
from recoupe.model.finding import Finding
from recoupe.model.span import Reason
from recoupe.writers.index import Index
from recoupe.writers.telling import Claim, Voice, tell_record
from recoupe.writers.terminal.layout import indented, labelled, line, plural

VERDICTS = {
    "agreed": ("agreed", "green"),
    "differs": ("differs", "yellow"),
    "conflict": ("conflict", "bold red"),
    "update": ("updated", "cyan"),
    "single": ("one report", "dim"),
}
_DULL = ("equal", "compatible")
_MOST_NOTES, _MOST_ORIGINS, _NEIGHBOURS = 3, 4, 4


def show_claim(claim: Claim, index: Index, width: int, explain: bool) -> RenderableType:
    """The whole claim, its voices in the order in which their reports were printed."""
    finding = claim.finding
    word, style = VERDICTS[finding.verdict]
    doubt = " (possible)" if finding.confidence == "possible" else ""
    voices = sorted(claim.voices, key=lambda voice: (_printed(voice, index), voice.label, voice.start))
    body: list[RenderableType] = [
        line(*_facts(claim)),
        labelled(show_voices(voices, explain, index, dated=finding.topic == "figure"), width - 4),
        *_compared(claim, index, width, explain),
        *(line((words, "yellow")) for words in _differences(finding, index)),
        *(line((note, "italic dim")) for note in _notes(claim, explain)),
    ]
    return indented(Group(line((word + doubt, style), "  ", (finding.title, "bold")), *(indented(b) for b in body)))


def _compared(claim: Claim, index: Index, width: int, explain: bool) -> Iterator[RenderableType]:
    """The words of other claims that this one is set against."""
    own = {voice.ref for voice in claim.voices}
    ends = dict.fromkeys(end for relation in claim.finding.relations for end in (relation.a, relation.b))
    others = [end for end in ends if end not in own and end in index.records]
    if others:
        voices = (tell_record(index.records[ref], index.articles[ref.rsplit(".", 1)[0]], index) for ref in others)
        yield line(("compared with", "dim"))
        yield labelled(show_voices(voices, explain, index, dated=True), width - 4)


def show_voices(
    voices: Iterable[Voice], explain: bool, index: Index, *, dated: bool = False
) -> Iterator[tuple[Text, Text]]:
    """The label of each report, and its words with their chain; the label is not repeated within one report.

    `dated` adds the day on which each report was printed.
    """
    before = ""
    for voice in voices:
        label = voice.label if voice.label != before else ""
        printed = day_range(index.articles[voice.article].published).earliest if dated and label else None
        yield line((label, "cyan")), _voice(voice, _in_context(voice, index), printed, explain)
        before = voice.label


def _printed(voice: Voice, index: Index) -> str:
    return day_range(index.articles[voice.article].published).earliest or "~"


def _facts(claim: Claim) -> Iterator[tuple[str, str]]:
    finding = claim.finding
    reports = len({voice.article for voice in claim.voices})
    yield plural(reports, "report"), "dim"
    origins = finding.independent_origins
    named = list(dict.fromkeys(origin.name for origin in finding.origins if origin.kind != "undeclared"))
    shown = [*named[:_MOST_ORIGINS], *([f"{len(named) - _MOST_ORIGINS} more"] if len(named) > _MOST_ORIGINS else [])]
    undeclared = sum(origin.kind == "undeclared" for origin in finding.origins)
    shown += [f"{undeclared} undeclared"] if undeclared else []
    count = str(origins.min) if origins.min == origins.max else f"{origins.min} to {origins.max}"
    style = "yellow" if origins.max == 1 < reports else "dim"
    yield f" · {count} independent origin{'s' if origins.max != 1 else ''}", style
    yield (f": {', '.join(shown)}" if shown else ""), "dim"
    yield (f" · {finding.when}" if finding.when else ""), "dim"


def _in_context(voice: Voice, index: Index) -> str:
    """`cuts quake toll to [112] after bodies`: a number without a word, among its neighbours."""
    if any(sign.isalpha() for sign in voice.words):
        return voice.words
    text = index.articles[voice.article].text
    before = text[: voice.start].rsplit("\n", 1)[-1].split()[-_NEIGHBOURS:]
    after = text[voice.end :].split("\n", 1)[0].split()[:_NEIGHBOURS]
    return " ".join([*before, f"[{voice.words}]", *after])


def _voice(voice: Voice, words: str, printed: str | None, explain: bool) -> Text:
    """The words, then on a line of its own who they come from: the report itself is in the label."""
    doubt, rule = (["possible"] if voice.possible else []), ([voice.rule] if explain else [])
    marks = [*voice.marks, *doubt, *([f"printed {printed}"] if printed else []), *rule]
    place = f"{voice.start}–{voice.end}"
    chain = " → ".join(voice.chain[:-1])
    if not chain and not marks:
        return line(words, (f"  {place}", "dim"))
    facts = " · ".join((*marks, place))
    return Text("\n").join((line(words), line("— ", (f"{chain} · " if chain else "", "magenta"), (facts, "dim"))))


def _differences(finding: Finding, index: Index) -> Iterator[str]:
    """Where members give other days or places, and who gives which; words and amounts are seen at once."""
    for difference in finding.differences:
        if difference.kind in ("date", "place"):
            sides = (
                f"{side.value} ({', '.join(dict.fromkeys(index.labels[m.article] for m in side.members))})"
                for side in difference.sides
            )
            yield f"{difference.kind}: {' / '.join(sides)}"


def _notes(claim: Claim, explain: bool) -> Iterator[str]:
    """Why: one note a rule unless all are asked for."""
    if explain:
        yield from (f"because: {reason.note} [{reason.rule}]" for reason in claim.notes)
        return
    if claim.finding.verdict == "single" and len({voice.article for voice in claim.voices}) < 2:
        return
    dull = _DULL if claim.finding.verdict in ("conflict", "update", "differs") else ()
    first: dict[str, Reason] = {}
    for reason in claim.notes:
        if reason.rule not in dull:
            first.setdefault(reason.rule, reason)
    shown = list(first.values())[:_MOST_NOTES]
    yield from (f"because: {reason.note}" for reason in shown)
