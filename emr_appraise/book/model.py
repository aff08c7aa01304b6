"""A spreadsheet file as it was read: its sheets, their cells, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from emr_appraise.places import CellPlace

EMPTY = ""
"""What stands in a cell that holds nothing."""
LONGEST_TITLE = 255
"""In letters; Excel ends at 31. Every remark on a cell repeats its sheet's title."""


@dataclass(frozen=True, slots=True)
class Broken:
    """What stands in a cell that cannot be read: an error, or a formula that was never calculated."""

    error: str = ""
    """The error as the office sees it, such as `#REF!`; empty for a formula without a value."""

    def __str__(self) -> str:
        """It says nothing."""
        return EMPTY


class Percent(float):
    """A number shown as percent: 0.98 in such a cell stands there as 98 %."""

    __slots__ = ()


Cell = str | float | bool | datetime | date | time | timedelta | Broken
"""Text, a number, a truth value, a date, a time of day or a span; `EMPTY`; or that it cannot be read."""


NAMELESS = "CSV"
"""The title of the one sheet that a text file is."""


class Kind(StrEnum):
    """The formats that can be read, as the content tells them."""

    XLSX = "xlsx"
    XLSM = "xlsm"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"


class Merged(NamedTuple):
    """A range of cells merged into one; rows and columns count from 0, both ends belong to it."""

    row: int
    column: int
    last_row: int
    last_column: int


class Stray(NamedTuple):
    """Cells with content that lie far outside any form, and so were passed over."""

    first: CellPlace
    how_many: int


class Facts(NamedTuple):
    """What a file holds besides cells; none of it is run, followed or read."""

    program: str = ""
    """The program that wrote it, as the file itself says; empty where it does not."""
    macros: bool = False
    pictures: int = 0
    comments: int = 0
    links: int = 0
    """Other workbooks that its formulas point to."""
    embedded: int = 0
    """Files packed inside it."""
    from_1904: bool = False
    """Whether its dates count from 1904."""
    encoding: str = ""
    """How its text was written, where that had to be found out; nothing for formats that say so."""
    lost_letters: bool = False
    """Whether letters were replaced by `?` when it was saved."""


_NO_FACTS = Facts()


class Sheet:
    """The cells of a sheet from A1 on."""

    __slots__ = ("filled", "hidden", "merged", "rows", "stray", "title")

    def __init__(
        self,
        title: str,
        rows: list[list[Cell]],
        *,
        hidden: bool = False,
        merged: tuple[Merged, ...] = (),
        stray: Stray | None = None,
    ) -> None:
        self.title, self.rows, self.hidden = title[:LONGEST_TITLE], rows, hidden
        self.stray = stray and stray._replace(first=stray.first._replace(sheet=self.title))
        self.merged = merged
        """Merged ranges of more than one row."""
        self.filled = [len(cells) - cells.count(EMPTY) for cells in rows]
        """How many cells of each row hold something, readable or not."""

    def place(self, row: int, column: int) -> CellPlace:
        """The cell at indexes counted from 0, as the office sees it."""
        return CellPlace(self.title, row + 1, column + 1)

    def cell(self, row: int, column: int | None) -> Cell:
        """The value at indexes counted from 0; empty where the sheet has no such cell."""
        if column is None:
            return EMPTY
        cells = self.rows[row]
        return cells[column] if column < len(cells) else EMPTY

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Set a cell at indexes counted from 0, which may lie beyond the rows there are."""
        self.rows += [[] for _ in range(row + 1 - len(self.rows))]
        cells = self.rows[row]
        cells += [EMPTY] * (column + 1 - len(cells))
        self.filled += [0] * (len(self.rows) - len(self.filled))
        self.filled[row] += (cell != EMPTY) - (cells[column] != EMPTY)
        cells[column] = cell


@dataclass(frozen=True)
class Book:
    """A spreadsheet file, read within the limits."""

    kind: Kind
    sheets: tuple[Sheet, ...]
    """Those whose cells were asked for, in the file's order."""
    names: dict[str, str] = field(default_factory=dict)
    """Defined names that hold constant text."""
    facts: Facts = _NO_FACTS
    spared: tuple[Sheet, ...] | None = None
    """Those that were not asked for, where they were read all the same."""


def with_broken(sheet: Sheet, broken: Iterable[tuple[int, int, str]]) -> Sheet:
    """The sheet with cells, by row and column from 0, marked as unreadable."""
    for row, column, error in broken:
        sheet.put(row, column, Broken(error))
    return sheet
