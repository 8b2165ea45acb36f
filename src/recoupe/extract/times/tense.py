"""Whether the verb by which a time stands looks ahead or back."""

from recoupe.extract.reading import Reading
from recoupe.extract.times.hit import Hit
from recoupe.languages.calendar import Calendar, calendar

_STOPS = frozenset({";", ":", "(", ")", "«", "»", "“", "”", '"'})
_BACK = frozenset({"Past", "Imp", "PastPart"})


def looks_ahead(reading: Reading, hit: Hit) -> bool:
    """`le procès s'ouvrira lundi`, `doit être jugé en mai`: the nearest verb is a future or announces one."""
    verb = _governing(reading, hit)
    return verb is not None and _ahead(reading, calendar(reading.pack), verb)


def looks_back(reading: Reading, hit: Hit) -> bool:
    """`a été arrêté`, `was arrested`: the nearest verb is past and announces nothing."""
    verb = _governing(reading, hit)
    if verb is None or _ahead(reading, calendar(reading.pack), verb):
        return False
    return bool(reading.tags) and reading.tags[verb].form in _BACK


def _governing(reading: Reading, hit: Hit) -> int | None:
    """The token of the nearest verb of the clause, else of the sentence; a verb before counts as nearer."""
    sentence = reading.sentences[reading.sentence_at(hit.start)]
    left, right = reading.token_at(hit.start), reading.token_at(hit.end)
    best: tuple[int, int] | None = None
    for indices in (range(left - 1, sentence.first - 1, -1), range(right, sentence.last)):
        cost = 0
        for index in indices:
            cost += _cost(reading, index)
            if _is_verb(reading, index) and (best is None or cost < best[0]):
                best = (cost, index)
            if best is not None and cost >= best[0]:
                break
    return best[1] if best else None


def _cost(reading: Reading, index: int) -> int:
    token = reading.tokens[index]
    if token.text in _STOPS:
        return 60
    if token.text == ",":
        return 12
    return 25 if reading.tags and reading.tags[index].pos == "SCONJ" else 1


def _is_verb(reading: Reading, index: int) -> bool:
    if reading.tags:
        return reading.tags[index].pos in ("VERB", "AUX")
    return _announces(calendar(reading.pack), reading.tokens[index].folded)


def _ahead(reading: Reading, words: Calendar, index: int) -> bool:
    if _announces(words, reading.tokens[index].folded):
        return True
    if not reading.tags:
        return False
    tag = reading.tags[index]
    if tag.form == "Fut":
        return True
    before = reading.tokens[max(0, index - 3) : index]
    return tag.form in ("Inf", "PastPart") and any(_announces(words, token.folded) for token in before)


def _announces(words: Calendar, folded: str) -> bool:
    return words.holds("ahead", folded)
