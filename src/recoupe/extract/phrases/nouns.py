"""Noun phrases read to the right of a place: `le ministre des Affaires étrangères, Jean Durand`."""

from recoupe.extract.phrases.parsed import Parsed

_STARTS = frozenset({"DET", "NOUN", "PROPN", "NUM", "ADJ"})
_CORE = frozenset({"DET", "NOUN", "PROPN", "NUM", "ADJ", "SYM", "X"})
_HEADS = frozenset({"NOUN", "PROPN"})
_SPAN = 40


def starts_phrase(parsed: Parsed, at: int) -> bool:
    """Whether a noun phrase can begin with this token."""
    if at >= len(parsed.pos):
        return False
    return parsed.pos[at] in _STARTS or (
        parsed.pos[at] == "PRON" and parsed.word(at) not in parsed.grammar.words("object_pronoun")
    )


def base_end(parsed: Parsed, at: int, limit: int) -> int:
    """End of the bare phrase that begins here: `le ministre russe`, `deux des candidats` without its second part."""
    then, headed = at, False
    while then < limit:
        pos = parsed.pos[then]
        if headed and (parsed.timed[then] or (pos == "PROPN" and _other_name(parsed, then))):
            break
        if pos in _CORE:
            if (
                then > at
                and pos == "DET"
                and parsed.is_(then, "determiner")
                and (headed or (parsed.pos[then - 1] == "ADJ" and then - 1 > at))  # not `tous les élus`
            ):
                break
            headed = headed or pos in _HEADS
        elif (pos == "ADV" and then + 1 < limit and parsed.pos[then + 1] in ("ADJ", "NUM")) or (
            headed
            and then + 1 < limit
            and (parsed.words[then] in ("-", "&", ".") or parsed.is_(then, "genitive"))
            and _glued(parsed, then)
        ):
            pass
        elif pos == "PRON" and (then == at or (then == at + 1 and parsed.pos[at] == "DET")):
            return then + 1  # l'un des élus
        elif parsed.forms[then] in ("PastPart", "PresPart") and (
            (pos == "VERB" and not headed and then > at) or _in_compound(parsed, then, limit)
        ):
            pass
        else:
            break
        then += 1
    return then


def _other_name(parsed: Parsed, at: int) -> bool:
    """`à l'AFP Jean Durand`: a second name begins where a first one ends."""
    before, here = parsed.mention_end.get(at), parsed.mention_at.get(at)
    if before is None or here is None:
        return False
    return before.entity != here.entity and before.kind != "place" and here.kind == "person"


def _in_compound(parsed: Parsed, at: int, limit: int) -> bool:
    """`the flood forecasting service`: a participle between two nouns, where the language joins them so."""
    joins = parsed.forms[at] == "PresPart" and bool(parsed.grammar.words("past_like_participle"))
    return joins and at + 1 < limit and parsed.pos[at - 1] == "NOUN" and parsed.pos[at + 1] == "NOUN"


def _glued(parsed: Parsed, at: int) -> bool:
    """A mark inside a name: `Jean-Marc`, `Smith's lawyer`, `J. Durand`."""
    if parsed.words[at] == "&" or parsed.is_(at, "genitive"):
        return True
    if parsed.end(at - 1) != parsed.start(at):
        return False
    if parsed.words[at] == ".":
        return len(parsed.words[at - 1]) <= 4 and parsed.pos[at + 1] == "PROPN"
    return parsed.end(at) == parsed.start(at + 1)


def phrase_end(parsed: Parsed, at: int, limit: int, *, places: bool = False) -> int:
    """End of the phrase that begins here with what hangs on it by `de` and the like, and names joined by `et`.

    With `places`, other prepositions are followed too: `le directeur à la propreté`.
    """
    limit = min(limit, at + _SPAN)
    end = base_end(parsed, at, limit)
    while end < limit:
        then = _extension(parsed, at, end, limit, places)
        if then <= end:
            break
        end = then
    return end


def _spoken_to(parsed: Parsed, at: int) -> bool:
    """`a dit un responsable à l'agence Ovalis`, `dans un communiqué`: whom or where it was said."""
    name = at + 1 + int(parsed.pos[at + 1] == "DET")
    if not parsed.is_(at, "strict_of") and "document" in parsed.nouns.get(parsed.word(name), ()):
        return True
    mention = parsed.mention_at.get(name)
    return parsed.is_(at, "addressee") and mention is not None and mention.kind != "place"


def phrase_steps(parsed: Parsed, at: int, limit: int) -> tuple[int, ...]:
    """Each place where the phrase that begins here could end: after its head, after each part that hangs on it."""
    limit = min(limit, at + _SPAN)
    ends = [base_end(parsed, at, limit)]
    while ends[-1] < limit and len(ends) < 8:
        then = _extension(parsed, at, ends[-1], limit, True)
        if then <= ends[-1]:
            break
        ends.append(then)
    return tuple(ends)


def _extension(parsed: Parsed, at: int, end: int, limit: int, places: bool) -> int:
    word, pos = parsed.words[end], parsed.pos[end]
    if pos in ("ADP", "PART") or word in parsed.grammar.words("strict_of"):
        use = "of" if places or word in parsed.grammar.words("strict_of") else ""
        if (
            use
            and parsed.is_(end, use)
            and not (end + 1 < limit and (parsed.timed[end + 1] or _spoken_to(parsed, end)))
        ):
            then = base_end(parsed, end + 1, limit)
            return then if then > end + 1 else end
        return end
    if pos == "CCONJ" and end + 1 < limit and starts_phrase(parsed, end + 1) and parsed.pos[end + 1] != "PRON":
        then = base_end(parsed, end + 1, limit)
        verb = parsed.verb(then) if then < limit else None
        return end if verb is not None and verb.finite else then
    if word == "(" and end + 3 < limit:
        close = next((i for i in range(end + 1, min(end + 12, limit)) if parsed.words[i] == ")"), end)
        return close + 1 if close > end else end
    if parsed.pos[end] == "VERB" and parsed.forms[end] == "PastPart" and places:
        return end + 1
    return end


def with_apposition(parsed: Parsed, at: int, end: int, limit: int) -> int:
    """End of the phrase with a second one set beside it: `Jean Durand, le directeur de l'usine,`."""
    if end + 1 >= limit or parsed.words[end] != "," or parsed.timed[end + 1]:
        return end
    if parsed.is_(end + 1, "strict_of") and end + 2 < limit:  # Anne Morel, de la fondation Lumen,
        then = phrase_end(parsed, end + 2, limit, places=True)
        return then if then > end + 2 and (then >= limit or parsed.words[then] in (",", ".")) else end
    if not starts_phrase(parsed, end + 1):
        return end
    if parsed.pos[end + 1] == "PRON" or parsed.words[end + 1][0].isdigit():  # selon A, 1 900 selon B
        return end
    then = phrase_end(parsed, end + 1, limit, places=True)
    closed = then >= limit or parsed.words[then] in (",", ".", ";", ":", ")", '"', "-")
    return then if closed or parsed.pos[then] in ("PUNCT", "ADP") or parsed.is_(then, "relative") else end
