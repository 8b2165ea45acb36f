"""Where words stand: characters (Unicode code points) of one report's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (excluded) of one report's text; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or reversed span: [{self.start}, {self.end})")

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, order=True)
class Located:
    """A span in a named report: what a reader is led to."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a record is as it is: the rule that decided, a sentence for the reader, the words it rests on."""

    rule: str
    note: str
    spans: tuple[Located, ...] = ()
