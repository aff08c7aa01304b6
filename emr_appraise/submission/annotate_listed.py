"""Every remark as the annotated copy tells it: where it belongs there, and what is left to do."""

from __future__ import annotations

from typing import NamedTuple

from emr_appraise.submission import remarks
from emr_appraise.submission import wording_annotate as words
from emr_appraise.submission.annotate_places import FormCell, FormPlaces
from emr_appraise.submission.model import Remark
from emr_appraise.submission.own_rows import cell_at, shown
from emr_appraise.submission.workbook import Examined
from emr_appraise.words import Severity, Text

_SETTLED = (
    remarks.CODE_TWICE,
    remarks.CODE_BENT,
    remarks.OTHER_FINGERPRINT,
    remarks.NO_STAMP,
    remarks.SHEET_BY_CONTENT,
    remarks.HEADING_TAKEN,
    remarks.CODES_BY_CONTENT,
    remarks.OTHER_NAME,
    remarks.MACROS,
    remarks.STRAY_CELLS,
)
"""What a fresh form puts right by itself."""
SETTLED = frozenset(message.code for message in _SETTLED)
_TO_DO = {
    **dict.fromkeys(SETTLED, words.SETTLED),
    remarks.NO_ROW.code: words.ROW_IS_BACK,
    remarks.COLUMN_MISSING.code: words.COLUMN_IS_BACK,
    remarks.SHEET_MISSING.code: words.SHEET_IS_BACK,
    remarks.ONE_SHEET_ONLY.code: words.SHEET_IS_BACK,
    remarks.CODE_CONFLICT.code: words.KEEP_ONE,
    remarks.FIELD_TWICE.code: words.KEEP_ONE,
    remarks.TEXT_OF_ANOTHER.code: words.ANSWER_AGAIN,
    remarks.TEXT_CHANGED.code: words.TEXT_IS_BACK,
    remarks.UNCALCULATED.code: words.TYPE_IT,
    remarks.CANNOT_BE_READ.code: words.TYPE_IT,
    remarks.MERGED.code: words.CELLS_ARE_APART,
    remarks.UNKNOWN_CODE.code: words.ROW_IS_BELOW,
    remarks.ROW_WITHOUT_CODE.code: words.ROW_IS_BELOW,
}
"""What to do in the copy, where that is not what to do in the office's own file."""
_WORST_FIRST = tuple(Severity)
_STANDS = 400


class Listed(NamedTuple):
    """A remark as the copy tells it."""

    remark: Remark
    cells: tuple[FormCell, ...]
    """The cells of the form that it is about."""
    stands: str
    """What stands in the office's own cell, at least its beginning."""
    to_do: Text

    @property
    def settled(self) -> bool:
        """Whether nothing is left to do in the copy."""
        return self.remark.code in SETTLED

    @property
    def is_grave(self) -> bool:
        """Whether something should be changed."""
        return not self.settled and self.remark.severity is not Severity.INFO


def all_listed(examined: Examined, places: FormPlaces) -> list[Listed]:
    """Every remark, the worst first; among equals in the order that they were made."""
    told = sorted(examined.submission.remarks, key=lambda each: _WORST_FIRST.index(each.severity))
    return [Listed(remark, places.of(remark), _stands(examined, remark), _to_do(remark)) for remark in told]


def _stands(examined: Examined, remark: Remark) -> str:
    return shown(cell_at(examined, remark.place))[:_STANDS] if remark.place else ""


def _to_do(remark: Remark) -> Text:
    here = _TO_DO.get(remark.code, remark.hint)
    return here.fill(hint=remark.hint) if "{hint}" in here.vi else here
