"""A sheet that is one long table: title, note, head, and a row for each thing, however many there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from emr_appraise.roster import wording_xlsx as words
from emr_appraise.roster.xlsx_height import height, lines
from emr_appraise.roster.xlsx_ink import Cell, Ink
from emr_appraise.roster.xlsx_look import Style
from emr_appraise.roster.xlsx_rows import DrawnRow, Part, Rows
from emr_appraise.words import Text

T = TypeVar("T")
HEAD_ROWS = 3
"""Title, note, heads of the columns."""
_WIDEST_LETTER, _ENDLESS = 1.4, float("inf")


class Head(NamedTuple, Generic[T]):
    """A column of the table."""

    title: Text
    width: float
    """In digits of the font."""
    draw: Callable[[T, bool], Cell | None]
    """The cell of a thing, grey or not; None where it has none."""
    blank: Style = Style.TEXT
    printed: bool = True
    """Whether it is on paper too: the columns that are come first."""
    shown_with: int = -1
    """How far to the right the column is without which this one tells nothing; 0: itself; below 0: none."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a table is called and how it stands on its sheet."""

    name: Text
    title: Text
    note: Text
    tab: str
    held: int
    """How many columns stay in sight when one scrolls to the right."""
    head_height: float = 45
    scaled: tuple[int, int] | None = None
    """The first and the last column of percentages, to be coloured from low to high."""


class Table(Generic[T]):
    """A table that grows row by row, and is put on its sheets when it is complete."""

    def __init__(self, plan: Plan, heads: Sequence[Head[T]], ink: Ink, files: ExitStack, most: int) -> None:
        self.plan = plan
        self.heads = (_ORDER, *heads)
        self._ink, self._order = ink, ink.brush(Style.COUNT)
        self._widths = [head.width if head.blank is Style.TEXT else _ENDLESS for head in heads]
        self._blanks = {
            grey: [ink.brush(head.blank).blanks[grey] for head in heads] for grey in (False, True)
        }
        self._holds = [False] * len(heads)
        self._rows = Rows(self._drawn_head(), len(self.heads), files, most)
        self._count = 0

    def add(self, thing: T, grey: bool = False) -> None:
        """One more row; grey where it does not count."""
        self.add_drawn([head.draw(thing, grey) for head in self.heads[1:]], grey)

    def add_drawn(self, drawn: Sequence[Cell | None], grey: bool = False) -> None:
        """The same of cells that are drawn already, without that of the order."""
        self._count += 1
        order = self._order.draw(self._count, grey)
        cells = [order.xml if order else ""]
        blanks, high = self._blanks[grey], 1
        for place, cell in enumerate(drawn):
            if cell is None:
                cells.append(blanks[place])
                continue
            self._holds[place] = True
            cells.append(cell.xml)
            if len(cell.text) * _WIDEST_LETTER > self._widths[place]:
                high = max(high, lines(cell.text, self._widths[place]))
        self._rows.add(cells, height(high))

    @property
    def hidden(self) -> list[bool]:
        """For each column, whether it can be hidden, for nothing stands in it or in the one it goes with."""
        steps = [head.shown_with for head in self.heads[1:]]
        return [False, *(step >= 0 and not self._holds[place + step] for place, step in enumerate(steps))]

    @property
    def parts(self) -> list[Part]:
        """The rows of each sheet."""
        return list(self._rows.parts())

    def _drawn_head(self) -> list[DrawnRow]:
        ink = self._ink
        styles = (Style.HEAD if head.printed else Style.DETAIL_HEAD for head in self.heads)
        titles = [
            ink.brush(style).text(head.title).xml for head, style in zip(self.heads, styles, strict=True)
        ]
        return [
            DrawnRow([ink.brush(Style.TITLE).text(self.plan.title).xml], 27),
            DrawnRow([ink.brush(Style.NOTE).text(self.plan.note).xml], 18),
            DrawnRow(titles, self.plan.head_height),
        ]


_ORDER: Head[Any] = Head(words.ORDER, 6, lambda _thing, _grey: None, Style.COUNT)


AnyTable = Table[Any]
