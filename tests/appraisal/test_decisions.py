"""Which decision counts, whether it stands, and what is said where claim and record differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.decisions import decision_state
from emr_appraise.appraisal.model import Appraisal, DecisionState
from emr_appraise.submission.model import Decision, DecisionSource, Entry, Said
from tests.appraisal.hospital import CODE, DECISION, appraised
from tests.appraisal.small_pack import AS_OF, STEPS, small_pack

PACK = small_pack("one: {AA-01: }")
RECORD = replace(DECISION, source=DecisionSource.RECORD, place=None)
YESTERDAY, TOMORROW = date(2026, 11, 21), date(2026, 11, 23)

STATES: list[tuple[dict[str, object], DecisionState]] = [
    ({}, DecisionState.STANDS),
    ({"date": AS_OF}, DecisionState.STANDS),
    ({"date": TOMORROW}, DecisionState.NOT_YET),
    ({"valid_until": AS_OF}, DecisionState.STANDS),
    ({"valid_until": TOMORROW}, DecisionState.STANDS),
    ({"valid_until": YESTERDAY}, DecisionState.LAPSED),
    ({"valid_until": Said.UNREADABLE}, DecisionState.INCOMPLETE),
    ({"passed": False}, DecisionState.NOT_PASSED),
    ({"passed": None}, DecisionState.OUTCOME_UNKNOWN),
    ({"number": ""}, DecisionState.INCOMPLETE),
    ({"date": Said.BLANK}, DecisionState.INCOMPLETE),
    ({"date": Said.UNREADABLE}, DecisionState.INCOMPLETE),
    ({"pack": "small"}, DecisionState.STANDS),
    ({"pack": "other"}, DecisionState.OTHER_PACK),
    ({"pack": "other", "passed": False, "number": ""}, DecisionState.OTHER_PACK),
    ({"passed": None, "number": ""}, DecisionState.OUTCOME_UNKNOWN),
    ({"passed": False, "valid_until": YESTERDAY}, DecisionState.NOT_PASSED),
    ({"number": "", "date": TOMORROW}, DecisionState.INCOMPLETE),
    ({"date": TOMORROW, "valid_until": YESTERDAY}, DecisionState.NOT_YET),
]


@pytest.mark.parametrize(("changed", "state"), STATES)
def test_state_is_the_first_reason_why_a_decision_does_not_count(
    changed: dict[str, object], state: DecisionState
) -> None:
    assert decision_state(replace(DECISION, **changed), "small", AS_OF) is state  # type: ignore[arg-type]


def test_state_of_no_decision() -> None:
    assert decision_state(None, "small", AS_OF) is DecisionState.NONE


def signed(day: date, number: str = "1/QĐ", **changed: object) -> Entry:
    """A line of the register for the hospital."""
    return Entry(CODE, replace(RECORD, date=day, number=number, **changed))  # type: ignore[arg-type]


OLD, NEW, LATER = (
    signed(date(2025, 9, 30), "old"),
    signed(date(2026, 9, 30), "new"),
    signed(TOMORROW, "later"),
)
ELSEWHERE = Entry("79002", RECORD)
OTHER_PACK = signed(date(2026, 11, 1), "other", pack="other")
UNDATED = Entry(CODE, replace(RECORD, date=Said.BLANK))


@pytest.mark.parametrize(
    ("register", "number"),
    [
        ((), None),
        ((OLD,), "old"),
        ((OLD, NEW), "new"),
        ((NEW, OLD, LATER), "new"),
        ((LATER,), None),
        ((ELSEWHERE,), None),
        ((OTHER_PACK, OLD), "old"),
        ((signed(AS_OF, "mine", pack="small"), OLD), "mine"),
        ((UNDATED,), None),
        ((UNDATED, OLD), "old"),
    ],
)
def test_record_is_the_newest_signed_by_the_date(register: tuple[Entry, ...], number: str | None) -> None:
    decision = appraised(PACK, {}, register=register).decision

    assert (decision.number if decision else None) == number


def test_record_needs_a_facility_code() -> None:
    nobody = (Entry("", RECORD),)
    given = appraised(PACK, {}, register=nobody).submission
    anonymous = replace(given, facility=replace(given.facility, code=""))

    assert appraise(PACK, anonymous, register=nobody).decision is None


def test_register_order_decides_nothing() -> None:
    same_day = [
        signed(AS_OF, "a"),
        signed(AS_OF, "b", passed=False),
        signed(AS_OF, "c"),
        signed(AS_OF, "b", passed=False, valid_until=TOMORROW),
    ]
    chosen = {appraised(PACK, {}, register=order).decision for order in permutations(same_day)}

    assert [(decision.number, decision.passed) for decision in chosen if decision] == [("b", False)]


@pytest.mark.parametrize(
    ("claim", "record", "codes"),
    [
        (None, RECORD, []),
        (None, None, []),
        (DECISION, RECORD, []),
        (replace(DECISION, number="12/qđ-bv"), RECORD, []),
        (DECISION, None, ["W402"]),
        (replace(DECISION, number="13/QĐ-BV"), RECORD, ["W401"]),
        (replace(DECISION, date=date(2026, 9, 29)), RECORD, ["W401"]),
        (DECISION, replace(RECORD, passed=False), ["W401"]),
        (replace(DECISION, passed=None), RECORD, ["W401"]),
        (DECISION, replace(RECORD, valid_until=TOMORROW), []),
        (DECISION, replace(RECORD, valid_until=YESTERDAY), ["W401"]),
        (replace(DECISION, pack="other"), RECORD, ["W401"]),
    ],
)
def test_remark_where_claim_and_record_differ(
    claim: Decision | None, record: Decision | None, codes: list[str]
) -> None:
    register = (Entry(CODE, record),) if record else ()
    appraisal = appraised(PACK, {"AA-01": 1}, decision=claim, register=register)

    assert [remark.code for remark in appraisal.remarks] == codes
    assert [remark.place and remark.place.cell for remark in appraisal.remarks] == ["C3" for _ in codes]
    assert appraisal.decision == record


def test_conflict_names_what_differs() -> None:
    record = replace(RECORD, passed=False, valid_until=TOMORROW)
    remark = appraised(PACK, {"AA-01": 1}, decision=DECISION, register=(Entry(CODE, record),)).remarks[0]

    assert "(12/QĐ-BV, 30/09/2026, Passed)" in remark.says.en
    assert "(12/QĐ-BV, 30/09/2026, Not passed, until 23/11/2026)" in remark.says.en
    assert "(12/QĐ-BV, 30/09/2026, Không đạt, đến 23/11/2026)" in remark.says.vi


def test_remark_on_a_claim_that_leaves_much_open() -> None:
    claim = Decision(DecisionSource.CLAIM, passed=None, date=Said.UNREADABLE)
    remark = appraised(PACK, {}, decision=claim, register=()).remarks[0]

    assert ("không ghi số" in remark.says.vi, "no number" in remark.says.en) == (True, True)


STANDS_ALONE = small_pack("one: {AA-01: , AA-02: {tags: [dossier]}}", ladder=STEPS)


@pytest.mark.parametrize(
    ("answers", "decision", "group", "codes"),
    [
        ({"AA-01": 1, "AA-02": 1}, DECISION, 1, []),
        ({"AA-01": 1, "AA-02": 0}, DECISION, 2, ["W403"]),
        ({"AA-01": 0, "AA-02": 1}, DECISION, 3, ["W403"]),
        ({"AA-01": 1, "AA-02": 0}, replace(DECISION, passed=False), 2, []),
        ({"AA-01": 1, "AA-02": 0}, replace(DECISION, valid_until=YESTERDAY), 2, []),
        ({"AA-01": 1, "AA-02": 1}, None, 2, []),
        ({"AA-01": 0}, None, 3, []),
    ],
)
def test_decision_without_its_conditions_does_not_stay_silent(
    answers: dict[str, int], decision: Decision | None, group: int, codes: list[str]
) -> None:
    appraisal = appraised(STANDS_ALONE, answers, decision=decision)

    assert (appraisal.placement.group.number, remarks_of(appraisal)) == (group, codes)


def remarks_of(appraisal: Appraisal) -> list[str]:
    """The codes of an appraisal's remarks."""
    return [remark.code for remark in appraisal.remarks]


def test_claim_that_only_a_record_would_prove_is_no_failed_condition() -> None:
    criteria = small_pack(
        "one: {AA-01: }",
        ladder="""
        - group: 1
          clauses: [{id: all, required_met: all}, {id: decision, decision: {outcome: passed, accept: record}}]
        - {group: 2, clauses: []}
        """,
    )
    appraisal = appraised(criteria, {"AA-01": 1}, decision=DECISION)

    assert (appraisal.placement.group.number, appraisal.decision_state, remarks_of(appraisal)) == (
        2,
        DecisionState.STANDS,
        [],
    )


def test_ladder_without_decisions_says_nothing_of_them() -> None:
    criteria = small_pack(
        "one: {AA-01: }",
        ladder="[{group: 1, clauses: [{id: a, required_met: all}]}, {group: 2, clauses: []}]",
    )

    assert remarks_of(appraised(criteria, {"AA-01": 0}, decision=DECISION)) == []
