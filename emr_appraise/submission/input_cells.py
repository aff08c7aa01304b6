"""Read the input cells of a sheet one by one: each accounted for, each remark at its place."""

from __future__ import annotations

from datetime import date

from emr_appraise.book.model import EMPTY, Broken, Cell, Sheet
from emr_appraise.places import CellPlace
from emr_appraise.submission import remarks_values
from emr_appraise.submission.free_text import free_text, says_none, short
from emr_appraise.submission.model import Said, WrittenDate
from emr_appraise.submission.normalise import read_date, text_of
from emr_appraise.submission.tally import Tally
from emr_appraise.words import Message, same

NOWHERE = 1_000_000
"""The index of a column that the sheet lacks: beyond the end of any row."""


class InputCells:
    """The cells of one sheet; those that hold nothing were accounted for with their row."""

    def __init__(self, sheet: Sheet, answer: int, as_of: date, tally: Tally, *, from_1904: bool) -> None:
        self.sheet, self.tally, self.as_of, self.from_1904 = sheet, tally, as_of, from_1904
        self.answer = answer
        """The column that stands for those which the sheet lacks."""

    def place(self, row: int, at: int) -> CellPlace:
        """A cell of the row; for a column that the sheet lacks, the answer."""
        return CellPlace(self.sheet.title, row + 1, (self.answer if at == NOWHERE else at) + 1)

    def words(self, row: int, at: int, cell: Cell) -> str:
        """The free text of a cell."""
        if cell == EMPTY:
            return EMPTY
        said = free_text(cell)
        if said.message:
            self.tally.note(said.message, self.place(row, at), **dict(said.values))
        self.book(row, at, cell, said.text)
        return said.text

    def evidence(self, row: int, at: int, cell: Cell) -> str:
        """The evidence that a cell names; nothing where it says that there is none."""
        said = self.words(row, at, cell)
        if not said or not says_none(said):
            return said
        self.tally.note(remarks_values.NO_EVIDENCE, self.place(row, at), found=short(said))
        return EMPTY

    def date(self, row: int, at: int, cell: Cell) -> WrittenDate:
        """The date of a cell, or that it is blank or unreadable."""
        if cell == EMPTY:
            return Said.BLANK
        read = read_date(cell, from_1904=self.from_1904)
        if read.value is None:
            return self._no_date(row, at, cell, read.message or remarks_values.BAD_EVIDENCE_DATE)
        self.tally.understood += 1
        self.note(row, at, read.message, read.values)
        self.tell_ahead(row, at, read.value)
        return read.value

    def tell_ahead(self, row: int, at: int, day: object) -> None:
        """Tell of a date on which nothing can have been done yet."""
        if isinstance(day, date) and day > self.as_of:
            found, allowed = f"{day:%d/%m/%Y}", same(f"{self.as_of:%d/%m/%Y}")
            self.tally.note(remarks_values.DATE_AHEAD, self.place(row, at), found=found, allowed=allowed)

    def note(
        self, row: int, at: int, message: Message | None, values: tuple[tuple[str, object], ...]
    ) -> None:
        """Remember what a reading calls for, if anything."""
        if message:
            shown = {name: short(said) if isinstance(said, str) else said for name, said in values}
            self.tally.note(message, self.place(row, at), **shown)

    def book(self, row: int, at: int, cell: Cell, said: str, *, rejected: bool = False) -> None:
        """Account for one input cell that is not empty."""
        if type(cell) is Broken:
            self.tally.note_broken(cell, self.place(row, at))
            rejected = True
        if cell != EMPTY:
            self.tally.book(said, rejected=rejected)

    def _no_date(self, row: int, at: int, cell: Cell, message: Message) -> WrittenDate:
        said = text_of(cell)
        self.book(row, at, cell, said, rejected=bool(said))
        if said:
            self.tally.note(message, self.place(row, at), found=short(said))
        return Said.UNREADABLE if said or type(cell) is Broken else Said.BLANK
