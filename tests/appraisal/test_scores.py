"""Points are counted exactly; a ladder is climbed rung by rung."""

from __future__ import annotations

from fractions import Fraction

import pytest

from emr_appraise.appraisal.model import Score
from tests.appraisal.hospital import BLANK, NA, Word, appraised
from tests.appraisal.small_pack import small_pack

WEIGHTED = small_pack("""
one:
  AA-01: {answer: {scale: maturity, met_from: 3}, weight: 2}
  AA-02: {answer: {scale: rated, met_from: 1}}
  AA-03: {answer: {scale: partly}, weight: 5, na: allowed}
two:
  BB-01: {na: allowed}
  BB-02: {na: by_profile, applies_if: {has_lab: true}, weight: 3}
""")


@pytest.mark.parametrize(
    ("answers", "one", "two"),
    [
        ({}, ("0", 8), ("0", 4)),
        ({"AA-01": 1}, ("2/3", 8), ("0", 4)),
        ({"AA-01": 1, "AA-02": 1}, ("1", 8), ("0", 4)),
        ({"AA-01": 2, "AA-02": 2, "AA-03": 1}, ("9/2", 8), ("0", 4)),
        ({"AA-01": 3, "AA-02": 3, "AA-03": 2}, ("8", 8), ("0", 4)),
        ({"AA-03": NA, "BB-01": 1}, ("0", 3), ("1", 4)),
        ({"BB-01": NA, "BB-02": NA}, ("0", 8), ("0", 3)),
    ],
)
def test_points_of_areas_and_total(
    answers: dict[str, Word], one: tuple[str, int], two: tuple[str, int]
) -> None:
    appraisal = appraised(WEIGHTED, answers)

    assert [(area.area, area.score) for area in appraisal.areas] == [
        ("one", score(*one)),
        ("two", score(*two)),
    ]
    assert appraisal.total == score(Fraction(one[0]) + Fraction(two[0]), one[1] + two[1])


def score(points: Fraction | str, of: int) -> Score:
    """A score as a person writes it."""
    return Score(Fraction(points), of)


@pytest.mark.parametrize(
    ("points", "of", "percent"),
    [("0", 3, "0"), ("1", 3, "100/3"), ("3", 3, "100"), ("9999999", 10_000_000, "99.99999"), ("0", 0, None)],
)
def test_percent_is_exact_and_none_where_nothing_applies(points: str, of: int, percent: str | None) -> None:
    assert score(points, of).percent == (Fraction(percent) if percent else None)


def test_area_with_nothing_applicable_has_no_score() -> None:
    appraisal = appraised(WEIGHTED, {"BB-01": NA}, profile={"has_lab": False})

    assert appraisal.areas[1].score.percent is None
    assert appraisal.total == score("0", 8)


LADDER = small_pack("""
ladder:
  AA-01: {level: 1}
  AA-02: {level: 2, na: allowed}
  AA-03: {level: 2, na: allowed}
  AA-04: {level: 4, na: allowed}
  AA-05: {}
plain:
  BB-01: {}
""")


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ((BLANK, BLANK, BLANK, BLANK, BLANK), 0),
        ((0, 1, 1, 1, 1), 0),
        ((1, BLANK, BLANK, BLANK, 0), 1),
        ((1, 1, 0, 1, 1), 1),
        ((1, 1, 1, 0, 1), 2),
        ((1, 1, 1, 1, 0), 4),
        ((1, 1, NA, 0, 0), 2),
        ((1, NA, NA, 0, 0), 1),
        ((1, NA, NA, 1, 0), 4),
        ((1, 1, 1, NA, 0), 2),
        ((1, NA, NA, NA, 0), 1),
        ((0, NA, NA, NA, 1), 0),
    ],
)
def test_level_is_the_last_rung_with_all_below_it(said: tuple[Word, ...], level: int) -> None:
    answers = {f"AA-0{number}": word for number, word in enumerate(said, 1)}

    assert [area.level for area in appraised(LADDER, answers).areas] == [level, None]


@pytest.mark.parametrize(("high", "low", "level"), [(1, 0, 0), (0, 1, 1), (1, 1, 8)])
def test_rungs_are_climbed_from_the_lowest_whatever_their_numbers(high: int, low: int, level: int) -> None:
    criteria = small_pack("one: {AA-01: {level: 8}, AA-02: {level: 1}}")

    assert appraised(criteria, {"AA-01": high, "AA-02": low}).areas[0].level == level


@pytest.mark.parametrize(
    ("profile", "said", "level"),
    [({"has_lab": False}, 1, None), ({"has_lab": True}, 1, 1), ({"has_lab": True}, NA, 0), ({}, BLANK, 0)],
)
def test_level_is_none_where_no_rung_applies(profile: dict[str, bool], said: Word, level: int | None) -> None:
    lab = "{level: 1, na: by_profile, applies_if: {has_lab: true}}"
    criteria = small_pack(f"one: {{AA-01: {lab}, AA-02: }}")

    assert appraised(criteria, {"AA-01": said, "AA-02": 1}, profile=profile).areas[0].level == level


@pytest.mark.parametrize(("evidence", "level"), [("none", 1), ("all", 0)])
def test_level_needs_the_evidence_that_the_pack_asks_for(evidence: str, level: int) -> None:
    criteria = small_pack("one: {AA-01: {level: 1}}", evidence=evidence)

    assert appraised(criteria, {"AA-01": 1}).areas[0].level == level
