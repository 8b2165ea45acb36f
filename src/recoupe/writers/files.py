"""Files in and out: written beside and renamed, so that no half file is ever seen."""

import json
import os
import tempfile
from pathlib import Path

from recoupe.errors import BadDossier, BadOption
from recoupe.model.codec import read_dossier, to_plain
from recoupe.model.dossier import Dossier


def render_json(dossier: Dossier) -> str:
    """The dossier as one JSON object."""
    return json.dumps(to_plain(dossier), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def load_dossier(path: Path) -> Dossier:
    """The dossier of a JSON file.

    Raises:
        BadDossier: the file is missing, is not a dossier or is damaged.
    """
    try:
        return read_dossier(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, RecursionError) as error:
        raise BadDossier(
            f"{path} cannot be read as a dossier ({error}).", "Write it again from its reports."
        ) from error


def write_file(path: Path, text: str) -> None:
    """Write the text to the file, whole or not at all.

    Raises:
        BadOption: the place cannot be written to.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
                file.write(text)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise BadOption(f"{path} cannot be written ({error.strerror}).", "Choose another file with -o.") from error
