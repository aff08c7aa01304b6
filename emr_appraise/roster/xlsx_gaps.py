"""The sheet of the gaps: a row for each gap that keeps a counted facility out of a better group."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from emr_appraise.criteria.model import Criteria, Criterion
from emr_appraise.roster import wording_columns as column_words
from emr_appraise.roster import wording_xlsx as words
from emr_appraise.roster.columns_kind import Value
from emr_appraise.roster.model import Blocked, PackMark, Row
from emr_appraise.roster.xlsx_heads import Ladders
from emr_appraise.roster.xlsx_ink import Cell, Ink
from emr_appraise.roster.xlsx_look import AMBER, Style
from emr_appraise.roster.xlsx_table import Head, Plan
from emr_appraise.words import Text, same

PLAN = Plan(words.GAPS, words.GAPS_TITLE, words.GAPS_NOTE, AMBER, 3, head_height=45)


class RowGap(NamedTuple):
    """One gap of one facility."""

    row: Row
    blocked: Blocked
    criterion: Criterion
    area: Text


Draw = Callable[[RowGap, bool], Cell | None]


def gaps_of(row: Row, packs: Mapping[PackMark, Criteria]) -> Iterator[RowGap]:
    """The blocking gaps of a row, in the pack's order."""
    criteria = packs[row.line.pack]
    for blocked in row.line.blocking:
        criterion = criteria.by_code[blocked.criterion]
        yield RowGap(row, blocked, criterion, criteria.area_titles[criterion.area])


def gap_heads(ink: Ink, ladders: Ladders) -> tuple[Head[RowGap], ...]:
    """Whose gap it is, which criterion, what it blocks, and what would close it."""
    text, centre = Style.TEXT, Style.CENTRE
    titles = column_words.TITLES
    return (
        Head(titles["code"], 10, _drawer(ink, text, lambda gap: gap.row.code or None)),
        Head(titles["name"], 28, _drawer(ink, text, lambda gap: gap.row.name or None)),
        Head(words.GROUP, 9, lambda gap, grey: ladders.draw(gap.row.line.pack, gap.row.line.group, grey)),
        Head(words.CRITERION, 10, lambda gap, grey: ink.text(same(gap.blocked.criterion), centre, grey)),
        Head(words.CRITERION_TEXT, 46, lambda gap, grey: ink.text(gap.criterion.text, text, grey)),
        Head(words.AREA, 20, lambda gap, grey: ink.text(gap.area, text, grey)),
        Head(words.BLOCKS, 9, lambda gap, grey: ink.text(_groups(gap.blocked.groups), centre, grey)),
        Head(words.EVIDENCE_ONLY, 10, _drawer(ink, centre, lambda gap: gap.blocked.evidence_only)),
        Head(words.REMEDY, 56, lambda gap, grey: ink.text(_to_do(*gap[1:3]), text, grey)),
        Head(words.ESTIMATE, 10, _drawer(ink, Style.COUNT, _days), Style.COUNT),
    )


def _drawer(ink: Ink, style: Style, take: Callable[[RowGap], Value]) -> Draw:
    def draw(gap: RowGap, grey: bool) -> Cell | None:
        value = take(gap)
        return None if value is None else ink.draw(value, style, grey=grey)

    return draw


@lru_cache(maxsize=256)
def _groups(numbers: tuple[int, ...]) -> Text:
    return same(", ".join(map(str, numbers)))


@lru_cache(maxsize=4096)
def _to_do(blocked: Blocked, criterion: Criterion) -> Text:
    if blocked.evidence_only:
        return words.SHOW_EVIDENCE.fill(show=criterion.evidence.show)
    return criterion.remedy.text


def _days(gap: RowGap) -> Value:
    """Nothing where only the evidence is to be shown."""
    return None if gap.blocked.evidence_only else gap.criterion.remedy.effort_days
