"""Where the name of whoever was spoken to ends and that of the speaker begins."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.statements.animacy import noun_kinds

_NAMED = 4  # Words of an outlet's name.


def behind_outlet(parsed: Parsed, at: int, limit: int) -> int:
    """`à l'AFP Jean Durand`: the place behind an outlet's name that a person's follows, 0 if there is none."""
    at += int(at < limit and parsed.pos[at] == "DET")
    if at + 1 >= limit:
        return 0
    for then in range(at + 1, min(limit, at + _NAMED)):  # à La Gazette du Nord Jean Durand
        behind = parsed.mention_at.get(then)
        if behind is not None and behind.kind == "person" and parsed.pos[at] == "PROPN" == parsed.pos[then]:
            return then
        if parsed.pos[then] not in ("PROPN", "ADJ"):
            break
    named = parsed.mention_at.get(at + 1)
    if parsed.pos[at] == "NOUN" and named is not None and named.kind == "person":
        return at + 1 if "person" not in noun_kinds(parsed, at) else 0  # à la presse Jean Durand
    if parsed.pos[at] != "PROPN" or parsed.pos[at + 1] != "PROPN":
        return 0
    text = [parsed.reading.texts[i] for i in (at, at + 1)]
    return at + 1 if len(text[0]) > 1 and text[0].isupper() and not text[1].isupper() else 0
