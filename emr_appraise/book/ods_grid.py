"""Cells put where they stand, row by row, when the file says how often each of them is repeated."""

from __future__ import annotations

from emr_appraise.book.grid import empty_covered
from emr_appraise.book.inflate import over_limit
from emr_appraise.book.limits import Limits
from emr_appraise.book.model import EMPTY, Broken, Cell, Merged, Sheet, Stray
from emr_appraise.places import CellPlace

_ROOM = 10
"""How many places, empty ones before a cell included, a book may take for each cell that a sheet may hold."""


class Room:
    """The places that the sheets of a book take together: a small file may repeat a cell without end."""

    def __init__(self, where: str, limits: Limits) -> None:
        self.where, self.limits, self._taken = where, limits, 0

    def take(self, places: int) -> None:
        """Set places aside. Raises InputError where the book wants too many."""
        self._taken += places
        if self._taken > _ROOM * self.limits.cells:
            raise self.refusal("cells")

    def refusal(self, name: str) -> Exception:
        """The failure that something is over the limit of this name."""
        return over_limit(self.where, name, f"> {getattr(self.limits, name)}", self.limits)


class Grid:
    """A sheet that grows from A1 on; rows and columns are added in the file's order."""

    def __init__(self, title: str, hidden: bool, room: Room) -> None:
        self.title, self.hidden, self._room, self._limits = title, hidden, room, room.limits
        self.column = 0
        """Index of the next cell's column."""
        self._rows, self._merged = list[list[Cell]](), list[Merged]()
        self._row = self._content = self._stray = self._broken = 0
        self._first_stray: CellPlace | None = None
        self.begin_row()

    def begin_row(self) -> None:
        """Go to the first column of a new row."""
        self.column = self._said = self._said_far = self._unreadable = 0
        self._first = self._first_far = -1
        self._cells = list[Cell]()

    def add(self, cell: Cell, times: int) -> None:
        """Put a cell next to the last one so many times."""
        if cell != EMPTY:
            near = max(min(times, self._limits.columns - self.column), 0)
            if near:
                self._cells += [EMPTY] * (self.column - len(self._cells))
                self._cells += [cell] * near
                self._unreadable += near * (type(cell) is Broken)
            if not self._said:
                self._first = self.column
            if times > near and not self._said_far:
                self._first_far = self.column + near
            self._said += times
            self._said_far += times - near
        self.column += times

    def merge(self, rows: int, columns: int) -> None:
        """The next cell takes so many rows and columns; what lies beyond the limits is cut off."""
        last_row = min(self._row + rows, self._limits.rows) - 1
        last_column = min(self.column + columns, self._limits.columns) - 1
        if last_row > self._row and last_column >= self.column:
            self._merged.append(Merged(self._row, self.column, last_row, last_column))

    def end_row(self, times: int) -> None:
        """The row stands so many times. Raises InputError where the sheet holds too many cells."""
        if self._said:
            self._content += self._said * times
            if self._content > self._limits.cells:
                raise self._room.refusal("cells")
            near = max(min(times, self._limits.rows - self._row), 0)
            self._note_stray(near, times)
            self._broken += self._unreadable * near
            if self._stray + self._broken > self._limits.odd_cells:
                raise self._room.refusal("odd_cells")
            if near and self._cells:
                self._keep(near)
        self._row += times

    def sheet(self) -> Sheet:
        """The sheet as it has grown. Raises ValueError where merged ranges overlap too much."""
        empty_covered(self._rows, self._merged, self._limits)
        stray = Stray(self._first_stray, self._stray) if self._first_stray else None
        return Sheet(self.title, self._rows, hidden=self.hidden, merged=tuple(self._merged), stray=stray)

    def _keep(self, times: int) -> None:
        blank = self._row - len(self._rows)
        self._room.take(blank + times * (1 + len(self._cells)))
        self._rows += [list[Cell]() for _ in range(blank)]
        self._rows += [list(self._cells) for _ in range(times)]

    def _note_stray(self, near: int, times: int) -> None:
        self._stray += self._said_far * near + self._said * (times - near)
        if self._first_stray is None and self._stray:
            in_this_row = self._said_far and near
            row = self._row if in_this_row else self._row + near
            column = self._first_far if in_this_row else self._first
            self._first_stray = CellPlace(self.title, row + 1, column + 1)
