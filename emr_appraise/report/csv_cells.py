"""How a value stands in a cell of a CSV file: the same in every language, and never a formula."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from emr_appraise.report.safe import one_line

_STARTS_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_STARTS_CELL = re.compile(r"([;\t] *)(?=[=+\-@＝＋－＠])")
Cell = str | bool | int | date | None
"""What can stand in a cell; a number with a part is text already."""


@lru_cache(maxsize=4096)
def guarded(text: str) -> str:
    """Foreign text on one line; what an office would take for a formula gets an apostrophe before it.

    Also behind a sign at which an office of another country would part the line.
    """
    line = _STARTS_CELL.sub(r"\1'", one_line(text))
    return f"'{line}" if line.startswith(_STARTS_FORMULA) else line


def written(value: Cell) -> str:
    """The value as text: foreign text guarded, yes or no, days as year-month-day; None is empty."""
    match value:
        case None | "":
            return ""
        case str():
            return guarded(value)
        case bool():
            return "yes" if value else "no"
        case date():
            return value.isoformat()
        case int():
            return str(value)
