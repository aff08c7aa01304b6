"""A hospital stands in the first group whose clauses all hold, and is told why in none of the better ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from emr_appraise.appraisal.model import Appraisal, ClauseResult
from emr_appraise.submission.model import Decision, DecisionSource, Entry, Measured, Response
from tests.appraisal.hospital import BLANK, CODE, DECISION, NA, UNREADABLE, Word, appraised, codes, failed
from tests.appraisal.small_pack import STEPS, small_pack

AREAS = """
one:
  AA-01: {}
  AA-02: {required: false}
  AA-03: {tags: [dossier]}
two:
  BB-01: {tags: [dossier, other]}
  BB-02: {na: allowed, tags: [other]}
"""
ALL_MET = {"AA-01": 1, "AA-02": 1, "AA-03": 1, "BB-01": 1, "BB-02": 1}


def ladder(clause: str) -> str:
    """A ladder of two groups: the clause decides."""
    return f"[{{group: 1, clauses: [{{id: c, {clause}}}]}}, {{group: 2, clauses: []}}]"


def clause(appraisal: Appraisal) -> ClauseResult:
    """How the one clause of such a ladder came out."""
    return appraisal.placement.results[0].clauses[0]


REQUIRED: list[tuple[str, dict[str, Word], list[str]]] = [
    ("all", {}, []),
    ("all", {"AA-02": 0}, []),
    ("all", {"AA-01": 0}, ["AA-01"]),
    ("all", {"AA-01": BLANK}, ["AA-01"]),
    ("all", {"AA-01": UNREADABLE}, ["AA-01"]),
    ("all", {"AA-01": NA}, ["AA-01"]),
    ("all", {"BB-02": NA}, []),
    ("all", {"AA-03": 0, "BB-01": 0}, ["AA-03", "BB-01"]),
    ("{areas: [two]}", {"AA-01": 0}, []),
    ("{areas: [two]}", {"BB-01": 0}, ["BB-01"]),
    ("{areas: [one, two]}", {"AA-01": 0, "BB-01": 0}, ["AA-01", "BB-01"]),
    ("{except_tags: [dossier]}", {"AA-03": 0, "BB-01": 0}, []),
    ("{except_tags: [dossier]}", {"AA-01": 0, "BB-01": 0, "BB-02": 0}, ["AA-01", "BB-02"]),
    ("{except_tags: [other]}", {"AA-03": 0, "BB-01": 0, "BB-02": 0}, ["AA-03"]),
    ("{except_tags: [other, dossier]}", {"AA-01": 0, "AA-03": 0, "BB-02": 0}, ["AA-01"]),
    ("{areas: [two], except_tags: [other]}", {"AA-01": 0, "BB-01": 0, "BB-02": 0}, []),
    ("{areas: [one], except_tags: [dossier]}", {"AA-01": 0, "AA-03": 0, "BB-02": 0}, ["AA-01"]),
]


@pytest.mark.parametrize(("scope", "answers", "responsible"), REQUIRED)
def test_required_met_of_all_areas_or_some(
    scope: str, answers: dict[str, Word], responsible: list[str]
) -> None:
    criteria = small_pack(AREAS, ladder=ladder(f"required_met: {scope}"))
    appraisal = appraised(criteria, ALL_MET | answers)

    assert codes(clause(appraisal).findings) == responsible
    assert appraisal.placement.group.number == (2 if responsible else 1)


SCORED = """
one: {AA-01: {weight: 3}, AA-02: {required: false}, AA-03: {na: by_profile, applies_if: {has_lab: true}}}
two: {BB-01: {na: allowed}, BB-02: {na: allowed}}
lab: {CC-01: {na: by_profile, applies_if: {has_lab: true}}}
"""
FULL = {"AA-01": 1, "AA-02": 1, "AA-03": 1, "BB-01": 1, "BB-02": 1, "CC-01": 1}
Outcome = tuple[bool, list[str], list[str]]
"""Whether the clause holds, and the areas and the findings responsible if not."""
SCORES: list[tuple[str, str, dict[str, Word], bool, Outcome]] = [
    ("total", "100", {}, True, (True, [], [])),
    ("total", "100", {"AA-02": 0}, True, (False, [], ["AA-02"])),
    ("total", "87.5", {"AA-02": 0}, True, (True, [], [])),
    ("total", "87.500001", {"AA-02": 0}, True, (False, [], ["AA-02"])),
    ("total", "62.5", {"AA-01": 0}, True, (True, [], [])),
    ("total", "63", {"AA-01": BLANK, "BB-02": NA}, True, (False, [], ["AA-01"])),
    ("each_area", "100", {}, True, (True, [], [])),
    ("each_area", "80", {"AA-03": 0}, True, (True, [], [])),
    ("each_area", "80.1", {"AA-03": 0}, True, (False, ["one"], ["AA-03"])),
    ("each_area", "50", {"BB-01": 0, "AA-03": 0}, True, (True, [], [])),
    ("each_area", "51", {"BB-01": 0, "AA-03": 0}, True, (False, ["two"], ["BB-01"])),
    ("each_area", "1", {"AA-01": 0, "AA-02": 0, "AA-03": 0, "BB-01": 0, "BB-02": 0}, True,
     (False, ["one", "two"], ["AA-01", "AA-02", "AA-03", "BB-01", "BB-02"])),
    ("each_area", "100", {"BB-01": NA}, True, (True, [], [])),
    ("each_area", "1", {"BB-01": NA, "BB-02": NA}, True, (False, ["two"], [])),
    ("each_area", "0", {"BB-01": NA, "BB-02": NA}, True, (False, ["two"], [])),
    ("each_area", "100", {"AA-03": 0, "CC-01": 0}, False, (True, [], [])),
    ("each_area", "100", {"CC-01": NA}, True, (False, ["lab"], ["CC-01"])),
    ("[one]", "80", {"AA-03": 0, "BB-01": 0, "CC-01": 0}, True, (True, [], [])),
    ("[one, lab]", "81", {"AA-03": 0, "BB-01": 0, "CC-01": 0}, True,
     (False, ["one", "lab"], ["AA-03", "CC-01"])),
    ("[lab]", "100", {"CC-01": 0}, False, (True, [], [])),
    ("[two]", "100", {"BB-01": NA, "BB-02": NA}, False, (False, ["two"], [])),
]  # fmt: skip


@pytest.mark.parametrize(("of", "percent", "answers", "has_lab", "expected"), SCORES)
def test_score_at_least(
    of: str, percent: str, answers: dict[str, Word], has_lab: bool, expected: Outcome
) -> None:
    criteria = small_pack(SCORED, ladder=ladder(f"score_at_least: {{of: {of}, percent: {percent}}}"))
    found = clause(appraised(criteria, FULL | answers, profile={"has_lab": has_lab}))

    assert (found.holds, [area.area for area in found.areas], codes(found.findings)) == expected


def test_total_score_of_nothing_reaches_no_bar() -> None:
    criteria = small_pack(
        "one: {AA-01: {na: allowed}}", ladder=ladder("score_at_least: {of: total, percent: 0}")
    )
    found = clause(appraised(criteria, {"AA-01": NA}))

    assert (found.holds, found.score and found.score.of) == (False, 0)


@pytest.mark.parametrize(
    "rule", ["score_at_least: {of: each_area, percent: 100}", "level_at_least: {of: [later], level: 1}"]
)
def test_area_not_yet_in_force_fails_no_clause(rule: str) -> None:
    areas = 'one: {AA-01: {}}\nlater: {BB-01: {level: 1, in_force: {from: "2027-01-01"}}}'

    assert clause(appraised(small_pack(areas, ladder=ladder(rule)), {"AA-01": 1})).holds


GRADED = """
one: {AA-01: {level: 1}, AA-02: {level: 2}, AA-03: {level: 3, na: allowed}, AA-04: {}}
two: {BB-01: {level: 1, na: allowed}}
lab: {CC-01: {level: 1, na: by_profile, applies_if: {has_lab: true}}, CC-02: {}}
plain: {DD-01: {}}
"""
CLIMBED = {"AA-01": 1, "AA-02": 1, "AA-03": 1, "AA-04": 1, "BB-01": 1, "CC-01": 1, "CC-02": 1, "DD-01": 1}
LEVELS: list[tuple[str, int, dict[str, Word], bool, Outcome]] = [
    ("[one]", 3, {}, True, (True, [], [])),
    ("[one]", 3, {"AA-04": 0, "BB-01": 0, "DD-01": 0}, True, (True, [], [])),
    ("[one]", 2, {"AA-03": 0}, True, (True, [], [])),
    ("[one]", 3, {"AA-03": 0}, True, (False, ["one"], ["AA-03"])),
    ("[one]", 3, {"AA-01": 0, "AA-03": 0}, True, (False, ["one"], ["AA-01", "AA-03"])),
    ("[one]", 1, {"AA-01": 0, "AA-03": 0}, True, (False, ["one"], ["AA-01"])),
    ("[one]", 3, {"AA-03": NA}, True, (False, ["one"], [])),
    ("each_area", 1, {"DD-01": 0}, True, (True, [], [])),
    ("each_area", 1, {"BB-01": 0, "CC-01": 0}, True, (False, ["two", "lab"], ["BB-01", "CC-01"])),
    ("each_area", 1, {"BB-01": NA}, True, (False, ["two"], [])),
    ("each_area", 1, {"CC-01": 0, "CC-02": 0}, False, (True, [], [])),
    ("[two, lab]", 1, {"AA-01": 0, "CC-01": 0}, False, (True, [], [])),
    ("[two, lab]", 2, {}, True, (False, ["two", "lab"], [])),
    ("[plain]", 1, {}, True, (False, ["plain"], [])),
]


@pytest.mark.parametrize(("of", "level", "answers", "has_lab", "expected"), LEVELS)
def test_level_at_least(
    of: str, level: int, answers: dict[str, Word], has_lab: bool, expected: Outcome
) -> None:
    criteria = small_pack(GRADED, ladder=ladder(f"level_at_least: {{of: {of}, level: {level}}}"))
    found = clause(appraised(criteria, CLIMBED | answers, profile={"has_lab": has_lab}))

    assert (found.holds, [area.area for area in found.areas], codes(found.findings)) == expected


FLOORED = """
one:
  AA-01: {answer: {scale: maturity, met_from: 2}, tags: [key], na: allowed}
  AA-02: {answer: {percent: {at_least: 95, partly_at_least: 50}}, tags: [key], evidence: {required: true}}
  AA-03: {answer: {scale: maturity}}
"""


@pytest.mark.parametrize(
    ("first", "second", "evidence", "responsible"),
    [
        (3, 95, "✓", []),
        (5, 95, "✓", []),
        (2, 95, "✓", ["AA-01"]),
        (0, 95, "✓", ["AA-01"]),
        (BLANK, 95, "✓", ["AA-01"]),
        (UNREADABLE, 95, "✓", ["AA-01"]),
        (NA, 95, "✓", []),
        (3, 95, "", ["AA-02"]),
        (3, 60, "✓", []),
        (3, 60, "", ["AA-02"]),
        (3, 3, "✓", []),
        (3, "2.9", "✓", ["AA-02"]),
        (3, 3, "", ["AA-02"]),
    ],
)
def test_floor_is_a_proven_value_of_each_criterion_with_the_tag(
    first: Word, second: Word, evidence: str, responsible: list[str]
) -> None:
    criteria = small_pack(FLOORED, ladder=ladder("floor: {tag: key, at_least: 3}"))
    given = appraised(criteria, {"AA-01": first, "AA-02": second}).submission.responses
    found = clause(appraised(criteria, {"AA-01": first, "AA-02": given[1]._replace(evidence=evidence)}))

    assert (found.holds, codes(found.findings)) == (not responsible, responsible)


CLAIM, RECORD = (
    ladder("decision: {outcome: passed, accept: claim}"),
    ladder("decision: {outcome: passed, accept: record}"),
)
ON_RECORD = replace(DECISION, source=DecisionSource.RECORD, place=None)


@pytest.mark.parametrize(
    ("accept", "claim", "record", "group"),
    [
        (CLAIM, None, None, 2),
        (CLAIM, DECISION, None, 1),
        (CLAIM, replace(DECISION, passed=False), None, 2),
        (CLAIM, replace(DECISION, valid_until=date(2026, 11, 21)), None, 2),
        (RECORD, DECISION, None, 2),
        (RECORD, DECISION, ON_RECORD, 1),
        (RECORD, None, ON_RECORD, 1),
        (RECORD, DECISION, replace(ON_RECORD, passed=False), 2),
        (CLAIM, None, ON_RECORD, 1),
    ],
)
def test_decision_by_claim_or_by_record(
    accept: str, claim: Decision | None, record: Decision | None, group: int
) -> None:
    register = (Entry(CODE, record),) if record else None
    appraisal = appraised(small_pack("one: {AA-01: }", ladder=accept), {}, decision=claim, register=register)

    assert appraisal.placement.group.number == group
    assert clause(appraisal).holds is (group == 1)


TECHNICAL_FIRST = small_pack("one: {AA-01: , AA-02: {tags: [dossier]}}", ladder=STEPS)


@pytest.mark.parametrize(
    ("answers", "decision", "group", "clauses", "next_up"),
    [
        ({"AA-01": 1, "AA-02": 1}, DECISION, 1, [], None),
        ({"AA-01": 1, "AA-02": 1}, None, 2, ["decision"], 1),
        ({"AA-01": 1, "AA-02": 0}, DECISION, 2, ["all"], 1),
        ({"AA-01": 0, "AA-02": 1}, DECISION, 3, ["all", "technical"], 2),
        ({}, None, 3, ["all", "decision", "technical"], 2),
    ],
)
def test_placement_lists_every_clause_that_failed(
    answers: dict[str, Word], decision: Decision | None, group: int, clauses: list[str], next_up: int | None
) -> None:
    appraisal = appraised(TECHNICAL_FIRST, answers, decision=decision)
    better = appraisal.placement.next_up

    assert (appraisal.placement.group.number, failed(appraisal)) == (group, clauses)
    assert (better.group.number if better else None) == next_up


def test_failed_clause_points_to_the_cells_responsible() -> None:
    better = appraised(TECHNICAL_FIRST, {"AA-01": 1, "AA-02": 0}, decision=DECISION).placement.because[0]
    places = [each.response.place for failed in better.failed for each in failed.findings]

    assert [(place.sheet, place.cell) for place in places if place] == [("Tự đánh giá", "F3")]


def test_results_keep_the_whole_ladder_and_all_its_clauses() -> None:
    results = appraised(TECHNICAL_FIRST, {}, decision=DECISION).placement.results

    assert [(result.group.number, result.reached) for result in results] == [
        (1, False),
        (2, False),
        (3, True),
    ]
    assert [clause.holds for clause in results[0].clauses] == [False, True]


@pytest.mark.parametrize(("evidence", "alone"), [("", 1), ("✓", 1)])
def test_floor_on_answers_alone_looks_at_a_value_whose_bar_is_missed(evidence: str, alone: int) -> None:
    key = "one: {AA-01: {answer: {percent: {at_least: 95}}, required: false, tags: [key], evidence: {required: true}}}"
    criteria = small_pack(key, ladder=ladder("floor: {tag: key, at_least: 3}"))
    found = appraised(criteria, {"AA-01": Response("AA-01", Measured(Fraction(50)), evidence=evidence)})

    assert found.placement.group.number == (1 if evidence else 2)
    assert found.on_answers_alone.group.number == alone
