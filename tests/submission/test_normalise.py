"""What counts as the same word, the same number, the same day."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, time, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from emr_appraise.book.model import Broken, Percent
from emr_appraise.submission.normalise import (
    MAX_CELL_TEXT,
    MAX_WORDS,
    answer_key,
    code_key,
    date_of,
    exact_key,
    heading_key,
    label_key,
    loose_key,
    names_unit,
    number_of,
    numbers_of,
    read_date,
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
    ("\u200b Có\u00a0\ufeff", "Có"),
    ("\u200b\u00a0\u200e", ""),
    ("Lưu trữ v¨n th\u00ad", "Lưu trữ v¨n th\u00ad"),
    ("\uf0fc", "\uf0fc"),
    (Percent(0.985), "98.5%"),
    (Percent(0.07), "7%"),
    (Percent(0.29), "29%"),
    (Percent(1.0), "100%"),
    (Percent(0.0), "0%"),
    (Percent(0.00005), "0.005%"),
    (Percent(98.0), "9800%"),
    (Percent("nan"), "nan"),
    (timedelta(hours=30), "1 day, 6:00:00"),
    (Broken("#REF!"), ""),
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
    ("１.２００.０００", 1_200_000),
    ("24\u00a0giờ", 24),
    ("2\u200b4 h", 24),
    ("24 giờ.", 24),
    ("3 bản;", None),
    ("1.000.000", 1_000_000),
    ("1,000,000", 1_000_000),
    ("1 000 000", 1_000_000),
    ("1\u202f000", 1000),
    ("1\u2009200,5", Fraction(2401, 2)),
    ("1.200,5", Fraction(2401, 2)),
    ("1,200.5", Fraction(2401, 2)),
    ("1.200,500", Fraction(2401, 2)),
    ("1.200.000,25 giờ", Fraction(4800001, 4)),
    ("0,123", Fraction(123, 1000)),
    ("1234,567", Fraction(1234567, 1000)),
    ("−3", -3),
    ("1.234", None),
    ("1,234", None),
    ("1.200.00", None),
    ("1.200,000,000", None),
    ("1,2,3", None),
    ("1 200.500", None),
    ("1 20", None),
    ("01.200.000", None),
    ("2 3", None),
    ("10²", None),
    ("1½", None),
    ("½", None),
    ("①", None),
    ("24…", None),
    ("24..", None),
    ("(24)", None),
    ("24?", None),
    ("khoảng 24 giờ", None),
    ("24 giờ làm việc", None),
    ("2 giờ 30 phút", None),
    ("1e3", None),
    ("12/24", None),
    ("24:00", None),
    ("2-3", None),
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
    (time(8, 0), None),
    (timedelta(hours=24), None),
    (Percent(0.24), None),
    (Broken(), None),
]
READINGS = [
    ("1.200", {Fraction(6, 5), Fraction(1200)}),
    ("1,200", {Fraction(6, 5), Fraction(1200)}),
    ("12.345 giờ", {Fraction(12345, 1000), Fraction(12345)}),
    ("0.200", {Fraction(1, 5)}),
    ("1200", {Fraction(1200)}),
    ("1.2", {Fraction(6, 5)}),
    (1.2, {Fraction(6, 5)}),
    ("nhiều", set()),
    (True, set()),
]
PERCENTAGES = [
    (Percent(0.985), Fraction(197, 2)),
    (Percent(0.07), 7),
    (Percent(1.0), 100),
    (Percent("inf"), None),
    ("98,5 %", Fraction(197, 2)),
    ("98,5%", Fraction(197, 2)),
    ("９８％", 98),
    ("98 phần trăm", 98),
    (98.5, Fraction(197, 2)),
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
    ("05.11-2026", date(2026, 11, 5)),
    ("05 / 11 / 2026", date(2026, 11, 5)),
    ("０５/１１/２０２６", date(2026, 11, 5)),
    ("05–11–2026", date(2026, 11, 5)),
    ("05/11/2026.", date(2026, 11, 5)),
    ("“05/11/2026”", date(2026, 11, 5)),
    ("05/11/2026 14:30", date(2026, 11, 5)),
    ("2026-11-05T14:30:59", date(2026, 11, 5)),
    ("2026/11/05", date(2026, 11, 5)),
    ("2026.11.05", date(2026, 11, 5)),
    ("ngày 05/11/2026", date(2026, 11, 5)),
    ("Ngày: 05/11/2026", date(2026, 11, 5)),
    ("ngày 5 tháng 11 năm 2026", date(2026, 11, 5)),
    ("Ngay 05 thang 11, nam 2026", date(2026, 11, 5)),
    ("5 tháng 11, 2026", date(2026, 11, 5)),
    ("5 tháng 11/2026", date(2026, 11, 5)),
    ("5 tháng 11 năm 26", date(2026, 11, 5)),
    ("5 November 2026", date(2026, 11, 5)),
    ("05-Nov-2026", date(2026, 11, 5)),
    ("Sept. 5, 2026", date(2026, 9, 5)),
    ("15/11/35", date(2035, 11, 15)),
    ("15/11/26", None),
    ("05/11/26", None),
    ("31/11/26", None),
    ("15/11/99", None),
    ("5 tháng 11 năm 99", None),
    ("5 tháng 13 năm 2026", None),
    ("2026/15/11", None),
    ("2026-11/05", None),
    ("trước ngày 05/11/2026", None),
    ("khoảng 05/11/2026", None),
    ("05/11/2026?", None),
    ("05/11/2026-06/11/2026", None),
    ("05/11/2026 (dự kiến)", None),
    ("05/11/2026 25:61", None),
    ("5 11 2026", None),
    ("05112026", None),
    ("20261105", None),
    ("2026", None),
    ("năm 2026", None),
    ("quý II/2026", None),
    ("quý 2/2026", None),
    ("hôm qua", None),
    ("8" * (MAX_WORDS + 1), None),
    (time(8, 0), None),
    (timedelta(days=46331), None),
    (Percent(46331.0), None),
    (True, None),
    (Broken(), None),
    (46331.0, None),
    ("", None),
    (None, None),
]
MONTHS_ALONE = [
    "tháng 6/2025",
    "Tháng 6 năm 2025",
    "thang 06-2025",
    "tháng 6, 2025",
    "T6/2025",
    "Th6/2025",
    "T.06/2025",
    "6/2025",
    "06-2025",
    "06 / 2025",
    "2025-06",
    "2025/06",
    "June 2025",
    "Jun-2025",
]
SERIALS = [
    (36526.0, False, date(2000, 1, 1)),
    (73050.0, False, date(2099, 12, 31)),
    (46331.0, False, date(2026, 11, 5)),
    (46331.6, False, date(2026, 11, 5)),
    (46331, False, date(2026, 11, 5)),
    (" 46331 ", False, date(2026, 11, 5)),
    (44869.0, True, date(2026, 11, 5)),
    ("44869", True, date(2026, 11, 5)),
    (35064.0, True, date(2000, 1, 1)),
    (36525.0, False, None),
    (73051.0, False, None),
    (71589.0, True, None),
    (2025.0, False, None),
    ("046331", False, None),
    ("46331,5", False, None),
    ("-46331", False, None),
    (float("nan"), False, None),
    (float("inf"), False, None),
    (-1e300, False, None),
]
ANSWER_KEYS = [
    ("Có.", "có"),
    ("Có ;", "có"),
    ("CÓ!!", "có"),
    ("“Có”", "có"),
    ("«Có»", "có"),
    ("'Có'", "có"),
    ("(Có).", "có"),
    ("[x]", "x"),
    ("( X )", "x"),
    ("- Có", "có"),
    ("-Có", "có"),
    ("– Có", "có"),
    ("+ Có", "có"),
    ("• Có", "có"),
    ("C\u200bó", "có"),
    ("Không\u00a0\u2003đạt", "không đạt"),
    ("✔\ufe0f", "✔"),
    ("Ｃó", "có"),
    ("(N/A)", "n/a"),
    ("Có?", "có?"),
    ("“Có?”", "có?"),
    ("Có…", "có..."),
    ("Có..", "có.."),
    ("?Có", "?có"),
    ("-1", "-1"),
    ("- 1", "- 1"),
    ("+1", "+1"),
    ("-x", "-x"),
    ("(x) Không", "(x) không"),
    ("(Có", "(có"),
    ("()", "()"),
    (".", ""),
    ("", ""),
    ("①", "①"),
    ("x²", "x²"),
]
KEYS = [
    (exact_key, "  KHÔNG   đạt", "không đạt"),
    (exact_key, unicodedata.normalize("NFD", "không đạt"), "không đạt"),
    (exact_key, "ｘ", "x"),
    (loose_key, "Khong dat", "không đạt"),
    (loose_key, "ĐẠT", "dat"),
    (exact_key, "K–AD", "k-ad"),
    (exact_key, "Ⅲ", "iii"),
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


@pytest.mark.parametrize(("cell", "numbers"), READINGS)
def test_numbers_of_tells_every_reading(cell: object, numbers: set[Fraction]) -> None:
    found = numbers_of(cell, ("giờ",))

    assert set(found) == numbers
    assert len(found) == len(numbers)


@pytest.mark.parametrize(("cell", "number"), PERCENTAGES)
def test_number_of_percentage(cell: object, number: Fraction | None) -> None:
    assert number_of(cell, ("%", "phần trăm")) == number


@pytest.mark.parametrize("typed", MONTHS_ALONE)
def test_month_alone_is_its_first_day_with_a_remark(typed: str) -> None:
    read = read_date(typed)

    assert read.value == date(2025, 6, 1)
    assert read.message is not None
    assert (read.message.code, dict(read.values)) == ("W238", {"found": typed, "read": "01/06/2025"})
    assert date_of(typed) is None


@pytest.mark.parametrize(
    "typed", ["13/2025", "0/2025", "tháng 13/2025", "2025-13", "6.2025", "6/25", "tháng 6", "June"]
)
def test_what_is_no_month(typed: str) -> None:
    assert read_date(typed) == (None, None, ())


@pytest.mark.parametrize(("cell", "from_1904", "day"), SERIALS)
def test_number_of_a_day(cell: object, from_1904: bool, day: date | None) -> None:
    read = read_date(cell, from_1904=from_1904)

    assert read.value == day
    assert (read.message.code if read.message else None) == ("W236" if day else None)
    assert date_of(cell) is None


@pytest.mark.parametrize(("cell", "day"), DATES)
def test_plain_date_calls_for_no_remark(cell: object, day: date | None) -> None:
    read = read_date(cell, from_1904=True)

    assert read.value == day or read.message is not None


@pytest.mark.parametrize(("typed", "key"), ANSWER_KEYS)
def test_answer_key(typed: str, key: str) -> None:
    assert answer_key(typed) == key


def test_struck_out_word_is_not_the_word() -> None:
    assert loose_key("C\u0336o\u0301\u0336") != "co"


def test_longest_unit_is_taken_off() -> None:
    assert number_of("2 bản sao", ("sao", "bản sao", "bản")) == 2


@pytest.mark.parametrize(
    ("cell", "named"), [("98 %", True), ("98%.", True), ("98", False), (98.0, False), (Percent(0.98), True)]
)
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


# any written form of a number or a date reads back as that number or date

DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")


@given(
    whole=some.integers(0, 10**9),
    decimals=some.sampled_from(["", "5", "25", "125", "0625", "00000001"]),
    group=some.sampled_from(["", ".", ",", " ", "\u00a0", "\u2009", "\u202f"]),
    point=some.sampled_from([".", ","]),
    unit=some.sampled_from(["", " giờ", "h", "\u00a0GIỜ", " gio.", " h;", "."]),
    wide=some.booleans(),
    plus=some.booleans(),
)
def test_number_reads_back_however_it_is_written(
    whole: int, decimals: str, group: str, point: str, unit: str, wide: bool, plus: bool
) -> None:
    point = {".": ",", ",": "."}[point] if point == group else point
    written = f"{whole:,}".replace(",", group) + (point + decimals if decimals else "")
    number = Fraction(f"{whole}.{decimals or 0}")
    readings = numbers_of(
        "+" * plus + (written.translate(DIGITS) if wide else written) + unit, ("giờ", "gio", "h")
    )

    parted_twice = group.isspace() and group and whole >= 1000 and len(decimals) == 3
    assert number in readings or (parted_twice and readings == ())
    assert len(readings) <= 2


@given(some.decimals(0, 1, places=6))
def test_percent_shows_and_reads_what_was_typed(share: object) -> None:
    cell = Percent(float(str(share)))

    assert number_of(cell, ("%",)) == 100 * Fraction(str(share))
    assert 100 * Fraction(str(share)) in numbers_of(text_of(cell), ("%",))


FORMS = [
    "{0:%d/%m/%Y}", "{0.day}/{0.month}/{0.year}", "{0.day}.{0.month}.{0.year}", "{0:%d-%m-%Y}", "{0:%Y-%m-%d}", "{0:%Y/%m/%d}",
    "{0:%Y-%m-%d} 07:05", "ngày {0.day} tháng {0.month} năm {0.year}", "Ngày {0:%d} tháng {0:%m} năm {0:%Y}.", "{0.day} tháng {0.month}, {0.year}",
    "ngày {0:%d/%m/%Y}", "{0.day} {0:%B} {0.year}", "{0:%d-%b-%Y}", "{0:%B} {0.day}, {0.year}",
]  # fmt: skip
FORM = some.sampled_from(FORMS)
DAY = some.dates(date(1900, 1, 1), date(2200, 12, 31))


@given(DAY, FORM, some.sampled_from(["NFC", "NFD"]), some.booleans())
def test_date_reads_back_however_it_is_written(day: date, form: str, unicode_form: str, wide: bool) -> None:
    written = unicodedata.normalize(unicode_form, form.format(day))  # type: ignore[arg-type]

    assert read_date(written.translate(DIGITS) if wide else written) == (day, None, ())


@given(DAY, FORM, some.sampled_from(["?", " ?", "…", " (dự kiến)", " hoặc sau", "-"]))
def test_date_in_doubt_is_no_date(day: date, form: str, doubt: str) -> None:
    assert read_date(form.format(day) + doubt) == (None, None, ())


@given(some.dates(date(2000, 1, 1), date(2099, 12, 31)), some.booleans(), some.booleans())
def test_serial_reads_back(day: date, from_1904: bool, as_text: bool) -> None:
    serial = (day - (date(1904, 1, 1) if from_1904 else date(1899, 12, 30))).days

    assert read_date(str(serial) if as_text else float(serial), from_1904=from_1904).value == day


@given(some.text(max_size=30) | some.from_regex(r"[0-9.,/ -]{1,14}( ?(giờ|h|%))?[.?]?", fullmatch=True))
def test_whatever_is_typed_is_read_or_left(typed: str) -> None:
    numbers, read = numbers_of(typed, ("giờ", "h", "%")), read_date(typed)

    assert len(numbers) <= 2
    assert read.value is None or "?" not in typed
    assert numbers == () or "?" not in typed
    assert answer_key(answer_key(typed)) == answer_key(typed)
