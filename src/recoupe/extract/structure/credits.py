"""Lines that say who made the report: agencies, authors, the site itself."""

import re
from dataclasses import dataclass

from recoupe.extract.structure.passages import Passage
from recoupe.extract.structure.prefixes import says_only_agencies, without
from recoupe.languages.layout import Layout
from recoupe.text.folding import fold

_LONGEST, _MOST_REST = 120, 5
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_SIGNS = re.compile(r"[^\W\dA-Z_]{2,5}(?:[/-][^\W\dA-Z_]{2,5}){1,4}")
_INITIALS = re.compile(r"(?:[a-z]{2,4})(?:/[a-z]{2,4})*")


@dataclass(frozen=True, slots=True)
class Credit:
    """Who made the report, by one line of it."""

    agencies: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    outlet: str | None = None


def find_credit(passage: Passage, words: Layout) -> Credit | None:
    """What the line credits, None if it is there for anything else."""
    if len(passage.text) > _LONGEST:
        return None
    for rule in (site, agencies_alone, initials, byline, signed, outlet_with_agencies):
        if credit := rule(passage, words):
            return credit
    return None


def site(passage: Passage, words: Layout) -> Credit | None:
    """`Meduza.io`, `www.le-courrier.fr`: the address of a site, and nothing else."""
    match = words.credit.site.fullmatch(passage.folded.strip("()© "))
    if match is None:
        return None
    at = passage.folded.index(match[0]) + match.start(1) - match.start()
    return Credit(outlet=passage.text[at : at + len(match[1])])


def agencies_alone(passage: Passage, words: Layout) -> Credit | None:
    """`ATS`, `(avec AFP)`, `Source : Reuters`, `The Associated Press contributed to this report.`."""
    if says_only_agencies(passage.folded, words):
        return Credit(agencies=words.agencies_in(passage.folded))
    initials = passage.folded.split(" ", 1)
    if len(initials) == 2 and _INITIALS.fullmatch(passage.text.split(" ", 1)[0]) and "/" in initials[0]:
        return agencies_alone(passage.part(len(initials[0]), len(passage.text)), words)  # jm/dm (AFP, dpa)
    return None


def initials(passage: Passage, words: Layout) -> Credit | None:
    """`odm-jn/cds`, `ats/jfe`: those who wrote and checked, in small letters."""
    if "/" not in passage.text or not _SIGNS.fullmatch(passage.text):
        return None
    return Credit(words.agencies_in(passage.folded))


def byline(passage: Passage, words: Layout) -> Credit | None:
    """`Par Odile Marchetti`, `By JANE DOE, Associated Press`."""
    match = words.credit.byline.match(passage.folded)
    if match is None or passage.stopped:
        return None
    rest = passage.text[match.end() :].lstrip(" :")
    offset = len(passage.text) - len(rest)
    found = words.credit.persons.match(rest)
    if found is None:
        return Credit(outlet=rest) if rest.isupper() and rest.isalnum() and len(rest) > 1 else None  # Par RFI
    behind = passage.folded[offset + found.end() :]
    agencies = words.agencies_in(passage.folded[offset:])
    if any(map(str.isalnum, behind)) and not (agencies or behind.lstrip().startswith((",", ";", "|", "-", "(", "•"))):
        return None
    names = tuple(name for name in words.credit.between.split(found[0]) if not _is_agency(name, agencies, words))
    first = passage.folded[offset:].split(" ", 1)[0].rstrip("'")
    if names and words.credit.article.fullmatch(first):
        return Credit(agencies, outlet=names[0])
    return Credit(agencies, names)


def signed(passage: Passage, words: Layout) -> Credit | None:
    """`Odile Marchetti, Associated Press`, `Odile Marchetti, Courrier.info`: names, then for whom."""
    name, comma, _ = passage.text.partition(", ")
    if not comma or not words.credit.persons.fullmatch(name):
        return None
    behind = passage.part(len(name) + len(comma), len(passage.text))
    if says_only_agencies(behind.folded, words):
        return Credit(words.agencies_in(behind.folded), (name,))
    place = site(behind, words)
    return Credit((), (name,), place.outlet) if place else None


def outlet_with_agencies(passage: Passage, words: Layout) -> Credit | None:
    """`Le Courrier avec AFP`, `R.T. avec AFP`, `Le Courrier/ATS`: few capitals beside the agencies."""
    named = words.agency.find(passage.folded)
    if not named or passage.stopped:
        return None
    joined = words.credit.joiner.search(passage.folded, 0, named[0].start)
    by = words.credit.byline.match(passage.folded)
    rest = without(passage.folded, named)
    rest = " " * by.end() + rest[by.end() :] if by else rest
    rest = words.credit.joiner.sub(lambda m: m[0] if words.credit.article.fullmatch(m[0]) else " " * len(m[0]), rest)
    left = [m.span() for m in _WORD.finditer(rest)]
    if len(left) > _MOST_REST or not (joined or "/" in passage.text):
        return None
    if not (by and len(left) == 1) and not all(
        not passage.text[start].islower() or rest[start:end] in words.frequent for start, end in left
    ):
        return None
    name = passage.text[left[0][0] : left[-1][1]] if left else ""
    return Credit(words.agencies_in(passage.folded), outlet=name if _is_outlet(name, words) else None)


def _is_agency(name: str, agencies: tuple[str, ...], words: Layout) -> bool:
    return bool(agencies) and bool(words.agencies_in(fold(name)))


def _is_outlet(name: str, words: Layout) -> bool:
    """`Le Courrier`, `Ouest-Info`: an article before it, or one word; two names may be a writer's."""
    first = re.split(r"[ '’]", name.casefold(), maxsplit=1)[0]
    return (
        bool(words.credit.article.fullmatch(first))
        or first.isdigit()
        or (len(name) > 3 and " " not in name and "." not in name)
    )
