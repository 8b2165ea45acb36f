"""What looks like a time and is none: counts, ages, names, verbs. The rows of the packs say where to look."""

import re
from collections.abc import Callable

from recoupe.extract.reading import Reading
from recoupe.extract.times.hit import Hit, word_after, word_before
from recoupe.extract.times.tense import Look, look
from recoupe.languages.counted import counted
from recoupe.text.folding import INVISIBLE

_CUT = re.compile(rf"\d[{INVISIBLE}]\d")
_RANKED = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PRON"})
_SIGNS = frozenset({"$", "€", "£", "+", "#", "/", "°", "=", "%"})


def stands_for_time(reading: Reading, hit: Hit) -> bool:
    """Whether nothing speaks against reading the hit as a time."""
    return not any(doubt(reading, hit) for doubt in DOUBTS)


def is_broken(reading: Reading, hit: Hit) -> bool:
    """`5 mai 2\u200b024`: a sign that nobody sees cuts a number beside it."""
    return bool(_CUT.search(reading.text, max(0, hit.start - 3), hit.end + 6))


def lacks_its_word_before(reading: Reading, hit: Hit) -> bool:
    """`17 heures` is a clock time only after `vers` or `à`: the row names the table of such words."""
    table = hit.setting("after")
    if table is None or any(hit.words(role) for role in hit.setting("unless", ())):
        return False
    before, known = word_before(reading, hit.start), hit.calendar
    if table == "before_clock" and known.holds("to", before):  # entre 10 heures et 18 heures
        return not (known.holds(table, before) or known.holds("clock_word", word_before(reading, hit.start, 2)))
    if table == "during" and _is_adverb(reading, hit.start):  # dure finalement 2h45
        before = word_before(reading, hit.start, 2)
    return not (known.holds(table, before) or (table == "before_clock" and _led_to_clock(reading, hit)))


def _is_adverb(reading: Reading, offset: int) -> bool:
    return bool(reading.tags) and reading.tags[reading.token_at(offset) - 1].pos == "ADV"


def _led_to_clock(reading: Reading, hit: Hit) -> bool:
    """`à partir de 9 heures`, `il est 15 heures`: words of which the last alone says nothing."""
    before = " ".join(word_before(reading, hit.start, back) for back in (3, 2, 1)).strip()
    phrases = hit.calendar.words.get("clock_phrase", {})
    return any(before == phrase or before.endswith(f" {phrase}") for phrase in phrases)


def has_wrong_word_before(reading: Reading, hit: Hit) -> bool:
    """`Black Friday`, `Jeux d'hiver`: the row names the table of words that make it a name."""
    table = hit.setting("not_after")
    return table is not None and hit.calendar.holds(table, word_before(reading, hit.start))


def is_no_noun(reading: Reading, hit: Hit) -> bool:
    """`Il a été élu`, `une presse quotidienne`: the row names the parts of speech that it can be."""
    wanted = hit.setting("pos")
    if wanted is None or not reading.tags:
        return False
    return reading.tags[reading.token_at(hit.start)].pos not in wanted


def is_small_word(reading: Reading, hit: Hit) -> bool:
    """`may`, `march`: the language writes its months and weekdays with a capital."""
    roles = [role for role in hit.setting("capital", ()) if hit.words(role)]
    if hit.words("day") and hit.words("year"):  # 14 sept 2026
        return False
    return any(reading.text[slice(*hit.match.span(role))].islower() for role in roles)


def is_capital_word(reading: Reading, hit: Hit) -> bool:
    """`la planète Mars`: the language writes its months small, but for a line in capitals or a first word."""
    roles = [role for role in hit.setting("small", ()) if hit.words(role)]
    if len(hit.match[0]) > 9 or not roles or not reading.text[hit.match.start(roles[0])].isupper():
        return False
    before = reading.token_at(hit.start) - 1
    first = before < 0 or reading.sentences[reading.sentence_at(hit.start)].start == hit.start
    return not first and not reading.text[hit.start : hit.end].isupper()


def is_ambiguous_alone(reading: Reading, hit: Hit) -> bool:
    """`May` after no preposition is a verb or a name."""
    words = hit.match[0]
    if not hit.calendar.holds("ambiguous", words):
        return False
    before = word_before(reading, hit.start)
    return not (hit.calendar.holds("before_ambiguous", before) or _of_a_thing(reading, hit, before))


def _of_a_thing(reading: Reading, hit: Hit, before: str) -> bool:
    """`a March release`, `the May election`: an article before it, a thing behind it."""
    after, known = reading.token_at(hit.end), hit.calendar
    follows = bool(reading.tags) and after < len(reading.tags) and reading.tags[after].pos == "NOUN"
    return follows and (known.holds("article", before) or known.holds("article_one", before))


def looks_elsewhere(reading: Reading, hit: Hit) -> bool:
    """`built in two weeks`: only a verb that looks ahead makes it a day; the row says which way is meant."""
    wanted = hit.setting("look")
    if wanted is None:
        return False
    seen = look(reading, hit)
    return seen is not Look.AHEAD if wanted == "ahead" else seen in (Look.AHEAD, Look.BACK)


def is_a_title(reading: Reading, hit: Hit) -> bool:
    """`The Next Day`, `Christmas Island`: words that the row lets be no name, in capitals or before one."""
    if hit.setting("titled") and ("-" in hit.match[0] or hit.rule.read == "season"):
        return _in_a_title(reading, hit)
    if hit.setting("titles"):
        words = reading.text[hit.start : hit.end].split()
        return len(words) > 1 and all(word[0].isupper() for word in words)
    after = reading.text[hit.end : hit.end + 2].strip(" ")
    named = bool(hit.setting("bare")) and after[:1].isupper() and reading.text[hit.end] == " "
    return named and not hit.calendar.holds("weekday", word_after(reading, hit.end))


def _in_a_title(reading: Reading, hit: Hit) -> bool:
    """`the Six-Day War`, `Le Réveil du printemps`: parts in capitals, or of a word in capitals before it."""
    if hit.rule.read != "season":
        return all(word[:1].isupper() for word in reading.text[hit.start : hit.end].split("-"))
    at = reading.token_at(hit.start) - 2
    head = at > reading.sentences[reading.sentence_at(hit.start)].first and reading.texts[at][:1].isupper()
    return head and bool(reading.tags) and reading.tags[at + 1].pos == "ADP" and reading.tags[at].pos != "VERB"


def is_no_day(reading: Reading, hit: Hit) -> bool:
    """`31 février`: a month beside a number that is none of its days."""
    if hit.rule.read != "date" or hit.words("day") or hit.words("day_word") or hit.words("year"):
        return False
    before, after = word_before(reading, hit.start), word_after(reading, hit.end)
    return (before.isdigit() and len(before) < 3) or after in ("30", "31")


def is_a_fraction(reading: Reading, hit: Hit) -> bool:
    """`a quarter of the voters`, `three quarters`: the row names the units that are parts as well."""
    return hit.value("unit") in hit.setting("fractions", ()) and hit.amount("count") in (1, 3)


def is_some_day(reading: Reading, hit: Hit) -> bool:
    """`Un jour, il partit`: at the head of a clause, one day is no length."""
    if hit.rule.name != "length" or hit.value("unit") != "day" or hit.amount("count") != 1 or hit.words("number"):
        return False
    before = word_before(reading, hit.start)
    return not before or not (before[-1].isalnum() or before[-1] == "'")


def is_a_rank(reading: Reading, hit: Hit) -> bool:
    """`a second quarter`, `une seconde fois`, `every second Tuesday`; not `900 litres a second`."""
    if hit.value("unit") != "second" or hit.words("number") or hit.rule.read not in ("length", "each", "distance"):
        return False
    if hit.rule.read != "each":
        return hit.amount("count") == 1
    after, tags = reading.token_at(hit.end), reading.tags
    return "count" not in hit.rule.roles and bool(tags) and after < len(tags) and tags[after].pos in _RANKED


def is_too_fine(reading: Reading, hit: Hit) -> bool:
    """`une heure plus tard` is told as a length: the row names the rules that need days."""
    return hit.setting("finest") == "day" and hit.value("unit") in ("second", "minute", "hour")


def counts_things(reading: Reading, hit: Hit) -> bool:
    """`2000 soldats`, `les 1500 mètres`: four digits that nothing makes a year."""
    if hit.rule.read != "year" or hit.match[0] != hit.words("year"):
        return False
    before, after = word_before(reading, hit.start), word_after(reading, hit.end)
    glued = reading.folded[hit.start - 1 : hit.start]
    ranged = re.match(r"[-/](?:[0-9]{4}|[0-9]{2})(?![0-9])", reading.folded[hit.end : hit.end + 6])
    if ranged and glued not in {"-", "/"}:
        return False  # 2013-2014
    if glued in {"-", "/"} and reading.folded[hit.start - 5 : hit.start - 1].isdigit():
        return False  # 2013-2014
    if before[-1:] in _SIGNS or after[:1] in _SIGNS or (glued in {",", ".", "-"} and before != ""):
        return True
    if hit.calendar.holds("before_year", before):
        return False
    if before in counted(reading.pack).numbered:
        return True  # on Flight 1943
    year, noun_follows = int(hit.words("year")), _names_things(reading, hit.end)
    if hit.calendar.holds("before_maybe_year", before):
        return noun_follows or not 1400 <= year <= 2100
    if noun_follows and _names_one_thing(reading, hit) and 1950 <= year <= 2049:
        return False
    free = before in ("(", "", "...", "…", ":") or before.isalpha()
    return noun_follows or not free or not 1900 <= year <= 2100


def _names_one_thing(reading: Reading, hit: Hit) -> bool:
    """`the U.S. 2016 election`: one thing is not counted in thousands."""
    after = word_after(reading, hit.end)
    return not after.endswith(("s", "x")) and not hit.calendar.holds("counted", after)


def _names_things(reading: Reading, offset: int) -> bool:
    after = word_after(reading, offset)
    if not after or not after[0].isalpha():
        return False
    return not reading.tags or reading.tags[reading.token_at(offset)].pos in ("NOUN", "ADJ", "PROPN")


DOUBTS: tuple[Callable[[Reading, Hit], bool], ...] = (
    is_broken,
    lacks_its_word_before,
    has_wrong_word_before,
    is_no_noun,
    is_small_word,
    is_capital_word,
    is_ambiguous_alone,
    is_a_title,
    is_no_day,
    is_a_fraction,
    is_some_day,
    is_a_rank,
    is_too_fine,
    looks_elsewhere,
    counts_things,
)
