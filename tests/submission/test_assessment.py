"""The self-assessment sheet is read by code and heading, wherever they stand; nothing is guessed, nothing lost."""

from __future__ import annotations

import io
import unicodedata
from datetime import date

import pytest
from openpyxl import load_workbook

from emr_appraise.errors import InputError
from emr_appraise.submission.form import Filling, write_form
from emr_appraise.submission.layout import FormLanguage
from emr_appraise.submission.model import Chosen, Response, Said, Submission
from emr_appraise.submission.workbook import read_workbook_bytes
from tests.submission.small import CODES, PACK, assessment, read, remarks, responses, spot, whole
from tests.workbook_table import workbook_bytes

PLAIN = """
Tự đánh giá:
| Mã     | Trả lời | Giá trị đo được | Minh chứng | Ngày của minh chứng | Ghi chú | Hội đồng: trả lời | Hội đồng: giá trị | Hội đồng: ý kiến |
| BKP-01 | Có      |                 | Ảnh 1      | @2026-11-01         | Xong    | Không             |                   | Thiếu ảnh        |
| BKP-02 | N/A     |                 |            |                     |         |                   |                   |                  |
| BKP-04 |         | 3               | Nhật ký    | tuần trước          |         |                   | 2                 |                  |
| ACC-01 |         | "98,5"          |            |                     |         |                   |                   |                  |
"""  # fmt: skip
MOVED = """
Tự đánh giá:
| Ghi chú | Hội đồng: ý kiến | Minh chứng | Ngày của minh chứng | Giá trị đo được | Hội đồng: giá trị | Trả lời | Hội đồng: trả lời | Mã |
| Xong    | Thiếu ảnh        | Ảnh 1      | @2026-11-01         |                 |                   | Có      | Không             | BKP-01 |
|         |                  |            |                     |                 |                   | N/A     |                   | BKP-02 |
|         |                  | Nhật ký    | tuần trước          | 3               | 2                 |         |                   | BKP-04 |
|         |                  |            |                     | "98,5"          |                   |         |                   | ACC-01 |
"""  # fmt: skip
SORTED = """
Tự đánh giá:
| BỆNH VIỆN THỬ | | | | | | | | |
| Bảng tự đánh giá, quý 4 | | | | | | | | |

| Mã     | Trả lời | Giá trị đo được | Minh chứng | Ngày của minh chứng | Ghi chú | Hội đồng: trả lời | Hội đồng: giá trị | Hội đồng: ý kiến |
| A. Truy cập | | | | | | | | |

| ACC-01 |         | "98,5"          |            |                     |         |                   |                   |                  |

| B. Sao lưu | | | | | | | | |
| BKP-04 |         | 3               | Nhật ký    | tuần trước          |         |                   | 2                 |                  |
| BKP-02 | N/A     |                 |            |                     |         |                   |                   |                  |
| Mã     | Trả lời | Giá trị đo được | Minh chứng | Ngày của minh chứng | Ghi chú | Hội đồng: trả lời | Hội đồng: giá trị | Hội đồng: ý kiến |
| BKP-01 | Có      |                 | Ảnh 1      | @2026-11-01         | Xong    | Không             |                   | Thiếu ảnh        |
| Cộng   |         |                 |            |                     |         |                   |                   |                  |
"""  # fmt: skip
ENGLISH = """
Self-assessment:
| CODE   | answer  | Measured value  | Evidence   | Evidence date       | Note    | Board: answer     | Board: value      | Board: note      |
| BKP-01 | Yes     |                 | Ảnh 1      | @2026-11-01         | Xong    | No                |                   | Thiếu ảnh        |
| BKP-02 | Not applicable |          |            |                     |         |                   |                   |                  |
| BKP-04 |         | 3               | Nhật ký    | tuần trước          |         |                   | 2                 |                  |
| ACC-01 |         | "98.5"          |            |                     |         |                   |                   |                  |
"""  # fmt: skip
LOOSE = """
tu danh gia:
| ma:    | TRA LOI *  | Giá trị  đo được | (Minh chứng) | Ngày của minh chứng / Evidence date | ghi_chú | Hoi dong - tra loi | Hội đồng: giá trị / Board: value | hội đồng ý kiến |
| bkp 01 | có      |                 | Ảnh 1      | 01/11/2026          | Xong    | không             |                   | Thiếu ảnh        |
| BKP–02 | n/a     |                 |            |                     |         |                   |                   |                  |
| bkp04  |         | 3 bản           | Nhật ký    | tuần trước          |         |                   | "2"               |                  |
| Acc_01 |         | 98,5%           |            |                     |         |                   |                   |                  |
"""  # fmt: skip


def renamed(text: str, title: str) -> str:
    """The same workbook with the sheet under another title, behind one that is not ours."""
    head, _, rest = text.strip().partition(":\n")
    assert head
    return f"Ghi chép:\n| Việc | Ai |\n{title}:\n{rest}"


VARIANTS = {
    "columns moved": MOVED,
    "rows sorted, inserted, blank": SORTED,
    "the other language": ENGLISH,
    "loosely written": LOOSE,
    "decomposed letters": unicodedata.normalize("NFD", PLAIN),
    "sheet renamed": renamed(PLAIN, "Bảng chấm Q4"),
    "sheet titled both ways": PLAIN.replace("Tự đánh giá:", "Tự đánh giá - Self-assessment:"),
}


def bare(found: Response) -> tuple[object, ...]:
    """What a response says, without its places and the exact letters typed."""
    words = (
        found.answer,
        found.evidence,
        found.evidence_date,
        found.note,
        found.board_answer,
        found.board_note,
    )
    return found.code, *words


@pytest.mark.parametrize("text", VARIANTS.values(), ids=list(VARIANTS))
def test_rows_are_found_wherever_they_stand(text: str) -> None:
    found, expected = read(text), read(PLAIN)

    assert [bare(row) for row in found.responses] == [bare(row) for row in expected.responses]
    assert found.accounting.adds_up
    assert found.accounting.rejected == 1


def test_plain_table_says_what_it_says() -> None:
    found = responses(PLAIN)["BKP-01"]

    assert isinstance(found.answer, Chosen)
    assert isinstance(found.board_answer, Chosen)
    assert (found.answer.option.value, found.board_answer.option.value) == (1, 0)
    assert (found.evidence, found.evidence_date, found.note) == ("Ảnh 1", date(2026, 11, 1), "Xong")
    assert (found.board_note, found.board_typed) == ("Thiếu ảnh", "Không")
    assert responses(PLAIN)["BKP-04"].evidence_date is Said.UNREADABLE


CELLS = [("columns moved", "G2", "C2", "H2"), ("rows sorted, inserted, blank", "B13", "D13", "G13")]


@pytest.mark.parametrize(("variant", "answer", "evidence", "board"), CELLS)
def test_places_are_true_rows_and_columns(variant: str, answer: str, evidence: str, board: str) -> None:
    found = responses(VARIANTS[variant])["BKP-01"]
    places = (found.place, found.evidence_place, found.board_place)

    assert [place.cell for place in places if place] == [answer, evidence, board]


def test_bent_codes_are_told() -> None:
    assert [spot(each) for each in remarks(read(LOOSE), "W212")] == [
        f"tu danh gia!A{row}" for row in (2, 3, 4, 5)
    ]


def test_title_rows_headings_and_totals_are_passed_over_without_a_word() -> None:
    said = {remark.code for remark in read(SORTED).remarks}

    assert said == {"W210", "W215", "W226"}


ROWS = [
    ("| BKP-77 | Có | |", {"W201"}),
    ("| BKP-0 | | |", {"W201"}),
    ("| Nhóm 1 | | |", {"W201"}),
    ("| 1. Sao lưu và phục hồi dữ liệu | | |", set()),
    ("| 1. Sao lưu và phục hồi dữ liệu | Có | |", {"W201"}),
    ("| Tổng cộng: 100 điểm | | 100 |", {"W201"}),
    ("| Cộng | 5 | |", {"W211"}),
    ('| | "  " | |', set()),
    ("| | | 5 |", {"W211"}),
    ("| | #REF! | |", {"W211"}),
    ("| ACC-09 | Có | |", {"W213"}),
    ("| acc09 | Có | |", {"W213"}),
    ("| =A1 | Có | |", {"W211"}),
    ("| 42 | | |", set()),
    ("| " + "BKP-01 " * 6000 + " | Có | |", {"W201"}),
]


@pytest.mark.parametrize(("row", "codes"), ROWS)
def test_rows_of_no_criterion(row: str, codes: set[str]) -> None:
    submission = read(whole(row))

    assert {remark.code for remark in submission.remarks} - {"W210", "W223"} == codes
    assert submission.accounting.adds_up


def test_row_without_a_code_is_told_at_the_cell_that_says_something() -> None:
    assert spot(remarks(read(assessment("\n| | | 5 |")), "W211")[0]) == "Tự đánh giá!C3"


NEAR = [("BPK-03", "BKP-03"), ("BKP-033", "BKP-03"), ("AC-02", "ACC-02"), ("XYZ-99", None)]


@pytest.mark.parametrize(("typed", "near"), NEAR)
def test_unknown_code_hints_at_a_known_one(typed: str, near: str | None) -> None:
    hint = remarks(read(assessment(f"| {typed} | Có |")), "W201")[0].hint.en

    assert (f"({near}?)" in hint) if near else ("?" not in hint)


TWICE = [
    ("| BKP-01 | Có | |\n| BKP-01 | Có | |", "W202", "Có"),
    ("| BKP-01 | Có | |\n| bkp01 | Có | |", "W202", "Có"),
    ("| BKP-01 | Có | |\n| BKP-01 | Không | |", "W203", "Có"),
    ("| BKP-01 | Có | |\n| BKP-01 | | |", "W202", "Có"),
    ("| BKP-01 | | |\n| BKP-01 | Có | |", "W202", "Có"),
    ("| BKP-04 | | 3 |\n| BKP-04 | | 3 bản |", "W202", "3"),
    ("| BKP-04 | | 3 |\n| BKP-04 | | 4 |", "W203", "3"),
]


@pytest.mark.parametrize(("rows", "code", "typed"), TWICE)
def test_code_twice(rows: str, code: str, typed: str) -> None:
    submission = read(assessment(rows))
    found = next(row for row in submission.responses if row.typed)

    assert [remark.place.row for remark in remarks(submission, code) if remark.place] == [3]
    assert found.typed == typed
    assert (found.answer is Said.UNREADABLE) == (code == "W203")


def test_code_thrice_stays_unreadable() -> None:
    found = read(assessment("| BKP-01 | Có | |\n| BKP-01 | Không | |\n| BKP-01 | Có | |"))

    assert found.responses[0].answer is Said.UNREADABLE
    assert len(remarks(found, "W203")) == 2


def test_missing_row_is_blank_and_told() -> None:
    found = read(assessment("| BKP-01 | Có |"))

    assert [row.code for row in found.responses] == list(CODES)
    assert {row.answer for row in found.responses[1:]} == {Said.BLANK}
    assert len(remarks(found, "W210")) == len(CODES) - 1


COLUMNS = [
    ("Mã | Trả lời", ["Measured value", "Evidence", "Evidence date", "Note"]),
    ("Mã | Trả lời | Ghi chú | Minh chứng", ["Measured value", "Evidence date"]),
    ("Trả lời | Mã | Giá trị đo được | Ngày của minh chứng | Ghi chú | Minh chứng", []),
]


@pytest.mark.parametrize(("columns", "missing"), COLUMNS)
def test_missing_columns_are_told(columns: str, missing: list[str]) -> None:
    told = remarks(read(assessment("", columns)), "W223")

    assert [remark.says.en.split('"')[1] for remark in told] == missing


def test_second_column_of_a_heading_is_not_read() -> None:
    found = read(assessment("| BKP-01 | Có | Không |", "Mã | Trả lời | Trả lời"))

    assert found.responses[0].typed == "Có"
    assert spot(remarks(found, "W224")[0]) == "Tự đánh giá!C1"


NOT_OURS = [
    "Trang 1:\n| Việc | Ai |",
    "Trang 1:",
    "Trang 1:\n" + "\n" * 40 + "| Mã | Trả lời |",
]


@pytest.mark.parametrize("text", NOT_OURS)
def test_workbook_without_the_headings_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="E110"):
        read(text)


def test_missing_heading_is_named_beside_those_that_were_found() -> None:
    with pytest.raises(InputError) as caught:
        read("Tự đánh giá:\n| Mã | Ghi chú |\n| BKP-01 | Có |")

    assert caught.value.code == "E114"
    assert 'lacks the column "Answer"; columns recognised: Code, Note' in caught.value.says.en


def test_headings_of_the_first_thirty_rows_are_found() -> None:
    text = "Trang 1:\n" + "\n" * 29 + "| Mã | Trả lời |\n| BKP-01 | Có |"

    assert responses(text)["BKP-01"].place == ("Trang 1", 31, 2)


def form(language: FormLanguage, **answers: dict[str, object]) -> bytes:
    """A form of the small pack with these answers."""
    out = io.BytesIO()
    write_form(
        PACK,
        out,
        language,
        Filling({"facility_type": "BV"}, {key.replace("_", "-"): row for key, row in answers.items()}),
    )
    return out.getvalue()


def read_form(data: bytes) -> Submission:
    """What is read from a form's bytes."""
    return read_workbook_bytes(data, "form.xlsx", PACK)


@pytest.mark.parametrize("language", FormLanguage)
def test_blank_form_reads_as_blank(language: FormLanguage) -> None:
    found = read_form(form(language))

    assert {row.answer for row in found.responses} == {Said.BLANK}
    assert {remark.code for remark in found.remarks} <= {"W302", "W307"}
    assert found.accounting.rejected == 0
    assert found.accounting.adds_up


@pytest.mark.parametrize("language", FormLanguage)
def test_form_filled_and_saved_by_another_program_is_read(language: FormLanguage) -> None:
    book = load_workbook(io.BytesIO(form(language, BKP_01={"answer": "Có"}, BKP_04={"value": 3})))
    out = io.BytesIO()
    book.save(out)
    found = {row.code: row.typed for row in read_form(out.getvalue()).responses if row.typed}

    assert found == {"BKP-01": "Có", "BKP-04": "3"}


def test_reading_needs_no_form_stamp() -> None:
    found = read_workbook_bytes(workbook_bytes(PLAIN), "h.xlsx", PACK)

    assert [bare(row) for row in found.responses] == [bare(row) for row in read(PLAIN).responses]
    assert len(remarks(found, "W225")) == 1
