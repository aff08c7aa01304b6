"""Account for the head of a self-assessment: what stands above the rows, what headings lack or add."""

from __future__ import annotations

from emr_appraise.book.model import EMPTY, Sheet
from emr_appraise.places import column_letters
from emr_appraise.submission import remarks_files
from emr_appraise.submission.free_text import short
from emr_appraise.submission.headings import Header
from emr_appraise.submission.layout import INPUT_COLUMNS, Column
from emr_appraise.submission.normalise import text_of
from emr_appraise.submission.tally import Tally

_WANTED = tuple(column for column in INPUT_COLUMNS if not column.name.startswith("BOARD"))


def account_for_head(sheet: Sheet, header: Header, tally: Tally) -> None:
    """Book the cells down to the header; tell of columns missing, unknown, reworded or without heading."""
    known = set(header.columns.values())
    tally.ignored += sum(sheet.filled[: header.row])
    tally.understood += len(known)
    tally.ignored += sheet.filled[header.row] - len(known)
    for index, cell in enumerate(sheet.rows[header.row]):
        if index not in known and text_of(cell):
            place = sheet.place(header.row, index)
            tally.note(remarks_files.COLUMN_UNKNOWN, place, found=short(text_of(cell)))
    for column in _WANTED:
        if column not in header.columns:
            tally.note(remarks_files.COLUMN_MISSING, sheet.place(header.row, 0), found=column.value)
    _tell_unheaded(sheet, header, tally)
    _tell_reworded(sheet, header, tally)


def _tell_unheaded(sheet: Sheet, header: Header, tally: Tally) -> None:
    """Tell of columns without a heading in which rows of criteria hold something."""
    head, known = sheet.rows[header.row], set(header.columns.values())
    below = [row for row in range(header.row + 1, len(sheet.rows)) if sheet.filled[row]]
    for at in tally.in_time(range(max(len(cells) for cells in sheet.rows))):
        if at not in known and not text_of(head[at] if at < len(head) else EMPTY):
            _tell_filled(sheet, at, header.columns[Column.CODE], below, tally)


def _tell_filled(sheet: Sheet, at: int, code: int, rows: list[int], tally: Tally) -> None:
    """Tell of a column without a heading, if it holds anything beside a code in one of the rows."""
    said = [row for row in rows if sheet.cell(row, at) != EMPTY and sheet.cell(row, code) != EMPTY]
    if said:
        place, found = sheet.place(said[0], at), column_letters(at + 1)
        tally.note(remarks_files.COLUMN_UNHEADED, place, found=found, count=len(said))


def _tell_reworded(sheet: Sheet, header: Header, tally: Tally) -> None:
    """Tell of headings that were taken for the form's own."""
    for column, written in header.reworded.items():
        place = sheet.place(header.row, header.columns[column])
        message = remarks_files.HEADING_TAKEN if written else remarks_files.CODES_BY_CONTENT
        found = short(written) or column_letters(place.column)
        tally.note(message, place, found=found, allowed=column.value)
