"""Every name of a report, and which of them are one."""

from recoupe.extract.reading import Reading
from recoupe.model.mention import Entity, Mention


def find_names(reading: Reading) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The mentions of the report in order, and the people, bodies and places that they name."""
    runs = _runs(reading)
    full = {words[-1]: " ".join(words) for words in (_words(reading, run) for run in runs) if len(words) > 1}
    ids: dict[str, str] = {}
    mentions = []
    for first, last in runs:
        start, end = reading.tokens[first].start, reading.tokens[last - 1].end
        text = reading.text[start:end]
        name = full.get(text, text)
        entity = ids.setdefault(name, f"{reading.article.id}.e{len(ids)}")
        mentions.append(Mention(start, end, text, "person" if " " in name else "other", entity, "capitals"))
    return tuple(mentions), tuple(Entity(entity, "other", name) for name, entity in ids.items())


def _words(reading: Reading, run: tuple[int, int]) -> list[str]:
    return [token.text for token in reading.tokens[run[0] : run[1]]]


def _runs(reading: Reading) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    openings = {sentence.first for sentence in reading.sentences}
    for index, token in enumerate(reading.tokens):
        if not token.text[0].isupper() or index in openings:
            continue
        if found and found[-1][1] == index and reading.tokens[index - 1].end + 1 == token.start:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return found
