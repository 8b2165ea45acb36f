"""What the story is: its title, its reports and episodes, and in a few lines how its claims stand."""

from collections import Counter
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from recoupe.model.article import Article
from recoupe.model.story import Episode
from recoupe.writers.telling import Telling
from recoupe.writers.terminal.claims import VERDICTS
from recoupe.writers.terminal.layout import heading, indented, labelled, line, plural

_FORMS = {"reports": "report", "publishers": "publisher", "named origins": "named origin", "claims": "claim"}


def show_head(telling: Telling) -> Iterator[RenderableType]:
    """The title, what was counted, and how many claims stand how."""
    yield line((telling.title or "No story", "bold"))
    yield line((" · ".join(plural(count, _FORMS.get(name, name)) for name, count in telling.counts), "dim"))
    verdicts: Counter[str] = Counter(finding.verdict for finding in telling.dossier.findings)
    parts = [(f"{verdicts[v]} {word}", style) for v, (word, style) in VERDICTS.items() if verdicts[v]]
    if parts:
        yield line(*(part for number, shown in enumerate(parts) for part in ((" · " if number else "", "dim"), shown)))
    yield Text("")


def show_reports(telling: Telling, width: int) -> RenderableType:
    """Every report with its date, how that is known, whom it credits, and its title."""
    labels = telling.index.labels
    rows = ((line((labels[article.id], "cyan")), _report(article)) for article in telling.dossier.articles)
    shown = indented(labelled(rows, width - 2))
    return Group(heading("Reports", len(telling.dossier.articles)), shown, Text(""))


def _report(article: Article) -> Text:
    basis = f" ({article.published_basis})" if article.published_basis in ("inferred", "text") else ""
    credit = f" · {', '.join(article.agencies)}" if article.agencies else ""
    when = line((f"{article.published or 'undated'}{basis}{credit}", "dim"))
    return Text("\n").join((line(article.title), when)) if article.title else when


def show_episodes(telling: Telling) -> Iterator[RenderableType]:
    """Every story with its episodes, one line each for what, when, where and in which reports."""
    stories = telling.dossier.stories
    for number, story in enumerate(stories, 1):
        yield heading("Story" if len(stories) == 1 else f"Story {number}")
        if len(stories) > 1 or len(story.episodes) > 1:
            yield indented(line((story.title, "bold")))
        yield from (indented(_episode(telling, episode)) for episode in story.episodes)
        yield Text("")


def _episode(telling: Telling, episode: Episode) -> RenderableType:
    entities, labels = telling.index.entities, telling.index.labels
    where = ", ".join(entities[place].name for place in episode.where if place in entities)
    facts = " · ".join(filter(None, (episode.when or "no date", where)))
    reports = ", ".join(labels[article] for article in episode.articles)
    return Group(line("- ", episode.title), indented(line(f"{facts}  ", (reports, "dim"))))
