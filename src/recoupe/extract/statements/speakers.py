"""Whose words they are, by name: pronouns, shared subjects and roles led back to who was named."""

from dataclasses import dataclass, field, replace

from recoupe.extract.names.cast import find_cast
from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import base_end, phrase_end
from recoupe.extract.phrases.subjects import Source, subject_phrase
from recoupe.extract.statements.animacy import kinds_of
from recoupe.extract.statements.documents import head_kinds
from recoupe.extract.statements.occasions import spoken_in
from recoupe.languages.pronouns import Agreement, pronouns
from recoupe.model.mention import Actor, Entity, Mention
from recoupe.text.folding import fold

_BACK = 60
_REACH = 30


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who spoke or acted, with what a pronoun agrees with."""

    actor: Actor
    at: int
    gender: str
    plural: bool
    speaker: bool
    person: bool
    relay: bool = False


@dataclass(slots=True)
class Speakers:
    """Everybody the report has named so far, the latest last."""

    parsed: Parsed
    entities: dict[str, Entity]
    genders: dict[str, str]
    seen: list[Known] = field(default_factory=list)

    def actor(self, source: Source, *, speaker: bool = True, relay: bool = False) -> Actor | None:
        """The actor that the source names, remembered for the pronouns to come."""
        pronoun = self._is_pronoun(source)
        known = self._led_back(source) if pronoun else self._named(source)
        if known is None:
            return None
        if not (pronoun and known.actor.name == known.actor.text):  # `which said` names nobody for `it` to mean
            self.seen.append(Known(known.actor, source.first, known.gender, known.plural, speaker, known.person, relay))
        return known.actor

    def named(self, source: Source) -> Actor | None:
        """The actor that the source names, not remembered: somebody spoken to."""
        known = self._led_back(source) if self._is_pronoun(source) else self._named(source)
        return None if known is None else known.actor

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
        source = antecedent(self.parsed, source)
        text, start, end = self._text(source)
        mention = head_mention(self.parsed, source)
        entity = self.entities.get(mention.entity) if mention is not None and mention.entity else None
        meant = self._meant(source) if entity is None else None
        if meant is not None:
            return replace(meant, actor=replace(meant.actor, text=text, start=start, end=end), at=source.first)
        name = entity.name if entity else described(self.parsed, source)
        actor = Actor(entity.id if entity else None, name, text, start, end)
        gender, plural = agreement(self.parsed, source)
        gender = self.genders.get(entity.id, gender) if entity else gender
        return Known(actor, source.first, gender, plural and not _single(entity), True, self._person(source, entity))

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
        found = found or self._agreeing(source, wanted)
        if found is None:
            return Known(Actor(None, text, text, start, end), source.first, wanted.gender, wanted.plural, True, True)
        actor = Actor(found.actor.entity, found.actor.name, text, start, end)
        return Known(actor, source.first, found.gender or wanted.gender, found.plural, True, found.person)

    def _agreeing(self, source: Source, wanted: Agreement) -> Known | None:
        """The latest one that agrees; a person before a body where the pronoun can mean both."""
        before = [known for known in self.seen[-_BACK:] if known.at < source.first and _agrees(known, wanted)]
        before = sorted((k for k in before if _can_be_meant(k)), key=lambda k: k.at) or before
        people = [known for known in before if known.person]
        if wanted.gender in ("m", "f") and pronouns(self.parsed.reading.pack).things:
            before = []  # `he` is no thing where `it` is there for things
        bodies = [k for k in before if not k.person and k.speaker and k.gender == wanted.gender]
        if people and bodies and self._sentence(bodies[-1]) > self._sentence(people[-1]):
            people = []  # La région a dit A ; elle reconnaît B
        if wanted.gender == "n":
            people = [known for known in before if not known.person] or people
        return people[-1] if people else before[-1] if before else None

    def _latest(self, source: Source) -> Known | None:
        """`ce dernier`, `the latter`: the person named last, speaker or not, in the sentence before or in this one."""
        here = self.parsed.reading.sentence_at(self.parsed.start(source.first))
        for mention in reversed(self.parsed.reading.mentions):
            if mention.end <= self.parsed.start(source.first) and mention.entity and mention.kind == "person":
                if here - self.parsed.reading.sentence_at(mention.start) > 1:
                    return None
                at = self.parsed.reading.token_at(mention.start)
                return self._named(Source(at, self.parsed.reading.tokens_in(mention.start, mention.end).stop, "noun"))
        return None

    def _sentence(self, known: Known) -> int:
        return self.parsed.reading.sentence_at(self.parsed.start(known.at))

    def _meant(self, source: Source) -> Known | None:
        """`cette institutrice`, `this engineer`: the person named last, in this sentence or the one before."""
        demonstrative = pronouns(self.parsed.reading.pack).pointing
        if self.parsed.words[source.first] not in demonstrative or "person" not in head_kinds(self.parsed, source):
            return None
        gender, plural = agreement(self.parsed, source)
        people = [k for k in self.seen[-_BACK:] if k.person and k.at < source.first and k.plural == plural]
        last = people[-1] if people and (not gender or people[-1].gender in ("", gender)) else None
        here = self.parsed.reading.sentence_at(self.parsed.start(source.first))
        return last if last is not None and here - self._sentence(last) <= 1 and last.actor.entity else None


def speakers_of(parsed: Parsed) -> Speakers:
    """Nobody seen yet; the report's entities, and the genders that its names show."""
    cast = {character.entity: character.gender for character in find_cast(parsed.reading) if character.gender}
    return Speakers(parsed, {entity.id: entity for entity in parsed.reading.entities}, dict(cast))


def _can_be_meant(known: Known) -> bool:
    """`dans un communiqué. Il a ajouté`: a writing without a name that only passed something on is not meant."""
    return known.speaker or known.person or not known.relay or known.actor.entity is not None


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


def _agrees(known: Known, wanted: Agreement) -> bool:
    if known.plural != wanted.plural and not (wanted.plural and not known.person and not wanted.gender):
        return False
    if wanted.gender in ("", "n"):
        return True
    return not known.gender or known.gender == wanted.gender


def head_mention(parsed: Parsed, source: Source) -> Mention | None:
    """The name that the phrase is about: in its head, or set beside it; not one that hangs on a preposition."""
    head_end = base_end(parsed, source.first, source.last)
    inside = [parsed.mention_at[i] for i in range(source.first, source.last) if i in parsed.mention_at]
    owner = any(parsed.is_(i, "genitive") and parsed.pos[i] == "PART" for i in range(source.first, head_end))
    if inside and inside[0].entity is None:
        inside = [m for m in inside if m.entity is not None and m.start >= inside[0].end] or inside
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


def _modifies(parsed: Parsed, mention: Mention, head_end: int) -> bool:
    """`City officials`: a common noun behind the name is the head."""
    end = parsed.reading.tokens_in(mention.start, mention.end).stop
    return any(parsed.pos[i] == "NOUN" and parsed.reading.tokens[i].text[0].islower() for i in range(end, head_end))


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
