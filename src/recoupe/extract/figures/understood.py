"""The noun that a number counts although it does not stand beside it: `douze blessés, dont trois grièvement`."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from recoupe.extract.figures.draft import MEMORY, Counting, Draft
from recoupe.extract.figures.heads import find_head
from recoupe.extract.figures.measured import find_measured

FAR = 2
REACH = 4
PLAIN = 1000
MILLION = 1e6


def fill(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts with what each counts; a small bare number for which nothing is understood is left out."""
    done: list[Draft] = []
    for at, one in enumerate(drafts):
        draft = _with_those(_in_money(one, done))
        after = drafts[at + 1] if at + 1 < len(drafts) else None
        counting = votes(draft, done, after) or _beside(draft) or _understood(draft, done, after)
        if counting is None and not (draft.amount.unit or draft.rate or draft.amount.scale > 1):
            continue
        done.append(replace(draft, counting=counting))
        yield done[-1]


def _with_those(draft: Draft) -> Draft:
    """`deux d'entre elles`: the words that point back belong to the figure."""
    found = draft.scan.numbers.of_them.at(draft.scan.words, draft.hedge.last)
    if draft.head or not found or found[0] - draft.hedge.last < 2:
        return draft
    return replace(draft, hedge=draft.hedge._replace(last=found[0]), those=True)


def _in_money(draft: Draft, done: Sequence[Draft]) -> Draft:
    """`15,3 milliards de dollars …, 3,4 milliards`: the currency that was said last, where nothing is counted."""
    if draft.head or draft.amount.unit or draft.amount.scale < MILLION:
        return draft
    for other in reversed(done[-MEMORY:]):
        if draft.sentence - other.sentence > 1:
            break
        if other.amount.unit and other.amount.unit.kind == "money":
            return replace(draft, amount=draft.amount._replace(unit=other.amount.unit))
        if other.amount.scale >= MILLION and other.head:
            break
    return draft


def _beside(draft: Draft) -> Counting | None:
    """The noun beside the number, or its unit."""
    scan, head, amount = draft.scan, draft.head, draft.amount
    if head and amount.unit is None and _points_back(draft, head.head):
        return None
    if draft.rate and head and scan.word(head.head) in scan.counted.often:
        return None
    unit = amount.unit
    text = scan.reading.tokens[head.head].text if head else ""
    if unit and unit.kind in ("money", "measure", "point"):
        compound = head is not None and not scan.counted.head_first and head_beside(draft)
        noun = head.head if head else None
        return Counting(text if compound else unit_words(draft), noun, "unit")
    return Counting(text, head.head, "noun") if head else None


def _points_back(draft: Draft, head: int) -> bool:
    """`trois autres`, `dont trois graves`: the word beside the number is none that it counts."""
    scan = draft.scan
    if scan.numbers.of_them.at(scan.words, head):
        return True
    part = scan.numbers.part.before(scan.words, draft.hedge.first) is not None
    return part and scan.tag(head).pos == "ADJ" and scan.words[head] not in scan.counted.nouns


def head_beside(draft: Draft) -> bool:
    """`a £14bn loan`: the noun stands directly behind the sum."""
    scan = draft.scan
    return draft.head is not None and scan.word(draft.hedge.last) not in scan.numbers.of


def unit_words(draft: Draft) -> str:
    """The unit in the words of the text, or the word for its sign."""
    scan, amount = draft.scan, draft.amount
    words = [at for at in range(amount.bare, amount.last) if scan.word(at) not in scan.numbers.of]
    tokens = scan.reading.tokens
    text = (
        scan.reading.text[tokens[words[0]].start : tokens[words[-1]].end].replace(" / ", "/").lstrip("-")
        if words
        else ""
    )
    noun = amount.unit.noun if amount.unit else ""
    return text if any(c.isalpha() for c in text) and not (noun and len(text) < 4) else noun or text


def _level(draft: Draft) -> bool:
    """`clôturer à 13.289,40`: too exact or too large to be a label."""
    return draft.amount.digits and (draft.amount.low >= PLAIN or draft.amount.low != int(draft.amount.low))


def _understood(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    if draft.rate:
        return find_measured(draft, done, after)
    for rule in RULES:
        if found := rule(draft, done, after):
            return found
    return find_measured(draft, done, after) if _level(draft) else None


def total(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`le nombre de chômeurs s'établit à 2,6 millions`, `the toll rose to 12`."""
    scan = draft.scan
    for at in range(draft.hedge.first - 1, draft.clause - 1, -1):
        if scan.word(at) not in scan.counted.totals:
            continue
        head = find_head(scan, at + 1) if scan.word(at + 1) in scan.counted.parted else None
        noun = head.head if head else at
        return Counting(scan.reading.tokens[noun].text, noun, "total")
    return _total_behind(draft)


def _total_behind(draft: Draft) -> Counting | None:
    """`réduire de 850 à 620 le nombre de postes`: nothing but the other number and small words between."""
    scan, at = draft.scan, draft.hedge.last
    while scan.tag(at).pos in ("ADP", "DET", "NUM") and at < draft.hedge.last + REACH:
        at += 1
    found = scan.tag(draft.hedge.first - 1).pos == "ADP" and scan.word(at) in scan.counted.totals
    head = find_head(scan, at + 1) if found and scan.word(at + 1) in scan.counted.parted else None
    return Counting(scan.reading.tokens[head.head].text, head.head, "total") if head else None


def sibling(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`de 59 000 à 46 000 usines`: the noun of the number that follows at once."""
    if after is None or after.hedge.first - draft.last > FAR or after.head is None or after.rate:
        return None
    words = draft.scan.words[draft.last : after.hedge.first]
    scan = draft.scan
    joined = set(words) & scan.numbers.range_marks or [scan.tag(draft.last).pos] * len(words) == ["CCONJ"]
    return Counting(draft.scan.reading.tokens[after.head.head].text, after.head.head, "sibling") if joined else None


def of_those(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`deux d'entre elles`, `trois autres`, `dont 76`: some of those counted before."""
    scan = draft.scan
    follows = scan.numbers.of_them.at(scan.words, draft.hedge.last)
    leads = scan.numbers.part.before(scan.words, draft.hedge.first)
    if draft.those:
        return _earlier(draft, done, "of_those")
    if not (follows or leads):
        return None
    found = _earlier(draft, done, "of_those")
    if found or not follows or (draft.head is None and scan.tag(follows[0]).pos not in ("VERB", "AUX")):
        return found
    return Counting(scan.reading.tokens[follows[0] - 1].text, follows[0] - 1, "of_those")


def votes(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`205 pour et 40 contre`: votes, where the sentence says that there was one."""
    scan = draft.scan
    found = scan.counted.votes.at(scan.words, draft.hedge.last)
    if not found or draft.amount.unit or (after is not None and after.amount.first == found[0]):
        return None
    sentence = scan.reading.sentences[draft.sentence]
    named = any(scan.words[t] in scan.counted.voting for t in range(sentence.first, sentence.last))
    others = any(scan.counted.votes.at(scan.words, d.hedge.last) for d in (*done[-1:], *([after] if after else ())))
    return Counting(found[1], None, "votes", found[0]) if named or others else None


def with_verb(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`Trois sont morts`, `and 46 were let go`, `des milliers ont été blessés`: the subject of a verb."""
    scan, at = draft.scan, draft.hedge.last
    while scan.tag(at).pos in ("ADV", "PRON") and at < draft.hedge.last + REACH:
        at += 1
    if scan.tag(at).pos not in ("AUX", "VERB"):
        return None
    said = next((t for t in range(at, at + REACH) if scan.word(t) in scan.counted.happenings), None)
    found = _earlier(draft, done, "with_verb")
    if said is None or (found is None and draft.bare and said != draft.hedge.last):
        return found
    word = scan.reading.tokens[said].text
    return Counting(f"{found.of} {word}", found.noun, "with_verb") if found else Counting(word, said, "with_verb")


def out_of(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`five out of eight aides`, `21 des 23 sites`: the noun of the whole."""
    scan, at = draft.scan, draft.hedge.last
    found = scan.numbers.out_of.at(scan.words, at)
    end = found[0] if found else at + 1 if scan.word(at) in scan.counted.parted else None
    while end is not None and scan.word(end) in scan.counted.determiners:
        end += 1
    if end is not None and after is not None and scan.word(after.amount.first - 1) in scan.numbers.known:
        end = after.amount.first if end <= after.amount.first <= end + REACH else end
    if after is None or after.amount.first != end or after.head is None:
        return None
    return Counting(scan.reading.tokens[after.head.head].text, after.head.head, "out_of")


def again(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`12 usines en France et 5 en Italie`, `26 avions, contre 83 auparavant`: one more of the same."""
    scan, first, last = draft.scan, draft.hedge.first, draft.hedge.last
    if not draft.bare or not done or done[-1].sentence != draft.sentence:
        return None
    if scan.word(first - 1) in scan.counted.compared or (_level(draft) and draft.amount.low.is_integer()):
        return _earlier(draft, done, "again")
    joined = scan.tag(first - 1).pos in ("CCONJ", "PUNCT")
    return _earlier(draft, done, "again") if joined and scan.tag(last).pos in ("ADP", "ADV") else None


def group(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`un équipage de six`, `a crew of six`: a noun that is so many."""
    scan, at = draft.scan, draft.hedge.first - 1
    if scan.word(at) not in scan.numbers.of or scan.tag(at - 1).pos != "NOUN" or not draft.bare:
        return None
    if scan.word(at - 1) in scan.counted.scores | scan.counted.time_nouns or at - 1 in scan.timed:
        return None
    return Counting(scan.reading.tokens[at - 1].text, at - 1, "group")


def earlier(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`10 000 seulement`: with a hedge or a scale, the noun counted last."""
    return None if draft.bare else _earlier(draft, done, "earlier")


def _earlier(draft: Draft, done: Sequence[Draft], rule: str) -> Counting | None:
    """The noun of the last count in this sentence or the one before."""
    for other in reversed(done[-MEMORY:]):
        if draft.sentence - other.sentence > 1:
            return None
        if other.counting and other.amount.unit is None and not other.rate and _like(draft, other):
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


Rule = Callable[[Draft, Sequence[Draft], Draft | None], Counting | None]
RULES: tuple[Rule, ...] = (out_of, sibling, of_those, with_verb, total, again, group, earlier)
