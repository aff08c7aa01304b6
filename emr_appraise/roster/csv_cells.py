"""How a value stands in a cell of a CSV file: the same in every language, and never a formula."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from emr_appraise.report.numbers import as_number
from emr_appraise.report.safe import one_line
from emr_appraise.roster.columns_kind import Kind, Value

_STARTS_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_STARTS_CELL = re.compile(r"([;\t] *)(?=[=+\-@＝＋－＠])")


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


def guarded(text: str) -> str:
    """Foreign text on one line; what an office would take for a formula gets an apostrophe before it.

    Also behind a sign at which an office of another country would part the line.
    """
    line = _STARTS_CELL.sub(r"\1'", one_line(text))
    return f"'{line}" if line.startswith(_STARTS_FORMULA) else line
