"""The sheet of an annotated copy that lists every remark, and what could not be carried into the form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from emr_appraise.submission import wording_annotate as words
from emr_appraise.submission.annotate_cells import Tone, mark
from emr_appraise.submission.annotate_left import LeftOver
from emr_appraise.submission.annotate_listed import Listed
from emr_appraise.submission.annotate_pen import FIRST, LAST, LETTERS, Pen
from emr_appraise.submission.form_style import Style
from emr_appraise.words import Severity, Text

MOST = 10_000
"""Entries of one table; a workbook with more remarks is no one's to mend cell by cell."""
_HEADS = (
    words.NUMBER,
    words.CODE,
    words.SEVERITY,
    words.OWN_CELL,
    words.THIS_CELL,
    words.STANDS,
    words.SAYS,
    words.TO_DO,
)
_LEFT_HEADS = (words.NUMBER, words.CODE, words.WHY, words.OWN_ROW, words.THIS_ROW, words.HOLDS)
_STYLES = (Style.CODE, Style.UNIT, *[Style.CELL] * (len(LETTERS) - 3))


def write_head(pen: Pen, about: Text, listed: Sequence[Listed]) -> None:
    """The title, what this copy is, how many remarks there are, and what the colours mean."""
    warnings = sum(each.remark.severity is not Severity.INFO for each in listed)
    counts = words.COUNTS.fill(all=len(listed), warnings=warnings, notes=len(listed) - warnings)
    pen.title(words.TITLE)
    pen.passage(about, Style.BODY)
    pen.passage(counts if listed else words.NO_REMARKS, Style.BODY)
    for tone, key in ((Tone.WARNING, words.WARNING_KEY), (Tone.INFO, words.INFO_KEY)):
        mark(pen.put("B", "", Style.CELL), tone)
        pen.put("C", pen.say(key), Style.SHEET_NOTE)
        pen.row += 1
    pen.row += 1


def write_remarks(pen: Pen, listed: Sequence[Listed]) -> None:
    """The table of remarks; its headings stay in sight, and are printed on each page."""
    if not listed:
        return
    head = pen.row
    pen.heads(_HEADS)
    for number, each in enumerate(listed[:MOST], 1):
        _write_remark(pen, number, each)
    pen.sheet.freeze_panes = f"{FIRST}{head + 1}"
    pen.sheet.auto_filter.ref = f"{FIRST}{head}:{LAST}{pen.row - 1}"
    pen.sheet.print_title_rows = f"{head}:{head}"
    _write_more(pen, len(listed) - MOST)


def write_left_over(pen: Pen, left: Sequence[LeftOver]) -> None:
    """The table of what is not in the form as it stood."""
    if not left:
        return
    pen.row += 1
    pen.passage(words.ROWS_TITLE, Style.HEADING)
    pen.passage(words.ROWS_ABOUT, Style.BODY)
    pen.heads(_LEFT_HEADS)
    for number, each in enumerate(left[:MOST], 1):
        holds = "\n".join(part.say(pen.language) for part in each.parts)
        named = pen.named(each.cells) if each.cells else ""
        texts = (each.code, pen.say(each.why), f"{each.sheet}!{each.row}", named, holds)
        cells = pen.numbered(number, list(zip(LETTERS[1:], texts, _STYLES, strict=False)))
        pen.link(cells[4], each.cells)
    _write_more(pen, len(left) - MOST)


def write_other_sheets(pen: Pen, titles: Iterable[str]) -> None:
    """Sheets of the file that the form does not have."""
    named = list(titles)
    if named:
        pen.row += 1
        pen.passage(words.SHEETS_TITLE, Style.HEADING)
    for title in named:
        pen.put("B", title, Style.SHEET_NOTE)
        pen.row += 1


def _write_remark(pen: Pen, number: int, each: Listed) -> None:
    remark, place = each.remark, each.remark.place
    severity = pen.say(words.SEVERITIES[remark.severity])
    own = f"{place.sheet}!{place.cell}" if place else ""
    named = pen.named(each.cells) if each.cells else ""
    says, to_do = pen.say(words.sentence(remark.says)), pen.say(words.sentence(each.to_do))
    texts = (pen.say(each.head), severity, own, named, each.stands, says, to_do)
    cells = pen.numbered(number, list(zip(LETTERS[1:], texts, _STYLES, strict=True)))
    mark(cells[2], Tone.of(remark.severity))
    pen.link(cells[4], each.cells)


def _write_more(pen: Pen, count: int) -> None:
    if count > 0:
        pen.passage(words.MORE.fill(count=count), Style.NOTE)
