"""Numbers that are no figures: ages, ranks, names, references, scores, the known pair."""

from collections.abc import Callable

from recoupe.extract.figures.draft import Draft

GLUE = frozenset("/_#@=&+~^|\\")
FEW = 3


def glued(it: Draft) -> bool:
    """`55e`, `3D`, `24/7`, `v2`: letters or signs glued to the digits."""
    scan, amount = it.scan, it.amount
    if not amount.digits:
        return False
    before = scan.word(amount.first - 1) if scan.glued(amount.first) else ""
    after = scan.word(amount.last) if scan.glued(amount.last) else ""
    return (
        before[-1:] in GLUE
        or before[-1:].isalnum()
        or after[:1] in GLUE
        or after[:1].isalnum()
        or (before == "-" and it.bare)
    )


def of_time(it: Draft) -> bool:
    """`12 ans`, `twelve days`: the noun is one of time."""
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


def year(it: Draft) -> bool:
    """`2012` with nothing that it counts, `the 2009 cover`."""
    amount, scan = it.amount, it.scan
    if not (it.bare and amount.digits and 1000 <= amount.low <= 2100) or len(scan.word(amount.number)) != 4:
        return False
    before = scan.word(amount.number - 1)
    if amount.low > 1900 and (scan.tag(amount.number - 1).pos in ("NOUN", "PROPN") or _of_one(it)):
        return True
    return it.head is None or (
        amount.low > 1900 and (before in scan.counted.determiners or before in scan.numbers.known)
    )


def _of_one(it: Draft) -> bool:
    """`the 2012 campaign`: the noun is one of a single thing."""
    head, scan = it.head, it.scan
    return head is not None and scan.lemma(head.head) == scan.word(head.head) not in scan.counted.nouns


def numbered(it: Draft) -> bool:
    """`article 49`, `Boeing 737`, `vol 714`: a thing that bears the number."""
    scan, at = it.scan, it.amount.first - 1
    while scan.word(at - 1).isdigit() and (scan.word(at) == "," or scan.tag(at).pos == "CCONJ"):
        at -= 2
    if scan.word(at) == "." and scan.word(at - 1) in scan.counted.numbered:
        at -= 1
    if not it.bare or at < 0 or it.amount.kind == "share":
        return False
    beside = it.head is not None and it.head.head == it.amount.last
    if it.amount.digits and scan.counted.head_first and scan.tag(at).pos == "NOUN" and not beside and at not in scan.timed:
        return True
    if scan.word(at) in scan.counted.numbered and (it.head is None or it.amount.digits):
        return True
    pos = scan.tag(at).pos
    name = scan.capital(at) and (pos == "PROPN" or (pos in ("NOUN", "X", "ADJ") and not scan.opens(at)))
    return (
        it.amount.digits and name and (it.head is None or not scan.counted.head_first) and not scan.placed(at)
    )


def model(it: Draft) -> bool:
    """`their 737 airliner`, `la 206`: behind a determiner, a number that is a name."""
    scan, amount = it.scan, it.amount
    if not (it.bare and amount.digits and amount.low > 1 and amount.low == int(amount.low)):
        return False
    at = amount.first - 1
    if (
        scan.word(at) in scan.counted.singular
        and amount.number + 1 == amount.bare
        and scan.word(amount.number).isdigit()
    ):
        return True
    while scan.tag(at).pos == "ADJ" and at > amount.first - 3:
        at -= 1
    return scan.word(at) in scan.numbers.known and not scan.counted.head_first and _of_one(it)


def address(it: Draft) -> bool:
    """`9, rue des Lilas`, `221 Baker Street`: a number in a street."""
    scan, at = it.scan, it.amount.last
    if not (it.bare and it.amount.digits):
        return False
    head = scan.word(it.head.head) if it.head else ""
    ahead = next((t for t in range(at, at + 4) if scan.word(t) not in scan.counted.determiners | scan.numbers.of | {","}), at)
    return bool({head, scan.word(ahead)} & scan.counted.streets)


def adjective(it: Draft) -> bool:
    """`un camion flambant neuf`: a number word that is none here."""
    tag = it.scan.tag(it.amount.number)
    return not it.amount.digits and it.amount.bare - it.amount.number == 1 and tag.pos == "ADJ" and it.amount.kind == "exact"


def page(it: Draft) -> bool:
    """`3 of 41 Skip`: the number of a picture or a page."""
    scan, amount = it.scan, it.amount
    if not (it.bare and amount.digits):
        return False
    before, after = scan.word(amount.first - 2), scan.word(amount.last + 1)
    counted = it.head is not None and not scan.capital(it.head.head)
    return not counted and any(
        word.isdigit() and scan.word(joint) in scan.numbers.of
        for word, joint in ((before, amount.first - 1), (after, amount.last))
    )


def frequency(it: Draft) -> bool:
    """`trois fois`, `three times`: how often, not how many."""
    return (
        it.head is not None and it.scan.word(it.head.head) in it.scan.counted.often and it.amount.unit is None
    )


def age(it: Draft) -> bool:
    """`Jeanne Roux, 49,`, `aged 49`: a number between commas after a name, or behind the word."""
    scan, amount = it.scan, it.amount
    at = amount.first - 1
    while scan.word(at - 1).isdigit() and scan.tag(at).pos == "CCONJ":
        at -= 2
    if {scan.word(at), scan.word(at - 1)} & scan.counted.ages and it.head is None and amount.unit is None:
        return True
    return (
        it.bare
        and amount.digits
        and scan.word(amount.first - 1) in (",", "(")
        and scan.word(amount.last) in (",", ")", ".")
        and scan.capital(amount.first - 2)
        and amount.low < 120
    )


def known_group(it: Draft) -> bool:
    """`les deux hommes`, `the two countries`: a small group that the reader knows."""
    scan, amount = it.scan, it.amount
    before = scan.word(amount.first - 1)
    return it.bare and amount.kind != "share" and amount.low <= FEW and before in scan.numbers.known


def article(it: Draft) -> bool:
    """`un homme`, `one of them`: an article or a pronoun."""
    if it.amount.kind != "one" or it.amount.low > 1:
        return False
    person = it.head is not None and it.scan.word(it.head.head) in it.scan.counted.nouns
    return not (it.hedged and person)


def part_of_nothing(it: Draft) -> bool:
    """`half empty`, `un tiers`: a share that is not said to be of anything."""
    scan, amount = it.scan, it.amount
    if amount.kind != "share" or it.hedged:
        return False
    if amount.beside is not None or scan.numbers.out_of.before(scan.words, amount.last - 1):
        return False
    if (
        scan.tag(amount.number - 1).pos == "ADJ"
        or scan.word(it.head.head if it.head else -1) in scan.counted.scores
    ):
        return True
    after, before = scan.word(amount.last), scan.word(amount.number - 1)
    return after not in scan.counted.parted and before not in scan.counted.by


def listed(it: Draft) -> bool:
    """`1. Le maire …`, `2) …`: the number of a list."""
    scan, amount = it.scan, it.amount
    return (
        it.bare
        and amount.digits
        and scan.opens(amount.first)
        and scan.word(amount.last) in (".", ")", "-", ":")
    )


RULES: tuple[Callable[[Draft], bool], ...] = (
    glued,
    of_time,
    year,
    numbered,
    model,
    age,
    address,
    adjective,
    page,
    frequency,
    known_group,
    article,
    part_of_nothing,
    listed,
)


def refused(it: Draft) -> str | None:
    """The name of the rule by which this is no figure."""
    return next((rule.__name__ for rule in RULES if rule(it)), None)
