"""Workbooks written as text tables: a sheet's name, then rows between bars, become a real .xlsx.

    Tự đánh giá:
    | Mã     | Trả lời | Giá trị đo được | Ngày của minh chứng |
    | BKP-01 | Có      |                 | @2026-11-15         |

A cell is text, or a number where it looks like one. `"98.5"` in quotes is text whatever it looks like,
`@2026-11-15` a date, `TRUE` a truth value, `=A1` a formula that was never calculated, `#REF!` an error,
`" "` a blank of spaces. A blank line is a blank row.
"""

from __future__ import annotations

import io
from datetime import date, datetime
from pathlib import Path

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
    for title, rows in tables(text):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    for name, value in (stamp or {}).items():
        book.defined_names[name] = DefinedName(name, attr_text=f'"{value}"')
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def write_workbook(path: Path, text: str, stamp: dict[str, str] | None = None) -> Path:
    """The same as a file."""
    path.write_bytes(workbook_bytes(text, stamp))
    return path


def tables(text: str) -> list[tuple[str, list[list[object]]]]:
    """Each sheet's title and rows."""
    found: list[tuple[str, list[list[object]]]] = []
    for line in text.strip().splitlines():
        line = line.strip()
        if line.startswith("|"):
            found[-1][1].append([_cell(cell) for cell in line[1:].removesuffix("|").split("|")])
        elif line.endswith(":"):
            found.append((line[:-1], []))
        else:
            found[-1][1].append([])
    return found


def _cell(text: str) -> object:
    text = text.strip()
    if text.startswith('"'):
        return text.strip('"')
    if text.startswith("@"):
        return datetime.fromisoformat(text[1:]) if "T" in text else date.fromisoformat(text[1:])
    if text in ("TRUE", "FALSE"):
        return text == "TRUE"
    try:
        return float(text) if text and "." in text else int(text)
    except ValueError:
        return text or None
