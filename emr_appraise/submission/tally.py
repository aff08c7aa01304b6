"""Keep the books of reading a workbook: every cell's fate, and every remark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import monotonic, thread_time
from typing import TypeVar

from emr_appraise.book.inflate import over_limit
from emr_appraise.book.limits import LIMITS, Limits
from emr_appraise.book.model import Broken, Sheet
from emr_appraise.places import CellPlace
from emr_appraise.submission import remarks_values
from emr_appraise.submission.model import Accounting, Remark
from emr_appraise.submission.remarks import remark
from emr_appraise.words import Message

T = TypeVar("T")


class Tally:
    """Counts the cells of one workbook and collects its remarks, within the limits of the file."""

    def __init__(self, where: str = "", limits: Limits = LIMITS) -> None:
        self.where, self.limits = where, limits
        self._end, self._work = monotonic() + limits.meaning_seconds, thread_time() + limits.meaning_seconds
        self.remarks: list[Remark] = []
        self.read = self.understood = self.blank = self.ignored = self.rejected = 0

    def note(self, message: Message, place: CellPlace | None, /, **values: object) -> None:
        """Remember a remark. Raises InputError where there are more than anyone could mean."""
        self.remarks.append(remark(message, place, **values))
        if len(self.remarks) > self.limits.odd_cells:
            raise over_limit(self.where, "odd_cells", f"> {self.limits.odd_cells}", self.limits)

    def in_time(self, items: Iterable[T]) -> Iterator[T]:
        """One after another; raises InputError where making sense of the file is too much work.

        The time that other programs take is not the file's fault.
        """
        for item in items:
            if monotonic() > self._end and thread_time() > self._work:
                raise over_limit(self.where, "seconds", f"> {self.limits.seconds}", self.limits)
            yield item

    def note_broken(self, cell: Broken, place: CellPlace) -> None:
        """Remember a cell that cannot be read: an error, or a formula that was never calculated."""
        if cell.error:
            self.note(remarks_values.CANNOT_BE_READ, place, found=cell.error)
        else:
            self.note(remarks_values.UNCALCULATED, place)

    def open_sheet(self, sheet: Sheet) -> None:
        """Count every filled cell of a sheet as read."""
        self.read += sum(sheet.filled)

    def leave_empty(self, cells: int = 1) -> None:
        """Input cells with nothing in them; those with spaces only were read when the sheet was opened."""
        self.read += cells
        self.blank += cells

    def book(self, said: str, *, rejected: bool) -> None:
        """What became of an input cell that is not empty; of spaces only, it is blank."""
        if rejected:
            self.rejected += 1
        elif said:
            self.understood += 1
        else:
            self.blank += 1

    def accounting(self) -> Accounting:
        """The finished books."""
        return Accounting(self.read, self.understood, self.blank, self.ignored, self.rejected)
