import pytest

from recoupe.compare.figures.relations import find_relations, relate
from recoupe.compare.reports import index_reports
from recoupe.model.article import Block
from tests.compare.made import actor, made_article, made_figure, one_story, place, with_figure

ENTITIES = (
    place("North Korea", "KP"),
    place("Koursk", "RU"),
    place("Russie", "RU"),
    place("Kazan", "RU"),
    place("Lyon", "FR"),
)
FIRST = made_article("first", "Des soldats sont partis.", outlet="Le Phare")
THEN = made_article("then", "Des soldats sont donc partis.", outlet="La Vigie")
LATER = made_article("later", "Des soldats sont enfin partis.", published="2024-03-09", outlet="La Vigie")
REPORTS = index_reports((FIRST, THEN, LATER), ENTITIES, (), one_story((FIRST, THEN, LATER)))


def related(left, right, *, then=THEN, **given):
    common = {"who": ("North Korea",), "what": "sent", **given}
    one, other = (
        made_figure(article, "soldats", *bounds, **common) for article, bounds in ((FIRST, left), (then, right))
    )
    found = relate((FIRST, one), (then, other), REPORTS)
    return found.relation if found else None


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ((10000, None, "at_least"), (11000, 11000, "exact"), "refines"),
        ((10000, None, "at_least"), (11000, 11000, "about"), "refines"),
        ((10000, None, "at_least"), (None, 10000, "at_most"), "tension"),
        ((10000, None, "at_least"), (2000, None, "vague"), "refines"),
        ((11000, 11000, "exact"), (None, 10000, "at_most"), "conflict"),
        ((10000, 10000, "exact"), (11000, 11000, "exact"), "compatible"),
        ((10000, 10000, "exact"), (10937, 10937, "exact"), "tension"),
        ((10937, 10937, "exact"), (10000, 10000, "about", 9300, 10000), "conflict"),
        ((12, 12, "exact"), (12, 12, "exact"), "equal"),
        ((12, 12, "exact"), (14, 14, "exact"), "conflict"),
        ((12, None, "at_least"), (14, 14, "exact"), "refines"),
        ((20000, None, "vague"), (10000, 10000, "exact"), "tension"),
        ((25000, 30000, "range"), (28000, 28000, "exact"), "refines"),
    ],
)
def test_relations_of_one_count(left, right, relation):
    def split(bounds):
        soft = dict(zip(("soft_low", "soft_high"), bounds[3:], strict=False))
        return bounds[:3], soft

    (one, soft_one), (other, soft_other) = split(left), split(right)
    first = made_figure(FIRST, "soldats", *one, who=("North Korea",), what="sent", **soft_one)
    then = made_figure(THEN, "soldats", *other, who=("North Korea",), what="sent", **soft_other)
    found = relate((FIRST, first), (THEN, then), REPORTS)
    assert found is not None
    assert found.relation == relation


@pytest.mark.parametrize(
    "other",
    [
        {"what": "killed"},
        {"what": None},
        {"counted": "civilian"},
        {"counted": None},
        {"unit": "%"},
        {"status": "planned"},
        {"part": True},
        {"who": ("Kazan",)},
    ],
)
def test_other_things_have_no_relation(other):
    common = {"who": ("North Korea",), "what": "sent"}
    first = made_figure(FIRST, "soldats", 12, 12, **common)
    then = made_figure(THEN, "soldats", 12, 12, **(common | other))
    assert relate((FIRST, first), (THEN, then), REPORTS) is None


def test_a_later_and_larger_count_is_an_update():
    assert related((12, 12), (19, 19), then=LATER) == "update"
    assert related((100, None, "at_least"), (200, None, "at_least"), then=LATER) == "update"


def test_a_later_and_smaller_count_is_a_revision_only_by_its_own_source():
    source = {"source": actor(FIRST, "Des", "North Korea")}
    assert related((19, 19), (12, 12), then=LATER) == "conflict"
    assert related((19, 19), (12, 12), then=LATER, **source) == "update"


def test_two_towns_of_one_country_are_two_places():
    first = made_figure(FIRST, "soldats", 12, 12, who=("North Korea",), what="sent", where=("Kazan",))
    then = made_figure(THEN, "soldats", 15, 15, who=("North Korea",), what="sent", where=("Koursk",))
    assert relate((FIRST, first), (THEN, then), REPORTS) is None


def test_a_town_and_its_country_are_never_in_conflict():
    common = {"who": ("North Korea",), "what": "sent"}
    first = made_figure(FIRST, "soldats", 12, 12, where=("Koursk",), **common)
    then = made_figure(THEN, "soldats", 15, 15, where=("Russie",), **common)
    found = relate((FIRST, first), (THEN, then), REPORTS)
    assert found is not None
    assert found.relation == "tension"


def test_a_report_is_checked_against_itself():
    text = "Plus de 100 soldats.\nLégende : jusqu'à 100 soldats."
    blocks = (Block("paragraph", 0, 20), Block("caption", 21, len(text)))
    report = made_article("self", text, blocks=blocks)
    report = with_figure(report, "Plus de 100 soldats", 100, None, "at_least", what="sent")
    report = with_figure(report, "jusqu'à 100 soldats", None, 100, "at_most", what="sent")
    reports = index_reports((report,), (), (), one_story((report,)))
    assert [relation.relation for relation in find_relations(reports)] == ["tension"]


def test_two_numbers_in_one_running_text_count_two_things():
    report = made_article("self", "Ici 12 morts, là 15 morts.")
    report = with_figure(report, "12 morts", 12, 12, what="killed")
    report = with_figure(report, "15 morts", 15, 15, what="killed")
    assert find_relations(index_reports((report,), (), (), one_story((report,)))) == ()


@pytest.mark.parametrize(("left", "right"), [((6, 6), (32, 32)), ((2, None, "at_least"), (30, None, "at_least"))])
def test_counts_far_apart_are_of_other_things(left, right):
    first = made_figure(FIRST, "soldats", *left, what="killed")
    then = made_figure(THEN, "soldats", *right, what="killed")
    assert relate((FIRST, first), (THEN, then), REPORTS) is None


def test_a_telling_number_is_the_same_count_though_one_says_less():
    first = made_figure(FIRST, "soldats", 850, 850, counted="job", what="lost", status="planned")
    then = made_figure(THEN, "soldats", 850, 850, counted="job")
    found = relate((FIRST, first), (THEN, then), REPORTS)
    assert found is not None
    assert found.relation == "equal"


def test_two_who_count_one_crowd_are_in_conflict():
    report = made_article("self", "Ici 4 500 manifestants, là 1 900 personnes.")
    unions, police = actor(report, "Ici"), actor(report, "là")
    report = with_figure(report, "4 500 manifestants", 4500, 4500, counted="protester", source=unions, where=("Kazan",))
    report = with_figure(
        report, "1 900 personnes", 1900, 1900, counted="person", what="protested", source=police, where=("Kazan",)
    )
    found = find_relations(index_reports((report,), ENTITIES, (), one_story((report,))))
    assert [relation.relation for relation in found] == ["conflict"]


def test_the_reason_is_in_words():
    first = made_figure(FIRST, "soldats", 12, 12, what="sent")
    then = made_figure(THEN, "soldats", 14, 14, what="sent")
    found = relate((FIRST, first), (THEN, then), REPORTS)
    assert found is not None
    assert found.because[0].note.startswith("Both count soldats (sent)")
    assert len(found.because[0].spans) == 2
