"""The points of each area in the terminal report, with a bar, and the rung of its ladder."""

from __future__ import annotations

from math import floor
from typing import NamedTuple

from emr_appraise.appraisal.model import Appraisal, Outcome, Score
from emr_appraise.report import wording
from emr_appraise.report.level_words import area_level, area_of
from emr_appraise.report.numbers import percent
from emr_appraise.report.terminal_page import Page
from emr_appraise.report.verdict import score
from emr_appraise.words import Text

_BAR, _SHORTEST_BAR = 20, 10
_INDENT, _SHARE, _GAP = 2, 6, 2
_NO_LEVEL = Text("", "")


class _Columns(NamedTuple):
    """How wide each column is; a bar of 0 is not drawn."""

    title: int
    figures: int
    bar: int


def write_areas(page: Page, appraisal: Appraisal) -> None:
    """Points, percentage, a bar and the level for each area, and the points in total."""
    page.heading(wording.AREAS)
    levels = [area_level(area, area_of(area, appraisal)) or _NO_LEVEL for area in appraisal.areas]
    columns = _columns(page, appraisal, levels)
    for area, level in zip(appraisal.areas, levels, strict=True):
        _write_score(page, area_of(area, appraisal).title, area.score, columns, page.say(level))
    _write_score(page, wording.TOTAL, appraisal.total, columns, style="bold")
    applying = [finding for finding in appraisal.findings if finding.outcome is not Outcome.NOT_APPLICABLE]
    answered = sum(finding.outcome is not Outcome.UNANSWERED for finding in applying)
    page.line(wording.ANSWERED_OF.fill(answered=answered, all=len(applying)), indent=_INDENT)


def _columns(page: Page, appraisal: Appraisal, levels: list[Text]) -> _Columns:
    """Named rungs need room: the bars give way to them, and titles then take what they need."""
    scores = [*(area.score for area in appraisal.areas), appraisal.total]
    figures = page.column(score(found) for found in scores) - _GAP
    title = page.column([*appraisal.criteria.area_titles.values(), wording.TOTAL])
    if not any(area.level_titles for area in appraisal.criteria.areas):
        return _Columns(min(title, page.width // 2), figures, _BAR)
    taken = _INDENT + figures + _GAP + _SHARE + _GAP + page.column(levels) - _GAP
    room = page.width - taken - title - 1
    bar = min(room, _BAR) if room >= _SHORTEST_BAR else 0
    return _Columns(min(title, max(page.width - taken, page.width // 2)), figures, bar)


def _write_score(
    page: Page, title: Text, found: Score, columns: _Columns, level: str = "", style: str = ""
) -> None:
    figures = page.say(score(found)) if found.of else ""
    share = page.say(percent(found.percent))
    filled = floor(found.percent * columns.bar / 100) if found.percent is not None else 0
    drawn = "█" * filled + "░" * (columns.bar - filled) if found.of else ""
    drawn += " " if columns.bar else ""
    row = page.ink(f"{figures:>{columns.figures}}  {share:>{_SHARE}}  {drawn}{level}", style)
    page.row(title, row, indent=_INDENT, column=columns.title)
