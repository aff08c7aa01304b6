"""A sheet that is one table: title, note, heads of the columns, and a row for each thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from emr_appraise.report.xlsx.cells import Value
from emr_appraise.report.xlsx.height import height, lines
from emr_appraise.report.xlsx.look import Style
from emr_appraise.report.xlsx.sheet import Sheet, letter
from emr_appraise.words import Text

T = TypeVar("T")
_TITLE_HEIGHT, _NOTE_HEIGHT = 27, 18


class Column(NamedTuple, Generic[T]):
    """A column of a table."""

    title: Text
    width: float
    """In digits of the font."""
    take: Callable[[T, int], Value]
    """What stands in the row of a thing; the row is counted from 1, as an office does."""
    style: Style = Style.TEXT
    style_of: Callable[[T], Style] | None = None
    """A style that depends on the thing."""
    head: Style = Style.HEAD
    hidden_if_empty: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What a table is called, and where its heads stand, counted from 0."""

    name: str
    """Of the table itself: fixed, in no language."""
    title: Text
    note: Text
    heads: int = 2
    head_height: float = 32
    held: int = 1
    """How many columns stay in sight when one scrolls to the right."""


def first_row(plan: Plan) -> int:
    """The first row of data, counted from 1."""
    return plan.heads + 2


def write_table(sheet: Sheet, plan: Plan, columns: Sequence[Column[T]], things: Sequence[T]) -> None:
    """Title, note and table; where there is nothing to tell, only title and note."""
    write_title(sheet, plan)
    filled = _write_rows(sheet, plan, columns, things)
    for place, column in enumerate(columns):
        hidden = column.hidden_if_empty and place not in filled
        sheet.drawn.set_column(place, place, column.width, None, {"hidden": hidden})
    if things:
        _write_heads(sheet, plan, columns, len(things))


def write_title(sheet: Sheet, plan: Plan) -> None:
    """The lines above the table."""
    for row, (text, style, high) in enumerate(
        ((plan.title, Style.TITLE, _TITLE_HEIGHT), (plan.note, Style.LINE_NOTE, _NOTE_HEIGHT))
    ):
        sheet.set_height(row, high)
        sheet.put(row, 0, text, style)


def add_table(sheet: Sheet, name: str, titles: Sequence[Text], head: int, last: int) -> None:
    """Let an office take rows for a table with these heads: to filter, and to be read aloud by column."""
    columns = [{"header": sheet.ink.say(title)} for title in titles]
    options = {"name": name, "style": None, "banded_rows": False, "columns": columns}
    # XlsxWriter looks at every cell of a table by itself: it is told of one row, and then how far they reach.
    sheet.drawn.add_table(head, 0, head + 1, len(titles) - 1, options)
    reach = f"A{head + 1}:{letter(len(titles) - 1)}{last + 1}"
    sheet.drawn.tables[-1].update({"range": reach, "a_range": reach, "autofilter": reach})


def _write_heads(sheet: Sheet, plan: Plan, columns: Sequence[Column[T]], count: int) -> None:
    for place, column in enumerate(columns):
        sheet.put(plan.heads, place, column.title, column.head)
    sheet.set_height(plan.heads, plan.head_height)
    add_table(sheet, plan.name, [column.title for column in columns], plan.heads, plan.heads + count)
    sheet.drawn.freeze_panes(plan.heads + 1, plan.held)
    sheet.drawn.repeat_rows(plan.heads)
    sheet.drawn.ignore_errors(
        {"number_stored_as_text": f"A1:{letter(len(columns) - 1)}{plan.heads + count + 1}"}
    )


def _write_rows(sheet: Sheet, plan: Plan, columns: Sequence[Column[T]], things: Sequence[T]) -> set[int]:
    """Gives the columns that are hidden if empty, and are not."""
    filled, widths = set[int](), [column.width for column in columns]
    takes = [(column.take, column.style_of, column.style) for column in columns]
    optional = [place for place, column in enumerate(columns) if column.hidden_if_empty]
    for row, thing in enumerate(things, plan.heads + 1):
        cells = [(take(thing, row + 1), of(thing) if of else style) for take, of, style in takes]
        texts = sheet.put_row(row, cells)
        filled.update([place for place in optional if texts[place]])
        sheet.set_height(row, height(lines(texts, widths)), fixed=False)
    return filled
