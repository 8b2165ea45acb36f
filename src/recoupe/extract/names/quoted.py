"""Bodies whose name stands in quotation marks behind what they are: `l'association « Les amis du lac »`."""

from collections.abc import Iterator, Sequence

from recoupe.extract.names.page import Name, Page
from recoupe.text.quotes import Quotation

_LONGEST = 7
_RULE = "quoted behind its kind"


def with_quoted(page: Page, names: Sequence[Name]) -> list[Name]:
    """The names in order, with the quoted ones whole."""
    quoted = [name for quote in page.reading.quotes if (name := _quoted(page, quote))]
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
    if quote.inner_end - quote.inner_start > 60 or not quote.balanced:
        return None
    inside = page.reading.tokens_in(quote.inner_start, quote.inner_end)
    first, last = inside.start, inside.stop
    if not 1 < first < last <= first + _LONGEST:
        return None
    kind = page.bodies.kinds.get(page.words[first - 2])
    plain = all(page.texts[i][0].isalnum() or page.texts[i][0] in "-'’" for i in range(first, last))
    if kind != "organization" or not plain or not page.texts[first][0].isupper():
        return None
    return Name(first, last, page.reading.tokens[first].start, "organization", _RULE)


def _again(page: Page, name: Name) -> Iterator[Name]:
    """The name and wherever the report has the same words, with a capital."""
    words, count = page.words[name.first : name.last], name.last - name.first
    for at in page.places.get(words[0], ()):
        if page.words[at : at + count] == words:
            yield Name(at, at + count, page.reading.tokens[at].start, "organization", _RULE)
