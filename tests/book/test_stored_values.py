from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from emr_appraise.book.model import Broken, Cell, Percent
from emr_appraise.book.stored_values import BUILT_IN, Shown, broken, shown_as, stands_for


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", Shown.NUMBER),
        ("#,##0.00", Shown.NUMBER),
        ('#,##0 "đồng"', Shown.NUMBER),
        ('0" ngày"', Shown.NUMBER),
        (r"0\d", Shown.NUMBER),
        ("[Red]0", Shown.NUMBER),
        ("_(* #,##0_);_(* (#,##0)", Shown.NUMBER),
        ("0.00E+00", Shown.NUMBER),
        ("@", Shown.NUMBER),
        ("0%", Shown.PERCENT),
        ("0.0%;[Red]-0.0%", Shown.PERCENT),
        ("[=1]0%;0%", Shown.PERCENT),
        ('0"%"', Shown.NUMBER),
        (r"0\%", Shown.NUMBER),
        ("dd/mm/yyyy", Shown.DATE),
        ("[$-42A]dd mmmm yyyy;@", Shown.DATE),
        ('"ngày" d "tháng" m', Shown.DATE),
        ("HH:MM:SS AM/PM", Shown.DATE),
        ("mm:ss.0", Shown.DATE),
        ("[h]:mm", Shown.SPAN),
        ("[HH]:MM:SS", Shown.SPAN),
        ("[mm]:ss", Shown.SPAN),
        ("", Shown.NUMBER),
        ('"', Shown.NUMBER),
        ("\\", Shown.NUMBER),
    ],
)
def test_shown_as_reads_a_format(code: str, shown: Shown) -> None:
    assert shown_as(code) is shown


def test_built_in_formats_are_known_by_number() -> None:
    known = {number: BUILT_IN.get(number, Shown.NUMBER) for number in (0, 2, 9, 10, 14, 22, 46, 49)}

    assert known == {
        0: Shown.NUMBER, 2: Shown.NUMBER, 9: Shown.PERCENT, 10: Shown.PERCENT,
        14: Shown.DATE, 22: Shown.DATE, 46: Shown.SPAN, 49: Shown.NUMBER,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("number", "shown", "from_1904", "cell"),
    [
        (46348.0, Shown.DATE, False, date(2026, 11, 22)),
        (44886.0, Shown.DATE, True, date(2026, 11, 22)),
        (46348.5, Shown.DATE, False, datetime(2026, 11, 22, 12)),
        (46347.999999999, Shown.DATE, False, date(2026, 11, 22)),
        (0.25, Shown.DATE, False, time(6)),
        (0.25, Shown.DATE, True, time(6)),
        (1.0, Shown.DATE, False, date(1900, 1, 1)),
        (59.0, Shown.DATE, False, date(1900, 2, 28)),
        (61.0, Shown.DATE, False, date(1900, 3, 1)),
        (1.0, Shown.DATE, True, date(1904, 1, 2)),
        (2958465.0, Shown.DATE, False, date(9999, 12, 31)),
        (2958466.0, Shown.DATE, False, 2958466.0),
        (1e300, Shown.DATE, False, 1e300),
        (-1.0, Shown.DATE, False, -1.0),
        (1.25, Shown.SPAN, False, timedelta(hours=30)),
        (-0.5, Shown.SPAN, False, timedelta(hours=-12)),
        (1e300, Shown.SPAN, False, 1e300),
        (float("inf"), Shown.NUMBER, False, Broken("#NUM!")),
        (float("nan"), Shown.DATE, False, Broken("#NUM!")),
    ],
)
def test_stands_for_is_what_the_office_shows(number: float, shown: Shown, from_1904: bool, cell: Cell) -> None:
    found = stands_for(number, shown, from_1904=from_1904)

    assert (found, type(found)) == (cell, type(cell))


def test_stands_for_keeps_a_percentage_apart() -> None:
    assert type(stands_for(0.985, Shown.PERCENT, from_1904=False)) is Percent
    assert type(stands_for(0.985, Shown.NUMBER, from_1904=False)) is float


@pytest.mark.parametrize(("code", "error"), [(0x00, "#NULL!"), (0x17, "#REF!"), (0x2A, "#N/A"), (0x99, "#VALUE!")])
def test_broken_names_the_error(code: int, error: str) -> None:
    assert broken(code) == Broken(error)
