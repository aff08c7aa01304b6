"""Look through a worksheet's XML for what a spreadsheet reader would stumble over or hide.

The reader allocates the whole rectangle up to the farthest cell, loses a formula without a value, and gives
up on an error that it does not know. Such cells are emptied here, in place, and told about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from math import isfinite
from typing import NamedTuple

from emr_appraise.book.limits import Limits
from emr_appraise.book.model import Stray
from emr_appraise.places import CellPlace, column_number

_PREFIX = rb"""(?:[^\s<>:/"'=]*+:)?"""
_PLAIN_STYLE = rb'(?: s="[0-9]++")?+(?: t="[a-df-z]\w*+")?+ ?+'
_EMPTY_CELL = rb'c r="[A-Z]{1,3}[0-9]{1,7}"' + _PLAIN_STYLE + rb"/>"
_TAG = re.compile(
    rb'<(?:(?:(?=c r="(?P<last>[A-Z]++))' + _EMPTY_CELL + rb"(?:<(?=" + _EMPTY_CELL + rb"))?+)++"  # a run
    rb"|!\[CDATA\[(?:[^\]]|\](?!\]>))*+\]\]>"
    rb"|(?P<closes>/?)" + _PREFIX + rb"""(?P<name>[^\s<>:/"'=!?]++)"""
    rb"""(?P<attributes>(?:\s++[^\s<>/"'=]++\s*+=\s*+(?:"[^"<]*+"|'[^'<]*+'))*+)\s*+(?P<empty>/?)>"""
    rb"|(?P<broken>))"
)  # fmt: skip
_ATTRIBUTE = re.compile(rb"""([^\s"'=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ADDRESS = re.compile(rb"([A-Za-z]{1,3})([0-9]{1,7})")
_STRING_NUMBER = re.compile(rb"\s*[0-9]{1,9}\s*")
_ROW_NUMBER = re.compile(rb"[0-9]{1,7}")


@dataclass(frozen=True, slots=True)
class VettedSheet:
    """A worksheet's XML that is safe to hand on, and what was emptied in it."""

    part: bytes
    broken: tuple[tuple[int, int, str], ...] = ()
    """Row and column, from 0, of cells that cannot be read, with the error that they show."""
    percents: tuple[tuple[int, int], ...] = ()
    """Row and column, from 0, of numbers shown as percent."""
    stray: Stray | None = None


class TooManyCellsError(Exception):
    """More cells, or more of them out of place, than anyone could have meant."""

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self.limit = limit


class XmlCell(NamedTuple):
    """A cell element that is not empty: where it stands in the sheet and in the bytes, and what it holds."""

    row: int
    column: int
    start: int
    end: int
    kind: bytes
    style: bytes
    formula: bool
    value: bytes | None
    """What stands between its tags; None where nothing does."""

    @property
    def unreadable(self) -> bool:
        """Whether it holds an error, a number that is none, or a formula that was never calculated."""
        if self.value is None:
            return self.formula or self.kind == b"e"
        return self.kind == b"e" or (self.kind in (b"", b"n") and not _is_finite(self.value))

    @property
    def lost(self) -> bool:
        """Whether it refers to a shared string by what is no number; the reader would take another one."""
        return self.kind == b"s" and self.value is not None and not _STRING_NUMBER.fullmatch(self.value)

    @property
    def says_something(self) -> bool:
        """Whether it holds anything but its style."""
        return self.formula or self.value is not None or self.kind == b"e"


def vet_sheet(part: bytes, sheet: str, limits: Limits, percent_styles: frozenset[bytes]) -> VettedSheet:
    """The XML of a worksheet without far and unreadable cells. Raises ValueError where it is no such XML."""
    start, last = part.find(b"sheetData"), part.rfind(b"sheetData")
    if start == last:
        return VettedSheet(part)
    end = part.rfind(b"<", 0, last)
    if part.count(b"<", start, end) > limits.tags:
        raise TooManyCellsError("tags")
    odd, percents, filled = list[XmlCell](), list[tuple[int, int]](), 0
    for cell in xml_cells(part, start, end):
        if cell.lost:
            raise ValueError(CellPlace(sheet, cell.row, cell.column))
        filled += cell.says_something
        if cell.unreadable or _far(cell, limits):
            odd.append(cell)
        elif cell.style in percent_styles and cell.kind in (b"", b"n") and cell.value is not None:
            percents.append((cell.row - 1, cell.column - 1))
        if len(odd) > limits.odd_cells:
            raise TooManyCellsError("odd_cells")
        if filled > limits.cells:
            raise TooManyCellsError("cells")
    return _without(odd, tuple(percents), part, sheet, limits)


def xml_cells(part: bytes, start: int, end: int) -> Iterator[XmlCell]:
    """Every cell element that is not empty, placed as the reader places it."""
    row, column = 1, 0
    opened: tuple[int, int, int, bytes, bytes] | None = None
    formula, value = False, None
    for tag in _TAG.finditer(part, start, end):
        name, closes, empty = tag["name"], tag["closes"], tag["empty"]
        if tag["last"]:
            column = column_number(tag["last"].decode())
        elif name == b"row":
            row = row if closes else _row_number(tag["attributes"], row)
            row, column = (row + 1, 0) if closes or empty else (row, column)
        elif name == b"c" and not closes:
            at, column, kind, style = _cell_address(tag["attributes"], row, column)
            opened = None if empty else (at, column, tag.start(), kind, style)
            formula, value = False, None
        elif name == b"c" and opened:
            at, _, begin, kind, style = opened
            yield XmlCell(at, column, begin, tag.end(), kind, style, formula, value)
            opened = None
        elif name == b"f":
            formula = True
        elif name in (b"is", b"v") and opened and not closes:
            value = _value(part, tag.end(), name, opened[3]) if value is None else value
        elif tag["broken"] is not None:
            raise ValueError("<")


def _value(part: bytes, at: int, name: bytes, kind: bytes) -> bytes | None:
    """What stands in the cell; text may be empty and yet be a value."""
    text = part[at : part.find(b"<", at)]
    return text if text or name == b"is" or kind == b"str" else None


def _is_finite(value: bytes) -> bool:
    """Whether a number can be counted with; what is none at all is text to the reader."""
    try:
        return isfinite(float(value))
    except ValueError:
        return True


def _far(cell: XmlCell, limits: Limits) -> bool:
    return cell.row > limits.rows or cell.column > limits.columns


def _without(
    odd: list[XmlCell], percents: tuple[tuple[int, int], ...], part: bytes, sheet: str, limits: Limits
) -> VettedSheet:
    """The XML with the odd cells emptied; each keeps its place, so that its neighbours keep theirs."""
    kept, position = list[bytes](), 0
    for cell in odd:
        address = CellPlace(sheet, cell.row, cell.column).cell
        kept += part[position : cell.start], f'<c r="{address}"/>'.encode()
        position = cell.end
    near = tuple((cell.row - 1, cell.column - 1, _error(cell)) for cell in odd if not _far(cell, limits))
    far = [
        CellPlace(sheet, cell.row, cell.column) for cell in odd if _far(cell, limits) and cell.says_something
    ]
    clean = b"".join([*kept, part[position:]])
    return VettedSheet(clean, near, percents, Stray(far[0], len(far)) if far else None)


def _error(cell: XmlCell) -> str:
    """The error that a cell shows; nothing for a formula without a value."""
    if cell.kind == b"e":
        return unescape((cell.value or b"#?").decode("utf-8", "replace"))[:40]
    return "" if cell.value is None else "#NUM!"


def _row_number(attributes: bytes, otherwise: int) -> int:
    given = _attributes(attributes).get(b"r")
    if given is None:
        return otherwise
    if not _ROW_NUMBER.fullmatch(given):
        raise ValueError(given)
    return int(given)


def _cell_address(attributes: bytes, row: int, column: int) -> tuple[int, int, bytes, bytes]:
    """Row, column, type and style of a cell."""
    given = _attributes(attributes)
    address, kind, style = given.get(b"r"), given.get(b"t", b""), given.get(b"s", b"")
    if address is None:
        return row, column + 1, kind, style
    found = _ADDRESS.fullmatch(address)
    if found is None:
        raise ValueError(address)
    return int(found[2]), column_number(found[1].decode()), kind, style


def _attributes(text: bytes) -> dict[bytes, bytes]:
    pairs = [(name, double or single) for name, double, single in _ATTRIBUTE.findall(text)]
    given = dict(pairs)
    if len(given) < len(pairs):
        raise ValueError(text)
    return given
