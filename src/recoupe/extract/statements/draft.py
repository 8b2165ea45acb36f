"""A statement while it is being found: in tokens, before its speaker is known by name."""

from dataclasses import dataclass, field

from recoupe.extract.phrases.subjects import Source

Stretch = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """What is said (`content`, stretches of tokens), by whom (`source`), under which cue.

    `hole` are the tokens of an attribution that interrupts or closes what is said. `opens` is the token where an
    attribution begins that ends whatever is said before it, -1 where it stands inside; `until` a token that ends
    what is said, -1 for none. `inner` says that the hole is no end to what others say, `relayed` that whoever
    passed on the last statements passed this one on too.
    """

    rule: str
    class_: str
    lemma: str
    cue: Stretch
    content: list[Stretch]
    source: Source | None
    opens: int = -1
    hole: Stretch | None = None
    to: Source | None = None
    certain: bool = True
    negated: bool = False
    hearsay: bool = False
    until: int = -1
    via: list["Draft"] = field(default_factory=list)
    begins_with_subject: bool = True
    inner: bool = False
    relayed: bool = False

    @property
    def first(self) -> int:
        """The first token of what is said."""
        return min(start for start, _ in self.content)

    @property
    def last(self) -> int:
        """The token behind what is said."""
        return max(end for _, end in self.content)

    @property
    def size(self) -> int:
        """How many tokens are said."""
        return sum(end - start for start, end in self.content)
