"""The sheet of the roster: a row for each workbook, what decides on paper, all the rest to the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from emr_appraise.report import wording as report_words
from emr_appraise.report.numbers import day
from emr_appraise.roster import wording_xlsx as words
from emr_appraise.roster.columns_kind import Column
from emr_appraise.roster.figures_model import PackFigures, Statistics
from emr_appraise.roster.model import Roster, Row
from emr_appraise.roster.xlsx_heads import Ladders, head_of
from emr_appraise.roster.xlsx_ink import Cell, Ink
from emr_appraise.roster.xlsx_look import NAVY, Style
from emr_appraise.roster.xlsx_table import Head, Plan
from emr_appraise.words import Text, join

Draw = Callable[[Row, bool], Cell | None]
_PRINTED = {
    "code": 8.0, "name": 34.0, "province": 14.0, "ownership": 11.0, "class": 12.0, "group": 9.0,
    "own_group": 10.0, "board_group": 10.0, "percent": 8.0, "blocking": 9.0, "decision_number": 14.0,
    "decision_state": 20.0, "days_left": 13.0, "standing": 14.0,
}  # fmt: skip
"""The columns on paper, in their order, and how wide they are: on A4, text of 10 points is printed with more than 7."""
_WIDE = {"file": 34.0, "superseded_by": 34.0, "sha256": 66.0, "deadline": 34.0, "blocking": 40.0}
_HELD = 3


def roster_plan(roster: Roster, statistics: Statistics) -> Plan:
    """What the sheet is called and tells above its table."""
    return Plan(words.ROSTER, words.ROSTER_TITLE, _note(roster, statistics), NAVY, _HELD)


def roster_heads(columns: Iterable[Column], ink: Ink, ladders: Ladders) -> Iterator[Head[Row]]:
    """The columns of the sheet, those on paper first; the areas have a sheet of their own."""
    by_id = {column.id: column for column in columns}
    for name, width in _WIDTHS.items():
        if name in by_id:
            head = head_of(by_id[name], ink, ladders, width)
            # Both sides' groups tell something new only where the board answered.
            yield head._replace(shown_with=1) if name == "own_group" else head
        if name == "percent":
            yield Head(words.BLOCKING_COUNT, 9, _blocking_drawer(ink), Style.COUNT)
        if name == "deadline_date":
            yield Head(words.DAYS_LEFT, 13, _days_drawer(ink, ladders), Style.DAYS, shown_with=0)
    yield Head(words.REMARKS, 32, _remarks_drawer(ink), Style.TEXT, shown_with=0)
    for name, column in by_id.items():
        if name not in _WIDTHS and name != "days_left":
            yield head_of(column, ink, ladders, _WIDE.get(name, 0), printed=False)


def _blocking_drawer(ink: Ink) -> Draw:
    draw = ink.brush(Style.COUNT).draw
    return lambda row, grey: draw(len(row.line.blocking), grey)


def _days_drawer(ink: Ink, ladders: Ladders) -> Draw:
    """Who is in the best group has nothing left to do by the day."""
    brush = ink.brush(Style.DAYS)

    def draw(row: Row, grey: bool) -> Cell | None:
        line = row.line
        if line.due and ladders.is_best(line.pack, line.group):
            return brush.text(words.DONE, grey)
        return brush.draw(line.due.days_left, grey) if line.due else None

    return draw


def _remarks_drawer(ink: Ink) -> Draw:
    brush = ink.brush(Style.TEXT)

    def draw(row: Row, grey: bool) -> Cell | None:
        said = [remark.says.say(ink.language) for remark in row.remarks]
        return brush.foreign("; ".join(said), grey) if said else None

    return draw


def _note(roster: Roster, statistics: Statistics) -> Text:
    told = {"as_of": day(roster.as_of), "basis": report_words.BASES[roster.basis]}
    packs = [figures for figures in statistics.packs if figures.whole.submitted]
    if not packs:
        return words.NOTHING_COUNTED.fill(**told)
    groups = _groups(packs[0]) if len(packs) == 1 else join([_of_pack(figures) for figures in packs], "; ")
    return words.ROSTER_NOTE.of(statistics.counts.counted, groups=groups, **told)


def _groups(figures: PackFigures) -> Text:
    counts = (words.GROUP_COUNT.fill(**each._asdict()) for each in figures.whole.groups)
    return join(list(counts), " · ")


def _of_pack(figures: PackFigures) -> Text:
    return words.PACK_GROUPS.fill(pack=figures.pack.id, groups=_groups(figures))
