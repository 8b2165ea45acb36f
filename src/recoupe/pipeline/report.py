"""Several reports, from their sources to the dossier."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError, version

from recoupe.compare.copies import find_copies
from recoupe.compare.dating import date_reports
from recoupe.compare.dating.dates import Dates
from recoupe.compare.entities import link_entities
from recoupe.compare.findings import find_findings
from recoupe.compare.namesakes import link_namesakes
from recoupe.compare.stories import find_stories
from recoupe.languages.background import background
from recoupe.languages.concepts import common_keys, negatives_by_language
from recoupe.model.article import Article
from recoupe.model.dates import day_range
from recoupe.model.dossier import Dossier, Problem
from recoupe.model.finding import Finding, TimelineEntry
from recoupe.model.mention import Entity
from recoupe.model.story import Copy, Story
from recoupe.pipeline.read import ReadReport, read_report
from recoupe.pipeline.retiming import Retimer
from recoupe.pipeline.steps import FAILURES

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class _Compared:
    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    copies: tuple[Copy, ...] = ()
    stories: tuple[Story, ...] = ()
    findings: tuple[Finding, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()


def make_dossier(
    articles: Iterable[Article],
    problems: Iterable[Problem] = (),
    *,
    language: str | None = None,
    settings: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> Dossier:
    """The dossier of these reports: each read, all compared; undated ones are dated by the others and read again.

    `language` (BCP 47) is that of all reports, if the user gives it.
    """
    report = progress or _silent
    read, found = _read_all(tuple(articles), language, report)
    report("compare", 0, 1)
    compared, failed = compare_all(tuple(sorted(read, key=_canonical)))
    place = {one.article.id: at for at, one in enumerate(read)}
    report("compare", 1, 1)
    made_at = _now()
    return Dossier(
        recoupe=program_version(),
        made_at=made_at,
        settings=dict(settings or {}),
        articles=tuple(sorted(compared.articles, key=lambda article: place[article.id])),
        entities=compared.entities,
        copies=compared.copies,
        stories=compared.stories,
        findings=compared.findings,
        timeline=compared.timeline,
        problems=(*problems, *_from_the_future(compared.articles, made_at), *found, *failed),
    )


def _canonical(read: ReadReport) -> tuple[str, ...]:
    """An order of reports that does not depend on how they arrive or what their files are called."""
    article = read.article
    return article.published or "~", article.sha256, article.outlet or "", article.url or "", article.id


def compare_all(read: tuple[ReadReport, ...]) -> tuple[_Compared, tuple[Problem, ...]]:
    """The reports compared; uncompared, with a problem that says so, if that fails."""
    try:
        return _with_findings(_compare_dated(read)), ()
    except FAILURES as error:
        what = f"The reports could not be compared ({type(error).__name__}: {error})."
        problem = Problem("all reports", what, "What was read in each is kept; please report this with the texts.")
        entities = tuple(entity for one in read for entity in one.entities)
        return _Compared(tuple(one.article for one in read), entities), (problem,)


def _from_the_future(articles: Iterable[Article], now: str) -> Iterator[Problem]:
    """A problem for each report that is dated after tomorrow: its weekdays would fall on the wrong days."""
    tomorrow = (datetime.fromisoformat(now) + timedelta(days=1)).date().isoformat()
    for article in articles:
        if (day_range(article.published).earliest or "") > tomorrow:
            what = f"This report is dated {article.published}, which is yet to come."
            yield Problem(article.source, what, "If that is wrong, give its date with --published or --meta.")


def _compare_dated(read: tuple[ReadReport, ...]) -> _Compared:
    compared = _compare(read)
    dates = date_reports(compared.articles, compared.stories, compared.entities, Retimer())
    return _compare(tuple(_read_again(one, dates) for one in read)) if dates else compared


def _with_findings(compared: _Compared) -> _Compared:
    findings, timeline = find_findings(
        compared.articles, compared.entities, compared.copies, compared.stories, common_keys(), negatives_by_language()
    )
    return replace(compared, findings=findings, timeline=timeline)


def program_version() -> str:
    """The version of the installed program."""
    try:
        return version("recoupe")
    except PackageNotFoundError:
        return "0"


def _read_all(
    articles: tuple[Article, ...], language: str | None, progress: Progress
) -> tuple[tuple[ReadReport, ...], list[Problem]]:
    read: list[ReadReport] = []
    problems: list[Problem] = []
    for count, article in enumerate(articles):
        progress("read", count, len(articles))
        report, found = read_report(article, language)
        read.append(report)
        problems += found
    progress("read", len(articles), len(articles))
    return tuple(read), problems


def _compare(read: tuple[ReadReport, ...]) -> _Compared:
    articles, entities = link_entities(
        tuple(one.article for one in read), {one.article.id: one.entities for one in read}
    )
    copies = find_copies(articles)
    stories = find_stories(articles, entities, copies, background=background())
    articles, entities = link_namesakes(articles, entities, stories)
    stories = find_stories(articles, entities, copies, background=background())
    return _Compared(articles, entities, copies, stories)


def _read_again(report: ReadReport, dates: Dates) -> ReadReport:
    """The report read on the date that the others give it, so that its weekdays have a day."""
    if report.article.id not in dates:
        return report
    published, because = dates[report.article.id]
    dated = replace(report.article, published=published, published_basis="inferred", published_because=because)
    return read_report(dated, dated.language)[0]


def _silent(what: str, done: int, total: int) -> None:
    """No progress shown."""


def _now() -> str:
    """Now, or the instant of SOURCE_DATE_EPOCH (seconds), so that a run can be repeated byte for byte."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return moment.isoformat(timespec="seconds")
