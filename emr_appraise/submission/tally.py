"""Keep the books of reading a workbook: every cell's fate, and every remark."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from emr_appraise.places import CellPlace
from emr_appraise.submission.model import Accounting, Remark
from emr_appraise.submission.remarks import remark
from emr_appraise.words import Message

Cell = object
EMPTY = ""


class Broken(Enum):
    """What stands in a cell that holds an error, or a formula that was never calculated."""

    CELL = ""

    def __str__(self) -> str:
        """It says nothing."""
        return EMPTY


BROKEN = Broken.CELL


class SheetRows:
    """The cells of a sheet from A1 on; those that cannot be read are BROKEN."""

    def __init__(self, title: str, rows: list[list[Cell]], unreadable: Iterable[tuple[int, int]]) -> None:
        self.title = title
        self.rows = rows
        for row, column in unreadable:
            self._break(row - 1, column - 1)
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

    def _break(self, row: int, column: int) -> None:
        """The reader takes such a cell for an empty one, and may leave it out at the end."""
        self.rows += [[] for _ in range(row + 1 - len(self.rows))]
        cells = self.rows[row]
        cells += [EMPTY] * (column + 1 - len(cells))
        cells[column] = BROKEN


class Tally:
    """Counts the cells of one workbook and collects its remarks."""

    def __init__(self) -> None:
        self.remarks: list[Remark] = []
        self.read = self.understood = self.blank = self.ignored = self.rejected = 0

    def note(self, message: Message, place: CellPlace | None, /, **values: object) -> None:
        """Remember a remark."""
        self.remarks.append(remark(message, place, **values))

    def open_sheet(self, sheet: SheetRows) -> None:
        """Count every filled cell of a sheet as read."""
        self.read += sum(sheet.filled)

    def leave_empty(self, cells: int = 1) -> None:
        """Input cells with nothing in them; those with spaces only were read when the sheet was opened."""
        self.read += cells
        self.blank += cells

    def book(self, said: str, *, rejected: bool) -> None:
        """What became of an input cell that is not empty; of spaces only, it is blank."""
        if rejected:
            self.rejected += 1
        elif said:
            self.understood += 1
        else:
            self.blank += 1

    def accounting(self) -> Accounting:
        """The finished books."""
        return Accounting(self.read, self.understood, self.blank, self.ignored, self.rejected)
