"""The report with its blocks, and what they tell of its title, outlet, agencies, authors and dates."""

from collections.abc import Iterator
from dataclasses import replace

from recoupe.extract.structure.blocks import Parts, find_blocks
from recoupe.extract.structure.credits import Credit, find_credit
from recoupe.extract.structure.stamps import Role, Stamp, find_days
from recoupe.languages.layout import layout
from recoupe.languages.pack import LanguagePack
from recoupe.languages.publishers import publisher_of
from recoupe.model.article import Article, Block
from recoupe.model.span import Located, Reason

_NOTES: dict[str, str] = {
    "published_line": "A line of the report says when it was published.",
    "date_line": "The report carries this date above its text.",
    "modified_line": "A line of the report says when it was last changed, and none when it was published.",
}


def find_structure(article: Article, pack: LanguagePack) -> Article:
    """The article with its blocks, and completed by what they tell; what was known before stays."""
    parts = find_blocks(article, pack)
    credits = tuple(_credits(parts, pack))
    found = replace(
        article,
        blocks=_blocks(parts, article.text),
        title=article.title or parts.title,
        outlet=article.outlet or next((credit.outlet for credit in credits if credit.outlet), None),
        agencies=article.agencies or tuple(dict.fromkeys(name for credit in credits for name in credit.agencies)),
        authors=article.authors or tuple(dict.fromkeys(name for credit in credits for name in credit.authors)),
    )
    return _dated(replace(found, publisher=publisher_of(found.outlet)), parts, pack)


def _blocks(parts: Parts, text: str) -> tuple[Block, ...]:
    """One block a part; the lines of one headline are one block."""
    found: list[Block] = []
    for passage, kind in zip(parts.passages, parts.kinds, strict=True):
        if kind == "title" and found and found[-1].kind == "title" and not passage.after_gap:
            found[-1] = Block("title", found[-1].start, passage.end)
        else:
            found.append(Block(kind or "paragraph", passage.start, passage.end))
    return tuple(found)


def _credits(parts: Parts, pack: LanguagePack) -> Iterator[Credit]:
    """What the credits tell of the report; those behind a caption, or within the text, are of a photo."""
    words = layout(pack)
    photo, stamped = False, {stamp.line for stamp in parts.stamps}
    last = max((p.end for p, kind in zip(parts.passages, parts.kinds, strict=True) if kind == "paragraph"), default=0)
    for passage, kind in zip(parts.passages, parts.kinds, strict=True):
        if kind == "dateline":
            yield Credit(words.agencies_in(passage.folded))
        elif kind == "credit" and not photo and not (passage.inline and passage.end < last):
            credit = find_credit(passage, words) or Credit()
            yield credit
        elif kind == "boilerplate" and (passage.start in stamped or words.credit.rights.search(passage.folded)):
            yield Credit(words.agencies_in(passage.folded))  # AFP, 4 mars 2024; Copyright 2024 Reuters
        photo = kind == "caption" or (photo and kind == "credit")


def _dated(article: Article, parts: Parts, pack: LanguagePack) -> Article:
    """The article with the dates that its text carries, where none was known."""
    stamps = parts.stamps + tuple(_dateline_stamps(article, parts, pack))
    modified = article.modified or next((s.date for s in stamps if s.role == "modified" and s.date), None)
    article = replace(article, modified=modified)
    stamp = _best(stamps, "published") or _best(stamps, "modified")
    if article.published or stamp is None:
        return article
    rule = "modified_line" if stamp.role == "modified" else "published_line" if stamp.labelled else "date_line"
    reason = Reason(rule, _NOTES[rule], (Located(article.id, stamp.start, stamp.end),))
    return replace(article, published=stamp.date, published_basis="text", published_because=(reason,))


def _best(stamps: tuple[Stamp, ...], role: Role) -> Stamp | None:
    """The first labelled date, else the first one."""
    dated = [stamp for stamp in stamps if stamp.role == role and stamp.date]
    return next((stamp for stamp in dated if stamp.labelled), dated[0] if dated else None)


def _dateline_stamps(article: Article, parts: Parts, pack: LanguagePack) -> Iterator[Stamp]:
    """`PARIS, 3 mars 2024 (AFP) - `: only a whole date counts."""
    for passage, kind in zip(parts.passages, parts.kinds, strict=True):
        if kind == "dateline":
            yield from find_days(passage, pack, article.language)
