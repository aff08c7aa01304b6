"""Whatever the roster: figures equal a count by hand, order is no matter, and slices add up."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from fractions import Fraction
from statistics import median, quantiles

from hypothesis import given, settings
from hypothesis import strategies as st

from emr_appraise.appraisal.model import Score
from emr_appraise.roster.figures import statistics
from emr_appraise.roster.figures_model import Common, Figures, Statistics
from emr_appraise.roster.figures_spread import spread
from emr_appraise.roster.model import AreaLine, Blocked, Line, Registered, Row, Standing
from tests.roster.rosters import VN_EMR, HeldRoster, line, row
from tests.tried import tried

CODES = [criterion.code for criterion in VN_EMR.all][:14]
AREAS = [area.id for area in VN_EMR.areas]
FACTS = {
    "ownership": ["", "public", "private"],
    "authority": ["department_of_health", "ministry_of_defence"],
    "class": ["I", "II", "unranked"],
    "province": ["", "Hà Nội", "TP Hà Nội", "ha noi", "Huế", "Cà Mau"],
}
SCORES = st.builds(lambda points, of: Score(Fraction(min(points, of)), of), st.integers(0, 9), st.integers(0, 9))


@st.composite
def rows(draw: st.DrawFn, most: int = 25) -> list[Row]:
    """Rows of any standing, each with a code of its own."""
    drawn = draw(st.lists(st.integers(1, 3), max_size=most))
    return [_row(draw, f"{10000 + at}", group) for at, group in enumerate(drawn)]


def _row(draw: st.DrawFn, code: str, group: int) -> Row:
    facts = tuple((field, draw(st.sampled_from(values))) for field, values in FACTS.items())
    areas = tuple(AreaLine(area, draw(SCORES), None) for area in AREAS[:2])
    blocking = tuple(Blocked(each, (1,), False) for each in draw(st.sets(st.sampled_from(CODES))))
    given_line = line(group, code, total=draw(SCORES), areas=areas, blocking=blocking, facts=facts)
    standing = draw(st.sampled_from([Standing.COUNTED] * 4 + [Standing.SUPERSEDED]))
    listed = Registered(code, "", ()) if draw(st.booleans()) else None
    return replace(row(given_line, standing), registered=listed)


ABSENT = [Registered("90001", "", (("ownership", "public"), ("province", "Huế"))), Registered("90002", "", ())]


def of(given_rows: list[Row], min_cell: int = 0) -> Statistics:
    """The statistics of a roster with a list."""
    return statistics(HeldRoster(given_rows, missing=ABSENT, has_list=True), min_cell)


@settings(max_examples=tried(60))
@given(st.lists(st.fractions(0, 100, max_denominator=9), min_size=2, max_size=40))
def test_quartiles_are_those_between_the_two_nearest_values(values: list[Fraction]) -> None:
    found = spread(sorted(Counter(values).items()))

    assert found is not None
    assert [found.first, found.median, found.third] == quantiles(values, n=4, method="inclusive")
    assert (found.lowest, found.median, found.highest) == (min(values), median(values), max(values))


def test_quartiles_of_one_value_and_of_none() -> None:
    assert spread([(Fraction(7), 1)]) == (7, 7, 7, 7, 7)
    assert spread([]) is None


@settings(max_examples=tried(15), deadline=None)
@given(rows())
def test_figures_equal_a_count_by_hand(given_rows: list[Row]) -> None:
    counted = [each.line for each in given_rows if each.standing is Standing.COUNTED]

    pack = of(given_rows).packs[0]

    _same(pack.whole, counted)
    for table in pack.tables[:3]:
        for part in table.slices:
            members = [each for each in counted if each.facts_by_field.get(table.fields[0], "") == part.values[0]]
            _same(part.figures, members)


def _same(found: Figures, lines: list[Line]) -> None:
    groups = Counter(each.group for each in lines)
    assert found.submitted == len(lines)
    assert {each.group: each.hospitals for each in found.groups} == {number: groups[number] for number in (1, 2, 3)}
    percents = sorted(each.total.percent for each in lines if each.total.percent is not None)
    assert (found.scores is None) == (not percents)
    if len(percents) > 1 and found.scores:
        assert list(found.scores[1:4]) == quantiles(percents, n=4, method="inclusive")
    second = [each.areas[1].score.percent for each in lines if each.areas[1].score.percent is not None]
    assert found.areas[1].hospitals == len(second)
    blocked = Counter(each.criterion for one in lines for each in one.blocking)
    ranked = sorted(blocked, key=lambda code: (-blocked[code], CODES.index(code)))[:10]
    assert found.blocking == tuple(Common(code, blocked[code]) for code in ranked)


@settings(max_examples=tried(10), deadline=None)
@given(rows(), st.integers(0, 5), st.randoms(use_true_random=False))
def test_order_of_rows_changes_nothing(given_rows: list[Row], min_cell: int, mixer: random.Random) -> None:
    mixed = list(given_rows)
    mixer.shuffle(mixed)

    assert of(mixed, min_cell) == of(given_rows, min_cell)


@settings(max_examples=tried(15), deadline=None)
@given(rows(), st.integers(0, 6))
def test_slices_add_up_to_the_whole(given_rows: list[Row], min_cell: int) -> None:
    pack = of(given_rows, min_cell).packs[0]

    assert len(pack.tables) == 5 + 10
    for table in pack.tables:
        parts = [part.figures for part in table.slices]
        assert sum(part.submitted for part in parts) == pack.whole.submitted
        assert sum(part.registered or 0 for part in parts) == pack.whole.registered
        for at, group in enumerate(pack.whole.groups):
            assert sum(part.groups[at].hospitals for part in parts) == group.hospitals


@settings(max_examples=tried(15), deadline=None)
@given(rows(40), st.integers(1, 6))
def test_no_slice_shows_too_few(given_rows: list[Row], min_cell: int) -> None:
    pack = of(given_rows, min_cell).packs[0]

    for table in pack.tables:
        assert len({part.values for part in table.slices}) == len(table.slices)
        for part in table.slices:
            assert part.figures.submitted >= min(min_cell, pack.whole.submitted)
            for area in part.figures.areas:
                assert area.spread is None or area.hospitals >= min_cell
            if part.figures.submitted < min_cell:
                assert (part.figures.scores, part.figures.blocking) == (None, ())
