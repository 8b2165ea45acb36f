"""Whether a number only stands there to measure another one, which has taken its place or is set against it."""

from itertools import pairwise

from recoupe.extract.reading import Reading
from recoupe.languages.counted import counted
from recoupe.languages.numbers import numbers
from recoupe.model.figure import Figure
from recoupe.text.folding import fold_word

CLAUSE, FEW = 14, 4


def is_compared(reading: Reading, figure: Figure, before: Figure | None, after: Figure | None) -> bool:
    """`112 cas, contre 47 lundi`, `ramené de 850 à 620`, `un précédent bilan de 12 morts`: the 47, the 850, the 12."""
    beside = before is not None and before.unit == figure.unit and _one_sentence(reading, before, figure)
    if beside and before is not None and _set_against(reading, figure, before):
        return True
    if after is not None and after.unit == figure.unit and _left_behind(reading, figure, after):
        return True
    return _of_earlier_count(reading, figure)


def _one_sentence(reading: Reading, first: Figure, then: Figure) -> bool:
    return reading.sentence_at(first.start) == reading.sentence_at(then.start)


def _set_against(reading: Reading, figure: Figure, before: Figure) -> bool:
    """`112 cas, contre 47 lundi`, `71%, up from 62%`, `620 jobs instead of the 850`."""
    table, words = counted(reading.pack), _words_between(reading, before, figure)
    ends = [len(words)] + [len(words) - 1] * (bool(words) and words[-1] in table.determiners)
    found = any(table.compared.before(words, end) is not None for end in ends)
    return found and not _of_others(reading, figure)


def _of_others(reading: Reading, figure: Figure) -> bool:
    """`12 % en France contre 9 % en Islande`, `71%, against 94% for men`: set against it, but not older."""
    at = reading.token_at(figure.end)
    if at + 1 >= len(reading.tokens) or reading.words[at] not in counted(reading.pack).grouping:
        return False
    return not any(time.start <= reading.tokens[at + 1].start < time.end for time in reading.times)


def _left_behind(reading: Reading, figure: Figure, after: Figure) -> bool:
    """`ramené de 850 à 620`, `from 850 to 620 jobs`: nothing but the joining word stands between the two."""
    table = counted(reading.pack)
    at = reading.token_at(figure.start)
    between = reading.tokens_in(figure.end, after.start)
    return (
        reading.words[at - 1] in table.froms
        and len(between) == 1
        and reading.words[between.start] in numbers(reading.pack).range_marks
    )


def _of_earlier_count(reading: Reading, figure: Figure) -> bool:
    """`Un précédent bilan faisait état de 12 morts`, `an earlier toll of 12`: the noun stands in the clause before."""
    table, sentence = counted(reading.pack), reading.sentences[reading.sentence_at(figure.start)]
    at = reading.token_at(figure.start)
    words = [reading.words[token] for token in range(max(sentence.first, at - CLAUSE), at)]
    pairs = pairwise(words)
    if any({one, other} & table.earlier and {one, other} & table.tallied for one, other in pairs):
        return True
    at -= 1
    named = reading.words[at] in numbers(reading.pack).of and reading.words[at - 1] in table.tallied
    lemmas = (fold_word(tag.lemma) for tag in reading.tags[max(sentence.first, at - FEW) : at])
    return named and not table.changes.isdisjoint(lemmas)  # raising the figure of 40


def _words_between(reading: Reading, before: Figure, figure: Figure) -> tuple[str, ...]:
    """The last words between two figures."""
    between = reading.tokens_in(before.end, figure.start)
    return tuple(reading.words[at] for at in between)[-CLAUSE:]
