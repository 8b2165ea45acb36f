"""How likely two mentions tell of one happening: by deed, words, names, day and place, each signal weighed."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from recoupe.compare.events.tellings import SPOKEN, Telling
from recoupe.compare.events.told import akin_places, is_bare, known_elsewhere, places_differ, shared_participants, who
from recoupe.compare.learnt import log_odds, weights_beside
from recoupe.compare.reports import Reports
from recoupe.model.event import Event

_HARM = frozenset({"disaster", "violence", "death", "wound", "destroy", "hit"})
_PAST = 60  # Days after which what is told is no news.
_LEAST = 0.5  # Weight of what two mentions must share.
_WIDE = 31  # Days over which a date can stretch and still say when: `les combats de janvier`.


class Pair(NamedTuple):
    """Two mentions, and the reports in which they stand."""

    left: Telling
    right: Telling
    reports: Reports


def one_deed(pair: Pair) -> float:
    """One key, told by a verb or a noun: `arrest`."""
    same = pair.left.event.predicate == pair.right.event.predicate
    return min(pair.left.deed, pair.right.deed) if same else 0.0


def kin_deed(pair: Pair) -> float:
    """Another deed of one family (`arrest`, `detain`), or the deed of the one among the words of the other."""
    left, right = pair.left.event, pair.right.event
    if left.predicate == right.predicate:
        return 0.0
    if _one_family(left, right):
        return 1.0
    inside = left.predicate in pair.right.words or right.predicate in pair.left.words
    return 0.6 * min(1.0, pair.left.deed + pair.right.deed) if inside else 0.0


def two_deeds(pair: Pair) -> float:
    """Two deeds that tables know, of two families."""
    left, right = pair.left.event, pair.right.event
    return float(left.known and right.known and left.predicate != right.predicate and not _one_family(left, right))


def shared(pair: Pair) -> float:
    """Rare words that both clauses have."""
    return min(_common(pair.left.words, pair.right.words), 3.0)


def rest(pair: Pair) -> float:
    """How much of the shorter clause the other one has."""
    least = min(sum(pair.left.words.values()), sum(pair.right.words.values()))
    return _common(pair.left.words, pair.right.words) / max(least, 1.0)


def numbers(pair: Pair) -> float:
    """`88 voix contre 81`: numbers that both clauses have."""
    return min(2.0, sum(word[0] == "#" and word in pair.right.words for word in pair.left.words))


def names(pair: Pair) -> float:
    """Rare names that both clauses have."""
    return min(_common(pair.left.names, pair.right.names), 2.0)


def cast(pair: Pair) -> float:
    """Those who take part in both, two at most."""
    return min(shared_participants(pair.left.event, pair.right.event, pair.reports), 2)


def strangers(pair: Pair) -> float:
    """Whether both name who takes part, and nobody is the same."""
    named = who(pair.left.event) and who(pair.right.event)
    return float(bool(named) and not shared_participants(pair.left.event, pair.right.event, pair.reports))


def day(pair: Pair) -> float:
    """Both name the time, the same one: a day, a night and one of its days, `in 2011`."""
    left, right = pair.left, pair.right
    if not (_stated(left) and _stated(right)):
        return 0.0
    common = min(left.last, right.last) - max(left.first, right.first) + 1
    return max(0.0, common / (max(left.last, right.last) - min(left.first, right.first) + 1))


def span(pair: Pair) -> float:
    """The one names a day, the other a longer time around it: `en janvier`, `this week`."""
    stated = _stated(pair.left) and _stated(pair.right)
    return float(stated and pair.left.wide != pair.right.wide)


def undated(pair: Pair) -> float:
    """Neither says when."""
    return float(not _stated(pair.left) and not _stated(pair.right))


def place(pair: Pair) -> float:
    """Both say where, and it is one place."""
    return float(akin_places(pair.left.event, pair.right.event, pair.reports))


def elsewhere(pair: Pair) -> float:
    """Both say where, and it is not one place."""
    return float(places_differ(pair.left.event, pair.right.event, pair.reports))


def occasion(pair: Pair) -> float:
    """The two reports are of one occasion."""
    return float(pair.reports.same_episode(pair.left.article.id, pair.right.article.id))


def news(pair: Pair) -> float:
    """Both are told in the lead."""
    return float(pair.left.leads and pair.right.leads)


def nobody(pair: Pair) -> float:
    """Occurrences of one family that nobody does: `un séisme`, `the disaster`."""
    left, right = pair.left.event, pair.right.event
    return float(left.occurrence and right.occurrence and _one_family(left, right) and not who(left) and not who(right))


def loose(pair: Pair) -> float:
    """How many of the two are clauses that no table knows and that say neither who nor when."""
    return float(sum(not t.event.known and is_bare(t.event) for t in (pair.left, pair.right)))


def voice(pair: Pair) -> float:
    """Words of one speaker."""
    return float(_spoken(pair) and bool(pair.left.agents & pair.right.agents))


SIGNALS: Mapping[str, Callable[[Pair], float]] = {
    signal.__name__: signal
    for signal in (
        one_deed, kin_deed, two_deeds, shared, rest, numbers, names, cast, strangers, day, span, undated,
        place, elsewhere, occasion, news, nobody, loose, voice,
    )
}  # fmt: skip
AGAINST = frozenset({"two_deeds", "strangers", "undated", "elsewhere", "loose"})


def odds(pair: Pair) -> float:
    """Log odds that both tell of one happening; none where a rule tells them apart."""
    return log_odds(pair, SIGNALS, weights_beside(__file__))


def days_exclude(pair: Pair) -> bool:
    """No day can be that of both."""
    return pair.left.first > pair.right.last or pair.right.first > pair.left.last


def only_planned(pair: Pair) -> bool:
    """The one is planned, the other done: `is due to visit` is no word that she did."""
    left, right = pair.left.event, pair.right.event
    return left.status != right.status and "planned" in (left.status, right.status)


def other_cast(pair: Pair) -> bool:
    """`Durand met Rossi`, `Durand met Weber`: two in each and not the same, unless the day is."""
    both_name = len(who(pair.left.event)) > 1 and len(who(pair.right.event)) > 1
    return both_name and not cast(pair) and not day(pair)


def other_place(pair: Pair) -> bool:
    """Two towns of the tables, and no day that is the same."""
    return known_elsewhere(pair.left.event, pair.right.event, pair.reports) and not day(pair)


def other_words(pair: Pair) -> bool:
    """What is said is no deed but another's words: words are one happening with words of one kind."""
    left, right = pair.left.event, pair.right.event
    if (left.rule == "speech") != (right.rule == "speech"):
        return left.predicate != right.predicate
    return _spoken(pair) and SPOKEN in (left.predicate, right.predicate)


def one_occurrence(pair: Pair) -> bool:
    """What nobody does, of one kind in one story and on one day, is one: `un séisme`, wherever it is said to be."""
    left, right = pair.left, pair.right
    story = pair.reports.story
    if not (left.event.occurrence and right.event.occurrence and left.event.predicate == right.event.predicate):
        return False
    if story[left.article.id] != story[right.article.id] or who(left.event) or who(right.event):
        return False
    return day(pair) > 0 and max(left.last - left.first, right.last - right.first) <= _WIDE


def one_incident(pair: Pair) -> bool:
    """What does harm on one day of one story, and not in two known towns: the attack, the blast, those it killed."""
    left, right = pair.left, pair.right
    story = pair.reports.story
    if not (left.dated and right.dated and does_harm(left.event) and does_harm(right.event)):
        return False
    return story[left.article.id] == story[right.article.id] and day(pair) > 0 and not elsewhere(pair)


def one_memory(pair: Pair) -> bool:
    """`la crue de 1993`, `the 2011 agreement`: what is long past and told of one time and family is one."""
    left, right = pair.left, pair.right
    story = pair.reports.story
    if not (_long_past(left) and _long_past(right)) or story[left.article.id] != story[right.article.id]:
        return False
    one = left.event.predicate == right.event.predicate or _one_family(left.event, right.event)
    return one and left.event.known and not strangers(pair)


def no_link(pair: Pair) -> bool:
    """Neither the deed nor enough words are shared, or nothing but the deed: `who asked not to be named`."""
    if not one_deed(pair) and not kin_deed(pair):
        return shared(pair) < _LEAST
    alike = shared(pair) + names(pair) + cast(pair) + day(pair) + place(pair)
    return alike < _LEAST and not nobody(pair)


APART: tuple[Callable[[Pair], bool], ...] = (days_exclude, only_planned, other_cast, other_place, other_words)
SURE: tuple[Callable[[Pair], bool], ...] = (one_occurrence, one_incident, one_memory)


def does_harm(event: Event) -> bool:
    """Whether it is an accident, an attack, or what they do to people and places."""
    return event.family in _HARM or event.predicate in _HARM


def _long_past(telling: Telling) -> bool:
    return _stated(telling) and telling.last < telling.printed - _PAST


def _stated(telling: Telling) -> bool:
    """Whether it says when."""
    return telling.dated or telling.wide


def _spoken(pair: Pair) -> bool:
    return pair.left.event.rule == pair.right.event.rule == "speech"


def _one_family(left: Event, right: Event) -> bool:
    kinds = (left.family or left.predicate, right.family or right.predicate)
    return kinds[0] == kinds[1]


def _common(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    return sum(weight for mark, weight in left.items() if mark in right)
