"""Whose words they are, by name: pronouns, shared subjects and roles led back to who was named."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from recoupe.extract.names.cast import find_cast
from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import base_end, phrase_end
from recoupe.extract.phrases.subjects import Source, subject_phrase
from recoupe.extract.statements.animacy import kinds_of
from recoupe.extract.statements.documents import head_kinds
from recoupe.extract.statements.meant import Known, agreeing, last_body
from recoupe.extract.statements.occasions import spoken_in
from recoupe.languages.pronouns import Agreement, pronouns
from recoupe.model.mention import Actor, Entity, Mention
from recoupe.text.folding import fold

_BACK = 60
_REACH = 30
_APART = 3  # Sentences from which on a pronoun may mean somebody nearer.
_LATELY = 5  # Sentences over which who spoke goes on to be meant.


@dataclass(slots=True)
class Speakers:
    """Everybody the report has named so far, the latest last; `known` are those whom phrases name by themselves."""

    parsed: Parsed
    entities: dict[str, Entity]
    genders: Mapping[str, str]
    seen: list[Known] = field(default_factory=list)
    known: dict[Source, Known] = field(default_factory=dict)
    doubtful: set[int] = field(default_factory=set)

    def actor(self, source: Source, *, speaker: bool = True, relay: bool = False) -> Actor | None:
        """The actor that the source names, remembered for the pronouns to come."""
        pronoun = self._is_pronoun(source)
        known = self._led_back(source) if pronoun else self._named(source)
        if known is None:
            return None
        if not (pronoun and known.actor.name == known.actor.text):  # `which said` names nobody for `it` to mean
            self.seen.append(known._replace(at=source.first, speaker=speaker, relay=relay))
        return known.actor

    def named(self, source: Source) -> Actor | None:
        """The actor that the source names, not remembered: somebody spoken to."""
        known = self._led_back(source) if self._is_pronoun(source) else self._named(source)
        return None if known is None else known.actor

    def owner(self, words: tuple[int, int]) -> Actor | None:
        """Whose `à ses yeux`, `in her view` it is: the latest that the possessive agrees with."""
        owners = pronouns(self.parsed.reading.pack).owners
        wanted = next((owners[word] for word in self.parsed.words[slice(*words)] if word in owners), None)
        found = agreeing(self.parsed, self.seen, words[0], wanted) if wanted is not None else None
        return found.actor if found is not None else None

    def last_speaker(self) -> Actor | None:
        """Who spoke last."""
        return next((known.actor for known in reversed(self.seen[-_BACK:]) if known.speaker), None)

    def last_person(self) -> Actor | None:
        """The last one named who is a person."""
        return next((known.actor for known in reversed(self.seen[-_BACK:]) if known.person), None)

    def last_relay(self) -> Actor | None:
        """The agency or writing that last passed something on, or spoke for itself."""
        return next((k.actor for k in reversed(self.seen[-_BACK:]) if k.relay or (k.speaker and not k.person)), None)

    def _is_pronoun(self, source: Source) -> bool:
        """One word, or several that stand for somebody: `ce dernier`, `l'intéressé`, `the latter`."""
        one = self.parsed.pos[source.first] == "PRON" and source.last - source.first == 1
        return one or self._folded(source) in pronouns(self.parsed.reading.pack).agreement

    def _folded(self, source: Source) -> str:
        return fold(self._text(source)[0])

    def _text(self, source: Source) -> tuple[str, int, int]:
        start, end = self.parsed.start(source.first), self.parsed.end(source.last - 1)
        return self.parsed.reading.text[start:end], start, end

    def _named(self, source: Source) -> Known:
        known = self.known.get(source)
        if known is None:
            known = self.known[source] = self._by_its_words(antecedent(self.parsed, source))
        meant = self._meant(known) if known.actor.entity is None else None
        if meant is None:
            return known
        own = known.actor
        return meant._replace(actor=replace(meant.actor, text=own.text, start=own.start, end=own.end), at=known.at)

    def _by_its_words(self, source: Source) -> Known:
        """Whom the phrase names by itself, whoever was named before."""
        text, start, end = self._text(source)
        mention = head_mention(self.parsed, source)
        entity = self.entities.get(mention.entity) if mention is not None and mention.entity else None
        name = entity.name if entity else described(self.parsed, source)
        actor = Actor(entity.id if entity else None, name, text, start, end)
        gender, plural = agreement(self.parsed, source)
        gender = self.genders.get(entity.id, gender) if entity else gender
        person, sure = self._person(source, entity), self._surely_person(source, entity)
        return Known(actor, source.first, gender, plural and not _single(entity), True, person, sure=sure)

    def _surely_person(self, source: Source, entity: Entity | None) -> bool:
        """A person by name or by noun: not a capital word that nothing else is known of."""
        if entity is not None and entity.kind != "other":
            return entity.kind == "person"
        return "person" in head_kinds(self.parsed, source)

    def _person(self, source: Source, entity: Entity | None) -> bool:
        if entity is not None and entity.kind != "other":
            return entity.kind in ("person", "group")
        if self.parsed.pos[source.first] == "DET":
            return "person" in head_kinds(self.parsed, source)
        return "person" in kinds_of(self.parsed, source)

    def _led_back(self, source: Source) -> Known | None:
        text, start, end = self._text(source)
        table = pronouns(self.parsed.reading.pack)
        word = self._folded(source)
        if word in table.speakers:
            return None
        wanted = table.agreement.get(word)
        if wanted is None:
            return self._named(antecedent(self.parsed, source))
        found = self._latest(source) if word in table.latter else None
        found = found or agreeing(self.parsed, self.seen, source.first, wanted)
        found = self._lately_named(source.first, wanted, found) or found
        if found is None and (found := last_body(self.parsed, self.seen, source.first, wanted)) is not None:
            self.doubtful.add(source.first)
        if found is None:
            return Known(Actor(None, text, text, start, end), source.first, wanted.gender, wanted.plural, True, True)
        if self._far(source.first, found):
            self.doubtful.add(source.first)
        actor = Actor(found.actor.entity, found.actor.name, text, start, end)
        return found._replace(actor=actor, at=source.first, gender=found.gender or wanted.gender, speaker=True)

    def _far(self, at: int, found: Known) -> bool:
        """Whether others spoke since whom the pronoun is led back to, or a silent one stands far before."""
        between = (k for k in self.seen[-_BACK:] if found.at < k.at < at and k.speaker)
        rivals = {known.actor.name for known in between} - {found.actor.name}
        apart = self.parsed.sentence_of[at] - self.parsed.sentence_of[found.at]
        return len(rivals) > 1 or (apart >= _APART and (bool(rivals) or not found.speaker))

    def _lately_named(self, at: int, wanted: Agreement, found: Known | None) -> Known | None:
        """`Cela n'étonne pas Luc Petit. « … », dit-il`: the only person named in the sentence before."""
        here = self.parsed.sentence_of[at]
        back = _LATELY if found is not None and found.speaker else 2
        lately = found is not None and here - self.parsed.sentence_of[found.at] < back
        if wanted.plural or wanted.gender not in ("m", "f") or lately:
            return None
        near: dict[str, Known] = {}
        for mention in reversed(self.parsed.reading.mentions):
            start = self.parsed.reading.token_at(mention.start)
            if here - self.parsed.reading.sentence_at(mention.start) > 2:
                break
            if start < at and mention.entity and mention.kind == "person" and self.parsed.outside(start):
                stop = self.parsed.reading.tokens_in(mention.start, mention.end).stop
                near[mention.entity] = self._named(Source(start, stop, "noun"))
        fits = [known for known in near.values() if known.gender in ("", wanted.gender)]
        return fits[0] if len(fits) == 1 else None

    def _latest(self, source: Source) -> Known | None:
        """`ce dernier`, `the latter`: the person named last, speaker or not, in the sentence before or in this one."""
        here = self.parsed.sentence_of[source.first]
        for mention in reversed(self.parsed.reading.mentions):
            if mention.end <= self.parsed.start(source.first) and mention.entity and mention.kind == "person":
                if here - self.parsed.reading.sentence_at(mention.start) > 1:
                    return None
                at = self.parsed.reading.token_at(mention.start)
                return self._named(Source(at, self.parsed.reading.tokens_in(mention.start, mention.end).stop, "noun"))
        return None

    def _meant(self, phrase: Known) -> Known | None:
        """`cette institutrice`, `this engineer`: the person named last, in this sentence or the one before."""
        if not phrase.sure or self.parsed.words[phrase.at] not in pronouns(self.parsed.reading.pack).pointing:
            return None
        people = [k for k in self.seen[-_BACK:] if k.person and k.at < phrase.at and k.plural == phrase.plural]
        last = people[-1] if people and (not phrase.gender or people[-1].gender in ("", phrase.gender)) else None
        near = last is not None and self.parsed.sentence_of[phrase.at] - self.parsed.sentence_of[last.at] <= 1
        return last if near and last is not None and last.actor.entity else None


def speakers_of(parsed: Parsed) -> Speakers:
    """Nobody seen yet; the report's entities, and the genders that its names show."""
    return Speakers(parsed, {entity.id: entity for entity in parsed.reading.entities}, _genders(parsed))


@lru_cache(maxsize=2)
def _genders(parsed: Parsed) -> Mapping[str, str]:
    return {character.entity: character.gender for character in find_cast(parsed.reading) if character.gender}


def antecedent(parsed: Parsed, source: Source) -> Source:
    """What a relative pronoun that was taken for a subject stands for; any other source as it is."""
    if not parsed.is_(source.first, "relative"):
        return source
    if source.last - source.first > 1:  # a town which experts say is empty
        return Source(source.first + 1, source.last, source.how)
    end = source.first - 1 if parsed.word(source.first - 1) == "," else source.first
    return subject_phrase(parsed, end, max(0, end - _REACH)) or source


def _single(entity: Entity | None) -> bool:
    return entity is not None and entity.kind == "person"


def head_mention(parsed: Parsed, source: Source) -> Mention | None:
    """The name that the phrase is about: in its head, or set beside it; not one that hangs on a preposition."""
    head_end = base_end(parsed, source.first, source.last)
    inside = [parsed.mention_at[i] for i in range(source.first, source.last) if i in parsed.mention_at]
    owner = any(parsed.pos[i] == "PART" and parsed.is_(i, "genitive") for i in range(source.first, head_end))
    if inside and inside[0].entity is None:
        inside = [m for m in inside if m.entity is not None and m.start >= inside[0].end] or inside
    named = _named_behind(parsed, inside)
    if named is not None:
        return named
    people = [m for m in inside if m.kind == "person" and m.start < parsed.end(head_end - 1)]
    for mention in people[:1] if people and not owner else inside:
        first = parsed.reading.token_at(mention.start)
        whole = mention.end >= parsed.end(head_end - 1) and first <= source.first + 1
        if first < head_end and _modifies(parsed, mention, head_end):
            continue
        if first < head_end and (whole or not owner or _behind_owner(parsed, first, source.first)):
            return mention
    for mention in inside:
        at = parsed.reading.token_at(mention.start)
        if at == source.first:
            continue
        beside = parsed.word(at - 1) == "," or (parsed.pos[at - 1] in ("NOUN", "ADJ") and mention.kind == "person")
        titled = parsed.word(at - 2) == "," and parsed.pos[at - 1] in ("NOUN", "PROPN", "PUNCT")
        if beside or titled:
            return mention
    return None


def _named_behind(parsed: Parsed, inside: list[Mention]) -> Mention | None:
    """`l'agence d'État Ovalis`: the body's own name behind the noun, not the agency that the noun alone would mean."""
    if len(inside) < 2 or not inside[0].rule.startswith(("description", "reference")) or inside[0].kind == "person":
        return None
    for mention in inside[1:]:
        before = parsed.reading.token_at(mention.start) - 1
        if mention.kind == "organization" and mention.entity and parsed.pos[before] in ("NOUN", "ADJ"):
            return mention
    return None


def _around(parsed: Parsed, at: int) -> Mention | None:
    """The name that begins before the phrase does: `M. Durand` where the title is cut off."""
    mentions = parsed.mention_at
    near = next((mentions[i] for i in range(at - 1, max(-1, at - 4), -1) if i in mentions), None)
    return near if near is not None and near.end > parsed.start(at) else None


def _modifies(parsed: Parsed, mention: Mention, head_end: int) -> bool:
    """`City officials`, `the U.S. Census Bureau`: a noun behind the name, or more of a body's name, is the head."""
    end = parsed.reading.tokens_in(mention.start, mention.end).stop
    if mention.end < parsed.end(end - 1):
        return True  # the London-based observatory
    if mention.kind == "place" and end < head_end and parsed.pos[end] == "PROPN" and end not in parsed.mention_at:
        return True
    return any(parsed.pos[i] == "NOUN" and parsed.reading.texts[i][0].islower() for i in range(end, head_end))


def _behind_owner(parsed: Parsed, at: int, first: int) -> bool:
    return any(parsed.is_(i, "genitive") for i in range(first, at))


def described(parsed: Parsed, source: Source) -> str:
    """The description without its article and without what is set beside it."""
    end = spoken_in(parsed, source, phrase_end(parsed, source.first, source.last, places=True))
    first = source.first
    if parsed.pos[first] == "DET" and end - first > 1 and parsed.is_(first, "article"):
        first += 1
    while end - first > 1 and parsed.pos[end - 1] == "VERB" and parsed.forms[end - 1] == "PastPart":
        end -= 1  # la préfecture citée
    return parsed.reading.text[parsed.start(first) : parsed.end(max(end, first + 1) - 1)]


def agreement(parsed: Parsed, source: Source) -> tuple[str, bool]:
    """Gender (m, f or empty) and plural of the phrase, from its article, title and head."""
    genders = pronouns(parsed.reading.pack).genders
    end = base_end(parsed, source.first, source.last)
    words = parsed.words[source.first : max(end, source.first + 1)]
    gender = next((genders[word] for word in words if word in genders), "")
    joined = end < source.last and parsed.pos[end] == "CCONJ"
    head = next((i for i in range(end - 1, source.first - 1, -1) if parsed.pos[i] == "NOUN"), -1)
    shown = head >= 0 and words[0] not in genders and parsed.words[head] != parsed.lemmas[head].lower()
    return gender, any(word in parsed.grammar.words("plural") for word in words) or joined or (
        shown and parsed.words[head].endswith(("s", "x"))
    )
