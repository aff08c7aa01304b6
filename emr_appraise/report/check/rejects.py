"""What of a workbook would be rejected or cannot be read: the cell, what stands there, and why."""

from __future__ import annotations

from typing import NamedTuple

from emr_appraise.book.model import Broken, Cell
from emr_appraise.places import CellPlace
from emr_appraise.report.check import wording_check as words
from emr_appraise.report.safe import one_line
from emr_appraise.submission import remarks
from emr_appraise.submission.checked import Checked
from emr_appraise.submission.layout import FormField
from emr_appraise.submission.model import Remark
from emr_appraise.submission.own_rows import cell_at, own_fields, own_rows, shown
from emr_appraise.words import Text, same

_REJECTING = (
    remarks.UNKNOWN_CODE,
    remarks.CODE_CONFLICT,
    remarks.NOT_ON_SCALE,
    remarks.BAD_NUMBER,
    remarks.BAD_DATE,
    remarks.AMBIGUOUS_PERCENT,
    remarks.NO_VALUE,
    remarks.OUT_OF_RANGE,
    remarks.ROW_WITHOUT_CODE,
    remarks.CANNOT_BE_READ,
    remarks.BAD_EVIDENCE_DATE,
    remarks.CONTRADICTION,
    remarks.UNCALCULATED,
    remarks.TEXT_OF_ANOTHER,
    remarks.BAD_FIELD,
    remarks.FIELD_TWICE,
)
REJECTING = frozenset(message.code for message in _REJECTING)
"""Remarks that say that something does not count."""
_LETTERS = 80


class Rejected(NamedTuple):
    """A cell that does not count."""

    place: CellPlace
    criterion: str
    """The code of the row's criterion; empty where it has none."""
    field: FormField | None
    """The row's field, on the facility and decision sheets."""
    stands: Text
    """What stands in the cell, as a report shows it."""
    holds: str
    """The same as it stands there: its text, or the error that it shows."""
    remark: Remark

    @property
    def about(self) -> Text:
        """What the row is for."""
        return self.field.label if self.field else same(self.criterion)


def rejected(checked: Checked) -> tuple[Rejected, ...]:
    """Every such cell, sheet by sheet, row by row."""
    examined = checked.examined
    codes = {row.key: row.criterion.code for row in own_rows(examined, checked.criteria) if row.criterion}
    fields = {
        (each.place.sheet, each.place.row): each.field for each in own_fields(examined, checked.criteria)
    }
    found = list[Rejected]()
    for remark in examined.submission.remarks:
        if remark.code in REJECTING and remark.place:
            key = remark.place.sheet, remark.place.row
            cell = cell_at(examined, remark.place)
            found.append(
                Rejected(
                    remark.place, codes.get(key, ""), fields.get(key), _stands(cell), shown(cell), remark
                )
            )
    order = [sheet.title for sheet in examined.book.sheets]
    return tuple(sorted(found, key=lambda each: (order.index(each.place.sheet), each.place[1:])))


def _stands(cell: Cell) -> Text:
    if isinstance(cell, Broken) and not cell.error:
        return words.NEVER_CALCULATED
    return words.STANDS.fill(stands=one_line(shown(cell), _LETTERS))
