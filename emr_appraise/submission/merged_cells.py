"""Cells that an office merged over several rows: what they say, they say for each of these rows."""

from __future__ import annotations

from collections.abc import Collection

from emr_appraise.book.model import EMPTY, Merged, Sheet
from emr_appraise.submission import remarks_rows
from emr_appraise.submission.tally import Tally


def spread_merged(sheet: Sheet, below: int, columns: Collection[int], tally: Tally) -> None:
    """Write what a merged cell says into each row it covers, for the columns given, below a row."""
    for merged in sheet.merged:
        if merged.row > below and merged.column in columns:
            _spread(sheet, merged, tally)


def _spread(sheet: Sheet, merged: Merged, tally: Tally) -> None:
    last = min(merged.last_row, len(sheet.rows) - 1)
    cell = sheet.cell(merged.row, merged.column) if merged.row < len(sheet.rows) else EMPTY
    rows = [row for row in range(merged.row + 1, last + 1) if sheet.filled[row]]
    if cell == EMPTY or not rows:
        return
    for row in rows:
        if sheet.cell(row, merged.column) == EMPTY:
            sheet.put(row, merged.column, cell)
    place = sheet.place(merged.row, merged.column)
    tally.note(remarks_rows.MERGED, place, found=f"{merged.row + 1}–{merged.last_row + 1}")
