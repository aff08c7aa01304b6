"""Criteria are said once, dates and costs run forwards, evidence has a term, and nothing is declared in vain."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from emr_appraise.criteria.lint.likeness import MOST_FOR_ONE, alike
from emr_appraise.criteria.problems import Problem
from tests.criteria.lint.packs import EVERYTHING, SMALLEST, linted, place_of, swapped

CRITERION = SMALLEST[SMALLEST.index("      - code: ACC-01") : SMALLEST.index("placement:")]
PAIR = "{vi: Có mật khẩu, en: There are passwords}"
VI = "Có bản sao lưu dữ liệu bệnh án được giữ tại cơ sở"
EN = "There is a backup copy of the record data kept on site"


def told(folder: Path, code: str, text: str) -> list[Problem]:
    """What one rule finds."""
    return [each for each in linted(folder, text) if each.code == code]


def at(found: Problem) -> tuple[int, int]:
    """Where a problem stands."""
    return found.place.line, found.place.column


def two(vi: str, en: str, first: str = "", second: str = "", vi_first: str = VI, en_first: str = EN) -> str:
    """The smallest pack with two criteria, each with keys of its own."""
    one = swapped(CRITERION, (PAIR, f"{{vi: {vi_first}, en: {en_first}}}"), ("na: forbidden", f"na: forbidden{first}"))
    other = swapped(
        CRITERION, ("ACC-01", "ACC-02"), (PAIR, f"{{vi: {vi}, en: {en}}}"), ("na: forbidden", f"na: forbidden{second}")
    )
    profile = "profile:\n  - {id: has_lab, label: {vi: Có xét nghiệm, en: Has a laboratory}, kind: yes_no}\n"
    return swapped(SMALLEST, (CRITERION, one + other), ("areas:\n", profile + "areas:\n"))


@pytest.mark.parametrize(
    ("vi", "en", "language"),
    [
        (VI, EN, "vi"),
        (VI.upper(), "Other words altogether here", "vi"),
        ("Câu này nói về một việc khác hẳn", EN, "en"),
        (VI + " rồi", EN + " now", "vi"),
        ("Dữ liệu bệnh án có bản sao lưu được giữ tại cơ sở", "Other words altogether here", "vi"),
    ],
    ids=["the same", "the same in vi", "the same in en", "one word more", "other order"],
)
def test_criteria_alike_are_told_at_the_later(vi: str, en: str, language: str, tmp_path: Path) -> None:
    text = two(vi, en)

    [found] = told(tmp_path, "C042", text)

    said = vi if language == "vi" else en
    line, column = place_of(text, f"{{vi: {vi}, en: {en}}}") if (vi, en) != (VI, EN) else (0, 0)
    second = text[text.index("ACC-02") :]
    offset = text[: text.index("ACC-02")].count("\n")
    assert found.place.line == (line or offset + 1 + second[: second.index("text:")].count("\n"))
    assert not column or found.place.column == column + (5 if language == "vi" else 5 + len(f"{vi}, en: "))
    assert found.says.en == f'this reads nearly like ACC-01: "{said if len(said) <= 60 else said[:59] + "…"}"'


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Đã thử khôi phục từ bản sao lưu", "A restore was tried"),
        ("Có bản sao lưu dữ liệu bệnh án được giữ ngoài cơ sở", "There is a backup copy of the record data kept off site"),
        ("Có bản sao lưu dữ liệu xét nghiệm được giữ tại cơ sở", EN.replace("record", "laboratory")),
    ],
)
def test_criteria_that_differ_are_left_alone(vi: str, en: str, tmp_path: Path) -> None:
    assert told(tmp_path, "C042", two(vi, en)) == []


def test_criteria_that_differ_in_a_number_are_left_alone(tmp_path: Path) -> None:
    old = "Bệnh án điện tử của người bệnh được lưu ít nhất 10 năm trong kho", "Records are kept for at least 10 years in the main store"
    vi, en = (said.replace("10", "20") for said in old)

    assert told(tmp_path, "C042", two(vi, en, vi_first=old[0], en_first=old[1])) == []


def test_short_criteria_are_not_compared(tmp_path: Path) -> None:
    assert told(tmp_path, "C042", two("Có mật khẩu", "Passwords", vi_first="Có mật khẩu", en_first="Passwords")) == []


@pytest.mark.parametrize(
    ("first", "second", "hits"),
    [
        ("\n        in_force: {until: '2026-01-01'}", "\n        in_force: {from: '2026-01-01'}", 0),
        ("\n        in_force: {until: '2026-01-02'}", "\n        in_force: {from: '2026-01-01'}", 1),
        ("\n        applies_if: {has_lab: true}", "\n        applies_if: {has_lab: false}", 0),
        ("\n        applies_if: {has_lab: true}", "", 1),
    ],
    ids=["one after the other", "a day in common", "other facilities", "some facilities in common"],
)
def test_criteria_alike_may_follow_or_exclude_each_other(first: str, second: str, hits: int, tmp_path: Path) -> None:
    assert len(told(tmp_path, "C042", two(VI, EN, first, second))) == hits


def test_alike_finds_what_comparing_each_with_each_finds() -> None:
    words = list("abcdefghijklmnop")
    sentences = [[*words[:start], *words[start + gap :], *("z" * (start % 3))] for start in range(12) for gap in range(4)]

    def near(one: list[str], other: list[str]) -> bool:
        left, shared = list(other), 0
        for word in one:
            if word in left:
                left.remove(word)
                shared += 1
        return shared * 10 >= max(len(one), len(other)) * 9

    earlier = [[i for i in range(j) if near(sentences[i], sentences[j])] for j in range(len(sentences))]
    each = {(i, j) for j, found in enumerate(earlier) for i in found[:MOST_FOR_ONE]}
    assert set(alike(sentences, 9, 10)) == each
    assert each


@pytest.mark.slow
def test_thousands_of_sentences_are_compared_through_their_rare_words() -> None:
    common = [f"word{number}" for number in range(18)]
    sentences = [[*common, f"rare{number}", f"more{number}", f"own{number}"] for number in range(4000)]

    assert list(islice(alike(sentences, 9, 10), 1)) == []


DATES = [
    (('from: "2025-01-01", until: "2030-01-01"', 'from: "2025-01-01", until: "2025-01-01"'), '"2025-01-01"}\nnot', "01/01/2025"),
    (("in_force: {from: 2025-01-01, until: \"2031-01-01\"}", "in_force: {from: 2025-01-01, until: \"2024-12-31\"}"), '"2024-12-31"', "31/12/2024"),
    (("issued: 2025-01-01", "issued: 2025-01-02"), "2025-01-02", "02/01/2025"),
    (('in_force: {until: "2026-01-01"}', 'in_force: {from: "2026-01-01", until: "2025-06-01"}'), '"2025-06-01"', "01/06/2025"),
    (('in_force: {until: "2026-01-01"}', 'in_force: {until: "2025-01-01"}'), '{until: "2025-01-01"}', "through 31/12/2024"),
    (('in_force: {until: "2026-01-01"}', 'in_force: {from: "2030-01-01"}'), '{from: "2030-01-01"}', "from 01/01/2030"),
    (('  - version: "2026.1"', '  - version: "2026.2"'), '"2026.2"', "2026.2"),
]


@pytest.mark.parametrize(("swap", "piece", "shown"), DATES)
def test_dates_out_of_order_are_told(swap: tuple[str, str], piece: str, shown: str, tmp_path: Path) -> None:
    text = swapped(EVERYTHING, swap)

    [found] = told(tmp_path, "C043", text)

    assert at(found) == place_of(text, piece)
    assert found.says.en.endswith(f": {shown}")
    assert found.hint.en.startswith("needed: ")


def test_history_out_of_order_is_told(tmp_path: Path) -> None:
    event = '  - {version: "2026.0", date: 2026-02-01, change: {vi: Sửa, en: Mended}}\n'
    text = swapped(EVERYTHING, ("history:\n", "history:\n" + event))

    [found] = told(tmp_path, "C043", text)

    assert at(found) == place_of(text, "2026-01-01\n    in_force_from")
    assert (found.says.en, found.hint.en) == (
        "the history is not in order of date: 01/01/2026",
        "needed: 01/02/2026 or later.",
    )


@pytest.mark.parametrize(
    "swap",
    [
        ('in_force: {until: "2026-01-01"}', 'in_force: {from: "2024-01-01", until: "2025-01-02"}'),
        ('in_force: {until: "2026-01-01"}', 'in_force: {from: "2029-12-31"}'),
        ("issued: 2025-01-01", "issued: 2024-06-01"),
        ("date: 2026-01-01\n    in_force_from", "date: 2027-01-01\n    in_force_from"),
    ],
)
def test_dates_in_order_are_left_alone(swap: tuple[str, str], tmp_path: Path) -> None:
    assert told(tmp_path, "C043", swapped(EVERYTHING, swap)) == []


def proven(vi: str, more: str = "", policy: str = "all") -> str:
    """The smallest pack with evidence of its own."""
    return swapped(
        SMALLEST,
        ("evidence: {show: {vi: Ảnh, en: Picture}}", f'evidence: {{show: {{vi: "{vi}", en: Something}}{more}}}'),
        ("required_for: none", f"required_for: {policy}"),
    )


@pytest.mark.parametrize(
    ("vi", "found"),
    [
        ("Ảnh chụp màn hình cấu hình", "Ảnh chụp màn hình"),
        ("Trích nhật ký truy cập", "Trích nhật ký"),
        ("Bản sao giấy chứng nhận của nhà cung cấp", "Bản sao giấy chứng nhận"),
        ("Hợp đồng bảo trì", "Hợp đồng"),
        ("Giấy phép hoạt động", "Giấy phép"),
        ("Biên bản diễn tập gần nhất", "Biên bản diễn tập"),
        ("Báo cáo quét lỗ hổng", "Báo cáo quét"),
        ("Tem kiểm định thiết bị", "Tem kiểm định"),
    ],
)
def test_evidence_that_ages_without_a_term_is_told(vi: str, found: str, tmp_path: Path) -> None:
    text = proven(vi)

    [problem] = told(tmp_path, "C045", text)

    assert at(problem) == place_of(text, f'{{vi: "{vi}"')
    assert problem.says.en == f'the evidence "{found}" ages, but has no term'


@pytest.mark.parametrize(
    ("vi", "more", "policy"),
    [
        ("Ảnh chụp màn hình cấu hình", ", valid_months: 12", "all"),
        ("Ảnh chụp màn hình cấu hình", "", "none"),
        ("Hợp đồng thuê còn hiệu lực", "", "all"),
        ("Quyết định ban hành quy chế", "", "all"),
        ("Quy chế quản lý nhật ký", "", "all"),
        ("Biên bản họp hội đồng", "", "all"),
        ("Hồ sơ bảo hiểm y tế", "", "all"),
    ],
)
def test_evidence_that_does_not_age_or_has_a_term_is_left_alone(vi: str, more: str, policy: str, tmp_path: Path) -> None:
    assert told(tmp_path, "C045", proven(vi, more, policy)) == []


def test_cost_turned_round_is_told(tmp_path: Path) -> None:
    text = swapped(SMALLEST, ("cost_vnd: [0, 0]", "cost_vnd: [50000000, 20000000]"))

    [found] = told(tmp_path, "C046", text)

    assert at(found) == place_of(text, "50000000, 2")
    assert found.says.en == "the cost runs from 50000000 down to 20000000"


@pytest.mark.parametrize("cost", ["[0, 0]", "[20000000, 50000000]"])
def test_cost_that_runs_upwards_is_left_alone(cost: str, tmp_path: Path) -> None:
    assert told(tmp_path, "C046", swapped(SMALLEST, ("cost_vnd: [0, 0]", f"cost_vnd: {cost}"))) == []


UNUSED = {
    "document": ("scales:\n", '  - {id: X, number: "9", title: {vi: Thừa, en: Spare}, force: law, seen: text}\nscales:\n'),
    "scale": ("units:\n", "  - {id: X, title: {vi: Thừa, en: Spare}, options: [{value: 1, label: {vi: Có, en: Yes}}, {value: 0, label: {vi: Không, en: No}}]}\nunits:\n"),
    "unit": ("profile:\n", "  - {id: X, label: {vi: lần, en: times}}\nprofile:\n"),
}


@pytest.mark.parametrize("kind", UNUSED)
def test_what_is_declared_in_vain_is_told(kind: str, tmp_path: Path) -> None:
    text = swapped(EVERYTHING, UNUSED[kind])

    [found] = told(tmp_path, "C047", text)

    line, column = place_of(text, "{id: X")
    assert at(found) == (line, column + 5)
    assert found.says.en == f'the {kind} "X" is declared and never used'


def test_document_of_a_deadline_only_is_used(tmp_path: Path) -> None:
    text = swapped(EVERYTHING, UNUSED["document"], ('{document: D, article: {vi: Điều 4', '{document: X, article: {vi: Điều 4'))

    assert told(tmp_path, "C047", text) == []


def test_nothing_is_called_unused_where_a_part_was_left_out(tmp_path: Path) -> None:
    text = swapped(EVERYTHING, ("answer: {number: {unit: hours, whole: true", "answer: {number: {unit: hours, whole: perhaps"))

    assert told(tmp_path, "C047", text) == []
