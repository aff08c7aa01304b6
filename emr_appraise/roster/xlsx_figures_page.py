"""The page that figures are written on: small tables one below the other, and charts beside them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from emr_appraise.report.numbers import cut
from emr_appraise.roster.xlsx_book import Book
from emr_appraise.roster.xlsx_look import Style
from emr_appraise.words import Text

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]

Shown = Text | int | Fraction | date | None
Styled = tuple[Shown, Style]


class Place(NamedTuple):
    """Where a table stands: its head's row, and its first and last row of data, counted from 0."""

    head: int
    first: int
    last: int


class FiguresPage:
    """Writes tables from the top down."""

    def __init__(self, book: Book, sheet: Any) -> None:
        self.book, self.sheet = book, sheet
        self.row = 0

    def line(self, text: Text, style: Style, height: float) -> None:
        """One text over the whole width."""
        self.sheet.set_row(self.row, height)
        self.put(self.row, 0, text, style)
        self.row += 1

    def gap(self, rows: int = 1) -> None:
        """Rows that stay empty."""
        self.row += rows

    def table(self, heads: Sequence[Text], rows: Sequence[Sequence[Styled]]) -> Place:
        """A table and the empty row below it."""
        top = self.row
        self.sheet.set_row(top, _head_height(heads))
        for column, head in enumerate(heads):
            self.put(top, column, head, Style.HEAD if column else Style.LEFT_HEAD)
        for number, cells in enumerate(rows, top + 1):
            for column, (shown, style) in enumerate(cells):
                self.put(number, column, shown, style)
        self.row = top + len(rows) + 2
        return Place(top, top + 1, top + len(rows))

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
    return 32 if len(heads) > 2 else 18
