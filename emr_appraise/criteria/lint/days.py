"""Days and periods as a person reads them."""

from __future__ import annotations

from datetime import date

from emr_appraise.criteria.model import Period
from emr_appraise.criteria.period_words import period_words
from emr_appraise.words import Text

_ALWAYS = Text("luôn luôn", "always")


def day(on: date) -> str:
    """A day as day/month/year."""
    return f"{on:%d/%m/%Y}"


def said_period(period: Period) -> Text:
    """A period, through its last day; `always` where it has neither end."""
    return period_words(period) if period.start or period.end else _ALWAYS


def meet(one: Period, other: Period) -> bool:
    """Whether two periods have a day in common."""
    start = max((each for each in (one.start, other.start) if each), default=None)
    end = min((each for each in (one.end, other.end) if each), default=None)
    return start is None or end is None or start < end


def is_backwards(period: Period) -> bool:
    """Whether a period ends before it begins, or on that day, and so holds no day."""
    return period.start is not None and period.end is not None and period.start >= period.end
