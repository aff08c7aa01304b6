"""The sheet of the areas: every counted facility's scores by area, coloured from low to high."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from emr_appraise.roster import wording_xlsx as words
from emr_appraise.roster.columns_kind import Column, Kind
from emr_appraise.roster.model import Row
from emr_appraise.roster.xlsx_heads import Ladders, head_of
from emr_appraise.roster.xlsx_ink import Ink
from emr_appraise.roster.xlsx_look import STEEL
from emr_appraise.roster.xlsx_table import Head, Plan

_WIDTHS = {"code": 10.0, "name": 36.0, "group": 10.0, "percent": 10.0}
_AREA_WIDTH = 12.5
_HELD, _PERCENT = 3, 4


def areas_plan(areas: Sequence[Column]) -> Plan:
    """What the sheet is called; its percentages are coloured, levels are not."""
    last = _PERCENT + sum(map(_is_percent, areas))
    title, note = words.AREAS_TITLE, words.AREAS_NOTE
    return Plan(words.AREAS, title, note, STEEL, _HELD, head_height=58, scaled=(_PERCENT, last))


def areas_heads(
    columns: Sequence[Column], areas: Sequence[Column], ink: Ink, ladders: Ladders
) -> Iterator[Head[Row]]:
    """Who, which group, the total and every area; levels, where areas have them, at the end."""
    by_id = {column.id: column for column in columns}
    for name, width in _WIDTHS.items():
        yield head_of(by_id[name], ink, ladders, width)
    for column in sorted(areas, key=_is_percent, reverse=True):
        yield head_of(column, ink, ladders, _AREA_WIDTH)._replace(shown_with=-1)


def _is_percent(column: Column) -> bool:
    return column.kind is Kind.PERCENT
