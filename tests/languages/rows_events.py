"""Rows of events.toml: a deed is found over the marked word, under the key and type of its row."""

from recoupe.pipeline.read import read_report
from tests.compare.made import made_article
from tests.languages.named import form_only


def deed(pack, row, text, marks):
    report, problems = read_report(made_article("row", text, language=pack.code))
    assert not problems
    for mark in marks:
        found = [e for e in report.article.events if e.start <= mark.start and mark.end <= e.end]
        assert (row["key"], row.get("type")) in [(event.predicate, event.type) for event in found]


def change(pack, row, text, marks):
    report, problems = read_report(made_article("row", text, language=pack.code))
    assert not problems
    assert row["key"] in [event.predicate.split()[0] for event in report.article.events if event.rule == "change"]


GROUPS = {
    "change": change,
    "deed": deed,
    "with": form_only,
    "carrier": form_only,
    "occasion": form_only,
    "apart": form_only,
    "after": form_only,
    "vague": form_only,
    "definite": form_only,
    "pair": form_only,
    "modal": form_only,
}
