"""What is said of a file: complete, in both languages, within the width, and nothing of its score."""

from __future__ import annotations

import io
import itertools
import json
import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from rich.cells import cell_len

from emr_appraise.criteria.load import load_criteria
from emr_appraise.report.check import CHECK_FORMATS, CHECK_SCHEMA_FILE, write_check
from emr_appraise.report.check.rejects import REJECTING, rejected
from emr_appraise.report.check.terminal import write_terminal
from emr_appraise.submission.checked import Checked, StampPlace, TakenFor, check_workbook_bytes
from emr_appraise.submission.checked_counts import (
    FieldState,
    board_answers,
    evidence,
    facility_seen,
    own_answers,
    without_row,
)
from emr_appraise.submission.model import Said
from emr_appraise.words import Language
from tests.report.test_json_report import without_words
from tests.submission.small import AS_OF, DECISION, FACILITY, STAMP, assessment, whole
from tests.submission.test_annotate import MISTAKES, PACK
from tests.workbook_table import workbook_bytes

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.xlsx"))
SCHEMA = Draft202012Validator(json.loads(CHECK_SCHEMA_FILE.read_text(encoding="utf-8")))
STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
HOSTILE = "x_x001B_[31m\u202e<script> **A** [x](http://x.vn)"
both_languages = pytest.mark.parametrize("language", Language)
SHEET = "Tự đánh giá"


@cache
def checked(text: str, *, stamped: bool = True) -> Checked:
    """A workbook written as a text table, checked."""
    data = workbook_bytes(text, STAMP if stamped else {})
    return check_workbook_bytes(data, "h.xlsx", PACK)


@cache
def example(path: Path) -> Checked:
    return check_workbook_bytes(path.read_bytes(), path.name, load_criteria("vn-emr", AS_OF))


def told(found: Checked, format: str = "terminal", language: Language = Language.EN) -> str:
    out = io.StringIO()
    write_check(found, format, out, language)
    return out.getvalue()


def document(found: Checked, language: Language = Language.EN) -> Any:
    return json.loads(told(found, "json", language))


CLEAN = whole("| BKP-01 | Có | |")
MANY_KINDS = f"""
{MISTAKES}
Phân công:
| Nhóm | Người |
Hướng dẫn:
| Điền trang này trước |
Danh mục:
| scale yes_no |
| Có |
Lưu ý:
| Lưu ý về bản tự đánh giá |
Bản sao:
| Mã | Trả lời |
| BKP-01 | Có |
"""
CASES: dict[str, Callable[[], Checked]] = {
    "clean": partial(checked, CLEAN),
    "mistakes": partial(checked, MISTAKES),
    "all kinds of sheet": partial(checked, MANY_KINDS),
    "no stamp": partial(checked, CLEAN, stamped=False),
    "no facility": partial(checked, assessment("| BKP-01 | Có | |")),
    "hostile": partial(checked, whole(f"| BKP-01 | {HOSTILE} | |\n| {HOSTILE}9 | Có | |")),
    **{path.stem: partial(example, path) for path in EXAMPLES},
}


def case(name: str) -> Checked:
    """A case, checked when the first test asks for it."""
    return CASES[name]()


@both_languages
@pytest.mark.parametrize("name", CASES)
def test_document_fits_its_schema(name: str, language: Language) -> None:
    assert [error.message for error in SCHEMA.iter_errors(document(case(name), language))] == []


def test_schema_is_sound_and_strict() -> None:
    schema = json.loads(CHECK_SCHEMA_FILE.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)

    def objects(value: Any) -> list[Any]:
        inner = value if isinstance(value, list) else value.values() if isinstance(value, dict) else []
        own = [value] if isinstance(value, dict) and value.get("type") == "object" else []
        return own + [found for each in inner for found in objects(each)]

    found = objects(schema)
    assert len(found) > 10
    assert all(each["additionalProperties"] is False and set(each["required"]) == set(each["properties"]) for each in found)


@pytest.mark.parametrize("name", CASES)
def test_languages_differ_in_words_only(name: str) -> None:
    vietnamese, english = document(case(name), Language.VI), document(case(name), Language.EN)

    assert without_words(vietnamese) == without_words(english)


@both_languages
@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("name", CASES)
def test_no_line_is_wider_than_asked(name: str, width: int, language: Language) -> None:
    out = io.StringIO()
    write_terminal(case(name), out, language, width=width, colour=False)
    lines = out.getvalue().splitlines()

    assert max(cell_len(line) for line in lines if not re.search(r"[0-9a-f]{30}", line)) <= width
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize("format", CHECK_FORMATS)
@pytest.mark.parametrize("name", CASES)
def test_nothing_is_said_of_the_score(name: str, format: str) -> None:
    shown = told(case(name), format).lower()

    assert not re.search(r"\bgroup [0-9]|[0-9] points?\b|\bgaps\b|placement", shown)


@both_languages
@pytest.mark.parametrize("format", CHECK_FORMATS)
def test_foreign_text_steers_nothing(format: str, language: Language) -> None:
    shown = told(case("hostile"), format, language)

    assert not STEERING.search(shown)
    assert "<script>" not in shown or format != "markdown"


def test_sections_stand_in_order() -> None:
    shown = told(case("mistakes"))
    order = [
        "File h.xlsx", "SHA-256 hash", "\nForm\n", "Sheets in the file: 3", 'Columns of the sheet "Tự đánh giá"', "What was read",
        "Rejected or unreadable: ", "Remarks on the workbook", "--annotate", "neither scores nor places",
    ]  # fmt: skip
    places = [shown.index(part) for part in order]

    assert places == sorted(places)


def test_every_kind_of_sheet_is_told_apart() -> None:
    taken = {sheet.title: sheet.taken_for for sheet in case("all kinds of sheet").sheets}

    assert taken == {
        SHEET: TakenFor.ASSESSMENT, "Thông tin cơ sở": TakenFor.FACILITY, "Thẩm định": TakenFor.DECISION,
        "Phân công": TakenFor.NOTHING, "Hướng dẫn": TakenFor.GUIDE, "Danh mục": TakenFor.LISTS, "Lưu ý": TakenFor.REMARKS,
        "Bản sao": TakenFor.ANOTHER_ASSESSMENT,
    }  # fmt: skip


def test_a_hidden_self_assessment_is_named_as_such() -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(workbook_bytes(CLEAN + "\nCũ:\n| Mã | Trả lời |\n| BKP-01 | Không |\n", STAMP)))
    book["Cũ"].sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    sheets = {sheet.title: sheet for sheet in check_workbook_bytes(out.getvalue(), "h.xlsx", PACK).sheets}

    assert sheets["Cũ"].taken_for is TakenFor.HIDDEN_ASSESSMENT
    assert sheets["Cũ"].hidden
    assert not sheets[SHEET].hidden


def test_rows_and_cells_with_content_are_counted() -> None:
    text = "Tự đánh giá:\n| Mã | Trả lời | |\n\n| BKP-01 | Có | |\n| | | |\n"
    [sheet] = checked(text).sheets

    assert (sheet.rows, sheet.cells) == (2, 4)


LISTS = "Danh mục:\n" + "| " + " | ".join(STAMP) + " |\n| " + " | ".join(f'"{value}"' for value in STAMP.values()) + " |\n"


@pytest.mark.parametrize(
    ("text", "stamped", "place", "said"),
    [
        (CLEAN, True, StampPlace.NAMES, "in the workbook's names"),
        (CLEAN + LISTS, False, StampPlace.LISTS, "still on the sheet of lists"),
        (CLEAN, False, StampPlace.MISSING, "recognised by its headings and codes"),
    ],
)
def test_where_the_stamp_was_found(text: str, stamped: bool, place: StampPlace, said: str) -> None:
    found = checked(text, stamped=stamped)

    assert found.stamp.place is place
    assert said in " ".join(told(found).split())
    assert (found.stamp.fingerprint == PACK.fingerprint) is (place is not StampPlace.MISSING)
    assert document(found)["form"]["same_fingerprint"] is (None if place is StampPlace.MISSING else True)


def test_another_fingerprint_is_told_beside_ours() -> None:
    other = {**STAMP, "emr_appraise_fingerprint": "sha256:" + "0" * 64}
    found = check_workbook_bytes(workbook_bytes(CLEAN, other), "h.xlsx", PACK)

    assert f"sha256:000000000000, not that of the pack in use ({PACK.fingerprint[:19]})" in " ".join(told(found).split())
    assert document(found)["form"]["same_fingerprint"] is False


def test_columns_say_what_they_are_read_as() -> None:
    found = checked(assessment("| BKP-01 | Có | x | y |", "Mã TC | Kết quả tự đánh giá | Ghi chú | Người phụ trách"))
    shown = told(found)

    assert '  A  Code (headed "Mã TC")' in shown
    assert '  B  Answer (headed "Kết quả tự đánh giá")' in shown
    assert "  C  Note\n" in shown
    assert '  D  not read ("Người phụ trách")' in shown


def test_a_column_told_by_its_codes_is_named_as_such() -> None:
    rows = "\n".join(f"| {code} | Có |" for code in ("BKP-01", "BKP-02", "BKP-03", "ACC-01"))

    assert "  A  Code (no heading; told by the codes in it)" in told(checked(f"Tự đánh giá:\n| | Trả lời |\n{rows}\n"))


@pytest.mark.parametrize("name", CASES)
def test_counts_add_up(name: str) -> None:
    found = case(name)
    for counts in (own_answers(found), board_answers(found)):
        assert counts.of == sum(counts[1:]) == len(found.criteria.all)
    assert without_row(found) <= own_answers(found).blank
    assert evidence(found).given <= len(found.criteria.all)
    accounting = document(found)["accounting"]
    assert accounting["read"] == sum(accounting.values()) - accounting["read"]


def test_answers_are_counted_by_how_they_were_read() -> None:
    text = assessment("| BKP-01 | Có | |\n| BKP-02 | KAD | |\n| BKP-04 | | nhiều |\n| BKP-05 | | |")
    counts = own_answers(checked(text))

    assert counts._asdict() == {"of": 7, "answered": 1, "not_applicable": 1, "blank": 4, "unreadable": 1}
    assert without_row(checked(text)) == 3


def test_the_boards_answers_are_told_only_where_there_are_some() -> None:
    assert "\n  Board" not in told(case("clean"))
    given = checked(assessment("| BKP-01 | Có | Không |", "Mã | Trả lời | Hội đồng: trả lời"))
    assert "\n  Board     of 7 criteria: 1 answered" in told(given)


def test_fields_are_filled_blank_or_unreadable() -> None:
    facility = FACILITY.replace("| Bệnh viện      |", "| Nhà thuốc |").replace("| 120            |", "| |")
    states = {each.field.id: each.state for each in facility_seen(checked(assessment("| BKP-01 | Có | |") + facility + DECISION))}

    assert states == {
        "code": FieldState.FILLED, "name": FieldState.FILLED, "contact": FieldState.BLANK, "submitted_on": FieldState.FILLED,
        "facility_type": FieldState.UNREADABLE, "has_lab": FieldState.FILLED, "beds": FieldState.BLANK, "province": FieldState.FILLED,
    }  # fmt: skip


def test_a_file_without_a_facility_sheet_says_so() -> None:
    assert "the file has no facility sheet" in told(case("no facility"))
    assert document(case("no facility"))["facility"]["found"] is False


@pytest.mark.parametrize("name", CASES)
def test_every_unreadable_answer_is_listed_with_its_criterion(name: str) -> None:
    found = case(name)
    listed = {each.criterion for each in rejected(found)}
    unreadable = {each.code for each in found.examined.submission.responses if each.answer is Said.UNREADABLE}

    assert unreadable <= listed
    assert {each.remark.code for each in rejected(found)} <= REJECTING


def test_rejected_cells_stand_in_the_order_of_the_sheet() -> None:
    places = [each.place for each in rejected(example(next(path for path in EXAMPLES if path.stem == "loi-thuong-gap")))]

    assert len(places) > 10
    assert all(one[1:] <= two[1:] for one, two in itertools.pairwise(places) if one.sheet == two.sheet)


def test_what_stands_in_a_rejected_cell_is_told_once() -> None:
    shown = " ".join(told(case("mistakes")).split())

    [refused] = [each.remark for each in rejected(case("mistakes")) if each.remark.code == "W204"]

    assert f"C2 BKP-01 {refused.says.en} (W204)" in shown
    assert '"4": the code BKP-04 stands in two rows that differ' in shown


def test_many_rejected_cells_are_cut_on_the_screen_and_whole_elsewhere() -> None:
    rows = "\n".join(f"| BKP-{number} | Có | |" for number in range(100, 200))
    found = checked(assessment(rows))

    assert "And 40 more places; all of them with --format markdown." in told(found)
    assert told(found, "markdown").count("| W201 |") >= 100
    assert len(document(found)["rejected"]) == 100


def test_without_mistakes_that_is_said() -> None:
    shown = told(case("benh-vien-nhom-1"))

    assert "Every cell that holds something can be read." in shown
    assert "There are no remarks." in shown
    assert "--annotate" not in shown


@both_languages
def test_every_remark_is_told_in_every_format(language: Language) -> None:
    found = case("loi-thuong-gap")
    codes = [each.code for each in found.examined.submission.remarks]

    for format in CHECK_FORMATS:
        assert not [code for code in codes if code not in told(found, format, language)]
    assert [each["code"] for each in document(found, language)["remarks"]] == codes


@pytest.mark.parametrize("format", CHECK_FORMATS)
def test_same_file_gives_same_bytes(format: str) -> None:
    data = workbook_bytes(MISTAKES, STAMP)
    first, second = (told(check_workbook_bytes(data, "h.xlsx", PACK), format) for _ in range(2))

    assert first == second
