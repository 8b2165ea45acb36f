"""Every statement of a report, unit by unit: cues, contents, chains, then whose words they are."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import starts_phrase
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.reading import Reading
from recoupe.extract.statements.according import find_according
from recoupe.extract.statements.backward import source_of_before
from recoupe.extract.statements.chains import link_chains
from recoupe.extract.statements.content import fix_content
from recoupe.extract.statements.draft import Draft
from recoupe.extract.statements.each import each_clause
from recoupe.extract.statements.first_person import unmarked
from recoupe.extract.statements.floating import alone, colon_quote, named_colon
from recoupe.extract.statements.interviews import find_answers, interviewed
from recoupe.extract.statements.nominal import find_nominal
from recoupe.extract.statements.records import Recorder
from recoupe.extract.statements.scene import Scene
from recoupe.extract.statements.verbal import verbal_draft
from recoupe.model.statement import Statement

LONE = (named_colon, colon_quote, alone, unmarked)
_SILENT = frozenset({"boilerplate", "credit", "dateline"})


def find_statements(reading: Reading) -> tuple[Statement, ...]:
    """Who said what through whom, in the order of the text."""
    if not reading.tags:
        return ()
    parsed = reading.parsed
    recorder = Recorder(parsed)
    answers = find_answers(parsed)
    for unit in parsed.units:
        block = reading.block_at(parsed.start(unit.first))
        if block is not None and block.kind in _SILENT:
            continue
        answer = next((answer for answer in answers if answer.first <= unit.first < answer.last), None)
        if answer is not None:
            if answer.first == unit.first:
                recorder.add_answer(answer, interviewed(parsed, answers))
            continue
        behind = source_of_before(parsed, unit)
        if behind is not None:
            recorder.add_behind(unit, behind)
        else:
            recorder.add(unit, find_drafts(parsed, unit))
    return recorder.statements()


def _ends_clause(parsed: Parsed, draft: Draft) -> bool:
    """`…, selon la mairie, et deux routes sont coupées`: a new clause begins behind the attribution."""
    if draft.hole is None or draft.hole[0] <= draft.first or draft.last > draft.hole[1]:
        return False
    at = draft.hole[1]
    return parsed.word(at) in (",", ";") and parsed.pos[at + 1 : at + 2] == ("CCONJ",)


def find_drafts(parsed: Parsed, unit: Unit) -> list[Draft]:
    """The statements of one unit, in tokens, with their relays inside the unit."""
    drafts = [*find_according(parsed, unit), *find_nominal(parsed, unit)]
    floors = [draft.hole[1] for draft in drafts if draft.hole and _ends_clause(parsed, draft)]
    floor, before = unit.first, None
    for verb in parsed.verbs_in(unit.first, unit.last):
        floor = max((floor, *(at for at in floors if at < verb.first)))
        draft = verbal_draft(parsed, verb, Scene(unit, floor, before))
        if draft is None:
            continue
        drafts.append(draft)
        before = draft
        if draft.hole is not None and draft.content and parsed.outside(draft.hole[0]):
            floor = max(floor, min(draft.hole[1], draft.last) if draft.last > draft.hole[1] else draft.hole[1])
    if not drafts:
        lone = next((found for rule in LONE if (found := rule(parsed, unit)) is not None), None)
        return [lone] if lone is not None else []
    fix_content(parsed, drafts, unit)
    drafts = [piece for draft in drafts if draft.content for piece in each_clause(parsed, draft)]
    for draft in drafts:
        draft.begins_with_subject = starts_phrase(parsed, draft.first) or parsed.pos[draft.first] == "PRON"
    return link_chains(parsed, drafts)
