"""`recoupe verify`: its twin is `recoupe.verify`."""

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from recoupe import Fault, Verification


@click.command()
@click.argument("dossier")
@click.argument("sources", nargs=-1)
@click.option("--again", is_flag=True, help="Make the dossier again from SOURCES and compare every record.")
@click.option("--json", "as_json", is_flag=True, help="Write what was found as one JSON object.")
def verify(dossier: str, sources: tuple[str, ...], again: bool, as_json: bool) -> None:
    """Check that every span of DOSSIER still quotes its words and that all hashes match.

    With SOURCES (files and folders) the texts that they hold now are compared with those of the dossier. What does not
    hold is named, one line each, and the exit status is 1.
    """
    import recoupe

    found = recoupe.verify(dossier, sources or None, again=again)
    click.echo(_json(found) if as_json else "\n".join(_lines(found, bool(sources))))
    sys.exit(0 if found.sound else 1)


def _json(found: "Verification") -> str:
    import json
    from dataclasses import asdict

    return json.dumps({"sound": found.sound, **asdict(found)}, ensure_ascii=False, indent=1)


def _lines(found: "Verification", compared: bool) -> list[str]:
    import recoupe

    lines = [*(_fault(fault) for fault in found.faults), *(f"note: {note}" for note in found.notes)]
    checked = f"{found.reports} report{'s' if found.reports != 1 else ''}, {found.spans} spans"
    checked += f", {found.sources} compared with their sources" if compared else "; no sources were given to compare"
    count = len(found.faults)
    end = "everything holds" if found.sound else f"{count} fault{'s' if count != 1 else ''}"
    return [*map(recoupe.visible, lines), f"{checked}: {end}."]


def _fault(fault: "Fault") -> str:
    return f"{fault.kind}: {': '.join(filter(None, (fault.source, fault.record, fault.what)))}"
