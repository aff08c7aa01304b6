"""Look through a worksheet's XML for what a spreadsheet reader would stumble over or hide.

The reader allocates the whole rectangle up to the farthest cell, loses a formula without a value, and gives
up on an error that it does not know. Such cells are emptied here, in place, and told about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from emr_appraise.places import CellPlace, column_number
from emr_appraise.words import Text

MAX_ROWS = 5_000
MAX_COLUMNS = 200
MAX_BAD_CELLS = 100_000
MAX_TAGS = 4_000_000

_TAGS = Text("số thẻ trong một trang tính", "tags in one sheet")
_BAD_CELLS = Text("số ô ngoài biểu mẫu hoặc không đọc được", "cells outside the form or unreadable")
_PREFIX = rb"""(?:[^\s<>:/"'=]*+:)?"""
_PLAIN_STYLE = rb'(?: s="[0-9]++")?+(?: t="[a-df-z]\w*+")?+ ?+'
_PLAIN_CELL = (
    rb'<c r="[A-Z]{1,2}[0-9]{1,3}"' + _PLAIN_STYLE + rb"(?:/>|>(?:<v>[^<]*+</v>|"
    rb'<is><t>[^<]*+</t></is>|<is><t xml:space="preserve">[^<]*+</t></is>)?+</c>)'
)  # fmt: skip
_PLAIN_ROW = (
    rb"""<row r="[0-9]{1,3}"(?: (?!r=)[\w:]++="[^"<>]*+")*+ ?+(?:/>|>(?:""" + _PLAIN_CELL + rb")*+</row>)"
)
_PLAIN_SHEET = re.compile(rb"sheetData>(?:" + _PLAIN_ROW + rb")*+</sheetData>")
"""Nothing but near values, as any office program writes them: an ordinary form is all like this."""
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
_ROW_NUMBER = re.compile(rb"[0-9]{1,7}")


class StrayCells(NamedTuple):
    """Cells with content that lie far outside any form, and so were emptied."""

    first: CellPlace
    how_many: int


@dataclass(frozen=True, slots=True)
class VettedSheet:
    """A worksheet's XML that is safe to hand on, and what was emptied in it."""

    part: bytes
    unreadable: tuple[tuple[int, int], ...] = ()
    """Row and column of cells that hold an error, or a formula without a value."""
    stray: StrayCells | None = None


class TooManyCellsError(Exception):
    """More cells, or more of them out of place, than anyone could have meant."""

    def __init__(self, limit: Text, allowed: int) -> None:
        super().__init__(limit.en)
        self.limit, self.allowed = limit, allowed


class XmlCell(NamedTuple):
    """A cell element that is not empty: where it stands in the sheet and in the bytes, and what it holds."""

    row: int
    column: int
    start: int
    end: int
    kind: bytes
    formula: bool
    value: bool

    @property
    def unreadable(self) -> bool:
        """Whether it holds an error, or a formula that was never calculated."""
        return self.kind == b"e" or (self.formula and not self.value)

    @property
    def says_something(self) -> bool:
        """Whether it holds anything but its style."""
        return self.formula or self.value or self.kind == b"e"

    @property
    def far(self) -> bool:
        """Whether it lies outside the range of any form."""
        return self.row > MAX_ROWS or self.column > MAX_COLUMNS


def vet_sheet(part: bytes, sheet: str) -> VettedSheet:
    """The XML of a worksheet without far and unreadable cells. Raises ValueError where it is no such XML."""
    start, last = part.find(b"sheetData"), part.rfind(b"sheetData")
    plain = _PLAIN_SHEET.match(part, start)
    if start == last or (plain and plain.end() > last):
        return VettedSheet(part)
    end = part.rfind(b"<", 0, last)
    if part.count(b"<", start, end) > MAX_TAGS:
        raise TooManyCellsError(_TAGS, MAX_TAGS)
    cells = (cell for cell in xml_cells(part, start, end) if cell.unreadable or cell.far)
    bad = list(islice(cells, MAX_BAD_CELLS + 1))
    if len(bad) > MAX_BAD_CELLS:
        raise TooManyCellsError(_BAD_CELLS, MAX_BAD_CELLS)
    return _without(bad, part, sheet)


def xml_cells(part: bytes, start: int, end: int) -> Iterator[XmlCell]:
    """Every cell element that is not empty, placed as the reader places it."""
    row, column = 1, 0
    opened: tuple[int, int, int, bytes] | None = None
    formula = value = False
    for tag in _TAG.finditer(part, start, end):
        name, closes, empty = tag["name"], tag["closes"], tag["empty"]
        if tag["last"]:
            column = column_number(tag["last"].decode())
        elif name == b"row":
            row = row if closes else _row_number(tag["attributes"], row)
            row, column = (row + 1, 0) if closes or empty else (row, column)
        elif name == b"c" and not closes:
            at, column, kind = _cell_address(tag["attributes"], row, column)
            opened = None if empty else (at, column, tag.start(), kind)
            formula = value = False
        elif name == b"c" and opened:
            at, _, begin, kind = opened
            yield XmlCell(at, column, begin, tag.end(), kind, formula, value)
            opened = None
        elif name == b"f":
            formula = True
        elif name in (b"is", b"v") and opened and not closes:
            value = value or name == b"is" or opened[3] == b"str" or part[tag.end() : tag.end() + 1] != b"<"
        elif tag["broken"] is not None:
            raise ValueError("<")


def _without(bad: list[XmlCell], part: bytes, sheet: str) -> VettedSheet:
    """The XML with the bad cells emptied; each keeps its place, so that its neighbours keep theirs."""
    kept, position = list[bytes](), 0
    for cell in bad:
        address = CellPlace(sheet, cell.row, cell.column).cell
        kept += part[position : cell.start], f'<c r="{address}"/>'.encode()
        position = cell.end
    near = tuple((cell.row, cell.column) for cell in bad if not cell.far)
    stray = [CellPlace(sheet, cell.row, cell.column) for cell in bad if cell.far and cell.says_something]
    return VettedSheet(
        b"".join([*kept, part[position:]]), near, StrayCells(stray[0], len(stray)) if stray else None
    )


def _row_number(attributes: bytes, otherwise: int) -> int:
    given = _attributes(attributes).get(b"r")
    if given is None:
        return otherwise
    if not _ROW_NUMBER.fullmatch(given):
        raise ValueError(given)
    return int(given)


def _cell_address(attributes: bytes, row: int, column: int) -> tuple[int, int, bytes]:
    """Row, column and type of a cell."""
    given = _attributes(attributes)
    address = given.get(b"r")
    if address is None:
        return row, column + 1, given.get(b"t", b"")
    found = _ADDRESS.fullmatch(address)
    if found is None:
        raise ValueError(address)
    return int(found[2]), column_number(found[1].decode()), given.get(b"t", b"")


def _attributes(text: bytes) -> dict[bytes, bytes]:
    pairs = [(name, double or single) for name, double, single in _ATTRIBUTE.findall(text)]
    given = dict(pairs)
    if len(given) < len(pairs):
        raise ValueError(text)
    return given
