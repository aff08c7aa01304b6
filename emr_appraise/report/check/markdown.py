"""What is said of a file, as markdown: every sheet, column, rejected cell and remark in tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from emr_appraise.places import column_letters
from emr_appraise.report.check import said
from emr_appraise.report.check import wording_check as words
from emr_appraise.report.check.rejects import Rejected, rejected
from emr_appraise.report.markdown_page import MarkdownPage
from emr_appraise.report.markdown_remarks import write_remark_tables
from emr_appraise.report.numbers import figure
from emr_appraise.submission.checked import Checked
from emr_appraise.words import Language, Text, same

_NOTHING = same("")


def write_markdown(checked: Checked, out: TextIO, language: Language) -> None:
    """Write it all."""
    page = MarkdownPage(out, language)
    page.heading(1, words.TITLE)
    page.strong(words.FILE.fill(file=checked.examined.submission.file))
    _write_lines(page, said.about_file(checked))
    page.heading(2, words.FORM)
    _write_lines(page, said.about_form(checked))
    _write_sheets(page, checked)
    _write_columns(page, checked)
    page.heading(2, words.COUNTS)
    _write_lines(page, said.counts(checked))
    _write_rejected(page, rejected(checked))
    write_remark_tables(page, checked.examined.submission.remarks)
    page.paragraph(said.footer(checked))


def _write_lines(page: MarkdownPage, lines: Iterable[said.Line]) -> None:
    page.grid((words.ITEM, words.VALUE), lines)


def _write_sheets(page: MarkdownPage, checked: Checked) -> None:
    page.heading(2, words.SHEETS.fill(n=len(checked.sheets)))
    page.grid(
        (words.SHEET, words.ROWS, words.CELLS_FILLED, words.TAKEN),
        (
            (said.title(sheet), figure(sheet.rows), figure(sheet.cells), words.TAKEN_FOR[sheet.taken_for])
            for sheet in checked.sheets
        ),
    )


def _write_columns(page: MarkdownPage, checked: Checked) -> None:
    page.heading(2, words.COLUMNS_TITLE)
    page.grid(
        (words.SHEET, words.COLUMN, words.READ_AS, words.HEADING),
        (
            (
                same(each.place.sheet),
                same(column_letters(each.place.column)),
                each.column.value if each.column else words.UNREAD,
                same(each.heading),
            )
            for each in checked.columns
        ),
    )


def _write_rejected(page: MarkdownPage, found: tuple[Rejected, ...]) -> None:
    page.heading(2, words.REJECTED.of(len(found)))
    if not found:
        page.paragraph(words.NOTHING_REJECTED)
        return
    page.grid(
        (words.SHEET, words.CELL, words.ABOUT, words.IN_CELL, words.WHY, words.CODE),
        (_row(each) for each in found),
    )


def _row(each: Rejected) -> tuple[Text, ...]:
    place, remark = each.place, each.remark
    return same(place.sheet), same(place.cell), each.about, each.stands, remark.says, same(remark.code)
