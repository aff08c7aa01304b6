"""Look through an .xls before a reader sees it, and blank every record that it has no need of.

Only what carries cells is left: the reader gives up on drawings, comments and conditions that it does not
understand, works out formulas of names at any cost, and sets room aside for rows that no form has.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from emr_appraise.book import refusals
from emr_appraise.book.grid import Grid
from emr_appraise.book.inflate import over_limit
from emr_appraise.book.model import Merged
from emr_appraise.book.xls_records import Code, Records
from emr_appraise.book.xls_text import check_strings, constant_name, count_strings
from emr_appraise.errors import InputError

_UNICODE, _EXCEL_5 = 0x600, 0x500
_BOOK = 5
_WORKSHEET, _MACRO_SHEET = 0, 1
_HIDDEN = 3
_PICTURE = 8
_DIALOG = 0x10
_ITSELF_OR_ADD_INS = (b"\x01\x04", b"\x01\x3a")
"""What is listed among other workbooks, but is the file itself or its functions."""
_PLACE = struct.Struct("<HH")
_NOTED_OF_BOOK = {Code.NAME, Code.BOUND_SHEET, Code.STYLE, Code.FORMAT, Code.OTHER_BOOK, Code.FILE_PASS}
_KEPT = {Code.BEGIN, Code.EOF, Code.CONTINUE}
_KEPT_OF_BOOK = _KEPT | {Code.STRINGS, Code.BOUND_SHEET, Code.STYLE, Code.FORMAT, Code.DATE_MODE}
_NUMBERS = {Code.NUMBER, Code.RK, Code.MULTIPLE_RK, Code.TRUTH_OR_ERROR}
_CELLS = _NUMBERS | {Code.FORMULA, Code.LABEL, Code.RICH_STRING, Code.LABEL_OF_STRINGS}
_NOTED_OF_SHEET = {Code.MERGED_CELLS, Code.NOTE, Code.OBJECT, Code.SHEET_FLAGS}
_KEPT_OF_SHEET = _KEPT | _CELLS | {Code.STRING, Code.ARRAY, Code.TABLE, Code.SHARED_FORMULA}


@dataclass(slots=True)
class BookNotes:
    """What the first part of the stream says of the workbook."""

    sheets: list[tuple[int, bool]] = field(default_factory=list)
    """For each sheet of cells, where its records begin, and whether it is hidden."""
    names: dict[str, str] = field(default_factory=dict)
    links: int = 0
    macros: bool = False
    size: int = 0
    """How many bytes tell of sheets, names, styles and links."""
    end: int = 0
    """Where this part ends."""


@dataclass(slots=True)
class SheetNotes:
    """What the records of a sheet say besides its cells."""

    comments: int = 0
    pictures: int = 0
    dialog: bool = False
    end: int = 0
    """Where its records end."""


def is_since_excel_5(stream: bytes | bytearray) -> bool:
    """Whether this is a workbook of Excel 5 or later; before that a file was one sheet and little else."""
    code, _, version, kind = struct.unpack_from("<4H", stream)
    return code == Code.BEGIN and kind == _BOOK and version in (_UNICODE, _EXCEL_5)


def vet_book(records: Records) -> BookNotes:
    """Look through the part that tells of the workbook.

    Raises InputError where it is locked or over a limit, ValueError, IndexError or struct.error where broken.
    """
    notes, pieces, in_strings = BookNotes(), list[bytes](), False
    unicode = struct.unpack_from("<H", records.stream, 4)[0] == _UNICODE
    kept = _KEPT_OF_BOOK if unicode else _KEPT_OF_BOOK | {Code.CODE_PAGE}
    for code, start, end, inner in records.part(0):
        if code == Code.STRINGS and pieces:
            raise ValueError("two tables of strings")
        in_strings = code == Code.STRINGS or (in_strings and code == Code.CONTINUE)
        if in_strings:
            pieces.append(records.body(start, end))
        elif code in _NOTED_OF_BOOK:
            _note_book(notes, code, records.body(start, end), records, unicode=unicode)
        if inner or code not in kept:
            records.blank(start, end)
    notes.end = end
    _vet_strings(pieces, records)
    return notes


def vet_sheet(records: Records, start: int, grid: Grid) -> SheetNotes:
    """Look through a sheet that begins at a place: what lies far outside or is merged goes to the grid.

    Raises InputError over a limit, ValueError or struct.error where it is broken.
    """
    notes = SheetNotes()
    for code, begin, end, inner in records.part(start):
        if inner or code not in _KEPT_OF_SHEET:
            records.blank(begin, end)
        if inner:
            continue
        if code in _CELLS:
            _note_cells(code, begin, end, records, grid)
        elif code in _NOTED_OF_SHEET:
            _note_sheet(notes, code, records.body(begin, end), grid)
    notes.end = end
    return notes


def _note_book(notes: BookNotes, code: int, body: bytes, records: Records, *, unicode: bool) -> None:
    notes.size += len(body)
    _allow(records, "frame_bytes", notes.size)
    if code == Code.FILE_PASS:
        raise InputError(records.where, refusals.PASSWORD)
    if code == Code.BOUND_SHEET:
        start, state, kind = struct.unpack_from("<IBB", body)
        notes.macros = notes.macros or kind == _MACRO_SHEET
        notes.sheets += [(start, bool(state & _HIDDEN))] if kind == _WORKSHEET else []
        _allow(records, "sheets", len(notes.sheets))
    elif code == Code.NAME and unicode:
        notes.names.update(constant_name(body))
    elif code == Code.OTHER_BOOK:
        notes.links += body[:2] != b"\0\0" and body[2:4] not in _ITSELF_OR_ADD_INS


def _vet_strings(pieces: list[bytes], records: Records) -> None:
    if pieces:
        count = count_strings(pieces)
        _allow(records, "strings", count)
        check_strings(pieces, count)


def _note_sheet(notes: SheetNotes, code: int, body: bytes, grid: Grid) -> None:
    if code == Code.MERGED_CELLS:
        _note_merged(body, grid)
    elif code == Code.NOTE:
        notes.comments += 1
    elif code == Code.OBJECT:
        notes.pictures += struct.unpack_from("<H", body, 4)[0] == _PICTURE
    elif code == Code.SHEET_FLAGS:
        notes.dialog = bool(struct.unpack_from("<H", body)[0] & _DIALOG)


def _note_cells(code: int, start: int, end: int, records: Records, grid: Grid) -> None:
    """Count the cells of a record; those of a row far outside need not be read."""
    row, column = _PLACE.unpack_from(records.stream, start)
    how_many = 1
    if code == Code.MULTIPLE_RK:
        how_many += struct.unpack_from("<H", records.stream, end - 2)[0] - column
        if how_many < 1:
            raise ValueError(f"row {row + 1}")
    grid.count(how_many)
    if row >= records.limits.rows:
        grid.pass_over(row, column, how_many)
        records.blank(start, end)


def _note_merged(body: bytes, grid: Grid) -> None:
    count = struct.unpack_from("<H", body)[0]
    for row, last_row, column, last_column in struct.iter_unpack("<4H", body[2 : 2 + 8 * count]):
        grid.merge(Merged(row, column, last_row, last_column))


def _allow(records: Records, name: str, found: int) -> None:
    if found > getattr(records.limits, name):
        raise over_limit(records.where, name, found, records.limits)
