"""Reports of one and the same text: compared once, told of each."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from recoupe.model.article import Article
from recoupe.model.event import Event
from recoupe.model.figure import Figure
from recoupe.model.finding import Difference, Finding, Member, Origin, Side
from recoupe.model.span import Located, Reason
from recoupe.model.statement import Statement

NOTE = "Reports that print the same text to the letter count as one origin."


class Doubles:
    """The reports that stand for others with their text: the earliest of each; any order gives the same ones."""

    def __init__(self, articles: Sequence[Article]) -> None:
        alike: dict[str, list[Article]] = defaultdict(list)
        for article in sorted(articles, key=lambda a: (a.published or "~", a.id)):
            alike[article.text].append(article)
        self._others = {group[0].id: group[1:] for group in alike.values()}
        self._refs = {other.id: _refs(other) for others in self._others.values() for other in others}
        self._whole = {a.id: Located(a.id, 0, len(a.text)) for a in articles if a.text}
        self.firsts = tuple(article for article in articles if article.id in self._others)

    def told_of_each(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings with the doubles among their members, at the origin of the report they double."""
        return tuple(self._told(finding) for finding in findings) if self._refs else tuple(findings)

    def _told(self, finding: Finding) -> Finding:
        members = self._with_doubles(finding.members)
        if members == finding.members:
            return finding
        added = dict.fromkeys(member.article for member in members[len(finding.members) :])
        return replace(
            finding,
            members=members,
            differences=tuple(self._difference(difference) for difference in finding.differences),
            origins=tuple(self._origin(origin) for origin in finding.origins),
            because=(*finding.because, Reason("same text", NOTE, tuple(self._whole[article] for article in added))),
        )

    def _difference(self, difference: Difference) -> Difference:
        sides = (Side(side.value, self._with_doubles(side.members)) for side in difference.sides)
        return replace(difference, sides=tuple(sides))

    def _origin(self, origin: Origin) -> Origin:
        return replace(origin, members=self._with_doubles(origin.members))

    def _with_doubles(self, members: Sequence[Member]) -> tuple[Member, ...]:
        return (*members, *(double for member in members for double in self._doubles_of(member)))

    def _doubles_of(self, member: Member) -> Iterable[Member]:
        """The same words in the other reports, if they were read alike there."""
        for other in self._others.get(member.article, ()):
            ref = other.id + member.ref.removeprefix(member.article)
            if ref in self._refs[other.id]:
                yield Member(other.id, ref)


def _refs(article: Article) -> frozenset[str]:
    told: tuple[Statement | Figure | Event, ...] = (*article.statements, *article.figures, *article.events)
    return frozenset(record.id for record in told)
