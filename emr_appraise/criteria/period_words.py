"""Say when something is in force; the end is told as the last day on which it still is."""

from __future__ import annotations

from datetime import timedelta

from emr_appraise.criteria.model import Period
from emr_appraise.words import Text, join

_FROM = Text("từ {day}", "from {day}")
_THROUGH = Text("đến hết ngày {day}", "through {day}")


def period_words(period: Period) -> Text:
    """The days of a period as they are written here: `from 01/03/2019 through 05/06/2025`."""
    bounds = []
    if period.start is not None:
        bounds.append(_FROM.fill(day=f"{period.start:%d/%m/%Y}"))
    if period.end is not None:
        bounds.append(_THROUGH.fill(day=f"{period.end - timedelta(days=1):%d/%m/%Y}"))
    return join(bounds, " ")
