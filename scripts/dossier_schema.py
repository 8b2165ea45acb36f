"""Write the JSON Schema of a dossier beside the records it is made from: `python -m scripts.dossier_schema`."""

import json
from pathlib import Path

from recoupe.model.schema import make_schema

PATH = Path(__file__).parents[1] / "src" / "recoupe" / "model" / "dossier.schema.json"


def schema_text() -> str:
    """The schema as it is shipped."""
    return json.dumps(make_schema(), indent=1) + "\n"


if __name__ == "__main__":
    PATH.write_text(schema_text(), encoding="utf-8")
