"""A bar that the text says otherwise is told at its figure; where the text says it, or no such number, nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest

from emr_appraise.criteria.lint.rules import bar_in_text
from emr_appraise.words import Text
from tests.criteria.lint.asked import FRAME, area, at, pack, subject, told
from tests.criteria.lint.packs import linted, place_of, swapped

UNITS = [
    ("copies", "bản", "copies", "[bản sao]"), ("days", "Ngày", "days", "[]"), ("months", "tháng", "months", "[]"),
    ("minutes", "phút", "minutes", "[]"), ("years", "năm", "years", "[]"), ("characters", "ký tự", "characters", "[]"),
    ("money", "đồng", "VND", "[]"), ("tests", "mẫu", "samples", "[]"), ("latin", "thời gian", "time taken", "[h]"),
]  # fmt: skip
LISTED = "".join(
    f"  - {{id: {unit}, label: {{vi: {vi}, en: {en}}}, also: {also}}}\n" for unit, vi, en, also in UNITS
)


def asked(vi: str, en: str, answer: str, guidance: str = "Words") -> str:
    """A pack of one criterion with such a text and answer."""
    said = pack(
        area("access", "ACC", f"answer: {answer}"), frame=swapped(FRAME, ("units:\n", "units:\n" + LISTED))
    )
    first = said.index("text: {vi: Lời")
    text = said[:first] + said[first:].replace("{vi: Lời, en: Words}", f'{{vi: "{vi}", en: "{en}"}}', 1)
    return swapped(text, ("guidance: {vi: Lời, en: Words}", f"guidance: {{vi: Lời, en: {guidance}}}"))


MOVED = {
    "date": ("Trong 12 tháng gần nhất", "Within the last 12 months", "{date: {max_age_months: 6}}", "6}", ("6", "tháng", "12")),
    "at least": ("Luôn có ít nhất 1 bản", "At least 1 copy at all times", "{number: {unit: copies, at_least: 2}}", "2}", ("2", "bản", "1")),
    "percent": ("Ít nhất 95% máy", "At least 95% of them", "{percent: {at_least: 90, partly_at_least: 50}}", "90,", ("90", "%", "95")),
    "percent in words": ("Ít nhất 95 phần trăm máy", "At least 95 per cent", "{percent: {at_least: 90}}", "90}", ("90", "%", "95")),
    "at most": ("Không quá 24 giờ", "No more than 24 hours", "{number: {unit: hours, at_most: 48}}", "48}", ("48", "giờ", "24")),
    "working hours": ("Tối đa 12 giờ làm việc", "At most 12 working hours", "{number: {unit: hours, at_most: 24}}", "24}", ("24", "giờ", "12")),
    "another label": ("Không quá 24 giờ", "No more than 24 h", "{number: {unit: latin, at_most: 48}}", "48}", ("48", "thời gian", "24")),
    "under a condition": ("Ít nhất 8 ký tự, hoặc 14 ký tự", "8 characters, or 14 characters", "{number: {unit: characters, at_least: 16, unless: [{when: {has_lab: true}, at_least: 10}]}}", "16,", ("16", "ký tự", "8, 14")),
    "decimals": ("Không quá 2,5 giờ", "No more than 2.5 hours", "{number: {unit: hours, at_most: 3.5}}", "3.5}", ("3,5", "giờ", "2,5")),
    "number words": ("Lưu ít nhất ba tháng", "Kept for three months", "{number: {unit: months, at_least: 6}}", "6}", ("6", "tháng", "3")),
    "one language only": ("Lưu ít nhất 12 tháng", "Kept for a year", "{number: {unit: months, at_least: 6}}", "6}", ("6", "tháng", "12")),
    "another number of another unit": ("6 người lưu ít nhất 12 tháng (cấp độ 6)", "6 people keep it 12 months (level 6)", "{number: {unit: months, at_least: 6}}", "6}", ("6", "tháng", "12")),
    "the whole, but not asked": ("Mọi khoa có ít nhất 80% máy", "All wards have at least 80%", "{percent: {at_least: 90}}", "90}", ("90", "%", "80")),
}  # fmt: skip


@pytest.mark.parametrize("case", MOVED)
def test_bar_that_moved_away_from_the_words_is_told(case: str) -> None:
    vi, en, answer, figure, (allowed, unit, found) = MOVED[case]
    text = asked(vi, en, answer)
    [problem] = bar_in_text.check(subject(text))

    assert told(bar_in_text, text) == at("C056", text, answer, figure)
    assert problem.says.vi == f"mức đạt là {allowed} ({unit}), nhưng nội dung tiêu chí ghi {found}"


def test_bar_that_moved_is_told_in_both_languages() -> None:
    [found] = bar_in_text.check(
        subject(asked("Không quá 2,5 giờ", "At most 2.5 hours", "{number: {unit: hours, at_most: 3.5}}"))
    )

    assert found.says == Text(
        "mức đạt là 3,5 (giờ), nhưng nội dung tiêu chí ghi 2,5",
        "the bar is 3.5 (hours), but the criterion's text says 2.5",
    )


SAID = {
    "the bar": ("Trong 12 tháng", "Within 12 months", "{date: {max_age_months: 12}}"),
    "partly met": ("Ít nhất 50% máy", "At least 50%", "{percent: {at_least: 95, partly_at_least: 50}}"),
    "a bar of unless": ("Ít nhất 3 tháng", "At least 3 months", "{number: {unit: months, at_least: 1, unless: [{when: {has_lab: true}, at_least: 3}]}}"),
    "one of several": ("Trên 12 giờ thì cập nhật trong 24 giờ", "After 12 hours, within 24 hours", "{number: {unit: hours, at_most: 24}}"),
    "no number": ("Sao lưu định kỳ", "Backed up regularly", "{number: {unit: hours, at_most: 24}}"),
    "a number of no unit": ("Đủ 7 nội dung", "All 7 contents", "{number: {unit: hours, at_most: 24}}"),
    "a number of another unit": ("Trong 1 ngày", "Within 1 day", "{number: {unit: hours, at_most: 24}}"),
    "a unit not known": ("Đủ 5 mẫu", "5 samples", "{number: {unit: tests, at_least: 7}}"),
    "a range": ("Từ 8 đến 12 ký tự", "8 to 12 characters", "{number: {unit: characters, at_least: 8}}"),
    "a list": ("Lưu 30, 60 hoặc 90 ngày", "Kept 30, 60 or 90 days", "{number: {unit: days, at_least: 30}}"),
    "a dash": ("Sau 10–15 phút", "After 10–15 minutes", "{number: {unit: minutes, at_most: 10}}"),
    "the whole of it": ("Mọi khoa, 95% máy", "All wards, 95% of them", "{percent: {at_least: 100}}"),
    "thousands": ("Dưới 20 triệu đồng", "Under 20 million VND", "{number: {unit: money, at_most: 20000000}}"),
    "thousands, in figures": ("Dưới 20.000.000 đồng", "Under 20,000,000 VND", "{number: {unit: money, at_most: 20000000}}"),
    "words of more than ten": ("Trong bốn mươi lăm phút, nghỉ 5 phút", "Within forty-five minutes, 5 minutes off", "{number: {unit: minutes, at_most: 45}}"),
    "one in words": ("Lưu một bản, đổi sau 2 bản", "One copy, changed after 2 copies", "{number: {unit: copies, at_least: 1}}"),
    "words of one language": ("Từ năm ngày 1 tháng 2", "From that day on", "{number: {unit: days, at_least: 3}}"),
    "a date": ("Từ 12 tháng 3 năm 2026", "From 12 March 2026", "{date: {max_age_months: 6}}"),
    "an expiry": ("Còn hạn 3 tháng", "Valid for 3 months", "{date: {not_expired: true}}"),
    "a scale": ("Đủ 3 bản", "3 copies", "{scale: yes_no}"),
}  # fmt: skip


@pytest.mark.parametrize("case", SAID)
def test_bar_that_the_words_say_or_leave_open_is_left_alone(case: str) -> None:
    assert told(bar_in_text, asked(*SAID[case])) == []


def test_guidance_is_not_looked_at() -> None:
    assert (
        told(
            bar_in_text,
            asked("Sao lưu", "Backed up", "{number: {unit: hours, at_most: 24}}", "Look at 48 hours"),
        )
        == []
    )


def test_bar_in_text_is_a_warning_that_a_comment_hides(tmp_path: Path) -> None:
    text = asked("Trong 12 tháng", "Within 12 months", "{date: {max_age_months: 6}}")
    hidden = "      # lint: ignore C056 because the drill is twice a year\n      - {code: ACC-01"
    [found] = [each for each in linted(tmp_path, text) if each.code == "C056"]

    assert (found.code, found.severity.value, found.place[1:]) == ("C056", "warning", place_of(text, "6}}"))
    assert "C056" not in {
        each.code for each in linted(tmp_path, swapped(text, ("      - {code: ACC-01", hidden)))
    }
