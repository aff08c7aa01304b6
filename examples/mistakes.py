"""Spoil a filled form the way an office does that types over more than the input cells."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

import emr_appraise  # noqa: F401  # it tells openpyxl how to write

# isort: split
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from emr_appraise.submission.form_rules import HEADER_ROW, NUMBER_OF
from emr_appraise.submission.form_zip import save
from emr_appraise.submission.layout import Column, FormLanguage, Sheet, sheet_title

Rows = Mapping[str, int]
"""The row of each criterion."""


def with_mistakes(data: bytes, mistakes: Mapping[str, Any], made: datetime) -> bytes:
    """The workbook with the mistakes that a source lists."""
    book = load_workbook(BytesIO(data))
    sheet = book[sheet_title(Sheet.ASSESSMENT, FormLanguage.VI)]
    rows = {str(sheet.cell(at, 1).value): at for at in range(HEADER_ROW + 1, sheet.max_row + 1)}
    repeat(sheet, mistakes["repeated"], rows)
    add_column(sheet, mistakes["own_column"], rows)
    type_over(sheet, mistakes["typed_over"], rows)
    for code in mistakes["emptied"]:
        put(sheet, rows[code], dict.fromkeys(Column, None))
    put(sheet, sheet.max_row + 1, {Column.TEXT: mistakes["without_code"], Column.ANSWER: "Có"})
    book[sheet_title(Sheet.FACILITY, FormLanguage.VI)].append([None, *mistakes["own_field"]])
    own = book.create_sheet(mistakes["own_sheet"]["title"])
    for line in mistakes["own_sheet"]["rows"]:
        own.append(line)
    sheet[mistakes["stray"]] = "."
    out = BytesIO()
    save(book, out, made)
    return out.getvalue()


def repeat(sheet: Worksheet, again: Mapping[str, Mapping[str, str]], rows: Rows) -> None:
    """Copy rows to the foot of the sheet, some with another answer."""
    for code, changes in again.items():
        line = {column: sheet.cell(rows[code], number).value for column, number in NUMBER_OF.items()}
        changed = {Column[name.upper()]: value for name, value in changes.items()}
        put(sheet, sheet.max_row + 1, line | changed)


def add_column(sheet: Worksheet, own: Mapping[str, str], rows: Rows) -> None:
    """Add the hospital's own column at the right: a title, then notes by criterion."""
    column = len(NUMBER_OF) + 1
    for code, note in own.items():
        sheet.cell(rows.get(code, HEADER_ROW), column, note)


def type_over(sheet: Worksheet, typed: Mapping[str, Mapping[str, str]], rows: Rows) -> None:
    """Type over cells of criteria, printed ones included."""
    for code, cells in typed.items():
        put(sheet, rows[code], {Column[name.upper()]: value for name, value in cells.items()})


def put(sheet: Worksheet, row: int, cells: Mapping[Column, object]) -> None:
    """Write cells of a row, by their column."""
    for column, value in cells.items():
        sheet.cell(row, NUMBER_OF[column]).value = value  # type: ignore[assignment]  # whatever a YAML file holds
