"""The points and gaps of every area on the summary, as a table and as two charts drawn from it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from emr_appraise.report import wording
from emr_appraise.report.contents.model import Area, Contents
from emr_appraise.report.numbers import as_number
from emr_appraise.report.wording_numbers import NO_SCORE
from emr_appraise.report.xlsx import wording_xlsx as words
from emr_appraise.report.xlsx.cells import Value
from emr_appraise.report.xlsx.look import CHART_ROSE, CHART_SAND, INK, RULE, STEEL, Style, share_format
from emr_appraise.report.xlsx.page import Page, Put
from emr_appraise.report.xlsx_file import FONT
from emr_appraise.words import Text

_SHARE, _BLOCKING, _OTHER = 2, 4, 5
"""The columns that the charts are drawn from."""
_HEAD = 32
_POINTS_OF_AREA, _POINTS_AROUND, _POINTS_OF_ROW = 24, 84, 18
_PIXELS = 4 / 3  # of a point
_CHART_WIDTH, _SECOND_CHART = 408, 3
_SHARE_AXIS = {"min": 0, "max": 1.2, "major_unit": 0.2, "num_format": '[<=1]0%;""'}
"""Room for the figure beside a full bar."""
_UNMOVED = 2  # moved with its cells, never stretched
_FEW = 8
_FONT = {"name": FONT, "size": 9, "color": INK}


def write_areas(book: Any, page: Page, contents: Contents) -> None:
    """Every area, the total, and the charts."""
    with page.block():
        page.heading(wording.AREAS)
        graded = any(area.level.en for area in contents.areas)
        _write_head(page, graded)
        first = page.row
        for area in contents.areas:
            _write_area(page, area, graded)
        last = page.row - 1
        _write_area(page, contents.total, graded, total=True)
        page.gap()
        _draw(book, page, contents, first, last)


def _write_head(page: Page, graded: bool) -> None:
    titles = wording.COLUMNS
    heads = [
        titles["area"],
        titles["points"],
        titles["percent"],
        words.GAP_COUNT,
        words.BLOCKING,
        words.NOT_BLOCKING,
    ]
    if graded:
        heads.append(titles["level"])
    styles = (Style.LEFT_HEAD, *[Style.HEAD] * len(heads))
    _write_row(page, list(zip(heads, styles, strict=False)), _HEAD)


def _write_area(page: Page, area: Area, graded: bool, total: bool = False) -> None:
    text, centre, count, share = (
        (Style.TOTAL, Style.TOTAL_CENTRE, Style.TOTAL_COUNT, Style.TOTAL_SHARE)
        if total
        else (Style.TEXT, Style.CENTRE, Style.COUNT, Style.SHARE)
    )
    shown: list[tuple[Value, Style]] = [
        (area.title, text),
        (area.points, centre),
        (_share(area.share), share),
        (area.short, count),
        (area.blocking, count),
        (area.short - area.blocking, count),
    ]
    if graded:
        shown.append((area.level, centre))
    _write_row(page, shown, _POINTS_OF_ROW)


def _write_row(page: Page, shown: Sequence[tuple[Value, Style]], least: float) -> None:
    """The last column takes what room is left."""
    right = len(shown) - 1
    page.cells(
        [Put(value, style, n, page.last if n == right else n) for n, (value, style) in enumerate(shown)],
        least,
    )


def _share(share: Fraction | None) -> Value:
    """Cut, never rounded: 99.96 % is not shown as 100 %."""
    if share is None:
        return NO_SCORE
    return float(Fraction(str(as_number(share, 1))) / 100)


def _draw(book: Any, page: Page, contents: Contents, first: int, last: int) -> None:
    high = _POINTS_AROUND + _POINTS_OF_AREA * len(contents.areas)
    row = page.room(high, len(contents.areas) + 4)
    bars, share = _Bars(page, contents, first, last), share_format(page.sheet.ink.language)
    shares = book.add_chart({"type": "bar"})
    shares.add_series(bars.of(_SHARE, [_share(area.share) for area in contents.areas], STEEL, share))
    _finish(page, shares, words.CHART_SHARES, _SHARE_AXIS, legend=False)
    _insert(page, shares, words.ALT_SHARES, (row, 0), high)
    gaps = book.add_chart({"type": "bar", "subtype": "stacked"})
    blocking = [area.blocking for area in contents.areas]
    others = [area.short - area.blocking for area in contents.areas]
    gaps.add_series(bars.of(_BLOCKING, blocking, CHART_ROSE, "0;;", words.BLOCKING, "#FFFFFF"))
    gaps.add_series(bars.of(_OTHER, others, CHART_SAND, "0;;", words.NOT_BLOCKING))
    _finish(page, gaps, words.CHART_GAPS, _gap_axis(contents), legend=True)
    _insert(page, gaps, words.ALT_GAPS, (row, _SECOND_CHART), high)


def _gap_axis(contents: Contents) -> dict[str, object]:
    """No half gaps on the axis, however few there are."""
    few = max(area.short for area in contents.areas) <= _FEW
    return {"min": 0, "num_format": "0", **({"major_unit": 1} if few else {})}


class _Bars:
    """Bars drawn from the table; the values go along, for not every viewer looks them up."""

    def __init__(self, page: Page, contents: Contents, first: int, last: int) -> None:
        self._say, self._sheet = page.sheet.ink.say, page.sheet.name
        self._first, self._last = first, last
        self._titles = [self._say(area.title) for area in contents.areas]

    def of(
        self,
        column: int,
        values: Sequence[Value],
        colour: str,
        shown: str,
        name: Text | None = None,
        ink: str = INK,
    ) -> dict[str, Any]:
        """The bars of a column, each with its figure."""
        series: dict[str, Any] = {
            "categories": [self._sheet, self._first, 0, self._last, 0],
            "categories_data": self._titles,
            "values": [self._sheet, self._first, column, self._last, column],
            "values_data": [value if isinstance(value, (int, float)) else "" for value in values],
            "fill": {"color": colour},
            "gap": 55,
            "data_labels": {
                "value": True,
                "num_format": shown,
                "font": {**_FONT, "color": ink, "bold": True},
            },
        }
        if name:
            series["name"] = self._say(name)
        return series


def _finish(page: Page, chart: Any, title: Text, axis: dict[str, object], legend: bool) -> None:
    said = page.sheet.ink.say(title)
    chart.set_title({"name": said, "name_font": {**_FONT, "size": 11, "bold": True}, "overlay": False})
    chart.set_legend({"position": "bottom", "font": _FONT} if legend else {"none": True})
    chart.set_y_axis({"reverse": True, "num_font": _FONT, "line": {"color": RULE}, "major_tick_mark": "none"})
    lines = {"visible": True, "line": {"color": RULE, "width": 0.5}}
    chart.set_x_axis({**axis, "num_font": _FONT, "major_gridlines": lines, "label_position": "low"})
    chart.set_chartarea({"border": {"color": RULE}})


def _insert(page: Page, chart: Any, alt: Text, place: tuple[int, int], high: float) -> None:
    chart.set_size({"width": _CHART_WIDTH, "height": high * _PIXELS})
    description = page.sheet.ink.say(alt.fill(table=wording.AREAS))
    page.sheet.drawn.insert_chart(*place, chart, {"object_position": _UNMOVED, "description": description})
