"""Read a date as people type it, and say what was understood where that is not plain."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from emr_appraise.book.model import Percent
from emr_appraise.submission import remarks_values
from emr_appraise.submission.letters import MAX_WORDS, answer_key, text_of, without_diacritics
from emr_appraise.submission.month_first import EitherDay
from emr_appraise.words import Message

_YEARS = range(1900, 2201)
_CENTURY, _SHORT_YEARS = 2000, range(50)
"""Two digits that can only be a year of this century, not of the last."""
_SERIALS = range(36_526, 73_051)
"""The days from 2000 to 2099 as Excel counts them; other numbers are taken for no date."""
_DAY_ZERO = date(1899, 12, 30)
_FROM_1900_TO_1904 = 1462
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY, _MONTH, _YEAR = "(?P<day>[0-9]{1,2})", "(?P<month>[0-9]{1,2})", "(?P<year>[0-9]{4})"
_SHORT = "(?P<short>[0-9]{2})"
_NAME = (
    "(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_TIME = "(?:[t ][0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?)?"
_IN_FIGURES = (
    re.compile(rf"(?:ngay:? )?{_DAY} ?[/.\-] ?{_MONTH} ?[/.\-] ?{_YEAR}{_TIME}\Z"),
    re.compile(rf"{_YEAR}(?P<sign>[/.\-]){_MONTH}(?P=sign){_DAY}{_TIME}\Z"),
)
_WORDED = (
    rf"(?:ngay )?{_DAY} thang {_MONTH}(?:,? nam |[/.\-]|, ?| ){_YEAR}\Z",
    rf"{_DAY}[ \-]{_NAME}\.?(?:[ \-]|, ){_YEAR}\Z",
    rf"{_NAME}\.? {_DAY}, ?{_YEAR}\Z",
)
_SHORTENED = (rf"(?:ngay )?{_DAY} thang {_MONTH},? nam {_SHORT}\Z", rf"{_DAY}/{_MONTH}/{_SHORT}\Z")
_MONTH_ALONE = (
    rf"(?:thang|th|t)\.? ?{_MONTH}(?:,? nam | ?[/.\-] ?|, ?| ){_YEAR}\Z",
    rf"{_MONTH} ?[/\-] ?{_YEAR}\Z",
    rf"{_YEAR}[/\-](?P<month>[0-9]{{2}})\Z",
    rf"{_NAME}\.?(?:[ \-]|, ?){_YEAR}\Z",
)


class DateRead(NamedTuple):
    """What a cell was read as: a date or none, and the remark that calls for, with what fills it in."""

    value: date | None = None
    message: Message | None = None
    values: tuple[tuple[str, object], ...] = ()


_NO_DATE = DateRead()


def read_date(cell: object, *, from_1904: bool = False) -> DateRead:
    """The date in a cell: formatted as one, typed in figures or words, or the number of a day.

    A month alone is its first day, the strictest reading. `from_1904`: the workbook counts its days from
    1904. What could mean two days, or no day at all, is no date, and the caller says so.
    """
    if isinstance(cell, date):
        return _plain(cell.date() if isinstance(cell, datetime) else cell)
    if isinstance(cell, EitherDay):
        return DateRead(None, remarks_values.EITHER_DAY, (("found", cell.strip()),))
    if isinstance(cell, str):
        return _typed(cell, from_1904) if len(cell) <= MAX_WORDS else _NO_DATE
    if isinstance(cell, (bool, Percent)) or not isinstance(cell, (int, float)):
        return _NO_DATE
    return _numbered(cell, text_of(float(cell)), from_1904)


def date_of(cell: object) -> date | None:
    """The date in a cell where it is plain enough to need no remark, else None."""
    read = read_date(cell)
    return None if read.message else read.value


@lru_cache(maxsize=8192)
def _plain(day: date) -> DateRead:
    return DateRead(day)


@lru_cache(maxsize=8192)
def _typed(cell: str, from_1904: bool) -> DateRead:
    words = without_diacritics(answer_key(cell))
    if match := _first(_IN_FIGURES, words):
        return DateRead(_day(match))
    if words.isascii() and words.isdecimal() and len(words) == len(str(_SERIALS[0])):
        return _numbered(int(words), text_of(cell), from_1904)
    return _in_words(words, text_of(cell))


def _in_words(words: str, typed: str) -> DateRead:
    worded, shortened, months = _rarer()
    if match := _first(worded, words):
        return DateRead(_day(match))
    if match := _first(shortened, words):
        return DateRead(_this_century(match, sure="nam" in words))
    match = _first(months, words)
    day = _day(match) if match else None
    return _told(remarks_values.MONTH_ONLY, typed, day) if day else _NO_DATE


@cache
def _rarer() -> tuple[tuple[re.Pattern[str], ...], ...]:
    """The patterns that few cells need, made only when one does."""
    return tuple(tuple(map(re.compile, each)) for each in (_WORDED, _SHORTENED, _MONTH_ALONE))


def _first(patterns: tuple[re.Pattern[str], ...], words: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.match(words))), None)


def _numbered(number: float, typed: str, from_1904: bool) -> DateRead:
    """The day that a number stands for, where it is one of this century."""
    if not abs(number) <= _SERIALS[-1]:
        return _NO_DATE
    serial = int(number) + (_FROM_1900_TO_1904 if from_1904 else 0)
    if serial not in _SERIALS:
        return _NO_DATE
    return _told(remarks_values.DATE_SERIAL, typed, _DAY_ZERO + timedelta(serial))


def _told(message: Message, typed: str, day: date) -> DateRead:
    return DateRead(day, message, (("found", typed), ("read", f"{day:%d/%m/%Y}")))


def _day(match: re.Match[str]) -> date | None:
    """The day that was written, its month in figures or in English; of a month alone, the first."""
    said = match.groupdict()
    name = said.get("name")
    month = _MONTHS.index(name[:3]) + 1 if name else int(said["month"])
    return _real(int(said["year"]), month, int(said.get("day") or 1))


def _this_century(match: re.Match[str], *, sure: bool) -> date | None:
    """The day of a year in two digits, unless the figures could as well begin with the year."""
    day, month, year = (int(match[name]) for name in ("day", "month", "short"))
    if year not in _SHORT_YEARS or not (sure or _real(_CENTURY + day, month, year) is None):
        return None
    return _real(_CENTURY + year, month, day)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None
