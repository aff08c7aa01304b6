"""What a reader sees of a report of any format, as plain lines of text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from html.parser import HTMLParser

from emr_appraise.appraisal.model import Appraisal
from emr_appraise.report import FILE_FORMATS, FORMATS, write_report_file
from emr_appraise.words import Language

EVERY = (*FORMATS, *FILE_FORMATS)


def made(appraisal: Appraisal, format: str, language: Language) -> bytes:
    """The bytes of a report."""
    out = io.BytesIO()
    write_report_file(appraisal, format, out, language)
    return out.getvalue()


def shown(data: bytes, format: str) -> str:
    """Its words, one passage or cell a line."""
    return "\n".join(_READERS.get(format, _text)(data))


def _text(data: bytes) -> Iterator[str]:
    yield from data.decode("utf-8").split("\n")


def _csv(data: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
        yield " | ".join(row)


class _Words(HTMLParser):
    """Collects what stands between tags, and what an attribute says aloud."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in ("style", "script")
        self.found += [f"[{value}]" for name, value in attrs if name in ("aria-label", "title", "alt") and value]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in ("style", "script")

    def handle_data(self, data: str) -> None:
        if not self.silent and data.strip():
            self.found.append(" ".join(data.split()))


def _html(data: bytes) -> Iterator[str]:
    reader = _Words()
    reader.feed(data.decode("utf-8"))
    reader.close()
    yield from reader.found


def _xlsx(data: bytes) -> Iterator[str]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data))
    for sheet in book:
        yield f"== {sheet.title}"
        for row in sheet.iter_rows():
            cells = [f"{cell.coordinate}: {cell.value}" for cell in row if cell.value is not None]
            yield from cells


def _docx(data: bytes) -> Iterator[str]:
    from docx import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    for block in Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(block, Paragraph) and block.text.strip():
            yield block.text
        if isinstance(block, Table):
            for row in block.rows:
                yield " | ".join(dict.fromkeys(cell.text for cell in row.cells))


def _pdf(data: bytes) -> Iterator[str]:
    from pypdf import PdfReader

    for number, page in enumerate(PdfReader(io.BytesIO(data)).pages, 1):
        yield f"== {number}"
        yield from page.extract_text().split("\n")


_READERS = {"csv": _csv, "html": _html, "xlsx": _xlsx, "docx": _docx, "pdf": _pdf}
