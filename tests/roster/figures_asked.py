"""Hospitals by the dozen, and the way to a slice, for the tests of figures."""

from __future__ import annotations

from emr_appraise.roster.figures_model import Figures, PackFigures, Slice, Table
from emr_appraise.roster.model import Row
from tests.roster.rosters import FACTS, line, row


def hospitals(groups: dict[int, int], first: int = 10000, **facts: object) -> list[Row]:
    """So many hospitals in each group, with consecutive codes and these facts."""
    numbers = [group for group, times in groups.items() for _ in range(times)]
    told = tuple({**FACTS, **facts}.items())
    return [row(line(group, f"{first + at:05}", facts=told)) for at, group in enumerate(numbers)]


def table(figures: PackFigures, *fields: str) -> Table:
    """The table by these fields."""
    return next(each for each in figures.tables if each.fields == fields)


def part(found: Table, *values: str) -> Slice:
    """The slice of these values."""
    return next(each for each in found.slices if each.values == values)


def in_groups(figures: Figures) -> dict[int, int]:
    """The hospitals by group."""
    return {each.group: each.hospitals for each in figures.groups}
