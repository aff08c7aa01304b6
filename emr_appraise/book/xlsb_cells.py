"""The cells of an .xlsb from the records of a sheet."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from emr_appraise.book.grid import Grid
from emr_appraise.book.model import Cell, Merged
from emr_appraise.book.stored_values import Shown, broken, stands_for
from emr_appraise.book.xlsb_records import Code, Record, wide_text

_SHORTER = Code.SHORT_BLANK - Code.BLANK


@dataclass(frozen=True, slots=True)
class Stores:
    """What a workbook keeps for the cells of all its sheets."""

    strings: list[str]
    """The texts that cells refer to by number."""
    styles: list[Shown]
    """By the number of a style, what it makes of a number."""
    from_1904: bool


def read_cells(part: Iterable[Record], stores: Stores, grid: Grid) -> None:
    """Put the cells and the merged ranges of a sheet into the grid.

    Raises InputError over a limit, ValueError, LookupError or struct.error where the records are broken.
    """
    inside, row, column = False, 0, -1
    for code, body in part:
        if code in (Code.BEGIN_CELLS, Code.END_CELLS):
            inside = code == Code.BEGIN_CELLS
        elif code == Code.MERGED_CELLS:
            first, last, left, right = struct.unpack_from("<4I", body)
            grid.merge(Merged(first, left, last, right))
        elif not inside:
            continue
        elif code == Code.ROW:
            row, column = int.from_bytes(body[:4], "little"), -1
        elif code <= Code.FORMULA_ERROR or code == Code.RICH_TEXT:
            column = int.from_bytes(body[:4], "little")
            _put(grid, row, column, code, body[4:], stores)
        elif code <= Code.SHORT_STRING_NUMBER:
            column += 1  # such a cell leaves out its column: it is the next one
            _put(grid, row, column, code - _SHORTER, body, stores)
    if inside:
        raise ValueError("cells without an end")


def _put(grid: Grid, row: int, column: int, code: int, body: bytes, stores: Stores) -> None:
    """Put a cell whose record goes on with its style."""
    if code != Code.BLANK:
        grid.count()
        grid.put(row, column, _cell(code, body, stores))


def _cell(code: int, body: bytes, stores: Stores) -> Cell:
    if code in _NUMBERS:
        number, style = _NUMBERS[code](body[4:]), int.from_bytes(body[:3], "little")
        shown = stores.styles[style] if style < len(stores.styles) else Shown.NUMBER
        return stands_for(number, shown, from_1904=stores.from_1904)
    if code == Code.STRING_NUMBER:
        return stores.strings[int.from_bytes(body[4:8], "little")]
    return _OTHERS[code](body[4:])


def _rk(body: bytes) -> float:
    """A number in four bytes: a whole one or the upper half of a real one, and perhaps a hundredth of it."""
    packed = struct.unpack_from("<i", body)[0]
    number = packed >> 2 if packed & 2 else struct.unpack("<d", struct.pack("<4xi", packed & ~3))[0]
    return number / 100 if packed & 1 else float(number)


def _real(body: bytes) -> float:
    return float(struct.unpack_from("<d", body)[0])


def _error(body: bytes) -> Cell:
    return broken(body[0])


def _truth(body: bytes) -> Cell:
    return body[0] != 0


def _text(body: bytes) -> Cell:
    return wide_text(body, 0)[0]


def _rich_text(body: bytes) -> Cell:
    return wide_text(body, 1)[0]


_NUMBERS: dict[int, Callable[[bytes], float]] = {
    Code.RK: _rk,
    Code.REAL: _real,
    Code.FORMULA_REAL: _real,
}
_OTHERS: dict[int, Callable[[bytes], Cell]] = {
    Code.ERROR: _error,
    Code.FORMULA_ERROR: _error,
    Code.TRUTH: _truth,
    Code.FORMULA_TRUTH: _truth,
    Code.TEXT: _text,
    Code.FORMULA_TEXT: _text,
    Code.RICH_TEXT: _rich_text,
}
