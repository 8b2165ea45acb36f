"""Where the members of a finding part: words, numbers, dates, places."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import Literal

from recoupe.compare.claims.claims import Claim, content_text
from recoupe.compare.claims.wording import own_words
from recoupe.compare.events.told import Told
from recoupe.compare.figures.times import Counted
from recoupe.compare.naming import one_line
from recoupe.compare.reports import Reports
from recoupe.model.dates import Fit, fit
from recoupe.model.finding import Difference, Member, Side

_Valued = tuple[Hashable, str, Member]


def in_wording(claims: Sequence[Claim]) -> tuple[Difference, ...]:
    """The wordings; of those in one language, only the words that the most carried one has not."""
    texts = {claim.words: one_line(content_text(claim.article, claim.statement)) for claim in claims}
    for language in sorted({claim.article.language for claim in claims}):
        carried = Counter(claim.words for claim in claims if claim.article.language == language)
        texts |= _own({words: texts[words] for words, _ in carried.most_common()})
    members = ((c.words, texts[c.words], Member(c.article.id, c.statement.id)) for c in claims)
    return _sides("wording", members)


def _own(texts: dict[tuple[str, ...], str]) -> dict[tuple[str, ...], str]:
    """Each wording without what it shares with the first one; the first without what it shares with an only other."""
    if len(texts) < 2:
        return texts
    (first, base), *others = texts.items()
    own = {words: own_words(text, base) or text for words, text in others}
    whole = own_words(base, others[0][1]) or base if len(others) == 1 else base
    return {first: whole, **own}


def in_value(counted: Iterable[Counted]) -> tuple[Difference, ...]:
    """The numbers with their hedges."""
    valued = (((f.low, f.high, f.bound), one_line(f.text), Member(article.id, f.id)) for article, f in counted)
    return _sides("value", valued)


def in_date(told: Sequence[Told]) -> tuple[Difference, ...]:
    """The dates, where some two cannot both hold or one is finer."""
    dated = [(e.when, e.when, Member(article.id, e.id)) for article, e in told if e.when]
    return _sides("date", dated)


def apart_in_time(told: Sequence[Told]) -> bool:
    """Whether some two dates exclude each other."""
    dates = sorted({event.when for _, event in told if event.when})
    return any(fit(left, right) is Fit.APART for left in dates for right in dates)


def in_place(told: Sequence[Told], reports: Reports) -> tuple[Difference, ...]:
    """The places by name."""
    placed = [
        (e.place, entity.name, Member(article.id, e.id))
        for article, e in told
        if e.place and (entity := reports.entities.get(e.place))
    ]
    return _sides("place", placed)


def _sides(kind: Literal["wording", "value", "date", "place"], valued: Iterable[_Valued]) -> tuple[Difference, ...]:
    """One difference with a side for each value, or none where all agree."""
    sides: dict[Hashable, tuple[str, list[Member]]] = {}
    for key, value, member in valued:
        sides.setdefault(key, (value, []))[1].append(member)
    if len(sides) < 2:
        return ()
    return (Difference(kind, tuple(Side(value, tuple(members)) for value, members in sides.values())),)
