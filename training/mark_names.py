"""Mark the names of the treebanks anew in `names/LANGUAGE.tsv`: `python -m training.mark_names LANGUAGE DATA_FOLDER`.

Little free newspaper text has its names marked, so Recoupe's own rules and tables mark those that they are sure of.
Sentences that somebody has read stay as they are, and those with a name that the rules doubt are left out. Only after
this do the name models come out otherwise: their training reads the file, not the rules.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from recoupe.extract.names import find_names
from recoupe.extract.names.page import read_page
from recoupe.extract.reading import Reading
from recoupe.extract.tags import find_tags
from recoupe.languages.pack import LanguagePack, load_language
from recoupe.model.article import Article
from recoupe.model.mention import Mention
from recoupe.text.sentences import Sentence
from training.name_labels import READ, RULES, Place, Row, read_labels, write_labels
from training.train_names import SHORT, unmarked
from training.train_tagger import TREEBANKS
from training.treebank import Labelled, read_texts

UNSURE = frozenset({"capitals", "two_words", "acronym", "in_place", "likely"})
NOT_NAMES = ("description", "counterpart")


def main() -> None:
    """Mark what nobody has read, and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=sorted(TREEBANKS))
    parser.add_argument("data", type=Path)
    options = parser.parse_args()
    pack = load_language(options.language)
    known = read_labels(pack.code)
    rows = {
        name: known[name] if name in known and known[name].by == READ else Row(RULES, _marked(pack, text, sentence))
        for path in unmarked(pack, options.data)
        for name, text, sentence in read_texts(path, pack)
        if not text.isupper()
    }
    write_labels(pack.code, rows)


def _marked(pack: LanguagePack, text: str, sentence: Labelled) -> tuple[Place, ...] | None:
    """The names that the rules find; None where they doubt one of them."""
    reading = _reading(pack, text)
    mentions = [m for m in find_names(reading)[0] if not m.rule.startswith(NOT_NAMES)]
    if not _sure(reading, sentence, mentions):
        return None
    return tuple(_outermost(reading, [m for m in mentions if m.kind in SHORT and not _doubtful(m)]))


def _reading(pack: LanguagePack, text: str) -> Reading:
    reading = Reading(Article(id="a", source="", text=text, sha256="", language=pack.code), pack)
    reading.cut([])
    reading.sentences = (Sentence(0, len(text), 0, len(reading.tokens)),)
    reading.tags = find_tags(reading)
    return reading


def _doubtful(mention: Mention) -> bool:
    return mention.kind != "group" and (mention.rule in UNSURE or mention.kind == "other")


def _sure(reading: Reading, sentence: Labelled, mentions: Sequence[Mention]) -> bool:
    """Whether every proper noun of the treebank is in a name that Recoupe is sure of.

    A doubtful name in which the treebank has no proper noun is a capital that names nothing: it teaches too.
    """
    covered: set[int] = set()
    for mention in mentions:
        places = reading.tokens_in(mention.start, mention.end)
        if _doubtful(mention) and any(sentence.labels[at] == "PROPN" for at in places):
            return False
        covered.update(places)
    capitals = (at for at, word in enumerate(sentence.words) if word[0].isupper())
    return all(at in covered or sentence.labels[at] != "PROPN" for at in capitals)


def _outermost(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Place]:
    """The names that stand in no longer one, without the title before a person's."""
    page, end = read_page(reading), 0
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.end <= end:
            continue
        first, end = reading.token_at(mention.start), mention.end
        title = page.names.titles.at(page.words, first) if mention.kind == "person" else None
        start = reading.tokens[title[0]].start if title else mention.start
        yield (start if start < end else mention.start), end, SHORT[mention.kind]


if __name__ == "__main__":
    main()
