"""The level of the whole facility: each level asks for all below it, and what was missed is named."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emr_appraise.appraisal.levels import facility_standing
from emr_appraise.appraisal.model import Appraisal, FacilityStanding
from emr_appraise.criteria.model import Criteria, FacilityLevel
from emr_appraise.words import same
from tests.appraisal.hospital import BLANK, NA, UNREADABLE, Word, appraised, codes
from tests.appraisal.small_pack import small_pack
from tests.appraisal.strategies import Situation, answers_of, situations
from tests.appraisal.test_properties import quickly

AREAS = """
one: {AA-01: {level: 1}, AA-02: {level: 2}, AA-03: {level: 3, na: allowed}, AA-04: {}}
lab: {BB-01: {level: 1, na: by_profile, applies_if: {has_lab: true}}, BB-02: {}}
open: {CC-01: {level: 1, na: allowed}}
bare: {DD-01: {}}
"""
LADDER: dict[int, dict[str, int]] = {1: {"one": 1}, 2: {"one": 2, "lab": 1}, 5: {"one": 3, "open": 1}}


def levels(criteria: Criteria, ladder: dict[int, dict[str, int]]) -> tuple[FacilityLevel, ...]:
    """Levels of a whole facility, from the rungs that they ask of areas."""
    reference = criteria.all[0].references[0]
    return tuple(
        FacilityLevel(number, same(f"Level {number}"), tuple(asked.items()), reference)
        for number, asked in ladder.items()
    )


def graded(areas: str = AREAS, ladder: dict[int, dict[str, int]] = LADDER) -> Criteria:
    """A pack with levels of the whole facility."""
    criteria = small_pack(areas)
    return replace(criteria, facility_levels=levels(criteria, ladder))


def standing(found: Appraisal) -> FacilityStanding:
    """Where the facility stands; the pack has levels."""
    assert found.facility_standing is not None
    return found.facility_standing


def told(found: Appraisal) -> tuple[int | None, int | None, list[str], list[str]]:
    """Level, next level, areas short of it, criteria responsible."""
    now = standing(found)
    return (
        now.level.level if now.level else None,
        now.next.level if now.next else None,
        [area.area for area in now.short],
        codes(now.responsible),
    )


ALL: dict[str, Word] = {"AA-01": 1, "AA-02": 1, "AA-03": 1, "BB-01": 1, "CC-01": 1}
STANDINGS = [
    ("all of it", {}, True, (5, None, [], [])),
    ("none of it", dict.fromkeys(ALL, BLANK), True, (None, 1, ["one"], ["AA-01"])),
    ("the lowest", {"AA-02": 0, "BB-01": 0}, True, (1, 2, ["one", "lab"], ["AA-02", "BB-01"])),
    ("only what the next level asks is named", {"AA-01": 0, "AA-02": 0, "BB-01": 0}, True, (None, 1, ["one"], ["AA-01"])),
    ("a gap below keeps a level from counting", {"BB-01": 0}, True, (1, 2, ["lab"], ["BB-01"])),
    ("a missed lower rung is responsible too", {"AA-01": 0}, True, (None, 1, ["one"], ["AA-01"])),
    ("a laboratory that the facility does not have", {"BB-01": 0}, False, (5, None, [], [])),
    ("a laboratory not said to be there or not", {"BB-01": 0}, None, (1, 2, ["lab"], ["BB-01"])),
    ("a claim that the highest rung does not apply", {"AA-03": NA}, True, (2, 5, ["one"], [])),
    ("a claim that a whole area does not apply", {"CC-01": NA}, True, (2, 5, ["open"], [])),
    ("a claim against the profile", {"BB-01": NA}, True, (1, 2, ["lab"], ["BB-01"])),
    ("an answer that cannot be read", {"AA-03": UNREADABLE}, True, (2, 5, ["one"], ["AA-03"])),
]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "has_lab", "expected"), [row[1:] for row in STANDINGS], ids=[row[0] for row in STANDINGS]
)
def test_standing(said: dict[str, Word], has_lab: bool | None, expected: tuple[object, ...]) -> None:
    profile = {} if has_lab is None else {"has_lab": has_lab}
    found = appraised(graded(), {**ALL, **said}, profile=profile)

    assert told(found) == expected
    assert found.facility_level is standing(found).level


def test_criteria_without_a_level_keep_nobody_down() -> None:
    assert told(appraised(graded(), {**ALL, "AA-04": 0, "BB-02": 0}))[0] == 5


def test_pack_without_levels_gives_no_standing() -> None:
    found = appraised(small_pack(AREAS), ALL)

    assert (found.facility_standing, found.facility_level) == (None, None)


def test_area_without_a_ladder_holds_no_rung() -> None:
    found = appraised(graded(ladder={0: {}, 1: {"bare": 1}}), {"DD-01": 1})

    assert told(found) == (0, 1, ["bare"], [])


def test_level_that_asks_nothing_is_everybodys() -> None:
    assert told(appraised(graded(ladder={0: {}}), {})) == (0, None, [], [])


def test_area_not_in_force_is_not_asked() -> None:
    areas = 'one: {AA-01: {level: 1}}\nlater: {BB-01: {level: 1, in_force: {from: "2027-01-01"}}}'

    assert told(appraised(graded(areas, {1: {"one": 1, "later": 1}}), {"AA-01": 1}))[0] == 1


def test_evidence_that_lacks_keeps_a_level_away() -> None:
    criteria = small_pack("one: {AA-01: {level: 1}}", evidence="all")
    criteria = replace(criteria, facility_levels=levels(criteria, {1: {"one": 1}}))

    assert told(appraised(criteria, {"AA-01": 1})) == (None, 1, ["one"], ["AA-01"])


@st.composite
def standings(draw: st.DrawFn) -> tuple[Situation, tuple[FacilityLevel, ...]]:
    """A random hospital, and random levels that need not ask more the higher they are."""
    situation = draw(situations())
    asked = st.dictionaries(st.sampled_from(["one", "two"]), st.integers(1, 3))
    ladder = {number: draw(asked) for number in range(1, draw(st.integers(1, 4)) + 1)}
    return situation, levels(situation.criteria, ladder)


def reached(situation: Situation, ladder: tuple[FacilityLevel, ...]) -> int:
    """The level reached, 0 below the lowest."""
    found = situation.appraisal
    now = facility_standing(ladder, found.areas, found.findings)
    return now.level.level if now and now.level else 0


@quickly
@given(standings())
def test_better_answer_never_lowers_the_level(drawn: tuple[Situation, tuple[FacilityLevel, ...]]) -> None:
    situation, ladder = drawn
    for criterion in situation.criteria.all:
        after = [reached(situation.answering(criterion.code, said), ladder) for said in answers_of(criterion)]

        assert all(worse <= better for worse, better in pairwise(after)), (criterion.code, after)


@quickly
@given(standings())
def test_answer_that_says_nothing_never_raises_the_level(
    drawn: tuple[Situation, tuple[FacilityLevel, ...]],
) -> None:
    situation, ladder = drawn
    level = reached(situation, ladder)

    assert [
        (criterion.code, nothing)
        for criterion in situation.criteria.all
        for nothing in (BLANK, UNREADABLE)
        if reached(situation.answering(criterion.code, nothing), ladder) > level
    ] == []


@quickly
@given(standings())
def test_next_level_says_which_areas_are_short(drawn: tuple[Situation, tuple[FacilityLevel, ...]]) -> None:
    situation, ladder = drawn
    found = situation.appraisal
    now = facility_standing(ladder, found.areas, found.findings)
    assert now is not None
    rungs = dict(now.next.areas) if now.next else {}

    assert bool(now.short) is (now.next is not None)
    assert all((area.level or 0) < rungs[area.area] for area in now.short)
    assert {each.criterion.area for each in now.responsible} <= {area.area for area in now.short}
    assert not any(each.outcome.satisfies for each in now.responsible)
