"""What the reports say of single criteria."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from emr_appraise.appraisal.model import Appraisal, Basis, Gap, Reason
from emr_appraise.appraisal.work import only_evidence_lacks, work
from emr_appraise.places import CellPlace
from emr_appraise.report.gap_words import (
    basis,
    estimate,
    estimate_of_work,
    in_file,
    standing,
    to_do,
)
from emr_appraise.report.sentences import bar, code_and_cell, reason, reference
from emr_appraise.submission.model import Quote, Said, Stands
from emr_appraise.words import same
from tests.report.cases import AS_OF, GOOD, MIDDLING, PLACE, Given, appraisal, finding_words, pack

NA, BLANK, UNREADABLE = Said.NOT_APPLICABLE, Said.BLANK, Said.UNREADABLE


def two_cells(what: Stands, row: int, column: int, sheet: str = PLACE) -> tuple[Quote, ...]:
    """F5 and another cell that contradicts it."""
    other = Quote(what, CellPlace(sheet, row, column), "60", against=True)
    return Quote(what, CellPlace(PLACE, 5, 6), "Không áp dụng"), other


@pytest.mark.parametrize(
    ("code", "said", "given", "expected", "vi", "en"),
    [
        ("ACC-02", 3, {}, Reason.ANSWERED, "“Bậc 3”, đạt yêu cầu.", '"Rung 3", which meets the bar.'),
        ("ACC-02", 1, {}, Reason.ANSWERED, "mức yêu cầu là “Bậc 2” trở lên.", 'is "Rung 2" or higher.'),
        ("BKP-01", 2, {}, Reason.BAR_REACHED, "2 bản, đạt mức yêu cầu: ít nhất 1 bản.", "at least 1 copy."),
        ("BKP-01", 0, {}, Reason.BAR_MISSED, "0 bản, chưa đạt mức", "0 copies, which misses the bar"),
        ("ACC-01", 9, {}, Reason.BAR_PARTLY_REACHED, "mới đạt một phần", "part of the way"),
        ("ACC-03", Fraction("94.99"), {}, Reason.BAR_MISSED, "94,99%", "94.99%"),
        ("BKP-02", date(2025, 3, 1), {}, Reason.TOO_OLD, "01/03/2025 đã cách", "more than 12 months before"),
        ("BKP-03", date(2026, 1, 1), {}, Reason.EXPIRED, "01/01/2026 đã qua", "01/01/2026 is past"),
        ("BKP-02", date(2027, 1, 1), {}, Reason.DATE_IN_FUTURE, "ở sau ngày", "after the as-of date"),
        ("ACC-02", 3, {"profile": {"has_lab": False}}, Reason.PROFILE, "nghiệm: Không)", "laboratory: No)"),
        ("BKP-03", NA, {}, Reason.NA_ALLOWED, "cho phép như vậy", "which this criterion allows"),
        ("BKP-01", NA, {}, Reason.NA_FORBIDDEN, "không cho phép", "does not allow"),
        ("ACC-02", NA, {"profile": {}}, Reason.NA_AGAINST_PROFILE, ": chưa ghi", ": not filled in"),
        ("BKP-01", BLANK, {}, Reason.BLANK, "Chưa trả lời.", "Not answered."),
        ("BKP-01", UNREADABLE, {"typed": "nhiều"}, Reason.CANNOT_READ, "Ô ghi “nhiều”", 'holds "nhiều"'),
        (
            "BKP-01", UNREADABLE, {"also": two_cells(Stands.ANSWER, 5, 7)}, Reason.CELLS_DIFFER,
            "trái nhau: ô F5 “Không áp dụng”, ô G5 “60”;", 'other: cell F5 "Không áp dụng", cell G5 "60";',
        ),
        (
            "BKP-01", UNREADABLE, {"also": two_cells(Stands.ANSWER, 9, 6)}, Reason.ROWS_DIFFER,
            "khác nhau: ô F5 “Không áp dụng”, ô F9 “60”;", 'differ: cell F5 "Không áp dụng", cell F9 "60";',
        ),
        (
            "BKP-01", 2, {"evidence_date": UNREADABLE, "also": two_cells(Stands.EVIDENCE_DATE, 9, 6)},
            Reason.EVIDENCE_DATES_DIFFER, "ngày minh chứng khác nhau: ô F5", "differently: cell F5",
        ),
        ("BKP-01", 2, {"evidence": ""}, Reason.EVIDENCE_MISSING, "nhưng chưa ghi", "no evidence is named"),
        ("BKP-01", 2, {"evidence_date": BLANK}, Reason.EVIDENCE_UNDATED, "giá trị 12 tháng", "for 12 months"),
        (
            "BKP-01", 2, {"evidence_date": UNREADABLE}, Reason.EVIDENCE_DATE_UNREADABLE,
            "không đọc được ngày", "cannot be read",
        ),
        (
            "BKP-01", 2, {"evidence_date": date(2027, 1, 1)}, Reason.EVIDENCE_IN_FUTURE,
            "(01/01/2027) ở sau ngày đánh giá 22/11/2026", "dated 01/01/2027, after",
        ),
        (
            "BKP-01", 2, {"evidence_date": date(2024, 1, 1)}, Reason.EVIDENCE_EXPIRED,
            "minh chứng ngày 01/01/2024 đã quá 12 tháng", "more than 12 months old on the as-of",
        ),
    ],
)  # fmt: skip
def test_reason_is_said(
    code: str, said: object, given: dict[str, object], expected: Reason, vi: str, en: str
) -> None:
    found = finding_words(code, said, **given)
    finding = next(each for each in found.findings if each.criterion.code == code)

    words = reason(finding, found)

    assert finding.reason is expected
    assert vi in words.vi
    assert en in words.en


def test_every_reason_is_tried() -> None:
    parameters = test_reason_is_said.pytestmark[0].args[1]  # type: ignore[attr-defined]

    assert {each[3] for each in parameters} == set(Reason)


def test_reason_of_an_empty_cell_that_cannot_be_read() -> None:
    found = finding_words("BKP-01", UNREADABLE, typed=" ")

    assert reason(found.findings[0], found).vi == "Ô trả lời không đọc được."


def test_bar_before_an_answer_names_every_bar() -> None:
    found = appraisal(Given())

    assert [bar(finding).vi for finding in found.findings] == [
        "ít nhất 1 bản",
        "không quá 12 tháng trước ngày đánh giá",
        "chưa qua vào ngày đánh giá",
        "ít nhất 8 ký tự; ít nhất 14 ký tự (tùy trường hợp)",
        "“Bậc 2” trở lên",
        "ít nhất 95%",
    ]


def gap(found: Appraisal, code: str) -> Gap:
    return next(each for each in found.gaps if each.finding.criterion.code == code)


def test_proof_alone_costs_no_work() -> None:
    found = appraisal(Given(GOOD, evidence=""))
    lacking = gap(found, "BKP-01")

    assert only_evidence_lacks(lacking.finding)
    assert estimate(lacking, found) is None
    assert to_do(lacking.finding, found).vi == "Ghi minh chứng vào biểu mẫu. Cần có: Nhật ký sao lưu."
    assert estimate_of_work(work([lacking])) is None


@pytest.mark.parametrize("code", ["BKP-01", "BKP-02", "ACC-02"])
def test_proof_is_all_that_lacks_where_the_claim_is_good(code: str) -> None:
    assert only_evidence_lacks(gap(appraisal(Given(GOOD, evidence="")), code).finding)


def test_partial_claim_without_proof_needs_the_work_too() -> None:
    found = appraisal(Given({"ACC-02": 1}, evidence=""))
    lacking = gap(found, "ACC-02")

    assert not only_evidence_lacks(lacking.finding)
    assert to_do(lacking.finding, found).en == "Climb."
    assert estimate(lacking, found) == ("3 ngày công; từ 1 đến 2 triệu đồng", "3 person-days; VND 1 to 2 million")


def test_blank_and_unreadable_are_answered_first() -> None:
    found = appraisal(Given({"BKP-01": UNREADABLE}))

    assert to_do(gap(found, "BKP-01").finding, found).vi.startswith("Ghi lại câu trả lời")
    assert to_do(gap(found, "BKP-02").finding, found).en == "Answer this criterion. If not met yet: Try a restore."


@pytest.mark.parametrize(("row", "column", "expected"), [(5, 7, "Keep one of the two cells"), (9, 6, "Keep one row of this code")])
def test_contradicting_cells_are_to_be_one(row: int, column: int, expected: str) -> None:
    found = appraisal(Given({"BKP-01": UNREADABLE}, also=two_cells(Stands.ANSWER, row, column)))
    finding = gap(found, "BKP-01").finding

    assert to_do(finding, found).en.startswith(expected)
    assert all(cell in in_file(finding).en for cell in ("F5", finding.response.also[1].place.cell))  # type: ignore[union-attr]


def test_cells_of_two_sheets_are_named_with_their_sheets() -> None:
    found = finding_words("BKP-01", UNREADABLE, also=two_cells(Stands.ANSWER, 5, 6, "Bản cũ"))
    finding = next(each for each in found.findings if each.criterion.code == "BKP-01")

    assert f'cell F5 of sheet "{PLACE}" "Không áp dụng", cell F5 of sheet "Bản cũ" "60"' in reason(finding, found).en


def test_blank_field_is_to_be_filled_in_before_any_work() -> None:
    found = appraisal(Given({"ACC-02": NA}, profile={}))
    open_gap = gap(found, "ACC-02")

    assert to_do(open_gap.finding, found).en.startswith('Fill in "Has a laboratory" on the facility sheet. If the criterion applies: ')
    assert (estimate(open_gap, found) or same("")).en.endswith(", if the criterion applies")
    known = appraisal(Given({"ACC-02": NA}))
    assert to_do(gap(known, "ACC-02").finding, known).en == "Climb."
    assert not (estimate(gap(known, "ACC-02"), known) or same("")).en.endswith("applies")


def test_estimates_add_up() -> None:
    found = appraisal(Given())

    total = estimate_of_work(work([gap(found, "BKP-01"), gap(found, "BKP-02")]))

    assert total is not None
    assert total.vi == "Ước tính nếu phải làm cả 2 việc: 6 ngày công; từ 120 triệu đến 2,62 tỷ đồng."
    assert total.en.endswith("have to be done: 6 person-days; VND 120 million to 2.62 billion.")


def test_missed_guide_is_not_called_a_breach() -> None:
    found = appraisal(Given({**GOOD, "ACC-01": 1, "BKP-01": 0, "ACC-03": 1}))

    assert standing(gap(found, "ACC-01"), AS_OF) == ("chưa theo hướng dẫn", "not as the guidance advises")
    assert standing(gap(found, "ACC-03"), AS_OF).en == "short of a rating criterion"
    assert standing(gap(found, "BKP-01"), AS_OF).en == "not as the law requires"
    assert standing(gap(appraisal(Given()), "ACC-01"), AS_OF).vi == "chưa trả lời"


def test_law_is_not_called_missed_before_its_day() -> None:
    missed = gap(appraisal(Given({**GOOD, "BKP-01": 0})), "BKP-01")

    assert standing(missed, date(2025, 9, 30)) == ("chưa đạt, hạn 30/09/2025", "not met yet, due 30/09/2025")
    assert standing(missed, date(2025, 10, 1)).en == "not as the law requires"


def test_reference_says_how_it_was_read_and_what_lapsed() -> None:
    read, lapsed, undated = pack().all[0].references

    assert reference(read, AS_OF).vi == "1/2025/TT, Điều 1 (đã đọc nguyên văn)"
    assert reference(lapsed, AS_OF).vi.endswith("(đọc qua báo chí; không có hiệu lực vào ngày đánh giá)")
    assert reference(undated, AS_OF).en == "3/CV, section 3 (unverified)"
    assert basis(pack().all[0], AS_OF).en.startswith("Law: 1/2025/TT, Art. 1")
    assert basis(pack().all[0], AS_OF).en.endswith("; and 1 more")


def test_in_file_tells_cell_answer_and_evidence() -> None:
    found = appraisal(Given(MIDDLING))
    no_rows = appraisal(Given({"BKP-01": None}))

    assert in_file(found.findings[0]).vi == "ô F5: “2”; minh chứng: “Biên bản 1”, ngày 22/11/2026"
    assert in_file(appraisal(Given()).findings[0]).en == "cell F5: blank"
    assert in_file(no_rows.findings[0]).en == "the workbook has no row for this criterion"
    assert code_and_cell(no_rows.findings[0]).en == "BKP-01"


def test_board_answer_is_the_one_told() -> None:
    found = appraisal(replace(Given(MIDDLING), basis=Basis.BOARD))

    assert in_file(found.findings[0]).vi.startswith("ô L5: “hội đồng”")
