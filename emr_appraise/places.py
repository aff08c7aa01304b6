"""Where something stands: in a text file, or in a workbook."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple


def shown_path(path: str) -> str:
    """A path, or a file's name, as it is shown: one spelling of letters, one line; `?` for what is no letter.

    Wherever a file is named, it is named so: its reports have the same bytes whichever command wrote them.
    """
    spelled = unicodedata.normalize("NFC", path).encode("utf-8", "replace").decode("utf-8")
    return " ".join(spelled.split())


class FilePlace(NamedTuple):
    """A position in a text file; line and column count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class CellPlace(NamedTuple):
    """A cell of a workbook as the office sees it; row and column count from 1."""

    sheet: str
    row: int
    column: int

    @property
    def cell(self) -> str:
        """The cell's address, such as `E17`."""
        return f"{column_letters(self.column)}{self.row}"

    @property
    def row_key(self) -> tuple[str, int]:
        """The sheet and the row: what tells the cells of one row from all others."""
        return self.sheet, self.row


@lru_cache(maxsize=1024)
def column_letters(column: int) -> str:
    """The letters of a column counted from 1: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The column counted from 1 that letters name: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
