"""What rises, falls or is cut by a figure: the subject of its verb, or the object on either side of the number."""

from recoupe.extract.figures.draft import Counting, Draft
from recoupe.extract.figures.scan import Scan
from recoupe.languages.givers import givers

FINITE = frozenset({"Pres", "Past", "Imp", "Fut", "Cnd"})
FAR, WIDE = 5, 8


def object_behind(draft: Draft) -> Counting | None:
    """`réduire de 30 % ses achats`: a verb and the number before the object."""
    scan, at = draft.scan, draft.hedge.first - 1
    if scan.word(at) in scan.counted.froms | scan.counted.by:
        at -= 1
    plain = scan.counted.head_first and draft.head is None and scan.tag(at).pos == "VERB"
    first = draft.last + (scan.tag(draft.last).pos == "DET")
    if not plain or first == draft.last or not is_thing(scan, first) or first in scan.timed:
        return None
    return Counting(scan.reading.texts[first], first, "object")


def object_before(draft: Draft) -> Counting | None:
    """`cut its workforce by 12%`, `améliore la qualité du sommeil de 53 %`: the object between verb and number."""
    scan, at = draft.scan, draft.hedge.first - 1
    if scan.word(at) not in scan.counted.by or not is_thing(scan, at - 1):
        return None
    if scan.counted.head_first:
        return _object_of_verb(scan, at)
    first = at - 2
    while _in_phrase(scan, first) and scan.word(first) not in scan.counted.changes and first > at - FAR:
        first -= 1
    acts = scan.tag(first).pos == "VERB" or (scan.word(first) in scan.counted.changes and first < at - 2)
    return Counting(scan.reading.texts[at - 1], at - 1, "object") if acts else None


def _object_of_verb(scan: Scan, at: int) -> Counting | None:
    """The first noun behind a verb and its determiner, where nothing but what belongs to it follows."""
    first, joints = at - 1, scan.numbers.of | scan.counted.parted
    while (_in_phrase(scan, first) or scan.word(first) in joints) and first > at - WIDE:
        first -= 1
    done = scan.tag(first).form != "PastPart" or scan.tag(first - 1).pos == "AUX"
    acts = scan.tag(first).pos == "VERB" and done and scan.tag(first + 1).pos == "DET"
    noun = next((token for token in range(first + 2, at) if is_thing(scan, token)), None)
    if not acts or noun is None or scan.counted.parted.isdisjoint(scan.words[noun + 1 : at]):
        return None
    return Counting(scan.reading.tokens[noun].text, noun, "object")


def own_subject(draft: Draft, first: int) -> Counting | None:
    """`…, and the harbour was up 2.3 per cent`: the subject of its own clause, behind the figure before."""
    scan = draft.scan
    verb = next((t for t in range(first, draft.hedge.first) if scan.tag(t).form in FINITE), None)
    nouns = [t for t in range(first, verb or first) if is_thing(scan, t)]
    return Counting(scan.reading.tokens[nouns[-1]].text, nouns[-1], "own_subject") if nouns else None


def thing_moved(draft: Draft) -> Counting | None:
    """`Les réserves du pays ont chuté de 26 %`: the noun before the verb that no preposition governs."""
    scan, first = draft.scan, draft.clause
    if draft.amount.scale > 1 and not (draft.rate or draft.amount.unit or scan.tag(draft.hedge.first - 1).pos == "ADP"):
        return None  # Le groupe a vendu 120 millions
    verbs = [t for t in range(first, draft.hedge.first) if _moves(draft, t)]
    end = verbs[-1] if verbs else draft.hedge.first
    named = _between(scan, _own_clause(scan, verbs, first), end) if verbs else []
    named = named or _between(scan, first, end)
    free = [t for t in named if not _governed(scan, t)]
    if not named:
        return None
    noun = _head_of_compound(scan, (free or named)[-1 if verbs else 0])
    if scan.word(noun) in givers(scan.reading.pack).surveys:
        return None  # Selon un sondage, 38 % des moins de deux ans
    return Counting(scan.reading.texts[noun], noun, "subject")


def _moves(draft: Draft, token: int) -> bool:
    """A finite verb, or the past that looks like a participle right before the number: `increased 18 percent`."""
    scan, (pos, form, *_) = draft.scan, draft.scan.tag(token)
    past = form == "PastPart" and pos == "VERB" and token >= draft.hedge.first - 2 and not scan.counted.head_first
    alone = past and scan.tag(token - 1).pos in ("NOUN", "PROPN")
    return form in FINITE or alone or scan.word(token) in scan.counted.moved


def _own_clause(scan: Scan, verbs: list[int], first: int) -> int:
    """`said revenue rose`, `because the rent rose`: where the clause of the last verb begins."""
    said = verbs[-2] + 1 if len(verbs) > 1 and _says(scan, verbs[-2]) else first
    joined = next((t + 1 for t in range(verbs[-1] - 1, first, -1) if scan.tag(t).pos == "SCONJ"), first)
    return max(said, joined)


def _says(scan: Scan, token: int) -> bool:
    """Whether the verb is one of saying or giving: what it says has a subject of its own."""
    return scan.lemma(token) in scan.counted.giving or scan.lemma(token) in givers(scan.reading.pack).verbs


def _between(scan: Scan, first: int, end: int) -> list[int]:
    """The nouns of the stretch, none within brackets: `Les bénéfices (dont la chimie) ont chuté`."""
    found, noted = list[int](), False
    for token in range(first, end):
        noted = (noted or scan.word(token) == "(") and scan.word(token) != ")"
        if not noted and is_thing(scan, token):
            found.append(token)
    return found


def is_thing(scan: Scan, token: int) -> bool:
    """Whether the token is a noun, of a thing that is no time."""
    word = scan.word(token)
    named = scan.tag(token).pos in ("NOUN", "PROPN") and word[0].isalpha() and word not in scan.counted.time_nouns
    return named and token not in scan.timed


def _governed(scan: Scan, token: int) -> bool:
    """Whether the noun stands behind a preposition; `par les chaînes Roux et Petit` governs both."""
    at = token - 1
    while _in_phrase(scan, at) and at > token - FAR:
        at -= 1
    if scan.tag(at).pos == "CCONJ" and at == token - 1 and scan.tag(at - 1).pos in ("NOUN", "PROPN"):
        at -= 1
        while _in_phrase(scan, at) and at > token - WIDE:
            at -= 1
    return scan.tag(at).pos == "ADP" or scan.word(at) in scan.counted.parted


def _in_phrase(scan: Scan, at: int) -> bool:
    pos = scan.tag(at).pos
    return pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM") or (pos != "ADP" and scan.word(at) in scan.counted.determiners)


def _head_of_compound(scan: Scan, token: int) -> int:
    """`industrial average`, `l'action Roux Frères`: the last noun of a run, or the first where heads stand first."""
    step = -1 if scan.counted.head_first else 1
    while scan.tag(token + step).pos in ("NOUN", "PROPN") and scan.tag(token).pos in ("NOUN", "PROPN"):
        token += step
    return token
