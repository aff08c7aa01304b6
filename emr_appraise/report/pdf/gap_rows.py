"""The gaps as the printed report sets them: first what moves the facility up."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.appraisal.model import Outcome
from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents, Gap
from emr_appraise.report.numbers import day, money
from emr_appraise.report.pdf import wording_pdf as words
from emr_appraise.report.pdf.printed import Value, capital, sentence
from emr_appraise.report.wording_numbers import PERSON_DAYS
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


def _parts(contents: Contents) -> Iterator[tuple[Text, list[Gap]]]:
    """The nearest better group first, then the others, then what has no effect on the group."""
    template, left = wording.GAPS_FOR, list(contents.gaps)
    for better in contents.why_not:
        found = [gap for gap in left if better.group in gap.blocks]
        left = [gap for gap in left if better.group not in gap.blocks]
        yield template.of(len(found), number=better.group), found
        template = wording.GAPS_THEN
    yield wording.OTHER_GAPS.of(len(left)), left


def _numbered_parts(contents: Contents, language: Language) -> Iterator[Value]:
    """The parts that hold a gap; the order runs on from one to the next."""
    told = 0
    for title, found in _parts(contents):
        if found:
            yield _part(title, found, told, language)
            told += len(found)


def _part(title: Text, found: list[Gap], told: int, language: Language) -> Value:
    total = _total(found)
    return {
        "title": title.say(language),
        "total": total.say(language) if total else "",
        "rows": [_row(order, gap, language) for order, gap in enumerate(found, told + 1)],
    }


def _total(found: list[Gap]) -> Text | None:
    """What all the work of a part may cost; None where none is left but proof."""
    days = [gap.effort_days for gap in found if gap.effort_days is not None]
    costs = [gap.cost_vnd for gap in found if gap.cost_vnd is not None]
    if not days:
        return None
    effort = PERSON_DAYS.of(sum(days))
    cost = money(sum(low for low, _ in costs), sum(high for _, high in costs))
    return wording.ESTIMATE_TOTAL.of(len(days), estimate=wording.ESTIMATE.fill(effort=effort, cost=cost))


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
