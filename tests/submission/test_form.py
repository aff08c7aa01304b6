"""The blank workbook: stamped, guarded, complete, and the same bytes every time."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime
from fractions import Fraction
from itertools import chain
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria
from emr_appraise.submission.form import Filling, stamp, write_form
from emr_appraise.submission.form_checks import clipped
from emr_appraise.submission.layout import (
    DECISION_FIELDS,
    INPUT_COLUMNS,
    Column,
    FieldColumn,
    FormLanguage,
    Sheet,
    facility_fields,
    sheet_title,
    written,
)
from tests.book.office import converted

PACK = """
format: 1
id: small
version: "1.10"
title: {vi: Bộ nhỏ & "thử", en: Small & "trial" pack}
authority: {vi: Không phải bảng kiểm chính thức của Bộ Y tế, en: Not an official checklist of the Ministry}
in_force: {from: "2025-01-01"}
areas:
  - area: backup
    prefix: BKP
    title: {vi: Sao lưu, en: Backup}
    criteria:
      - code: BKP-01
        answer: {scale: yes_no}
        na: forbidden
        required: true
        <<rest>>
      - code: BKP-02
        answer: {scale: yes_no}
        na: allowed
        required: false
        <<rest>>
      - code: BKP-03
        answer: {percent: {at_least: 95}}
        na: forbidden
        required: true
        <<rest>>
      - code: BKP-04
        answer: {number: {unit: copies, at_least: 3, whole: true}}
        na: allowed
        required: true
        <<rest>>
      - code: BKP-05
        answer: {date: {max_age_months: 12}}
        na: forbidden
        required: true
        <<rest>>
not_applicable: {label: {vi: Không áp dụng, en: Not applicable}}
scales:
  - id: yes_no
    title: {vi: Có hoặc không, en: Yes or no}
    options:
      - {value: 1, label: {vi: Có, en: "Yes"}}
      - {value: 0, label: {vi: Không, en: "No"}}
units: [{id: copies, label: {vi: bản, en: copies}}]
profile:
  - id: ownership
    label: {vi: Hình thức sở hữu, en: Ownership}
    kind: choice
    options:
      - {id: public, label: {vi: Công lập, en: Public}}
      - {id: private, label: {vi: Tư nhân, en: Private}}
  - {id: beds, label: {vi: Số giường, en: Beds}, kind: number}
evidence: {required_for: required}
placement:
  - group: 1
    title: {vi: Đạt, en: Met}
    meaning: {vi: Đạt mọi tiêu chí, en: Every criterion is met}
    next_step: {vi: Giữ vững, en: Keep it up}
    clauses: [{id: all, title: {vi: Đạt mọi tiêu chí, en: All met}, required_met: all}]
  - group: 2
    title: {vi: Chưa đạt, en: Not met}
    meaning: {vi: Còn thiếu, en: Something is missing}
    next_step: {vi: Lập kế hoạch, en: Make a plan}
    clauses: []
history: [{version: "1.10", date: "2026-01-02", change: {vi: Đầu tiên, en: First}}]
documents:
  - id: TT13
    number: 13/2025/TT-BYT
    title: {vi: Thông tư, en: Circular}
    force: law
    seen: text
    in_force: {from: "2025-07-21"}
"""
REST = (
    'text: {vi: "=1+1 là một công thức", en: "=1+1 is a formula"}',
    "force: law",
    f'guidance: {{vi: "{"Xem nhật ký. " * 40}", en: "{"Read the log. " * 40}"}}',
    "evidence: {show: {vi: Biên bản, en: Minutes}, valid_months: 12}",
    "references: [{document: TT13, article: {vi: Điều 2 khoản 4, en: Art. 2.4}, seen: text}]",
    "remedy: {text: {vi: Làm, en: Do it}, effort_days: 1, cost_vnd: [0, 1], basis: estimate}",
)
FILLING = Filling(
    facility={"code": "01901", "name": "=HYPERLINK(1)", "submitted_on": date(2026, 11, 15), "beds": 320},
    answers={
        "BKP-01": {"answer": "Có", "evidence": "=1+1", "evidence_date": date(2026, 3, 1), "note": "a\x07b"},
        "BKP-03": {"value": Fraction(197, 2), "board_value": 98, "board_note": "#N/A"},
    },
    decision={"decision_number": "+1"},
)
LANGUAGES = list(FormLanguage)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Criteria:
    """A pack with every kind of answer."""
    path = tmp_path_factory.mktemp("pack") / "small.yaml"
    path.write_text(PACK.replace("<<rest>>", "\n        ".join(REST)), encoding="utf-8")
    return load_criteria(str(path), date(2026, 11, 22))


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> FormLanguage:
    """Each language a form is written in."""
    return FormLanguage(request.param)


@pytest.fixture(scope="module")
def book(small: Criteria, language: FormLanguage) -> Workbook:
    """A blank form, opened again."""
    return opened(small, language)


def opened(criteria: Criteria, language: FormLanguage, filling: Filling | None = None) -> Workbook:
    return load_workbook(io.BytesIO(form(criteria, language, filling)))


def form(criteria: Criteria, language: FormLanguage, filling: Filling | None = None) -> bytes:
    out = io.BytesIO()
    write_form(criteria, out, language, filling)
    return out.getvalue()


def cells(sheet: Worksheet) -> Iterator[Cell]:
    return chain.from_iterable(sheet.iter_rows())


def table(book: Workbook, language: FormLanguage) -> dict[str, dict[Column, Cell]]:
    """The self-assessment's cells by criterion code and column."""
    rows = list(book[sheet_title(Sheet.ASSESSMENT, language)].iter_rows())
    headers = [written(column.value, language) for column in Column]
    header = next(i for i, row in enumerate(rows) if [cell.value for cell in row] == headers)
    return {str(row[0].value): dict(zip(Column, row, strict=True)) for row in rows[header + 1 :]}


def values(book: Workbook, sheet: Sheet, language: FormLanguage) -> dict[str, Cell]:
    """The value cells of a field sheet by the field's id."""
    at = list(FieldColumn).index(FieldColumn.VALUE)
    return {str(row[0].value): row[at] for row in book[sheet_title(sheet, language)].iter_rows()}


def validation_of(cell: Cell) -> DataValidation | None:
    """The check on a cell."""
    found = [check for check in cell.parent.data_validations.dataValidation if cell.coordinate in check.sqref]
    assert len(found) <= 1
    return found[0] if found else None


def offered(book: Workbook, cell: Cell) -> list[object]:
    """What a cell's dropdown offers."""
    check = validation_of(cell)
    assert check is not None
    assert check.type == "list"
    title, _, area = str(check.formula1).rpartition("!")
    return [row[0].value for row in book[title.strip("'")][area.replace("$", "")]]


def test_sheets_stand_in_order_and_only_the_lists_are_hidden(book: Workbook, language: FormLanguage) -> None:
    assert book.sheetnames == [sheet_title(sheet, language) for sheet in Sheet]
    assert [sheet.sheet_state for sheet in book] == ["visible"] * 4 + ["hidden"]


def test_the_form_is_stamped(book: Workbook, small: Criteria, language: FormLanguage) -> None:
    assert {name: book.defined_names[name].attr_text.strip('"') for name in stamp(small)} == stamp(small)
    assert book.properties.title == written(small.title, language)
    assert all(value in book.properties.keywords for value in stamp(small).values())


def test_every_criterion_stands_once_and_in_order(
    book: Workbook, small: Criteria, language: FormLanguage
) -> None:
    rows = table(book, language)
    assert list(rows) == [criterion.code for criterion in small.all]
    first = {column: cell.value for column, cell in rows["BKP-01"].items()}
    assert first[Column.AREA] == written(small.areas[0].title, language)
    assert "13/2025/TT-BYT, " in first[Column.REFERENCES]


def test_every_field_stands_once_and_in_order(
    book: Workbook, small: Criteria, language: FormLanguage
) -> None:
    ids = [field.id for field in facility_fields(small)]
    assert list(values(book, Sheet.FACILITY, language))[-len(ids) :] == ids
    ids = [field.id for field in DECISION_FIELDS]
    assert list(values(book, Sheet.DECISION, language))[-len(ids) :] == ids


def test_required_is_said_by_sign_and_word(small: Criteria) -> None:
    rows = table(opened(small, FormLanguage.BOTH), FormLanguage.BOTH)
    assert rows["BKP-01"][Column.REQUIRED].value == "● Bắt buộc / Required"
    assert rows["BKP-02"][Column.REQUIRED].value == "Không bắt buộc / Not required"


def test_dropdowns_point_to_ranges_of_the_lists(book: Workbook, language: FormLanguage) -> None:
    lists = sheet_title(Sheet.LISTS, language)
    checks = [check for sheet in book for check in sheet.data_validations.dataValidation]
    sources = [str(check.formula1) for check in checks if check.type == "list"]
    assert sources
    assert all(source.startswith(f"'{lists}'!$") for source in sources)


def test_not_applicable_is_offered_only_where_it_may_be_claimed(small: Criteria) -> None:
    book = opened(small, FormLanguage.BOTH)
    rows = table(book, FormLanguage.BOTH)
    for column in (Column.ANSWER, Column.BOARD_ANSWER):
        assert offered(book, rows["BKP-01"][column]) == ["Có / Yes", "Không / No"]
        assert offered(book, rows["BKP-02"][column])[-1] == "Không áp dụng / Not applicable"
        assert offered(book, rows["BKP-04"][column]) == ["Không áp dụng / Not applicable"]
        assert validation_of(rows["BKP-03"][column]) is None


def test_field_choices_are_offered(book: Workbook, small: Criteria, language: FormLanguage) -> None:
    cell = values(book, Sheet.FACILITY, language)["ownership"]
    options = small.profile[0].options
    assert offered(book, cell) == [written(option.label, language) for option in options]


def test_measures_are_checked_by_their_kind(small: Criteria) -> None:
    rows = table(opened(small, FormLanguage.VI), FormLanguage.VI)
    checks = {code: validation_of(row[Column.VALUE]) for code, row in rows.items()}
    assert {code: check.type for code, check in checks.items() if check} == {
        "BKP-03": "custom", "BKP-04": "whole", "BKP-05": "date",
    }  # fmt: skip
    cell = rows["BKP-03"][Column.VALUE]
    at = cell.coordinate
    assert checks["BKP-03"].formula1 == f"AND(ISNUMBER({at}),OR({at}=0,AND({at}>1,{at}<=100)))"
    assert cell.number_format == 'General" %"'
    assert "từ 95 % trở lên" in checks["BKP-03"].prompt


def test_words_of_checks_fit_what_a_workbook_holds(book: Workbook) -> None:
    for check in chain.from_iterable(sheet.data_validations.dataValidation for sheet in book):
        assert len(check.prompt or "") <= 255
        assert len(check.error or "") <= 225
        assert len(check.promptTitle or "") <= 32
        assert len(check.errorTitle or "") <= 32
        assert len(check.formula1 or "") <= 255


def test_only_input_cells_are_unlocked(book: Workbook, small: Criteria, language: FormLanguage) -> None:
    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in book)
    unlocked = {cell for sheet in book for cell in cells(sheet) if not cell.protection.locked}
    rows = table(book, language)
    open_cells = {row[column] for row in rows.values() for column in INPUT_COLUMNS}
    for code, columns in {
        "BKP-01": (Column.VALUE, Column.BOARD_VALUE),
        "BKP-02": (Column.VALUE, Column.BOARD_VALUE),
        "BKP-03": (Column.ANSWER, Column.BOARD_ANSWER),
        "BKP-05": (Column.ANSWER, Column.BOARD_ANSWER),
    }.items():
        open_cells -= {rows[code][column] for column in columns}
    facility, decision = values(book, Sheet.FACILITY, language), values(book, Sheet.DECISION, language)
    open_cells |= {facility[field.id] for field in facility_fields(small)}
    open_cells |= {decision[field.id] for field in DECISION_FIELDS}
    assert unlocked == open_cells


def test_the_same_criteria_give_the_same_bytes(small: Criteria, language: FormLanguage) -> None:
    assert form(small, language) == form(small, language)
    assert opened(small, language).properties.modified == datetime(2026, 1, 2)


def test_foreign_text_never_becomes_a_formula(small: Criteria, language: FormLanguage) -> None:
    book = opened(small, language, FILLING)
    guide = book[sheet_title(Sheet.GUIDE, language)]
    formulas = {cell.parent.title for sheet in book for cell in cells(sheet) if cell.data_type in "fe"}
    assert formulas == {guide.title}
    row = table(book, language)["BKP-01"]
    assert (row[Column.EVIDENCE].value, row[Column.EVIDENCE].data_type) == ("=1+1", "s")
    assert row[Column.NOTE].value == "ab"


def test_a_filling_stands_where_a_person_would_have_typed_it(small: Criteria) -> None:
    book = opened(small, FormLanguage.VI, FILLING)
    facility, rows = values(book, Sheet.FACILITY, FormLanguage.VI), table(book, FormLanguage.VI)
    assert facility["code"].value == "01901"
    assert facility["submitted_on"].value == datetime(2026, 11, 15)
    assert rows["BKP-03"][Column.VALUE].value == 98.5
    assert rows["BKP-03"][Column.BOARD_NOTE].value == "#N/A"
    assert values(book, Sheet.DECISION, FormLanguage.VI)["decision_number"].value == "+1"


@pytest.mark.parametrize(
    "filling",
    [
        Filling(facility={"no_such": 1}),
        Filling(answers={"NO-01": {}}),
        Filling(answers={"BKP-01": {"code": "x"}}),
        Filling(decision={"no_such": 1}),
    ],
)
def test_a_filling_without_a_place_is_refused(small: Criteria, filling: Filling) -> None:
    with pytest.raises(ValueError, match="has no place for"):
        form(small, FormLanguage.VI, filling)


def test_a_long_prompt_is_cut_between_words() -> None:
    assert clipped("một hai ba", 9) == "một hai…"
    assert clipped("một hai ba", 10) == "một hai ba"


def test_rows_of_answers_grow_as_they_are_typed_into(small: Criteria) -> None:
    book = opened(small, FormLanguage.VI)
    sheet = book[sheet_title(Sheet.ASSESSMENT, FormLanguage.VI)]
    assert sheet.row_dimensions[sheet.max_row].height > 20
    source = form(small, FormLanguage.VI)
    assert b"customHeight" not in _member(source, "xl/worksheets/sheet3.xml").split(b'<row r="5"')[1]


def test_the_bundled_pack_fits_the_form(criteria: Criteria, language: FormLanguage) -> None:
    assert list(table(opened(criteria, language), language)) == [criterion.code for criterion in criteria.all]


@pytest.mark.slow
def test_libreoffice_keeps_the_stamp_and_counts_the_answers(small: Criteria, tmp_path: Path) -> None:
    source = tmp_path / "form.xlsx"
    source.write_bytes(form(small, FormLanguage.BOTH, FILLING))
    target = converted(source, "xlsx", tmp_path)
    saved = load_workbook(target / "form.xlsx")
    counted = load_workbook(target / "form.xlsx", data_only=True).worksheets[0]
    assert {name: saved.defined_names[name].attr_text.strip('"') for name in stamp(small)} == stamp(small)
    answer = table(saved, FormLanguage.BOTH)["BKP-01"][Column.ANSWER]
    assert offered(saved, answer) == ["Có / Yes", "Không / No"]
    totals = [row for row in counted.iter_rows(values_only=True) if row[0] == "Tổng cộng / Total"]
    assert totals[0][1:] == (5, 2, 4, 2)


def _member(source: bytes, name: str) -> bytes:
    return ZipFile(io.BytesIO(source)).read(name)


def test_form_is_the_same_whether_or_not_lxml_is_installed() -> None:
    pytest.importorskip("lxml", reason="lxml is not installed")

    from openpyxl import xml

    assert not xml.LXML, "openpyxl would write other bytes with it"
