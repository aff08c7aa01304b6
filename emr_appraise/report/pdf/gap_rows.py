"""The gaps as the printed report sets them: first what moves the facility up."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.appraisal.model import Outcome
from emr_appraise.report import wording
from emr_appraise.report.contents.gap_groups import GapGroup, gap_groups
from emr_appraise.report.contents.model import Contents, Gap
from emr_appraise.report.numbers import day
from emr_appraise.report.pdf import wording_pdf as words
from emr_appraise.report.pdf.printed import Value, capital, sentence
from emr_appraise.words import Language, Text, same

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
        "parts": list(_numbered_parts(contents, language)),
    }


def _none_blocks(contents: Contents) -> Iterator[Text]:
    """Said where the nearest better group lacks something, but no criterion."""
    if contents.why_not:
        nearest = contents.why_not[0].group
        if not any(nearest in gap.blocks for gap in contents.gaps):
            yield wording.NONE_BLOCKS.fill(number=nearest)


def _numbered_parts(contents: Contents, language: Language) -> Iterator[Value]:
    """What blocks the nearest group first; the order runs on from one part to the next."""
    told = 0
    for part in gap_groups(contents):
        yield _part(part, told, language)
        told += len(part.gaps)


def _part(part: GapGroup, told: int, language: Language) -> Value:
    total = part.estimate
    return {
        "title": part.title.say(language),
        "total": total.say(language) if total else "",
        "rows": [_row(order, gap, language) for order, gap in enumerate(part.gaps, told + 1)],
    }


def _row(order: int, gap: Gap, language: Language) -> Value:
    """A gap; what a finding's own row tells anyway is said again only where it keeps the facility down."""
    state = [gap.in_file, gap.reason] if gap.blocks and gap.outcome is not Outcome.UNANSWERED else []
    return {
        "order": str(order),
        "code": gap.code,
        "cell": gap.cell,
        "text": gap.text.say(language),
        "standing": capital(gap.standing.say(language)),
        "tone": TONES[gap.outcome],
        "state": " ".join(sentence(each.say(language)) for each in state if each.vi),
        "basis_label": _basis_label(gap).say(language),
        "basis": "; ".join(source.whole.say(language) for source in gap.sources),
        "to_do": gap.to_do.say(language),
        "facts": [{"label": label.say(language), "said": said.say(language)} for label, said in _facts(gap)],
    }


def _basis_label(gap: Gap) -> Text:
    return (words.BASIS_REQUIRED if gap.required else words.BASIS).fill(force=gap.force)


def _facts(gap: Gap) -> Iterator[tuple[Text, Text]]:
    if gap.needs:
        yield wording.ROW_FIRST, same(", ".join(gap.needs))
    if gap.proof_only:
        yield words.ESTIMATE, words.PROOF_ONLY
    else:
        yield words.ESTIMATE, wording.ESTIMATE.fill(effort=gap.effort, cost=gap.cost)
    if gap.due:
        yield wording.ROW_DUE, same(day(gap.due))
    if gap.board_note:
        yield words.BOARD, same(gap.board_note)
