"""Lines, headings and indents of the terminal; nothing from outside reaches it but through `line`."""

import io
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from recoupe.text.visible import visible

Part = str | tuple[str, str]
_NARROW, _WIDEST_LABEL = 72, 24


def line(*parts: Part) -> Text:
    """Text of plain and styled parts, made harmless."""
    return Text.assemble(*((visible(p[0]), p[1]) if isinstance(p, tuple) else visible(p) for p in parts))


def heading(title: str, count: int | None = None) -> Text:
    """The title of a section in capitals, and how many things are in it."""
    return line((title.upper(), "bold"), (f"  {count}" if count is not None else "", "dim"))


def indented(part: RenderableType, by: int = 2) -> Padding:
    """The part so many columns further right."""
    return Padding(part, (0, 0, 0, by))


def labelled(rows: Iterable[tuple[Text, RenderableType]], width: int) -> RenderableType:
    """Rows with a label at the left; where that leaves little room for words, each label has a line of its own."""
    listed = list(rows)
    if width < _NARROW:
        parts: list[RenderableType] = []
        for label, words in listed:
            parts += [*([label] if label.plain else []), indented(words)]
        return Group(*parts)
    table = Table.grid(padding=(0, 2))
    table.add_column(width=min(_WIDEST_LABEL, max((cell_len(label.plain) for label, _ in listed), default=1)))
    table.add_column()
    for label, words in listed:
        table.add_row(label, words)
    return table


def plural(count: int, one: str, many: str | None = None) -> str:
    """`1 report`, `3 reports`."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def spaced(parts: Sequence[RenderableType]) -> Iterator[RenderableType]:
    """The parts with an empty line after each."""
    for part in parts:
        yield part
        yield Text("")


def rendered(parts: Iterable[RenderableType], width: int, colour: bool) -> str:
    """The parts as lines of at most `width` columns without spaces at their ends, with ANSI colours if asked for."""
    page = io.StringIO()
    console = Console(
        file=page,
        width=width,
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
        highlight=False,
        legacy_windows=False,
    )
    for part in parts:
        console.print(part)
    return "\n".join(row.rstrip() for row in page.getvalue().splitlines()) + "\n"
