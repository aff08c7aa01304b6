"""Find the sign that stands between the cells of a text file."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable
from fractions import Fraction

DELIMITERS = "\t;|,"
"""Those looked for; of two that fit equally well, the one that is rarer inside a text comes first."""
_SAID = re.compile(r'"?sep=([^"\w])\1*+"?\1*+', re.IGNORECASE)


def said_delimiter(line: str) -> str:
    """The delimiter that a first line such as `sep=;` names for Excel; nothing where it is no such line."""
    said = _SAID.fullmatch(line.removesuffix("\n"))
    return said[1] if said else ""


def found_delimiter(text: str, *, whole: bool) -> str:
    """The delimiter that makes the most even table of a text, whole or cut off somewhere; a comma where
    none divides it. To be used within `long_cells`."""
    lines = [line + "\n" for line in text.split("\n")]
    fits = {each: _evenness(csv.reader(lines, delimiter=each), whole) for each in DELIMITERS}
    best = max(fits.values())
    return next(each for each in DELIMITERS if fits[each] == best) if best else ","


def _evenness(records: Iterable[list[str]], whole: bool) -> Fraction:
    """The share of records that are divided at all, plus the share of those of the most common width."""
    widths = [len(cells) for cells in records if cells]
    widths = widths if whole or len(widths) == 1 else widths[:-1]
    divided = Counter(width for width in widths if width > 1)
    if not divided:
        return Fraction(0)
    return Fraction(divided.total() + max(divided.values()), len(widths))
