"""Numbers of a pack as a person writes them in either language."""

from __future__ import annotations

from fractions import Fraction

from emr_appraise.words import Text


def figure(number: Fraction | int) -> Text:
    """The number with up to six decimals, as packs may give: `2,5` and `2.5`."""
    written = str(number)
    if Fraction(number).denominator > 1:
        written = f"{float(number):.6f}".rstrip("0").rstrip(".")
    return Text(written.replace(".", ","), written)
