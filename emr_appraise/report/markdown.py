"""The complete report as markdown: every gap, every finding and every remark in tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from emr_appraise import __version__
from emr_appraise.appraisal.model import Appraisal
from emr_appraise.report import wording
from emr_appraise.report import wording_placement as placed
from emr_appraise.report.level_words import about_level, about_next, next_up, reached, shortfall_with_codes
from emr_appraise.report.markdown_page import MarkdownPage
from emr_appraise.report.markdown_remarks import write_remark_tables
from emr_appraise.report.markdown_tables import (
    area_rows,
    document_rows,
    finding_rows,
    gap_rows,
    profile_rows,
)
from emr_appraise.report.numbers import day
from emr_appraise.report.safe import one_line
from emr_appraise.report.sentences import accounting, answer_sheet, code_and_cell
from emr_appraise.report.verdict import (
    deadline,
    decision,
    evidence_needed,
    failure,
    on_answers_alone,
    stands_without_conditions,
)
from emr_appraise.report.wording_levels import FACILITY_LEVEL
from emr_appraise.words import Language, Text, join


def write_markdown(appraisal: Appraisal, out: TextIO, language: Language) -> None:
    """Write the whole report."""
    page = MarkdownPage(out, language)
    _write_head(page, appraisal)
    _write_reasons(page, appraisal)
    _write_scores(page, appraisal)
    _write_facility_level(page, appraisal)
    _write_gaps(page, appraisal)
    _write_findings(page, appraisal)
    _write_remarks(page, appraisal)
    _write_facility(page, appraisal)
    _write_sources(page, appraisal)
    _write_footer(page, appraisal)


def _write_head(page: MarkdownPage, appraisal: Appraisal) -> None:
    facility, group = appraisal.submission.facility, appraisal.placement.group
    page.heading(1, wording.TITLE)
    name = one_line(facility.name, 160) or wording.NAMELESS
    template = wording.FACILITY if facility.code else wording.FACILITY_NO_CODE
    page.strong(template.fill(name=name, code=one_line(facility.code, 40)))
    file = one_line(appraisal.submission.file, 160)
    basis = wording.BASES[appraisal.basis]
    page.paragraph(wording.READ_FROM.fill(file=file, as_of=day(appraisal.as_of), basis=basis))
    page.heading(2, placed.GROUP_TITLE.fill(number=group.number, title=group.title))
    page.paragraph(group.meaning)
    page.bullets(_deadlines(appraisal))
    better = on_answers_alone(appraisal)
    if better:
        number = better.group.number
        page.strong(placed.ON_ANSWERS_ALONE.of(len(evidence_needed(better)), number=number))
    page.strong(wording.NEXT_STEP.fill(number=group.number))
    page.paragraph(group.next_step)


def _deadlines(appraisal: Appraisal) -> Iterator[Text]:
    for state in sorted(appraisal.deadlines, key=lambda state: not state.deadline.main):
        yield deadline(state, appraisal)


def _write_reasons(page: MarkdownPage, appraisal: Appraisal) -> None:
    for result in reversed(appraisal.placement.because):
        page.heading(2, placed.WHY_NOT.fill(number=result.group.number))
        page.bullets(
            placed.CLAUSE_FAILED_BY.fill(
                title=clause.clause.title,
                failure=failure(clause, appraisal),
                codes=join([code_and_cell(finding) for finding in clause.findings]),
            )
            if clause.findings
            else placed.CLAUSE_FAILED.fill(title=clause.clause.title, failure=failure(clause, appraisal))
            for clause in result.failed
        )
    page.heading(2, wording.DECISION)
    page.paragraph(decision(appraisal))
    if stands_without_conditions(appraisal):
        page.strong(placed.DECISION_CONDITIONS_FAIL)


def _write_scores(page: MarkdownPage, appraisal: Appraisal) -> None:
    page.heading(2, wording.AREAS)
    page.table(("area", "points", "percent", "level"), area_rows(appraisal))


def _write_facility_level(page: MarkdownPage, appraisal: Appraisal) -> None:
    found = appraisal.facility_standing
    if found is None:
        return
    page.heading(2, FACILITY_LEVEL)
    page.strong(reached(found))
    for paragraph in about_level(found, appraisal):
        page.paragraph(paragraph)
    page.paragraph(next_up(found))
    page.bullets(shortfall_with_codes(area, found, appraisal) for area in found.short)
    for paragraph in about_next(found, appraisal.as_of):
        page.paragraph(paragraph)


def _write_gaps(page: MarkdownPage, appraisal: Appraisal) -> None:
    page.heading(2, wording.GAPS)
    if not appraisal.gaps:
        page.paragraph(wording.NO_GAPS)
        return
    page.paragraph(wording.IN_ORDER)
    page.paragraph(wording.ESTIMATES)
    columns = (
        "order", "code", "blocks", "cell", "outcome", "reason", "to_do", "first", "estimate", "references",
        "due",
    )  # fmt: skip
    page.table(columns, gap_rows(appraisal))


def _write_findings(page: MarkdownPage, appraisal: Appraisal) -> None:
    page.heading(2, wording.FINDINGS)
    sheet = answer_sheet(appraisal)
    if sheet:
        page.paragraph(wording.ANSWERS_ON.fill(sheet=sheet))
    columns = (
        "code", "criterion", "required", "force", "outcome", "points", "cell", "answer",
        "evidence", "evidence_date", "note", "board", "reason",
    )  # fmt: skip
    for area in appraisal.criteria.areas:
        page.heading(3, area.title)
        page.table(columns, finding_rows(appraisal, area.id))


def _write_remarks(page: MarkdownPage, appraisal: Appraisal) -> None:
    write_remark_tables(page, appraisal.remarks)
    found = appraisal.submission.accounting
    page.paragraph(accounting(found))
    if not found.adds_up:
        page.strong(wording.ACCOUNTING_OFF)


def _write_facility(page: MarkdownPage, appraisal: Appraisal) -> None:
    if appraisal.criteria.profile:
        page.heading(2, wording.PROFILE)
        page.table(("field", "value"), profile_rows(appraisal))


def _write_sources(page: MarkdownPage, appraisal: Appraisal) -> None:
    page.heading(2, wording.REFERENCES_TITLE)
    page.table(("document", "title", "force", "in_force", "seen", "note"), document_rows(appraisal))


def _write_footer(page: MarkdownPage, appraisal: Appraisal) -> None:
    criteria = appraisal.criteria
    page.paragraph(wording.PACK.fill(id=criteria.id, version=criteria.version, as_of=day(appraisal.as_of)))
    page.paragraph(wording.FINGERPRINT.fill(fingerprint=criteria.fingerprint))
    page.paragraph(wording.FILE_HASH.fill(sha256=appraisal.submission.sha256))
    page.paragraph(wording.NOT_OFFICIAL.fill(tool=__version__))
