"""How much work and text one filling of a template may take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextvars import ContextVar

MOST_SIGNS = 20_000_000
MOST_TURNS = 100_000
MOST_AT_ONCE = 1_000_000


class OverBudgetError(Exception):
    """A template that asks for more than it may."""


class Budget:
    """What is left of the text and of the turns of loops."""

    __slots__ = ("signs", "turns")

    def __init__(self) -> None:
        self.signs, self.turns = MOST_SIGNS, MOST_TURNS

    def spend(self, signs: int, turns: int = 0) -> None:
        """Take so much off. Raises OverBudgetError where it is not there."""
        self.signs -= signs
        self.turns -= turns
        if self.signs < 0 or self.turns < 0 or signs > MOST_AT_ONCE:
            raise OverBudgetError


CURRENT: ContextVar[Budget] = ContextVar("budget")
"""The budget of the filling that is under way."""


def spend(signs: int, turns: int = 0) -> None:
    """Take so much off the current budget. Raises OverBudgetError where it is not there."""
    CURRENT.get().spend(signs, turns)


def counted(rows: Iterable[object], signs: int) -> Iterator[object]:
    """The rows of a loop, each paid for with the fixed text that it repeats."""
    budget = CURRENT.get()
    for row in rows:
        budget.spend(signs, 1)
        yield row
