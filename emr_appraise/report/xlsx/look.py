"""How the gap workbook looks: its colours, and every style of a cell in one place."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from emr_appraise.appraisal.model import Outcome
from emr_appraise.report.contents.model import Verdict
from emr_appraise.report.xlsx_file import FONT
from emr_appraise.words import Language

INK, QUIET, NAVY, STEEL, RULE, PALE = "#1F2933", "#5B6673", "#1F3A5F", "#4A6B8A", "#C9D1DA", "#F4F6F8"
GREEN, AMBER, ROSE, GREY, YELLOW = "#DDF1E4", "#FFF0CC", "#FADFDC", "#ECEEF1", "#FFFBE6"
DARK_GREEN, DARK_AMBER, DARK_ROSE, OCHRE = "#1B5E3A", "#6E4500", "#8E1B1B", "#7A5C00"
CHART_ROSE, CHART_SAND = "#B5443A", "#E3C58F"

Properties = Mapping[str, object]
_BARE: Properties = {"font_color": INK, "valign": "vcenter"}
_CELL: Properties = {"font_color": INK, "valign": "top", "border": 1, "border_color": RULE}
_LEFT: Properties = {**_CELL, "align": "left", "indent": 1, "text_wrap": True}
_CENTRE: Properties = {**_CELL, "align": "center", "text_wrap": True}
_RIGHT: Properties = {**_CELL, "align": "right"}
_HEAD: Properties = {**_CENTRE, "valign": "vcenter", "bold": True, "font_color": "#FFFFFF", "bg_color": NAVY}
_MARK: Properties = {**_CENTRE, "bold": True}
_BAND: Properties = {"bold": True, "font_color": "#FFFFFF", "valign": "vcenter", "align": "left", "indent": 1}
_TILE: Properties = {
    "align": "center",
    "valign": "vcenter",
    "bg_color": PALE,
    "left": 1,
    "right": 1,
    "left_color": RULE,
    "right_color": RULE,
}
_BANNER: Properties = {
    **_BARE,
    "bold": True,
    "font_size": 18,
    "align": "left",
    "indent": 1,
    "text_wrap": True,
}
_FILL: Properties = {"bg_color": YELLOW}
_GOOD: Properties = {"bg_color": GREEN, "font_color": DARK_GREEN}
_FAIR: Properties = {"bg_color": AMBER, "font_color": DARK_AMBER}
_BAD: Properties = {"bg_color": ROSE, "font_color": DARK_ROSE}
_SILENT: Properties = {"bg_color": GREY, "font_color": INK}
_DATE, _COUNT = r"dd\/mm\/yyyy", "{locale}#,##0"
_AMOUNT, _SHARE = "{locale}#,##0_)_)", "{locale}0.0%"
_LOCALES = {Language.VI: "[$-42A]", Language.EN: "[$-409]"}
"""Without it an office would set thousands and decimals by its own country, whatever the sheet's language."""


class Style(Enum):
    """The cell styles."""

    TITLE = ("title", {**_BARE, "bold": True, "font_size": 16, "font_color": NAVY})
    FACILITY = ("facility", {**_BARE, "bold": True, "font_size": 12, "text_wrap": True})
    NOTE = ("note", {**_BARE, "font_color": QUIET, "text_wrap": True, "valign": "top"})
    SIDE_NOTE = ("side note", {**_BARE, "font_color": QUIET, "align": "right"})
    LINE_NOTE = ("line note", {**_BARE, "font_color": QUIET})
    HEADING = (
        "heading",
        {**_BARE, "bold": True, "font_size": 12, "font_color": NAVY, "bottom": 2, "bottom_color": NAVY},
    )
    SENTENCE = ("sentence", {**_BARE, "text_wrap": True, "valign": "top"})
    STRONG = ("strong", {**_BARE, "text_wrap": True, "valign": "top", "bold": True})
    WARNING = ("warning", {**_LEFT, **_FAIR, "bold": True})
    NEXT = (
        "next",
        {**_LEFT, "bg_color": PALE, "left": 5, "left_color": NAVY, "valign": "vcenter", "font_size": 11},
    )
    LINK = ("link", {**_CENTRE, "valign": "vcenter", "font_color": NAVY, "bg_color": PALE, "bold": True})
    BEST = ("best", {**_BANNER, **_GOOD})
    MIDDLE = ("middle", {**_BANNER, **_FAIR})
    LAST = ("last", {**_BANNER, **_BAD})

    HEAD = ("head", _HEAD)
    LEFT_HEAD = ("left head", {**_HEAD, "align": "left", "indent": 1})
    STEEL_HEAD = ("steel head", {**_HEAD, "bg_color": STEEL})
    FILL_HEAD = ("fill head", {**_HEAD, "bg_color": OCHRE})
    BAND = ("band", {**_BAND, "bg_color": NAVY})
    STEEL_BAND = ("steel band", {**_BAND, "bg_color": STEEL})
    FILL_BAND = ("fill band", {**_BAND, "bg_color": OCHRE})
    TILE_LABEL = ("tile label", {**_TILE, "font_color": QUIET, "top": 1, "top_color": RULE})
    TILE = (
        "tile",
        {**_TILE, "bold": True, "font_size": 15, "font_color": NAVY, "bottom": 1, "bottom_color": RULE},
    )
    LABEL = ("label", {**_LEFT, "bold": True, "bg_color": PALE})
    TEXT = ("text", _LEFT)
    CENTRE = ("centre", _CENTRE)
    CODE = ("code", {**_CENTRE, "bold": True, "font_color": NAVY})
    COUNT = ("count", {**_CENTRE, "num_format": _COUNT})
    AMOUNT = ("amount", {**_RIGHT, "num_format": _AMOUNT})
    SHARE = ("share", {**_CENTRE, "num_format": _SHARE})
    DATE = ("date", {**_CENTRE, "num_format": _DATE})
    TOTAL = ("total", {**_LEFT, "bold": True, "bg_color": PALE})
    TOTAL_CENTRE = ("total centre", {**_CENTRE, "bold": True, "bg_color": PALE})
    TOTAL_COUNT = ("total count", {**_CENTRE, "bold": True, "bg_color": PALE, "num_format": _COUNT})
    TOTAL_AMOUNT = ("total amount", {**_RIGHT, "bold": True, "bg_color": PALE, "num_format": _AMOUNT})
    TOTAL_SHARE = ("total share", {**_CENTRE, "bold": True, "bg_color": PALE, "num_format": _SHARE})
    DATE_OPEN = ("date open", {**_LEFT, "bold": True, "num_format": _DATE})
    DATE_LATE = ("date late", {**_LEFT, "bold": True, **_BAD, "num_format": _DATE})
    DATE_DONE = ("date done", {**_LEFT, **_GOOD, "num_format": _DATE})
    BLOCKS = ("blocks", {**_MARK, **_BAD})
    FILL = ("fill", {**_LEFT, **_FILL})
    FILL_CENTRE = ("fill centre", {**_CENTRE, **_FILL})
    FILL_DATE = ("fill date", {**_CENTRE, **_FILL, "num_format": _DATE})
    GOOD = ("good", {**_MARK, **_GOOD})
    FAIR = ("fair", {**_MARK, **_FAIR})
    BAD = ("bad", {**_MARK, **_BAD})
    SILENT = ("silent", {**_MARK, **_SILENT})
    FREE = ("free", {**_CENTRE, "italic": True, "font_color": QUIET})

    __hash__ = object.__hash__  # as each member is one of a kind; an enum's own takes ten times as long

    def properties(self, language: Language) -> dict[str, object]:
        """The style as XlsxWriter takes it."""
        found = {"font_name": FONT, "font_size": 10, **self.value[1]}
        if "num_format" in found:
            found["num_format"] = str(found["num_format"]).replace("{locale}", _LOCALES[language])
        return found


class Tint(Enum):
    """How cells change by what people fill in; the words in them say the same."""

    GOOD = ("good", {**_GOOD, "bold": True})
    FAIR = ("fair", {**_FAIR, "bold": True})
    BAD = ("bad", {**_BAD, "bold": True})
    SILENT = ("silent", {"bg_color": GREY, "font_color": QUIET, "bold": True})
    SETTLED = ("settled", {"font_color": QUIET, "italic": True})

    @property
    def properties(self) -> dict[str, object]:
        """The change as XlsxWriter takes it."""
        return dict(self.value[1])


def share_format(language: Language) -> str:
    """The number format of a percentage."""
    return _SHARE.replace("{locale}", _LOCALES[language])


OUTCOME_STYLES = {
    Outcome.MET: Style.GOOD,
    Outcome.PARTLY: Style.FAIR,
    Outcome.NOT_MET: Style.BAD,
    Outcome.NOT_APPLICABLE: Style.FREE,
    Outcome.UNSUPPORTED: Style.FAIR,
    Outcome.UNANSWERED: Style.SILENT,
    Outcome.UNREADABLE: Style.BAD,
}


def group_style(verdict: Verdict) -> Style:
    """The banner of a group by its place among all."""
    if verdict.is_best:
        return Style.BEST
    return Style.LAST if verdict.is_last else Style.MIDDLE
