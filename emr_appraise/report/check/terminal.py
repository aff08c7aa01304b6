"""What is said of a file, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TextIO

from emr_appraise.report import wording
from emr_appraise.report.check import said
from emr_appraise.report.check import wording_check as words
from emr_appraise.report.check.rejects import Rejected, rejected
from emr_appraise.report.safe import one_line
from emr_appraise.report.terminal_notes import write_remarks
from emr_appraise.report.terminal_page import Page
from emr_appraise.submission.checked import Checked, ColumnSeen
from emr_appraise.words import Language

_INDENT, _SHEET = 2, 80
_NARROWEST = 24
"""Columns that what a sheet was taken for needs at the least, to stand in a column of its own."""
_MOST = 60


def write_terminal(
    checked: Checked, out: TextIO, language: Language, *, width: int | None = None, colour: bool
) -> None:
    """Write it all; `width` in columns, else the terminal's, else 80."""
    page, found = Page(out, language, width, colour=colour), rejected(checked)
    page.line(words.FILE.fill(file=one_line(checked.examined.submission.file, 200)), style="bold")
    _write_lines(page, said.about_file(checked))
    page.heading(words.FORM)
    _write_lines(page, said.about_form(checked))
    _write_sheets(page, checked)
    for _, columns in groupby(checked.columns, key=lambda each: each.place.sheet):
        _write_columns(page, list(columns))
    page.heading(words.COUNTS)
    _write_lines(page, said.counts(checked))
    _write_rejected(page, found)
    _write_remarks(page, checked)
    page.blank()
    page.line(said.footer(checked))


def _write_lines(page: Page, lines: Iterable[said.Line]) -> None:
    told = list(lines)
    column = page.column(label for label, _ in told)
    for label, words_beside in told:
        page.row(label, words_beside, indent=_INDENT, column=column)


def _write_sheets(page: Page, checked: Checked) -> None:
    page.heading(words.SHEETS.fill(n=len(checked.sheets)))
    titles = page.column(said.title(sheet) for sheet in checked.sheets)
    counts = page.column(said.sheet_counts(sheet) for sheet in checked.sheets)
    for sheet in checked.sheets:
        if page.width < _INDENT + titles + counts + _NARROWEST:
            page.line(said.sheet_line(sheet), indent=_INDENT)
        else:
            label = page.ink(said.title(sheet))
            label.pad_right(max(0, titles - label.cell_len))
            label.append(f"{page.say(said.sheet_counts(sheet)):<{counts}}")
            page.row(label, words.TAKEN_FOR[sheet.taken_for], indent=_INDENT)


def _write_columns(page: Page, columns: Sequence[ColumnSeen]) -> None:
    place = columns[0].place
    page.heading(words.COLUMNS.fill(sheet=one_line(place.sheet, _SHEET), row=place.row))
    column = page.column(said.letters(each) for each in columns)
    for each in columns:
        page.row(said.letters(each), said.read_as(each), indent=_INDENT, column=column)


def _write_rejected(page: Page, found: Sequence[Rejected]) -> None:
    if not found:
        page.blank()
        page.line(words.NOTHING_REJECTED)
        return
    page.heading(words.REJECTED.of(len(found)))
    for title, those in groupby(found[:_MOST], key=lambda each: each.place.sheet):
        page.line(words.ON_SHEET.fill(sheet=one_line(title, _SHEET)), indent=_INDENT)
        _write_places(page, list(those))
    if found[_MOST:]:
        page.line(words.MORE_REJECTED.of(len(found[_MOST:])), indent=_INDENT)


def _write_places(page: Page, those: Sequence[Rejected]) -> None:
    labels = [f"{each.place.cell:<6}{each.criterion}" for each in those]
    column = page.column(labels)
    for label, each in zip(labels, those, strict=True):
        page.row(label, said.because(each), indent=2 * _INDENT, column=column)


def _write_remarks(page: Page, checked: Checked) -> None:
    remarks = checked.examined.submission.remarks
    if not remarks:
        page.blank()
        page.line(wording.NO_REMARKS)
        return
    write_remarks(page, remarks, most_kinds=len(remarks))
    page.blank()
    page.line(words.ANNOTATE)
