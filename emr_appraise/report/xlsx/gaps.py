"""The sheet of the gaps: what stands in the way, what to do, and the columns that the facility fills in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents, Gap
from emr_appraise.report.xlsx import wording_xlsx as words
from emr_appraise.report.xlsx.book import Book
from emr_appraise.report.xlsx.cells import Link
from emr_appraise.report.xlsx.gaps_follow import follow
from emr_appraise.report.xlsx.gaps_place import HEADS, PAGE_ENDS_AT, REPEATED
from emr_appraise.report.xlsx.gaps_remind import reminder
from emr_appraise.report.xlsx.look import CHART_ROSE, NAVY, OUTCOME_STYLES, Style
from emr_appraise.report.xlsx.sheet import Sheet
from emr_appraise.report.xlsx.table import Column, Plan, write_table, write_title
from emr_appraise.report.xlsx_file import FONT
from emr_appraise.words import Language, Text

_NOTE = words.PLAN_NOTE.fill(in_order=wording.IN_ORDER, estimates=wording.ESTIMATES)
_PLAN = Plan("gaps", words.PLAN_TITLE, _NOTE, heads=HEADS, head_height=45, held=3)
_NONE = Plan("gaps", words.PLAN_TITLE, wording.NO_GAPS)
_BANDS = (
    (words.BAND_GAP, 0, 4, Style.BAND),
    (words.BAND_NOW, 5, 7, Style.STEEL_BAND),
    (words.BAND_REMEDY, 8, 8, Style.BAND),
    (words.BAND_ESTIMATE, 9, 12, Style.BAND),
    (words.BAND_LAW, 13, 14, Style.STEEL_BAND),
    (words.BAND_PLAN, 15, 19, Style.FILL_BAND),
)
_BAND_HEIGHT = 19
_SCALE = 69
"""In percent: so that what a gap is and what to do stand on one page, the follow-up on the next."""


def write_gaps(book: Book, contents: Contents, rows_of_findings: Mapping[str, int]) -> None:
    """Every gap in the order to tackle them; each code leads to its finding, by the row that it stands in."""
    sheet = book.sheet(words.GAPS, CHART_ROSE)
    if not contents.gaps:
        write_title(sheet, _NONE)
        return
    columns = list(_columns(contents.as_of, book.ink.language, rows_of_findings))
    write_table(sheet, _PLAN, columns, contents.gaps)
    _write_bands(sheet)
    follow(book, sheet, contents)
    _set_pages(sheet, len(contents.gaps), len(columns))


def _columns(as_of: date, language: Language, rows_of_findings: Mapping[str, int]) -> Iterator[Column[Gap]]:
    steel, fill = Style.STEEL_HEAD, Style.FILL_HEAD
    yield Column(words.ORDER, 5, lambda gap, _: gap.order, Style.COUNT)
    yield Column(wording.COLUMNS["code"], 9, lambda gap, _: _link(gap, rows_of_findings), Style.CODE)
    yield Column(wording.COLUMNS["criterion"], 36, lambda gap, _: gap.text)
    yield Column(wording.COLUMNS["area"], 15, lambda gap, _: gap.area_title)
    yield Column(wording.COLUMNS["blocks"], 8, lambda gap, _: _blocks(gap), Style.CENTRE, _blocks_style)
    yield Column(words.STANDING, 14, lambda gap, _: gap.standing, style_of=_standing_style, head=steel)
    yield Column(wording.ROW_CELL, 29, lambda gap, _: gap.in_file, head=steel)
    yield Column(wording.ROW_WHY, 31, lambda gap, _: _reason(gap), head=steel)
    yield Column(wording.COLUMNS["to_do"], 40, lambda gap, _: gap.to_do)
    yield Column(wording.COLUMNS["first"], 10, lambda gap, _: ", ".join(gap.needs), Style.CENTRE)
    yield Column(words.EFFORT, 10, lambda gap, _: gap.effort_days, Style.COUNT)
    yield Column(words.COST_LOW, 15, lambda gap, _: gap.cost_vnd and gap.cost_vnd[0], Style.AMOUNT)
    yield Column(words.COST_HIGH, 15, lambda gap, _: gap.cost_vnd and gap.cost_vnd[1], Style.AMOUNT)
    yield Column(wording.COLUMNS["due"], 12, lambda gap, _: gap.due, Style.DATE, head=steel)
    yield Column(words.BASIS, 39, lambda gap, _: gap.basis, head=steel)
    yield Column(words.PERSON, 16, lambda *_: None, Style.FILL, head=fill)
    yield Column(words.PLANNED, 13, lambda *_: None, Style.FILL_DATE, head=fill)
    yield Column(words.STATUS, 13, lambda *_: None, Style.FILL_CENTRE, head=fill)
    yield Column(
        words.REMINDER, 15, lambda gap, row: reminder(gap, row, as_of, language), Style.CENTRE, head=fill
    )
    yield Column(words.NOTE, 20, lambda *_: None, Style.FILL, head=fill)


def _link(gap: Gap, rows_of_findings: Mapping[str, int]) -> Link:
    return Link(words.FINDINGS, f"A{rows_of_findings[gap.code]}", gap.code)


def _blocks(gap: Gap) -> str:
    return ", ".join(str(group) for group in gap.blocks)


def _blocks_style(gap: Gap) -> Style:
    return Style.BLOCKS if gap.blocks else Style.CENTRE


def _standing_style(gap: Gap) -> Style:
    return OUTCOME_STYLES[gap.outcome]


def _reason(gap: Gap) -> Text:
    if not gap.board_note:
        return gap.reason
    return words.REASON_AND_BOARD.fill(reason=gap.reason, note=gap.board_note)


def _write_bands(sheet: Sheet) -> None:
    """A line over the heads: what groups of columns are about; unmerged, for a page may end there."""
    sheet.set_height(HEADS - 1, _BAND_HEIGHT)
    for text, first, last, style in _BANDS:
        sheet.put(HEADS - 1, first, text, style)
        for column in range(first + 1, last + 1):
            sheet.put(HEADS - 1, column, None, style)


def _set_pages(sheet: Sheet, gaps: int, columns: int) -> None:
    """On paper the title stands in the head of every page, for what is repeated would cut it."""
    bold = f'&L&"{FONT},Bold"&12&K{NAVY[1:]}'
    sheet.drawn.set_header(bold + sheet.ink.say(words.PLAN_TITLE), {"margin": 0.25})
    sheet.drawn.print_area(HEADS - 1, 0, HEADS + gaps, columns - 1)
    sheet.drawn.repeat_rows(HEADS - 1, HEADS)
    sheet.drawn.repeat_columns(*REPEATED)
    sheet.drawn.set_v_pagebreaks([PAGE_ENDS_AT])
    sheet.drawn.print_across()
    sheet.drawn.set_print_scale(_SCALE)
