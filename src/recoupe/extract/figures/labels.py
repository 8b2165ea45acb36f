"""Numbers that name something: `article 49`, `Boeing 737`, `la 206`, `9, rue Haute`, `2012`."""

from collections.abc import Callable

from recoupe.extract.figures.draft import Draft
from recoupe.extract.figures.heads import OPENERS

FIRST_YEAR, LAST_YEAR, FAR_YEAR = 1900, 2100, 1000


def year(it: Draft) -> bool:
    """`2012` with nothing that it counts, `the 2009 cover`."""
    amount, scan = it.amount, it.scan
    if not (it.bare and amount.digits and len(scan.word(amount.number)) == 4 and FAR_YEAR <= amount.low <= LAST_YEAR):
        return False
    if it.head is None:
        return True
    before = amount.number - 1
    led = scan.word(before) in scan.counted.determiners | scan.numbers.known
    named = scan.tag(before).pos in ("NOUN", "PROPN")
    return amount.low > FIRST_YEAR and (led or named or _of_one(it))


def _of_one(it: Draft) -> bool:
    """`the 2012 campaign`: the noun is one of a single thing."""
    head, scan = it.head, it.scan
    if head is None or scan.lemma(head.head) != scan.word(head.head):
        return False
    noun = scan.counted.nouns.get(scan.word(head.head))
    return noun is None or noun.key != "person"


def numbered(it: Draft) -> bool:
    """`article 49`, `vol 714`, `terminals 2 and 3`: a thing that bears the number."""
    scan, at = it.scan, _bearer(it)
    if not it.bare or at < 0 or at in scan.timed or it.amount.kind == "share" or scan.word(at) in scan.counted.rates:
        return False
    if scan.word(at) in scan.counted.numbered and (it.head is None or it.amount.digits):
        return True
    beside = it.head is not None and (it.head.head == it.amount.last or not scan.counted.head_first)
    return it.amount.digits and scan.tag(at).pos == "NOUN" and scan.tag(at).form == "" and not beside


def named(it: Draft) -> bool:
    """`Boeing 737`, `iPhone 4`: a name with a number; behind a place a number counts."""
    scan, at = it.scan, _bearer(it)
    if not (it.bare and it.amount.digits) or not scan.capital(at) or scan.placed(at):
        return False
    pos = scan.tag(at).pos
    name = pos == "PROPN" or (pos in ("NOUN", "X", "ADJ") and not scan.opens(at))
    inside = it.head is not None and it.head.head == it.amount.last and scan.capital(it.head.head)  # Peer 1 Network
    return name and (it.head is None or inside or not scan.counted.head_first)


def _bearer(it: Draft) -> int:
    """The token before the number, or before the numbers that it is listed with."""
    scan, at = it.scan, it.amount.first - 1
    while scan.word(at - 1).isdigit() and (scan.word(at) == "," or scan.tag(at).pos == "CCONJ"):
        at -= 2
    dotted = scan.word(at) == "." and scan.word(at - 1) in scan.counted.numbered
    return at - 1 if dotted else at


def model(it: Draft) -> bool:
    """`their 737 airliner`, `la 206`: behind a determiner, a number that is a name."""
    scan, amount = it.scan, it.amount
    if not (it.bare and amount.digits and amount.low > 1 and amount.low.is_integer()):
        return False
    at = amount.first - 1
    if scan.word(at) in scan.counted.singular and scan.word(amount.number).isdigit():
        return amount.number + 1 == amount.bare
    while scan.tag(at).pos == "ADJ" and at > amount.first - 3:
        at -= 1
    return scan.word(at) in scan.numbers.known and not scan.counted.head_first and _of_one(it)


def address(it: Draft) -> bool:
    """`9, rue des Lilas`, `221 Baker Street`: a number in a street."""
    scan, at = it.scan, it.amount.last
    if not (it.bare and it.amount.digits):
        return False
    small = scan.counted.determiners | scan.numbers.of | {","}
    ahead = next((token for token in range(at, at + 4) if scan.word(token) not in small), at)
    head = scan.word(it.head.head) if it.head else ""
    return bool({head, scan.word(ahead)} & scan.counted.streets)


def page(it: Draft) -> bool:
    """`3 of 41 Skip`: the number of a picture or a page."""
    scan, amount = it.scan, it.amount
    if not (it.bare and amount.digits) or (it.head is not None and not scan.capital(it.head.head)):
        return False
    few = amount.low < FAR_YEAR and len(scan.word(amount.first - 2)) < len("1000")
    before = few and scan.word(amount.first - 2).isdigit() and scan.word(amount.first - 1) in scan.numbers.of
    return before or (scan.word(amount.last + 1).isdigit() and scan.word(amount.last) in scan.numbers.of)


def listed(it: Draft) -> bool:
    """`1. Le maire …`, `2) …`: the number of a list."""
    scan, amount = it.scan, it.amount
    return it.bare and amount.digits and scan.opens(amount.first) and scan.word(amount.last) in (".", ")", "-", ":")


def dimension(it: Draft) -> bool:
    """`about 315m thick`, `the 800m sprint`: metres read as millions, a length that names a race."""
    if it.head is None:
        return False
    counted, word = it.scan.counted, it.scan.word(it.head.head)
    return word in counted.races or (it.amount.scale > 1 and word in counted.dimensions)


def titled(it: Draft) -> bool:
    """`the Four Seasons hotel`, `the Big Four firms`: a number word in capitals between words in capitals."""
    scan, at = it.scan, it.amount.number
    if it.amount.digits or not it.bare or not scan.capital(at) or scan.opens(at) or scan.word(at - 1) in OPENERS:
        return False
    beside = scan.capital(it.amount.bare) or (scan.capital(at - 1) and not scan.opens(at - 1))
    beside = beside or (scan.counted.head_first and scan.tag(at - 1).pos == "ADP")  # l'université de Trente
    return beside and _in_small(it)


def _in_small(it: Draft) -> bool:
    """Whether the sentence writes its nouns and verbs small, and is no headline in capitals."""
    scan, sentence = it.scan, it.scan.reading.sentences[it.sentence]
    words = [t for t in range(sentence.first + 1, sentence.last) if scan.tag(t).pos in ("NOUN", "VERB", "ADJ")]
    return sum(not scan.capital(token) for token in words) > 1


LABELS: tuple[Callable[[Draft], bool], ...] = (
    year,
    numbered,
    named,
    model,
    address,
    page,
    listed,
    dimension,
    titled,
)


def is_label(it: Draft) -> bool:
    """Whether the number names something."""
    return any(rule(it) for rule in LABELS)
