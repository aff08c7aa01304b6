"""How far the hospital's answers and the board's agree."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple


class Disagreement(NamedTuple):
    """A criterion, and how often the two sides differ on it."""

    criterion: str
    compared: int
    own_higher: int
    board_higher: int
    otherwise: int
    """One side says that it does not apply."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """The comparison of all answers that both sides gave, of one hospital or of many."""

    hospitals: int
    compared: int
    agreeing: int
    percent: Fraction
    """Exact share of equal answers."""
    kappa: Fraction | None
    """Cohen's kappa with linear weights; None where chance alone would leave no disagreement."""
    own_higher: int
    """Answers better than the board's: the direction of bias."""
    board_higher: int
    criteria: tuple[Disagreement, ...]
    """Criteria on which they differ, most often first, among equals in the pack's order."""
