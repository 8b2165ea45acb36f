"""What a finding is called: a stable id, and a title in the reports' own words."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from recoupe.compare.claims.claims import Claim, content_text
from recoupe.model.finding import Member

_SHORT, _LONG = 30, 140
_SEVERAL = 3  # Claims from which on one can be the odd one out.
_TRIM = " \t\n,;:.«»“”\"'’–—-"


def finding_id(members: Iterable[Member]) -> str:
    """The same for the same members, whatever their order."""
    refs = "\n".join(sorted(member.ref for member in members))
    return "f-" + hashlib.sha256(refs.encode()).hexdigest()[:12]


def claim_title(claims: Sequence[Claim]) -> str:
    """The speaker and the shortest clear wording of what most say; in quotation marks only where all is quoted."""
    told = Counter(key for claim in claims for key in set(claim.keys))

    def order(claim: Claim) -> tuple[bool, float, int, str]:
        unclear, length = _clearness(claim)
        return unclear, -_central(claim, told, len(claims)), length, claim.statement.id

    chosen = min(claims, key=order)
    words = one_line(content_text(chosen.article, chosen.statement))
    if chosen.statement.kind == "direct":
        words = f"“{words.strip(_TRIM)}”"
    speakers = [claim.statement.speaker for claim in claims if claim.statement.speaker]
    speaker = next((one for one in speakers if one.entity), speakers[0] if speakers else None)
    return f"{speaker.name}: {words}" if speaker else words


def _central(claim: Claim, told: Counter[str], total: int) -> float:
    """How much of what it says the others say too, and of what they say it says, in fifths."""
    if total < _SEVERAL:
        return 0.0
    shared = sum(told[key] - 1 for key in set(claim.keys))
    said = len(set(claim.keys)) * (total - 1) + sum(told.values()) - len(set(claim.keys))
    return round(10 * shared / said) / 5 if said else 0.0


def _clearness(claim: Claim) -> tuple[bool, int]:
    length = sum(span.end - span.start for span in claim.statement.content)
    return length < _SHORT or length > _LONG, length if length >= _SHORT else _LONG - length


def one_line(text: str, *, longest: int = _LONG) -> str:
    """The text on one line, cut at a word if it is long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"
