"""The page that figures are written on: small tables one below the other, and charts beside them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from emr_appraise.report.numbers import cut
from emr_appraise.roster.xlsx_book import Book
from emr_appraise.roster.xlsx_height import height, lines
from emr_appraise.roster.xlsx_look import Style
from emr_appraise.words import Text

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]

_ROW = 12.75
_SHORT_HEAD = 12
"""The letters of a head that one line of its column holds."""
Shown = Text | int | Fraction | date | None
Styled = tuple[Shown, Style]


class Place(NamedTuple):
    """Where a table stands: its head's row, and its first and last row of data, counted from 0."""

    head: int
    first: int
    last: int


class FiguresPage:
    """Writes tables from the top down."""

    def __init__(self, book: Book, sheet: Any, first_width: float) -> None:
        self.book, self.sheet, self.first_width = book, sheet, first_width
        self.row = 0
        self._heights: dict[int, float] = {}

    def line(self, text: Text, style: Style, height: float) -> None:
        """One text over the whole width."""
        self.set_height(self.row, height)
        self.put(self.row, 0, text, style)
        self.row += 1

    def gap(self, rows: int = 1) -> None:
        """Rows that stay empty."""
        self.row += rows

    def height(self, first: int) -> float:
        """How high everything is from a row on down to where the page is written next, in points."""
        return sum(self._heights.get(row, _ROW) for row in range(first, self.row))

    def table(self, heads: Sequence[Text], rows: Sequence[Sequence[Styled]]) -> Place:
        """A table and the empty row below it."""
        top = self.row
        self.set_height(top, _head_height(heads))
        for column, head in enumerate(heads):
            self.put(top, column, head, Style.HEAD if column else Style.LEFT_HEAD)
        for number, cells in enumerate(rows, top + 1):
            self.set_height(number, height(self._lines(cells[0][0])))
            for column, (shown, style) in enumerate(cells):
                self.put(number, column, shown, style)
        self.row = top + len(rows) + 2
        return Place(top, top + 1, top + len(rows))

    def set_height(self, row: int, points: float) -> None:
        """Make a row so high."""
        self._heights[row] = points
        self.sheet.set_row(row, points)

    def _lines(self, shown: Shown) -> int:
        return lines(self.book.ink.say(shown), self.first_width) if isinstance(shown, Text) else 1

    def put(self, row: int, column: int, shown: Shown, style: Style) -> None:
        """One cell, whatever is shown in it; numbers are cut downwards."""
        look: Format = self.book.ink.formats[style]
        match shown:
            case None:
                self.sheet.write_blank(row, column, None, look)
            case date():
                self.sheet.write_datetime(row, column, shown, look)
            case int():
                self.sheet.write_number(row, column, shown, look)
            case Fraction():
                self.sheet.write_number(row, column, _cut(shown, style), look)
            case _:
                self.sheet.write_string(row, column, self.book.ink.say(shown), look)


def _cut(number: Fraction, style: Style) -> float:
    return float(cut(number, 1 if style is Style.PERCENT else 2))


def _head_height(heads: Sequence[Text]) -> float:
    long = any(len(text) > _SHORT_HEAD for head in heads[1:] for text in head)
    return 32 if long else 19
