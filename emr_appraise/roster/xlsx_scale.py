"""Colour percentages from low to high, the same colour for the same percentage in every round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emr_appraise.roster.xlsx_look import AMBER, GREEN, ROSE

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]


def colour_scale(sheet: Worksheet, top: int, left: int, bottom: int, right: int) -> None:
    """From rose at 0 over amber at 50 to green at 100; rows and columns are counted from 0."""
    scale: dict[str, object] = {"type": "3_color_scale"}
    for end, value, colour in (("min", 0, ROSE), ("mid", 50, AMBER), ("max", 100, GREEN)):
        scale |= {f"{end}_type": "num", f"{end}_value": value, f"{end}_color": colour}
    sheet.conditional_format(top, left, bottom, right, scale)
