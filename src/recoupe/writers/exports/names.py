"""Names (URN) by which exported records are known outside of a dossier."""

from typing import Any
from urllib.parse import quote

PREFIX = "urn:recoupe:id:"


def urn(record: str) -> str:
    """The URN of a record's id."""
    return PREFIX + quote(record, safe="-._~:")


def known(node: dict[str, Any]) -> dict[str, Any]:
    """The node of linked data without the fields of which nothing is known."""
    return {key: value for key, value in node.items() if value not in (None, "", [])}
