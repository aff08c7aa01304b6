"""Put into the copy's cells what stood in the file, exactly; mark cells, and hang comments on them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from enum import Enum
from math import ceil
from typing import TYPE_CHECKING

from emr_appraise.book.model import EMPTY, Broken, Cell, Percent
from emr_appraise.submission.normalise import MAX_CELL_TEXT, text_of
from emr_appraise.words import Severity

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as FormCell

AUTHOR = "emr-appraise"
_MAY_BEGIN_A_FORMULA = ("=", "+", "-", "@")
_ERRORS = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A")
_NEVER_CALCULATED, _OTHER_ERROR = "#N/A", "#VALUE!"
_TO_ESCAPE = re.compile("[\x00-\x08\x0b-\x1f]|_(?=x[0-9A-Fa-f]{4}_)")
_NO_CHARACTERS = re.compile("[\ud800-\udfff\ufffe\uffff]")
_REPLACED = "\ufffd"
_FIRST_DAY = datetime(1904, 1, 2)
"""Earlier days cannot be stored alike by workbooks that count from 1900 and from 1904."""
_DAY, _MOMENT, _TIME, _SPAN = "dd/mm/yyyy", "dd/mm/yyyy hh:mm:ss", "hh:mm:ss", "[hh]:mm:ss"
_WHOLE_PERCENT, _PERCENT = "0%", "0.00%"
_WIDTH, _LETTERS, _LINE, _MARGIN, _TALLEST = 380, 54, 17, 14, 640
"""A comment's size in pixels, and how many letters go into one of its lines."""


class Tone(Enum):
    """How a cell with a remark looks: its fill, and the lines around it."""

    WARNING = ("F8C4AE", "B4380F")
    INFO = ("DBD3F3", "6A54B0")

    @classmethod
    def of(cls, severity: Severity) -> Tone:
        """What calls for a change, and what is merely told."""
        return cls.INFO if severity is Severity.INFO else cls.WARNING


def put_as_it_stood(cell: FormCell, value: Cell) -> None:
    """Write a value that reads back as the same; text is never taken for a formula or an error."""
    match value:
        case Broken(error=error):
            _store(cell, error if error in _ERRORS else _OTHER_ERROR if error else _NEVER_CALCULATED, "e")
        case str():
            put_text(cell, value)
        case bool():
            cell.value = value
        case int() | float():
            _put_number(cell, value)
        case _:
            _put_moment(cell, value)


def put_text(cell: FormCell, text: str) -> None:
    """Write text, whatever sign it begins with, as much as a cell of Excel holds."""
    if text == EMPTY:
        return
    _store(cell, escaped(text[:MAX_CELL_TEXT]), "s")
    if text.startswith(_MAY_BEGIN_A_FORMULA):
        cell.quotePrefix = True  # so that typing over it keeps it text


def escaped(text: str) -> str:
    """Text as a workbook stores it: a control character by its number, what is no character replaced."""
    return _TO_ESCAPE.sub(lambda found: f"_x{ord(found[0]):04X}_", _NO_CHARACTERS.sub(_REPLACED, text))


def mark(cell: FormCell, tone: Tone) -> None:
    """Make a cell stand out; by colour and by the line around it."""
    from openpyxl.styles import Border, PatternFill, Side

    fill, edge = tone.value
    side = Side(style="medium" if tone is Tone.WARNING else "thin", color=edge)
    cell.fill = PatternFill("solid", fgColor=fill)
    cell.border = Border(left=side, right=side, top=side, bottom=side)


def comment(cell: FormCell, passages: Sequence[str]) -> None:
    """Hang a comment on a cell, large enough to be read whole."""
    from openpyxl.comments import Comment

    text = "\n\n".join(passages)
    lines = sum(max(1, ceil(len(line) / _LETTERS)) for line in text.split("\n"))
    height = min(_MARGIN + _LINE * lines, _TALLEST)
    cell.comment = Comment(escaped(text[:MAX_CELL_TEXT]), AUTHOR, height=height, width=_WIDTH)


def _put_number(cell: FormCell, number: float) -> None:
    """A number with all its digits: sixteen of them, as are written otherwise, do not always suffice."""
    from openpyxl.styles.numbers import is_date_format

    if isinstance(number, Percent):
        whole = float(number * 100).is_integer()
        cell.number_format = _WHOLE_PERCENT if whole else _PERCENT
    elif is_date_format(cell.number_format):
        cell.number_format = "General"
    _store(cell, repr(float(number)) if isinstance(number, float) else str(number), "n")


def _put_moment(cell: FormCell, moment: date | time | timedelta) -> None:
    if isinstance(moment, date) and datetime(moment.year, moment.month, moment.day) < _FIRST_DAY:
        put_text(cell, text_of(moment))
        return
    cell.value = moment
    cell.number_format = _format(moment)


def _format(moment: date | time | timedelta) -> str:
    if isinstance(moment, datetime):
        return _DAY if moment.time() == time() else _MOMENT
    if isinstance(moment, date):
        return _DAY
    return _TIME if isinstance(moment, time) else _SPAN


def _store(cell: FormCell, value: str, kind: str) -> None:
    """Set what a cell stores; its own setter would cut long text, and take signs for formulas."""
    cell._value, cell.data_type = value, kind  # type: ignore[attr-defined]
