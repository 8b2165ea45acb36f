"""Numbers that are no figures: times, ages, ranks, frequencies, articles, the known pair, and names."""

from collections.abc import Callable

from recoupe.extract.figures.draft import Draft
from recoupe.extract.figures.labels import is_label
from recoupe.text.folding import INVISIBLE

GLUE = frozenset("/_#@=&+~^|\\")
FEW, OLDEST = 3, 120
CASUALTY = frozenset({"killed", "wounded", "missing"})


def glued(it: Draft) -> bool:
    """`55e`, `3D`, `24/7`, `v2`: letters or signs glued to the digits."""
    scan, amount = it.scan, it.amount
    if not amount.digits:
        return False
    before = scan.word(amount.first - 1)[-1:] if scan.glued(amount.first) else ""
    after = scan.word(amount.last)[:1] if scan.glued(amount.last) else ""
    stuck = {before, after} & GLUE or before.isalnum() or after.isalnum()
    if before == "." and scan.glued(amount.first - 1) and scan.word(amount.first - 2)[-1:].isdigit():
        return True  # the magnitude-7.1 quake
    return bool(stuck) or (before == "-" and it.bare)


def broken(it: Draft) -> bool:
    """`1\u200b2 soldats`, `½ million`: a sign that nobody sees, or one that is no digit, cuts the number."""
    tokens, text = it.scan.reading.tokens, it.scan.reading.text
    start, end = tokens[it.amount.first].start, tokens[it.amount.bare - 1].end
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    cut = any(len(pair) > 1 and pair[1] in INVISIBLE and pair[0].isdigit() for pair in (before, after[::-1]))
    mark = it.scan.word(it.amount.first - 1)[-1:]
    return cut or (mark.isnumeric() and not mark.isdecimal() and start - tokens[it.amount.first - 1].end < len("  "))


def of_time(it: Draft) -> bool:
    """`12 ans`, `twelve days`, `6000 à 10 000 heures`: the noun is one of time."""
    scan, at = it.scan, it.amount.last
    if it.amount.unit:
        return False
    if at + 1 in scan.timed and scan.word(at) in scan.numbers.range_marks:
        return True
    if scan.word(at) == "-" and scan.glued(at):
        at += 1
    if scan.word(at) in scan.numbers.of:
        at += 1
    nouns = {scan.word(at), scan.word(at).split("-")[0], scan.word(it.head.head) if it.head else ""}
    return bool(nouns & scan.counted.time_nouns)


def age(it: Draft) -> bool:
    """`Jeanne Roux, 49,`, `aged 23 and 27`: a number between commas after a name, or behind the word."""
    scan, amount = it.scan, it.amount
    at = amount.first - 1
    while scan.word(at - 1).isdigit() and scan.tag(at).pos == "CCONJ":
        at -= 2
    if {scan.word(at), scan.word(at - 1)} & scan.counted.ages and it.head is None and amount.unit is None:
        return True
    if not (it.bare and amount.digits and amount.low < OLDEST) or scan.word(amount.first - 1) not in (",", "("):
        return False
    return scan.word(amount.last) in (",", ")", ".") and scan.capital(amount.first - 2)


def adjective(it: Draft) -> bool:
    """`un camion flambant neuf`: a number word that is none here."""
    amount = it.amount
    double = it.scan.word(amount.number) in it.scan.numbers.homographs and amount.bare - amount.number == 1
    return double and it.scan.tag(amount.number).pos == "ADJ"


def frequency(it: Draft) -> bool:
    """`trois fois`, `three times`: how often, not how many."""
    return it.head is not None and it.scan.word(it.head.head) in it.scan.counted.often and it.amount.unit is None


def known_group(it: Draft) -> bool:
    """`les deux hommes`, `the two countries`: a pair that the reader knows; `ses deux nouvelles usines` are told of."""
    scan, amount = it.scan, it.amount
    known = scan.word(amount.first - 1) in scan.numbers.known
    if not (it.bare and amount.kind != "share" and known):
        return False
    if it.head is None:
        return amount.low <= FEW
    described = scan.tag(amount.last).pos == "ADJ" and it.head.head > amount.last
    return scan.word(amount.number) in scan.numbers.pairs and amount.bare - amount.number == 1 and not described


def article(it: Draft) -> bool:
    """`un homme`, `plus d'un chef`: an article or a pronoun; `au moins un mort` counts."""
    if it.amount.kind != "one" or it.amount.low > 1:
        return False
    scan, head = it.scan, it.head
    noun = scan.counted.nouns.get(scan.word(head.head)) if head else None
    if noun is None or head is None or scan.word(it.amount.first - 1) in scan.numbers.of:
        return True
    if scan.word(head.head) in scan.counted.bodies and not it.hedged:
        found = any(scan.lemma(token) in scan.counted.finds for token in range(head.last, head.last + FEW + 1))
        return not (found or _suffers(it, head.last))  # de profil, un corps
    deed = noun.what if scan.counted.head_first or it.amount.number == it.amount.first else None
    return not (it.hedged or deed in CASUALTY or _suffers(it, head.last))


def _suffers(it: Draft, at: int) -> bool:
    """`une personne a été tuée`: the verb behind the noun says that somebody was hurt."""
    scan = it.scan
    if scan.tag(at).pos not in ("AUX", "VERB"):
        return False
    said = (scan.counted.deeds.at(scan.words, token) for token in range(at, at + 3))
    return any(found is not None and found[1] in CASUALTY for found in said)


def known_scores(it: Draft) -> bool:
    """`the dancers play the scores`: behind an article, and of nothing, it is no number."""
    scan, amount = it.scan, it.amount
    known = amount.kind == "vague" and scan.word(amount.bare - 2) in scan.numbers.known
    known = known and not scan.counted.head_first
    return known and amount.bare - amount.first <= FEW - 1 and scan.word(amount.last) not in scan.numbers.of


def mark(it: Draft) -> bool:
    """`7.5 out of 10`, `8,5 sur 20`: what somebody gave a film or a pupil."""
    amount, scan = it.amount, it.scan
    given = amount.kind == "share" and amount.digits and "." in scan.word(amount.number).replace(",", ".")
    return given and scan.numbers.out_of.before(scan.words, amount.last - 1) is not None


def part_of_nothing(it: Draft) -> bool:
    """`half empty`, `la première moitié du match`: a share that is not said to be of anything."""
    scan, amount = it.scan, it.amount
    if amount.kind != "share" or it.hedged or amount.beside is not None:
        return False
    if scan.numbers.out_of.before(scan.words, amount.last - 1):
        return False
    head = scan.word(it.head.head) if it.head else ""
    if scan.tag(amount.number - 1).pos == "ADJ" or head in scan.counted.scores:
        return True
    return scan.word(amount.last) not in scan.counted.parted and scan.word(amount.number - 1) not in scan.counted.by


RULES: tuple[Callable[[Draft], bool], ...] = (
    glued,
    broken,
    of_time,
    age,
    adjective,
    frequency,
    known_group,
    article,
    known_scores,
    mark,
    part_of_nothing,
    is_label,
)


def refused(it: Draft) -> str | None:
    """The name of the rule by which this is no figure."""
    return next((rule.__name__ for rule in RULES if rule(it)), None)
