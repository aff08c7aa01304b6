"""Take a text file apart into records of cells, within bounds that no spreadsheet program goes beyond."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from emr_appraise.book import refusals
from emr_appraise.book.inflate import over_limit
from emr_appraise.book.limits import Limits
from emr_appraise.book.wording_delimited import LONG_CELL, OPEN_QUOTE
from emr_appraise.errors import InputError

LONGEST_CELL = 250_000
"""In letters; Excel ends at 32 767, LibreOffice at 65 535, Google Sheets at 50 000."""
_LONGEST_LINE = 2_000_000
_MOST_LINES = 2_100_000
"""Twice the rows of the largest sheet, for line breaks inside cells."""
_MOST_DELIMITERS = 100_000
"""In a record; a row of Excel has 16 384 cells, and texts have delimiters inside."""


def records(file: TextIO, delimiter: str, where: str, limits: Limits) -> Iterator[list[str]]:
    """The cells of every record from where the file stands; a blank line is a record without cells.

    To be used within `long_cells`. Raises InputError where a quotation mark is not closed, or where more
    stands than any sheet holds.
    """
    lines = _Lines(file, delimiter, where, limits)
    try:
        for record in csv.reader(lines, delimiter=delimiter):
            lines.end_record()
            yield record
    except csv.Error as error:
        raise lines.too_long() from error


@contextmanager
def long_cells(letters: int = LONGEST_CELL) -> Iterator[None]:
    """Let the csv module read cells of so many letters; it keeps one bound for the whole program, which is
    put back at the end."""
    before = csv.field_size_limit(letters)
    try:
        yield
    finally:
        csv.field_size_limit(before)


class _Lines:
    """The lines of a file, counted before they are taken apart."""

    def __init__(self, file: TextIO, delimiter: str, where: str, limits: Limits) -> None:
        self.file, self.delimiter, self.where, self.limits = file, delimiter, where, limits
        self.row, self.lines, self.delimiters = 1, 0, 0
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self.file.readline(_LONGEST_LINE)
        if not line:
            self.ended = True
            raise StopIteration
        self._count(line)
        return line

    def end_record(self) -> None:
        """Note that a record is complete. Raises InputError where only the end of the file completed it."""
        if self.ended:
            raise InputError(self.where, refusals.DAMAGED, found=OPEN_QUOTE.fill(row=self.row))
        self.row += 1
        self.delimiters = 0

    def too_long(self) -> InputError:
        """The failure that a cell of the row is longer than any."""
        long = LONG_CELL.fill(row=self.row, most=LONGEST_CELL)
        return InputError(self.where, refusals.DAMAGED, found=long)

    def _count(self, line: str) -> None:
        self.lines += 1
        self.delimiters += line.count(self.delimiter)
        if self.lines > _MOST_LINES:
            raise over_limit(self.where, "rows", f"> {_MOST_LINES}", self.limits)
        if self.delimiters > _MOST_DELIMITERS:
            raise over_limit(self.where, "columns", f"> {_MOST_DELIMITERS}", self.limits)
        if len(line) == _LONGEST_LINE:
            raise self.too_long()
