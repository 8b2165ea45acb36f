"""`recoupe export`: its twin is `recoupe.export`."""

import sys

import click

EXPORTS = ("csv", "xlsx", "jsonld", "gexf", "bibtex", "parquet", "md", "annotations")


@click.command()
@click.argument("dossier")
@click.option("--to", type=click.Choice(EXPORTS), required=True, help="The format.")
@click.option("-o", "--output", metavar="PATH", help="A file; for csv and parquet a folder or a .zip file.")
@click.option("--table", metavar="NAME", help="One table of csv or parquet, such as findings or figures.")
def export(dossier: str, to: str, output: str | None, table: str | None) -> None:
    """Write DOSSIER (a JSON file, or - for standard input) for other tools.

    \b
    csv, parquet  a table a kind of record (parquet: pip install 'recoupe[parquet]')
    xlsx          the same tables as one workbook
    jsonld        linked data: schema.org, PROV, Web Annotation
    annotations   a W3C Web Annotation collection
    gexf          who says what through whom, as a graph for Gephi
    bibtex        the reports as references
    md            Markdown
    """
    import recoupe

    if output is None and to == "xlsx" and sys.stdout.isatty():
        raise recoupe.RecoupeError("A workbook is not for a terminal.", "Name a file with -o dossier.xlsx.")
    read = recoupe.load(dossier)
    recoupe.export(read, to, output or sys.stdout.buffer, table=table)
