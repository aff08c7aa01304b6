"""What one cell of an OpenDocument spreadsheet holds."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from math import isfinite

from emr_appraise.book.model import EMPTY, Broken, Cell, Percent
from emr_appraise.book.ods_styles import NumberFormat
from emr_appraise.book.ods_xml import CALC, FORMULA, OFFICE, VALUE_TYPE, Attributes

_CALC_TYPE = CALC + "value-type"
_NUMBERS = ("float", "percentage", "currency")
_ERROR = re.compile(r"#N/A|#[A-Z0-9/_]{2,20}[!?]|(?:Err|Lỗi):[0-9]{3}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]++\.?[0-9]*+|\.[0-9]++)(?:[eE][+-]?[0-9]{1,4})?", re.ASCII)
_DATE = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2}(?:[.,][0-9]{1,20})?))?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?"
)
_DURATION = re.compile(
    r"(-?)P(?:([0-9]{1,9})D)?(?:T(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9}(?:[.,][0-9]{1,20})?)S)?)?"
)
_DAY = timedelta(days=1)
_LONGEST_ERROR = 40


def cell_value(attributes: Attributes, shown: str | None, number_format: NumberFormat) -> Cell:
    """The cell whose element has these attributes; `shown` is the text in it, None where there is none.

    A value that is none, such as a date in the year 10117, stands as the text that shows it.
    """
    kind = attributes.get(VALUE_TYPE)
    if _is_error(attributes, kind, shown):
        return Broken((shown or "")[:_LONGEST_ERROR])
    if kind == "string":
        return attributes.get(OFFICE + "string-value", shown or EMPTY)
    value = _typed(attributes, kind, shown or "", number_format)
    if value is not None:
        return value
    return Broken() if shown is None and FORMULA in attributes else shown or EMPTY


def _is_error(attributes: Attributes, kind: str | None, shown: str | None) -> bool:
    """LibreOffice says so; with others, an error is a formula or a number that shows one."""
    told = attributes.get(_CALC_TYPE)
    if told is not None or kind == "error" or not shown:
        return "error" in (told, kind)
    return (FORMULA in attributes or kind not in (None, "string")) and _ERROR.fullmatch(shown) is not None


def _typed(attributes: Attributes, kind: str | None, shown: str, number_format: NumberFormat) -> Cell | None:
    if kind in _NUMBERS:
        percent = kind == "percentage" or _shows_percent(number_format, shown)
        return _number(attributes, shown, percent)
    if kind == "date":
        return _date(attributes.get(OFFICE + "date-value", ""))
    if kind == "time":
        return _time(attributes.get(OFFICE + "time-value", ""), number_format)
    if kind == "boolean":
        return {"true": True, "false": False}.get(attributes.get(OFFICE + "boolean-value", ""))
    return None


def _shows_percent(number_format: NumberFormat, shown: str) -> bool:
    if number_format is NumberFormat.PERCENT_AT_TIMES:
        return "%" in shown
    return number_format is NumberFormat.PERCENT


def _number(attributes: Attributes, shown: str, percent: bool) -> float | bool | None:
    written = attributes.get(OFFICE + "value", "")
    value = float(written) if _NUMBER.fullmatch(written) else None
    if value is None or not isfinite(value):
        return None
    if (
        shown in ("TRUE", "FALSE") and FORMULA in attributes
    ):  # so LibreOffice keeps a truth value that came from .xlsx
        return bool(value)
    return Percent(value) if percent else value


def _date(written: str) -> date | datetime | None:
    found = _DATE.fullmatch(written)
    if found is None:
        return None
    try:
        moment = datetime(int(found[1]), int(found[2]), int(found[3])) + _clock(found[4], found[5], found[6])
    except (ValueError, OverflowError):
        return None
    return moment if moment.time() != time() else moment.date()


def _time(written: str, number_format: NumberFormat) -> time | timedelta | None:
    found = _DURATION.fullmatch(written)
    if found is None:
        return None
    try:
        span = timedelta(days=int(found[2] or 0)) + _clock(found[3], found[4], found[5])
    except OverflowError:
        return None
    span = -span if found[1] else span
    if number_format is NumberFormat.SPAN or not timedelta(0) <= span < _DAY:
        return span
    return (datetime.min + span).time()


def _clock(hours: str | None, minutes: str | None, seconds: str | None) -> timedelta:
    exact = float((seconds or "0").replace(",", "."))
    return timedelta(hours=int(hours or 0), minutes=int(minutes or 0), seconds=exact)
