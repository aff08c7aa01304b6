"""How the roster's workbook looks: the cell styles, each in full ink and in grey."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from emr_appraise.report.xlsx_file import FONT

INK, QUIET, NAVY, STEEL, RULE, PALE = "#1F2933", "#6B7785", "#1F3A5F", "#4A6B8A", "#C9D1DA", "#F4F6F8"
GREEN, AMBER, ROSE = "#DDF1E4", "#FFF0CC", "#FADFDC"
DARK_GREEN, DARK_AMBER, DARK_ROSE = "#1B5E3A", "#6E4500", "#8E1B1B"
CHART_GREEN, CHART_AMBER, CHART_ROSE = "#4C9F70", "#E8B04A", "#C9584E"

Properties = Mapping[str, object]
_BARE: Properties = {"font_color": INK, "valign": "vcenter"}
_CELL: Properties = {**_BARE, "border": 1, "border_color": RULE}
_LEFT: Properties = {**_CELL, "align": "left", "indent": 1, "text_wrap": True}
_CENTRE: Properties = {**_CELL, "align": "center", "text_wrap": True}
_RIGHT: Properties = {**_CELL, "align": "right"}
_HEAD: Properties = {**_CENTRE, "bold": True, "font_color": "#FFFFFF", "bg_color": NAVY}
_GROUP: Properties = {**_CENTRE, "bold": True}
_GREYED: Properties = {"italic": True, "bold": False, "font_color": QUIET, "bg_color": "#ECEEF1"}


class Style(Enum):
    """The cell styles."""

    TITLE = ("title", {**_BARE, "bold": True, "font_size": 15, "font_color": NAVY})
    NOTE = ("note", {**_BARE, "font_color": QUIET})
    HEADING = ("heading", {**_BARE, "bold": True, "font_size": 12, "font_color": NAVY})
    HEAD = ("head", _HEAD)
    DETAIL_HEAD = ("detail head", {**_HEAD, "bg_color": STEEL})
    LEFT_HEAD = ("left head", {**_HEAD, "align": "left", "indent": 1})
    TEXT = ("text", _LEFT)
    PART = ("part", {**_LEFT, "indent": 3})
    PART_OF_PART = ("part of a part", {**_LEFT, "indent": 5})
    DETAIL = ("detail", {**_LEFT, "text_wrap": False})
    CENTRE = ("centre", _CENTRE)
    DAYS = ("days", _CENTRE)
    """Days left; how days overdue are written depends on the language."""
    COUNT = ("count", {**_CENTRE, "num_format": "0"})
    LABEL = ("label", {**_LEFT, "bold": True, "bg_color": PALE, "valign": "top"})
    PARAGRAPH = ("paragraph", {**_LEFT, "valign": "top"})
    WHOLE = ("whole", {**_RIGHT, "num_format": "#,##0_)"})
    NUMBER = ("number", {**_RIGHT, "num_format": "#,##0.##_)"})
    PERCENT = ("percent", {**_RIGHT, "num_format": "0.0_)"})
    DATE = ("date", {**_CENTRE, "num_format": "dd/mm/yyyy"})
    BEST = ("best", {**_GROUP, "bg_color": GREEN, "font_color": DARK_GREEN})
    MIDDLE = ("middle", {**_GROUP, "bg_color": AMBER, "font_color": DARK_AMBER})
    LAST = ("last", {**_GROUP, "bg_color": ROSE, "font_color": DARK_ROSE})
    BEST_LINE = ("best line", {**BEST[1], "align": "left", "indent": 1})
    MIDDLE_LINE = ("middle line", {**MIDDLE[1], "align": "left", "indent": 1})
    LAST_LINE = ("last line", {**LAST[1], "align": "left", "indent": 1})

    @property
    def ink(self) -> Properties:
        """The style in full ink."""
        return {"font_name": FONT, "font_size": 10, **self.value[1]}

    @property
    def greyed(self) -> Properties:
        """The same for a row that does not count."""
        return {**self.ink, **_GREYED}


def group_style(place: int, groups: int) -> Style:
    """The style of a group by its place in the ladder, 0 for the best of so many."""
    if place == 0:
        return Style.BEST
    return Style.LAST if place == groups - 1 else Style.MIDDLE


def chart_colour(place: int, groups: int) -> str:
    """The colour of a group in a chart."""
    colours = {Style.BEST: CHART_GREEN, Style.MIDDLE: CHART_AMBER, Style.LAST: CHART_ROSE}
    return colours[group_style(place, groups)]
