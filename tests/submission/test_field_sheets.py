"""The facility and the decision sheets: by key or label, blank, wrong, doubled, renamed."""

from __future__ import annotations

import unicodedata
from datetime import date
from fractions import Fraction

import pytest

from emr_appraise.submission.model import Decision, Facility, Said
from tests.submission.small import DECISION, FACILITY, assessment, read, remarks, spot

PROFILE = {"facility_type": "hospital", "has_lab": True, "beds": Fraction(120), "province": "Huế"}
MOVED = """
Thông tin cơ sở:
| Phiếu thông tin | |

| Trả lời       | Ghi thêm | Nội dung                      |
| 120           |          | Số giường                     |
| Có            | xem sau  | Có phòng xét nghiệm           |
| Bệnh viện     |          | Loại hình cơ sở               |

| "79901"       |          | Mã cơ sở khám bệnh, chữa bệnh |
| Bệnh viện Thử |          | Tên cơ sở                     |
| @2026-11-15   |          | Ngày tự đánh giá              |
| Huế           |          | Tỉnh                          |
"""
ENGLISH = """
Facility:
| Key | Field                   | Answer        |
|     | Facility code           | 79901         |
|     | NAME of the facility    | Bệnh viện Thử |
|     | Date of the self-assessment | 15/11/2026 |
|     | Kind of facility        | hospital      |
|     | has a laboratory        | yes           |
|     | Beds                    | "120"         |
|     | Province                | Huế           |
"""
HEADLESS = FACILITY.replace("| Khóa          | Nội dung                      | Trả lời        |\n", "")


def facility(text: str) -> Facility:
    """The facility of a workbook with this sheet."""
    return read(assessment("") + text).facility


VARIANTS = {
    "as the form writes it": FACILITY,
    "columns moved, rows sorted, no keys": MOVED,
    "the other language": ENGLISH,
    "without headings": HEADLESS,
    "decomposed letters": unicodedata.normalize("NFD", FACILITY),
    "sheet renamed": FACILITY.replace("Thông tin cơ sở:", "Đơn vị:"),
    "without diacritics": FACILITY.replace("Bệnh viện  ", "Benh vien").replace("Thông tin cơ sở:", "Thong tin co so:"),
}  # fmt: skip


@pytest.mark.parametrize("text", VARIANTS.values(), ids=list(VARIANTS))
def test_facility_is_found_wherever_it_stands(text: str) -> None:
    found = facility(text)

    assert found.facts == PROFILE
    assert (found.code, unicodedata.normalize("NFC", found.name)) == ("79901", "Bệnh viện Thử")
    assert found.submitted_on == date(2026, 11, 15)


@pytest.mark.parametrize("text", VARIANTS.values(), ids=list(VARIANTS))
def test_well_filled_facility_calls_for_no_remark(text: str) -> None:
    told = {remark.code for remark in read(assessment("") + text).remarks}

    assert told - {"W210", "W223", "W226", "W230"} == set()


VALUES = [
    ("facility_type", "BV", "hospital"),
    ("facility_type", "phong kham", "clinic"),
    ("facility_type", "bệnh viện lớn", None),
    ("facility_type", "", None),
    ("facility_type", "#N/A", None),
    ("has_lab", "x", True),
    ("has_lab", "TRUE", True),
    ("has_lab", "1", True),
    ("has_lab", "0", False),
    ("has_lab", "chưa", False),
    ("has_lab", "đang xây", None),
    ("beds", "120 ", Fraction(120)),
    ("beds", '"120,5"', Fraction(241, 2)),
    ("beds", '"1.200"', Fraction(1200)),
    ("beds", "-1", None),
    ("beds", "TRUE", None),
    ("beds", '"  "', None),
    ("province", "  TP. Hồ Chí Minh ", "TP. Hồ Chí Minh"),
    ("province", "=A1", None),
]


def with_field(name: str, written: str) -> str:
    """The workbook whose facility sheet holds this value."""
    lines = [line for line in FACILITY.splitlines() if not line.startswith(f"| {name} ")]
    return assessment("") + "\n".join([*lines, f"| {name} | | {written} |"])


@pytest.mark.parametrize(("name", "written", "value"), VALUES)
def test_profile_value(name: str, written: str, value: object) -> None:
    submission = read(with_field(name, written))

    assert submission.facility.facts.get(name) == value
    assert submission.accounting.adds_up


REMARKED = [
    ("facility_type", "bệnh viện lớn", "W303"),
    ("facility_type", "", "W302"),
    ("has_lab", '" "', "W302"),
    ("facility_type", "#N/A", "W214"),
    ("beds", "-1", "W303"),
    ("beds", "", None),
    ("province", "", None),
    ("province", "=A1", "W219"),
    ("submitted_on", "31/02/2026", "W303"),
    ("submitted_on", "", None),
    ("code", "7990x", "W301"),
    ("code", "", "W307"),
    ("name", '"  "', "W307"),
]


@pytest.mark.parametrize(("name", "written", "code"), REMARKED)
def test_remark_of_a_field(name: str, written: str, code: str | None) -> None:
    found = [
        remark for remark in read(with_field(name, written)).remarks if remark.code > "W212" and remark.place
    ]
    told = [(remark.code, spot(remark)) for remark in found if remark.code != "W223"]

    assert told == ([(code, "Thông tin cơ sở!C9")] if code else [])


def test_row_that_is_gone_is_told_without_a_cell() -> None:
    found = read(assessment("") + "Thông tin cơ sở:\n| Khóa | Nội dung | Trả lời |")

    assert {(remark.code, remark.place) for remark in found.remarks if remark.code[1] == "3"} == {
        ("W302", None),
        ("W307", None),
    }


CODES = [
    ("79901", "79901"),
    ('"79901"', "79901"),
    ("1999", "01999"),
    ('"01999"', "01999"),
    ('"1999"', "1999"),
]


@pytest.mark.parametrize(("written", "code"), CODES)
def test_facility_code_keeps_its_zero(written: str, code: str) -> None:
    assert read(with_field("code", written)).facility.code == code


DOUBLED = [
    ("| beds | Số giường | 120 |", Fraction(120), False),
    ("| beds | Số giường | |", Fraction(120), False),
    ("| beds | Số giường | 50 |", None, True),
    ("| beds | Số giường | nhiều |", None, True),
    ("| | Beds | 50 |", None, True),
]


@pytest.mark.parametrize(("row", "value", "told"), DOUBLED)
def test_doubled_row(row: str, value: Fraction | None, told: bool) -> None:
    submission = read(assessment("") + FACILITY + row)

    assert submission.facility.facts.get("beds") == value
    assert bool(remarks(submission, "W306")) is told
    assert submission.accounting.adds_up


def test_row_of_ones_own_is_told_even_with_a_slash() -> None:
    found = remarks(read(assessment("") + FACILITY + "| | Thư điện tử | a / b |\n| | Ghi chú | |"), "W304")

    assert [spot(remark) for remark in found] == ["Thông tin cơ sở!C10"]


SIGNED = {
    "decision_number": "12/QĐ",
    "decision_date": "@2026-10-01",
    "decision_outcome": "Đạt",
    "decision_valid_until": "30/09/2028",
}


def decision(**written: str) -> Decision | None:
    """The decision of a workbook whose decision sheet holds these values."""
    rows = "\n".join(f"| {name} | | {value} |" for name, value in written.items())
    return read(assessment("") + f"Thẩm định:\n| Khóa | Nội dung | Trả lời |\n{rows}").decision


def test_decision_as_written() -> None:
    found = decision(**SIGNED, decision_pack="small", decision_signer="TS. A", decision_minutes="01/BB")

    assert found is not None
    assert (found.number, found.date, found.passed) == ("12/QĐ", date(2026, 10, 1), True)
    assert (found.valid_until, found.pack) == (date(2028, 9, 30), "small")
    assert found.place == ("Thẩm định", 2, 3)


OUTCOMES = [
    ("Đạt", True),
    ("Passed", True),
    ("đạt yêu cầu", True),
    ("Không đạt", False),
    ("khong dat", False),
    ("Chưa đạt", False),
    ("đạt có điều kiện", None),
    ("", None),
    ("#VALUE!", None),
]


@pytest.mark.parametrize(("written", "passed"), OUTCOMES)
def test_decision_outcome(written: str, passed: bool | None) -> None:
    found = decision(**{**SIGNED, "decision_outcome": written})

    assert found is not None
    assert found.passed is passed


DAYS = [
    ("01.10.2026", date(2026, 10, 1)),
    ("", Said.BLANK),
    ("quý 4", Said.UNREADABLE),
    ("#REF!", Said.UNREADABLE),
]


@pytest.mark.parametrize(("written", "day"), DAYS)
def test_decision_date(written: str, day: date | Said) -> None:
    found = decision(**{**SIGNED, "decision_date": written})

    assert found is not None
    assert found.date == day


NONE = [
    DECISION,
    "",
    DECISION + "| decision_signer | Người ký | TS. A |",
    DECISION.replace("Trả lời |", "Trả lời | x |"),
]


@pytest.mark.parametrize("text", NONE)
def test_no_decision(text: str) -> None:
    assert read(assessment("") + text).decision is None


def test_decision_sheet_is_recognised_by_its_rows() -> None:
    text = DECISION.replace("Thẩm định:", "QĐ:").replace(
        "| Số quyết định      |         |", "| Số quyết định | 5 |"
    )
    found = read(assessment("") + FACILITY.replace("Thông tin cơ sở:", "BV:") + text)

    assert found.decision is not None
    assert (found.decision.number, found.decision.place) == ("5", ("QĐ", 2, 3))
    assert remarks(found, "W226") == []


def test_missing_sheets_are_told() -> None:
    told = remarks(read(assessment("")), "W226")

    assert [remark.says.en.split('"')[1] for remark in told] == ["Facility", "Decision"]
