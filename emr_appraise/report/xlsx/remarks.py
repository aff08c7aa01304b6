"""The sheet of the remarks: what the reader must tell about the workbook, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents, Remark
from emr_appraise.report.xlsx import wording_xlsx as words
from emr_appraise.report.xlsx.book import Book
from emr_appraise.report.xlsx.look import OCHRE, Style
from emr_appraise.report.xlsx.table import Column, Plan, write_table
from emr_appraise.words import Severity

_STYLES = {Severity.ERROR: Style.BAD, Severity.WARNING: Style.FAIR, Severity.INFO: Style.SILENT}


def write_remarks(book: Book, contents: Contents) -> None:
    """Every remark, the worst kinds first."""
    sheet = book.sheet(words.REMARKS, OCHRE)
    found = [remark for kind in contents.remarks for remark in kind.all]
    note = contents.accounting if found else wording.NO_REMARKS
    plan = Plan("remarks", wording.REMARKS_TITLE, note, head_height=20)
    write_table(sheet, plan, list(_columns()), found)
    sheet.drawn.fit_to_pages(1, 0)


def _columns() -> Iterator[Column[Remark]]:
    titles = wording.COLUMNS
    yield Column(titles["code"], 9, lambda remark, _: remark.code, Style.CODE)
    yield Column(titles["severity"], 12, lambda remark, _: remark.severity_words, style_of=_style)
    yield Column(titles["cell"], 34, lambda remark, _: remark.cell)
    yield Column(titles["says"], 62, lambda remark, _: remark.says)
    yield Column(titles["hint"], 62, lambda remark, _: remark.hint)


def _style(remark: Remark) -> Style:
    return _STYLES[remark.severity]
