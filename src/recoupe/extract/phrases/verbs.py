"""Verb groups: `n'a pas été annoncé`, `said`, `a-t-il lancé`, with what their auxiliaries say."""

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.extract.reading import Tag
from recoupe.languages.grammar import Grammar, match_at

_FINITE = frozenset({"Pres", "Past", "Imp", "Fut", "Cnd", "Sub", "Cmd"})
_VERBAL = frozenset({"VERB", "AUX"})
_BETWEEN = frozenset({"ADV", "PART", "PRON"})
_GAP = 6


class VerbGroup(NamedTuple):
    """Tokens `first` to `last` (excluded), the lexical verb at `head`.

    `key` is its folded lemma, `mood` the form of the first verb.

    `inverted` is the index of a subject pronoun joined behind (`-t-il`), -1 without one.
    """

    first: int
    last: int
    head: int
    lemma: str
    key: str
    mood: str
    finite: bool
    negated: bool
    passive: bool
    reflexive: bool
    inverted: int

    @property
    def form(self) -> str:
        """The mood of a finite group, Inf, PastPart or PresPart of another."""
        return self.mood


def find_verbs(words: Sequence[str], tags: Sequence[Tag], grammar: Grammar) -> tuple[VerbGroup, ...]:
    """The verb groups of the text, in order, none inside another."""
    found, end = list[VerbGroup](), 0
    for at, tag in enumerate(tags):
        if tag.pos in _VERBAL and at >= end:
            found.append(_group(words, tags, _chain(words, tags, at, grammar), grammar))
            end = found[-1].last
    return tuple(found)


def _chain(words: Sequence[str], tags: Sequence[Tag], at: int, grammar: Grammar) -> list[int]:
    """The verb at this place and those its auxiliaries lead to, over adverbs, negation and joined pronouns."""
    verbs = [at]
    while _auxiliary(tags, verbs[-1], grammar) and len(verbs) < 5:
        then = verbs[-1] + 1
        while then < len(tags) and then - verbs[-1] <= _GAP and (step := _passed(words, tags, then, grammar)):
            then += step
        if then >= len(tags) or tags[then].pos not in _VERBAL or tags[then].form in ("Imp", "Fut", "Cnd", "Cmd"):
            break
        if tags[verbs[-1]].pos != "AUX" and tags[then].form != "PastPart":
            break
        if tags[then].form == "Inf" and tags[verbs[-1]].key in grammar.words("causative"):
            break
        verbs.append(then)
    return verbs


def _auxiliary(tags: Sequence[Tag], at: int, grammar: Grammar) -> bool:
    return tags[at].pos == "AUX" or tags[at].key in grammar.words("auxiliary")


def _passed(words: Sequence[str], tags: Sequence[Tag], at: int, grammar: Grammar) -> int:
    """How many tokens may stand here between auxiliary and verb: `a, pour sa part, dit`, `did n't say`."""
    aside = match_at(grammar.phrases("aside"), words, at)
    if aside:
        return aside
    if words[at] == "," and (aside := match_at(grammar.phrases("aside"), words, at + 1)):
        return aside + 2 if words[at + 1 + aside : at + 2 + aside] == (",",) else 0  # a, lui, indiqué
    pos = tags[at].pos
    return int(pos == "ADV" or words[at] in grammar.words("negation") or (pos in _BETWEEN and words[at][0] == "-"))


def _group(words: Sequence[str], tags: Sequence[Tag], verbs: list[int], grammar: Grammar) -> VerbGroup:
    first, head = verbs[0], verbs[-1]
    reach = head + 2 + int(head + 1 < len(words) and words[head + 1] in grammar.words("euphonic"))
    inverted = next((i for i in range(first + 1, min(reach, len(words))) if _joined(words, tags, i)), -1)
    start = _clitics_start(words, tags, first, grammar)
    negation, reflexives = grammar.words("negation"), grammar.words("reflexive")
    behind_own = words[first - 1] in grammar.words("emphatic")  # the mayor himself said
    reflexive = start < first and not behind_own and not reflexives.isdisjoint(words[start:first])
    passive = len(verbs) > 1 and (tags[head].form == "PastPart" or inverted >= 0) and _passive(tags, verbs, grammar)
    return VerbGroup(
        first,
        max(head + 1, inverted + 1),
        head,
        tags[head].lemma,
        tags[head].key,
        tags[first].form,
        tags[first].form in _FINITE,
        not negation.isdisjoint(words[max(0, start - 1) : head])
        and any(words[i] in negation for i in range(max(0, start - 1), head) if tags[i].pos != "VERB"),
        passive and not reflexive,
        reflexive,
        inverted,
    )


def _joined(words: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """A subject pronoun joined behind its verb: `-t-il`."""
    return words[at][0] == "-" and len(words[at]) > 1 and tags[at].pos == "PRON"


def _clitics_start(words: Sequence[str], tags: Sequence[Tag], first: int, grammar: Grammar) -> int:
    """Where the object pronouns before a verb begin: `*s'en* est dit`."""
    start, pronouns = first, grammar.words("object_pronoun")
    while start > 0 and first - start < 4 and words[start - 1] in pronouns and tags[start - 1].pos == "PRON":
        start -= 1
    return start


def _passive(tags: Sequence[Tag], verbs: list[int], grammar: Grammar) -> bool:
    if tags[verbs[-1]].key in grammar.words("moved_by_be"):
        return False
    return tags[verbs[-2]].key in grammar.words("passive_auxiliary")
