"""What a figure counts, under the keys that all reports share, and where."""

from recoupe.compare.reports import Reports
from recoupe.model.figure import Figure

_DOERS = {"protester": "protested"}  # Those counted by what they do.
_ALIKE = {"deployed": "sent"}  # Soldiers sent somewhere are soldiers deployed there.
TOLLS = frozenset(
    {"killed", "wounded", "missing", "displaced", "arrested", "rescued", "infected", "hospitalised"}
)  # What happens to people in one occurrence.
PEOPLE = frozenset({"person", "man"})
WHOLE = frozenset(
    {"climb", "fish", "hike", "migrant", "mine", "miner", "patient", "resident", "tourist", "village", "worker"}
)  # Of whom a toll counts all: `sept ouvriers` are `sept morts`, `sept enfants` are some of them.
FORCES = frozenset({"soldier", "attacker"})
GAUGES = frozenset({"magnitude", "depth"})  # What one occurrence has one of.
HARMED = frozenset({"killed", "wounded", "killed or wounded"})
_OF_PEOPLE = PEOPLE | FORCES | frozenset(
    {
        "account", "activist", "case", "child", "citizen", "civilian", "compte", "customer", "employee", "family",
        "foreign", "guest", "household", "infect", "inhabitant", "job", "migrant", "number", "passenger", "patient",
        "people", "pupil", "resident", "student", "subscriber", "tourist", "traveller", "user", "victim", "viewer",
        "visitor", "voter", "woman", "work", "worker",
    }
)  # fmt: skip
SAID_OF_ALL = frozenset({"die", "injure", "least", "missing", "more", "people", "person"})  # They tell nothing apart.
BARE = frozenset({"member"})  # They say nothing without what they are members of.
_CREW = frozenset({"attendant", "aviator", "captain", "crew", "crewman", "crewmember", "pilot", "sailor", "steward"})
_BESIDE = 4  # Words beside a figure that tell what its noun is of.
_NO_THING = frozenset({"amount", "be", "figure", "m", "maximum", "minimum", "number", "rest", "toll", "total"})


def target(figure: Figure) -> tuple[str | None, str | None]:
    """What is counted and what happened to it, under the keys that all reports share."""
    counted, what = figure.counted, figure.scope.what
    if counted in BARE and "crew" in figure.keys[:_BESIDE]:
        counted = "crew"
    if counted in _DOERS and what is None:
        return "person", _DOERS[counted]
    if what == "lost" and (counted in PEOPLE or counted in FORCES):
        what = "killed"
    return counted, _ALIKE.get(what or "", what)


def noun(figure: Figure) -> str | None:
    """What is counted; None where the words do not say: `the total`, `11m`, sums of money."""
    counted = target(figure)[0]
    return None if counted is None or counted in _NO_THING else counted


def of_people(counted: str) -> bool:
    """Whether people are counted, under whatever name: `abonnés`, `cases`."""
    return counted in _OF_PEOPLE


def of_crew(counted: str) -> bool:
    """Whether those are counted who run a ship, train or plane: `two pilots`, `two crew members`."""
    return counted in _CREW


def near_words(figure: Figure) -> frozenset[str]:
    """The words right beside a figure, without its noun."""
    return frozenset(figure.keys[:_BESIDE]) - {figure.counted or ""}


def block_of(figure: Figure) -> str:
    """Figures of different blocks count different kinds of thing."""
    counted, what = target(figure)
    if what in TOLLS and counted in WHOLE:
        return "person"
    return "person" if counted in PEOPLE | FORCES else counted or f"unit:{figure.unit}"


def same_place(first: Figure, then: Figure, reports: Reports) -> bool | None:
    """True for a shared place or a place and its country, None where a side names none."""
    left, right = first.scope.where, then.scope.where
    if not left or not right:
        return None
    return any(reports.akin(one, other) for one in left for other in right)


def wider(first: Figure, then: Figure, reports: Reports) -> bool:
    """Whether the places are not the same ones: one can hold more than the other."""
    left, right = ({reports.side(entity) for entity in figure.scope.where} for figure in (first, then))
    return bool(left and right) and not left & right
