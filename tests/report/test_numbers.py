"""Numbers are shown exactly, or cut towards failure."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from babel import Locale
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as some

from emr_appraise.criteria.model import PERCENT, Bar, NumberAnswer, Word
from emr_appraise.report.cldr import written
from emr_appraise.report.numbers import (
    as_number,
    bars_in_play,
    cut,
    every_bar,
    figure,
    measure,
    money,
    percent,
    points,
)
from emr_appraise.report.wording_numbers import BILLION, MILLION, THOUSAND
from emr_appraise.words import Language, Text

COPIES = Word("copies", Text("bản", "copies"))


@pytest.mark.parametrize(
    ("share", "vi", "en"),
    [
        (Fraction(9996, 100), "99,9%", "99.9%"),
        (Fraction(999999, 10000), "99,9%", "99.9%"),
        (Fraction(100), "100%", "100%"),
        (Fraction(0), "0%", "0%"),
        (Fraction(1, 3), "0,3%", "0.3%"),
        (Fraction(500, 9), "55,5%", "55.5%"),
        (Fraction(78), "78%", "78%"),
        (Fraction(7804, 100), "78,0%", "78.0%"),
        (None, "không áp dụng", "not applicable"),
    ],
)
def test_percent_is_cut_towards_failure(share: Fraction | None, vi: str, en: str) -> None:
    assert percent(share) == Text(vi, en)


@given(some.fractions(min_value=0, max_value=100, max_denominator=10**6))
def test_percent_never_says_more_than_there_is(share: Fraction) -> None:
    shown = Fraction(percent(share).en.rstrip("%"))

    assert shown <= share < shown + Fraction(1, 10)
    assert (shown == 100) == (share == 100)


@pytest.mark.parametrize(
    ("number", "vi", "en"),
    [
        (Fraction(125, 2), "62,5", "62.5"),
        (Fraction("94.99"), "94,99", "94.99"),
        (Fraction(12345), "12.345", "12,345"),
        (Fraction(1234), "1.234", "1,234"),
        (Fraction("1234.5"), "1.234,5", "1,234.5"),
        (Fraction(-5, 2), "-2,5", "-2.5"),
        (Fraction(2, 3), "0,66", "0.66"),
    ],
)
def test_figure_is_exact(number: Fraction, vi: str, en: str) -> None:
    assert figure(number) == Text(vi, en)


@given(some.integers(min_value=-(10**15), max_value=10**15), some.sampled_from([1, 2, 4, 8, 16, 25, 40, 64, 125, 200, 1000, 10**6]))
def test_figure_of_any_decimal_reads_back(numerator: int, denominator: int) -> None:
    number = Fraction(numerator, denominator)
    shown = figure(number)

    assert Fraction(shown.en.replace(",", "")) == number
    assert Fraction(shown.vi.replace(".", "").replace(",", ".")) == number
    assert "." not in shown.en or shown.en[-1] != "0"


def test_points_are_cut() -> None:
    assert points(Fraction(2, 3)) == Text("0,66", "0.66")
    assert as_number(Fraction(2, 3), 2) == 0.66
    assert as_number(Fraction(4, 2), 2) == 2
    assert isinstance(as_number(Fraction(2), 2), int)
    assert cut(Fraction(-1, 3), 1) == Fraction(-4, 10)


@pytest.mark.parametrize(
    ("low", "high", "vi", "en"),
    [
        (2_500_000_000, 2_500_000_000, "2,5 tỷ đồng", "VND 2.5 billion"),
        (120_000_000, 120_000_000, "120 triệu đồng", "VND 120 million"),
        (0, 0, "không phát sinh chi phí", "no cost"),
        (0, 50_000_000, "tối đa 50 triệu đồng", "up to VND 50 million"),
        (50_000_000, 300_000_000, "từ 50 đến 300 triệu đồng", "VND 50 to 300 million"),
        (200_000_000, 3_000_000_000, "từ 200 triệu đến 3 tỷ đồng", "VND 200 million to 3 billion"),
        (1_782_000_000, 1_782_000_000, "1,782 tỷ đồng", "VND 1.782 billion"),
        (1_234_567_891, 1_234_567_891, "1.234.567.891 đồng", "VND 1,234,567,891"),
        (0, 1_500, "tối đa 1,5 nghìn đồng", "up to VND 1.5 thousand"),
    ],
)
def test_money_is_readable_and_exact(low: int, high: int, vi: str, en: str) -> None:
    assert money(low, high) == Text(vi, en)


def test_measure_knows_one_from_many() -> None:
    assert measure(Fraction(1), COPIES) == Text("1 bản", "1 copy")
    assert measure(Fraction(2), COPIES) == Text("2 bản", "2 copies")
    assert measure(Fraction(95), PERCENT) == Text("95%", "95%")


def test_bar_is_said_in_words() -> None:
    answer = NumberAnswer(COPIES, True, None, (Bar(at_least=Fraction(3)), Bar(at_least=Fraction(1))))

    assert every_bar(answer).vi == "ít nhất 3 bản; ít nhất 1 bản (tùy trường hợp)"
    assert every_bar(answer).en == "at least 3 copies; at least 1 copy (depending on the case)"
    assert bars_in_play(answer.bars, answer).en == "at least 3 copies"
    both = (Bar(at_least=Fraction(1), at_most=Fraction(9)),)
    assert bars_in_play(both, answer).en == "at least 1 copy and at most 9 copies"
    assert bars_in_play((Bar(at_most=Fraction(9)), Bar(at_most=Fraction(4))), answer).en == "at most 4 copies"


@given(some.integers(min_value=-(10**12), max_value=10**12), some.integers(min_value=0, max_value=3))
def test_numbers_are_written_as_cldr_has_it(digits: int, decimals: int) -> None:
    number = Decimal(digits).scaleb(-decimals)
    pattern = f"#,##0.{'0' * decimals}" if decimals else "#,##0"

    for language in Language:
        assert written(f"{number:f}").say(language) == format_decimal(number, format=pattern, locale=language)


@pytest.mark.parametrize("language", Language)
def test_words_for_large_amounts_are_those_of_cldr(language: Language) -> None:
    patterns = Locale.parse(language).compact_decimal_formats["long"]

    for power, word in ((1_000, THOUSAND), (1_000_000, MILLION), (1_000_000_000, BILLION)):
        assert patterns["other"][str(power)].pattern == f"0 {word.say(language)}"
