"""Write docs/cli.md from the commands themselves: `python -m scripts.cli_page`."""

from collections.abc import Iterator
from pathlib import Path

import click

from recoupe.cli.main import cli
from recoupe.writers.changes import TITLES

PATH = Path(__file__).parents[1] / "docs" / "cli.md"
_HEAD = """# The command line

*Written from the commands by `python -m scripts.cli_page`.*

What cannot be done is told in one line on standard error, with a remedy. The exit status is 0 where all went well, 1
where `verify` found that something does not hold, 2 where a command could not do its work. `-` stands for standard
input. Colours are for terminals: not in pipes, not with `NO_COLOR`. The width is that of the terminal, or `COLUMNS`.
"""
_WIDTH = 100


def cli_text() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *(line for name in cli.commands for line in _command(cli.commands[name]))])


def _command(command: click.Command) -> Iterator[str]:
    yield from (f"## recoupe {command.name}", "")
    parent = click.Context(cli, info_name="recoupe", **cli.context_settings)
    context = click.Context(command, parent=parent, info_name=command.name, terminal_width=_WIDTH)
    yield from ("```text", command.get_help(context).replace("\b\n", ""), "```", "")
    if command.name in _EXAMPLES:
        yield from ("```sh", _EXAMPLES[command.name], "```", "")
    if command.name == "changes":
        yield from ("| kind | what it tells |", "|---|---|")
        yield from (f"| `{kind}` | {title.lower()} |" for kind, title in TITLES.items())
        yield ""


_EXAMPLES = {
    "report": """recoupe report reports/ -o dossier.json
recoupe report a.txt b.html --published a.txt=2025-07-13 --outlet a.txt="Le Fleuve"
recoupe report reports/ --only figures""",
    "export": """recoupe export dossier.json --to csv -o tables/
recoupe export dossier.json --to csv --table figures > figures.csv
recoupe report reports/ -f json | recoupe export - --to gexf -o graph.gexf""",
    "verify": """recoupe verify dossier.json
recoupe verify dossier.json reports/ --again
recoupe verify dossier.json reports/ || echo "look at it again\"""",
    "changes": """recoupe changes monday.json tuesday.json
recoupe changes monday.json tuesday.json --only contradicted
recoupe changes monday.json tuesday.json -o changes.md""",
    "schema": "recoupe schema > dossier.schema.json",
}


if __name__ == "__main__":
    PATH.write_text(cli_text(), encoding="utf-8")
