"""What holds for every pack and every hospital."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.criteria.model import Criteria, NaRule
from emr_appraise.submission.workbook import read_workbook_bytes
from tests.appraisal.hospital import BLANK, NA, UNREADABLE, appraised, failed
from tests.appraisal.small_pack import small_pack
from tests.appraisal.strategies import Situation, answers_of, packs, situations, worst
from tests.tried import tried
from tests.workbook_table import workbook_bytes

quickly = settings(max_examples=tried(50), deadline=None, suppress_health_check=[HealthCheck.too_slow])


def height(situation: Situation) -> list[Fraction]:
    """Everything that must never sink when an answer gets better; the higher the better."""
    appraisal = situation.appraisal
    scores = [appraisal.total, *(area.score for area in appraisal.areas)]
    placements = [appraisal.placement, appraisal.on_answers_alone]
    clauses = [clause for each in placements for group in each.results for clause in group.clauses]
    return [
        *(score.points for score in scores),
        *(score.percent or Fraction(0) for score in scores),
        *(Fraction(area.level or 0) for area in appraisal.areas),
        *(Fraction(-each.group.number) for each in placements),
        *(Fraction(clause.holds) for clause in clauses),
        *(Fraction(-len(clause.findings)) for clause in clauses),
    ]


def sinks(before: list[Fraction], after: list[Fraction]) -> bool:
    """Whether anything stands lower afterwards."""
    return any(b < a for a, b in zip(before, after, strict=True))


@quickly
@given(situations())
def test_better_answer_lowers_nothing(situation: Situation) -> None:
    for criterion in situation.criteria.all:
        answers = answers_of(criterion)
        heights = [height(situation.answering(criterion.code, said)) for said in answers]
        sinking = [sinks(worse, better) for worse, better in pairwise(heights)]

        assert not any(sinking), (criterion.code, answers[sinking.index(True) + 1])


@quickly
@given(situations())
def test_answer_that_says_nothing_raises_nothing(situation: Situation) -> None:
    given_height = height(situation)

    assert [
        (criterion.code, nothing)
        for criterion in situation.criteria.all
        for nothing in (BLANK, UNREADABLE)
        if sinks(height(situation.answering(criterion.code, nothing)), given_height)
    ] == []


@quickly
@given(situations())
def test_not_applicable_that_may_not_be_claimed_is_no_better_than_no(situation: Situation) -> None:
    for criterion in situation.criteria.all:
        claimed = height(situation.answering(criterion.code, NA))
        plain_no = height(situation.answering(criterion.code, worst(criterion)))

        assert criterion.na is NaRule.ALLOWED or not sinks(claimed, plain_no), criterion.code


ON_ONE = [
    {"score_at_least": {"of": "total", "percent": 0}},
    {"score_at_least": {"of": "each_area", "percent": 0}},
    {"score_at_least": {"of": ["one"], "percent": 0}},
    {"level_at_least": {"of": "each_area", "level": 1}},
    {"level_at_least": {"of": ["one"], "level": 1}},
]
LOOKING_AT_ONE: list[dict[str, Any]] = [
    {"group": 1, "clauses": [{"id": f"c{at}", **clause} for at, clause in enumerate(ON_ONE)]},
    {"group": 2, "clauses": []},
]


@quickly
@given(packs(na=("allowed", "by_profile"), ladder=LOOKING_AT_ONE))
def test_area_emptied_by_claims_passes_no_clause(criteria: Criteria) -> None:
    claimed = [criterion for criterion in criteria.areas[0].criteria if criterion.na is NaRule.ALLOWED]
    assume(claimed)
    said = {criterion.code: NA for criterion in criteria.all}
    found = appraised(criteria, said, profile={"has_lab": False}).placement.results[0]
    on_score, on_level = found.clauses[:3], found.clauses[3:]

    assert not any(clause.holds for clause in on_score)
    assert not (any(clause.holds for clause in on_level) and any(criterion.level for criterion in claimed))


@quickly
@given(situations())
def test_appraising_twice_gives_the_same(situation: Situation) -> None:
    assert situation.appraisal == situation.appraisal


@quickly
@given(situations())
def test_every_group_not_reached_says_why(situation: Situation) -> None:
    placement = situation.appraisal.placement

    assert all(result.failed for result in placement.because)
    assert placement.group in situation.criteria.placement


@quickly
@given(situations())
def test_gaps_list_all_that_is_short_and_needs_come_first(situation: Situation) -> None:
    appraisal = situation.appraisal
    listed = [gap.finding.criterion.code for gap in appraisal.gaps]
    blocking = {
        each.criterion.code
        for result in appraisal.placement.because
        for clause in result.failed
        for each in clause.findings
    }
    short = {each.criterion.code for each in appraisal.findings if not each.outcome.satisfies}

    assert sorted(listed) == sorted(short | blocking)
    assert all(listed.index(need) < at for at, gap in enumerate(appraisal.gaps) for need in gap.needs)


TABLE = small_pack("""
one:
  AA-01: {evidence: {required: true, valid_months: 12}}
  AA-02: {answer: {scale: partly}, na: allowed}
  AA-03: {answer: {percent: {at_least: 95, partly_at_least: 50}}}
two:
  BB-01: {na: by_profile, applies_if: {has_lab: true}}
  BB-02: {answer: {number: {unit: items, at_least: 3, unless: [{when: {met: AA-01}, at_least: 1}]}}}
""")
HEADER = "| Code | Answer | Measured value | Evidence | Evidence date | Board: answer |"
WORDS = ("Yes", "No", "Partly", "N/A", "", "?", "có lẽ")
VALUES = ("", "95", "50", "3", "1", "0.5", "-1", "nhiều")
lines = st.builds(
    "| {} | {} | {} | {} | {} | {} |".format,
    st.sampled_from(["AA-01", "AA-02", "AA-03", "BB-01", "BB-02", "bb 02", "ZZ-99", "", "ghi chú"]),
    st.sampled_from(WORDS),
    st.sampled_from(VALUES),
    st.sampled_from(["", "Biên bản", " "]),
    st.sampled_from(["", "22/11/2026", "21/11/2025", "hôm qua"]),
    st.sampled_from(["", "", "Yes", "No"]),
)
FACILITY = (
    "Facility:\n| Key | Field | Answer |\n| code | Facility code | 79001 |\n| has_lab | Laboratory | {} |"
)
DECISION = """Decision:
| Key | Field | Answer |
| decision_number | Decision number | 1/QĐ |
| decision_date | Date of the decision | 30/09/2026 |
| decision_outcome | Outcome | Passed |"""


def essence(text: str) -> tuple[object, ...]:
    """What follows from a workbook, apart from cells and from the order in which remarks came up."""
    appraisal = appraise(TABLE, read_workbook_bytes(workbook_bytes(text), "h.xlsx", TABLE))
    return (
        [(each.outcome, each.reason, each.points, each.of, each.value) for each in appraisal.findings],
        (appraisal.total, appraisal.areas, appraisal.decision_state),
        (appraisal.placement.group, appraisal.on_answers_alone.group, failed(appraisal)),
        [(gap.finding.criterion.code, gap.blocks, gap.needs) for gap in appraisal.gaps],
        Counter((each.code, each.severity) for each in appraisal.remarks),
        appraisal.submission.accounting,
    )


@quickly
@given(st.lists(lines, max_size=9, unique_by=lambda line: line.split("|")[1]), st.data())
def test_order_of_rows_and_sheets_changes_nothing(table: list[str], data: st.DataObject) -> None:
    facility = FACILITY.format(data.draw(st.sampled_from(["Yes", "No", "", "?"])))
    sheets = [facility, DECISION, "\n".join(["Self-assessment:", HEADER, *table])]
    shuffled = [*sheets[:2], "\n".join(["Self-assessment:", HEADER, *data.draw(st.permutations(table))])]

    assert essence("\n".join(sheets)) == essence("\n".join(data.draw(st.permutations(shuffled))))


CELLS = (
    "",
    " ",
    "x",
    "Code",
    "Answer",
    "AA-01",
    "AA-03",
    "ZZ-99",
    "Yes",
    "95",
    "0.5",
    "=1+1",
    "#N/A",
    "22/11/2026",
)
cells = st.lists(st.sampled_from(CELLS), max_size=8).map(lambda inside: "|" + "|".join(["", *inside]) + "|")


@quickly
@given(
    st.lists(st.one_of(lines, cells, st.just("")), max_size=12),
    st.lists(cells, max_size=5),
    st.lists(cells, max_size=5),
)
def test_every_cell_is_accounted_for(table: list[str], facility: list[str], decision: list[str]) -> None:
    sheets = [
        "Facility:",
        *facility,
        "Self-assessment:",
        *table[:2],
        HEADER,
        *table[2:],
        "Decision:",
        *decision,
    ]
    accounting = read_workbook_bytes(workbook_bytes("\n".join(sheets)), "h.xlsx", TABLE).accounting

    assert accounting.adds_up
    assert accounting.read >= 6
