"""How each language writes numbers, as the Unicode CLDR has it.

A test compares all of it with Babel, which carries that data but takes longer to load than a report to write.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from emr_appraise.words import Language, Text


class Signs(NamedTuple):
    """The signs inside a number."""

    decimal: str
    group: str


SIGNS = {Language.VI: Signs(",", "."), Language.EN: Signs(".", ",")}


@lru_cache(maxsize=4096)
def written(digits: str) -> Text:
    """A decimal number, given with `.` before its decimals, as each language writes it."""
    whole, _, decimals = digits.partition(".")
    return Text(*(_written(int(whole), whole.startswith("-"), decimals, SIGNS[each]) for each in Language))


def _written(whole: int, negative: bool, decimals: str, signs: Signs) -> str:
    grouped = f"{abs(whole):,}".replace(",", signs.group)
    return ("-" if negative else "") + grouped + (signs.decimal + decimals if decimals else "")
