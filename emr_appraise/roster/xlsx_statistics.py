"""The sheet of the figures: what came in, and for each pack the groups and what is behind them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from emr_appraise.criteria.model import Criteria
from emr_appraise.report import wording as report_words
from emr_appraise.report.numbers import day
from emr_appraise.roster import wording_columns as column_words
from emr_appraise.roster import wording_xlsx as book_words
from emr_appraise.roster import wording_xlsx_figures as words
from emr_appraise.roster.figures_model import Counts, PackFigures, Statistics
from emr_appraise.roster.model import Roster
from emr_appraise.roster.xlsx_book import Book
from emr_appraise.roster.xlsx_chart import chart_groups
from emr_appraise.roster.xlsx_figures_behind import (
    write_agreement,
    write_areas,
    write_blocking,
    write_change,
    write_dues,
)
from emr_appraise.roster.xlsx_figures_groups import Counted, write_groups, write_table
from emr_appraise.roster.xlsx_figures_page import FiguresPage, Styled
from emr_appraise.roster.xlsx_look import CHART_GREEN, Style
from emr_appraise.words import Text

_FIRST_WIDTH, _WIDTH, _COLUMNS = 48, 11, 12
_BELOW_CHART = 14
_CHART_FIELD = ("ownership",)


class _Room(NamedTuple):
    """Where a chart may stand: from a row on, so many points high."""

    row: int
    height: float


def write_statistics(book: Book, roster: Roster, statistics: Statistics) -> None:
    """Every figure of the roster on one sheet."""
    sheet = book.sheet(book_words.STATISTICS, CHART_GREEN)
    sheet.set_column(0, 0, _FIRST_WIDTH)
    sheet.set_column(1, _COLUMNS, _WIDTH)
    page = FiguresPage(book, sheet, _FIRST_WIDTH)
    page.line(words.TITLE, Style.TITLE, 27)
    told = {"as_of": day(roster.as_of), "basis": report_words.BASES[roster.basis]}
    page.line(words.NOTE.fill(**told), Style.NOTE, 18)
    if statistics.min_cell:
        page.line(words.SMALL_CELLS.of(statistics.min_cell), Style.NOTE, 18)
    page.gap()
    page.table((words.FILES, words.FILE_COUNT), [*_counts(statistics.counts)])
    for figures in statistics.packs:
        _write_pack(page, figures, roster.packs[figures.pack])


def _counts(counts: Counts) -> Iterator[tuple[Styled, Styled]]:
    whole, part, part_of_part = Style.TEXT, Style.PART, Style.PART_OF_PART
    shown: list[tuple[Text, Style, int | None]] = [
        (words.FOUND, whole, counts.found),
        (words.APPRAISED, part, counts.appraised),
        (words.COUNTED, part_of_part, counts.counted),
        (words.SUPERSEDED, part_of_part, counts.superseded),
        (words.UNLISTED, part_of_part, counts.unlisted),
        (words.REJECTED, part, counts.rejected),
        (words.ABSENT, whole, counts.absent),
    ]
    for kind, times in sorted(counts.skipped.items()):
        shown.append((words.SKIPPED.fill(kind=column_words.SKIPPED[kind]), whole, times))
    return (((title, style), (times, Style.WHOLE)) for title, style, times in shown if times is not None)


def _write_pack(page: FiguresPage, figures: PackFigures, criteria: Criteria) -> None:
    title = words.PACK.fill(title=criteria.title, version=criteria.version)
    page.line(title, Style.HEADING, 24)
    beside = page.row
    write_groups(page, figures.whole, criteria)
    high = page.height(beside) - _BELOW_CHART
    simple = [table for table in figures.tables if len(table.fields) == 1]
    places = {table.fields: write_table(page, table, criteria) for table in simple if table.slices}
    _write_chart(page, places, criteria, _Room(beside, high))
    write_areas(page, figures.whole, criteria)
    write_blocking(page, figures.whole, criteria)
    write_dues(page, figures, criteria)
    if figures.agreement:
        write_agreement(page, figures.agreement, criteria)
    if figures.change:
        write_change(page, figures.change)
    _write_crossed(page, figures, criteria)


def _write_chart(
    page: FiguresPage, places: dict[tuple[str, ...], Counted], criteria: Criteria, room: _Room
) -> None:
    """The groups by ownership; by the first single field where the pack asks no ownership."""
    field = _CHART_FIELD if _CHART_FIELD in places else next(iter(places), None)
    if field:
        chart_groups(page, places[field], field[0], criteria, *room)


def _write_crossed(page: FiguresPage, figures: PackFigures, criteria: Criteria) -> None:
    """Two fields at once: the longest part, so it comes last."""
    crossed = [table for table in figures.tables if len(table.fields) > 1 and table.slices]
    if crossed:
        page.line(words.CROSSED, Style.HEADING, 24)
    for table in crossed:
        write_table(page, table, criteria)
