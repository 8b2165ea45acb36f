"""The noun of a number that stands alone, from what was said before: `deux d'entre elles`, `and 46 were let go`."""

from collections.abc import Sequence

from recoupe.extract.figures.draft import MEMORY, Counting, Draft
from recoupe.extract.figures.heads import PLURAL

FAR_BACK, REACH = 30, 4
MEASURES = frozenset({"governed", "rate_noun", "subject", "own_subject", "gauged"})  # pour la somme de 526 millions
BETWEEN = frozenset({"ADP", "ADV", "PRON", "SCONJ"})
PLAIN, MILLION = 1000, 1e6


def is_level(draft: Draft) -> bool:
    """`clôturer à 13.289,40`: too exact or too large to be a label."""
    return draft.amount.digits and (draft.amount.low >= PLAIN or draft.amount.low != int(draft.amount.low))


def of_those(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`deux d'entre elles`, `trois autres`, `dont 76`: some of those counted before."""
    scan = draft.scan
    follows = scan.numbers.of_them.at(scan.words, draft.hedge.last)
    leads = scan.numbers.part.before(scan.words, draft.hedge.first)
    at = follows[0] if follows else draft.hedge.last
    if (follows or draft.those) and scan.word(at) in scan.counted.nouns and not scan.counted.head_first:
        # 14 more wounded, six of them civilians
        return Counting(scan.reading.texts[at], at, "of_those")
    if draft.those:
        return last_counted(draft, done, "of_those")
    if not (follows or leads):
        return None
    found = last_counted(draft, done, "of_those")
    if found or not follows or (draft.head is None and scan.tag(follows[0]).pos not in ("VERB", "AUX")):
        return found
    return Counting(scan.reading.texts[follows[0] - 1], follows[0] - 1, "of_those")


def with_verb(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`Trois sont morts`, `and 46 were let go`, `des milliers ont été blessés`: the subject of a verb."""
    scan, at = draft.scan, draft.hedge.last
    while scan.tag(at).pos in ("ADV", "PRON") and at < draft.hedge.last + REACH:
        at += 1
    if scan.tag(at).pos not in ("AUX", "VERB"):
        return None
    said = next((t for t in range(at, at + REACH) if scan.word(t) in scan.counted.happenings), None)
    found = last_counted(draft, done, "with_verb")
    if said is None or (found is None and draft.bare and said != draft.hedge.last):
        return found
    word = scan.reading.texts[said]
    return Counting(f"{found.of} {word}", found.noun, "with_verb") if found else Counting(word, said, "with_verb")


def given(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`Lima admits to 1,200`, `La direction n'en compte que 250`: what was counted before, by somebody else."""
    scan, at = draft.scan, draft.hedge.first - 1
    if draft.head or draft.amount.unit:
        return None
    while at > draft.clause and (scan.tag(at).pos in BETWEEN or scan.word(at) == ","):
        at -= 1
    gives = not scan.counted.giving.isdisjoint({scan.lemma(at), scan.word(at)})
    return last_counted(draft, done, "given") if gives or _goes_on(draft, done) else None


def _goes_on(draft: Draft, done: Sequence[Draft]) -> bool:
    """`Le club parle de 34 coureurs, la mairie de 41`: the verb is said once for both."""
    scan, at, last = draft.scan, draft.hedge.first - 1, done[-1] if done else None
    if last is None or last.sentence != draft.sentence or scan.word(at) not in scan.numbers.of:
        return False
    kinds = [scan.tag(token).pos for token in range(last.last, at)]
    alike = scan.word(last.hedge.first - 1) == scan.word(at) and scan.tag(last.hedge.first - 2).pos == "VERB"
    parted = not {"PUNCT", "CCONJ"}.isdisjoint(kinds) and {"VERB", "AUX"}.isdisjoint(kinds)
    return alike and parted and scan.tag(at - 1).pos in ("NOUN", "PROPN", "ADJ")


def there(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`The port says there were 34, the union says 41 sailors were aboard`: of one noun with a number beside it."""
    scan = draft.scan
    if draft.head or not scan.counted.there.before(scan.words, draft.hedge.first):
        return None
    head = after.head if after is not None and after.sentence == draft.sentence and not after.rate else None
    if after is not None and head is not None and not after.amount.unit:
        return Counting(scan.reading.texts[head.head], head.head, "there")
    return last_counted(draft, done, "there")


def again(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`12 usines en France et 5 en Italie`, `26 avions, contre 83 auparavant`: one more of the same."""
    scan, first, last = draft.scan, draft.hedge.first, draft.hedge.last
    if not draft.bare or not done or done[-1].sentence != draft.sentence:
        return None
    if scan.counted.compared.before(scan.words, first) or (is_level(draft) and draft.amount.low.is_integer()):
        return last_counted(draft, done, "again")
    joined = scan.tag(first - 1).pos in ("CCONJ", "PUNCT")
    return last_counted(draft, done, "again") if joined and scan.tag(last).pos in ("ADP", "ADV") else None


def opening(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`The aftershocks go on. Thirty-eight had been recorded`: the last plural of the sentence before."""
    scan, first = draft.scan, draft.hedge.first
    lead = scan.reading.sentences[draft.sentence].first
    if not draft.sentence or first - lead > 1 or scan.tag(draft.hedge.last).pos not in ("AUX", "VERB"):
        return None
    if first > lead and scan.tag(lead).pos != "ADV":
        return None
    before = scan.reading.sentences[draft.sentence - 1]
    for at in range(before.last - 1, max(before.first, before.last - FAR_BACK) - 1, -1):
        plural = scan.tag(at).pos == "NOUN" and scan.word(at)[-1:] in PLURAL
        if plural and at not in scan.timed and scan.word(at) not in scan.counted.time_nouns:
            return Counting(scan.reading.texts[at], at, "opening")
    return None


def people(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`Powerful quake kills dozens`, `Thousands were still camping`: of whom nothing else is said, they are people."""
    scan, first = draft.scan, draft.hedge.first
    if draft.amount.kind not in ("vague", "about") or not scan.counted.people:
        return None
    does = scan.tag(draft.hedge.last).pos in ("AUX", "VERB")
    harmed = scan.counted.happenings.get(scan.lemma(first - 1)) is not None
    return Counting(scan.counted.people, None, "people") if does or harmed else None


def earlier(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`10 000 seulement`: with a hedge or a scale, the noun counted last."""
    return None if draft.bare else last_counted(draft, done, "earlier")


def last_counted(draft: Draft, done: Sequence[Draft], rule: str) -> Counting | None:
    """The noun of the last count in this sentence or the one before."""
    for other in reversed(done[-MEMORY:]):
        if draft.sentence - other.sentence > 1:
            return None
        counts = other.counting and other.counting.rule not in MEASURES
        if other.counting and counts and other.amount.unit is None and not other.rate and _like(draft, other):
            if rule == "with_verb" and _says_deed(other):
                return None
            return Counting(other.counting.of, other.counting.noun, rule)
    return None


def _says_deed(other: Draft) -> bool:
    """`2 injured, thousands flee`: those who flee are not the injured."""
    noun = other.counting.noun if other.counting else None
    return noun is not None and other.scan.words[noun] in other.scan.counted.happenings


def _like(draft: Draft, other: Draft) -> bool:
    """Millions are not of a noun that was counted in tens."""
    return draft.amount.scale < MILLION or other.amount.high >= draft.amount.high / MILLION * 10
