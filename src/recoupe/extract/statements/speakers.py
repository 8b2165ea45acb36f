"""Whose words they are, by name: pronouns, shared subjects and roles led back to who was named."""

from dataclasses import dataclass, field

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import base_end, phrase_end
from recoupe.extract.phrases.subjects import Source
from recoupe.extract.statements.animacy import kinds_of
from recoupe.languages.pack import LanguagePack
from recoupe.model.mention import Actor, Entity, Mention


@dataclass(slots=True)
class Known:
    """Somebody who spoke or acted, with what a pronoun agrees with."""

    actor: Actor
    at: int
    gender: str
    plural: bool
    speaker: bool
    person: bool


@dataclass(slots=True)
class Speakers:
    """Everybody the report has named so far, the latest last."""

    parsed: Parsed
    entities: dict[str, Entity] = field(default_factory=dict)
    seen: list[Known] = field(default_factory=list)

    def actor(self, source: Source, *, speaker: bool = True) -> Actor | None:
        """The actor that the source names, remembered for the pronouns to come."""
        pronoun = self.parsed.pos[source.first] == "PRON" and source.last - source.first == 1
        known = self._led_back(source) if pronoun else self._named(source)
        if known is None:
            return None
        self.seen.append(Known(known.actor, source.first, known.gender, known.plural, speaker, known.person))
        return known.actor

    def last_speaker(self) -> Actor | None:
        """Who spoke last."""
        return next((known.actor for known in reversed(self.seen[-30:]) if known.speaker), None)

    def _text(self, source: Source) -> tuple[str, int, int]:
        start, end = self.parsed.start(source.first), self.parsed.end(source.last - 1)
        return self.parsed.reading.text[start:end], start, end

    def _named(self, source: Source) -> Known:
        text, start, end = self._text(source)
        mention = head_mention(self.parsed, source)
        entity = self.entities.get(mention.entity) if mention is not None and mention.entity else None
        name = entity.name if entity else described(self.parsed, source)
        actor = Actor(entity.id if entity else None, name, text, start, end)
        kinds = kinds_of(self.parsed, source)
        gender, plural = agreement(self.parsed, source)
        person = entity.kind == "person" if entity and entity.kind != "other" else "person" in kinds
        return Known(actor, source.first, gender, plural, True, person)

    def _led_back(self, source: Source) -> Known | None:
        text, start, end = self._text(source)
        wanted = pronouns(self.parsed.reading.pack).get(self.parsed.words[source.first])
        if wanted is None:
            return None if self.parsed.words[source.first] in self_pronouns(self.parsed.reading.pack) else self._named(source)
        for known in reversed(self.seen[-40:]):
            if known.at < source.first and _agrees(known, *wanted):
                actor = Actor(known.actor.entity, known.actor.name, text, start, end)
                return Known(actor, source.first, known.gender or wanted[0], known.plural, True, known.person)
        return Known(Actor(None, text, text, start, end), source.first, *wanted[:1], wanted[1] == "p", True, True)


def _agrees(known: Known, gender: str, number: str) -> bool:
    if known.plural != (number == "p"):
        return False
    if gender == "n":
        return not known.person
    return not gender or not known.gender or known.gender == gender


def head_mention(parsed: Parsed, source: Source) -> Mention | None:
    """The name that the phrase is about: in its head, or set beside it; not one that hangs on a preposition."""
    head_end = base_end(parsed, source.first, source.last)
    inside = [parsed.mention_at[i] for i in range(source.first, source.last) if i in parsed.mention_at]
    for mention in inside:
        if parsed.start(source.first) <= mention.start < parsed.end(head_end - 1):
            return mention if parsed.words[min(head_end, len(parsed.words) - 1)] not in ("'s", "'") else None
    for mention in inside:
        at = parsed.reading.token_at(mention.start)
        before = parsed.word(at - 1)
        if before == "," or parsed.pos[at - 1] in ("NOUN", "ADJ") or mention.start == parsed.start(source.first):
            return mention
    return None


def described(parsed: Parsed, source: Source) -> str:
    """The description without its article and without what is set beside it."""
    end = phrase_end(parsed, source.first, source.last, places=True)
    first = source.first
    if parsed.pos[first] == "DET" and end - first > 1 and parsed.is_(first, "article"):
        first += 1
    return parsed.reading.text[parsed.start(first) : parsed.end(max(end, first + 1) - 1)]


def agreement(parsed: Parsed, source: Source) -> tuple[str, bool]:
    """Gender (m, f or empty) and plural of the phrase, from its article, title and head."""
    genders = gender_words(parsed.reading.pack)
    gender = next((genders[parsed.words[i]] for i in range(source.first, source.last) if parsed.words[i] in genders), "")
    head = parsed.words[source.first]
    end = base_end(parsed, source.first, source.last)
    joined = any(parsed.pos[i] == "CCONJ" for i in range(source.first, min(source.last, end + 4)))
    plural = parsed.is_(source.first, "plural") or joined or (
        parsed.pos[max(source.first, end - 1)] == "NOUN" and parsed.words[end - 1] != parsed.lemmas[end - 1].lower()
        and parsed.words[end - 1].endswith(("s", "x"))
    )
    return gender if head else "", plural


def pronouns(pack: LanguagePack) -> dict[str, tuple[str, str]]:
    """Gender and number of each pronoun that stands for somebody."""
    return {form: (row["gender"], row["number"]) for form, row in pack.forms("pronouns", "pronoun")}


def self_pronouns(pack: LanguagePack) -> frozenset[str]:
    """Pronouns of those who speak or of nobody: `je`, `on`, `we`."""
    return frozenset(form for form, _ in pack.forms("pronouns", "speaker"))


def gender_words(pack: LanguagePack) -> dict[str, str]:
    """Words that show a gender: titles, articles, some nouns."""
    return {form: row["gender"] for form, row in pack.forms("pronouns", "gender")}
