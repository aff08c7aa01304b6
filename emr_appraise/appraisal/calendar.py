"""Months and days as the law counts them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=4096)
def plus_months(day: date, months: int) -> date:
    """The same day so many months later; the month's last day where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def within_months(day: date, months: int, as_of: date) -> bool:
    """Whether a day is not older than so many months on the as-of date (that very day included)."""
    return as_of <= plus_months(day, months)
