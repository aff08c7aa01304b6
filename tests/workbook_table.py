"""Workbooks written as text tables: a sheet's name, then rows between bars, become a real .xlsx."""

from __future__ import annotations

import io
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
    book.remove(book.active)
    sheet = None
    for line in text.strip().splitlines():
        line = line.strip()
        if line.startswith("|"):
            sheet.append([_cell(cell) for cell in line.strip("|").split("|")])
        elif line.endswith(":"):
            sheet = book.create_sheet(line[:-1])
        elif not line:
            sheet.append([])
    for name, value in (stamp or {}).items():
        book.defined_names[name] = DefinedName(name, attr_text=f'"{value}"')
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def write_workbook(path: Path, text: str, stamp: dict[str, str] | None = None) -> Path:
    """The same as a file."""
    path.write_bytes(workbook_bytes(text, stamp))
    return path


def _cell(text: str) -> object:
    text = text.strip()
    try:
        return float(text) if text and "." in text else int(text)
    except ValueError:
        return text or None
