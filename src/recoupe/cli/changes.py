"""`recoupe changes`: its twin is `recoupe.changes`."""

import click

FORMATS = ("terminal", "json", "md")
_SUFFIXES = {"json": "json", "md": "md"}


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--format", "-f", "format_", type=click.Choice(FORMATS), help="Otherwise that of the -o file's name.")
@click.option("-o", "--output", metavar="FILE", help="Write to this file instead of standard output.")
@click.option("--only", metavar="KIND", help="One kind of change, such as contradicted, updated or quote_gone.")
def changes(old: str, new: str, format_: str | None, output: str | None, only: str | None) -> None:
    """Tell what changed from the dossier OLD to the dossier NEW of one growing story.

    New, vanished and revised reports; claims newly contradicted; figures updated; origins grown or merged; quotes that
    came or went; other dates. Every change leads to its words.
    """
    import recoupe
    from recoupe.cli.terminal import colour_wanted, columns

    found = recoupe.changes(recoupe.load(old), recoupe.load(new))
    chosen = format_ or _SUFFIXES.get((output or "").rpartition(".")[2].lower(), "terminal")
    if output:
        recoupe.save(found, output, chosen, only=only)
    else:
        text = recoupe.render(found, chosen, only=only, width=columns(), colour=colour_wanted())
        click.echo(text, nl=False)
