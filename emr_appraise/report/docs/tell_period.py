"""Days in force in words, said also where there are none."""

from __future__ import annotations

from emr_appraise.criteria.model import Period
from emr_appraise.criteria.period_words import period_words
from emr_appraise.report.docs import wording_block as words
from emr_appraise.words import Text


def period(days: Period) -> Text:
    """From when until when, both days in force; that there are no dates where there are none."""
    told = period_words(days)
    return told if told.vi else words.NO_DATES
