"""What counts as the same word, the same number, the same day."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, time
from fractions import Fraction

import pytest

from emr_appraise.submission.normalise import (
    MAX_CELL_TEXT,
    MAX_WORDS,
    code_key,
    date_of,
    exact_key,
    heading_key,
    label_key,
    loose_key,
    names_unit,
    number_of,
    text_of,
    whole_code,
)

TEXTS = [
    ("  Có \n", "Có"),
    (unicodedata.normalize("NFD", "Đã khôi phục"), "Đã khôi phục"),
    (True, "TRUE"),
    (False, "FALSE"),
    (98.0, "98"),
    (98.5, "98.5"),
    (1e300, "1e+300"),
    (float("nan"), "nan"),
    (7, "7"),
    (date(2026, 11, 5), "05/11/2026"),
    (datetime(2026, 11, 5), "05/11/2026"),
    (datetime(2026, 11, 5, 14, 30), "05/11/2026 14:30"),
    (time(8, 0), "08:00:00"),
    ("x" * (MAX_CELL_TEXT + 1), "x" * MAX_CELL_TEXT),
    ("", ""),
]
NUMBERS = [
    ("98", 98),
    ("98,5", Fraction(197, 2)),
    ("98.5", Fraction(197, 2)),
    (" 98,50 ", Fraction(197, 2)),
    ("-1", -1),
    ("+3", 3),
    ("24 giờ", 24),
    ("24giờ", 24),
    ("24 GIỜ", 24),
    ("24 gio", 24),
    ("24 h", 24),
    (unicodedata.normalize("NFD", "24 giờ"), 24),
    ("0,1234", Fraction(617, 5000)),
    (0.1, Fraction(1, 10)),
    (98.5, Fraction(197, 2)),
    (12, 12),
    ("１２", 12),
    ("1.234", None),
    ("1,234", None),
    ("1.000.000", None),
    ("24 phút", None),
    ("hai bốn", None),
    ("24-48", None),
    ("≥ 24", None),
    ("~24", None),
    ("24 giờ giờ", None),
    ("", None),
    ("giờ", None),
    (True, None),
    (float("nan"), None),
    (float("inf"), None),
    (1e15, None),
    ("9" * 13, None),
    ("9" * MAX_WORDS + "9", None),
    (date(2026, 1, 1), None),
]
DATES = [
    ("05/11/2026", date(2026, 11, 5)),
    ("5/11/2026", date(2026, 11, 5)),
    ("5.11.2026", date(2026, 11, 5)),
    ("05-11-2026", date(2026, 11, 5)),
    ("2026-11-05", date(2026, 11, 5)),
    ("2026-11-05 00:00:00", date(2026, 11, 5)),
    (date(2026, 11, 5), date(2026, 11, 5)),
    (datetime(2026, 11, 5, 14, 30), date(2026, 11, 5)),
    ("29/02/2028", date(2028, 2, 29)),
    ("29/02/2026", None),
    ("31/04/2026", None),
    ("15/13/2026", None),
    ("11/2026", None),
    ("5/11/26", None),
    ("05/11/1026", None),
    ("ngày 05/11/2026", None),
    (46331.0, None),
    ("", None),
    (None, None),
]
KEYS = [
    (exact_key, "  KHÔNG   đạt", "không đạt"),
    (exact_key, unicodedata.normalize("NFD", "không đạt"), "không đạt"),
    (exact_key, "ｘ", "x"),
    (loose_key, "Khong dat", "không đạt"),
    (loose_key, "ĐẠT", "dat"),
    (label_key, "Tự đánh giá - Self-assessment", "tu danh gia / self assessment"),
    (label_key, " MÃ * ", "mã:"),
    (code_key, "bkp–03 ", "BKP-03"),
    (code_key, "BKP 03", "bkp03"),
    (code_key, "BKP_03", "BKP-03"),
]


@pytest.mark.parametrize(("cell", "text"), TEXTS)
def test_text_of(cell: object, text: str) -> None:
    assert text_of(cell) == text


@pytest.mark.parametrize(("cell", "number"), NUMBERS)
def test_number_of(cell: object, number: Fraction | None) -> None:
    assert number_of(cell, ("giờ", "gio", "h")) == number


@pytest.mark.parametrize(("cell", "day"), DATES)
def test_date_of(cell: object, day: date | None) -> None:
    assert date_of(cell) == day


@pytest.mark.parametrize(("key", "written", "alike"), KEYS)
def test_alike(key: object, written: str, alike: str) -> None:
    assert callable(key)
    assert key(written) == key(alike)


def test_longest_unit_is_taken_off() -> None:
    assert number_of("2 bản sao", ("sao", "bản sao", "bản")) == 2


@pytest.mark.parametrize(("cell", "named"), [("98 %", True), ("98%", True), ("98", False), (98.0, False)])
def test_names_unit(cell: object, named: bool) -> None:
    assert names_unit(cell, ("%",)) is named


@pytest.mark.parametrize(
    ("written", "code"), [("1999", "01999"), ("79901", "79901"), ("199", "199"), ("x199", "x199")]
)
def test_whole_code(written: str, code: str) -> None:
    assert whole_code(written) == code


@pytest.mark.parametrize(("cell", "key"), [("Mã", "ma"), (5.0, ""), ("x" * (MAX_WORDS + 1), ""), (None, "")])
def test_heading_key(cell: object, key: str) -> None:
    assert heading_key(cell) == key
