"""What the reports say together: claims, figures and happenings, each with its members, differences and origins."""

from collections.abc import Mapping, Sequence

from recoupe.compare.claims.findings import claim_findings
from recoupe.compare.doubles import Doubles
from recoupe.compare.events.findings import event_findings
from recoupe.compare.figures.findings import figure_findings
from recoupe.compare.figures.relations import find_relations
from recoupe.compare.reports import Reports, index_reports
from recoupe.compare.timeline import find_timeline
from recoupe.model.article import Article
from recoupe.model.dates import day_range
from recoupe.model.finding import Finding, TimelineEntry
from recoupe.model.mention import Entity
from recoupe.model.story import Copy, Story

_TOPICS = ("event", "statement", "figure")


def find_findings(
    articles: Sequence[Article],
    entities: Sequence[Entity],
    copies: Sequence[Copy],
    stories: Sequence[Story],
    common: Mapping[str, float] | None = None,
    negatives: Mapping[str, frozenset[str]] | None = None,
) -> tuple[tuple[Finding, ...], tuple[TimelineEntry, ...]]:
    """Every claim, figure and happening over the reports that carry it, and the timeline of the dated ones.

    `common` says in which share of all statements a key of content stands; `negatives` are folded words that negate,
    by language.
    """
    doubles = Doubles(articles)
    reports = index_reports(doubles.firsts, entities, copies, stories, common, negatives)
    related = find_relations(reports)
    found = (*claim_findings(reports, related), *figure_findings(reports, related), *event_findings(reports))
    ordered = tuple(sorted(doubles.told_of_each(found), key=_Order(reports, stories)))
    return ordered, find_timeline(ordered)


class _Order:
    """Stories as they come; in each, findings of several reports first, then by time."""

    def __init__(self, reports: Reports, stories: Sequence[Story]) -> None:
        self._story = {story.id: at for at, story in enumerate(stories)}
        self._article = {article.id: at for at, article in enumerate(reports.articles)}
        self._reports = reports

    def __call__(self, finding: Finding) -> tuple[int, int, str, int, str]:
        story = self._story.get(self._reports.story[finding.members[0].article], len(self._story))
        width = len({member.article for member in finding.members})
        return (
            story,
            -width,
            day_range(finding.when).earliest or "~",
            _TOPICS.index(finding.topic),
            finding.id,
        )
