"""The rows of a filled workbook as the office wrote them: what each is for, and its cells as they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from emr_appraise.book.model import EMPTY, Broken, Cell, Sheet
from emr_appraise.criteria.model import Criteria, Criterion
from emr_appraise.places import CellPlace
from emr_appraise.submission.codes import code_of
from emr_appraise.submission.field_sheets import DECISION_NAMES, field_rows
from emr_appraise.submission.headings import Header
from emr_appraise.submission.layout import Column, FormField
from emr_appraise.submission.normalise import text_of
from emr_appraise.submission.vocabulary import vocabulary
from emr_appraise.submission.workbook import Examined


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A row below the headings of a self-assessment."""

    sheet: Sheet
    header: Header
    row: int
    """Its index, from 0."""
    criterion: Criterion | None
    """None where its code is none of a criterion in force."""

    def cell(self, column: Column) -> Cell:
        """What stands in a column; empty where the sheet lacks it."""
        return self.sheet.cell(self.row, self.header.columns.get(column))

    @property
    def key(self) -> tuple[str, int]:
        """The sheet's title and the row's number from 1, as places name them."""
        return self.sheet.title, self.row + 1


class OwnField(NamedTuple):
    """A row of the facility or decision sheet that is for a field, with the cell beside it."""

    field: FormField
    cell: Cell
    place: CellPlace


def own_rows(examined: Examined, criteria: Criteria) -> tuple[OwnRow, ...]:
    """Every row of the self-assessment that holds something, in the order it was read."""
    words = vocabulary(criteria)
    return tuple(
        OwnRow(sheet, header, row, code_of(text_of(sheet.cell(row, header.columns[Column.CODE])), words))
        for sheet, header in examined.found.assessments
        for row in range(header.row + 1, len(sheet.rows))
        if sheet.filled[row]
    )


def own_fields(examined: Examined, criteria: Criteria) -> tuple[OwnField, ...]:
    """Every row of the facility sheet and then of the decision sheet that is for a field."""
    words, found = vocabulary(criteria), examined.found
    sheets = ((found.facility, words.facility), (found.decision, DECISION_NAMES))
    return tuple(
        OwnField(field, sheet.cell(row, at), sheet.place(row, at))
        for sheet, names in sheets
        if sheet
        for field, row, at in field_rows(sheet, names, words)
    )


def says_something(cell: Cell) -> bool:
    """Whether anything but spaces stands in a cell, readable or not."""
    return cell != EMPTY and (isinstance(cell, Broken) or bool(text_of(cell)))


def shown(cell: Cell) -> str:
    """A cell as the office sees it: its text, or the error that it shows."""
    return cell.error if isinstance(cell, Broken) else text_of(cell)


def cell_at(examined: Examined, place: CellPlace) -> Cell:
    """What stands at a place of a sheet that was read; empty where there is no such cell."""
    sheet = next((sheet for sheet in examined.book.sheets if sheet.title == place.sheet), None)
    return sheet.cell(place.row - 1, place.column - 1) if sheet and place.row <= len(sheet.rows) else EMPTY
