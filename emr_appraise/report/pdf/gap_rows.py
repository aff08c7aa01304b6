"""The gaps as the printed report sets them: first what moves the facility up."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.appraisal.model import Outcome
from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents, Gap, GapGroup, Source
from emr_appraise.report.numbers import day
from emr_appraise.report.pdf import wording_pdf as words
from emr_appraise.report.pdf.printed import Value, capital, sentence
from emr_appraise.report.pdf.speech import led_by, own, told
from emr_appraise.words import Language, Text

_FEW = 12
"""So many gaps need no page of their own to begin on."""
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
    columns = (words.GAP_NUMBER, words.GAP_FOUND, words.GAP_REMEDY)
    return {
        "kind": "gaps",
        "title": words.GAPS.say(language),
        "own_page": len(contents.gaps) > _FEW,
        "notes": " ".join(note.say(language) for note in (*_none_blocks(contents), *notes)),
        "columns": [text.say(language) for text in columns],
        "parts": [_part(part, language) for part in contents.gap_groups],
    }


def _none_blocks(contents: Contents) -> Iterator[Text]:
    """Said where the nearest better group lacks something, but no criterion."""
    if contents.why_not:
        nearest = contents.why_not[0].group
        if not any(nearest in gap.blocks for gap in contents.gaps):
            yield wording.NONE_BLOCKS.fill(number=nearest)


def _part(part: GapGroup, language: Language) -> Value:
    return {
        "title": part.title.say(language),
        "total": " ".join(each.say(language) for each in _total(part)),
        "rows": [_row(gap, language) for gap in part.gaps],
    }


def _total(part: GapGroup) -> Iterator[Text]:
    """How many lack only proof, as far as the rest is estimated together; and that estimate."""
    proof = sum(gap.proof_only for gap in part.gaps)
    if proof and part.group is not None:
        yield wording.PROOF_AMONG.of(proof)
    if part.estimate:
        yield part.estimate


def _row(gap: Gap, language: Language) -> Value:
    """A gap; what a finding's own row tells anyway is said again only where it keeps the facility down."""
    state = [gap.in_file, gap.reason] if gap.blocks and gap.outcome is not Outcome.UNANSWERED else []
    return {
        "order": str(gap.order),
        "code": gap.code,
        "cell": gap.cell,
        "text": gap.text.say(language),
        "standing": capital(gap.standing.say(language)),
        "tone": TONES[gap.outcome],
        "state": " ".join(sentence(told(each, language)) for each in state if each.vi),
        "basis_label": _basis_label(gap).say(language),
        "basis": "; ".join(_cited(source, language) for source in gap.sources),
        "to_do": gap.to_do.say(language),
        "first_label": wording.ROW_FIRST.say(language),
        "first": list(gap.needs),
        "facts": [{"label": label.say(language), "said": said} for label, said in _facts(gap, language)],
    }


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
    if gap.due:
        yield wording.ROW_DUE, day(gap.due)
    if gap.board_note:
        yield words.BOARD, own(gap.board_note, language)
