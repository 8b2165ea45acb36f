"""The kinds of a report's names, agreed over all that have the same words."""

from collections import Counter
from collections.abc import Sequence

from recoupe.extract.names.kinds import DOUBTFUL, SURE, Rule
from recoupe.extract.names.likely import odds_of
from recoupe.extract.names.page import Name, Page
from recoupe.model.mention import Kind

Words = tuple[str, ...]


def with_kinds(page: Page, names: Sequence[Name]) -> list[Name]:
    """The names with their kinds: what a sure rule says of one holds for all that are called the same.

    The model is asked only for the others, and of its answers the commonest counts; family names wait for their
    bearers.
    """
    known = [_judged(page, name, SURE) if name.rule in ("capitals", "head") else name for name in names]
    known = _with_namesakes(page, known)
    sure = _votes(page, [n for n, before in zip(known, names, strict=True) if n.rule != before.rule])
    bearers = {_words(page, n)[-1:] for n in known if n.kind == "person" and n.last - n.first > 1}
    bearers |= {_words(page, n)[:1] for n in known if n.rule == "family_first"}
    asked = [n.rule == "capitals" and _words(page, n) not in bearers for n in known]
    rest = [
        (_agreed(page, n, sure) or _judged(page, n, DOUBTFUL)) if ask else n
        for n, ask in zip(known, asked, strict=True)
    ]
    doubted = _votes(page, [n for n in rest if n.rule in _ASKED and n.kind != "other"])
    return [
        (_agreed(page, n, doubted) or n) if n.rule in _ASKED and ask else n for n, ask in zip(rest, asked, strict=True)
    ]


def _with_namesakes(page: Page, names: Sequence[Name]) -> list[Name]:
    """`Anne Ford` shares her name with a company: the sentence tells who `Ford` alone is."""
    bearers = {_words(page, n)[-1:] for n in names if n.rule == "with_given_name"}
    found = []
    for name in names:
        doubted = name.known is not None and name.known.sort == "company" and _words(page, name) in bearers
        odds = odds_of(page, name) if doubted else None
        person = odds is not None and odds.person > odds.organization
        found.append(Name(name.first, name.last, name.start, "other", "namesake") if person else name)
    return found


def _judged(page: Page, name: Name, rules: Sequence[Rule]) -> Name:
    for rule in rules:
        kind = rule(page, name)
        if kind:
            return name._replace(kind=kind, rule=rule.__name__)
    return name


def _votes(page: Page, names: Sequence[Name]) -> dict[Words, Counter[Kind]]:
    found: dict[Words, Counter[Kind]] = {}
    for name in names:
        found.setdefault(_words(page, name), Counter())[name.kind] += 2 if name.rule == "two_words" else 3
    return found


def _agreed(page: Page, name: Name, votes: dict[Words, Counter[Kind]]) -> Name | None:
    """`la société Valmont` makes every `Valmont` of the report a body, unless another is called a person."""
    kinds = votes.get(_words(page, name))
    best = kinds.most_common(2) if kinds else []
    if not best:
        return None
    if len(best) > 1 and best[0][1] == best[1][1]:
        tied = name.last - name.first == 1 and {best[0][0], best[1][0]} == {"person", "place"}
        return name._replace(kind="place", rule="same words") if tied and name.rule == "likely" else None
    return name._replace(kind=best[0][0], rule="same words") if best[0][0] != name.kind else name


def _words(page: Page, name: Name) -> Words:
    """The words without a company's legal form: `Valmont Gold Inc` is `Valmont Gold`."""
    last = name.last
    while last > name.first + 1 and page.words[last - 1] in page.bodies.legal:
        last -= 1
    return tuple(page.words[name.first : last])


_ASKED = frozenset({"capitals", "in_place", "likely", "given_alone", "two_words"})
