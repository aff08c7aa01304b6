"""The sheet of the gaps: a row for each gap that keeps a counted facility out of a better group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from emr_appraise.criteria.model import Criteria, Criterion
from emr_appraise.roster import wording_columns as column_words
from emr_appraise.roster import wording_xlsx as words
from emr_appraise.roster.model import Blocked, PackMark, Row
from emr_appraise.roster.xlsx_heads import Ladders
from emr_appraise.roster.xlsx_ink import Cell, Ink
from emr_appraise.roster.xlsx_look import AMBER, Style
from emr_appraise.roster.xlsx_table import Head, Plan, Table
from emr_appraise.words import Text, same

PLAN = Plan(words.GAPS, words.GAPS_TITLE, words.GAPS_NOTE, AMBER, 3, head_height=45)
_WHOSE = 3
"""The columns that tell whose gap it is."""


class RowGap(NamedTuple):
    """One gap of one facility."""

    row: Row
    blocked: Blocked
    criterion: Criterion
    area: Text


class Gaps:
    """Fills the sheet; what it says of a gap itself is drawn once for all facilities that have it."""

    def __init__(self, table: Table[RowGap], packs: Mapping[PackMark, Criteria]) -> None:
        self.table, self._packs = table, packs
        heads = table.heads[1:]
        self._whose, self._what = heads[:_WHOSE], heads[_WHOSE:]
        self._drawn: dict[tuple[PackMark, Blocked], list[Cell | None]] = {}

    def add(self, row: Row) -> None:
        """The blocking gaps of a row, in the pack's order."""
        if row.line.blocking:
            whose = self._draw(self._whose, row, row.line.blocking[0])
        for blocked in row.line.blocking:
            key = row.line.pack, blocked
            if key not in self._drawn:
                self._drawn[key] = self._draw(self._what, row, blocked)
            self.table.add_drawn([*whose, *self._drawn[key]])

    def _draw(self, heads: Sequence[Head[RowGap]], row: Row, blocked: Blocked) -> list[Cell | None]:
        criteria = self._packs[row.line.pack]
        criterion = criteria.by_code[blocked.criterion]
        gap = RowGap(row, blocked, criterion, criteria.area_titles[criterion.area])
        return [head.draw(gap, False) for head in heads]


def gap_heads(ink: Ink, ladders: Ladders) -> tuple[Head[RowGap], ...]:
    """Whose gap it is in the first columns, then which criterion, what it blocks, what would close it."""
    text, centre, count = (ink.brush(style) for style in (Style.TEXT, Style.CENTRE, Style.COUNT))
    titles = column_words.TITLES
    return (
        Head(titles["code"], 10, lambda gap, grey: text.draw(gap.row.code or None, grey)),
        Head(titles["name"], 26, lambda gap, grey: text.draw(gap.row.name or None, grey)),
        Head(words.GROUP, 9, lambda gap, grey: ladders.draw(gap.row.line.pack, gap.row.line.group, grey)),
        Head(words.CRITERION, 10, lambda gap, grey: centre.text(same(gap.blocked.criterion), grey)),
        Head(words.CRITERION_TEXT, 44, lambda gap, grey: text.text(gap.criterion.text, grey)),
        Head(words.AREA, 20, lambda gap, grey: text.text(gap.area, grey)),
        Head(words.BLOCKS, 9, lambda gap, grey: centre.text(_groups(gap.blocked.groups), grey)),
        Head(words.EVIDENCE_ONLY, 10, lambda gap, grey: centre.draw(gap.blocked.evidence_only, grey)),
        Head(words.REMEDY, 51, lambda gap, grey: text.text(_to_do(*gap[1:3]), grey)),
        Head(words.ESTIMATE, 10, lambda gap, grey: count.draw(_days(*gap[1:3]), grey), Style.COUNT),
    )


def _groups(numbers: tuple[int, ...]) -> Text:
    return same(", ".join(map(str, numbers)))


def _to_do(blocked: Blocked, criterion: Criterion) -> Text:
    if blocked.evidence_only:
        return words.SHOW_EVIDENCE.fill(show=criterion.evidence.show)
    return criterion.remedy.text


def _days(blocked: Blocked, criterion: Criterion) -> int | None:
    """Nothing where only the evidence is to be shown."""
    return None if blocked.evidence_only else criterion.remedy.effort_days
