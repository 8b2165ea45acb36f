"""Numbers in words, alone or behind digits: `dix mille`, `une dizaine de milliers`, `3,5 millions`, `two-thirds`."""

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple

from recoupe.languages.numbers import Numbers, NumberWord

WINDOW = 12
Kind = Literal["exact", "about", "vague", "share", "one"]


class Numeral(NamedTuple):
    """Words up to `last` (excluded) that make a number; `scale` is what it was multiplied by at the end.

    A vague one (`des milliers`) has the unit doubled as its value; `one` is a bare article or *one*.
    """

    last: int
    value: float
    kind: Kind
    scale: float = 1.0


class _Atom(NamedTuple):
    word: str
    token: int
    ends: bool


def read_numeral(words: Sequence[str], start: int, numbers: Numbers, digits: float | None = None) -> Numeral | None:
    """The longest number whose words begin at `start`; `digits` is the value of what stands just before."""
    atoms = _atoms(words, start, numbers)
    if digits is not None:
        word = numbers.words.get(atoms[0].word) if atoms else None
        scaled = _scaled(atoms, 0, numbers, (digits, 1.0)) if word is None or _after_digits(word) else None
        return scaled or Numeral(start, digits, "exact")
    for read in (_several, _half, _with_article, _counted, _bare):
        if found := read(words, atoms, start, numbers):
            return found
    return None


def exactly(value: float) -> float:
    """The product of a number and a scale without the noise of binary fractions."""
    return float(f"{value:.12g}")


def _after_digits(word: NumberWord) -> bool:
    """`3 millions`, `2 dozen`, but `18,4 cents` is money."""
    return word.collective or word.value >= 1000


def pieces(word: str, numbers: Numbers) -> tuple[str, ...]:
    """The number words of a joined word (`quatre-vingt-dix`, `two-thirds`); none if it has any other part."""
    whole = word.removesuffix(numbers.joined_half)
    if numbers.joined_half and whole != word:  # eight-and-a-half
        return (*pieces(whole, numbers), *numbers.joined_half.strip("-").split("-")) if pieces(whole, numbers) else ()
    parts, at, found = word.split("-"), 0, []
    while at < len(parts):
        pair = "-".join(parts[at : at + 2])
        if pair in numbers.words and at + 1 < len(parts):
            found.append(pair)
            at += 2
        elif _known_piece(parts[at], numbers) or (parts[at] in numbers.joins and found):
            found.append(parts[at])
            at += 1
        else:
            return ()
    return tuple(found)


def _known_piece(part: str, numbers: Numbers) -> bool:
    return part in numbers.words or part in numbers.fractions or part in numbers.half_of.by_first


def _atoms(words: Sequence[str], start: int, numbers: Numbers) -> list[_Atom]:
    atoms: list[_Atom] = []
    for token in range(start, min(start + WINDOW, len(words))):
        word = words[token]
        if "-" not in word and word not in numbers.inner and token > start:
            break  # no number goes on over it
        split = pieces(word, numbers) if "-" in word and len(word) > 1 else ()
        atoms += [_Atom(piece, token, False) for piece in split[:-1]]
        atoms.append(_Atom(split[-1] if split else word, token, True))
    return atoms


def _token(atoms: Sequence[_Atom], at: int, start: int) -> int | None:
    """The token after the first `at` atoms; None inside a joined word."""
    if at == 0:
        return start
    return atoms[at - 1].token + 1 if atoms[at - 1].ends else None


def _several(words: Sequence[str], atoms: list[_Atom], start: int, numbers: Numbers) -> Numeral | None:
    """`des milliers`, `several hundred`, `plusieurs dizaines de milliers`."""
    if not (found := numbers.several.at(words, start)):
        return None
    end, row = found
    at = next((i for i, atom in enumerate(atoms) if atom.token == end), len(atoms))
    word = numbers.words.get(atoms[at].word) if at < len(atoms) else None
    if word is None or (row.get("plural") and not word.bare) or not (word.times or word.collective):
        return None
    scaled = _scaled(atoms, at, numbers, (1.0, 1.0))
    return scaled and scaled._replace(value=2 * scaled.value, kind="vague")


def _half(words: Sequence[str], atoms: list[_Atom], start: int, numbers: Numbers) -> Numeral | None:
    """`half a million`, `une demi-douzaine`: half of the scale that follows."""
    first = 1 if atoms[0].word in numbers.articles else 0
    plain = [atom.word for atom in atoms]
    if not (found := numbers.half_of.at(plain, first)):
        return None
    return _scaled(atoms, found[0], numbers, (0.5, 1.0))


def _with_article(words: Sequence[str], atoms: list[_Atom], start: int, numbers: Numbers) -> Numeral | None:
    """`une centaine`, `a million`, `a third`: an article that counts."""
    if atoms[0].word not in numbers.articles:
        return None
    return _scaled(atoms, 1, numbers, (1.0, 1.0)) or _fraction(atoms, 1, numbers, 1.0)


def _counted(words: Sequence[str], atoms: list[_Atom], start: int, numbers: Numbers) -> Numeral | None:
    """`vingt-deux`, `six hundred seventy-two`, `deux millions et demi`, `trois quarts`."""
    if not (found := _cardinal(atoms, numbers)):
        return None
    at, value, scale = found
    if more := _scaled(atoms, at, numbers, (value, scale)) or _fraction(atoms, at, numbers, value):
        return more
    last = _token(atoms, at, start)
    return None if last is None else Numeral(last, value, "one" if value == 1 else "exact", scale)


def _bare(words: Sequence[str], atoms: list[_Atom], start: int, numbers: Numbers) -> Numeral | None:
    """`milliers de`, `thousands`, `half`, `moitié`: no number before."""
    word = numbers.words.get(atoms[0].word)
    if word and word.bare:
        scaled = _scaled(atoms, 0, numbers, (1.0, 1.0))
        return scaled and scaled._replace(value=2 * scaled.value, kind="vague")
    fraction = numbers.fractions.get(atoms[0].word)
    alone = fraction and (fraction.alone or (words[start - 1 : start] and words[start - 1] in fraction.behind))
    return Numeral(start + 1, round(fraction.value, 3), "share") if fraction and alone and atoms[0].ends else None


def _fraction(atoms: list[_Atom], at: int, numbers: Numbers, value: float) -> Numeral | None:
    fraction = numbers.fractions.get(atoms[at].word) if at < len(atoms) else None
    if fraction is None or not atoms[at].ends or value * fraction.value > 1:
        return None
    return _of_scale(atoms, at, numbers, value * fraction.value) or Numeral(
        atoms[at].token + 1, round(value * fraction.value, 3), "share"
    )


def _of_scale(atoms: list[_Atom], at: int, numbers: Numbers, part: float) -> Numeral | None:
    """`a quarter of a million`, `un quart de million`: a part of a scale is a number."""
    if at + 2 >= len(atoms) or atoms[at + 1].word not in numbers.of:
        return None
    then = at + 2 + (atoms[at + 2].word in numbers.articles)
    scale = numbers.words.get(atoms[then].word) if then < len(atoms) else None
    if scale is None or not scale.times or not atoms[then].ends:
        return None
    return Numeral(atoms[then].token + 1, exactly(part * scale.value), "exact", scale.value)


class _Sum(NamedTuple):
    total: float = 0.0
    group: float = 0.0
    room: float = math.inf
    scale: float = 1.0


def _cardinal(atoms: list[_Atom], numbers: Numbers) -> tuple[int, float, float] | None:
    """How many atoms make a plain number, its value, and its last scale."""
    sum_, at, good = _Sum(), 0, 0
    while at < len(atoms):
        word = numbers.words.get(atoms[at].word)
        if word is None or word.collective:
            if not _joins(atoms, at, numbers, sum_.room):
                break
            at += 1
            continue
        added = _added(sum_, word, first=at == 0)
        if added is None:
            break
        sum_, good = added, at + 1
        at += 1
    return (good, sum_.total + sum_.group, sum_.scale) if good else None


def _added(to: _Sum, word: NumberWord, *, first: bool) -> _Sum | None:
    """The sum with one more word; None where the word does not belong to the number (*deux trois*)."""
    if not word.times:
        return _Sum(to.total, to.group + word.value, word.room) if word.value < to.room else None
    if first and not word.alone:
        return None
    if word.value < 1000:
        return to._replace(group=max(to.group, 1) * word.value, room=word.value)
    return _Sum(_times(to.total, to.group, to.scale, word.value), 0.0, word.value, word.value)


def _times(total: float, group: float, scale: float, times: float) -> float:
    """`two million five hundred thousand` adds, `seven thousand million` multiplies."""
    if total and not group and times > scale:
        return total * times
    return total + (group or (0.0 if total else 1.0)) * times


def _joins(atoms: list[_Atom], at: int, numbers: Numbers, room: float) -> bool:
    """`vingt et un`, `one hundred and five`: whether the number goes on behind this word."""
    join = numbers.joins.get(atoms[at].word)
    after = numbers.words.get(atoms[at + 1].word) if join and at + 1 < len(atoms) else None
    if join is None or after is None or after.times or after.collective or at == 0:
        return False
    before, least = join
    return after.value < room and (after.value in before if before else least <= room < math.inf)


def _scaled(atoms: list[_Atom], at: int, numbers: Numbers, start: tuple[float, float]) -> Numeral | None:
    """The number times the scales behind it: `3,5 millions`, `dizaine de milliers`, `two and a half million`."""
    value, scale = start
    begin, about, product = at, False, 1.0
    value, at = _and_half(atoms, at, numbers, value, scale)
    halved = at > begin
    while (step := _scale_at(atoms, at, numbers, first=product == 1.0)) is not None:
        at, word = step
        product *= word.value
        about = about or word.about
        value, at = (value, at) if halved else _half_of_product(atoms, at, numbers, value)
    if product == 1.0 and not halved:
        return None
    last = _token(atoms, at, atoms[0].token)
    if last is None:
        return None
    return Numeral(last, exactly(value * product), "about" if about else "exact", product if product > 1 else scale)


def _scale_at(atoms: list[_Atom], at: int, numbers: Numbers, *, first: bool) -> tuple[int, NumberWord] | None:
    if not first and at < len(atoms) and atoms[at].word in numbers.of:
        at += 1
    word = numbers.words.get(atoms[at].word) if at < len(atoms) else None
    return (at + 1, word) if word and (word.times or word.collective) else None


def _and_half(atoms: list[_Atom], at: int, numbers: Numbers, value: float, scale: float) -> tuple[float, int]:
    if at and (found := numbers.and_half.at([atom.word for atom in atoms], at)):
        return value + scale / 2, found[0]
    return value, at


def _half_of_product(atoms: list[_Atom], at: int, numbers: Numbers, value: float) -> tuple[float, int]:
    """`deux millions et demi`: the half is one of the scale."""
    found = numbers.and_half.at([atom.word for atom in atoms], at)
    return (value + 0.5, found[0]) if found else (value, at)
