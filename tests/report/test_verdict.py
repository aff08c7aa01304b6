"""What the reports say of the placement."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from emr_appraise.appraisal.model import Appraisal, AreaResult, Score
from emr_appraise.report.verdict import (
    deadline,
    decision,
    evidence_needed,
    failure,
    is_done,
    on_answers_alone,
    stands_without_conditions,
)
from emr_appraise.submission.model import Decision, DecisionSource, Said
from emr_appraise.words import Text
from tests.appraisal.hospital import appraised
from tests.appraisal.small_pack import small_pack
from tests.report.cases import DECISION, GOOD, Given, appraisal, case


def failures(found: Appraisal) -> dict[str, Text]:
    return {
        clause.clause.id: failure(clause, found)
        for result in found.placement.because
        for clause in result.failed
    }


def test_every_kind_of_clause_says_what_it_lacks() -> None:
    said = failures(case("middling"))

    assert said["everything"].vi == "còn 2 tiêu chí chưa đạt hoặc chưa chứng minh được"
    assert said["total"].vi == "tổng điểm 1,83/5 (36,6%), cần ít nhất 90%"
    assert said["total"].en == "the total is 1.83/5 (36.6%), at least 90% is needed"
    assert said["each"].vi == "Sao lưu 1/2 (50%); Truy cập 0,83/3 (27,7%); cần ít nhất 66,5%"
    assert said["rung"].en == "Backup at level 1; level 2 is needed"
    assert said["decided"].en == "there is no decision yet"
    assert said["backup"].en == "1 criterion is not met or not shown"


def test_floor_and_nothing_graded_are_said() -> None:
    low = failures(appraisal(Given({**GOOD, "BKP-01": 0})))

    assert low["floor"].en == "1 criterion is below the floor of 1"


def test_area_where_nothing_applies_is_said() -> None:
    found = case("middling")
    failed = {clause.clause.id: clause for clause in found.placement.because[0].failed}
    empty = (AreaResult("access", Score(Fraction(0), 0), None),)

    assert failure(replace(failed["each"], areas=empty), found).vi.startswith("Truy cập 0/0 (không áp dụng)")
    assert failure(replace(failed["rung"], areas=empty), found).en.startswith("Access not graded")


@pytest.mark.parametrize(
    ("given", "vi", "en"),
    [
        (None, "Chưa có quyết định thẩm định.", "There is no decision yet."),
        (DECISION, "12/QĐ ngày 30/09/2026, kết luận đạt, còn hiệu lực", "no end named"),
        (replace(DECISION, valid_until=date(2027, 1, 1)), "đến 01/01/2027", "until 01/01/2027"),
        (replace(DECISION, passed=False), "kết luận không đạt", "conclusion not passed"),
        (replace(DECISION, passed=None), "không ghi rõ kết luận", "does not state whether its conclusion is passed"),
        (replace(DECISION, number=""), "số (không ghi)", "(no number)"),
        (replace(DECISION, date=Said.UNREADABLE), "ngày (không rõ)", "of (unknown)"),
        (replace(DECISION, date=date(2027, 1, 1)), "sau ngày đánh giá 22/11/2026", "after the as-of date"),
        (replace(DECISION, valid_until=date(2026, 1, 1)), "đã hết hiệu lực", "has lapsed"),
        (replace(DECISION, pack="other"), "other, không phải bộ small", "by the pack other, not by small"),
    ],
)
def test_decision_says_whether_it_counts(given: Decision | None, vi: str, en: str) -> None:
    said = decision(appraisal(Given(GOOD, decision=given)))

    assert vi in said.vi
    assert en in said.en


def test_claimed_decision_does_not_fill_a_record() -> None:
    claim = replace(DECISION, source=DecisionSource.CLAIM)
    found = appraisal(Given(GOOD, decision=claim))

    assert failures(found)["decided"].vi.startswith("quyết định số 12/QĐ ngày 30/09/2026 mới do cơ sở khai")
    assert "theo khai báo của cơ sở" in decision(found).vi


def test_decision_without_conditions_is_told() -> None:
    assert stands_without_conditions(case("decided without conditions"))
    assert not stands_without_conditions(case("good and decided"))
    assert not stands_without_conditions(case("good but undecided"))


@pytest.mark.parametrize(
    ("name", "vi", "en"),
    [
        ("good but undecided", "hạn 30/09/2025, đã qua 418 ngày; đã đạt tiêu chí BKP-01.", "due 30/09/2025, 418 days ago; BKP-01 met."),
        ("without evidence", "quá hạn 418 ngày.", "418 days overdue."),
        ("blank", "chưa rõ có áp dụng không vì chưa ghi “Loại hình”.", 'apply, as "Kind" is not filled in.'),
    ],
)
def test_deadline_says_how_it_stands(name: str, vi: str, en: str) -> None:
    found = case(name)

    said = deadline(found.deadlines[0], found)

    assert said.vi.endswith(vi)
    assert said.en.endswith(en)


def test_days_are_counted_in_both_numbers() -> None:
    found = case("blank")
    everybody = found.deadlines[1]

    assert is_done(everybody, found) is None
    assert deadline(everybody, found) == (
        "Mọi cơ sở: hạn 23/11/2026, còn 1 ngày.", "Everybody: due 23/11/2026, 1 day left.",
    )  # fmt: skip
    assert deadline(replace(everybody, days_left=0), found).en.endswith("due on the as-of date itself.")
    assert deadline(replace(everybody, days_left=-1), found).en.endswith("1 day overdue.")
    assert deadline(replace(everybody, days_left=2), found).en.endswith("2 days left.")


def test_deadline_of_what_does_not_apply_is_not_called_met() -> None:
    found = case("middling")
    about = replace(found.deadlines[0].deadline, criteria=("BKP-03",))
    late = replace(found.deadlines[0], deadline=about)

    assert deadline(late, found).en.endswith("BKP-03 met or not applicable.")


def test_answers_alone_name_the_evidence_that_lacks() -> None:
    better = on_answers_alone(case("without evidence"))

    assert better is not None
    assert better.group.number == 2
    assert [finding.criterion.code for finding in evidence_needed(better)] == ["BKP-01", "BKP-02"]
    assert on_answers_alone(case("good but undecided")) is None


def test_answers_alone_name_the_evidence_that_a_floor_lacks() -> None:
    areas = "one: {AA-01: {answer: {percent: {at_least: 95}}, required: false, tags: [key], evidence: {required: true}}}"
    floor = "[{group: 1, clauses: [{id: f, floor: {tag: key, at_least: 3}}]}, {group: 2, clauses: []}]"
    better = on_answers_alone(appraised(small_pack(areas, ladder=floor), {"AA-01": 50}))

    assert better is not None
    assert [finding.criterion.code for finding in evidence_needed(better)] == ["AA-01"]
