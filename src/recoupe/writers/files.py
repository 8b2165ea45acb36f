"""Files are written beside and renamed, so that no half file is ever seen."""

import json
import os
import tempfile
from pathlib import Path

from recoupe.errors import BadOption
from recoupe.model.codec import to_plain
from recoupe.model.dossier import Dossier


def render_json(dossier: Dossier) -> str:
    """The dossier as one JSON object."""
    return json.dumps(to_plain(dossier), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


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
