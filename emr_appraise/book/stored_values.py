"""What stands in a cell, from what Excel stores of it: a number under its format, or the code of an error."""

from __future__ import annotations

import math
import re
from datetime import datetime, timedelta
from enum import Enum

from emr_appraise.book.model import Broken, Cell, Percent

_AS_IT_STANDS = re.compile(
    r'"[^"]*"?|\\.?|_.?|\*.?|\[(?!(?:h+|m+|s+)\])[^\]]*+\]?', re.IGNORECASE | re.DOTALL
)
"""What a number format prints as it stands, or takes as an instruction."""
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]")
_DATE_LETTERS = frozenset("dmyhs")
_FIRST_DAY = datetime(1899, 12, 31)
_AFTER_NO_DAY = datetime(1899, 12, 30)
"""Excel counts a 29 February 1900; from number 60 on the days are one less."""
_NO_DAY = 60
_FIRST_DAY_OF_1904 = datetime(1904, 1, 1)
_MILLISECONDS = 86_400_000
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}


class Shown(Enum):
    """What a number format makes of a number."""

    NUMBER = 1
    PERCENT = 2
    DATE = 3
    """A day, a time of day, or both."""
    SPAN = 4


BUILT_IN = {
    **dict.fromkeys((9, 10), Shown.PERCENT),
    **dict.fromkeys((*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)), Shown.DATE),
    46: Shown.SPAN,
}
"""The formats that Excel knows by number alone and that change what a number means."""


def shown_as(code: str) -> Shown:
    """What a format code such as `dd/mm/yyyy` or `0.0%` makes of a number; quoted letters do not count."""
    bare = _AS_IT_STANDS.sub("", code).lower()
    if "%" in bare:
        return Shown.PERCENT
    if _ELAPSED.search(bare):
        return Shown.SPAN
    return Shown.NUMBER if _DATE_LETTERS.isdisjoint(bare.split(";")[0]) else Shown.DATE


def stands_for(number: float, shown: Shown, *, from_1904: bool) -> Cell:
    """The cell that a stored number makes; a date or span that no calendar has stays a number."""
    if not math.isfinite(number):
        return Broken("#NUM!")
    if shown is Shown.PERCENT:
        return Percent(number)
    if shown is Shown.NUMBER:
        return number
    try:
        return _span(number) if shown is Shown.SPAN else _moment(number, from_1904=from_1904)
    except OverflowError:
        return number


def broken(code: int) -> Broken:
    """The error that Excel stores under a code; one that it does not know shows as `#VALUE!`."""
    return Broken(_ERRORS.get(code, "#VALUE!"))


def _span(days: float) -> timedelta:
    return timedelta(milliseconds=round(days * _MILLISECONDS))


def _moment(serial: float, *, from_1904: bool) -> Cell:
    """A time of day below 1, else a date, with its time where it has one; no date is negative."""
    if serial < 0:
        return serial
    first = _AFTER_NO_DAY if serial >= _NO_DAY else _FIRST_DAY
    moment = (_FIRST_DAY_OF_1904 if from_1904 else first) + _span(serial)
    if serial < 1:
        return moment.time()
    return moment if moment.time() != _FIRST_DAY.time() else moment.date()
