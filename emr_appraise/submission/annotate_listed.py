"""Every remark as the annotated copy tells it: where it belongs there, and what is left to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from emr_appraise.submission import remarks_facility, remarks_files, remarks_rows, remarks_values
from emr_appraise.submission import wording_annotate as words
from emr_appraise.submission.annotate_places import FormCell, FormPlaces
from emr_appraise.submission.layout import Column
from emr_appraise.submission.model import Remark
from emr_appraise.submission.own_rows import cell_at, shown
from emr_appraise.submission.workbook import Examined
from emr_appraise.words import Severity, Text, same

_SETTLED = (
    remarks_rows.CODE_TWICE,
    remarks_rows.CODE_BENT,
    remarks_files.OTHER_FINGERPRINT,
    remarks_files.NO_STAMP,
    remarks_files.SHEET_BY_CONTENT,
    remarks_files.HEADING_TAKEN,
    remarks_files.CODES_BY_CONTENT,
    remarks_files.OTHER_NAME,
    remarks_files.MACROS,
    remarks_files.STRAY_CELLS,
)
"""What a fresh form puts right by itself."""
SETTLED = frozenset(message.code for message in _SETTLED)
_TO_DO = {
    **dict.fromkeys(SETTLED, words.SETTLED),
    remarks_rows.NO_ROW.code: words.ROW_IS_BACK,
    remarks_files.COLUMN_MISSING.code: words.COLUMN_IS_BACK,
    remarks_files.SHEET_MISSING.code: words.SHEET_IS_BACK,
    remarks_files.ONE_SHEET_ONLY.code: words.SHEET_IS_BACK,
    remarks_rows.CODE_CONFLICT.code: words.KEEP_ONE,
    remarks_facility.FIELD_TWICE.code: words.KEEP_ONE,
    remarks_rows.TEXT_OF_ANOTHER.code: words.ANSWER_AGAIN,
    remarks_rows.TEXT_CHANGED.code: words.TEXT_IS_BACK,
    remarks_values.UNCALCULATED.code: words.TYPE_IT,
    remarks_values.CANNOT_BE_READ.code: words.TYPE_IT,
    remarks_rows.MERGED.code: words.CELLS_ARE_APART,
    remarks_rows.UNKNOWN_CODE.code: words.ROW_IS_BELOW,
    remarks_rows.ROW_WITHOUT_CODE.code: words.ROW_IS_BELOW,
}
"""What to do in the copy, where that is not what to do in the office's own file."""
_WORST_FIRST = tuple(Severity)
_STANDS = 400


class Added(NamedTuple):
    """Something that another than the reader has to tell of a workbook."""

    remark: Remark
    head: Text
    """What stands where a remark of the reader has its code."""
    criterion: str = ""
    """The criterion whose cell it is about, where the remark itself names no cell that was carried over."""
    column: Column = Column.ANSWER
    field: str = ""
    """The same for a field of the facility or decision sheet, by its id."""


class Listed(NamedTuple):
    """A remark as the copy tells it."""

    remark: Remark
    cells: tuple[FormCell, ...]
    """The cells of the form that it is about."""
    stands: str
    """What stands in the office's own cell, at least its beginning."""
    to_do: Text
    head: Text
    """The remark's code, or who else tells it."""

    @property
    def settled(self) -> bool:
        """Whether nothing is left to do in the copy."""
        return self.remark.code in SETTLED

    @property
    def is_grave(self) -> bool:
        """Whether something should be changed."""
        return not self.settled and self.remark.severity is not Severity.INFO


def all_listed(examined: Examined, places: FormPlaces, more: Sequence[Added] = ()) -> list[Listed]:
    """Every remark, the worst first; among equals the reader's own first, in the order they were made."""
    told = [_by_reader(examined, remark, places) for remark in examined.submission.remarks]
    told += [_by_another(examined, added, places) for added in more]
    return sorted(told, key=lambda each: _WORST_FIRST.index(each.remark.severity))


def _by_reader(examined: Examined, remark: Remark, places: FormPlaces) -> Listed:
    stands, to_do = _stands(examined, remark), _to_do(remark)
    return Listed(remark, places.of(remark), stands, to_do, same(remark.code))


def _by_another(examined: Examined, added: Added, places: FormPlaces) -> Listed:
    remark = added.remark
    cells = places.of(remark)
    if not cells and added.criterion:
        cells = (places.answer(added.criterion, added.column),)
    elif not cells and added.field:
        cells = (places.fields[added.field],)
    return Listed(remark, cells, _stands(examined, remark), remark.hint, added.head)


def _stands(examined: Examined, remark: Remark) -> str:
    return shown(cell_at(examined, remark.place))[:_STANDS] if remark.place else ""


def _to_do(remark: Remark) -> Text:
    here = _TO_DO.get(remark.code, remark.hint)
    return here.fill(hint=remark.hint) if "{hint}" in here.vi else here
