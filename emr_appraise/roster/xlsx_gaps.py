"""The sheet of the gaps: a row for each gap that keeps a counted facility out of a better group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from emr_appraise.criteria.model import Criteria, Criterion
from emr_appraise.roster import wording_columns as column_words
from emr_appraise.roster import wording_xlsx as words
from emr_appraise.roster.model import Blocked, PackMark, Row
from emr_appraise.roster.xlsx_heads import Ladders
from emr_appraise.roster.xlsx_ink import Ink
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


def gaps_of(row: Row, packs: Mapping[PackMark, Criteria]) -> Iterator[RowGap]:
    """The blocking gaps of a row, in the pack's order."""
    criteria = packs[row.line.pack]
    for blocked in row.line.blocking:
        criterion = criteria.by_code[blocked.criterion]
        yield RowGap(row, blocked, criterion, criteria.area_titles[criterion.area])


def gap_heads(ink: Ink, ladders: Ladders) -> tuple[Head[RowGap], ...]:
    """Whose gap it is, which criterion, what it blocks, and what would close it."""
    text, centre, count = (ink.brush(style) for style in (Style.TEXT, Style.CENTRE, Style.COUNT))
    titles = column_words.TITLES
    return (
        Head(titles["code"], 10, lambda gap, grey: text.draw(gap.row.code or None, grey)),
        Head(titles["name"], 28, lambda gap, grey: text.draw(gap.row.name or None, grey)),
        Head(words.GROUP, 9, lambda gap, grey: ladders.draw(gap.row.line.pack, gap.row.line.group, grey)),
        Head(words.CRITERION, 10, lambda gap, grey: centre.text(same(gap.blocked.criterion), grey)),
        Head(words.CRITERION_TEXT, 46, lambda gap, grey: text.text(gap.criterion.text, grey)),
        Head(words.AREA, 20, lambda gap, grey: text.text(gap.area, grey)),
        Head(words.BLOCKS, 9, lambda gap, grey: centre.text(_groups(gap.blocked.groups), grey)),
        Head(words.EVIDENCE_ONLY, 10, lambda gap, grey: centre.draw(gap.blocked.evidence_only, grey)),
        Head(words.REMEDY, 56, lambda gap, grey: text.text(_to_do(*gap[1:3]), grey)),
        Head(words.ESTIMATE, 10, lambda gap, grey: count.draw(_days(*gap[1:3]), grey), Style.COUNT),
    )


@lru_cache(maxsize=256)
def _groups(numbers: tuple[int, ...]) -> Text:
    return same(", ".join(map(str, numbers)))


@lru_cache(maxsize=4096)
def _to_do(blocked: Blocked, criterion: Criterion) -> Text:
    if blocked.evidence_only:
        return words.SHOW_EVIDENCE.fill(show=criterion.evidence.show)
    return criterion.remedy.text


def _days(blocked: Blocked, criterion: Criterion) -> int | None:
    """Nothing where only the evidence is to be shown."""
    return None if blocked.evidence_only else criterion.remedy.effort_days
