"""The columns of the areas: the score, and the level where an area has a ladder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from emr_appraise.criteria.model import Area, Criteria
from emr_appraise.roster import wording_columns as words
from emr_appraise.roster.columns_kind import Column, Kind, Value
from emr_appraise.roster.model import AreaLine, Row


def area_columns(packs: Iterable[Criteria]) -> Iterator[Column]:
    """The columns of every area of the packs, once, in their order."""
    areas: dict[str, Area] = {}
    for criteria in packs:
        for area in criteria.areas:
            areas.setdefault(area.id, area)
    for area in areas.values():
        yield _percent(area)
        if any(criterion.level is not None for criterion in area.criteria):
            yield _level(area)


def _percent(area: Area) -> Column:
    def take(row: Row) -> Value:
        line = _line(row, area.id)
        return line.score.percent if line else None

    title = words.AREA_PERCENT.fill(area=area.title)
    return Column(f"area_{area.id}_percent", title, Kind.PERCENT, take)


def _level(area: Area) -> Column:
    def take(row: Row) -> Value:
        line = _line(row, area.id)
        return line.level if line else None

    return Column(f"area_{area.id}_level", words.AREA_LEVEL.fill(area=area.title), Kind.NUMBER, take)


def _line(row: Row, area: str) -> AreaLine | None:
    return next((line for line in row.line.areas if line.area == area), None)
