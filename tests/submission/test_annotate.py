"""The annotated copy: it reads as the original did, shows every remark at its cell, and loses nothing."""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from emr_appraise.book.model import EMPTY, Book, Broken, Cell, Facts, Kind, Merged, Percent
from emr_appraise.book.model import Sheet as BookSheet
from emr_appraise.criteria.model import Criteria
from emr_appraise.submission import wording_annotate as words
from emr_appraise.submission.annotate import write_annotated
from emr_appraise.submission.annotate_cells import Tone, escaped
from emr_appraise.submission.annotate_listed import SETTLED
from emr_appraise.submission.form_language import form_language
from emr_appraise.submission.layout import (
    DECISION_FIELDS,
    INPUT_COLUMNS,
    Column,
    FormLanguage,
    Sheet,
    facility_fields,
    sheet_title,
    written,
)
from emr_appraise.submission.model import Response, Said, Submission
from emr_appraise.submission.workbook import Examined, examine, open_form
from emr_appraise.words import Language
from tests.book.office import converted
from tests.submission.small import CODES, STAMP, assessment, whole
from tests.submission.test_remarks import with_own_texts
from tests.tried import tried
from tests.workbook_table import workbook_bytes

PACK = with_own_texts()
COLUMNS = "Mã | Tiêu chí | Trả lời | Giá trị đo được | Minh chứng | Ngày của minh chứng | Ghi chú"
SHEET = "Tự đánh giá"
EXAMPLES = Path(__file__).parents[2] / "examples"


def examined(text: str, criteria: Criteria = PACK) -> Examined:
    """A workbook written as a text table, read."""
    data = workbook_bytes(text, STAMP)
    return examine(open_form(data, "h.xlsx"), data, "h.xlsx", criteria)


def copied(found: Examined, language: Language = Language.VI, criteria: Criteria = PACK) -> bytes:
    """The annotated copy as a file."""
    out = io.BytesIO()
    write_annotated(found, criteria, out, language)
    return out.getvalue()


def read_again(data: bytes, criteria: Criteria = PACK) -> Submission:
    """What is read from a copy."""
    return examine(open_form(data, "copy.xlsx"), data, "copy.xlsx", criteria).submission


def opened(found: Examined, language: Language = Language.VI) -> Workbook:
    """The copy as an office program shows it."""
    return load_workbook(io.BytesIO(copied(found, language)))


def unplaced(response: Response) -> Response:
    """A response without its cells, and without the words of what cannot be read."""
    bare = response._replace(place=None, evidence_place=None, board_place=None, columns=None, also=(), evidence_date_cell="")
    if bare.answer is Said.UNREADABLE:
        bare = bare._replace(typed="")
    return bare._replace(board_typed="") if bare.board_answer is Said.UNREADABLE else bare


def assert_reads_alike(first: Submission, second: Submission) -> None:
    """The same answers, facility and decision."""
    assert [unplaced(each) for each in second.responses] == [unplaced(each) for each in first.responses]
    assert second.facility == first.facility
    decisions = [each.decision and replace(each.decision, place=None) for each in (first, second)]
    assert decisions[0] == decisions[1]
    assert second.accounting.adds_up


WORDS = (
    "Có", "không", "Yes", "Một phần", "Đạt", "chưa", "Không áp dụng", "N/A", "x", "Có?", "đang làm", "3", "98,5", "1.234", "98%",
    "0,98", "24 giờ", "2 bản", "15/11/2026", "31/02/2026", "tháng 10/2026", "46000", "2027-01-01", "Có ≠ Không", "?", " ", "=1+1",
    "+84 28 3855", "-1", "@SUM(A1)", "#REF!", "#N/A", "TRUE", "Biên bản số 1/BB", "a\nb", "a\tb", "a\r\nb", "Có\x01", "\x0c", "_x0041_",
    "_x005F_x0041_", "_x000D_", "  Có  ", "Cã", "Khoâng", "§¹t", "Kh«ng ®¹t", "“Có”", "\u202eóC", "Bệnh viện", "BV", "Công lập", "79001",
)  # fmt: skip
DAYS = st.dates(date(1904, 1, 2), date(2199, 12, 31))
CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.just(EMPTY),
    st.sampled_from(WORDS),
    st.sampled_from(("Có", "Không", "Không áp dụng", 3.0, 98.5, date(2026, 11, 15))),
    st.text(max_size=12).map(lambda text: text.encode("utf-8", "replace").decode().replace("\ufffe", "").replace("\uffff", "")),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from((0.0, 1.0, 3.0, 98.5, 0.98, 45_000.0, 46_348.0, 0.1 + 0.2, 1e300, -2.0)),
    st.sampled_from((0.98, 1.0, 0.985, 0.0, 1.2)).map(Percent),
    DAYS,
    st.builds(lambda day, hour: datetime(day.year, day.month, day.day, hour), DAYS, st.integers(0, 23)),
    st.sampled_from((time(8, 30), time(0), timedelta(hours=30), True, False, Broken("#REF!"), Broken("#SPILL!"), Broken())),
)
"""Whatever may stand in a cell, as a reader of any format gives it."""
RARELY_FILLED = st.one_of(st.just(EMPTY), CELLS)
HEADINGS = st.sampled_from(FormLanguage)
OTHER_HEADINGS = {Column.ANSWER: "Kết quả tự đánh giá", Column.EVIDENCE: "Bằng chứng", Column.CODE: "Mã TC"}
CODE_CELLS = st.one_of(
    st.sampled_from(CODES),
    st.sampled_from(("bkp 01", "BKP–2", "acc-01.", "BKP-99", "ACC-09", "Ghi chú", "", "Mã")),
)
TEXT_CELLS = st.one_of(
    st.just(""),
    st.sampled_from([f"Việc của {code}" for code in CODES]),
    st.sampled_from(("nội dung khác", "what bkp-02 asks")),
)


@st.composite
def assessments(draw: st.DrawFn, title: str) -> BookSheet:
    """A self-assessment with rows and columns missing, moved, doubled, renamed and made up."""
    language = draw(HEADINGS)
    wanted = draw(st.lists(st.sampled_from([*INPUT_COLUMNS, Column.TEXT]), unique=True))
    columns = [Column.CODE, *dict.fromkeys([Column.ANSWER, *wanted])]
    reworded = draw(st.booleans())
    heads = [OTHER_HEADINGS.get(each, written(each.value, language)) if reworded else written(each.value, language) for each in columns]
    rows: list[list[Cell]] = [[], [*heads, *draw(st.sampled_from(([], ["Cột riêng"], ["", "Người phụ trách"])))]]
    for _ in range(draw(st.integers(0, 9))):
        cells = [draw(RARELY_FILLED) for _ in heads]
        cells[0] = draw(CODE_CELLS)
        if Column.TEXT in columns:
            cells[columns.index(Column.TEXT)] = draw(TEXT_CELLS)
        rows.append([*cells, *draw(st.lists(CELLS, max_size=2))])
    merged = draw(st.sampled_from(((), (Merged(2, 1, 4, 1),), (Merged(3, 2, 5, 2),))))
    return BookSheet(title, rows, hidden=draw(st.booleans()), merged=merged)


@st.composite
def fields(draw: st.DrawFn, title: str, names: tuple[str, ...]) -> BookSheet:
    """A facility or decision sheet with fields missing, doubled and made up."""
    rows: list[list[Cell]] = [["Khóa", "Nội dung", "Trả lời"]]
    rows += [[name, "", draw(RARELY_FILLED)] for name in draw(st.lists(st.sampled_from((*names, "no_such")), max_size=10))]
    return BookSheet(title, rows)


FACILITY = fields("Thông tin cơ sở", tuple(field.id for field in facility_fields(PACK)))
DECISION = fields("Thẩm định", tuple(field.id for field in DECISION_FIELDS))
OWN = st.just(BookSheet("Phân công", [["Việc", "Người"], ["Mã", "Trả lời"]]))


@st.composite
def books(draw: st.DrawFn) -> Book:
    """A workbook of an office, mistakes included."""
    sheets = [draw(assessments(SHEET)), *draw(st.lists(assessments("Bản sao"), max_size=1))]
    sheets += [draw(each) for each in draw(st.lists(st.sampled_from((FACILITY, DECISION, OWN)), max_size=3, unique=True))]
    names = draw(st.sampled_from((STAMP, {})))
    return Book(Kind.XLSX, tuple(sheets), dict(names), Facts(from_1904=draw(st.booleans())))


@settings(max_examples=tried(10), deadline=None, suppress_health_check=list(HealthCheck))
@given(book=books(), language=st.sampled_from(Language))
def test_the_copy_reads_as_the_original_did(book: Book, language: Language) -> None:
    first = examine(book, b"", "h.xlsx", PACK)
    second = read_again(copied(first, language))

    assert_reads_alike(first.submission, second)
    assert not {remark.code for remark in second.remarks} & SETTLED


ONE_IN_HASTE = [
    pytest.param(path, marks=[] if path.stem == "loi-thuong-gap" else pytest.mark.slow, id=path.stem)
    for path in sorted(EXAMPLES.glob("*.xlsx"))
]


@pytest.mark.parametrize("path", ONE_IN_HASTE)
def test_a_copy_of_every_example_reads_alike(path: Path, criteria: Criteria) -> None:
    data = path.read_bytes()
    first = examine(open_form(data, path.name), data, path.name, criteria)
    copy = copied(first, Language.EN, criteria)

    assert_reads_alike(first.submission, read_again(copy, criteria))
    assert copy == copied(first, Language.EN, criteria)


def rows_of_list(book: Workbook) -> list[tuple[Any, ...]]:
    """The table of remarks: number, code, severity, own cell, this cell, what stands, what is said, what to do."""
    sheet = book.worksheets[-1]
    return [row for row in sheet.iter_rows(values_only=True) if row[6] and isinstance(row[0], int)]


MISTAKES = whole(
    """
| BKP-01 | Việc của BKP-01 | có thể | | Biên bản | 31/02/2026 | |
| bkp 2  | Việc của BKP-02 | Có | | Biên bản | | |
| BKP-03 | Việc của BKP-04 | Có     | @2026-11-01 | | | |
| BKP-04 | Việc của BKP-04 | | 3  | | | |
| BKP-04 | Việc của BKP-04 | | 4  | | | |
| BKP-05 | Việc của BKP-05 | | #REF! | | | |
| BKP-77 | Việc khác | Có | | Biên bản | | |
| | chưa có mã | Không | | | | |
""".strip(),
    COLUMNS,
)


@pytest.mark.parametrize("language", Language)
def test_the_list_holds_every_remark(language: Language) -> None:
    found = examined(MISTAKES)
    listed = rows_of_list(opened(found, language))
    told = found.submission.remarks

    assert Counter(row[1] for row in listed) == Counter(remark.code for remark in told)
    assert {row[6] for row in listed} == {words.sentence(remark.says).say(language) for remark in told}
    assert [row[0] for row in listed] == list(range(1, len(told) + 1))
    assert {row[3] for row in listed if row[3]} == {f"{remark.place.sheet}!{remark.place.cell}" for remark in told if remark.place}


def test_a_cell_with_remarks_is_coloured_and_commented() -> None:
    sheet = opened(examined(MISTAKES), Language.EN)[SHEET]
    answer = sheet["F5"]

    assert answer.value == "có thể"
    assert answer.fill.fgColor.rgb.endswith(Tone.WARNING.value[0])
    assert "W204 (warning)" in answer.comment.text
    assert "In the original: cell C2" in answer.comment.text
    assert sheet["A6"].fill.fgColor.rgb.endswith(Tone.INFO.value[0])
    assert sheet["A6"].value == "BKP-02"
    assert sheet["F6"].comment is None


def test_several_remarks_stand_in_one_comment() -> None:
    text = assessment("| BKP-01 | có thể |\n| BKP-01 | Có |\n| BKP-01 | Không |")
    comment = opened(examined(text))[SHEET]["F5"].comment

    assert comment.text.count("W203") == 2
    assert "W204" in comment.text


def test_rows_that_differ_are_both_shown() -> None:
    book = opened(examined(MISTAKES))

    assert book[SHEET]["G8"].value == "3 ≠ 4"
    assert "W203" in book[SHEET]["G8"].comment.text
    assert "≠" in book[SHEET]["G8"].comment.text
    cells = [row[5] for row in book.worksheets[-1].iter_rows(values_only=True) if row[2] == "trùng mã"]
    assert cells == ["Giá trị đo được: 3", "Giá trị đo được: 4"]


def test_an_answer_beside_the_text_of_another_is_not_passed_off_as_sure() -> None:
    book = opened(examined(MISTAKES))

    assert book[SHEET]["G7"].value == "01/11/2026 ?"
    assert book[SHEET]["C7"].value == "Việc của BKP-03"
    assert "W228" in book[SHEET]["G7"].comment.text


@pytest.mark.parametrize("text", ["=cmd()", "+1", "-1", "@SUM(A1)", "#N/A", "TRUE", "1"])
def test_text_that_looks_like_something_else_stays_text(text: str) -> None:
    rows: list[list[Cell]] = [["Mã", "Trả lời", "Minh chứng"], ["BKP-01", text, text], ["BKP-99", "Có", text]]
    found = examine(Book(Kind.XLSX, (BookSheet(SHEET, rows),), dict(STAMP)), b"", "h", PACK)
    book = opened(found)
    kinds = {cell.data_type for sheet in (book[SHEET], book.worksheets[-1]) for row in sheet.iter_rows() for cell in row[1:] if cell.value}

    assert kinds == {"s"}
    assert [(book[SHEET][cell].value, book[SHEET][cell].quotePrefix) for cell in ("F5", "I5")] == [(text, text[0] in "=+-@")] * 2


@pytest.mark.parametrize("remarks", [1, 4])
def test_a_comment_is_large_enough_for_its_words(remarks: int) -> None:
    rows = "\n".join(f"| BKP-01 | có thể {number} |" for number in range(remarks))
    data = copied(examined(assessment(rows)))
    with ZipFile(io.BytesIO(data)) as archive:
        drawn = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".vml")]
    tallest = max(int(height) for part in drawn for height in re.findall(r"height:(\d+)px", part))

    assert 90 * remarks < tallest < 200 * remarks


def test_an_error_stays_an_error() -> None:
    cell = opened(examined(MISTAKES))[SHEET]["G9"]

    assert (cell.value, cell.data_type) == ("#REF!", "e")
    assert "W214" in cell.comment.text


def test_rejected_rows_are_kept_in_full() -> None:
    left = [row for row in opened(examined(MISTAKES), Language.EN).worksheets[-1].iter_rows(values_only=True) if row[2] == "rejected"]

    assert [(row[1], row[3], row[5]) for row in left] == [
        ("W201", f"{SHEET}!8", "Mã: BKP-77\nTiêu chí: Việc khác\nTrả lời: Có\nMinh chứng: Biên bản"),
        ("W211", f"{SHEET}!9", "Tiêu chí: chưa có mã\nTrả lời: Không"),
    ]


def test_own_columns_and_sheets_are_told_of() -> None:
    text = whole("| BKP-01 | Có | | hỏi lại |", "Mã | Trả lời | Giá trị đo được | Người phụ trách") + "\nPhân công:\n| Nhóm | Người |\n"
    cells = [cell for row in opened(examined(text)).worksheets[-1].iter_rows(values_only=True) for cell in row]

    assert "Người phụ trách: hỏi lại" in cells
    assert "Phân công" in cells


def test_texts_of_a_field_that_differ_are_kept_and_not_guessed() -> None:
    text = whole("| BKP-01 | Có | |").replace("| contact ", "| name | Tên cơ sở | Bệnh viện Khác |\n| contact ")
    found = examined(text)
    book = opened(found)
    name = book["Thông tin cơ sở"]["C6"]
    held = [row[5] for row in book.worksheets[-1].iter_rows(values_only=True) if row[2] == "trùng mục"]

    assert found.submission.facility.name == ""
    assert (name.value, name.data_type) == ("#N/A", "e")
    assert "W306" in name.comment.text
    assert held == ["Tên cơ sở: Bệnh viện Thử", "Tên cơ sở: Bệnh viện Khác"]


def test_a_row_that_is_gone_is_there_again_and_marked() -> None:
    sheet = opened(examined(whole("| BKP-01 | Có | |")))[SHEET]

    assert sheet["A9"].value == "BKP-05"
    assert "W210" in sheet["G9"].comment.text
    assert sheet["G9"].value is None


def test_links_lead_to_the_cells() -> None:
    book = opened(examined(MISTAKES))
    links = {row[4].value: str(row[4].hyperlink.location) for row in book.worksheets[-1].iter_rows() if row[4].hyperlink}

    assert links[f"{SHEET}!F5"] == f"'{SHEET}'!F5"
    assert all(place.split("!")[0].strip("'") in book.sheetnames for place in links.values())


@pytest.mark.parametrize("language", FormLanguage)
def test_the_form_keeps_the_workbooks_language(language: FormLanguage) -> None:
    heads = " | ".join(written(each.value, language) for each in (Column.CODE, Column.ANSWER, Column.NOTE))
    found = examined(f"{sheet_title(Sheet.ASSESSMENT, language)}:\n| {heads} |\n| BKP-01 | Có | |\n")

    assert form_language(found.found) is language
    assert sheet_title(Sheet.ASSESSMENT, language) in opened(found).sheetnames


def test_the_list_is_shown_first_and_is_never_read() -> None:
    book = opened(examined(MISTAKES), Language.EN)

    assert book.active is book.worksheets[-1]
    assert book.worksheets[-1].title == "Remarks"
    assert [sheet.title for sheet in book if sheet.sheet_view.tabSelected] == ["Remarks"]
    out = io.BytesIO()
    book.worksheets[-1].append(["Mã", "Trả lời"])
    book.worksheets[-1].append(["BKP-01", "Không"])
    book.save(out)
    assert_reads_alike(examined(MISTAKES).submission, read_again(out.getvalue()))


def test_without_remarks_nothing_is_marked() -> None:
    rows = "\n".join(f"| {code} | Không áp dụng | |" for code in CODES if code not in ("BKP-01", "BKP-03", "BKP-04"))
    rows += "\n| BKP-01 | Có | |\n| BKP-03 | | @2026-11-01 |\n| BKP-04 | | 3 |"
    text = whole(rows, "Mã | Trả lời | Giá trị đo được | Minh chứng | Ngày của minh chứng | Ghi chú".replace(" | ", " | ", 1))
    found = examined(text)
    book = opened(found)

    assert found.submission.remarks == ()
    assert [cell.coordinate for sheet in book for row in sheet.iter_rows() for cell in row if cell.comment] == []
    assert words.NO_REMARKS.vi in [cell for row in book.worksheets[-1].iter_rows(values_only=True) for cell in row]


def test_the_form_under_the_remarks_is_the_fresh_form() -> None:
    from emr_appraise.submission.form import form_book

    fresh, copy = form_book(PACK, FormLanguage.VI), opened(examined(MISTAKES))
    for sheet in fresh.worksheets:
        checks = [
            {(check.type, check.formula1, str(check.sqref)) for check in each.data_validations.dataValidation}
            for each in (sheet, copy[sheet.title])
        ]
        assert checks[0] == checks[1]
    guide = [[cell.value for row in book.worksheets[0].iter_rows() for cell in row] for book in (fresh, copy)]
    assert guide[0] == guide[1]


@pytest.mark.parametrize("text", ["_x0041_x0042_", "a\rb", "\x00\x1f", "_x", "__x0041_"])
def test_characters_without_a_place_in_xml_are_kept_by_number(text: str) -> None:
    found = examine(
        Book(Kind.XLSX, (BookSheet(SHEET, [["Mã", "Trả lời", "Ghi chú"], ["BKP-01", "Có", f"x{text}x"]]),), dict(STAMP)), b"", "h", PACK
    )

    assert read_again(copied(found)).responses[0].note == found.submission.responses[0].note
    assert escaped(f"x{text}x").isprintable()


@pytest.mark.parametrize("letter", ["\ufffe", "\uffff", "\ud800"])
def test_what_is_no_character_makes_no_answer(letter: str) -> None:
    assert escaped(f"Có{letter}") == "Có\ufffd"


def test_a_long_text_is_kept_as_far_as_a_cell_holds_it() -> None:
    rows: list[list[Cell]] = [["Mã", "Trả lời", "Minh chứng"], ["BKP-01", "Có", "\x01" * 40_000], ["BKP-99", "Có", "y" * 40_000]]
    found = examine(Book(Kind.XLSX, (BookSheet(SHEET, rows),), dict(STAMP)), b"", "h", PACK)

    assert read_again(copied(found)).responses[0].evidence == found.submission.responses[0].evidence == "\x01" * 32_767


@pytest.mark.slow
def test_libreoffice_keeps_the_copy_working(tmp_path: Path) -> None:
    found = examined(MISTAKES)
    source = tmp_path / "copy.xlsx"
    source.write_bytes(copied(found))
    target = converted(source, "xlsx", tmp_path)
    data = (target / "copy.xlsx").read_bytes()
    saved, counted = load_workbook(io.BytesIO(data)), load_workbook(io.BytesIO(data), data_only=True).worksheets[0]

    assert_reads_alike(found.submission, read_again(data))
    assert "W204" in saved[SHEET]["F5"].comment.text
    assert "F5" in " ".join(str(check.sqref) for check in saved[SHEET].data_validations.dataValidation if check.type == "list")
    assert [row[:3] for row in counted.iter_rows(values_only=True) if row[0] == "Tổng cộng"] == [("Tổng cộng", 7, 5)]
    assert saved.worksheets[-1].title == "Lưu ý"
