"""Keep the books of reading a workbook: every cell's fate, and every remark."""

from __future__ import annotations

from collections.abc import Sequence

from emr_appraise.places import CellPlace
from emr_appraise.submission.model import Accounting, Remark
from emr_appraise.submission.remarks import remark
from emr_appraise.words import Message

Cell = object
EMPTY = ""


class SheetRows:
    """The cells of a sheet from A1 on, and which of them hold an error or an uncalculated formula."""

    def __init__(
        self, title: str, rows: Sequence[Sequence[Cell]], unreadable: frozenset[tuple[int, int]]
    ) -> None:
        self.title = title
        self.rows = rows
        self.unreadable = unreadable

    def place(self, row: int, column: int) -> CellPlace:
        """The cell at indexes counted from 0, as the office sees it."""
        return CellPlace(self.title, row + 1, column + 1)

    def cell(self, row: int, column: int | None) -> Cell:
        """The value at indexes counted from 0; empty where the sheet has no such cell."""
        if column is None:
            return EMPTY
        cells = self.rows[row]
        return cells[column] if column < len(cells) else EMPTY

    def cannot_be_read(self, row: int, column: int | None) -> bool:
        """Whether the cell holds an error or an uncalculated formula."""
        return column is not None and (row + 1, column + 1) in self.unreadable

    def filled(self, row: int) -> int:
        """How many cells of the row hold something, readable or not."""
        cells = self.rows[row]
        errors = sum(1 for at, _ in self.unreadable if at == row + 1) if self.unreadable else 0
        return len(cells) - cells.count(EMPTY) + errors


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
        self.read += sum(sheet.filled(row) for row in range(len(sheet.rows)))

    def leave_blank(self, cell: Cell) -> None:
        """An input cell that says nothing; one of spaces only was already counted as read."""
        self.blank += 1
        if cell == EMPTY:
            self.read += 1

    def accounting(self) -> Accounting:
        """The finished books."""
        return Accounting(self.read, self.understood, self.blank, self.ignored, self.rejected)
