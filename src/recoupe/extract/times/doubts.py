"""What looks like a time and is none: counts, names, verbs."""

from recoupe.extract.reading import Reading
from recoupe.extract.times.hit import Hit


def stands_for_time(reading: Reading, hit: Hit) -> bool:
    """Whether nothing speaks against reading the hit as a time."""
    return all(not doubt(reading, hit) for doubt in DOUBTS)


def lacks_its_word_before(reading: Reading, hit: Hit) -> bool:
    """`17 heures` is a clock time only after `à`, `vers`; the rule names the table of such words."""
    table = hit.setting("after")
    if table is None:
        return False
    index = reading.token_at(hit.start) - 1
    return index < 0 or not hit.calendar.holds(table, reading.tokens[index].folded)


DOUBTS = (lacks_its_word_before,)
