"""Statements prepared for comparison: what each says, about whom, with which numbers and dates, and when."""

from collections import Counter
from dataclasses import dataclass

from recoupe.compare.claims.profiles import NOBODY, Profile, Profiles, find_profiles, profile_key
from recoupe.compare.claims.wording import words_of
from recoupe.compare.reports import COUNTRY, Reports
from recoupe.model.article import Article
from recoupe.model.dates import day_range
from recoupe.model.figure import Figure
from recoupe.model.mention import Mention
from recoupe.model.span import Span
from recoupe.model.statement import Statement
from recoupe.model.time import TimeExpression

_NEAR = 100  # Letters on each side of what is said in which names can tell what it is about.


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of one report; `at` is its number, `said` the EDTF time of speech that the text gives.

    `who` is what the reports call its speaker, `met` are the persons whom it meets in this report; `party` says that
    the claim is about the speaker's own side. `denied` are keys of what is not so, `denying` says that some word
    negates. `around` are keys of the words beside, and whom those name.
    """

    at: int
    article: Article
    statement: Statement
    voice: str | None
    labels: frozenset[str]
    who: Profile
    keys: tuple[str, ...]
    about: frozenset[str]
    homes: frozenset[str]
    figures: tuple[Figure, ...]
    days: tuple[str, ...]
    words: tuple[str, ...]
    quoted: tuple[str, ...]
    said: str | None
    met: frozenset[str]
    party: bool
    denying: bool = False
    denied: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()


def find_claims(reports: Reports) -> tuple[Claim, ...]:
    """Every statement of every report as a claim, in order."""
    pairs = [(article, statement) for article in reports.articles for statement in article.statements]
    profiles = find_profiles(reports)
    return tuple(_claim(at, *pair, profiles, reports) for at, pair in enumerate(pairs))


def content_text(article: Article, statement: Statement) -> str:
    """What is said, in the report's words; parts are joined by a space."""
    return " ".join(span.of(article.text) for span in statement.content)


def _claim(at: int, article: Article, statement: Statement, profiles: Profiles, reports: Reports) -> Claim:
    voice = reports.voice(statement.speaker)
    named = _named(article, statement) - {voice or ""}
    words = words_of(content_text(article, statement))
    return Claim(
        at=at,
        article=article,
        statement=statement,
        voice=voice,
        labels=_labels(statement, voice, reports),
        who=profiles.get(profile_key(article, statement, reports), NOBODY),
        keys=tuple(key for key in statement.keys if not key.startswith(COUNTRY)),
        about=(frozenset(map(reports.side, named)) | _countries(statement)) - {reports.side(voice or "")},
        homes=frozenset(home for entity in named if (home := reports.home(entity))),
        figures=tuple(
            f for f in article.figures if not f.compared and _inside(f, statement.content) and _given(f, statement)
        ),
        days=tuple(t.edtf for t in article.times if t.edtf and t.type == "DATE" and _inside(t, statement.content)),
        words=words,
        quoted=words_of(" ".join(span.of(article.text) for span in statement.verbatim)),
        said=_past(_dated(statement.said or _told(article, statement), article, reports), article),
        met=_met(article, voice, reports),
        party=voice is not None and any(reports.akin(voice, entity) for entity in named),
        denied=_denied(statement),
        around=frozenset(statement.around) | _beside(article, statement, reports),
        denying=not reports.negatives.get(article.language[:2], frozenset()).isdisjoint(words),
    )


def _denied(statement: Statement) -> frozenset[str]:
    """The keys of what is not so, as the speaker has it: what is denied, but not what is denied to be false."""
    negated = frozenset(statement.negated_keys or (statement.keys if statement.negated else ()))
    return frozenset(statement.keys) - negated if statement.certainty == "denied" else negated


def _beside(article: Article, statement: Statement, reports: Reports) -> frozenset[str]:
    """Whom and what the words beside name, by what it is a side of."""
    first, last = statement.content[0].start - _NEAR, statement.content[-1].end + _NEAR
    near = (m.entity for m in article.mentions if m.entity and first <= m.start and m.end <= last)
    return frozenset(map(reports.side, near))


def _labels(statement: Statement, voice: str | None, reports: Reports) -> frozenset[str]:
    """Under which voices the claim can be met: its speaker, its relays, its country; `?` for nobody."""
    voices = {voice or "?", *(reports.voice(actor) or "?" for actor in statement.via)}
    entity = reports.entities.get(voice or "")
    if entity and entity.country and entity.kind in ("place", "organization"):
        voices.add(f"country:{entity.country}")
    return frozenset(voices)


def _countries(statement: Statement) -> frozenset[str]:
    """`la crise ukrainienne` is about Ukraine."""
    return frozenset(key for key in statement.keys if key.startswith(COUNTRY))


def _named(article: Article, statement: Statement) -> frozenset[str]:
    """Whom and what the content names."""
    return frozenset(m.entity for m in article.mentions if m.entity and _inside(m, statement.content))


def _met(article: Article, voice: str | None, reports: Reports) -> frozenset[str]:
    """Those whom the speaker has met, as this report tells: `le maire a reçu la ministre`."""
    casts = (
        {participant.actor.entity for participant in event.participants}
        for event in article.events
        if event.full and event.type == "CONSULT" and event.status == "happened" and len(event.participants) > 1
    )
    others = {entity for cast in casts if voice in cast for entity in cast if entity and entity != voice}
    return frozenset(one for one in others if (known := reports.entities.get(one)) and known.kind == "person")


def _given(figure: Figure, statement: Statement) -> bool:
    """Whether the number is among the keys: in `sept, et non neuf` nine is not."""
    value = figure.high if figure.low is None else figure.low
    return f"#{value:g}" in statement.keys or not any(key.startswith("#") for key in statement.keys)


def _dated(said: str | None, article: Article, reports: Reports) -> str | None:
    """The time of speech, `en mars` in the year of the story."""
    if said is None or not said.startswith("XXXX"):
        return said
    story = reports.story[article.id]
    years = Counter(
        other.published[:4] for other in reports.articles if other.published and reports.story[other.id] == story
    )
    return years.most_common(1)[0][0] + said[4:] if years else None


def _past(said: str | None, article: Article) -> str | None:
    """The time of speech, unless it lies behind the report's own day: then it was misread."""
    spoken, printed = day_range(said).earliest, day_range(article.published).latest
    return None if spoken and printed and spoken > printed else said


def _told(article: Article, statement: Statement) -> str | None:
    """The one date that stands with the cue: `En avril, la mairie a confirmé …`."""
    line = article.text.rfind("\n", 0, statement.start) + 1
    start = max(line, article.text.rfind(". ", line, statement.start) + 1)
    told = [
        t.edtf
        for t in article.times
        if t.edtf and t.type == "DATE" and start <= t.start < statement.end and not _inside(t, statement.content)
    ]
    return told[0] if len(told) == 1 else None


def _inside(record: Figure | TimeExpression | Mention, content: tuple[Span, ...]) -> bool:
    return any(span.start <= record.start and record.end <= span.end for span in content)
