"""The parts of the JSON document about single criteria: findings, gaps, remarks."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from emr_appraise.appraisal.model import Appraisal, Finding, Gap
from emr_appraise.appraisal.work import GapGroup, Work, only_evidence_lacks
from emr_appraise.criteria.model import Bar, Criterion, Reference
from emr_appraise.places import CellPlace
from emr_appraise.report.gap_words import to_do
from emr_appraise.report.json_document import Json
from emr_appraise.report.numbers import as_number
from emr_appraise.report.safe import plain
from emr_appraise.report.sentences import (
    bar,
    counted_answer,
    counted_place,
    counted_typed,
    in_force,
    reason,
)
from emr_appraise.submission.model import Accounting, Measured, Remark, Response, Said, WrittenDate
from emr_appraise.words import Language


def finding_entry(finding: Finding, appraisal: Appraisal, language: Language) -> Json:
    """What one criterion came to."""
    return {
        **asked_entry(finding.criterion, language),
        **judged_entry(finding, appraisal, language),
        **said_entry(finding),
    }


def asked_entry(criterion: Criterion, language: Language) -> Json:
    """Of a finding, what the criterion says: the same for every hospital."""
    return {
        "criterion": criterion.code,
        "area": criterion.area,
        "text": criterion.text.say(language),
        "force": criterion.force.value,
        "required": criterion.required,
    }


def judged_entry(finding: Finding, appraisal: Appraisal, language: Language) -> Json:
    """Of a finding, what the answer comes to."""
    return {
        "outcome": finding.outcome.value,
        "reason_code": finding.reason.value,
        "reason": reason(finding, appraisal).say(language),
        "points": as_number(finding.points, 2),
        "points_exact": str(finding.points),
        "of": finding.of,
        "answer": plain(counted_typed(finding)),
        "value": measured_value(finding),
        "bar": bar(finding).say(language),
        "bar_by": "pack" if finding.criterion.bar_by_pack else "law",
        "bars": [_bar(each) for each in finding.bars],
    }


def said_entry(finding: Finding) -> Json:
    """Of a finding, what stands in the workbook's row."""
    response = finding.response
    return {
        "by_board": finding.by_board,
        "own_answer": plain(response.typed),
        "board_answer": plain(response.board_typed),
        "board_note": plain(response.board_note),
        "evidence": plain(response.evidence),
        "evidence_date": written_date(response.evidence_date),
        "note": plain(response.note),
        "place": place_entry(counted_place(finding)),
        **({"also": also_entries(response)} if response.also else {}),
    }


def also_entries(response: Response) -> list[Json]:
    """Where several cells speak of the same thing: each of them."""
    return [
        {"what": each.what.value, "typed": plain(each.typed), "place": place_entry(each.place)}
        for each in response.also
    ]


def gap_entry(gap: Gap, appraisal: Appraisal, language: Language) -> Json:
    """What stands in the way, and what would close it."""
    criterion = gap.finding.criterion
    proof_only = only_evidence_lacks(gap.finding)
    return {
        "criterion": criterion.code,
        "blocks": list(gap.blocks),
        "outcome": gap.finding.outcome.value,
        "force": criterion.force.value,
        "remedy": to_do(gap.finding, appraisal).say(language),
        "evidence_only": proof_only,
        "needs": list(gap.needs),
        "effort_days": None if proof_only else criterion.remedy.effort_days,
        "cost_vnd": None if proof_only else list(criterion.remedy.cost_vnd),
        "basis": "estimate",
        "due": gap.due.due.isoformat() if gap.due else None,
        "references": [reference_entry(each, appraisal.as_of, language) for each in criterion.references],
    }


def gap_group_entry(found: GapGroup, left: Work) -> Json:
    """The gaps that serve the same group, and what is left to do in them."""
    return {
        "group": found.group,
        "criteria": [gap.finding.criterion.code for gap in found.gaps],
        **work_entry(left),
    }


def work_entry(left: Work) -> Json:
    """Estimates added up; gaps that lack nothing but evidence count apart."""
    return {
        "evidence_only": left.proof_only,
        "tasks": left.tasks,
        "effort_days": left.effort_days,
        "cost_vnd": list(left.cost_vnd),
        "basis": "estimate",
    }


def reference_entry(reference: Reference, as_of: date, language: Language) -> Json:
    """Where a requirement stands, and how that was read."""
    document = reference.document
    return {
        "document": document.id,
        "number": document.number,
        "article": reference.article.say(language),
        "force": document.force.value,
        "seen": reference.seen.value,
        "in_force": in_force(document, as_of),
        "note": reference.note.say(language) if reference.note else None,
    }


def remark_entry(remark: Remark, language: Language) -> Json:
    """What the reader told about the workbook."""
    return {
        "code": remark.code,
        "severity": remark.severity.value,
        "message": plain(remark.says.say(language)),
        "hint": plain(remark.hint.say(language)),
        "place": place_entry(remark.place),
    }


def accounting_entry(found: Accounting) -> Json:
    """What became of the cells read."""
    return {
        "read": found.read,
        "understood": found.understood,
        "blank": found.blank,
        "ignored": found.ignored,
        "rejected": found.rejected,
    }


def place_entry(place: CellPlace | None) -> Json | None:
    """A cell of the workbook."""
    return {"sheet": plain(place.sheet), "cell": place.cell} if place else None


def written_date(written: WrittenDate) -> str | None:
    """A date that the workbook gives: null where blank, a word of its own where it cannot be read."""
    if isinstance(written, date):
        return written.isoformat()
    return None if written is Said.BLANK else written.value


def measured_value(finding: Finding) -> int | float | str | None:
    """The scale's value, the number or the date that was judged."""
    answer = counted_answer(finding)
    if isinstance(answer, Measured) and isinstance(answer.value, date):
        return answer.value.isoformat()
    return None if finding.value is None else exact_number(finding.value)


def _bar(found: Bar) -> Json:
    bounds = {
        "at_least": found.at_least,
        "at_most": found.at_most,
        "partly_at_least": found.partly_at_least,
        "partly_at_most": found.partly_at_most,
    }
    return {name: exact_number(bound) for name, bound in bounds.items() if bound is not None}


def exact_number(number: Fraction) -> int | float:
    """The JSON number that is nearest; what was typed as a decimal comes back as typed."""
    return number.numerator if number.denominator == 1 else float(number)
