"""The facility and decision sheets: one row a field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from emr_appraise.places import column_letters
from emr_appraise.submission import form_words as words
from emr_appraise.submission.form_cells import fit_row, put, put_title, set_widths
from emr_appraise.submission.form_checks import Check, a_day, a_number, add_checks, one_of
from emr_appraise.submission.form_lists import Lists
from emr_appraise.submission.form_style import Style
from emr_appraise.submission.layout import FieldColumn, FormField, FormFieldKind, FormLanguage, written
from emr_appraise.words import Text

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

HEADER_ROW = 4
_COLUMN = {column: number for number, column in enumerate(FieldColumn, 1)}
_WIDTH = {FieldColumn.ID: 18.0, FieldColumn.LABEL: 34.0, FieldColumn.VALUE: 36.0, FieldColumn.HINT: 38.0}
_VALUE_STYLE = {
    FormFieldKind.CHOICE: Style.FIELD_TEXT,
    FormFieldKind.NUMBER: Style.FIELD_NUMBER,
    FormFieldKind.TEXT: Style.FIELD_TEXT,
    FormFieldKind.DATE: Style.FIELD_DATE,
}


def write_fields(
    sheet: Worksheet,
    about: Text,
    fields: tuple[FormField, ...],
    values: Mapping[str, object],
    lists: Lists,
    language: FormLanguage,
) -> None:
    """Fill a sheet with its fields, and with values where there are some."""
    put_title(sheet)
    _write_about(sheet, about, language)
    for column, number in _COLUMN.items():
        put(sheet, HEADER_ROW, number, written(column.value, language), Style.HEADER)
    fit_row(sheet, HEADER_ROW, [("", 1, Style.HEADER)])
    for row, field in enumerate(fields, HEADER_ROW + 1):
        _write_field(sheet, row, field, values.get(field.id), language)
    set_widths(sheet, {column_letters(_COLUMN[column]): width for column, width in _WIDTH.items()})
    add_checks(sheet, _checks(fields, lists), language)
    sheet.freeze_panes = f"A{HEADER_ROW + 1}"


def value_cells(fields: tuple[FormField, ...]) -> dict[str, str]:
    """The cell that takes each field's value, by the field's id."""
    letters = column_letters(_COLUMN[FieldColumn.VALUE])
    return {field.id: f"{letters}{row}" for row, field in enumerate(fields, HEADER_ROW + 1)}


def _write_about(sheet: Worksheet, about: Text, language: FormLanguage) -> None:
    text = words.prose(about, language)
    put(sheet, 2, 1, text, Style.NOTE)
    sheet.merge_cells(start_row=2, end_row=2, start_column=1, end_column=len(_COLUMN))
    fit_row(sheet, 2, [(text, sum(_WIDTH.values()), Style.NOTE)])


def _write_field(sheet: Worksheet, row: int, field: FormField, value: object, language: FormLanguage) -> None:
    hint = words.prose(field.hint or words.FIELD_HINTS[field.kind.value], language)
    cells: dict[FieldColumn, tuple[object, Style]] = {
        FieldColumn.ID: (field.id, Style.KEY),
        FieldColumn.LABEL: (written(field.label, language), Style.STRONG),
        FieldColumn.VALUE: (value, _VALUE_STYLE[field.kind]),
        FieldColumn.HINT: (hint, Style.HINT),
    }
    for column, (text, style) in cells.items():
        put(sheet, row, _COLUMN[column], text, style)
    fit_row(sheet, row, [
        (text, _WIDTH[column], style) for column, (text, style) in cells.items() if isinstance(text, str)
    ])


def _checks(fields: tuple[FormField, ...], lists: Lists) -> dict[str, Check]:
    cells = value_cells(fields)
    found = {cells[field.id]: _check(field, lists) for field in fields}
    return {cell: check for cell, check in found.items() if check is not None}


def _check(field: FormField, lists: Lists) -> Check | None:
    match field.kind:
        case FormFieldKind.CHOICE:
            return one_of(lists.of_field(field))
        case FormFieldKind.NUMBER:
            return a_number()
        case FormFieldKind.DATE:
            return a_day()
        case FormFieldKind.TEXT:
            return None
