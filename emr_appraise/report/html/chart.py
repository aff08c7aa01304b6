"""The points of every area as a table with bars: each figure is text, a bar only repeats it."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from markupsafe import Markup

from emr_appraise.report import wording
from emr_appraise.report.contents.model import Area, Contents
from emr_appraise.report.html import wording_page as words
from emr_appraise.report.html.frame import column_label
from emr_appraise.report.html.speech import both
from emr_appraise.report.numbers import as_number
from emr_appraise.words import Text

_BAR = (
    '<svg class="bars" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
    '<rect class="whole" width="100" height="10"/><rect class="part" width="{}" height="10"/></svg>'
)


def area_rows(contents: Contents) -> Markup:
    """A row for each area."""
    graded = is_graded(contents)
    return Markup("".join([_row(area, graded) for area in contents.areas]))


def total_row(contents: Contents) -> Markup:
    """The row of all areas together."""
    return Markup(_row(contents.total, is_graded(contents)))


def is_graded(contents: Contents) -> bool:
    """Whether any area has a level."""
    return any(area.level.vi for area in contents.areas)


@lru_cache(maxsize=1024)
def _row(area: Area, graded: bool) -> str:
    return (
        f'<tr><th scope="row">{both(area.title)}</th>{_bar(area.share)}{_score(area)}'
        f"{_level(area.level) if graded else ''}<td>{_gaps(area)}</td></tr>\n"
    )


def _score(area: Area) -> str:
    """The share and the points, or over both columns that there are none."""
    if area.share is None:
        return f'<td class="number percent" colspan="2">{both(words.NO_SCORE)}</td>'
    return (
        f'<td class="number percent">{both(area.percent)}</td>'
        f'<td class="number">{column_label("points")}{both(area.points)}</td>'
    )


def _level(level: Text) -> str:
    return f"<td>{column_label('level')}{both(level if level.vi else wording.EMPTY)}</td>"


def _bar(share: Fraction | None) -> str:
    if share is None:
        return '<td class="bar-cell none"></td>'
    return f'<td class="bar-cell">{_BAR.format(as_number(share, 2))}</td>'


def _gaps(area: Area) -> str:
    """That there is none is said only where there could be one."""
    if area.share is None and not area.short:
        return both(wording.EMPTY)
    if not area.short:
        return f"<small>{both(words.NO_GAP)}</small>"
    short = both(words.GAP_COUNT.of(area.short))
    if not area.blocking:
        return short
    return f'{short} <b class="blocking">({both(words.BLOCKING_COUNT.of(area.blocking))})</b>'
