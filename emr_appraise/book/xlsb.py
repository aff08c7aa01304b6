"""Read an .xlsb, the binary workbook of Excel.

Its records are read here and not by calamine: that one takes a day stored as a whole number for a number,
loses cells that leave out their column, and gives up on names whose formula it cannot spell out.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from itertools import islice

from emr_appraise.book import refusals
from emr_appraise.book.grid import Grid
from emr_appraise.book.inflate import inflate, over_limit
from emr_appraise.book.limits import LIMITS, Limits
from emr_appraise.book.model import Book, Kind, Sheet
from emr_appraise.book.xlsb_cells import Stores, read_cells
from emr_appraise.book.xlsb_frame import Frame, SheetEntry, frame_of, relations, strings_of, styles_of
from emr_appraise.book.xlsb_records import records
from emr_appraise.book.xlsx_frame import facts_of
from emr_appraise.errors import InputError

_WORKBOOK, _RELATIONS = "xl/workbook.bin", "xl/_rels/workbook.bin.rels"
_STRINGS, _STYLES = "xl/sharedstrings.bin", "xl/styles.bin"
_PROGRAM = "docprops/app.xml"
_WITHOUT_CELLS = (
    "xl/vbaproject", "xl/embeddings/", "xl/activex/", "xl/printersettings/", "xl/worksheets/binaryindex",
    "xl/externallinks/",
)  # fmt: skip
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, ValueError, LookupError,
    OSError, EOFError, NotImplementedError,
)  # fmt: skip


def read_xlsb(data: bytes, where: str, limits: Limits = LIMITS) -> Book:
    """The workbook. Raises InputError where it cannot be read or is over a limit."""
    try:
        return _read(data, where, limits)
    except _BROKEN as error:
        found = (str(error).splitlines() or [type(error).__name__])[0][:120]
        raise InputError(where, refusals.DAMAGED, found=found) from error


def _read(data: bytes, where: str, limits: Limits) -> Book:
    named = inflate(data, where, limits, _wanted)
    parts = {name.lower(): part for name, part in named.items()}
    frame = _frame(parts, where, limits)
    stores = _stores(parts, frame, where, limits)
    sheets = tuple(_sheet(entry, parts[entry.path], stores, where, limits) for entry in frame.sheets)
    facts = facts_of(named, parts.get(_PROGRAM, b""), from_1904=frame.from_1904)
    return Book(Kind.XLSB, sheets, frame.names, facts)


def _wanted(name: str) -> bool:
    """Whether a member, by its name in lower case, may bear on cells."""
    binary = name.startswith("xl/") and name.endswith(".bin") and not name.startswith(_WITHOUT_CELLS)
    return binary or name in (_RELATIONS, _PROGRAM)


def _frame(parts: dict[str, bytes], where: str, limits: Limits) -> Frame:
    for name in (_WORKBOOK, _RELATIONS, _STYLES):
        if len(parts.get(name, b"")) > limits.frame_bytes:
            raise over_limit(where, "frame_bytes", len(parts[name]), limits)
    frame = frame_of(records(parts[_WORKBOOK], where, limits), relations(parts[_RELATIONS]))
    if len(frame.sheets) > limits.sheets:
        raise over_limit(where, "sheets", len(frame.sheets), limits)
    if len({entry.path for entry in frame.sheets}) < len(frame.sheets):
        raise ValueError("two sheets in one part")
    return frame


def _stores(parts: dict[str, bytes], frame: Frame, where: str, limits: Limits) -> Stores:
    found = strings_of(records(parts.get(_STRINGS, b""), where, limits))
    strings = list(islice(found, limits.strings + 1))
    if len(strings) > limits.strings:
        raise over_limit(where, "strings", f"> {limits.strings}", limits)
    styles = styles_of(records(parts.get(_STYLES, b""), where, limits))
    return Stores(strings, styles, frame.from_1904)


def _sheet(entry: SheetEntry, part: bytes, stores: Stores, where: str, limits: Limits) -> Sheet:
    grid = Grid(entry.title, where, limits)
    read_cells(records(part, where, limits), stores, grid)
    return grid.sheet(hidden=entry.hidden)
