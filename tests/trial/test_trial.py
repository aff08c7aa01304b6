"""Cases: what a jurist writes is read as in a workbook, and every slip shows."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from emr_appraise.criteria.cases import Case, read_cases
from emr_appraise.criteria.model import Criteria, FacilityLevel
from emr_appraise.criteria.problems import CriteriaError
from emr_appraise.submission.model import Chosen, Measured, Said
from emr_appraise.trial.case import best_answer, submission_of, try_case
from emr_appraise.trial.differences import Difference, OtherNames, OtherValue, Subject, UnknownName
from emr_appraise.words import same
from tests.appraisal.small_pack import AS_OF, STEPS, small_pack

PACK = small_pack(
    """
    one:
      AA-01: {level: 1, answer: {scale: partly}, weight: 3, na: allowed, evidence: {valid_months: 12}}
      AA-02: {answer: {percent: {at_least: 95, unless: [{when: {cloud: true}, at_least: 99}]}},
              tags: [dossier]}
      AA-03: {answer: {date: {max_age_months: 12}}, required: false}
      AA-04: {answer: {number: {unit: days, at_most: 30, unless: [{when: {cloud: true}, at_most: 7}]}},
              required: false}
      AA-05: {required: false, in_force: {from: "2027-01-01"}}
    two:
      BB-01: {na: by_profile, applies_if: {has_lab: true}, required: false}
    """,
    ladder=STEPS,
    evidence="required",
)
DECISION = "{decision_number: 1/QĐ, decision_date: 30/09/2026, decision_outcome: Đạt}"


def read(folder: Path, given: str, expect: str) -> Case:
    """One case through the door of case files."""
    path = folder / "case.yaml"
    path.write_text(f'- {{name: x, as_of: "2026-11-22", {given}, expect: {{{expect}}}}}', encoding="utf-8")
    return read_cases(path)[0]


AGREEING = [
    (f"otherwise: met, decision: {DECISION}", "group: 1, on_answers_alone: 1, gaps: [], clauses: []"),
    ("otherwise: blank", "group: 3, gaps: [AA-02, AA-01], clauses: [technical, decision, all]"),
    ("otherwise: blank", "outcomes: {AA-01: unanswered, BB-01: unanswered}, levels: {one: 0}"),
    ("otherwise: met", "group: 2, clauses: [decision], levels: {one: 1}"),
    ("otherwise: met", "scores: {one: 6/6, two: 1/1, total: 7/7}"),
    ("otherwise: met, answers: {AA-01: Partly}", "group: 3, outcomes: {AA-01: partly}, scores: {one: 4.5/6}"),
    ("otherwise: met, answers: {AA-01: N/A}", "outcomes: {AA-01: not_applicable}, scores: {one: 3/3}"),
    ('otherwise: met, answers: {AA-01: ""}', "outcomes: {AA-01: unanswered}"),
    ("otherwise: met, answers: {AA-01: }", "outcomes: {AA-01: unanswered}"),
    ("otherwise: met, answers: {AA-01: có lẽ}", "outcomes: {AA-01: unreadable}"),
    (
        "otherwise: met, answers: {AA-02: {value: 99}, AA-04: {value: 7}}",
        "outcomes: {AA-02: met, AA-04: met}",
    ),
    ("otherwise: met, answers: {AA-02: {value: 98.9}}", "outcomes: {AA-02: not_met}"),
    ("otherwise: met, answers: {AA-04: {value: 7.1}}", "outcomes: {AA-04: not_met}"),
    ("otherwise: met, answers: {AA-03: {value: 22/11/2025}}", "outcomes: {AA-03: met}"),
    ("otherwise: met, answers: {AA-03: {value: 21/11/2025}}", "outcomes: {AA-03: not_met}"),
    ("otherwise: met, answers: {AA-01: {evidence: không}}", "group: 3, on_answers_alone: 2"),
    ("otherwise: met, answers: {AA-01: {evidence: không}}", "outcomes: {AA-01: unsupported}"),
    ("otherwise: met, answers: {AA-01: {evidence: false}}", "outcomes: {AA-01: unsupported}"),
    ("otherwise: met, answers: {AA-01: {evidence_date: 22/11/2025}}", "outcomes: {AA-01: met}"),
    ("otherwise: met, answers: {AA-01: {evidence_date: 21/11/2025}}", "outcomes: {AA-01: unsupported}"),
    ("otherwise: met, answers: {AA-01: {evidence_date: hôm qua}}", "outcomes: {AA-01: unsupported}"),
    ('answers: {AA-01: {answer: "Yes", evidence: Biên bản}}', "outcomes: {AA-01: unsupported}"),
    ('answers: {AA-01: {answer: "Yes", evidence: x, evidence_date: 22/11/2026}}', "outcomes: {AA-01: met}"),
    ('otherwise: met, answers: {AA-01: {board_answer: "No"}}', "outcomes: {AA-01: met}"),
    ('otherwise: met, basis: board, answers: {AA-01: {board_answer: "No"}}', "outcomes: {AA-01: not_met}"),
    ("basis: board, answers: {AA-02: {board_value: 99}}", "outcomes: {AA-02: met}"),
    ("otherwise: met, profile: {has_lab: false}", "outcomes: {BB-01: not_applicable}"),
    ("otherwise: met, profile: {has_lab: Không}", "scores: {two: none, total: 6/6}"),
    ("profile: {has_lab: Có}, answers: {BB-01: N/A}", "outcomes: {BB-01: not_met}"),
    ('profile: {has_lab: }, answers: {BB-01: "No"}', "outcomes: {BB-01: not_met}"),
    ("otherwise: met, profile: {cloud: false}, answers: {AA-02: {value: 95}}", "outcomes: {AA-02: met}"),
    ("profile: {ownership: Public, beds: 12, province: Hà Nội}", "group: 3"),
    ('answers: {AA-05: "No"}', "group: 3"),
]


@pytest.mark.parametrize(("given", "expect"), AGREEING)
def test_case_that_comes_out_as_expected(tmp_path: Path, given: str, expect: str) -> None:
    assert try_case(read(tmp_path, given, expect), PACK) == ()


DIFFERING = [
    ("otherwise: blank", "group: 1", [OtherValue(Subject.GROUP, "", "1", "3")]),
    ("otherwise: blank", "on_answers_alone: 2", [OtherValue(Subject.ON_ANSWERS_ALONE, "", "2", "3")]),
    ("otherwise: blank", "gaps: [AA-01]", [OtherNames(Subject.GAPS, (), ("AA-02",))]),
    ("otherwise: blank", "gaps: [AA-01, AA-03]", [OtherNames(Subject.GAPS, ("AA-03",), ("AA-02",))]),
    ("otherwise: blank", "clauses: []", [OtherNames(Subject.CLAUSES, (), ("all", "decision", "technical"))]),
    ("otherwise: blank", "outcomes: {AA-01: met}", [OtherValue(Subject.OUTCOMES, "AA-01", "met", "unanswered")]),
    ("otherwise: blank", "outcomes: {AA-05: met}", [OtherValue(Subject.OUTCOMES, "AA-05", "met", "none")]),
    ("otherwise: blank", "scores: {one: 1/6}", [OtherValue(Subject.SCORES, "one", "1/6", "0/6")]),
    ("otherwise: blank", "levels: {one: 1, two: 1}",
     [OtherValue(Subject.LEVELS, "one", "1", "0"), OtherValue(Subject.LEVELS, "two", "1", "none")]),
]  # fmt: skip


@pytest.mark.parametrize(("given", "expect", "differences"), DIFFERING)
def test_case_that_differs_says_in_what(
    tmp_path: Path, given: str, expect: str, differences: list[Difference]
) -> None:
    assert list(try_case(read(tmp_path, given, expect), PACK)) == differences


CODES = ("AA-01", "AA-02", "AA-03", "AA-04", "BB-01", "AA-05")
FIELDS = ("has_lab", "cloud", "ownership", "beds", "province")
UNKNOWN = [
    ('answers: {AA-99: "Yes"}', "clauses: [technical, decision, all]", UnknownName(Subject.ANSWERS, "AA-99", CODES)),
    ("otherwise: blank", "outcomes: {AA-99: met}", UnknownName(Subject.OUTCOMES, "AA-99", CODES)),
    ("otherwise: blank", "scores: {six: 1/1}", UnknownName(Subject.SCORES, "six", ("total", "one", "two"))),
    ("otherwise: blank", "levels: {six: 1}", UnknownName(Subject.LEVELS, "six", ("one", "two"))),
    ("profile: {labs: true}", "group: 3", UnknownName(Subject.PROFILE, "labs", FIELDS)),
    ("profile: {has_lab: maybe}", "group: 3", UnknownName(Subject.PROFILE, "maybe", ("yes", "no"), "has_lab")),
    ("profile: {ownership: publik}", "group: 3",
     UnknownName(Subject.PROFILE, "publik", ("public", "private"), "ownership")),
    ("profile: {beds: many}", "group: 3", UnknownName(Subject.PROFILE, "many", (), "beds")),
]  # fmt: skip


@pytest.mark.parametrize(("given", "expect", "unknown"), UNKNOWN)
def test_case_that_names_what_the_pack_does_not_know(
    tmp_path: Path, given: str, expect: str, unknown: UnknownName
) -> None:
    assert try_case(read(tmp_path, given, expect), PACK) == (unknown,)


@pytest.mark.parametrize(("expect", "subject"), [("group: 9", "group"), ("gaps: [AA-99]", "gaps"), ("clauses: [al]", "clauses")])
def test_unknown_name_is_told_before_what_it_leads_to(tmp_path: Path, expect: str, subject: str) -> None:
    found = try_case(read(tmp_path, "otherwise: blank", expect), PACK)

    assert [(type(each), each.subject) for each in found[:1]] == [(UnknownName, subject)]
    assert [each.subject for each in found[1:]] == [subject]


def test_case_knows_its_place(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    one = '- {{name: {}, as_of: "2026-11-22", expect: {{group: 3}}}}\n'
    path.write_text("# two\n" + one.format("a") + "\n" + one.format("b"), encoding="utf-8")

    assert [(case.file, case.place.line) for case in read_cases(path)] == [(str(path), 2), (str(path), 4)]


GRADED = replace(
    PACK,
    facility_levels=(
        FacilityLevel(0, same("Level 0"), (), PACK.all[0].references[0]),
        FacilityLevel(3, same("Level 3"), (("one", 1),), PACK.all[0].references[0]),
    ),
)
FACILITY_LEVELS = [
    (GRADED, "otherwise: met", "3", "3", "0"),
    (GRADED, "otherwise: blank", "0", "0", "none"),
    (replace(GRADED, facility_levels=GRADED.facility_levels[1:]), "otherwise: blank", "none", "none", "3"),
    (PACK, "otherwise: met", "none", "none", "1"),
]


@pytest.mark.parametrize(("pack", "given", "expect", "actual", "other"), FACILITY_LEVELS)
def test_facility_level_of_a_case(
    tmp_path: Path, pack: Criteria, given: str, expect: str, actual: str, other: str
) -> None:
    wrong = try_case(read(tmp_path, given, f"facility_level: {other}"), pack)

    assert try_case(read(tmp_path, given, f"facility_level: {expect}"), pack) == ()
    assert wrong == (OtherValue(Subject.FACILITY_LEVEL, "", other, actual),)


@pytest.mark.parametrize("written", ["high", "-1", "1.5", "true", "null"])
def test_facility_level_of_a_case_that_is_none(tmp_path: Path, written: str) -> None:
    with pytest.raises(CriteriaError, match="C006"):
        read(tmp_path, "otherwise: met", f"facility_level: {written}")


@pytest.mark.parametrize(("weight", "written"), [(1, "0.5/1"), (3, "1.5/3"), (4, "2/4")])
def test_score_is_compared_as_a_person_writes_it(tmp_path: Path, weight: int, written: str) -> None:
    criteria = small_pack(f"one: {{AA-01: {{answer: {{scale: partly}}, weight: {weight}}}}}")
    half = read(tmp_path, "answers: {AA-01: Partly}", f"scores: {{one: {written}}}")

    assert try_case(half, criteria) == ()


def test_score_with_no_short_decimal_is_a_fraction(tmp_path: Path) -> None:
    criteria = small_pack("one: {AA-01: {answer: {scale: maturity, met_from: 3}, weight: 4}}")
    third = read(tmp_path, "answers: {AA-01: M1}", "scores: {one: 4/3/4}")

    assert try_case(third, criteria) == ()


DECISIONS = [
    ("{decision_number: 1/QĐ, decision_outcome: Không đạt}", ("1/QĐ", False, Said.BLANK, "")),
    ("{decision_number: 1/QĐ, decision_outcome: đang chờ}", ("1/QĐ", None, Said.BLANK, "")),
    ("{decision_outcome: Passed, decision_valid_until: 22/11/2026}", ("", True, AS_OF, "")),
    ("{decision_valid_until: mãi mãi, decision_pack: other}", ("", None, Said.UNREADABLE, "other")),
]


@pytest.mark.parametrize(("written", "expected"), DECISIONS)
def test_decision_of_a_case(tmp_path: Path, written: str, expected: tuple[object, ...]) -> None:
    decision = submission_of(read(tmp_path, f"decision: {written}", "group: 3"), PACK).decision

    assert decision is not None
    assert (decision.number, decision.passed, decision.valid_until, decision.pack) == expected


def test_case_without_a_decision(tmp_path: Path) -> None:
    assert submission_of(read(tmp_path, "otherwise: met", "group: 3"), PACK).decision is None


def test_best_answer_meets_a_criterion_under_each_of_its_bars() -> None:
    best = [best_answer(criterion, AS_OF) for criterion in PACK.all]

    assert isinstance(best[0], Chosen)
    assert best[0].option.value == 2
    assert best[1:4] == [Measured(Fraction(99)), Measured(AS_OF), Measured(Fraction(7))]
