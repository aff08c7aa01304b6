"""Days in force in words; the pack names the first day that no longer is, people name the last that is."""

from __future__ import annotations

from datetime import date, timedelta

from emr_appraise.criteria.model import Period
from emr_appraise.report.docs import wording_block as words
from emr_appraise.report.numbers import day
from emr_appraise.words import Text


def period(days: Period) -> Text:
    """From when until when, both days in force; that there are no dates where there are none."""
    start = "" if days.start is None else day(days.start)
    last = "" if days.end is None else _day_before(days.end)
    if start and last:
        return words.FROM_UNTIL.fill(start=start, last=last)
    if start or last:
        return words.FROM.fill(start=start) if start else words.UNTIL.fill(last=last)
    return words.NO_DATES


def _day_before(end: date) -> str:
    return day(end - timedelta(days=1)) if end > date.min else day(end)
