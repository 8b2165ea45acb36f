"""Ages: years that a person has lived, which are no times of the report."""

from recoupe.extract.reading import Reading
from recoupe.extract.times.hit import Hit, word_after, word_before

_GROWN = 12
_ENDS = frozenset({",", ")", ".", ";", "(", ":"})


def is_age(reading: Reading, hit: Hit) -> bool:
    """`Paul Durand, 53 ans, boulanger`, `une fillette de 6 ans`, `les moins de 17 ans`."""
    if hit.rule.name != "length" or hit.value("unit") != "year" or hit.words("some") or hit.words("shift"):
        return False
    if hit.words("half") or hit.words("unit2") or hit.calendar.holds("lasts", word_after(reading, hit.end)):
        return False
    return any(sign(reading, hit) for sign in _AGES)


def _age_between_commas(reading: Reading, hit: Hit) -> bool:
    """`Paul Durand, 53 ans, boulanger`: between marks, behind a name or a noun."""
    index = reading.token_at(hit.start) - 1
    if index < 1 or reading.texts[index] not in (",", "("):
        return False
    after = word_after(reading, hit.end)
    return (not after or after in _ENDS) and reading.texts[index - 1][0].isalpha()


def _age_after_its_word(reading: Reading, hit: Hit) -> bool:
    """`âgé de 53 ans`, `mort à 53 ans`, `les moins de 17 ans`, `elle a 20 ans`."""
    before = word_before(reading, hit.start)
    if hit.calendar.holds("before_age", before) and hit.words("number"):
        return not hit.calendar.holds("not_age", word_before(reading, hit.start, 2))
    return hit.calendar.holds("aged", word_before(reading, hit.start, 2))


def _age_of_somebody(reading: Reading, hit: Hit) -> bool:
    """`un chauffeur de 38 ans`: of somebody, unless the noun is one that lasts (`une peine de 20 ans`)."""
    if not hit.calendar.holds("of_age", word_before(reading, hit.start)):
        return False
    noun = reading.token_at(hit.start) - 2
    if noun < 0 or hit.calendar.holds("lasting", reading.words[noun]):
        return False
    if hit.calendar.holds("person", reading.words[noun]):
        return True
    tagged = not reading.tags or reading.tags[noun].pos in ("NOUN", "PROPN", "ADJ")
    years = hit.amount("number") or float(hit.value("dozens") or 0)
    return tagged and years >= _GROWN and not hit.words("hedge")


def _age_range(reading: Reading, hit: Hit) -> bool:
    """`les 25-49 ans`, `de 15 à 24 ans`: the second number of a range."""
    index = reading.token_at(hit.start) - 1
    if index < 1 or not hit.words("number"):
        return False
    joined = reading.texts[index] == "-" or hit.calendar.holds("to", reading.words[index])
    return joined and reading.texts[index - 1].isdigit()


_AGES = (_age_between_commas, _age_after_its_word, _age_of_somebody, _age_range)
