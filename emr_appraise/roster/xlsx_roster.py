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
from emr_appraise.submission.model import DecisionSource
from emr_appraise.words import Severity, Text, join

Draw = Callable[[Row, bool], Cell | None]
_WIDTHS = {
    "code": 10.0, "name": 36.0, "province": 15.0, "ownership": 11.0, "authority": 17.0, "class": 12.5,
    "group": 10.0, "own_group": 11.0, "board_group": 10.0, "group_on_answers": 11.0, "percent": 9.0,
    "decision_number": 15.0, "decision_date": 11.5, "decision_state": 14.0, "deadline_date": 12.0,
    "standing": 15.0,
}  # fmt: skip
"""The columns on paper, in their order, and how wide they are."""
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
            if name == "decision_state":
                head = head._replace(draw=_decision_drawer(by_id[name], ink))
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


def _decision_drawer(column: Column, ink: Ink) -> Draw:
    """What the hospital only claims must not look on paper like the board's own record."""
    brush = ink.brush(Style.TEXT)

    def draw(row: Row, grey: bool) -> Cell | None:
        state = column.labels[str(column.take(row))]
        decision = row.line.decision
        claimed = decision is not None and decision.source is DecisionSource.CLAIM
        return brush.text(words.CLAIMED.fill(state=state) if claimed else state, grey)

    return draw


def _remarks_drawer(ink: Ink) -> Draw:
    """The roster's own remarks in words, the reader's by their codes."""
    brush = ink.brush(Style.TEXT)

    def draw(row: Row, grey: bool) -> Cell | None:
        read = [told.code for told in row.line.told if told.severity is not Severity.INFO]
        said = [*([", ".join(read)] if read else []), *(each.says.say(ink.language) for each in row.remarks)]
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
