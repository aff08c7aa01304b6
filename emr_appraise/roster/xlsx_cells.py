"""Cells as XML, drawn in a third of the time that XlsxWriter takes, and foreign text that stays text.

A cell is drawn without its place: what follows `<c r="A1`, so that one drawing serves many rows.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from emr_appraise.report.numbers import as_number
from emr_appraise.report.safe import one_line

LONGEST_TEXT = 32_767
"""The most letters of a cell that Excel keeps, in units of UTF-16."""
_DAY_ZERO = date(1899, 12, 30)
_FIRST_DAY = date(1900, 3, 1)
_CODED_LETTER = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def clean(text: str) -> str:
    """The text on one line, without control characters, and cut with `…` where Excel would refuse it."""
    line = one_line(text)
    if len(line) * 2 <= LONGEST_TEXT:
        return line
    units = line.encode("utf-16-le")
    if len(units) <= LONGEST_TEXT * 2:
        return line
    return units[: (LONGEST_TEXT - 1) * 2].decode("utf-16-le", "ignore").rstrip() + "…"


def blank(style: int) -> str:
    """An empty cell."""
    return f'" s="{style}"/>'


def inline(style: int, text: str) -> str:
    """A clean text that stands in the cell itself: right for what few cells share."""
    return f'" s="{style}" t="inlineStr"><is><t>{_escaped(text)}</t></is></c>'


def shared(style: int, index: int) -> str:
    """A text by its place in the workbook's table of texts: right for what many cells share."""
    return f'" s="{style}" t="s"><v>{index}</v></c>'


def whole(style: int, value: int) -> str:
    """A whole number."""
    return f'" s="{style}"><v>{value}</v></c>'


def number(style: int, value: Fraction, decimals: int) -> str:
    """A number, cut downwards to so many decimals."""
    return f'" s="{style}"><v>{as_number(value, decimals)!r}</v></c>'


def day(style: int, value: date) -> str:
    """A date; before March 1900, where the calendars of the offices part, it is a text."""
    if value < _FIRST_DAY:
        return inline(style, value.isoformat())
    return f'" s="{style}"><v>{(value - _DAY_ZERO).days}</v></c>'


def _escaped(text: str) -> str:
    if "_x" in text:
        text = _CODED_LETTER.sub("_x005F_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
