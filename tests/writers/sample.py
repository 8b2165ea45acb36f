"""A small dossier made by hand: two reports, one statement in both, a figure, an event, hostile words."""

from recoupe.model.article import Article, Block
from recoupe.model.dossier import Dossier, Problem
from recoupe.model.event import Event, Participant
from recoupe.model.figure import Figure, Scope
from recoupe.model.finding import (
    Difference,
    Finding,
    Independence,
    Member,
    Origin,
    Relation,
    Side,
    TimelineEntry,
)
from recoupe.model.mention import Actor, Entity, Mention
from recoupe.model.span import Located, Reason, Span
from recoupe.model.statement import Cue, Statement
from recoupe.model.story import Copy, Episode, Story
from recoupe.model.time import TimeExpression

HOSTILE = "<script>alert(1)</script>"
FIRST = f"Le pont ferme\n« Le pont est sûr », a dit mardi la maire Rose Duval {HOSTILE}. Douze camions attendent."
SECOND = "“The bridge is safe,” mayor Rose Duval said, according to Agence Bleue."


def actor(text: str, words: str, name: str, entity: str | None = None) -> Actor:
    start = text.index(words)
    return Actor(entity, name, words, start, start + len(words))


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def statement(article: str, text: str, content: str, cue: str, via: tuple[Actor, ...] = ()) -> Statement:
    where, said_by = span(text, content), span(text, cue)
    return Statement(
        id=f"{article}.s{where.start}",
        start=where.start,
        end=max(where.end, said_by.end),
        content=(where,),
        verbatim=(where,),
        kind="direct",
        speaker=actor(text, "Rose Duval", "Rose Duval", "e-duval"),
        via=via,
        cue=Cue(said_by.start, said_by.end, "dire", "assert"),
        to=None,
        said="2025-03-04",
        certainty="asserted",
        confidence="certain",
        rule="interrupted",
    )


def make_articles() -> tuple[Article, Article]:
    twelve = span(FIRST, "Douze camions")
    figure = Figure(
        id=f"a-1.f{twelve.start}",
        start=twelve.start,
        end=twelve.end,
        text="Douze camions",
        low=12,
        high=12,
        bound="exact",
        unit=None,
        of="camions",
        counted="truck",
        scope=Scope(what="wait"),
        as_of=None,
        status="happened",
        source=None,
        statement=None,
        rule="number_words",
    )
    ferme = span(FIRST, "Le pont ferme")
    event = Event(
        "a-1.v0",
        ferme.start,
        ferme.end,
        "close",
        None,
        (Participant("agent", actor(FIRST, "Rose Duval", "Rose Duval", "e-duval")),),
        None,
        "2025-03-04",
        "happened",
        "verb",
    )
    day = span(FIRST, "mardi")
    first = Article(
        id="a-1",
        source="pont.txt",
        text=FIRST,
        sha256="0" * 64,
        language="fr",
        outlet="Le Fleuve",
        agencies=("Agence Bleue",),
        title="Le pont ferme",
        published="2025-03-04",
        published_basis="given",
        blocks=(Block("title", 0, 13), Block("paragraph", 14, len(FIRST))),
        mentions=(Mention(*_ends(FIRST, "Rose Duval"), "Rose Duval", "person", "e-duval", "title_and_name"),),
        times=(
            TimeExpression(
                day.start,
                day.end,
                "mardi",
                "DATE",
                "2025-03-04",
                "2025-03-04",
                "2025-03-04",
                "2025-03-04",
                "weekday",
            ),
        ),
        statements=(statement("a-1", FIRST, "« Le pont est sûr »", "a dit"),),
        figures=(figure,),
        events=(event,),
    )
    second = Article(
        id="a-2",
        source="bridge.txt",
        text=SECOND,
        sha256="1" * 64,
        language="en",
        blocks=(Block("paragraph", 0, len(SECOND)),),
        statements=(
            statement(
                "a-2",
                SECOND,
                "“The bridge is safe,”",
                "said",
                (actor(SECOND, "Agence Bleue", "Agence Bleue"),),
            ),
        ),
    )
    return first, second


def _ends(text: str, words: str) -> tuple[int, int]:
    where = span(text, words)
    return where.start, where.end


def make_dossier() -> Dossier:
    first, second = make_articles()
    members = tuple(Member(a.id, a.statements[0].id) for a in (first, second))
    reason = Reason("same_words", "Both quote the mayor on the bridge.", (Located("a-1", 14, 33),))
    shared = Finding(
        id="f-1",
        topic="statement",
        verdict="agreed",
        title="Rose Duval: « Le pont est sûr »",
        members=members,
        relations=(Relation(members[0].ref, members[1].ref, "equal", (reason,)),),
        differences=(
            Difference("wording", (Side("Le pont est sûr", members[:1]), Side("The bridge is safe", members[1:]))),
        ),
        origins=(Origin("Rose Duval", "speaker", members),),
        independent_origins=Independence(1, 1),
        because=(reason,),
        when="2025-03-04",
    )
    alone = Finding(
        "f-2",
        "figure",
        "single",
        "Douze camions",
        (Member("a-1", first.figures[0].id),),
        (),
        (),
        (Origin("Agence Bleue", "agency", (Member("a-1", first.figures[0].id),)),),
        Independence(1, 1),
        (),
        None,
        "possible",
    )
    happened = Finding(
        "f-3",
        "event",
        "single",
        HOSTILE,
        (Member("a-1", "a-1.v0"),),
        (),
        (),
        (),
        Independence(0, 1),
        (),
        "2025-03-04",
    )
    copied = Copy(Located("a-2", 0, 21), Located("a-1", 14, 33), "edited", 0.25, True, (reason,))
    episode = Episode("p-1", "Le pont ferme", ("a-1", "a-2"), "2025-03-04", ())
    return Dossier(
        recoupe="0.1.0",
        made_at="2025-03-05T00:00:00+00:00",
        settings={"language": "fr"},
        articles=(first, second),
        entities=(Entity("e-duval", "person", "Rose Duval", ("Mme Duval",)),),
        copies=(copied,),
        stories=(Story("s-1", "Le pont ferme", ("a-1", "a-2"), (episode,)),),
        findings=(shared, alone, happened),
        timeline=(TimelineEntry("2025-03-04", "f-3"),),
        problems=(Problem("void.txt", "It is empty.", "Give another file."),),
    )
