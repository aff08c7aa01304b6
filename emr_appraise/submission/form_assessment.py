"""The self-assessment sheet: one row a criterion, in the pack's order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from emr_appraise.criteria.model import PERCENT, Criteria, Criterion, DateAnswer, NumberAnswer, ScaleAnswer
from emr_appraise.submission import form_words as words
from emr_appraise.submission.form_cells import fit_row, put, put_title, set_widths
from emr_appraise.submission.form_checks import add_checks
from emr_appraise.submission.form_lists import Lists, takes_answer
from emr_appraise.submission.form_prompts import unit_of
from emr_appraise.submission.form_rules import (
    FIRST_ROW,
    HEADER_ROW,
    NUMBER_OF,
    criterion_checks,
    last_row,
    letters_of,
)
from emr_appraise.submission.form_style import Style
from emr_appraise.submission.layout import INPUT_COLUMNS, Column, FormLanguage, written

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

REQUIRED_SIGN = "● "
_WIDTH = {
    Column.CODE: 10.0,
    Column.AREA: 15.0,
    Column.TEXT: 42.0,
    Column.REQUIRED: 12.0,
    Column.REFERENCES: 24.0,
    Column.ANSWER: 13.0,
    Column.VALUE: 12.0,
    Column.UNIT: 14.0,
    Column.EVIDENCE: 28.0,
    Column.EVIDENCE_DATE: 12.0,
    Column.NOTE: 17.0,
    Column.BOARD_ANSWER: 13.0,
    Column.BOARD_VALUE: 12.0,
    Column.BOARD_NOTE: 18.0,
}
_BOARD_COLUMNS = (Column.BOARD_ANSWER, Column.BOARD_VALUE, Column.BOARD_NOTE)
Row = dict[Column, tuple[object, Style]]


def write_assessment(
    sheet: Worksheet,
    criteria: Criteria,
    answers: Mapping[str, Mapping[str, object]],
    lists: Lists,
    language: FormLanguage,
) -> None:
    """Fill the sheet with every criterion, and with answers where there are some."""
    put_title(sheet)
    put(sheet, 2, 1, written(words.ASSESSMENT_NOTE, language), Style.SHEET_NOTE)
    _write_header(sheet, language)
    titles = {area: written(title, language) for area, title in criteria.area_titles.items()}
    for number, criterion in enumerate(criteria.all, FIRST_ROW):
        printed = _printed(criterion, titles[criterion.area], language)
        _write_row(sheet, number, printed | _inputs(criterion, answers.get(criterion.code, {})))
    set_widths(sheet, {letters_of(column): width for column, width in _WIDTH.items()})
    add_checks(sheet, dict(criterion_checks(criteria, lists)), language)
    sheet.freeze_panes = f"{letters_of(Column.REQUIRED)}{FIRST_ROW}"
    sheet.auto_filter.ref = f"A{HEADER_ROW}:{letters_of(Column.BOARD_NOTE)}{last_row(criteria)}"
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"


def required_label(required: bool, language: FormLanguage) -> str:
    """How the sheet marks a criterion as required or not: by a sign and a word, not by colour alone."""
    if required:
        return REQUIRED_SIGN + written(words.REQUIRED, language)
    return written(words.OPTIONAL, language)


def _write_header(sheet: Worksheet, language: FormLanguage) -> None:
    labels = {column: written(column.value, language) for column in Column}
    for column, label in labels.items():
        style = Style.BOARD_HEADER if column in _BOARD_COLUMNS else Style.HEADER
        put(sheet, HEADER_ROW, NUMBER_OF[column], label, style)
    # The filter's button covers the end of a header cell.
    rooms = [(label, _WIDTH[column] - 3, Style.HEADER) for column, label in labels.items()]
    fit_row(sheet, HEADER_ROW, rooms)


def _write_row(sheet: Worksheet, number: int, cells: Row) -> None:
    for column, (value, style) in cells.items():
        put(sheet, number, NUMBER_OF[column], value, style)
    fit_row(sheet, number, [
        (value, _WIDTH[column], style) for column, (value, style) in cells.items() if isinstance(value, str)
    ])


def _printed(criterion: Criterion, area: str, language: FormLanguage) -> Row:
    return {
        Column.CODE: (criterion.code, Style.CODE),
        Column.AREA: (area, Style.SMALL),
        Column.TEXT: (words.prose(criterion.text, language), Style.CELL),
        Column.REQUIRED: _required(criterion, language),
        Column.REFERENCES: (_references(criterion, language), Style.SMALL),
        Column.UNIT: _unit(criterion, language),
    }


def _required(criterion: Criterion, language: FormLanguage) -> tuple[str, Style]:
    style = Style.REQUIRED if criterion.required else Style.OPTIONAL
    return required_label(criterion.required, language), style


def _references(criterion: Criterion, language: FormLanguage) -> str:
    return "\n".join(
        f"{reference.document.number}, {written(reference.article, language)}"
        for reference in criterion.references
    )


def _unit(criterion: Criterion, language: FormLanguage) -> tuple[str, Style]:
    unit = written(unit_of(criterion), language)
    return unit, Style.UNIT if unit else Style.CLOSED


def _inputs(criterion: Criterion, answers: Mapping[str, object]) -> Row:
    answer, board_answer = _answer_styles(criterion)
    value, board_value = _value_styles(criterion)
    styles = {
        Column.ANSWER: answer,
        Column.VALUE: value,
        Column.EVIDENCE: Style.TEXT,
        Column.EVIDENCE_DATE: Style.DATE,
        Column.NOTE: Style.TEXT,
        Column.BOARD_ANSWER: board_answer,
        Column.BOARD_VALUE: board_value,
        Column.BOARD_NOTE: Style.BOARD_TEXT,
    }
    return {column: (answers.get(column.name.lower()), styles[column]) for column in INPUT_COLUMNS}


def _answer_styles(criterion: Criterion) -> tuple[Style, Style]:
    if takes_answer(criterion):
        return Style.CHOICE, Style.BOARD_CHOICE
    return Style.CLOSED, Style.CLOSED


def _value_styles(criterion: Criterion) -> tuple[Style, Style]:
    match criterion.answer:
        case ScaleAnswer():
            return Style.CLOSED, Style.CLOSED
        case DateAnswer():
            return Style.DATE, Style.BOARD_DATE
        case NumberAnswer(unit=unit) if unit.id == PERCENT.id:
            return Style.PERCENT, Style.BOARD_PERCENT
        case NumberAnswer():
            return Style.NUMBER, Style.BOARD_NUMBER
