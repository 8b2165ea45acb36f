"""Which way the verb by which a time stands looks: ahead, back, or neither."""

from collections.abc import Iterator
from enum import Enum

from recoupe.extract.reading import Reading
from recoupe.extract.times.hit import Hit
from recoupe.languages.calendar import Calendar

_NAMING = frozenset({"NOUN", "PROPN", "NUM"})
_FAR, _LED = 90, 5
_STOPS = frozenset({";", ":", "(", ")", "«", "»", "“", "”", '"'})
_BACK = frozenset({"Past", "Imp", "PastPart"})


class Look(Enum):
    """`s'ouvrira`, `doit être jugé` look ahead, `a été arrêté` back, `se réunit` neither way."""

    AHEAD = "ahead"
    BACK = "back"
    NOW = "now"
    UNKNOWN = "unknown"


def look(reading: Reading, hit: Hit) -> Look:
    """Which way the governing verb looks."""
    before = reading.token_at(hit.start) - 1
    word = reading.words[before] if before >= 0 else ""
    led = before - int(hit.setting("article", False) and hit.calendar.holds("article", word))  # depuis le 7 octobre
    if led >= 0 and hit.calendar.holds("before_back", reading.words[led]):
        return Look.BACK
    if _led_ahead(reading, hit, before):
        return Look.AHEAD
    verb = _governing(reading, hit)
    if verb is None:
        return Look.UNKNOWN
    if _ahead(reading, hit.calendar, verb) or _is_set_for(reading, hit, verb):
        return Look.AHEAD
    form = reading.tags[verb].form if reading.tags else ""
    if form in _BACK or _is_perfect(reading, hit.calendar, verb):
        return Look.BACK
    if hit.calendar.holds("before_ahead", word):
        return Look.AHEAD
    return Look.NOW if form == "Pres" else Look.UNKNOWN


def _led_ahead(reading: Reading, hit: Hit, before: int) -> bool:
    """`à compter de samedi`, `un vote annoncé pour jeudi`, `talks put off until Tuesday`."""
    words = reading.words[max(0, before - _LED) : before + 1]
    led = " ".join(words).replace("' ", "'")
    phrases = hit.calendar.words.get("leads_ahead", {})
    if any(led.endswith(phrase) and led[: -len(phrase)][-1:] in ("", " ") for phrase in phrases):
        return True
    if not words or not hit.calendar.holds("day_to", words[-1]) or not words[:-1]:
        return False
    if reading.text[hit.end : hit.end + 1] in ("'", "’"):
        return False  # charged for Saturday's attack
    if hit.calendar.holds("day_for", words[-1]) and before and reading.tags:
        return reading.tags[before - 1].form == "PastPart"
    return any(hit.calendar.holds("deferring", word) for word in words[:-1])


def _is_perfect(reading: Reading, words: Calendar, verb: int) -> bool:
    """`a été annulée`, `has left`."""
    if not reading.tags or not words.holds("perfect", reading.words[verb]):
        return False
    return any(tag.form == "PastPart" for tag in reading.tags[verb + 1 : verb + 4])


def _governing(reading: Reading, hit: Hit) -> int | None:
    """The token of the nearest verb, punctuation and conjunctions counting as distance."""
    sentence = reading.sentences[reading.sentence_at(hit.start)]
    left, right = reading.token_at(hit.start), reading.token_at(hit.end)
    best: tuple[int, int] | None = None
    for indices in (range(left - 1, sentence.first - 1, -1), range(right, sentence.last)):
        cost = 0
        for index in indices:
            cost += _cost(reading, index)
            if cost >= (best[0] if best else _FAR):
                break
            purpose = index >= right and _is_purpose(reading, index)
            if _is_verb(reading, hit.calendar, index) and not purpose:
                best = (cost, index)
    return best[1] if best else None


def _is_purpose(reading: Reading, index: int) -> bool:
    """`une réunion lundi pour préparer le vote`: an infinitive behind the time does not govern it."""
    return bool(reading.tags) and reading.tags[index].form == "Inf"


def _cost(reading: Reading, index: int) -> int:
    token = reading.tokens[index]
    if token.text in _STOPS:
        return 60
    if token.text == ",":
        return 12
    return 25 if reading.tags and reading.tags[index].pos == "SCONJ" else 1


def _is_verb(reading: Reading, words: Calendar, index: int) -> bool:
    if reading.tags and reading.tags[index].pos in ("VERB", "AUX"):
        return True
    named = bool(reading.tags) and reading.tags[index].pos in _NAMING
    return not named and words.holds("ahead", reading.words[index])


def _ahead(reading: Reading, words: Calendar, index: int) -> bool:
    """A future, a word such as `prévu`, or a form that depends on `doit`, `va`, `will` just before."""
    folded = reading.words[index]
    if words.holds("ahead", folded):
        return not _is_done(reading, words, index)
    if not reading.tags:
        return False
    form = reading.tags[index].form
    announced = words.holds("ahead_before", folded) and _after_auxiliary(reading, words, index)
    if form == "Fut" or announced:
        return True
    reach = {"Inf": 4, "PastPart": 4, "": 4, "Pres": 2}.get(form, 0)
    return any(_announces(reading, words, i) for i in _just_before(reading, index, reach)) or (
        form == "Inf" and _heads_sentence(reading, index)
    )


def _just_before(reading: Reading, index: int, reach: int) -> Iterator[int]:
    """The tokens just before, none beyond a mark: not `devait` in `« comme il devait », avait dit`."""
    for before in range(index - 1, max(-1, index - reach - 1), -1):
        if reading.texts[before] in _STOPS or reading.texts[before] == ",":
            return
        yield before


def _announces(reading: Reading, words: Calendar, index: int) -> bool:
    folded = reading.words[index]
    listed = words.holds("ahead", folded) and not _is_done(reading, words, index)
    listed = listed or words.holds("ahead_before", folded)
    to_do = index + 1 < len(reading.tags) and reading.tags[index + 1].pos == "PART"  # plans to sue
    return (to_do or reading.tags[index].pos not in _NAMING) and (listed or reading.tags[index].form == "Fut")


def _after_auxiliary(reading: Reading, words: Calendar, index: int) -> bool:
    """`is due`, `are expected`, but not `had told`."""
    perfect = index > 0 and words.holds("perfect", reading.words[index - 1])
    return index > 0 and not perfect and reading.tags[index - 1].pos in ("AUX", "PART", "ADV")


def _is_set_for(reading: Reading, hit: Hit, verb: int) -> bool:
    """`a match set for Thursday`, `elections expected in May`: the participle stands right before the time."""
    if not reading.tags or not hit.calendar.holds("ahead_before", reading.words[verb]):
        return False
    left = reading.token_at(hit.start)
    return reading.tags[verb].form == "PastPart" and left - 2 <= verb < left


def _is_done(reading: Reading, words: Calendar, index: int) -> bool:
    """`may have been seen`, `pourrait avoir fui`: what may have been lies behind."""
    then = reading.tokens[index + 1 : index + 3]
    parts = reading.tags[index + 2 : index + 5]
    return any(words.holds("have", token.folded) for token in then) and any(t.form == "PastPart" for t in parts)


def _heads_sentence(reading: Reading, index: int) -> bool:
    """`Minister to visit the site on Monday`: a headline's infinitive, with no verb before it."""
    first = max(reading.sentences[reading.sentence_at(reading.tokens[index].start)].first, index - _FAR)
    return not any(tag.pos in ("VERB", "AUX") for tag in reading.tags[first:index])
