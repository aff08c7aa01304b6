"""How the work on the gaps goes on: live counts over what the facility fills in."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents, Gap
from emr_appraise.report.xlsx import wording_xlsx as words
from emr_appraise.report.xlsx.cells import Formula, Value
from emr_appraise.report.xlsx.gaps_place import At, Span
from emr_appraise.report.xlsx.look import Style
from emr_appraise.report.xlsx.page import Page, Put
from emr_appraise.report.xlsx.sheet import letter
from emr_appraise.report.xlsx.wording_xlsx import Status
from emr_appraise.words import Text

_NOTE = words.PROGRESS_NOTE.fill(status=words.STATUS, sheet=words.GAPS, estimates=wording.ESTIMATES)
_HEAD = 32
_PLACES = ((1, 1), (2, 2), (3, 3), (4, 4), (5, 6))
"""The columns of the sums; the last is broad."""


class _Sum(NamedTuple):
    """A column of the table: what it counts, all together, and of the gaps of one status."""

    title: Text
    now: Callable[[Gap], int]
    """What a gap adds to it."""
    all: str
    """A formula; `{name}` stands for the cells of a column of the gaps."""
    of_status: str
    style: Style = Style.COUNT
    total: Style = Style.TOTAL_COUNT


_OF_STATUS = "TRIM({STATUS})={status}"
"""A status pasted with a space behind it counts all the same."""
_COUNT_OF_STATUS = f"SUMPRODUCT(--({_OF_STATUS}))"
_SUM_OF_STATUS = f"SUMPRODUCT(--({_OF_STATUS}),%s)"
"""A text among the figures adds nothing."""
_SUMS = (
    _Sum(words.GAP_COUNT, lambda _: 1, "COUNTA({CODE})", _COUNT_OF_STATUS),
    _Sum(
        words.BLOCKING,
        lambda gap: int(bool(gap.blocks)),
        'SUMPRODUCT(--({BLOCKS}<>""))',
        f'SUMPRODUCT(({_OF_STATUS})*({{BLOCKS}}<>""))',
    ),
    _Sum(words.EFFORT, lambda gap: gap.effort_days or 0, "SUM({EFFORT})", _SUM_OF_STATUS % "{EFFORT}"),
    _Sum(
        words.COST_LOW,
        lambda gap: gap.cost_vnd[0] if gap.cost_vnd else 0,
        "SUM({COST_LOW})",
        _SUM_OF_STATUS % "{COST_LOW}",
        Style.AMOUNT,
        Style.TOTAL_AMOUNT,
    ),
    _Sum(
        words.COST_HIGH,
        lambda gap: gap.cost_vnd[1] if gap.cost_vnd else 0,
        "SUM({COST_HIGH})",
        _SUM_OF_STATUS % "{COST_HIGH}",
        Style.AMOUNT,
        Style.TOTAL_AMOUNT,
    ),
)


def write_progress(page: Page, contents: Contents) -> None:
    """A line for each status, one for what is not filled in, and all together."""
    if not contents.gaps:
        return
    with page.block():
        page.heading(words.PROGRESS)
        page.line(_NOTE, Style.NOTE)
        _write_head(page)
        first = page.row + 1
        for status in Status:
            row = page.row + 1
            _write_row(page, status.value, [_of_status(each, row, page, contents) for each in _SUMS])
        _write_row(page, words.NOT_SAID, [_of_rest(n, first, page.row, contents) for n in range(len(_SUMS))])
        _write_all(page, contents)


def done_so_far(page: Page, contents: Contents) -> Value:
    """How many gaps are closed by what the facility says."""
    if not contents.gaps:
        return 0
    done = page.sheet.ink.say(Status.DONE.value)
    return Formula(_cells(_COUNT_OF_STATUS, page, contents, f'"{done}"'), 0)


def _write_head(page: Page) -> None:
    heads = [Put(words.STATUS, Style.LEFT_HEAD)]
    heads += [Put(each.title, Style.HEAD, *place) for place, each in zip(_PLACES, _SUMS, strict=True)]
    page.cells(heads, _HEAD)


def _write_row(page: Page, title: Text, sums: list[Formula]) -> None:
    cells = [Put(title)]
    cells += [Put(value, each.style, *place) for place, value, each in zip(_PLACES, sums, _SUMS, strict=True)]
    page.cells(cells)


def _of_status(each: _Sum, row: int, page: Page, contents: Contents) -> Formula:
    return Formula(_cells(each.of_status, page, contents, f"$A{row}"), 0)


def _of_rest(place: int, first: int, last: int, contents: Contents) -> Formula:
    """All together stands one row below."""
    column = letter(place + 1)
    return Formula(f"{column}{last + 2}-SUM({column}{first}:{column}{last})", _now(_SUMS[place], contents))


def _write_all(page: Page, contents: Contents) -> None:
    cells = [Put(words.ALL, Style.TOTAL)]
    for place, each in zip(_PLACES, _SUMS, strict=True):
        value = Formula(_cells(each.all, page, contents, ""), _now(each, contents))
        cells.append(Put(value, each.total, *place))
    page.cells(cells)


def _now(each: _Sum, contents: Contents) -> int:
    return sum(each.now(gap) for gap in contents.gaps)


def _cells(template: str, page: Page, contents: Contents, status: str) -> str:
    """A formula with the cells of the sheet of the gaps in it."""
    sheet, span = words.GAPS.say(page.sheet.ink.language), Span(len(contents.gaps))
    return template.format(status=status, **_named(sheet, span))


@lru_cache(maxsize=8)
def _named(sheet: str, span: Span) -> dict[str, str]:
    return {at.name: f"'{sheet}'!{span.of(at)}" for at in At}
