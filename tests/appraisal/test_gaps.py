"""Gaps: what falls short or stands in the way, in the order to work in."""

from __future__ import annotations

import pytest

from emr_appraise.appraisal.model import Appraisal
from emr_appraise.appraisal.work import gap_groups, work
from emr_appraise.submission.model import Response
from tests.appraisal.hospital import DECISION, NA, Word, answer, appraised
from tests.appraisal.small_pack import STEPS, small_pack


def order(appraisal: Appraisal) -> list[str]:
    """The gaps' criteria, first things first."""
    return [gap.finding.criterion.code for gap in appraisal.gaps]


def test_gap_is_every_finding_that_is_not_satisfied() -> None:
    criteria = small_pack("""
    one: {AA-01: , AA-02: {answer: {scale: partly}}, AA-03: {na: allowed}, AA-04: {required: false}, AA-05: ,
          AA-06: {na: by_profile, applies_if: {has_lab: true}}}
    """)
    said: dict[str, Word] = {"AA-01": 1, "AA-02": 1, "AA-03": NA, "AA-04": 0}

    assert order(appraised(criteria, said, profile={"has_lab": False})) == ["AA-02", "AA-05", "AA-04"]


@pytest.mark.parametrize(
    ("answers", "blocks"),
    [
        ({"AA-01": 1, "AA-02": 1}, {"AA-03": ()}),
        ({"AA-01": 1, "AA-02": 0}, {"AA-02": (1,), "AA-03": ()}),
        ({"AA-01": 0, "AA-02": 0}, {"AA-01": (1, 2), "AA-02": (1,), "AA-03": ()}),
        ({"AA-01": 1, "AA-02": 1, "AA-03": 1}, {}),
    ],
)
def test_gap_names_the_groups_it_blocks(answers: dict[str, Word], blocks: dict[str, tuple[int, ...]]) -> None:
    criteria = small_pack("one: {AA-01: , AA-02: {tags: [dossier]}, AA-03: {required: false}}", ladder=STEPS)
    found = appraised(criteria, answers, decision=DECISION).gaps

    assert {gap.finding.criterion.code: gap.blocks for gap in found} == blocks


@pytest.mark.parametrize(
    "clause", ["score_at_least: {of: total, percent: 80}", "floor: {tag: key, at_least: 3}"]
)
def test_criterion_met_but_in_the_way_is_a_gap(clause: str) -> None:
    criteria = small_pack(
        "one: {AA-01: {answer: {scale: rated, met_from: 2}, tags: [key]}}",
        ladder=f"[{{group: 1, clauses: [{{id: c, {clause}}}]}}, {{group: 2, clauses: []}}]",
    )
    found = appraised(criteria, {"AA-01": 2})

    assert [(gap.finding.outcome.value, gap.blocks) for gap in found.gaps] == [("met", (1,))]
    assert found.placement.group.number == 2


def test_nearest_group_comes_first_then_better_ones_then_the_rest_by_force() -> None:
    criteria = small_pack(
        """
        one:
          AA-01: {required: false, force: legacy}
          AA-02: {required: false, force: plan}
          AA-03: {required: false, force: rate}
          AA-04: {required: false, force: guide}
          AA-05: {required: false, force: practice}
          AA-06: {required: false, force: law}
          AA-07: {tags: [dossier], force: law}
          AA-08: {force: legacy}
        """,
        ladder=STEPS,
    )

    assert order(appraised(criteria, {}))[:2] == ["AA-08", "AA-07"]
    assert order(appraised(criteria, {}))[2:] == ["AA-06", "AA-05", "AA-04", "AA-03", "AA-02", "AA-01"]


def test_force_does_not_divide_what_blocks_the_same_group() -> None:
    criteria = small_pack("one: {AA-01: {force: guide, effort: 1}, AA-02: {force: law, effort: 2}}")

    assert order(appraised(criteria, {})) == ["AA-01", "AA-02"]


def test_proof_comes_before_work_and_small_work_before_large() -> None:
    criteria = small_pack("""
    one:
      AA-01: {effort: 9}
      AA-02: {effort: 2}
      AA-03: {effort: 99, evidence: {required: true}}
      AA-04: {effort: 2}
    """)

    assert order(appraised(criteria, {"AA-03": 1})) == ["AA-03", "AA-02", "AA-04", "AA-01"]


def test_needs_come_first_whatever_their_effort() -> None:
    criteria = small_pack("""
    one:
      AA-01: {effort: 1, needs: [AA-02]}
      AA-02: {effort: 5, needs: [AA-03]}
      AA-03: {effort: 9}
      AA-04: {effort: 7}
    """)

    assert order(appraised(criteria, {})) == ["AA-04", "AA-03", "AA-02", "AA-01"]


@pytest.mark.parametrize("need", ["{tags: [dossier]}", "{required: false, force: plan}"])
def test_what_a_blocker_needs_is_as_pressing_as_the_blocker(need: str) -> None:
    criteria = small_pack(
        f"one: {{AA-01: {{needs: [AA-02]}}, AA-02: {need}, AA-03: {{effort: 9, tags: [dossier]}}}}",
        ladder=STEPS,
    )

    assert order(appraised(criteria, {})) == ["AA-02", "AA-01", "AA-03"]


def test_needs_of_needs_are_as_pressing_too() -> None:
    criteria = small_pack("""
    one:
      AA-01: {needs: [AA-02]}
      AA-02: {required: false, force: rate, needs: [AA-03]}
      AA-03: {required: false, force: plan}
      AA-04: {required: false, force: law}
      AA-05: {required: false, force: law, needs: [AA-06]}
      AA-06: {required: false, force: guide}
    """)

    assert order(appraised(criteria, {})) == ["AA-03", "AA-02", "AA-01", "AA-04", "AA-06", "AA-05"]


@pytest.mark.parametrize(
    ("answers", "needs"),
    [
        ({}, ("AA-02", "AA-03")),
        ({"AA-02": 1}, ("AA-03",)),
        ({"AA-02": 1, "AA-03": NA}, ()),
    ],
)
def test_gap_names_only_needs_that_are_open(answers: dict[str, Word], needs: tuple[str, ...]) -> None:
    criteria = small_pack("one: {AA-01: {needs: [AA-02, AA-03]}, AA-02: , AA-03: {na: allowed}}")
    found = {gap.finding.criterion.code: gap for gap in appraised(criteria, answers).gaps}

    assert found["AA-01"].needs == needs


def test_need_that_is_met_but_in_the_way_is_not_open() -> None:
    criteria = small_pack(
        "one: {AA-01: {needs: [AA-02]}, AA-02: {answer: {scale: rated, met_from: 1}}}",
        ladder="""
        - {group: 1, clauses: [{id: c, score_at_least: {of: total, percent: 99}}]}
        - {group: 2, clauses: []}
        """,
    )
    found = {gap.finding.criterion.code: gap.needs for gap in appraised(criteria, {"AA-02": 1}).gaps}

    assert found == {"AA-01": (), "AA-02": ()}


@pytest.mark.parametrize(
    ("profile", "due"),
    [({"cloud": True}, "2026-01-01"), ({"cloud": False}, "2027-01-01"), ({}, "2026-01-01")],
)
def test_gap_is_due_by_the_earliest_deadline_that_may_apply(profile: dict[str, bool], due: str) -> None:
    criteria = small_pack(
        "one: {AA-01: , AA-02: }",
        deadlines="""
        - {id: late, date: "2028-01-01", criteria: [AA-01]}
        - {id: soon, date: "2026-01-01", criteria: [AA-01], applies_if: {cloud: true}}
        - {id: next, date: "2027-01-01", criteria: [AA-01]}
        """,
    )
    found = {gap.finding.criterion.code: gap.due for gap in appraised(criteria, {}, profile=profile).gaps}

    assert str(found["AA-01"] and found["AA-01"].due) == due
    assert found["AA-02"] is None


@pytest.mark.parametrize(("claimed", "expected"), [(1, ["AA-02", "AA-01"]), (2, ["AA-01", "AA-02"])])
def test_claim_that_lacks_only_proof_needs_no_other_gap_closed(claimed: int, expected: list[str]) -> None:
    """A partial claim needs the work, and what the work needs; to show evidence needs nothing."""
    criteria = small_pack(
        "one: {AA-01: {answer: {scale: partly}, needs: [AA-02], evidence: {required: true}}, AA-02: {effort: 50}}"
    )
    row = Response("AA-01", answer(criteria.by_code["AA-01"], claimed))

    assert order(appraised(criteria, {"AA-01": row})) == expected


@pytest.mark.parametrize(
    ("pack", "expected"),
    [
        ("AA-01: {needs: [AA-02]}, AA-02: {tags: [dossier]}, AA-03: {tags: [dossier]}", {2: "AA-02 AA-01", 1: "AA-03"}),
        ("AA-01: {}, AA-02: {required: false, needs: [AA-03]}, AA-03: {required: false, tags: [dossier]}", {2: "AA-01", None: "AA-03 AA-02"}),
        ("AA-01: {tags: [dossier], needs: [AA-02]}, AA-02: {required: false}", {1: "AA-02 AA-01"}),
    ],
)
def test_gap_serves_the_nearest_group_that_it_or_one_that_needs_it_blocks(pack: str, expected: dict[int | None, str]) -> None:
    found = appraised(small_pack(f"one: {{{pack}}}", ladder=STEPS), {})

    assert {each.group: " ".join(gap.finding.criterion.code for gap in each.gaps) for each in gap_groups(found)} == expected


def test_work_towards_a_group_counts_what_has_to_be_done_first() -> None:
    found = appraised(
        small_pack(
            "one: {AA-01: {effort: 3, needs: [AA-02]}, AA-02: {effort: 5, tags: [dossier]}, "
            "AA-03: {effort: 90, tags: [dossier]}}",
            ladder=STEPS,
        ),
        {},
    )
    nearest = gap_groups(found)[0]

    assert nearest.needed_first == 1
    assert work(nearest.gaps)[:3] == (0, 2, 8)


LADDERS = """
- {group: 1, clauses: [{id: one, required_met: all}]}
- {group: 2, clauses: [{id: two, required_met: {except_tags: [a]}}]}
- {group: 3, clauses: [{id: three, required_met: {except_tags: [a, b]}}]}
- {group: 4, clauses: []}
"""


def test_every_group_has_its_turn_in_a_longer_ladder() -> None:
    criteria = small_pack(
        "one: {AA-01: {tags: [a], effort: 1}, AA-02: {tags: [b], effort: 9}, AA-03: {effort: 99}}", ladder=LADDERS
    )

    assert order(appraised(criteria, {})) == ["AA-03", "AA-02", "AA-01"]
