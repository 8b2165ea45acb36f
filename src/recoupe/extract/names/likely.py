"""What a name that no table and no word beside it explains is likely to be, by the model of the language."""

from recoupe.extract.names.page import Name, Page
from recoupe.languages.nameodds import NameOdds, name_odds
from recoupe.model.mention import Kind

_SURE_PLACE, _SURE_BODY, _SURE_PERSON = 0.6, 0.8, 0.95
_MORE = 0.8
_NOTHING = 0.1
_REACH = 6


def likely(page: Page, name: Name) -> Kind | None:
    """`la gare de Valmont`, `Morel dort`: a kind of which the sentence makes it sure enough."""
    odds = None if name.first in page.loud or _part_elsewhere(page, name) else odds_of(page, name)
    if odds is None:
        return None
    if odds.place >= _SURE_PLACE and not page.bodies.governments_before.before(page.words, name.first):
        return "place"
    if odds.organization >= _SURE_BODY:
        return "organization"
    return "person" if odds.person >= _SURE_PERSON else None


def _part_elsewhere(page: Page, name: Name) -> bool:
    """Whether the word stands in a longer name of the report, which will say what it is."""
    places = (at for at in page.places.get(page.words[name.first], ()) if not name.first <= at < name.last)
    return any(_beside_capital(page, at) for at in places)


def _beside_capital(page: Page, at: int) -> bool:
    after = at + 1 < len(page.words) and page.capital(at + 1) and page.joined(at + 1)
    return after or (at > 0 and page.capital(at - 1) and page.joined(at))


def no_person(page: Page, name: Name) -> Kind | None:
    """`le plan Belle Rive`: what two capitals alone would make a person, and the sentence does not."""
    odds = odds_of(page, name)
    if odds is None:
        return None
    if sum(odds) < _NOTHING:
        return "other"
    if max(odds.organization, odds.place) < _MORE:
        return None
    return "place" if odds.place > odds.organization else "organization"


def odds_of(page: Page, name: Name) -> NameOdds | None:
    """The model's odds of a name, from its sentence; None without a model or tags."""
    reading = page.reading
    if not reading.tags:
        return None
    sentence = reading.sentences[reading.sentence_at(name.start)]
    if not sentence.first <= name.first < name.last <= sentence.last:
        return None
    # what stands further away changes nothing
    inside = slice(max(sentence.first, name.first - _REACH), min(sentence.last, name.last + _REACH))
    words = reading.texts[inside]
    labels = [f"{tag.pos}:{tag.form}" if tag.form else tag.pos for tag in reading.tags[inside]]
    return name_odds(reading.pack, words, labels, first=name.first - inside.start, last=name.last - inside.start)
