"""Minutes made in tests, and what Word shows of them."""

from __future__ import annotations

import io
from datetime import date
from functools import cache
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Basis
from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.contents.whole import contents
from emr_appraise.report.docx.minutes import write_minutes
from emr_appraise.report.docx.origin import Origin, origin_of
from emr_appraise.submission.council import Council, read_council
from emr_appraise.submission.workbook import read_workbook
from emr_appraise.words import Language

EXAMPLES = Path(__file__).parents[3] / "examples"
COUNCIL = EXAMPLES / "council.yaml"


@cache
def criteria() -> Criteria:
    """The pack of the examples."""
    return load_criteria("vn-emr", date(2026, 11, 22))


@cache
def told(name: str, basis: Basis = Basis.SELF) -> Contents:
    """What is told of an example."""
    return contents(appraise(criteria(), read_workbook(str(EXAMPLES / name), criteria()), basis=basis))


@cache
def example_council() -> Council:
    """The council of the examples."""
    return read_council(str(COUNCIL), criteria())


def origin(name: str, basis: Basis = Basis.SELF) -> Origin:
    """The origin of what is told of an example."""
    return origin_of(appraise(criteria(), read_workbook(str(EXAMPLES / name), criteria()), basis=basis))


def minutes(
    told_of: Contents,
    council: Council | None = None,
    language: Language = Language.VI,
    template: Path | None = None,
    origin: Origin | None = None,
) -> bytes:
    """The minutes as the bytes of a file."""
    out = io.BytesIO()
    origin = origin or Origin(criteria().title)
    write_minutes(told_of, origin, council, out, language, template)
    return out.getvalue()


def lines(data: bytes) -> list[str]:
    """Every paragraph of the body in order, those of tables too."""
    body = Document(io.BytesIO(data)).element.body
    return [_text(paragraph) for paragraph in body.iter(qn("w:p"))]


def rows(data: bytes) -> list[list[str]]:
    """Every row of every table, cell by cell."""
    body = Document(io.BytesIO(data)).element.body
    return [["\n".join(map(_text, cell.iter(qn("w:p")))) for cell in row.iter(qn("w:tc"))] for row in body.iter(qn("w:tr"))]


def row_of(data: bytes, cell: str) -> list[str]:
    """The first row one of whose cells begins so."""
    return next(row for row in rows(data) if any(each.startswith(cell) for each in row))


def _text(paragraph: object) -> str:
    shown = {qn("w:t"): None, qn("w:tab"): "\t", qn("w:br"): "\n"}
    found = (node for node in paragraph.iter() if node.tag in shown and node.getparent().tag == qn("w:r"))  # type: ignore[attr-defined]
    return "".join(shown[node.tag] or node.text or "" for node in found)
