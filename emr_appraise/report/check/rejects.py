"""What of a workbook would be rejected or cannot be read: the cell, what stands there, and why."""

from __future__ import annotations

from typing import NamedTuple

from emr_appraise.book.model import Broken, Cell
from emr_appraise.places import CellPlace
from emr_appraise.report.check import wording_check as words
from emr_appraise.report.safe import one_line
from emr_appraise.submission import remarks_facility, remarks_rows, remarks_values
from emr_appraise.submission.checked import Checked
from emr_appraise.submission.layout import FormField
from emr_appraise.submission.model import Remark
from emr_appraise.submission.own_rows import cell_at, own_fields, own_rows, shown
from emr_appraise.words import Text, same

_REJECTING = (
    remarks_rows.UNKNOWN_CODE,
    remarks_rows.CODE_CONFLICT,
    remarks_values.NOT_ON_SCALE,
    remarks_values.BAD_NUMBER,
    remarks_values.BAD_DATE,
    remarks_values.AMBIGUOUS_PERCENT,
    remarks_values.NO_VALUE,
    remarks_values.OUT_OF_RANGE,
    remarks_rows.ROW_WITHOUT_CODE,
    remarks_values.CANNOT_BE_READ,
    remarks_values.BAD_EVIDENCE_DATE,
    remarks_values.CONTRADICTION,
    remarks_values.UNCALCULATED,
    remarks_rows.TEXT_OF_ANOTHER,
    remarks_facility.BAD_FIELD,
    remarks_facility.FIELD_TWICE,
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
    fields = {each.place.row_key: each.field for each in own_fields(examined, checked.criteria)}
    found = list[Rejected]()
    for remark in examined.submission.remarks:
        if remark.code in REJECTING and remark.place:
            key = remark.place.row_key
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
