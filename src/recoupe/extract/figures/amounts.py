"""Numbers of a report with their units: `3,5 millions d'euros`, `€3bn`, `24 pour cent`, `une centaine`."""

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import numeric

from recoupe.extract.figures.scan import Scan
from recoupe.languages.digits import Followed, read_digits
from recoupe.languages.numbers import opening_words
from recoupe.languages.numerals import Kind, exactly, read_numeral
from recoupe.languages.units import Unit

GROUP, LEAD, NEAR = 3, 4, 6
MILLION = 1e6
DEGREES = frozenset({"Cel", "[degF]", "deg"})


class Amount(NamedTuple):
    """Tokens `first` to `last` (excluded) that say an amount, its sign and unit included.

    `low` is `high` but for ranges; `number` to `bare` are the tokens of the number alone. `beside` is where
    the noun that it counts may stand, if not behind it (*huit [maisons] sur dix*).
    """

    first: int
    last: int
    low: float
    high: float
    kind: Kind
    unit: Unit | None
    digits: bool
    scale: float
    number: int
    bare: int
    beside: int | None = None


def find_amounts(scan: Scan) -> Iterator[Amount]:
    """Every amount of the report in order, ranges not yet joined."""
    end, opening = 0, opening_words(scan.reading.pack)
    for at, word in enumerate(scan.words):
        if at < end or not (word in opening or "-" in word or word[0].isdigit()) or not _may_start(scan, at):
            continue
        amount = _in_digits(scan, at) if word[0].isdigit() else _in_words(scan, at)
        if amount:
            yield amount
        end = max(amount.last, at + 1) if amount else _past_digits(scan, at)


def _may_start(scan: Scan, at: int) -> bool:
    """Whether an amount can begin here: a digit, a number word, or a word like *des* before one."""
    word, numbers = scan.words[at], scan.numbers
    if word[0].isdigit() or numbers.counts(word):
        return at not in scan.timed
    if word in numbers.leads:
        return at not in scan.timed and any(map(numbers.counts, scan.words[at + 1 : at + 1 + LEAD]))
    return False


def _past_digits(scan: Scan, at: int) -> int:
    """The token after this one; after all of it where digits that mean nothing stand in groups."""
    return max(at + 1, _digits_end(scan, at)) if scan.word(at)[:1].isdigit() and at not in scan.timed else at + 1


def _in_digits(scan: Scan, at: int) -> Amount | None:
    end = _digits_end(scan, at)
    text = scan.reading.text[scan.reading.tokens[at].start : scan.reading.tokens[end - 1].end]
    if end - at > 1:
        text = "".join(scan.reading.texts[at:end])
    value = read_digits(text, scan.numbers, _followed(scan, end))
    if value is None:
        return None
    if (part := _vulgar(scan, end)) is not None:
        value, end = value + part, end + 1
    before = _sign_before(scan, at)
    end += _hyphened(scan, end)
    numeral = read_numeral(scan.words, end, scan.numbers, value)
    last, number, scale = (numeral.last, numeral.value, numeral.scale) if numeral else (end, value, 1.0)
    if short := _short(scan, last, money=before is not None or _in_money_range(scan, at)):
        last, number, scale = last + 1, exactly(number * short), short
    kind: Kind = numeral.kind if numeral else "exact"
    first, number = _signed(scan, at, number)
    return _below_zero(
        scan, _with_unit(scan, Amount(first, last, number, number, kind, None, True, scale, at, last), before)
    )


def _vulgar(scan: Scan, end: int) -> float | None:
    """`5½ feet`: the part that one sign glued to the digits says."""
    sign = scan.word(end)
    part = scan.glued(end) and len(sign) == 1 and sign.isnumeric() and not sign.isdigit()
    return float(numeric(sign)) if part and numeric(sign) < 1 else None


def _in_money_range(scan: Scan, at: int) -> bool:
    """`€30-50m`: the sign before the first number holds for the second."""
    ranged = scan.word(at - 1) in scan.numbers.range_marks and scan.word(at - 2)[:1].isdigit()
    return ranged and _sign_before(scan, at - 2) is not None


def _below_zero(scan: Scan, amount: Amount) -> Amount:
    """`moins 18 degrés`, `minus 18 degrees`."""
    cold = amount.unit is not None and amount.unit.code in DEGREES and scan.word(amount.first - 1) in scan.numbers.minus
    return amount._replace(first=amount.first - 1, low=-amount.low, high=-amount.high) if cold else amount


def _sign_before(scan: Scan, at: int) -> tuple[int, Unit] | None:
    """`$284`, `US$ 284`, `CHF 284`; in `a $284 fine` the article is no part of the sign."""
    found = scan.units.before.before(scan.words, at)
    if found and found[0] < at - 1 and scan.word(found[0]) in scan.numbers.leads and not scan.glued(found[0] + 1):
        sign = scan.units.before.before(scan.words[at - 1 : at], 1)
        return (at - 1, sign[1]) if sign else None
    return found


def _hyphened(scan: Scan, end: int) -> int:
    """1 where a hyphen joins the digits to a scale: `a $90-million project`."""
    scale = scan.numbers.words.get(scan.word(end + 1))
    return int(scan.word(end) == "-" and scan.glued(end) and scan.glued(end + 1) and scale is not None and scale.times)


def _in_words(scan: Scan, at: int) -> Amount | None:
    numeral = read_numeral(scan.words, at, scan.numbers)
    if numeral is None:
        half = _one_and_half(scan, at, at + 1) if scan.word(at) in scan.numbers.articles else None
        return half or _half_unit(scan, at)
    if any(token in scan.timed for token in range(at, numeral.last)):
        return None
    if numeral.kind == "one" and (half := _one_and_half(scan, at, numeral.last)):
        return half
    value, last = numeral.value, numeral.last
    named = numeral.kind == "share" and scan.word(at - 1) in scan.counted.singular | scan.numbers.known
    amount = Amount(at - named, last, value, value, numeral.kind, None, False, numeral.scale, at, last)
    return _below_zero(scan, _with_unit(scan, amount, None))


def _one_and_half(scan: Scan, at: int, noun: int) -> Amount | None:
    """`une page et demie`, `a page and a half`: the noun stands within."""
    found = scan.numbers.and_half.at(scan.words, noun + 1)
    if (
        found is None
        or scan.tag(noun).pos != "NOUN"
        or noun in scan.timed
        or scan.word(noun) in scan.counted.time_nouns
    ):
        return None
    return Amount(at, found[0], 1.5, 1.5, "exact", None, False, 1.0, at, noun, noun)


def _half_unit(scan: Scan, at: int) -> Amount | None:
    """`half a percent`: half of one unit."""
    found = scan.numbers.half_of.at(scan.words, at)
    unit = scan.units.after.at(scan.words, found[0]) if found else None
    if not found or not unit:
        return None
    return Amount(at, unit[0], 0.5, 0.5, "exact", unit[1], False, 1.0, at, found[0])


def _digits_end(scan: Scan, at: int) -> int:
    """The token after the digits that begin here: `10 000` is one number, `2010 300 personnes` is two."""
    tokens = scan.reading.tokens
    end, first = at + 1, tokens[at].text
    while (
        end < len(tokens)
        and len(first) <= GROUP
        and first.isdigit()
        and tokens[end].start == tokens[end - 1].end + 1
        and tokens[end - 1].text.isdigit()
        and _group(tokens[end].text)
        and scan.reading.text[tokens[end - 1].end] != "\n"
        and end not in scan.timed
    ):
        end += 1
    return end


def _group(text: str) -> bool:
    return text[:GROUP].isdigit() and len(text) >= GROUP and (len(text) == GROUP or text[GROUP] in ".,")


def _followed(scan: Scan, end: int) -> Followed:
    word = scan.word(end)
    scale = scan.numbers.words.get(word)
    if (scale and scale.times) or (word in scan.numbers.short and scan.glued(end)):
        return Followed.SCALE
    found = scan.units.after.at(scan.words, end)
    if found:
        return Followed.SCALE if found[1].kind == "percent" else Followed.UNIT
    return Followed.NOUN


def _short(scan: Scan, at: int, *, money: bool) -> float | None:
    """`€3bn`, `1,5 Md`, `1m survivors`: what a scale that is cut short multiplies by."""
    if (found := scan.numbers.short.get(scan.word(at))) is None:
        return None
    value, needs_money = found
    if not needs_money or (money and (scan.glued(at) or scan.tag(at + 1).pos != "NOUN")):
        return value
    if value != MILLION or not scan.glued(at) or scan.capital(at) or scan.word(at + 1) in scan.counted.dimensions:
        return None
    counts = scan.tag(at + 1).pos == "NOUN" and not scan.capital(at + 1) and not scan.glued(at + 1)
    alone = scan.in_millions and scan.tag(at + 1).pos in ("PUNCT", "CCONJ", "ADP", "X")
    return value if counts or alone or _many(scan, at + 1) else None


def _many(scan: Scan, at: int) -> bool:
    """`11m Belgian phone customers`: several of something, and not `a 50m Belgian pool`."""
    if scan.word(at - 3) in scan.counted.singular:
        return False
    for token in range(at, at + GROUP):
        if scan.tag(token).pos == "NOUN" and scan.word(token).endswith("s"):
            return True
        if scan.tag(token).pos not in ("ADJ", "NOUN", "PROPN"):
            break
    return False


def _signed(scan: Scan, at: int, number: float) -> tuple[int, float]:
    """`(-0,1 point`, `+ 0,9 point`: the sign belongs to the number where nothing stands glued before it."""
    if scan.word(at - 1) not in ("+", "-") or (scan.glued(at - 1) and scan.word(at - 2) not in ("(", "[")):
        return at, number
    if scan.word(at - 1) == "+":
        return at - 1, number
    return (at - 1, -number) if scan.glued(at) else (at, number)


def _with_unit(scan: Scan, amount: Amount, before: tuple[int, Unit] | None) -> Amount:
    """The amount with the unit that stands before it (`$284`) or after it (`24 pour cent`, `millions d'euros`)."""
    if before:
        after = scan.units.after.at(scan.words, amount.last)
        last = after[0] if after and after[1].kind == "money" else amount.last
        unit = after[1] if after and after[1].kind == "money" else before[1]
        return amount._replace(first=before[0], unit=unit, last=last)
    at = amount.last
    if scan.word(at) in scan.numbers.of and (amount.scale >= 1e3 or amount.kind in ("about", "vague")):
        at += 1
    if scan.word(at) == "-" and scan.glued(at) and scan.glued(at + 1):
        at += 1
    if not (found := scan.units.after.at(scan.words, at) or _of_dimension(scan, at)):
        return amount
    last, unit = found
    if unit.weight and any(
        scan.lemma(token) in scan.counted.weighing for token in range(max(0, amount.first - NEAR), at)
    ):
        unit = unit._replace(kind="measure", code=unit.weight)  # It weighs more than 400 pounds
    if last == at + 1 and not _spelled(scan.reading.texts[at], unit):
        return amount
    if (unit.needs and amount.scale < 1e6) or (scan.glued(last) and scan.word(last)[0].isalnum()):
        return amount
    if scan.word(last - 1) in scan.numbers.of:
        last -= 1
    value = exactly(amount.low * unit.times)
    return amount._replace(last=last, unit=unit, low=value, high=value)


def _of_dimension(scan: Scan, at: int) -> tuple[int, Unit] | None:
    """`a 108-foot-tall rocket`: the unit is joined to the word for what it measures."""
    first, _, last = scan.word(at).rpartition("-")
    found = scan.units.after.at((first,), 0) if first and last in scan.counted.dimensions else None
    return (at + 1, found[1]) if found else None


def _spelled(text: str, unit: Unit) -> bool:
    """`3G` is not three grams: a unit of one letter has the letter's own case."""
    return len(text) > 1 or not text.isalpha() or text.islower() or text == unit.code
