"""Months as the law counts them, and deadlines as seen on the as-of date."""

from __future__ import annotations

from datetime import date

import pytest

from emr_appraise.appraisal.calendar import plus_months, within_months
from emr_appraise.criteria.load import load_criteria
from tests.appraisal.hospital import appraised
from tests.appraisal.small_pack import AS_OF, small_pack


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2025-11-22", 12, "2026-11-22"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-03-31", 1, "2026-04-30"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2025-02-28", 12, "2026-02-28"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-11-30", 1, "2026-12-30"),
        ("2026-01-15", 11, "2026-12-15"),
        ("2026-01-15", 12, "2027-01-15"),
        ("2026-06-15", 24, "2028-06-15"),
        ("2026-06-15", 0, "2026-06-15"),
    ],
)
def test_plus_months(day: str, months: int, later: str) -> None:
    assert plus_months(date.fromisoformat(day), months).isoformat() == later


@pytest.mark.parametrize(
    ("day", "months", "as_of", "within"),
    [
        ("2025-11-22", 12, "2026-11-22", True),
        ("2025-11-22", 12, "2026-11-23", False),
        ("2024-02-29", 12, "2025-02-28", True),
        ("2024-02-29", 12, "2025-03-01", False),
        ("2026-08-31", 3, "2026-11-30", True),
        ("2026-08-31", 3, "2026-12-01", False),
        ("2026-11-22", 1, "2026-11-22", True),
    ],
)
def test_within_months_includes_the_last_day(day: str, months: int, as_of: str, within: bool) -> None:
    assert within_months(date.fromisoformat(day), months, date.fromisoformat(as_of)) is within


DEADLINES = """
- {id: everyone, date: "2026-11-22"}
- {id: clouds, date: "2026-11-21", applies_if: {cloud: true}}
- {id: labs, date: "2027-01-01", applies_if: {any: [{has_lab: true}, {cloud: true}]}}
"""


@pytest.mark.parametrize(
    ("profile", "as_of", "expected"),
    [
        ({"cloud": True}, "2026-11-22", [("everyone", 0, True), ("clouds", -1, True), ("labs", 40, True)]),
        ({"cloud": False}, "2026-11-21", [("everyone", 1, True), ("labs", 41, None)]),
        ({"cloud": False, "has_lab": False}, "2026-11-23", [("everyone", -1, True)]),
        ({}, "2026-11-20", [("everyone", 2, True), ("clouds", 1, None), ("labs", 42, None)]),
    ],
)
def test_deadlines_that_apply_or_may_apply(
    profile: dict[str, bool], as_of: str, expected: list[tuple[str, int, bool | None]]
) -> None:
    criteria = small_pack("one: {AA-01: }", deadlines=DEADLINES, as_of=date.fromisoformat(as_of))
    found = appraised(criteria, {}, profile=profile).deadlines

    assert [(state.deadline.id, state.days_left, state.applies) for state in found] == expected


CLINIC = {
    "facility_type": "clinic",
    "ownership": "private",
    "authority": "department_of_health",
    "online_portal": False,
    "bhyt_contract": False,
}
EVERYONE = {"signing-software", "licensing"}
STATE = {"security-report", "level-of-new-systems", "level-of-existing-systems"}


@pytest.mark.parametrize(
    ("changed", "applying"),
    [
        ({}, {"other-facilities"}),
        ({"online_portal": True}, STATE | {"other-facilities"}),
        ({"bhyt_contract": True}, {"other-facilities", "shared-test-results"}),
        ({"facility_type": "hospital"}, {"hospital"}),
        ({"ownership": "public"}, STATE | {"other-facilities"}),
        ({"ownership": "public", "authority": "ministry_of_defence"}, {"other-facilities"}),
    ],
)
def test_deadlines_of_today_s_law_by_profile(changed: dict[str, str | bool], applying: set[str]) -> None:
    found = appraised(load_criteria("vn-emr", AS_OF), {}, profile=CLINIC | changed).deadlines

    assert {state.deadline.id for state in found} == EVERYONE | applying
    assert all(state.applies for state in found)


def test_deadlines_of_today_s_law_may_all_apply_to_a_silent_profile() -> None:
    criteria = load_criteria("vn-emr", AS_OF)
    found = appraised(criteria, {}).deadlines

    assert [state.deadline for state in found] == list(criteria.deadlines)
    assert {state.deadline.id for state in found if state.applies} == EVERYONE


@pytest.mark.parametrize(
    ("as_of", "hospital", "clinic"),
    [("2025-09-29", 1, 458), ("2025-09-30", 0, 457), ("2025-10-01", -1, 456), ("2026-12-31", -457, 0)],
)
def test_main_deadlines_of_today_s_law(as_of: str, hospital: int, clinic: int) -> None:
    criteria = load_criteria("vn-emr", date.fromisoformat(as_of))
    left = {
        kind: [state.days_left for state in appraised(criteria, {}, profile={"facility_type": kind}).deadlines
               if state.deadline.main]
        for kind in ("hospital", "clinic")
    }  # fmt: skip

    assert left == {"hospital": [hospital], "clinic": [clinic]}
