"""Where scores lie: lowest, quartiles, highest, exact."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate

from emr_appraise.roster.figures_model import Spread


def spread(counted: Sequence[tuple[Fraction, int]]) -> Spread | None:
    """The spread of values, given in ascending order with how often each occurs; None for none.

    A quartile is taken by linear interpolation between the two nearest values: of n values in ascending
    order, numbered from 0, the k-th quartile stands at place (n - 1) * k / 4. This is type 7 of R. J. Hyndman
    and Y. Fan, Sample Quantiles in Statistical Packages (1996), which spreadsheets call QUARTILE.INC.
    """
    ends = list(accumulate(times for _, times in counted))
    if not ends:
        return None
    return Spread(*(_at(counted, ends, quarter) for quarter in range(5)))


def _at(counted: Sequence[tuple[Fraction, int]], ends: Sequence[int], quarter: int) -> Fraction:
    place, rest = divmod((ends[-1] - 1) * quarter, 4)
    low = counted[bisect_right(ends, place)][0]
    if not rest:
        return low
    high = counted[bisect_right(ends, place + 1)][0]
    return low + (high - low) * rest / 4
