"""Listed names in a run of capitals: countries, towns, bodies, firms and media that are no part of a longer name."""

from recoupe.extract.names.chains import common
from recoupe.extract.names.page import Name, Page
from recoupe.languages.gazetteer import Known


def listed_at(page: Page, at: int, end: int, last: int) -> tuple[int, Known] | None:
    """A listed name that is not the beginning of a longer one (`NHS Scotland`, `Bank of China`)."""
    hit = page.known.at(page.words, at)
    if not hit or not hit[1].written(page.texts[at : hit[0]]):
        return _articled_listed(page, at, end) or _hyphened(page, at)
    stop, known = hit
    if _something_else(page, at, last, hit):
        return None
    if known.kind == "organization" and all(word in page.bodies.company_signs for word in page.words[stop:end]):
        return max(stop, end), known
    if stop >= end or stop in range(end, last):
        return hit
    if known.sort == "agency" and page.words[at] in page.roles.definite and page.names.links.at(page.words, stop):
        return None  # La Gazette de Valmont is not La Gazette
    if known.sort == "agency" and stop + 1 == last and _broadcasts(page, stop):
        return last, known
    if not page.capital(stop) or page.demonyms.at(page.words, stop) or page.words[stop] in page.names.never:
        return hit
    return _before_more(page, at, last, hit)


def _before_more(page: Page, at: int, last: int, hit: tuple[int, Known]) -> tuple[int, Known] | None:
    """The listed name, where the capitals behind it are another's: `in Oslo Anne Morel`, `BBC Anne Morel`."""
    stop, known = hit
    signed = any(word in page.bodies.signs for word in page.words[stop:last])
    if known.kind == "place" and last - stop > 1 and not signed and page.words[at - 1 : at] and _place_word(page, at):
        return hit
    follows = page.known.at(page.words, stop)
    body = follows is not None and follows[1].kind == "organization"
    if (known.sort == "agency" or (known.sort == "country" and body)) and follows and follows[0] == last:
        return hit if follows[1].written(page.texts[stop:last]) else None
    if known.sort == "agency" and last - stop == 2 and not common(page, stop) and not common(page, stop + 1):
        return hit
    return hit if known.sort in ("country", "body", "agency") and person_starts(page, stop) else None


def _broadcasts(page: Page, at: int) -> bool:
    """`ABC TV`: a body's word that is no name by itself."""
    return page.words[at] in page.names.never and page.words[at] in page.bodies.signs


def _something_else(page: Page, at: int, last: int, hit: tuple[int, Known]) -> bool:
    """`Maurice Taylor`, `Mr Ford`, `GAO`: written like what is listed."""
    stop, known = hit
    if known.sort == "company":
        return _borne(page, at)
    alone = stop == at + 1
    if known.kind == "place" and alone and _given_too(page, at, last):
        return True
    return known.sort in ("city", "region") and alone and _abbreviation(page, at, known)


def _borne(page: Page, at: int) -> bool:
    """`Mr Ford`, `la famille Dupont`: a person's name that is a company's too."""
    led = at > 0 and not page.roles.modifiers_before and page.words[at - 1] in page.bodies.led
    return led or page.names.titles.before(page.words, at) is not None


def _articled_listed(page: Page, at: int, end: int) -> tuple[int, Known] | None:
    """`told The Valmont Gazette`, `... The United States`: what is listed without its article."""
    hit = page.known.at(page.words, at + 1) if page.words[at] in page.roles.definite else None
    listed = hit is not None and hit[0] == end and hit[1].sort in ("agency", "country", "body")
    return hit if hit and listed and hit[1].written(page.texts[at + 1 : end]) else None


def _hyphened(page: Page, at: int) -> tuple[int, Known] | None:
    """`Wall-Street`."""
    if "-" not in page.texts[at]:
        return None
    hit = page.known.at(page.words[at].split("-"), 0)
    parts = page.texts[at].split("-")
    return (at + 1, hit[1]) if hit and hit[0] == len(parts) > 1 and hit[1].written(parts) else None


def _given_too(page: Page, at: int, last: int) -> bool:
    """`Maurice Taylor`, `Dominique de Villepin`: a country's name that is a given name, before a family name."""
    if page.words[at] not in page.names.given or at + 1 >= last or page.known.at(page.words, at + 1):
        return False
    particle = page.names.particles.at(page.words, at + 1)
    then = particle[0] if particle and not page.capital(at + 1) else at + 1
    return then < last and page.capital(then) and page.texts[then][0].isupper() and not common(page, then)


def _abbreviation(page: Page, at: int, known: Known) -> bool:
    """`GAO` is not the town of Gao."""
    return page.texts[at].isupper() and len(page.texts[at]) < 5 and not known.form.isupper() and at not in page.loud


def _place_word(page: Page, at: int) -> bool:
    return page.words[at - 1] in page.bodies.before_places


def person_starts(page: Page, at: int) -> bool:
    """Whether a given name stands there: `Anne`, `Jean-Luc`."""
    return page.words[at].split("-")[0] in page.names.given


def listed_name(page: Page, first: int, last: int, known: Known) -> Name:
    """The name that stands at these tokens, as it is listed."""
    start = page.reading.tokens[first].start
    return Name(first, last, start, known.kind, f"listed {known.sort}", known.key, None, known.country, known)
