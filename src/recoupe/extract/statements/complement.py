"""What stands behind a reporting verb, once a frame of it is filled."""

from typing import NamedTuple

from recoupe.extract.phrases.subjects import Source


class Complement(NamedTuple):
    """What is said begins at token `start`; `kind` is clause, infinitive, object, quote or colon."""

    kind: str
    start: int
    to: Source | None = None
