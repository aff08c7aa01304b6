"""Read an .xls, as Excel 97 to 2003, LibreOffice and WPS write them, and older ones as far as they go."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from emr_appraise.book import refusals
from emr_appraise.book.compound import SIGNATURE, Compound, program_of
from emr_appraise.book.grid import Grid
from emr_appraise.book.inflate import over_limit
from emr_appraise.book.limits import LIMITS, Limits
from emr_appraise.book.model import Book, Cell, Facts, Kind, Sheet
from emr_appraise.book.stored_values import BUILT_IN, Shown, broken, shown_as, stands_for
from emr_appraise.book.wording_compound import KINDS, OTHER
from emr_appraise.book.xls_records import Records
from emr_appraise.book.xls_vetting import BookNotes, SheetNotes, is_since_excel_5, vet_book, vet_sheet
from emr_appraise.errors import InputError

if TYPE_CHECKING:
    import xlrd

_WORKBOOKS = ("workbook", "book")
_ENCRYPTED = "encryptedpackage"
_SUMMARY = "\x05summaryinformation"
_MACROS = ("_vba_project_cur", "_vba_project", "macros")
_EMBEDDED = "mbd"
_TEXT, _DATE, _NUMBERS, _TRUTH, _ERROR = 1, 3, (2, 3), 4, 5
"""The kinds of cells that hold something, as xlrd numbers them."""


def read_xls(data: bytes, where: str, limits: Limits = LIMITS) -> Book:
    """The workbook. Raises InputError where it cannot be read, is locked, or is over a limit."""
    try:
        return _read(data, where, limits)
    except InputError:
        raise
    except MemoryError as error:
        raise over_limit(where, "memory_bytes", f"> {limits.memory_bytes}", limits) from error
    except Exception as error:  # over broken bytes xlrd fails in every way there is
        found = (str(error).splitlines() or [type(error).__name__])[0][:120]
        raise InputError(where, refusals.DAMAGED, found=found) from error


def _read(data: bytes, where: str, limits: Limits) -> Book:
    box = Compound(data) if data.startswith(SIGNATURE) else None
    stream = bytearray(_workbook(box, where) if box else data)
    if not is_since_excel_5(stream):
        return _old_book(bytes(stream), where, limits)
    records = Records(stream, where, limits)
    notes = vet_book(records)
    grids = [Grid("", where, limits) for _ in notes.sheets]
    sheet_notes = _vet_sheets(records, notes, grids)
    with _opened(bytes(stream)) as book:
        sheets = tuple(
            _filled(book, at, grid, hidden=hidden)
            for at, (grid, (_, hidden), note) in enumerate(zip(grids, notes.sheets, sheet_notes, strict=True))
            if not note.dialog
        )
        return Book(Kind.XLS, sheets, notes.names, _facts(box, notes, sheet_notes, book.datemode))


def _workbook(box: Compound, where: str) -> bytes:
    """The stream of the workbook; what is no workbook is refused by what it is."""
    for name in _WORKBOOKS:
        if name in box.entries:
            return box.stream(name)
    if _ENCRYPTED in box.entries:
        raise InputError(where, refusals.PASSWORD)
    kind = next((kind for name, kind in KINDS.items() if name in box.entries), OTHER)
    raise InputError(where, refusals.OTHER_DOCUMENT, found=kind)


def _vet_sheets(records: Records, notes: BookNotes, grids: list[Grid]) -> list[SheetNotes]:
    """What the sheets say of themselves; no two of them may share their records."""
    found, end = [SheetNotes()] * len(grids), notes.end
    for start, at in sorted((start, at) for at, (start, _) in enumerate(notes.sheets)):
        if start < end:
            raise ValueError(f"sheet {at + 1}")
        found[at] = vet_sheet(records, start, grids[at])
        end = found[at].end
    return found


@contextmanager
def _opened(stream: bytes) -> Iterator[xlrd.Book]:
    """The stream, opened by a reader that keeps its remarks to itself."""
    import xlrd

    with open(os.devnull, "w", encoding="utf-8", errors="replace") as nowhere:
        yield xlrd.open_workbook(
            file_contents=stream, logfile=nowhere, formatting_info=True, on_demand=True, ragged_rows=True
        )


def _old_book(stream: bytes, where: str, limits: Limits) -> Book:
    """The one sheet of a file from before Excel 5, or of a program that still writes such files."""
    with _opened(stream) as book:
        grids = [Grid("", where, limits) for _ in range(book.nsheets)]
        sheets = tuple(_filled(book, at, grid, hidden=False) for at, grid in enumerate(grids))
        return Book(Kind.XLS, sheets, facts=Facts(from_1904=book.datemode == 1))


def _filled(book: xlrd.Book, at: int, grid: Grid, *, hidden: bool) -> Sheet:
    """The sheet with what the reader finds in its cells."""
    sheet = book.sheet_by_index(at)
    grid.title = sheet.name
    shown = _shown(book)
    for row in range(sheet.nrows):
        values: Sequence[Any] = sheet.row_values(row)
        for column, kind in enumerate(sheet.row_types(row)):
            if kind == _TEXT:
                grid.put(row, column, values[column])
            elif kind in _NUMBERS:
                style = sheet.cell_xf_index(row, column)
                as_styled = shown[style] if style < len(shown) else Shown.NUMBER
                grid.put(row, column, _number(values[column], as_styled, kind, book.datemode))
            elif kind in (_TRUTH, _ERROR):
                grid.put(row, column, broken(values[column]) if kind == _ERROR else bool(values[column]))
    book.unload_sheet(at)
    return grid.sheet(hidden=hidden)


def _number(value: float, shown: Shown, kind: int, date_mode: int) -> Cell:
    return stands_for(value, _settled(shown, kind), from_1904=date_mode == 1)


def _settled(shown: Shown, kind: int) -> Shown:
    """What a number is shown as, where the reader and we differ on whether its format is one of dates."""
    if kind == _DATE:
        return Shown.SPAN if shown is Shown.SPAN else Shown.DATE
    return Shown.NUMBER if shown is Shown.DATE else shown


def _shown(book: xlrd.Book) -> list[Shown]:
    """By the number of a style, what it makes of a number."""
    formats = {
        key: shown_as(each.format_str) if each.format_str else BUILT_IN.get(key, Shown.NUMBER)
        for key, each in book.format_map.items()
    }
    return [formats.get(style.format_key, Shown.NUMBER) for style in book.xf_list]


def _facts(box: Compound | None, notes: BookNotes, sheets: list[SheetNotes], date_mode: int) -> Facts:
    entries = box.entries if box else {}
    return Facts(
        program=program_of(box.stream(_SUMMARY)) if box and _SUMMARY in entries else "",
        macros=notes.macros or any(name in entries for name in _MACROS),
        pictures=sum(sheet.pictures for sheet in sheets),
        comments=sum(sheet.comments for sheet in sheets),
        links=notes.links,
        embedded=sum(name.startswith(_EMBEDDED) for name in entries),
        from_1904=date_mode == 1,
    )
