"""Where things stand on the sheet of the gaps: what formulas, colours and pages refer to."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

HEADS = 3
"""The row of the heads, counted from 0: above it title, note and the bands."""
FIRST = HEADS + 2
"""The first gap's row, counted from 1."""
DAY_ROW, DAY_COLUMN = 1, 18
"""The day up to which reminders are made, counted from 0."""
REPEATED = (0, 1)
"""The columns that stand on every page."""
PAGE_ENDS_AT = 9
"""The first column of the second page."""


class At(StrEnum):
    """The columns that are referred to."""

    CODE = "B"
    BLOCKS = "E"
    EFFORT = "K"
    COST_LOW = "L"
    COST_HIGH = "M"
    DUE = "N"
    PLANNED = "Q"
    STATUS = "R"
    REMINDER = "S"

    @property
    def place(self) -> int:
        """The column, counted from 0."""
        return ord(self.value) - ord("A")


class Span(NamedTuple):
    """The rows of the gaps."""

    rows: int

    @property
    def last(self) -> int:
        """The last gap's row, counted from 1."""
        return FIRST + self.rows - 1

    def of(self, column: At) -> str:
        """The cells of a column, as a formula on another sheet names them; without the sheet."""
        return f"${column}${FIRST}:${column}${self.last}"
