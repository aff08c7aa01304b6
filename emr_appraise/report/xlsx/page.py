"""A page that is read from the top down: headings, sentences, tables, and no block cut by the paper's end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from emr_appraise.report.xlsx.cells import Value
from emr_appraise.report.xlsx.height import height, lines
from emr_appraise.report.xlsx.look import Style
from emr_appraise.report.xlsx.sheet import Sheet
from emr_appraise.words import Text

_LINE = 12.75
_HEADING = 24
_GAP, _BELOW_HEADING = 8.0, 3.0


class Put(NamedTuple):
    """A value over the columns from one to another, counted from 0."""

    value: Value
    style: Style = Style.TEXT
    first: int = 0
    last: int = 0


class Page:
    """Writes onto a sheet, row by row."""

    def __init__(self, sheet: Sheet, widths: Sequence[float], paper: float) -> None:
        """`paper` is how high a page of paper is at the sheet's scale, in points."""
        self.sheet, self.row = sheet, 0
        self._widths, self._paper = widths, paper
        self._top, self._breaks = 0.0, list[int]()
        self._written = 0.0
        for column, width in enumerate(widths):
            sheet.drawn.set_column(column, column, width)

    @property
    def last(self) -> int:
        """The last column, counted from 0."""
        return len(self._widths) - 1

    def line(self, value: Value, style: Style, least: float = 0.0, per_line: float = _LINE) -> None:
        """One text over the whole width."""
        self.cells([Put(value, style, 0, self.last)], least, per_line)

    def cells(self, puts: Sequence[Put], least: float = 0.0, per_line: float = _LINE) -> None:
        """A row, at least so high, and as high as its texts need; bigger letters need higher lines."""
        texts = [self.sheet.merge(self.row, put.first, put.last, put.value, put.style) for put in puts]
        widths = [sum(self._widths[put.first : put.last + 1]) * _LINE / per_line for put in puts]
        self._end_row(max(least, height(lines(texts, widths)) * per_line / _LINE))

    def heading(self, text: Text) -> None:
        """A heading with some room above."""
        self.gap()
        self.line(text, Style.HEADING, _HEADING)
        self.gap(_BELOW_HEADING)

    def heads(self, titles: Sequence[Text], points: float) -> None:
        """The heads of a table that an office can sort and filter."""
        for column, title in enumerate(titles):
            self.sheet.put(self.row, column, title, Style.HEAD)
        self._end_row(points)

    def gap(self, points: float = _GAP) -> None:
        """A row that stays empty."""
        self._end_row(points)

    def room(self, points: float, rows: int) -> int:
        """Empty rows for a drawing, so many points high together; gives the first."""
        first = self.row
        for _ in range(rows):
            # Heights are ours, but XlsxWriter measures a drawing by the rows that it lies on.
            self.sheet.drawn.set_row(self.row, points / rows)
            self._end_row(points / rows)
        return first

    @contextmanager
    def block(self) -> Iterator[None]:
        """What is written meanwhile stands on one page of paper, where it is no longer than one."""
        first, above = self.row, self._written
        yield
        size = self._written - above
        if first and self._written - self._top > self._paper and size <= self._paper:
            self._breaks.append(first)
            self._top = above
            self.sheet.drawn.set_h_pagebreaks(self._breaks)
        while self._written - self._top > self._paper:
            self._top += self._paper

    def _end_row(self, points: float) -> None:
        self.sheet.set_height(self.row, points)
        self._written += points
        self.row += 1
