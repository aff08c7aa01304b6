"""A chart of the groups that the office draws itself, from the cells of a table."""

from __future__ import annotations

from emr_appraise.criteria.model import Criteria
from emr_appraise.report.xlsx_file import FONT
from emr_appraise.roster import wording_xlsx_figures as words
from emr_appraise.roster.figures_labels import field_words
from emr_appraise.roster.xlsx_figures_groups import Counted
from emr_appraise.roster.xlsx_figures_page import FiguresPage
from emr_appraise.roster.xlsx_look import INK, RULE, chart_colour

_COLUMN, _WIDTH, _LEAST_HEIGHT = 4, 492, 200
_PIXELS = 4 / 3  # of a point
_UNMOVED = 3  # neither moved nor stretched where a row grows with its text
_FONT = {"name": FONT, "size": 9, "color": INK}


def chart_groups(
    page: FiguresPage, counted: Counted, field: str, criteria: Criteria, row: int, height: float
) -> None:
    """Bars of the groups, one for each slice of the table; from the row on, so many points high."""
    chart = page.book.drawn.add_chart({"type": "bar", "subtype": "percent_stacked"})
    groups = len(criteria.placement)
    for place in range(groups):
        chart.add_series(_series(page, counted, place, chart_colour(place, groups)))
    title = page.book.ink.say(words.CHART.fill(field=field_words(field, criteria)))
    chart.set_title({"name": title, "name_font": {**_FONT, "size": 11, "bold": True}, "overlay": False})
    chart.set_legend({"position": "bottom", "font": _FONT})
    chart.set_y_axis({"reverse": True, "crossing": "max", "num_font": _FONT, "line": {"color": RULE}})
    lines = {"visible": True, "line": {"color": RULE}}
    chart.set_x_axis({"num_font": _FONT, "num_format": "0%", "major_gridlines": lines})
    chart.set_size({"width": _WIDTH, "height": max(_LEAST_HEIGHT, height * _PIXELS)})
    chart.set_chartarea({"border": {"color": RULE}})
    page.sheet.insert_chart(row, _COLUMN, chart, {"object_position": _UNMOVED, "description": title})


def _series(page: FiguresPage, counted: Counted, place: int, colour: str) -> dict[str, object]:
    """A group: its counts stand in one column of the table, with its name at the head."""
    sheet, (head, first, last), column = page.sheet.get_name(), counted.place, counted.column + place
    return {
        "name": [sheet, head, column],
        "categories": [sheet, first, 0, last, 0],
        "values": [sheet, first, column, last, column],
        "fill": {"color": colour},
        "gap": 60,
        "data_labels": {"value": True, "num_format": "0;;", "font": {**_FONT, "bold": True}},
    }
