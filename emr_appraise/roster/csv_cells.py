"""How a value stands in a cell of a CSV file: the same in every language, and never a formula."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from emr_appraise.report.csv_cells import guarded
from emr_appraise.report.numbers import as_number
from emr_appraise.roster.columns_kind import Kind, Value


def written(value: Value, kind: Kind) -> str:
    """The value as text: ids, yes or no, days as year-month-day, numbers cut downwards with a decimal point.

    Percentages have at most one decimal, other numbers two.
    """
    match value:
        case None:
            return ""
        case str():
            return guarded(value)
        case bool():
            return "yes" if value else "no"
        case date():
            return value.isoformat()
        case int():
            return str(value)
        case Fraction():
            return str(as_number(value, 1 if kind is Kind.PERCENT else 2))
