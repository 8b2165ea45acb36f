"""Names of lands that a report can mean another land by: `Congo`, `Georgia`."""

from collections.abc import Sequence

from recoupe.extract.names.page import Name
from recoupe.languages.gazetteer import shared_table


def with_namesakes(names: Sequence[Name]) -> list[Name]:
    """`Kinshasa`, then `le Congo`: the land whose towns the report names, if it names none of the other."""
    listed = shared_table("places")["namesakes"]
    if not any(name.country in listed and name.known and name.known.sort == "country" for name in names):
        return list(names)
    others = {n.country for n in names if n.known and n.known.sort not in ("country", "agency", "company")}
    return [_meant(name, names, others) for name in names]


def _meant(name: Name, names: Sequence[Name], towns: set[str | None]) -> Name:
    if name.known is None or name.known.sort != "country" or name.country is None:
        return name
    other, key = shared_table("places")["namesakes"].get(name.country, (None, ""))
    itself = any(n.country == name.country and n.key != name.key for n in names)
    named = other in towns or any(n.key == key for n in names)
    if not named or itself or len(name.known.form.split()) > 1 or "-" in name.known.form:
        return name
    return name._replace(key=key, country=other, known=None, rule="namesake of a country")
