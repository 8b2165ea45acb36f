"""Where a name goes on over what is no capital: particles, links, `&`, and lists that one head holds together."""

from recoupe.extract.names.page import Page

_LONGEST = 16
_MARKS = frozenset({"«", "»", "“", "”", '"', "'", "‘", "’"})


def next_word(page: Page, first: int, at: int) -> int | None:
    """Where the run goes on to: over a capital, an initial's point, `&`, a particle or link before a capital."""
    word, count = page.texts[at], len(page.words)
    if word[0] == "-" and word[1:2].isupper():
        return at + 1
    if page.capital(at):
        return None if word[-1] in "'’" and at + 1 < count and not page.capital(at + 1) else at + 1
    if word == "." and at + 1 < count and page.capital(at + 1) and _shortened(page, at - 1):
        return at + 2 if page.joined(at + 1) else None
    if word in _MARKS and (last := _nickname(page, at)):
        return last
    if page.words[at] in page.names.joiners and _partners(page, at + 1):
        return at + 2
    if word == "&" and at + 1 < count and page.capital(at + 1):
        return at + 2
    if word == "." and page.reading.tokens[at].start == page.reading.tokens[at - 1].end:
        return _domain(page, at)
    saint = page.words[first] in page.bodies.place_heads
    if word in page.names.genitives and owns_body(page, at) and (saint or common(page, at - 1)):
        return at + 2
    return _over_link(page, first, at) or _over_list(page, first, at)


def _nickname(page: Page, at: int) -> int | None:
    """`Kenny "Blue" Morel`: where the family name behind a nickname ends."""
    before = page.words[at - 1].split("-")[0]
    end = next((i for i in range(at + 1, min(at + 5, len(page.words) - 1)) if page.texts[i] in _MARKS), None)
    if end is None or end == at + 1 or before not in page.names.given or not page.capital(at + 1):
        return None
    return end + 2 if page.capital(end + 1) and page.joined(end + 1) else None


def _partners(page: Page, at: int) -> bool:
    """`Morel and Sons`, `Morel et Associés`."""
    return at < len(page.words) and page.capital(at) and page.words[at] in page.bodies.partners


def owns_body(page: Page, at: int) -> bool:
    """`Sheriff's Office`, `St. Anne's United Church`: an owner and a body's word, all with a capital."""
    if at + 1 >= len(page.words) or page.texts[at] not in page.names.genitives or at - 1 in page.loud:
        return False
    end = next((i for i in range(at + 1, min(at + 4, len(page.words))) if _body_sign(page, i)), at)
    return end > at and page.capital(at - 1) and all(_goes_on(page, i) for i in range(at + 1, end + 1))


def _body_sign(page: Page, at: int) -> bool:
    return page.words[at] in page.bodies.signs or page.words[at] in page.bodies.place_signs


def _shortened(page: Page, at: int) -> bool:
    """`A. Morel`, `St. Valmont`."""
    return len(page.texts[at]) == 1 or (len(page.texts[at]) == 2 and page.words[at] in page.bodies.place_heads)


def _domain(page: Page, at: int) -> int | None:
    """`Nova.info`: a point between two words without a space."""
    tokens = page.reading.tokens
    if at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start and 2 <= len(tokens[at + 1].text) <= 4:
        return at + 2 if tokens[at + 1].text.isalpha() and tokens[at + 1].text.islower() else None
    return None


def _over_link(page: Page, first: int, at: int) -> int | None:
    body = _body_word(page, first) or _body_word(page, at - 1) or _cause(page, first, at) or _called(page, first, at)
    for table, allowed in ((page.names.particles, _personal(page, first, at)), (page.names.links, body)):
        found = table.at(page.words, at) if allowed else None
        if found and _goes_on(page, found[0]) and not (table is page.names.links and _apart(page, first, at)):
            return found[0] + 1
    found = page.names.particles.at(page.words, at)
    if found and found[1].get("sure") and _goes_on(page, found[0]):
        return found[0] + 1
    link = page.names.links.at(page.words, at)
    if link and link[1].get("close") and _goes_on(page, link[0]) and _titled(page, first, at):
        return link[0] + 1
    return None


def _goes_on(page: Page, at: int) -> bool:
    return at < len(page.words) and page.joined(at) and page.capital(at) and page.words[at] not in page.names.never


def _body_word(page: Page, at: int) -> bool:
    return page.words[at] in page.bodies.heads


def _called(page: Page, first: int, at: int) -> bool:
    """`l'association Valmont pour la Ville`, `l'ONG Amis du Lac`: behind a body's word."""
    link = page.names.links.at(page.words, at)
    if not link or page.words[at] in page.names.joiners:
        return False
    noun = first if link[1].get("open") else at - 1
    if noun < 1 or not (link[1].get("open") or common(page, noun)):
        return False
    return page.joined(noun) and page.bodies.kinds.get(page.words[noun - 1]) == "organization"


def _cause(page: Page, first: int, at: int) -> bool:
    """`Consortium of Investigative Journalists`: common words with capitals on both sides, where a role stands not."""
    link = page.names.links.at(page.words, at) if page.roles.modifiers_before else None
    if (
        not link
        or page.words[first] in page.names.given
        or at - 1 in page.opening
        or at - 1 in page.loud
        or page.roles.heads.before(page.words, at)
    ):
        return False
    return page.capital(at - 1) and common(page, at - 1) and common(page, link[0])


def _personal(page: Page, first: int, at: int) -> bool:
    """`Dominique de ...`: what stands before the particle is a given name."""
    return at > first and page.words[at - 1].split("-")[0] in page.names.given


def _apart(page: Page, first: int, at: int) -> bool:
    """`Musée Valmont et Château de Brissac`, `Crédit Valmont et Banque Morel`: *et* joins two names."""
    if page.words[at] not in page.names.joiners:
        return False
    link = page.names.links.at(page.words, at)
    then = link[0] if link else at + 1
    return not (common(page, at - 1) and common(page, then)) or _body_word(page, then)


def _titled(page: Page, first: int, at: int) -> bool:
    """`Courrier de l'Ouest`, `Les Nouvelles de Valmont`: a common noun with a capital for no other reason."""
    if page.roles.modifiers_before or page.words[at] in page.names.joiners:
        return False
    article = page.words[first] in page.roles.definite or page.words[first] in page.names.plural_articles
    noun = first + 1 if article else first
    if noun + 1 != at or noun in page.opening or noun in page.loud:
        return False
    if page.roles.heads.at(page.words, noun) or page.names.titles.at(page.words, noun):
        return False
    named = common(page, noun) and page.words[noun] not in page.names.never
    return named and (article or page.tag(noun) in ("NOUN", "PROPN"))


def _over_list(page: Page, first: int, at: int) -> int | None:
    """`Bureau of Alcohol, Tobacco, Firearms and Explosives`, `Health and Safety Commission`."""
    if not page.roles.modifiers_before or at - 1 < first or not common(page, at - 1):
        return None
    if any(page.words[i] in page.bodies.heads and page.names.links.at(page.words, i + 1) for i in range(first, at - 1)):
        return _governed(page, at)
    return _shared_head(page, first, at) if page.words[at] in page.names.joiners else None


def _governed(page: Page, at: int) -> int | None:
    """Behind the next member of a list of common words that ends with `and`."""
    words, end, step = page.words, at, None
    while end < min(len(words) - 1, at + _LONGEST):
        comma = words[end] == ","
        last = words[end + comma] in page.names.joiners
        member = end + comma + last
        if member == end or not _member(page, member):
            return None
        step = step or member + 1
        end = member + 1
        while end < len(page.words) and page.capital(end) and common(page, end) and page.joined(end):
            end += 1
        if last:
            return step
    return None


def _member(page: Page, at: int) -> bool:
    body = at < len(page.words) and (_body_word(page, at) or page.words[at] in page.bodies.signs)
    return _goes_on(page, at) and common(page, at) and not body


def _shared_head(page: Page, first: int, at: int) -> int | None:
    """`Occupational Health and Safety Commission`: the words before *and* wait for the body's word behind it."""
    words, end, last = page.words, at + 1, at - 1
    if words[last] in page.bodies.heads or words[last] in page.bodies.signs or words[first] in page.names.given:
        return None
    if not common(page, last):
        return None
    while end < len(words) and _goes_on(page, end) and common(page, end):
        if words[end] in page.bodies.signs:
            return at + 2 if end > at + 1 else None
        end += 1
    return None


def family_elsewhere(page: Page, at: int) -> bool:
    """Whether another place of the report has the word behind a given name or a title."""
    if page.words[at] in page.bodies.signs:
        return False
    others = (i for i in page.places.get(page.words[at], ()) if i != at and i > 0)
    return any(page.words[i - 1] in page.names.given or page.names.titles.before(page.words, i) for i in others)


def common(page: Page, at: int) -> bool:
    """Whether the word with a capital is one of the dictionary's, and not listed as a name."""
    if at >= len(page.words) or page.words[at] in page.names.given or page.known.at(page.words, at):
        return False
    return page.in_dictionary(at)
