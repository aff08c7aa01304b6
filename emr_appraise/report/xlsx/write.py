"""Write the gap workbook: the verdict on one page, the gaps as a list to work through, all behind it."""

from __future__ import annotations

from typing import BinaryIO

from emr_appraise.report.contents.model import Contents
from emr_appraise.report.xlsx.about import write_about
from emr_appraise.report.xlsx.book import Book
from emr_appraise.report.xlsx.findings import rows_of_findings, write_findings
from emr_appraise.report.xlsx.gaps import write_gaps
from emr_appraise.report.xlsx.remarks import write_remarks
from emr_appraise.report.xlsx.summary import write_summary
from emr_appraise.words import Language


def write_xlsx(contents: Contents, out: BinaryIO, language: Language) -> None:
    """Every sheet in one language; the same bytes for the same contents."""
    book = Book(contents, language)
    write_summary(book, contents)
    write_gaps(book, contents, rows_of_findings(contents))
    write_findings(book, contents)
    write_remarks(book, contents)
    write_about(book, contents)
    book.write(out)
