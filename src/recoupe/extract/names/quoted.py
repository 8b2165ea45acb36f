"""Names that quotation marks hold: bodies behind what they are (`l'association « Les amis du lac »`), and titles."""

from collections.abc import Iterator, Sequence

from recoupe.extract.names.page import Name, Page
from recoupe.text.quotes import Quotation

_ENDS = frozenset(",.!?")
_LONGEST = 7
_RULE = "quoted behind its kind"


def with_quoted(page: Page, names: Sequence[Name]) -> list[Name]:
    """The names in order, with the quoted ones whole."""
    quotes = [quote for quote in page.reading.quotes if quote.balanced and quote.inner_end - quote.inner_start <= 60]
    quoted = [name for quote in quotes if (name := _quoted(page, quote) or _title(page, quote, names))]
    taken = {name[:2] for name in names if name.known}
    added = [name for name in quoted if name[:2] not in taken]
    if not added:
        return list(names)
    again = [name for found in added for name in _again(page, found)]
    spans = [name[:2] for name in again]
    kept = [n for n in names if not any(first <= n.first and n.last <= last for first, last in spans)]
    over = {i for name in kept for i in range(name.first, name.last)}
    return sorted((*kept, *(n for n in again if over.isdisjoint(range(n.first, n.last)))))


def _quoted(page: Page, quote: Quotation) -> Name | None:
    """The name between the marks, if a word for a body stands right before them and they hold a few words."""
    inside = page.reading.tokens_in(quote.inner_start, quote.inner_end)
    first, last = inside.start, inside.stop
    if not 1 < first < last <= first + _LONGEST:
        return None
    kind = page.bodies.kinds.get(page.words[first - 2])
    plain = all(page.texts[i][0].isalnum() or page.texts[i][0] in "-'’" for i in range(first, last))
    if kind != "organization" or not plain or not page.texts[first][0].isupper():
        return None
    return Name(first, last, page.reading.tokens[first].start, "organization", _RULE)


def _title(page: Page, quote: Quotation, names: Sequence[Name]) -> Name | None:
    """`"Old Rivers Run Dry"`: only capitals but for small words, of which part alone was taken for a name."""
    inside = page.reading.tokens_in(quote.inner_start, quote.inner_end)
    first, last = inside.start, inside.stop
    while last > first and page.texts[last - 1] in _ENDS:
        last -= 1
    if not 1 < last - first <= _LONGEST or first in page.loud or not page.capital(first):
        return None
    large = [i for i in range(first, last) if page.capital(i)]
    other = any(len(page.texts[i]) > 3 or not page.texts[i].isalpha() for i in range(first, last) if i not in large)
    part = any(n.last == last and n.first > first and n.kind == "other" for n in names)
    whole = any(n.first <= first and n.last > first for n in names)
    if len(large) < 2 or other or not part or whole:
        return None
    return Name(first, last, page.reading.tokens[first].start, "other", "quoted title")


def _again(page: Page, name: Name) -> Iterator[Name]:
    """The name and wherever the report has the same words, with a capital."""
    words, count = page.words[name.first : name.last], name.last - name.first
    for at in page.places.get(words[0], ()):
        if page.words[at : at + count] == words:
            yield name._replace(first=at, last=at + count, start=page.reading.tokens[at].start)
