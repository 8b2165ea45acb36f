"""Two small stories in two languages, read and compared from their bare text."""

from dataclasses import replace

import pytest

from recoupe.compare.findings import find_findings
from recoupe.compare.timeline import find_timeline
from recoupe.model.codec import to_plain
from recoupe.model.finding import Finding
from tests.compare.made import actor, made_article, one_story, person, with_figure, with_statement

MAYOR = person("mayor")
FR = (
    "Le maire Paul Durand a déclaré mardi que la digue serait réparée avant l'hiver. "
    "Selon les pompiers, au moins 12 personnes ont été tuées."
)
EN = (
    "Mayor Paul Durand said on Tuesday that the dyke would be repaired before winter. "
    "Firefighters counted 15 people killed."
)


def small_story():
    first = made_article("phare", FR, outlet="Le Phare", published="2024-03-05")
    first = with_statement(
        first,
        "la digue serait réparée avant l'hiver",
        actor(first, "Le maire", "mayor", "Paul Durand"),
        said="2024-03-05",
    )
    first = with_figure(
        first,
        "au moins 12 personnes",
        12,
        None,
        "at_least",
        counted="person",
        what="killed",
        of="personnes",
        source=actor(first, "les pompiers"),
    )
    then = made_article("herald", EN, language="en", outlet="Herald", published="2024-03-06")
    then = with_statement(
        then,
        "the dyke would be repaired before winter",
        actor(then, "Mayor", "mayor", "Paul Durand"),
        said="2024-03-05",
    )
    then = with_figure(
        then, "15 people", 15, 15, counted="person", what="killed", of="people", source=actor(then, "Firefighters")
    )
    return (first, then)


def findings(articles=None):
    articles = articles or small_story()
    return find_findings(articles, (MAYOR,), (), one_story(articles))


def by_topic(topic) -> Finding:
    return next(finding for finding in findings()[0] if finding.topic == topic and len(finding.members) > 1)


def test_one_claim_in_two_languages():
    claim = by_topic("statement")
    assert claim.verdict == "agreed"
    assert claim.when == "2024-03-05"
    assert claim.title.startswith("Paul Durand: ")
    assert (claim.independent_origins.min, claim.independent_origins.max) == (1, 1)
    assert [difference.kind for difference in claim.differences] == ["wording"]
    assert claim.because


def test_a_reason_names_words_that_the_reports_use():
    first, then = small_story()
    (one,), (other,) = first.statements, then.statements
    first = replace(first, statements=(replace(one, keys=("dam", "winter"), words=("digue", "hiver")),))
    then = replace(then, statements=(replace(other, keys=("dam/lock", "winter"), words=("dyke", "winter")),))
    claim = next(f for f in findings((first, then))[0] if f.topic == "statement" and len(f.members) > 1)
    assert "Both have: digue / dyke, hiver / winter." in claim.because[0].note


def test_a_toll_that_grows_is_an_update():
    toll = by_topic("figure")
    assert toll.verdict == "update"
    assert toll.title == "personnes: ≥ 12 → 15"
    assert [relation.relation for relation in toll.relations] == ["update"]
    assert {side.value for side in toll.differences[0].sides} == {"au moins 12 personnes", "15 people"}


def test_every_record_is_in_just_one_finding():
    articles = small_story()
    refs = [member.ref for finding in findings(articles)[0] for member in finding.members]
    assert sorted(refs) == sorted(r.id for a in articles for r in (*a.statements, *a.figures, *a.events))


def test_the_order_of_reports_changes_no_finding():
    first, then = small_story()
    there, back = (findings(articles)[0] for articles in ((first, then), (then, first)))
    assert {finding.id for finding in there} == {finding.id for finding in back}
    assert {f.id: f.verdict for f in there} == {f.id: f.verdict for f in back}


def test_the_same_reports_give_the_same_findings():
    assert to_plain(findings()) == to_plain(findings())


def test_findings_of_several_reports_come_first():
    widths = [len({member.article for member in finding.members}) for finding in findings()[0]]
    assert widths == sorted(widths, reverse=True)


def test_the_timeline_runs_forward():
    found, timeline = findings()
    assert [entry.when for entry in timeline] == sorted(entry.when for entry in timeline)
    assert {entry.finding for entry in timeline} <= {finding.id for finding in found}
    assert find_timeline(()) == ()


@pytest.mark.parametrize("articles", [(), (made_article("empty", ""),), (made_article("bare", "Rien."),)])
def test_nothing_gives_nothing(articles):
    assert find_findings(articles, (), (), ()) == ((), ())
