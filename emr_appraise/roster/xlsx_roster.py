"""The sheet of the roster: a row for each workbook, what decides on paper, all the rest to the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from emr_appraise.report import wording as report_words
from emr_appraise.report.numbers import day
from emr_appraise.roster import wording_xlsx as words
from emr_appraise.roster.columns_kind import Column
from emr_appraise.roster.figures_model import PackFigures, Statistics
from emr_appraise.roster.model import Roster, Row, Told
from emr_appraise.roster.xlsx_heads import Ladders, head_of
from emr_appraise.roster.xlsx_ink import Cell, Ink
from emr_appraise.roster.xlsx_look import NAVY, Style
from emr_appraise.roster.xlsx_table import Head, Plan
from emr_appraise.submission.model import DecisionSource
from emr_appraise.words import Severity, Text, join, same

Draw = Callable[[Row, bool], Cell | None]
_PRINTED = {
    "code": 8.0, "name": 32.0, "province": 16.0, "ownership": 12.0, "class": 13.0, "group": 9.5,
    "own_group": 10.5, "board_group": 10.0, "percent": 8.5, "blocking": 9.5, "decision_number": 15.0,
    "decision_state": 20.0, "days_left": 13.0, "standing": 14.0,
}  # fmt: skip
"""The columns on paper, in their order, and how wide: on A4 their letters keep more than 7 points."""
_WIDE = {
    "file": 34.0, "superseded_by": 34.0, "sha256": 66.0, "deadline": 34.0, "blocking": 40.0,
    "authority": 24.0,
}  # fmt: skip
_HELD, _MOST_CODES = 3, 8


def roster_plan(roster: Roster, statistics: Statistics) -> Plan:
    """What the sheet is called and tells above its table."""
    return Plan(words.ROSTER, words.ROSTER_TITLE, _note(roster, statistics), NAVY, _HELD)


def roster_heads(columns: Iterable[Column], ink: Ink, ladders: Ladders) -> Iterator[Head[Row]]:
    """The columns of the sheet, those on paper first; the areas have a sheet of their own."""
    by_id = {column.id: column for column in columns}
    for name, width in _PRINTED.items():
        if name in by_id:
            yield _printed(by_id[name], width, ink, ladders)
    yield Head(words.REMARKS, 40, _remarks_drawer(ink), Style.DETAIL, printed=False, shown_with=0)
    for name, column in by_id.items():
        if name not in _PRINTED or name == "blocking":
            yield head_of(column, ink, ladders, _WIDE.get(name, 0), printed=False)


def _printed(column: Column, width: float, ink: Ink, ladders: Ladders) -> Head[Row]:
    """A column as paper shows it: blocking gaps by their number, and what only a reader needs to be told."""
    head = head_of(column, ink, ladders, width)
    match column.id:
        case "blocking":
            return Head(words.BLOCKING_COUNT, width, _blocking_drawer(ink), Style.COUNT)
        case "days_left":
            return Head(words.DAYS_LEFT, width, _days_drawer(ink, ladders), Style.DAYS, shown_with=0)
        case "decision_state":
            return head._replace(draw=_decision_drawer(column, ink))
        case "own_group":
            # Both sides' groups tell something new only where the board answered.
            return head._replace(shown_with=1)
    return head


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
    """The reader's remarks by their codes, the roster's own in words behind them."""
    brush = ink.brush(Style.DETAIL)

    def draw(row: Row, grey: bool) -> Cell | None:
        read = [_code(told) for told in row.line.told if told.severity is not Severity.INFO]
        own = [words.OWN_REMARK.fill(code=each.code, says=each.says) for each in row.remarks]
        said = [text.say(ink.language) for text in (*_shortened(read), *own)]
        return brush.foreign("; ".join(said), grey) if said else None

    return draw


def _code(told: Told) -> Text:
    return words.TIMES.fill(code=told.code, n=told.times) if told.times > 1 else same(told.code)


def _shortened(codes: Sequence[Text]) -> Iterator[Text]:
    """All codes as one text, cut where they are many; nothing for none."""
    if codes:
        more = [words.MORE_CODES.fill(n=len(codes) - _MOST_CODES)] if len(codes) > _MOST_CODES else []
        yield join([*codes[:_MOST_CODES], *more])


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
