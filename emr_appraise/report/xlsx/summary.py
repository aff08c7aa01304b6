"""The first sheet: the group and what it means, why, by when, what comes next, and how the work goes on."""

from __future__ import annotations

from collections.abc import Iterable

from emr_appraise.appraisal.expiry import SOON
from emr_appraise.report import wording, wording_expiry, wording_levels
from emr_appraise.report import wording_placement as placed
from emr_appraise.report.contents.model import Cited, Contents, Deadline, FacilityLevel, FailedClause
from emr_appraise.report.xlsx import wording_xlsx as words
from emr_appraise.report.xlsx.book import Book
from emr_appraise.report.xlsx.cells import Link, Value
from emr_appraise.report.xlsx.look import STEEL, Style, group_style
from emr_appraise.report.xlsx.page import Page, Put
from emr_appraise.report.xlsx.summary_areas import write_areas
from emr_appraise.report.xlsx.summary_progress import done_so_far, write_progress
from emr_appraise.words import Text, same

_PLACES = ((0, 0), (1, 2), (3, 4), (5, 6))
"""Four boxes beside each other."""
_WIDTHS = (34, 14, 14, 14, 14, 14, 14)
_SCALE, _PAPER = 77, 960
_BANNER, _BANNER_LINE, _LINK_ROW = 36, 26.0, 22


def write_summary(book: Book, contents: Contents) -> None:
    """The page for whoever has a minute."""
    sheet = book.sheet(words.SUMMARY, STEEL, landscape=False)
    sheet.drawn.set_print_scale(_SCALE)
    page = Page(sheet, _WIDTHS, _PAPER)
    with page.block():
        _write_top(page, contents)
        _write_group(page, contents)
        _write_tiles(page, contents)
        _write_next(page, contents)
    _write_reasons(page, contents)
    _write_deadlines(page, contents)
    write_progress(page, contents)
    write_areas(book.drawn, page, contents)
    if contents.level:
        _write_level(page, contents.level)
    _write_expiring(page, contents)
    page.gap()
    page.line(contents.colophon[-1], Style.NOTE)


def named(cited: Iterable[Cited]) -> Text:
    """Codes with their cells."""
    return same(", ".join(f"{each.code} ({each.cell})" if each.cell else each.code for each in cited))


def _write_top(page: Page, contents: Contents) -> None:
    page.line(wording.TITLE, Style.TITLE, 28)
    page.line(contents.facility, Style.FACILITY, 20, 15)
    page.line(contents.read_from, Style.NOTE)
    if contents.sheet:
        page.line(wording.ANSWERS_ON.fill(sheet=contents.sheet), Style.NOTE)
    page.gap(4)
    sheets = (words.GAPS, words.FINDINGS, words.REMARKS, words.ABOUT)
    page.cells(
        [
            Put(Link(sheet, "A1", words.GO_TO.fill(sheet=sheet)), Style.LINK, first, last)
            for sheet, (first, last) in zip(sheets, _PLACES, strict=True)
        ],
        _LINK_ROW,
    )


def _write_group(page: Page, contents: Contents) -> None:
    verdict = contents.verdict
    page.gap()
    title = placed.GROUP_TITLE.fill(number=verdict.group, title=verdict.title)
    page.line(title, group_style(verdict), _BANNER, _BANNER_LINE)
    page.gap(4)
    page.line(verdict.meaning, Style.STRONG)
    if verdict.with_evidence:
        page.line(verdict.with_evidence, Style.STRONG)
        page.line(named(verdict.evidence_needed), Style.SENTENCE)
    page.line(verdict.decision, Style.SENTENCE)
    if verdict.decision_warning:
        page.line(verdict.decision_warning, Style.WARNING)


def _write_tiles(page: Page, contents: Contents) -> None:
    """What one wants to know first, in figures."""
    total = contents.total
    tiles: tuple[tuple[Text, Value], ...] = (
        (total.title, words.TILE_POINTS.fill(points=total.points, percent=total.percent)),
        (words.GAP_COUNT, total.short),
        (words.BLOCKING, total.blocking),
        (words.Status.DONE.value, done_so_far(page, contents)),
    )
    page.gap(4)
    for style, least, values in (
        (Style.TILE_LABEL, 17, [label for label, _ in tiles]),
        (Style.TILE, 26, [value for _, value in tiles]),
    ):
        page.cells([Put(value, style, *place) for value, place in zip(values, _PLACES, strict=True)], least)


def _write_next(page: Page, contents: Contents) -> None:
    page.heading(wording.NEXT_STEP.fill(number=contents.verdict.group))
    page.line(contents.verdict.next_step, Style.NEXT, 24)


def _write_reasons(page: Page, contents: Contents) -> None:
    for why in contents.why_not:
        with page.block():
            page.heading(placed.WHY_NOT.fill(number=why.group))
            for clause in why.clauses:
                says = _why(clause)
                page.cells([Put(clause.title, Style.LABEL), Put(says, Style.TEXT, 1, page.last)])


def _why(clause: FailedClause) -> Text:
    template = words.WHY_BY if clause.cited else words.WHY
    failure = Text(*(said[:1].upper() + said[1:] for said in clause.failure))
    return template.fill(failure=failure, codes=named(clause.cited))


def _write_deadlines(page: Page, contents: Contents) -> None:
    if not contents.verdict.deadlines:
        return
    with page.block():
        page.heading(words.DEADLINES)
        for each in contents.verdict.deadlines:
            page.cells([Put(each.day, _deadline_style(each)), Put(each.said, Style.TEXT, 1, page.last)])


def _deadline_style(deadline: Deadline) -> Style:
    if not deadline.open:
        return Style.DATE_DONE
    return Style.DATE_LATE if deadline.days_left < 0 else Style.DATE_OPEN


def _write_level(page: Page, level: FacilityLevel) -> None:
    with page.block():
        page.heading(wording_levels.FACILITY_LEVEL)
        page.line(level.reached, Style.STRONG)
        for said in (*level.about, *((level.next_up,) if level.short else ())):
            page.line(said, Style.SENTENCE)
        for said in level.short:
            page.line(said, Style.TEXT)
        for said in level.about_next:
            page.line(said, Style.SENTENCE)


def _write_expiring(page: Page, contents: Contents) -> None:
    with page.block():
        page.heading(wording_expiry.TITLE)
        intro = wording_expiry.INTRO if contents.expiring else wording_expiry.NOTHING
        page.line(intro.fill(days=SOON), Style.SENTENCE)
        if contents.expiring:
            _write_expiring_table(page, contents)


def _write_expiring_table(page: Page, contents: Contents) -> None:
    heads = (
        (wording.COLUMNS["code"], 0, 0),
        (words.RUNS_OUT, 1, 4),
        (words.LAST_DAY, 5, 5),
        (words.LEFT, 6, 6),
    )
    page.cells([Put(text, Style.HEAD, first, last) for text, first, last in heads], 20)
    for each in contents.expiring:
        place = named([Cited(each.code, each.cell)]) if each.code else same(each.cell)
        page.cells(
            [
                Put(place, Style.CODE),
                Put(each.said, Style.TEXT, 1, 4),
                Put(each.last_day, Style.DATE, 5, 5),
                Put(each.left, Style.CENTRE, 6, 6),
            ]
        )
