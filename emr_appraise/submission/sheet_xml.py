"""Look through a worksheet's XML for what a spreadsheet reader would stumble over or hide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from emr_appraise.places import CellPlace, column_number

MAX_ROWS = 5_000
MAX_COLUMNS = 200
MAX_CELLS = 400_000

_FAR = re.compile(rb"""\sr\s*=\s*["']\s*(?:[A-Za-z]{2,}[0-9]|[A-Za-z]?[0-9]{4})""")
_PLACELESS = re.compile(rb"""<(?:\w+:)?c(?:\s+(?!r\s*=)[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*/?>""")
_TAG = re.compile(rb"<(/?)(?:\w+:)?(c|row)(\s[^>]*|/)?>")
_ADDRESS = re.compile(rb"""\sr\s*=\s*["']\s*([A-Za-z]{0,3})([0-9]{1,7})\s*["']""")
_ERROR_TYPE = re.compile(rb"""\st\s*=\s*["']e["']""")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_VALUE = re.compile(rb"<(?:\w+:)?(?:v(?:\s[^>]*)?>[^<]|is[\s>])")


class StrayCells(NamedTuple):
    """Cells with content that lie far outside any form, and so were taken out."""

    first: CellPlace
    how_many: int


class XmlCell(NamedTuple):
    """A cell element: where it stands in the sheet and in the bytes."""

    row: int
    column: int
    start: int
    end: int
    attributes: bytes
    inner: bytes


def may_reach_far(part: bytes) -> bool:
    """Whether some cell may lie far out: cheap, and never wrongly false."""
    return _FAR.search(part) is not None or _PLACELESS.search(part) is not None


def without_far_cells(part: bytes, sheet: str) -> tuple[bytes, list[StrayCells]]:
    """The XML without the cells beyond the bounds, unless all fits into a modest rectangle anyway."""
    cells = list(xml_cells(part))
    rows = max((cell.row for cell in cells), default=0)
    columns = max((cell.column for cell in cells), default=0)
    if rows * columns <= MAX_CELLS:
        return part, []
    far = [cell for cell in cells if cell.row > MAX_ROWS or cell.column > MAX_COLUMNS]
    filled = [cell for cell in far if _VALUE.search(cell.inner)]
    stray = [StrayCells(CellPlace(sheet, filled[0].row, filled[0].column), len(filled))] if filled else []
    return _cut(part, far), stray


def valueless_cells(part: bytes) -> Iterator[tuple[int, int]]:
    """Row and column of cells that hold an error, or a formula that was never calculated."""
    if not (_FORMULA.search(part) or _ERROR_TYPE.search(part)):
        return
    for cell in xml_cells(part):
        uncalculated = _FORMULA.search(cell.inner) and not _VALUE.search(cell.inner)
        if uncalculated or _ERROR_TYPE.search(cell.attributes):
            yield cell.row, cell.column


def xml_cells(part: bytes) -> Iterator[XmlCell]:
    """Every cell element in order; one that gives no address follows its neighbour."""
    row = column = 0
    opened: tuple[int, int, bytes] | None = None
    for tag in _TAG.finditer(part):
        attributes = tag[3] or b""
        if tag[2] == b"row":
            row, column = (row if tag[1] else _row_number(attributes, row)), 0
        elif tag[1]:
            if opened:
                yield XmlCell(row, column, opened[0], tag.end(), opened[2], part[opened[1] : tag.start()])
            opened = None
        else:
            row, column = _cell_address(attributes, row, column)
            opened = None if attributes.endswith(b"/") else (tag.start(), tag.end(), attributes)
            if opened is None:
                yield XmlCell(row, column, tag.start(), tag.end(), attributes, b"")


def _row_number(attributes: bytes, previous: int) -> int:
    found = _ADDRESS.search(attributes)
    return int(found[2]) if found else previous + 1


def _cell_address(attributes: bytes, row: int, column: int) -> tuple[int, int]:
    found = _ADDRESS.search(attributes)
    return (int(found[2]), column_number(found[1].decode())) if found and found[1] else (row, column + 1)


def _cut(part: bytes, cells: list[XmlCell]) -> bytes:
    kept, position = [], 0
    for cell in cells:
        kept.append(part[position : cell.start])
        position = cell.end
    return b"".join([*kept, part[position:]])
