"""The complete report as markdown: every gap, every finding and every remark in tables."""

from __future__ import annotations

from typing import TextIO

from emr_appraise.appraisal.expiry import SOON
from emr_appraise.appraisal.model import Appraisal
from emr_appraise.report import wording, wording_expiry
from emr_appraise.report import wording_placement as placed
from emr_appraise.report.contents.model import Contents, FailedClause
from emr_appraise.report.contents.whole import contents
from emr_appraise.report.markdown_page import MarkdownPage
from emr_appraise.report.markdown_remarks import write_remark_tables
from emr_appraise.report.markdown_tables import (
    area_rows,
    cited,
    document_row,
    expiring_row,
    finding_row,
    gap_row,
)
from emr_appraise.report.wording_levels import FACILITY_LEVEL
from emr_appraise.words import Language, Text

_GAPS = (
    "order", "code", "blocks", "cell", "outcome", "reason", "to_do", "first", "estimate", "references", "due",
)  # fmt: skip
_FINDINGS = (
    "code", "criterion", "required", "force", "outcome", "points", "cell", "answer",
    "evidence", "evidence_date", "note", "board", "reason",
)  # fmt: skip


def write_markdown(appraisal: Appraisal, out: TextIO, language: Language) -> None:
    """Write the whole report."""
    page, told = MarkdownPage(out, language), contents(appraisal)
    _write_head(page, told)
    _write_reasons(page, told)
    _write_scores(page, told)
    _write_facility_level(page, told)
    _write_gaps(page, told)
    _write_expiring(page, told)
    _write_findings(page, told)
    write_remark_tables(page, appraisal.remarks)
    _write_accounting(page, told)
    _write_facility(page, told)
    _write_sources(page, told)


def _write_head(page: MarkdownPage, told: Contents) -> None:
    verdict = told.verdict
    page.heading(1, wording.TITLE)
    page.strong(told.facility)
    page.paragraph(told.read_from)
    page.heading(2, placed.GROUP_TITLE.fill(number=verdict.group, title=verdict.title))
    page.paragraph(verdict.meaning)
    page.bullets(each.said for each in verdict.deadlines)
    if verdict.with_evidence:
        page.strong(verdict.with_evidence)
    page.strong(wording.NEXT_STEP.fill(number=verdict.group))
    page.paragraph(verdict.next_step)


def _write_reasons(page: MarkdownPage, told: Contents) -> None:
    for each in told.why_not:
        page.heading(2, placed.WHY_NOT.fill(number=each.group))
        page.bullets(_failed(clause) for clause in each.clauses)
    page.heading(2, wording.DECISION)
    page.paragraph(told.verdict.decision)
    if told.verdict.decision_warning:
        page.strong(told.verdict.decision_warning)


def _failed(clause: FailedClause) -> Text:
    shown = {"title": clause.title, "failure": clause.failure}
    if not clause.cited:
        return placed.CLAUSE_FAILED.fill(**shown)
    return placed.CLAUSE_FAILED_BY.fill(**shown, codes=cited(clause.cited))


def _write_scores(page: MarkdownPage, told: Contents) -> None:
    page.heading(2, wording.AREAS)
    page.table(("area", "points", "percent", "level"), area_rows(told))


def _write_facility_level(page: MarkdownPage, told: Contents) -> None:
    if told.level is None:
        return
    page.heading(2, FACILITY_LEVEL)
    page.strong(told.level.reached)
    for paragraph in told.level.about:
        page.paragraph(paragraph)
    page.paragraph(told.level.next_up)
    page.bullets(told.level.short)
    for paragraph in told.level.about_next:
        page.paragraph(paragraph)


def _write_gaps(page: MarkdownPage, told: Contents) -> None:
    page.heading(2, wording.GAPS)
    if not told.gaps:
        page.paragraph(wording.NO_GAPS)
        return
    page.paragraph(wording.IN_ORDER)
    page.paragraph(wording.ESTIMATES)
    page.table(_GAPS, (gap_row(gap) for gap in told.gaps))


def _write_expiring(page: MarkdownPage, told: Contents) -> None:
    page.heading(2, wording_expiry.TITLE)
    if not told.expiring:
        page.paragraph(wording_expiry.NOTHING.fill(days=SOON))
        return
    page.paragraph(wording_expiry.INTRO.fill(days=SOON))
    page.table(("code", "what", "cell", "last_day", "left"), (expiring_row(each) for each in told.expiring))


def _write_findings(page: MarkdownPage, told: Contents) -> None:
    page.heading(2, wording.FINDINGS)
    if told.sheet:
        page.paragraph(wording.ANSWERS_ON.fill(sheet=told.sheet))
    for area in told.findings:
        page.heading(3, area.title)
        page.table(_FINDINGS, (finding_row(each) for each in area.findings))


def _write_accounting(page: MarkdownPage, told: Contents) -> None:
    page.paragraph(told.accounting)
    if told.accounting_off:
        page.strong(wording.ACCOUNTING_OFF)


def _write_facility(page: MarkdownPage, told: Contents) -> None:
    if told.profile:
        page.heading(2, wording.PROFILE)
        page.table(("field", "value"), told.profile)


def _write_sources(page: MarkdownPage, told: Contents) -> None:
    page.heading(2, wording.REFERENCES_TITLE)
    columns = ("document", "title", "force", "in_force", "seen", "note")
    page.table(columns, (document_row(each) for each in told.documents))
    for paragraph in told.colophon:
        page.paragraph(paragraph)
