"""Gap workbooks for the tests: written, opened again, and looked up by the heads of their tables."""

from __future__ import annotations

import io
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.criteria.load import load_criteria
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.contents.whole import contents
from emr_appraise.report.xlsx.write import write_xlsx
from emr_appraise.submission.form import Filling
from emr_appraise.submission.workbook import read_workbook, read_workbook_bytes
from emr_appraise.words import Language, Text
from tests.conftest import form_bytes
from tests.report.cases import AS_OF, CASES, case

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.xlsx"))
FORMER = "vn-emr-2018"
FILES = (*(path.stem for path in EXAMPLES), FORMER)
NAMES = (*FILES, *CASES)
VN_EMR = load_criteria("vn-emr", AS_OF)


@lru_cache(maxsize=64)
def told(name: str) -> Contents:
    """The report of an example, of the blank form of the former criteria, or of a case."""
    if name == FORMER:
        former = load_criteria(FORMER, date(2025, 4, 10))
        blank = form_bytes(former, Filling())
        return contents(appraise(former, read_workbook_bytes(blank, "form.xlsx", former)))
    path = next((path for path in EXAMPLES if path.stem == name), None)
    if path is None:
        return contents(case(name))
    return contents(appraise(VN_EMR, read_workbook(str(path), VN_EMR)))


def written(report: Contents, language: Language = Language.EN) -> bytes:
    """The gap workbook as bytes."""
    out = io.BytesIO()
    write_xlsx(report, out, language)
    return out.getvalue()


def opened(content: bytes, values: bool = False) -> Workbook:
    """The workbook as openpyxl reads it, with formulas or with their values."""
    return load_workbook(io.BytesIO(content), data_only=values)


@lru_cache(maxsize=64)
def book(name: str, language: Language = Language.EN) -> Workbook:
    """The gap workbook of a report by its name; only to be read."""
    return opened(written(told(name), language))


class Table(NamedTuple):
    """A table of a sheet: its rows by the heads of the columns."""

    rows: list[dict[str, Cell]]
    heads: list[str]

    def column(self, head: Text, language: Language = Language.EN) -> list[object]:
        """What stands in a column."""
        return [row[head.say(language)].value for row in self.rows]


def table(sheet: Worksheet) -> Table:
    """The one table of a sheet."""
    (found,) = sheet.tables.values()
    heads, *rows = sheet[found.ref]
    names = [str(cell.value) for cell in heads]
    return Table([dict(zip(names, row, strict=True)) for row in rows], names)


def cells(found: Workbook) -> list[Cell]:
    """Every cell of every sheet in which something stands."""
    return [cell for sheet in found for row in sheet.iter_rows() for cell in row if cell.value is not None]
