"""Dates of a text file that has the month first, as American programs export them: most could be two days."""

from __future__ import annotations

import re

from emr_appraise.book.model import Sheet

_DAY = re.compile(r"\s*([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\s*\Z")
_MONTHS = 12


class EitherDay(str):
    """A date as written that may be either of two days."""

    __slots__ = ()


def mark_either_day(sheet: Sheet) -> None:
    """Mark the dates of a sheet that may be two days, where another one can only have its month first."""
    found = [
        (cells, at, match)
        for cells in sheet.rows
        for at, cell in enumerate(cells)
        if isinstance(cell, str) and (match := _DAY.match(cell))
    ]
    if not any(int(match[1]) <= _MONTHS < int(match[2]) for _, _, match in found):
        return
    for cells, at, match in found:
        if match[1] != match[2] and int(match[1]) <= _MONTHS and int(match[2]) <= _MONTHS:
            cells[at] = EitherDay(match[0])
