"""Write the form: the workbook that a hospital fills in, blank or with answers already in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, BinaryIO

from emr_appraise.criteria.model import Criteria
from emr_appraise.submission import form_words as words
from emr_appraise.submission.form_assessment import write_assessment
from emr_appraise.submission.form_cells import plain
from emr_appraise.submission.form_fields import write_fields
from emr_appraise.submission.form_guide import write_guide
from emr_appraise.submission.form_lists import lists_of, write_lists
from emr_appraise.submission.form_page import set_page
from emr_appraise.submission.form_style import add_styles
from emr_appraise.submission.form_zip import save
from emr_appraise.submission.layout import (
    DECISION_FIELDS,
    INPUT_COLUMNS,
    STAMP_KIND,
    STAMP_NAMES,
    FormLanguage,
    Sheet,
    facility_fields,
    sheet_title,
    written,
)

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_UNDATED = date(2000, 1, 1)


@dataclass(frozen=True)
class Filling:
    """What to write into the form's input cells, as a person would have typed it."""

    facility: Mapping[str, object] = field(default_factory=dict)
    """By the id of the field."""
    answers: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """By criterion code, then by column name in lower case: answer, value, evidence, …"""
    decision: Mapping[str, object] = field(default_factory=dict)
    """By the id of the field."""


def write_form(
    criteria: Criteria, out: BinaryIO, language: FormLanguage, filling: Filling | None = None
) -> None:
    """Write the form of these criteria. The same criteria, language and filling give the same bytes.

    Raises ValueError where the filling names a field, criterion or column that the form does not have.
    """
    save(form_book(criteria, language, filling), out, made_on(criteria))


def form_book(criteria: Criteria, language: FormLanguage, filling: Filling | None = None) -> Workbook:
    """The form as a workbook that is still open to changes; `save` and `made_on` make a file of it.

    Raises ValueError where the filling names a field, criterion or column that the form does not have.
    """
    from openpyxl import Workbook

    filling = filling or Filling()
    _refuse_strangers(filling, criteria)
    book = Workbook()
    add_styles(book)
    _write_sheets(_sheets(book, language), criteria, language, filling)
    for sheet in Sheet:
        set_page(book[sheet_title(sheet, language)], sheet, criteria, language)
    _stamp(book, criteria, language)
    return book


def stamp(criteria: Criteria) -> dict[str, str]:
    """What a form says of itself, by the names that layout gives."""
    says = {
        "kind": STAMP_KIND,
        "pack": criteria.id,
        "version": criteria.version,
        "fingerprint": criteria.fingerprint,
    }
    return {STAMP_NAMES[key]: value for key, value in says.items()}


def _refuse_strangers(filling: Filling, criteria: Criteria) -> None:
    columns = {column for row in filling.answers.values() for column in row}
    strangers = {
        *(set(filling.facility) - {field.id for field in facility_fields(criteria)}),
        *(set(filling.decision) - {field.id for field in DECISION_FIELDS}),
        *(set(filling.answers) - set(criteria.by_code)),
        *(columns - {column.name.lower() for column in INPUT_COLUMNS}),
    }
    if strangers:
        raise ValueError(f"the form has no place for {', '.join(sorted(strangers))}")


def _sheets(book: Workbook, language: FormLanguage) -> dict[Sheet, Worksheet]:
    book.remove(book.worksheets[0])
    return {sheet: book.create_sheet(sheet_title(sheet, language)) for sheet in Sheet}


def _write_sheets(
    sheets: Mapping[Sheet, Worksheet], criteria: Criteria, language: FormLanguage, filling: Filling
) -> None:
    lists = lists_of(criteria, language)
    facility, decision = sheets[Sheet.FACILITY], sheets[Sheet.DECISION]
    write_guide(sheets[Sheet.GUIDE], criteria, language)
    write_fields(facility, words.FACILITY_ABOUT, facility_fields(criteria), filling.facility, lists, language)
    write_assessment(sheets[Sheet.ASSESSMENT], criteria, filling.answers, lists, language)
    write_fields(decision, words.DECISION_ABOUT, DECISION_FIELDS, filling.decision, lists, language)
    write_lists(sheets[Sheet.LISTS], lists, stamp(criteria))


def _stamp(book: Workbook, criteria: Criteria, language: FormLanguage) -> None:
    from openpyxl.workbook.defined_name import DefinedName

    marks = {name: plain(value) for name, value in stamp(criteria).items()}
    for name, value in marks.items():
        quoted = value.replace('"', '""')
        book.defined_names[name] = DefinedName(name, attr_text=f'"{quoted}"')
    book.properties.creator = "emr-appraise"
    book.properties.title = plain(written(criteria.title, language))
    book.properties.keywords = "; ".join(f"{name}={value}" for name, value in marks.items())
    book.properties.created = made_on(criteria)


def made_on(criteria: Criteria) -> datetime:
    """The day of the pack's last change: a form written today and one written tomorrow are the same form."""
    day = max((event.made_on for event in criteria.history), default=_UNDATED)
    return datetime(day.year, day.month, day.day)
