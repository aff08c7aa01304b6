"""Rows on their way into sheets: drawn one by one into a temporary file, a new one where a sheet is full."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import IO, NamedTuple

ROWS_OF_A_SHEET = 1_048_576
"""The most rows that Excel opens."""


class DrawnRow(NamedTuple):
    """A row of the head: cells without their places, and the height in points."""

    cells: Sequence[str]
    height: float


class Part(NamedTuple):
    """The rows of one sheet."""

    file: IO[str]
    rows: int

    def pour(self, sheet: IO[str]) -> None:
        """Write the rows into the sheet's XML."""
        self.file.seek(0)
        sheet.write("<sheetData>")
        shutil.copyfileobj(self.file, sheet, 1 << 20)
        sheet.write("</sheetData>")


class Rows:
    """The rows of one table, each sheet of it with the same head."""

    def __init__(self, head: Sequence[DrawnRow], columns: int, files: ExitStack, most: int) -> None:
        self._letters = [letters(column) for column in range(columns)]
        self._head, self._files, self._most = head, files, most
        self._full: list[Part] = []
        self._open()

    def add(self, cells: Sequence[str], height: float) -> None:
        """Draw a row of data, so many points high; there are as many cells as columns."""
        if self._row == self._most:
            self._full.append(Part(self._file, self._row))
            self._open()
        self._write(cells, f' ht="{height}"')

    def parts(self) -> Iterator[Part]:
        """Every sheet's rows."""
        yield from self._full
        yield Part(self._file, self._row)

    def _open(self) -> None:
        file = tempfile.TemporaryFile("w+", encoding="utf-8", newline="", buffering=1 << 20)  # noqa: SIM115  # closed by the stack
        self._file: IO[str] = self._files.enter_context(file)
        self._row = 0
        for row in self._head:
            self._write(row.cells, f' ht="{row.height}" customHeight="1"')

    def _write(self, cells: Sequence[str], looks: str) -> None:
        self._row += 1
        number = self._row
        placed = [f'<c r="{letter}{number}{cell}' for letter, cell in zip(self._letters, cells, strict=False)]
        self._file.write(f'<row r="{number}"{looks}>{"".join(placed)}</row>')


def letters(column: int) -> str:
    """The letters of a column, counted from 0."""
    above, own = divmod(column, 26)
    return (letters(above - 1) if above else "") + chr(ord("A") + own)
