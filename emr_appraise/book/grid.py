"""Gather the cells of one sheet as a reader comes upon them, and keep them within the limits."""

from __future__ import annotations

from collections.abc import Iterable

from emr_appraise.book.inflate import over_limit
from emr_appraise.book.limits import Limits
from emr_appraise.book.model import EMPTY, Broken, Cell, Merged, Sheet, Stray
from emr_appraise.places import CellPlace


class Grid:
    """A sheet in the making; rows and columns count from 0."""

    __slots__ = ("_broken", "_first_stray", "_merged", "_seen", "_strays", "limits", "rows", "title", "where")

    def __init__(self, title: str, where: str, limits: Limits) -> None:
        self.title, self.where, self.limits = title, where, limits
        self.rows: list[list[Cell]] = []
        self._merged: list[Merged] = []
        self._seen = self._strays = self._broken = 0
        self._first_stray = (0, 0)

    def count(self, how_many: int = 1) -> None:
        """Count cells with content before they are kept. Raises InputError where there are too many."""
        self._seen += how_many
        if self._seen > self.limits.cells:
            raise over_limit(self.where, "cells", f"> {self.limits.cells}", self.limits)

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Keep a cell that says something; one that lies far outside is told of instead.

        Raises InputError where too many are unreadable or lie outside.
        """
        if cell == EMPTY:
            return
        if row >= self.limits.rows or column >= self.limits.columns:
            self.pass_over(row, column)
            return
        rows = self.rows
        while len(rows) <= row:
            rows.append([])
        cells = rows[row]
        if column >= len(cells):
            cells.extend([EMPTY] * (column + 1 - len(cells)))
        cells[column] = _lines(cell) if isinstance(cell, str) else cell
        if type(cell) is Broken:
            self._broken += 1
            self._allow_odd(self._strays + self._broken)

    def pass_over(self, row: int, column: int, how_many: int = 1) -> None:
        """Tell of cells with content, side by side, that lie far outside. Raises InputError over a limit."""
        self._first_stray = min(self._first_stray, (row, column)) if self._strays else (row, column)
        self._strays += how_many
        self._allow_odd(self._strays + self._broken)

    def merge(self, merged: Merged) -> None:
        """Join a range of cells into its first one. Raises InputError where there are too many ranges."""
        if not (merged.row <= merged.last_row and merged.column <= merged.last_column):
            return
        if merged.row >= self.limits.rows or merged.column >= self.limits.columns:
            return
        self._merged.append(merged)
        self._allow_odd(len(self._merged))

    def sheet(self, *, hidden: bool) -> Sheet:
        """The sheet. Raises ValueError where merged ranges overlap so much that they cannot be meant."""
        empty_covered(self.rows, self._merged, self.limits)
        stray = None
        if self._strays:
            row, column = self._first_stray
            stray = Stray(CellPlace(self.title, row + 1, column + 1), self._strays)
        return Sheet(self.title, self.rows, hidden=hidden, merged=of_several_rows(self._merged), stray=stray)

    def _allow_odd(self, found: int) -> None:
        if found > self.limits.odd_cells:
            raise over_limit(self.where, "odd_cells", f"> {self.limits.odd_cells}", self.limits)


def empty_covered(rows: list[list[Cell]], merged: Iterable[Merged], limits: Limits) -> None:
    """Empty the cells that merged ranges cover, as the office does not see them.

    Raises ValueError where ranges overlap so much that they cannot be meant.
    """
    area, most = 0, limits.rows * limits.columns
    for row, column, last_row, last_column in merged:
        width = min(last_column + 1, limits.columns) - column
        if row < 0 or width <= 0:
            continue
        beneath = rows[row : last_row + 1]
        area += width * len(beneath)
        if area > most:
            raise ValueError("merged ranges overlap")
        for at, cells in enumerate(beneath):
            covered = range(column + (at == 0), min(column + width, len(cells)))
            cells[covered.start : covered.start + len(covered)] = [EMPTY] * len(covered)


def of_several_rows(merged: Iterable[Merged]) -> tuple[Merged, ...]:
    """The ranges of more than one row, which are those that an answer may be spread over."""
    return tuple(each for each in merged if each.last_row > each.row >= 0 and each.last_column >= each.column)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
