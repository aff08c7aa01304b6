"""Write the annotated copy: a workbook's values in a fresh form, with every remark at its cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, BinaryIO

from emr_appraise.book.model import Cell
from emr_appraise.criteria.model import Criteria
from emr_appraise.submission import wording_annotate as words
from emr_appraise.submission.annotate_cells import put_as_it_stood
from emr_appraise.submission.annotate_left import left_over
from emr_appraise.submission.annotate_listed import Added, Listed, all_listed
from emr_appraise.submission.annotate_marks import mark_cells
from emr_appraise.submission.annotate_pen import Pen
from emr_appraise.submission.annotate_places import FormCell, FormPlaces
from emr_appraise.submission.annotate_sheet import (
    write_head,
    write_left_over,
    write_other_sheets,
    write_remarks,
)
from emr_appraise.submission.annotate_values import Carried, carried
from emr_appraise.submission.form import Filling, form_book, made_on
from emr_appraise.submission.form_language import form_language
from emr_appraise.submission.form_page import set_page
from emr_appraise.submission.form_style import ALARM
from emr_appraise.submission.form_zip import save
from emr_appraise.submission.layout import (
    DECISION_FIELDS,
    REMARKS_TITLE,
    FormLanguage,
    Sheet,
    facility_fields,
    sheet_title,
)
from emr_appraise.submission.own_rows import own_fields, own_rows
from emr_appraise.submission.workbook import Examined
from emr_appraise.words import Language, Text

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as SheetCell
    from openpyxl.workbook import Workbook


def write_annotated(
    examined: Examined, criteria: Criteria, out: BinaryIO, language: Language, more: Sequence[Added] = ()
) -> None:
    """Write the copy, the form in the workbook's own language, the remarks in the one given.

    `more` is what others than the reader have to tell. Read again, it gives the same answers, facility and
    decision. The same workbook gives the same bytes.
    """
    form = form_language(examined.found)
    rows, fields = own_rows(examined, criteria), own_fields(examined, criteria)
    values = carried(examined, criteria, rows, fields)
    places = FormPlaces(criteria, rows, fields, values)
    listed = all_listed(examined, places, more)
    book = form_book(criteria, form, _filling(values, criteria))
    _keep_calendar(book, examined)
    _put_values(book, places, values, form)
    mark_cells(book, listed, form, language)
    pen = Pen(book.create_sheet(REMARKS_TITLE.say(language)), form, language)
    write_head(pen, _about(examined, criteria), listed)
    write_remarks(pen, listed)
    write_left_over(pen, list(left_over(rows, fields, examined.submission.remarks, places)))
    write_other_sheets(pen, _other_sheets(examined))
    _open_at_the_list(book, criteria, form)
    save(book, out, made_on(criteria))


def listed_in_copy(examined: Examined, criteria: Criteria, more: Sequence[Added] = ()) -> list[Listed]:
    """Every remark as the copy lists it, in the same order, without writing the copy."""
    rows, fields = own_rows(examined, criteria), own_fields(examined, criteria)
    places = FormPlaces(criteria, rows, fields, carried(examined, criteria, rows, fields))
    return all_listed(examined, places, more)


def _filling(values: Carried, criteria: Criteria) -> Filling:
    """The texts, so that rows are made high enough for them; exact values are put in afterwards."""
    answers = {
        code: {column.name.lower(): cell for column, cell in cells.items() if isinstance(cell, str)}
        for code, cells in values.answers.items()
    }
    facility = {field.id: values.fields.get(field.id) for field in facility_fields(criteria)}
    decision = {field.id: values.fields.get(field.id) for field in DECISION_FIELDS}
    return Filling(_texts(facility), answers, _texts(decision))


def _texts(cells: Mapping[str, object]) -> dict[str, object]:
    return {name: cell for name, cell in cells.items() if isinstance(cell, str)}


def _keep_calendar(book: Workbook, examined: Examined) -> None:
    """Let days count from 1904 where they do in the file, so that a bare number stays the same day."""
    from openpyxl.utils.datetime import MAC_EPOCH

    if examined.book.facts.from_1904:
        book.epoch = MAC_EPOCH


def _put_values(book: Workbook, places: FormPlaces, values: Carried, form: FormLanguage) -> None:
    found: list[tuple[FormCell, Cell]] = [
        (places.answer(code, column), value)
        for code, cells in values.answers.items()
        for column, value in cells.items()
    ]
    found += [(places.fields[name], value) for name, value in values.fields.items()]
    for place, value in found:
        put_as_it_stood(_cell(book, place, form), value)


def _cell(book: Workbook, place: FormCell, form: FormLanguage) -> SheetCell:
    found: SheetCell = book[sheet_title(place.sheet, form)][place.cell]
    return found


def _about(examined: Examined, criteria: Criteria) -> Text:
    return words.COPY_OF.fill(file=examined.submission.file, pack=criteria.id, version=criteria.version)


def _other_sheets(examined: Examined) -> list[str]:
    found = examined.found
    used = {sheet.title for sheet, _ in found.assessments}
    used |= {sheet.title for sheet in (found.facility, found.decision) if sheet}
    return [sheet.title for sheet in examined.book.sheets if sheet.title not in used]


def _open_at_the_list(book: Workbook, criteria: Criteria, form: FormLanguage) -> None:
    """Let the workbook open at the list, which prints as wide as the self-assessment and takes notes."""
    last = book.worksheets[-1]
    set_page(last, Sheet.ASSESSMENT, criteria, form)
    last.protection.sheet = False
    last.sheet_properties.tabColor = ALARM
    book.active = last
    for sheet in book.worksheets:
        sheet.sheet_view.tabSelected = sheet is last
