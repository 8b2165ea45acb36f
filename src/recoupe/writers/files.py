"""Files are written beside and renamed, so that no half file is ever seen."""

import io
import json
import os
import tempfile
import zipfile
from collections.abc import Iterable
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
    write_bytes(path, text.encode("utf-8", "surrogatepass"))


def write_bytes(path: Path, data: bytes) -> None:
    """Write the bytes to the file, whole or not at all.

    Raises:
        BadOption: the place cannot be written to.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadOption(f"{path} cannot be written ({reason}).", "Choose another file with -o.") from error


def write_folder(path: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write the named files into the folder, which is made if it is missing, or as one zip file if it ends so.

    Raises:
        BadOption: the place cannot be written to.
    """
    if path.suffix.lower() == ".zip":
        write_bytes(path, _zipped(files))
        return
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise BadOption(f"{path} cannot be made ({error.strerror}).", "Choose another folder with -o.") from error
    for name, data in files:
        write_bytes(path / name, data)


def _zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    page = io.BytesIO()
    with zipfile.ZipFile(page, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return page.getvalue()
