"""Columns of a table that several sheets have: a roster column as it stands on a sheet, and the group."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from emr_appraise.criteria.model import Criteria
from emr_appraise.report.wording_placement import GROUP
from emr_appraise.roster.columns_kind import Column, Kind
from emr_appraise.roster.model import PackMark, Row
from emr_appraise.roster.xlsx_ink import Cell, Ink
from emr_appraise.roster.xlsx_look import Style, group_style
from emr_appraise.roster.xlsx_table import Head

STYLES = {
    Kind.TEXT: Style.TEXT,
    Kind.LABEL: Style.TEXT,
    Kind.CODES: Style.TEXT,
    Kind.YES_NO: Style.CENTRE,
    Kind.NUMBER: Style.NUMBER,
    Kind.PERCENT: Style.PERCENT,
    Kind.DATE: Style.DATE,
    Kind.GROUP: Style.CENTRE,
}
_WIDTHS = {Kind.TEXT: 16.0, Kind.LABEL: 16.0, Kind.CODES: 30.0, Kind.YES_NO: 11.0, Kind.DATE: 11.5}
_OTHER_WIDTH = 10.0


class Ladders:
    """Draws a group of any of the packs: its number in words, and a colour by its place in the ladder."""

    def __init__(self, packs: Mapping[PackMark, Criteria], ink: Ink) -> None:
        self._brushes = {
            (mark, group.number): ink.brush(group_style(place, len(criteria.placement)))
            for mark, criteria in packs.items()
            for place, group in enumerate(criteria.placement)
        }
        self._titles = {number: GROUP.fill(number=number) for _, number in self._brushes}
        self._best = {mark: criteria.placement[0].number for mark, criteria in packs.items()}

    def draw(self, pack: PackMark, number: int, grey: bool) -> Cell:
        """The cell of a group."""
        return self._brushes[pack, number].text(self._titles[number], grey)

    def is_best(self, pack: PackMark, number: int) -> bool:
        """Whether there is nothing above the group."""
        return self._best[pack] == number


def head_of(column: Column, ink: Ink, ladders: Ladders, width: float = 0, printed: bool = True) -> Head[Row]:
    """A column of the roster as a column of a sheet; hidden where nothing stands in it."""
    width = width or _WIDTHS.get(column.kind, _OTHER_WIDTH)
    style = STYLES[column.kind]
    if style is Style.TEXT and not printed:
        style = Style.DETAIL
    draw = _group_drawer(column, ladders) if column.kind is Kind.GROUP else _drawer(column, style, ink)
    return Head(column.title, width, draw, style, printed, shown_with=0)


def _drawer(column: Column, style: Style, ink: Ink) -> Callable[[Row, bool], Cell | None]:
    take, draw, labels = column.take, ink.brush(style).draw, column.labels
    return lambda row, grey: draw(take(row), grey, labels)


def _group_drawer(column: Column, ladders: Ladders) -> Callable[[Row, bool], Cell | None]:
    def draw(row: Row, grey: bool) -> Cell | None:
        number = column.take(row)
        return ladders.draw(row.line.pack, number, grey) if isinstance(number, int) else None

    return draw
