"""The gaps as the printed report sets them: first what moves the facility up."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.appraisal.model import Outcome
from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents, Gap, GapGroup, Source
from emr_appraise.report.numbers import day
from emr_appraise.report.pdf import wording_pdf as words
from emr_appraise.report.pdf.printed import Value, capital, is_long, sentence, stopped
from emr_appraise.report.pdf.speech import led_by, own, told
from emr_appraise.words import Language, Text

TONES = {
    Outcome.MET: "good",
    Outcome.NOT_APPLICABLE: "quiet",
    Outcome.PARTLY: "middle",
    Outcome.UNSUPPORTED: "middle",
    Outcome.NOT_MET: "bad",
    Outcome.UNANSWERED: "open",
    Outcome.UNREADABLE: "open",
}
"""How an outcome is coloured; its words always stand beside it."""


def gaps(contents: Contents, language: Language) -> Value:
    """Every gap, under the group that it keeps the facility from."""
    notes = (wording.IN_ORDER, wording.ESTIMATES) if contents.gaps else (wording.NO_GAPS,)
    columns = (words.GAP_NUMBER, words.GAP_FOUND)
    places = _places(contents)
    return {
        "kind": "gaps",
        "title": words.GAPS.say(language),
        "notes": " ".join(note.say(language) for note in (*_none_blocks(contents), *notes)),
        "columns": [text.say(language) for text in columns],
        "parts": [_part(part, places, language) for part in contents.gap_groups],
    }


def _places(contents: Contents) -> dict[str, int]:
    """The place of every criterion among all of the pack; the same in each report."""
    codes = (each.code for area in contents.findings for each in area.findings)
    return {code: place for place, code in enumerate(codes)}


def _none_blocks(contents: Contents) -> Iterator[Text]:
    """Said where the nearest better group lacks something, but no criterion."""
    if contents.why_not:
        nearest = contents.why_not[0].group
        if not any(nearest in gap.blocks for gap in contents.gaps):
            yield wording.NONE_BLOCKS.fill(number=nearest)


def _part(part: GapGroup, places: dict[str, int], language: Language) -> Value:
    return {
        "title": part.title.say(language),
        "total": " ".join(each.say(language) for each in _total(part)),
        "rows": [_row(gap, places[gap.code], language) for gap in part.gaps],
    }


def _total(part: GapGroup) -> Iterator[Text]:
    """How many lack only proof, as far as the rest is estimated together; and that estimate."""
    proof = sum(gap.proof_only for gap in part.gaps)
    if proof and part.group is not None:
        yield wording.PROOF_AMONG.of(proof)
    if part.estimate:
        yield part.estimate


def _row(gap: Gap, place: int, language: Language) -> Value:
    state, basis = _state(gap, language), "; ".join(_cited(source, language) for source in gap.sources)
    facts = [_fact(label, said, language) for label, said in _facts(gap, language)]
    return {
        "place": place,
        "order": str(gap.order),
        "code": gap.code,
        "cell": gap.cell,
        "text": gap.text.say(language),
        "standing": capital(gap.standing.say(language)),
        "tone": TONES[gap.outcome],
        "state": state,
        "basis_label": _label(_basis_label(gap), language),
        "basis": basis,
        "to_do_label": _label(wording.ROW_TO_DO, language),
        "to_do": gap.to_do.say(language),
        "facts": facts,
        "long": is_long(gap.text.vi, state, basis, gap.to_do.vi, gap.board_note),
    }


def _state(gap: Gap, language: Language) -> str:
    """What a finding's own row tells anyway is said again only where it keeps the facility down."""
    if not gap.blocks or gap.outcome is Outcome.UNANSWERED:
        return ""
    return " ".join(sentence(told(each, language)) for each in (gap.in_file, gap.reason) if each.vi)


def _label(text: Text, language: Language) -> str:
    return f"{text.say(language)}:"


def _fact(label: Text, said: str, language: Language) -> Value:
    return {"label": _label(label, language), "said": stopped(said)}


def _cited(source: Source, language: Language) -> str:
    """A source with what must be known of it: what is inferred, or the pack's own, is never told as law."""
    is_words = " " in source.number
    whole = led_by(source.number, source.whole, language) if is_words else source.whole.say(language)
    if source.note is None:
        return whole
    note = told(source.note, language).removesuffix(".")
    return words.CITED_NOTED.fill(source=whole, note=note).say(language)


def _basis_label(gap: Gap) -> Text:
    return (words.BASIS_REQUIRED if gap.required else words.BASIS).fill(force=gap.force)


def _facts(gap: Gap, language: Language) -> Iterator[tuple[Text, str]]:
    if gap.proof_only:
        yield words.ESTIMATE, words.PROOF_ONLY.say(language)
    else:
        yield words.ESTIMATE, wording.ESTIMATE.fill(effort=gap.effort, cost=gap.cost).say(language)
    if gap.needs:
        yield wording.ROW_FIRST, ", ".join(gap.needs)
    if gap.due:
        yield wording.ROW_DUE, day(gap.due)
    if gap.board_note:
        yield words.BOARD, own(gap.board_note, language)
