"""How values stand in a CSV file: as in the reports, and exact numbers with a decimal point."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date
from io import StringIO

from emr_appraise.report import csv_cells
from emr_appraise.report.numbers import as_number
from emr_appraise.roster.columns_kind import Kind, Value

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""Before the first line, or an office takes UTF-8 for something else."""


def written(value: Value, kind: Kind) -> str:
    """The value as text: ids, yes or no, days as year-month-day, numbers cut downwards with a decimal point.

    Percentages have at most one decimal, other numbers two.
    """
    if value is None or isinstance(value, (str, int, date)):
        return csv_cells.written(value)
    return str(as_number(value, 1 if kind is Kind.PERCENT else 2))


def csv_line(cells: Iterable[str]) -> bytes:
    """One line of a CSV file, in UTF-8, with CRLF at its end; what stands in the cells is guarded already."""
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue().encode()
