"""The noun that a number counts although it does not stand beside it: `douze blessés, dont trois grièvement`."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from recoupe.extract.figures.draft import MEMORY, Counting, Draft
from recoupe.extract.figures.heads import PLURAL, find_head
from recoupe.extract.figures.measured import find_measured, find_priced
from recoupe.extract.figures.said_before import (
    MILLION,
    PLAIN,
    REACH,
    again,
    earlier,
    given,
    is_level,
    last_counted,
    of_those,
    opening,
    people,
    there,
    with_verb,
)

FAR = 2


def fill(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts with what each counts; a small bare number for which nothing is understood is left out."""
    done: list[Draft] = []
    for at, one in enumerate(drafts):
        draft = _with_those(_in_money(one, done))
        after = drafts[at + 1] if at + 1 < len(drafts) else None
        said = draft.amount.unit != one.amount.unit
        counting = votes(draft, done, after) or _beside(draft) or _understood(draft, done, after)
        if counting is None and draft.head is not None and draft.amount.scale > 1:
            text = draft.scan.reading.tokens[draft.head.head].text  # hundreds of others
            counting = Counting(text, draft.head.head, "noun")
        exact = is_level(draft) and draft.amount.low > PLAIN and not draft.amount.low.is_integer()  # at 4605.22
        if counting is None and not (draft.amount.unit or draft.rate or draft.amount.scale > 1 or exact):
            continue
        if said and counting is not None and counting.rule == "unit":
            counting = replace(counting, rule="unit_said_before")
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
    if draft.head or draft.amount.unit:
        return draft
    if draft.amount.scale < MILLION:
        return _in_last_money(draft, done)
    for other in reversed(done[-MEMORY:]):
        if draft.sentence - other.sentence > 1:
            break
        if other.amount.unit and other.amount.unit.kind == "money" and "." not in other.amount.unit.code:  # no cents
            return replace(draft, amount=draft.amount._replace(unit=other.amount.unit))
        if other.amount.scale >= MILLION and other.head:
            break
    return draft


def _in_last_money(draft: Draft, done: Sequence[Draft]) -> Draft:
    """`850,000 euros to the region and 20,000 to the club`: what was counted last is money."""
    last = done[-1] if done and draft.sentence - done[-1].sentence <= 1 else None
    unit = last.amount.unit if last else None
    compared = draft.scan.counted.compared.before(draft.scan.words, draft.hedge.first)
    if unit is not None and compared and draft.bare and last and last.sentence == draft.sentence:
        return replace(draft, amount=draft.amount._replace(unit=unit))  # 96 km/h, not 112
    if draft.scan.word(draft.hedge.last) in draft.scan.counted.parted:
        return draft  # 1,800 of its 6,200 jobs
    if unit is None or unit.kind != "money" or not is_level(draft) or draft.amount.low < PLAIN:
        return draft
    return replace(draft, amount=draft.amount._replace(unit=unit))


def _beside(draft: Draft) -> Counting | None:
    """The noun beside the number, or its unit."""
    scan, head, amount = draft.scan, draft.head, draft.amount
    if head and amount.unit is None and _points_back(draft, head.head):
        return None
    if draft.rate and head and scan.word(head.head) in scan.counted.often:
        return None
    unit = amount.unit
    text = scan.reading.texts[head.head] if head else ""
    if unit and unit.kind == "money" and (priced := find_priced(draft)):
        return priced
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


def _understood(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    if draft.rate:
        whole = out_of(draft, done, after)  # un quart des 40 000 passages
        return replace(whole, rule="noun") if whole else find_measured(draft, done, after)
    for rule in RULES:
        if found := rule(draft, done, after):
            return found
    return find_measured(draft, done, after) if is_level(draft) else None


def total(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`le nombre de foyers raccordés s'établit à 41 000`, `the toll rose to 12`."""
    scan = draft.scan
    for at in range(draft.hedge.first - 1, draft.clause - 1, -1):
        if scan.word(at) not in scan.counted.totals:
            continue
        head = find_head(scan, at + 1) if scan.word(at + 1) in scan.counted.parted else None
        plain = head is None and scan.word(at) not in scan.counted.nouns
        if plain and (found := last_counted(draft, done, "total")):
            return found  # the true number is 11 million
        return Counting(_named(draft, head.head if head else at), head.head if head else at, "total")
    return _total_behind(draft)


def _named(draft: Draft, noun: int) -> str:
    """The noun with the one before it that it is made with: `death toll`."""
    scan, tokens = draft.scan, draft.scan.reading.tokens
    first = noun - (not scan.counted.head_first and scan.tag(noun - 1).pos == "NOUN")
    return scan.reading.text[tokens[first].start : tokens[noun].end]


def _total_behind(draft: Draft) -> Counting | None:
    """`réduire de 850 à 620 le nombre de postes`: nothing but the other number and small words between."""
    scan, at = draft.scan, draft.hedge.last
    while scan.tag(at).pos in ("ADP", "DET", "NUM") and at < draft.hedge.last + REACH:
        at += 1
    found = scan.tag(draft.hedge.first - 1).pos == "ADP" and scan.word(at) in scan.counted.totals
    head = find_head(scan, at + 1) if found and scan.word(at + 1) in scan.counted.parted else None
    return Counting(scan.reading.texts[head.head], head.head, "total") if head else None


def gauge_before(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`une magnitude supérieure à 7`: the noun of what is measured stands right before."""
    at = draft.hedge.first - 1
    if draft.scan.word(at) not in draft.scan.counted.gauges or draft.head is not None:
        return None
    return Counting(draft.scan.reading.texts[at], at, "gauged")


def sibling(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`de 59 000 à 46 000 usines`: the noun of the number that follows at once."""
    if after is None or after.hedge.first - draft.last > FAR or after.head is None or after.rate:
        return None
    words = draft.scan.words[draft.last : after.hedge.first]
    scan = draft.scan
    joined = set(words) & scan.numbers.range_marks or [scan.tag(draft.last).pos] * len(words) == ["CCONJ"]
    return Counting(draft.scan.reading.texts[after.head.head], after.head.head, "sibling") if joined else None


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
    return Counting(scan.reading.texts[after.head.head], after.head.head, "out_of")


def group(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`un équipage de six`, `a crew of six`: a noun that is so many."""
    scan, at = draft.scan, draft.hedge.first - 1
    if scan.word(at) not in scan.numbers.of or scan.tag(at - 1).pos != "NOUN" or not draft.bare:
        return None
    if scan.word(at - 1) in scan.counted.scores | scan.counted.time_nouns or at - 1 in scan.timed:
        return None
    return Counting(scan.reading.texts[at - 1], at - 1, "group")


def put_at(draft: Draft, done: Sequence[Draft], after: Draft | None) -> Counting | None:
    """`put its own dead at three`, `évalue les pertes à quarante`: what a verb of reckoning puts at a number."""
    scan, at = draft.scan, draft.hedge.first - 2
    if scan.tag(at + 1).pos != "ADP" or scan.tag(at).pos not in ("NOUN", "ADJ"):
        return None
    noun = scan.counted.nouns.get(scan.word(at))
    reckons = any(scan.lemma(token) in scan.counted.estimated for token in range(max(0, at - REACH * 2), at))
    plural = scan.word(at)[-1:] in PLURAL and scan.tag(at).pos == "NOUN"
    return Counting(scan.reading.texts[at], at, "put_at") if reckons and (noun or plural) else None


Rule = Callable[[Draft, Sequence[Draft], Draft | None], Counting | None]
RULES: tuple[Rule, ...] = (
    gauge_before,
    out_of,
    sibling,
    of_those,
    with_verb,
    put_at,
    there,
    given,
    total,
    again,
    group,
    opening,
    people,
    earlier,
)
