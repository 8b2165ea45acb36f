"""`recoupe schema`: its twin is `recoupe.schema`."""

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of a dossier."""
    import json

    import recoupe

    click.echo(json.dumps(recoupe.schema(), indent=1))
