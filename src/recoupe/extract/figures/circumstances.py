"""What happened to what is counted, to whose, where, and whether it has happened yet."""

from recoupe.extract.figures.draft import Draft
from recoupe.extract.figures.owners import find_owners
from recoupe.extract.figures.scan import Scan
from recoupe.languages.counted import Noun, noun_of
from recoupe.languages.givers import givers
from recoupe.model.figure import Scope, Status

HELD = "arrested"
AFTER, BEFORE, CLAUSE, INSERTED, FEW = 6, 6, 14, 14, 3
FINITE = frozenset({"Pres", "Past", "Imp", "Fut", "Cnd"})
STOPS = frozenset({";", ":", ".", "(", ")", "!", "?"})


def find_scope(draft: Draft) -> Scope:
    """Whom the figure counts, where, and what happened to them."""
    return Scope(who=find_owners(draft), where=_where(draft), what=_what(draft))


def find_status(draft: Draft) -> Status:
    """Planned where the verb of its clause looks ahead, estimated where somebody reckons."""
    scan = draft.scan
    for token in _clause(draft):
        tag = scan.tag(token)
        if tag.form == "Fut" or _planned(draft, token):
            return "planned"
        ahead = "Inf" in (scan.tag(token + 1).form, scan.tag(token + 2).form)
        if ahead and {scan.word(token), scan.lemma(token)} & scan.counted.soon:
            return "planned"
        if _estimated(draft, token):
            return "estimated"
    return "happened"


def _planned(draft: Draft, token: int) -> bool:
    """`prévoit d'envoyer 12 médecins`, `12 doctors want to leave`; not `77 % des habitants en veulent une`."""
    scan, tag = draft.scan, draft.scan.tag(token)
    if tag.pos not in ("VERB", "AUX") or scan.lemma(token) not in scan.counted.planned.by_first:
        return False
    wanted = token < draft.last or tag.pos == "AUX" or tag.form == "PastPart"
    return wanted or "Inf" in (scan.tag(token + 1).form, scan.tag(token + 2).form)


def _estimated(draft: Draft, token: int) -> bool:
    """`estimés à 12 millions`, `put the cost at £12m`; not `put devices on 500 cars`."""
    scan = draft.scan
    if scan.word(token) in scan.counted.estimated:
        key = scan.word(token)
    elif scan.tag(token).pos == "VERB" and scan.lemma(token) in scan.counted.estimated:
        key = scan.lemma(token)
    else:
        return False
    joints = givers(scan.reading.pack).joints.get(key)
    return joints is None or scan.word(draft.hedge.first - 1) in joints


def is_part(draft: Draft) -> bool:
    """`dont douze enfants`, `six d'entre eux`: the figure is a part of the one before."""
    before = draft.scan.numbers.part.before(draft.scan.words, draft.hedge.first)
    out_of = draft.counting is not None and draft.counting.rule == "out_of"
    return draft.those or out_of or before is not None or _of_the(draft)


def _of_the(draft: Draft) -> bool:
    """`nine of the dead`, `five of the dead Swiss`, `deux des blessés`: some of those whom the noun counts."""
    scan, at = draft.scan, draft.hedge.last
    noun = draft.head.head if draft.head else at
    said = (scan.counted.nouns.get(scan.word(token)) for token in range(at + 1, noun + 1))
    harmed = any(one is not None and one.what for one in said)
    parted = scan.word(at) in scan.counted.parted | scan.numbers.of and draft.amount.scale == 1
    return bool(harmed) and parted and scan.word(at + 1) in scan.counted.determiners - scan.counted.owners


def _clause(draft: Draft) -> list[int]:
    """Tokens of the clause around the figure, those before it first, nearest first."""
    scan = draft.scan
    sentence = scan.reading.sentences[draft.sentence]
    before, after, own_verb = [], [], False
    for token in range(draft.hedge.first - 1, max(sentence.first, draft.hedge.first - CLAUSE) - 1, -1):
        if scan.word(token) in STOPS or (own_verb and scan.word(token) == ","):
            break  # Ils doivent voter, car chacun paie 100 euros
        own_verb = own_verb or scan.tag(token).form in FINITE
        before.append(token)
    for token in range(draft.last, min(sentence.last, draft.last + AFTER)):
        if scan.word(token) in STOPS or scan.word(token) == ",":
            break
        after.append(token)
    return before + after


def _what(draft: Draft) -> str | None:
    """What the noun says (*morts*), else the verb behind the figure, else the verb before it."""
    scan, counting = draft.scan, draft.counting
    if counting and counting.noun is not None:
        lemma = scan.lemma(counting.noun)
        if scan.word(counting.noun) in scan.counted.bodies and not _found(draft):
            return None
        if (other := other_meaning(scan, counting.noun)) and other.what:
            return other.what
        if what := noun_of(scan.reading.pack, scan.word(counting.noun), lemma).what:
            return what
    inside = range(draft.amount.last, draft.last)  # malades hospitalisés, wounded people
    if counting and counting.rule == "total" and counting.noun is not None:
        inside = range(counting.noun + 1, min(counting.noun + FEW, draft.hedge.first))  # the number of people killed
    around = (inside, _behind(draft), _ahead(draft))
    what = _deed_of(draft) or next((what for tokens in around if (what := _happening(scan, tokens))), None)
    return None if what == HELD and draft.amount.unit is not None else what  # détient 43 % du capital


def other_meaning(scan: Scan, noun: int | None) -> Noun | None:
    """`douze mineurs` in a report that tells of a mine, `douze cas` in one that tells of a virus."""
    found = scan.counted.homonyms.get(scan.word(noun)) if noun is not None else None
    return found[0] if found and not found[1].isdisjoint(scan.words) else None


def _found(draft: Draft) -> bool:
    """`26 corps ont été retrouvés`, but not `26 corps ont été enregistrés deux fois`."""
    scan = draft.scan
    verbs = [scan.lemma(at) for at in (*_ahead(draft), *_behind(draft)) if scan.tag(at).pos == "VERB"]
    return not verbs or any(verb in scan.counted.finds for verb in verbs)


def _deed_of(draft: Draft) -> str | None:
    """`la mort de 26 personnes`, `the arrest of two men`: the noun that the figure hangs on."""
    scan, at = draft.scan, draft.hedge.first - 1
    if scan.word(at) not in scan.numbers.of:
        return None
    return noun_of(scan.reading.pack, scan.word(at - 1), scan.lemma(at - 1)).what


def _behind(draft: Draft) -> range:
    """The tokens behind the figure (and what is put in between) up to the next mark or conjunction."""
    scan = draft.scan
    sentence = scan.reading.sentences[draft.sentence]
    first = _past_insertion(scan, draft.last, sentence.last)
    last = min(sentence.last, first + AFTER)
    stop = next((t for t in range(first, last) if scan.tag(t).pos in ("PUNCT", "CCONJ")), last)
    return range(first, stop)


def _past_insertion(scan: Scan, at: int, limit: int) -> int:
    """`Twelve people, four of them children, have died`: the verb behind the second comma."""
    if scan.word(at) != ",":
        return at
    marks = [t for t in range(at + 1, min(limit, at + INSERTED)) if scan.word(t) == ","]
    close = next((t for t in marks if {scan.tag(t + 1).pos, scan.tag(t + 2).pos} & {"AUX", "VERB"}), None)
    return at if close is None else close + 1


def _ahead(draft: Draft) -> range:
    """The tokens before the figure, nearest first, within its clause."""
    scan = draft.scan
    sentence = scan.reading.sentences[draft.sentence]
    first = max(sentence.first, draft.hedge.first - BEFORE)
    marks = [t for t in range(first, draft.hedge.first) if scan.word(t) in STOPS or _object(scan, t)]
    return range(draft.hedge.first - 1, (marks[-1] if marks else first - 1), -1)


def _object(scan: Scan, token: int) -> bool:
    """`cut power to 250,000 homes`: the verb has another object."""
    return scan.tag(token).pos == "NOUN" and scan.tag(token - 1).pos == "VERB" and token not in scan.timed


def _happening(scan: Scan, tokens: range) -> str | None:
    """What the first verb (or participle) of the stretch says; a phrase before a word (*perdu la vie*)."""
    for token in tokens:
        tag = scan.tag(token)
        found = scan.counted.deeds.at(scan.words, token)
        if found and (tag.pos in ("VERB", "ADJ", "AUX") or found[0] > token + 1):
            return str(found[1])
        if tag.pos == "VERB" and scan.lemma(token) not in scan.counted.copulas:
            return scan.counted.happenings.get(scan.lemma(token))
    return None


def _where(draft: Draft) -> tuple[str, ...]:
    """The nearest place behind the figure in its sentence, else the one that opens the sentence."""
    scan, reading = draft.scan, draft.scan.reading
    sentence = reading.sentences[draft.sentence]
    end = reading.tokens[draft.last - 1].end
    places = [
        m for m in reading.mentions if m.kind == "place" and m.entity and sentence.start <= m.start < sentence.end
    ]
    for mention in places:
        at = reading.token_at(mention.start)
        if mention.start >= end and at - draft.last <= CLAUSE and _located(scan, at):
            return (str(mention.entity),)
    for mention in places:
        at = reading.token_at(mention.start)
        if at - sentence.first <= 2 and at < draft.hedge.first and _located(scan, at):
            return (str(mention.entity),)
    return ()


def _located(scan: Scan, at: int) -> bool:
    """Whether the name stands behind a word of place (`dans la région`, `to`), determiners between."""
    before = at - 1
    while scan.tag(before).pos == "DET" and scan.word(before) not in scan.counted.locatives:
        before -= 1
    return scan.word(before) in scan.counted.locatives
