"""Where a remark belongs in the annotated copy: from a cell of the office's own file to one of the form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from emr_appraise.criteria.model import Criteria
from emr_appraise.submission import remarks_facility, remarks_rows
from emr_appraise.submission.annotate_values import Carried, asked_column
from emr_appraise.submission.form_fields import value_cells
from emr_appraise.submission.form_rules import FIRST_ROW, letters_of
from emr_appraise.submission.layout import DECISION_FIELDS, Column, Sheet, facility_fields
from emr_appraise.submission.model import Remark
from emr_appraise.submission.own_rows import OwnField, OwnRow
from emr_appraise.words import Text

_OF_THE_ROW = (remarks_rows.CODE_CONFLICT.code, remarks_rows.TEXT_OF_ANOTHER.code)
"""Remarks on a whole row: told at the cells that cannot be read because of it."""
_BY_LABEL = (remarks_facility.FIELD_BLANK.code, remarks_facility.IDENTITY_BLANK.code)


class FormCell(NamedTuple):
    """A cell of the form."""

    sheet: Sheet
    cell: str


class FormPlaces:
    """Knows the form's rows, and which row of the office's own file each was filled from."""

    def __init__(
        self, criteria: Criteria, rows: Sequence[OwnRow], fields: Sequence[OwnField], values: Carried
    ) -> None:
        self.criteria, self.marked = criteria, values.marked
        self.number = {criterion.code: row for row, criterion in enumerate(criteria.all, FIRST_ROW)}
        self.rows = {row.key: row for row in rows}
        facility = facility_fields(criteria)
        self.fields = {
            **{name: FormCell(Sheet.FACILITY, cell) for name, cell in value_cells(facility).items()},
            **{name: FormCell(Sheet.DECISION, cell) for name, cell in value_cells(DECISION_FIELDS).items()},
        }
        self.labels: dict[Text, str] = {field.label: field.id for field in facility}
        self.own_fields = {each.place.row_key: each.field.id for each in fields}

    def answer(self, code: str, column: Column) -> FormCell:
        """A cell of a criterion's row."""
        return FormCell(Sheet.ASSESSMENT, f"{letters_of(column)}{self.number[code]}")

    def of(self, remark: Remark) -> tuple[FormCell, ...]:
        """The cells that a remark is about; none for one on the file, a heading or what was not carried."""
        if remark.place is None:
            return self._unplaced(remark)
        key = remark.place.row_key
        if key in self.own_fields:
            return (self.fields[self.own_fields[key]],)
        row = self.rows.get(key)
        return self._in_row(remark, row, remark.place.column - 1) if row else ()

    def _unplaced(self, remark: Remark) -> tuple[FormCell, ...]:
        """A criterion or a field whose row is gone from the file: the form has it again."""
        criterion = self.criteria.by_code.get(remark.found.vi)
        if remark.code == remarks_rows.NO_ROW.code and criterion:
            return (self.answer(criterion.code, asked_column(criterion)),)
        name = self.labels.get(remark.found)
        return (self.fields[name],) if remark.code in _BY_LABEL and name else ()

    def _in_row(self, remark: Remark, row: OwnRow, at: int) -> tuple[FormCell, ...]:
        if row.criterion is None:
            return ()
        code, columns = row.criterion.code, tuple[Column, ...]()
        if remark.code in _OF_THE_ROW:
            columns = self.marked.get(code, ())
        if not columns:
            columns = tuple(column for column, index in row.header.columns.items() if index == at)
        return tuple(self.answer(code, column) for column in columns)
