"""Templates and papers made in tests, and what Word shows of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.criteria.load import load_criteria
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.contents.whole import contents
from emr_appraise.report.docx.fill import fill
from emr_appraise.report.docx.write import write_docx
from emr_appraise.submission.workbook import read_workbook
from emr_appraise.words import Language
from tests.conftest import AS_OF
from tests.report.cases import case

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.xlsx"))


@cache
def told(name: str) -> Contents:
    """What is told of an example."""
    criteria = load_criteria("vn-emr", AS_OF)
    path = next(path for path in EXAMPLES if path.stem == name)
    return contents(appraise(criteria, read_workbook(str(path), criteria)))


@cache
def told_of(name: str) -> Contents:
    """What is told of one of the cases of every format."""
    return contents(case(name))


def report(of: Contents, language: Language = Language.VI, template: Path | None = None) -> bytes:
    """The report as the bytes of a file."""
    out = io.BytesIO()
    write_docx(of, out, language, template)
    return out.getvalue()


def template(folder: Path, *paragraphs: str, rows: list[list[str]] | None = None, header: str = "") -> Path:
    """A template as a board would make it in Word: paragraphs, a table, a page header."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    if header:
        document.sections[0].header.paragraphs[0].text = header
    path = folder / "mau.docx"
    document.save(str(path))
    return path


def filled(path: Path, fields: Mapping[str, object]) -> bytes:
    """A template filled in."""
    out = io.BytesIO()
    fill(path, fields, out, AS_OF)
    return out.getvalue()


def lines(data: bytes) -> list[str]:
    """The text of every paragraph, those in tables too, in order."""
    body = Document(io.BytesIO(data)).element.body
    return ["".join(_text(each) for each in line.iter()) for line in body.iter(qn("w:p"))]


def _text(element: object) -> str:
    signs = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    tag = element.tag  # type: ignore[attr-defined]
    return (element.text or "") if tag == qn("w:t") else signs.get(tag, "")  # type: ignore[attr-defined]


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a file by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(path: Path, changed: Mapping[str, bytes | None]) -> Path:
    """The same file with parts put in, replaced or (None) taken out."""
    kept = {**parts(path.read_bytes()), **changed}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in kept.items():
            if part is not None:
                archive.writestr(name, part)
    return path
