"""The sheet of the findings: every criterion, what was answered, and why it came out so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents, Finding
from emr_appraise.report.wording_findings import NO, YES
from emr_appraise.report.xlsx import wording_xlsx as words
from emr_appraise.report.xlsx.book import Book
from emr_appraise.report.xlsx.look import NAVY, OUTCOME_STYLES, Style
from emr_appraise.report.xlsx.table import Column, Plan, first_row, write_table
from emr_appraise.words import Text

_PLAN = Plan("findings", wording.FINDINGS, words.FINDINGS_NOTE.other, held=2)


class _Row(NamedTuple):
    """A finding with its area."""

    finding: Finding
    area: Text


def write_findings(book: Book, contents: Contents) -> None:
    """Every finding, in the pack's order."""
    sheet = book.sheet(words.FINDINGS, NAVY)
    rows = [_Row(finding, area.title) for area in contents.findings for finding in area.findings]
    plan = replace(_PLAN, note=words.FINDINGS_NOTE.of(len(rows)))
    write_table(sheet, plan, list(_columns()), rows)
    sheet.drawn.fit_to_pages(1, 0)


def rows_of_findings(contents: Contents) -> dict[str, int]:
    """The row of every finding by its code, counted from 1."""
    codes = (finding.code for area in contents.findings for finding in area.findings)
    return {code: row for row, code in enumerate(codes, first_row(_PLAN))}


def _columns() -> Iterator[Column[_Row]]:
    titles = wording.COLUMNS
    yield Column(titles["code"], 9, lambda row, _: row.finding.code, Style.CODE)
    yield Column(titles["criterion"], 38, lambda row, _: row.finding.text)
    yield Column(titles["area"], 15, lambda row, _: row.area)
    yield Column(titles["required"], 9, lambda row, _: YES if row.finding.required else NO, Style.CENTRE)
    yield Column(titles["force"], 11, lambda row, _: row.finding.force, Style.CENTRE)
    yield Column(titles["outcome"], 13, lambda row, _: row.finding.outcome_words, style_of=_outcome_style)
    yield Column(titles["points"], 8, lambda row, _: row.finding.points, Style.CENTRE)
    yield Column(titles["reason"], 36, lambda row, _: row.finding.reason)
    yield Column(titles["cell"], 7, lambda row, _: row.finding.cell, Style.CENTRE)
    yield Column(titles["answer"], 13, lambda row, _: row.finding.answer, Style.CENTRE)
    yield Column(titles["evidence"], 36, lambda row, _: row.finding.evidence)
    yield Column(titles["evidence_date"], 12, lambda row, _: _evidence_day(row.finding), Style.DATE)
    yield Column(titles["note"], 20, lambda row, _: row.finding.note, hidden_if_empty=True)
    yield Column(titles["board"], 20, lambda row, _: row.finding.board, hidden_if_empty=True)


def _evidence_day(finding: Finding) -> date | Text:
    return finding.evidence_day if isinstance(finding.evidence_day, date) else finding.evidence_date


def _outcome_style(row: _Row) -> Style:
    return OUTCOME_STYLES[row.finding.outcome]
