"""Workbooks written as text tables: a sheet's name, then rows between bars, become a real .xlsx.

    Tự đánh giá:
    | Mã     | Trả lời | Giá trị đo được | Ngày của minh chứng |
    | BKP-01 | Có      |                 | @2026-11-15         |

A cell is text, or a number where it looks like one. `"98.5"` in quotes is text whatever it looks like,
`@2026-11-15` a date, `@98%` the number 0.98 shown as percent, `TRUE` a truth value, `=A1` a formula that was
never calculated, `#REF!` an error, `" "` a blank of spaces, `^` a cell merged with the one above it,
`~lời ghi` an empty cell with that comment. A blank line is a blank row. `Nháp [hidden]:` begins a sheet that
is hidden; `XFD9 = x` is a cell far from the table.
"""

from __future__ import annotations

import io
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

_HIDDEN = " [hidden]"
_FAR = re.compile(r"([A-Z]{1,3}[0-9]{1,7}) = (.+)\Z")


class Shown(NamedTuple):
    """A number with the format that shows it otherwise."""

    number: float
    format: str


class Comment(NamedTuple):
    """What a comment on an empty cell says."""

    text: str


MERGED = object()
"""A cell that is merged with the one above it."""
STAMP = {
    "emr_appraise_kind": "emr-appraise-form",
    "emr_appraise_pack": "",
    "emr_appraise_version": "",
    "emr_appraise_fingerprint": "",
}


def workbook_bytes(text: str, stamp: dict[str, str] | None = None) -> bytes:
    """A workbook from text: a line `Name:` begins a sheet, lines `| a | b |` are its rows."""
    from openpyxl import Workbook
    from openpyxl.workbook.defined_name import DefinedName

    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows, far in tables(text):
        sheet = book.create_sheet(title.removesuffix(_HIDDEN))
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                _put(sheet.cell(number, column), value)
        _merge(sheet, rows)
        for place, value in far.items():
            sheet[place] = value
        if title.endswith(_HIDDEN):
            sheet.sheet_state = "hidden"
    for name, value in (stamp or {}).items():
        book.defined_names[name] = DefinedName(name, attr_text=f'"{value}"')
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def write_workbook(path: Path, text: str, stamp: dict[str, str] | None = None) -> Path:
    """The same as a file."""
    path.write_bytes(workbook_bytes(text, stamp))
    return path


def tables(text: str) -> list[tuple[str, list[list[object]], dict[str, object]]]:
    """Each sheet's title, rows, and the cells far from them."""
    found: list[tuple[str, list[list[object]], dict[str, object]]] = []
    for line in text.strip().splitlines():
        line = line.strip()
        if line.startswith("|"):
            found[-1][1].append([_cell(cell) for cell in line[1:].removesuffix("|").split("|")])
        elif line.endswith(":"):
            found.append((line[:-1], [], {}))
        elif far := _FAR.match(line):
            found[-1][2][far[1]] = _cell(far[2])
        else:
            found[-1][1].append([])
    return found


def _cell(text: str) -> object:
    text = text.strip()
    if text.startswith('"'):
        return text.strip('"')
    if text.startswith("@"):
        return _formatted(text[1:])
    if text.startswith("~"):
        return Comment(text[1:].strip())
    if text in ("TRUE", "FALSE"):
        return text == "TRUE"
    if text == "^":
        return MERGED
    try:
        return float(text) if text and "." in text else int(text)
    except ValueError:
        return text or None


def _formatted(text: str) -> object:
    if text.endswith("%"):
        return Shown(float(text[:-1]) / 100, "0.0%")
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _put(cell: Any, value: object) -> None:
    from openpyxl.comments import Comment as Note

    if isinstance(value, Shown):
        cell.value, cell.number_format = value
    elif isinstance(value, Comment):
        cell.comment = Note(value.text, "")
    elif value is not None and value is not MERGED:
        cell.value = value


def _merge(sheet: Any, rows: list[list[object]]) -> None:
    """Merge each run of cells downwards."""
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value is MERGED:
                continue
            last = number
            while last < len(rows) and rows[last][column - 1 : column] == [MERGED]:
                last += 1
            if last > number:
                sheet.merge_cells(start_row=number, end_row=last, start_column=column, end_column=column)
