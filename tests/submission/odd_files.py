"""Workbooks as offices send them and text tables cannot say: hidden and merged, with macros, as CSV."""

from __future__ import annotations

import io
from collections.abc import Callable

from openpyxl import Workbook, load_workbook

from tests.book.raw_zip import FORM, book, packed, parts
from tests.workbook_table import workbook_bytes

_CSV = "Mã,Trả lời,Giá trị đo được,Minh chứng\nBKP-01,Có,,{evidence}\nBKP-02,Một phần,,Quyết định\n"
_ENGLISH_CSV = "Code,Answer,Measured value,Evidence\nBKP-01,Yes,,{evidence}\nBKP-02,Partly,,Quyết định\n"


def edited(text: str, change: Callable[[Workbook], object]) -> bytes:
    """A workbook written as a text table, with a change that only a spreadsheet program makes."""
    edit = load_workbook(io.BytesIO(workbook_bytes(text)))
    change(edit)
    out = io.BytesIO()
    edit.save(out)
    return out.getvalue()


def hidden(text: str, *titles: str) -> bytes:
    """A workbook with these sheets hidden, and a sheet “Tổng hợp” that can be seen."""

    def hide(edit: Workbook) -> None:
        edit.create_sheet("Tổng hợp")
        edit.active = len(edit.worksheets) - 1
        for title in titles:
            edit[title].sheet_state = "hidden"

    return edited(text, hide)


def merged(text: str, sheet: str, cells: str) -> bytes:
    """A workbook with a range of cells merged."""
    return edited(text, lambda edit: edit[sheet].merge_cells(cells))


def formatted(text: str, sheet: str, cell: str, shown: str) -> bytes:
    """A workbook with a cell in a number format."""
    return edited(text, lambda edit: setattr(edit[sheet][cell], "number_format", shown))


def holding(*members: str) -> bytes:
    """A form with further members in its package, whatever stands in them."""
    return packed({**parts(), **dict.fromkeys(members, b"\x01")})


def stray() -> bytes:
    """A form with a cell at the far corner."""
    return book(FORM + '<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>')


def csv(evidence: str = "Biên bản", encoding: str = "utf-8", errors: str = "strict", *, english: bool = False) -> bytes:
    """A form saved as text, with this evidence in D2."""
    return (_ENGLISH_CSV if english else _CSV).format(evidence=evidence).encode(encoding, errors)
