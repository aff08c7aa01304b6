"""The gaps by the better group that they stand in the way of: the nearest first, then what blocks none."""

from __future__ import annotations

from typing import NamedTuple

from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents, Gap
from emr_appraise.report.gap_words import estimate_of_work
from emr_appraise.words import Text


class GapGroup(NamedTuple):
    """Gaps that stand in the way of the same group, or of none."""

    group: int | None
    """None where they have no effect on the group."""
    title: Text
    gaps: tuple[Gap, ...]

    @property
    def estimate(self) -> Text | None:
        """Effort and cost of all that has to be done; None where nothing lacks but proof."""
        work = [
            (gap.effort_days, gap.cost_vnd)
            for gap in self.gaps
            if gap.effort_days is not None and gap.cost_vnd is not None
        ]
        return estimate_of_work(work)


def gap_groups(contents: Contents) -> tuple[GapGroup, ...]:
    """Every gap once, in its order; groups without a gap are left out."""
    found, left, template = list[GapGroup](), list(contents.gaps), wording.GAPS_FOR
    for better in contents.why_not:
        inside = tuple(gap for gap in left if better.group in gap.blocks)
        left = [gap for gap in left if better.group not in gap.blocks]
        found.append(GapGroup(better.group, template.of(len(inside), number=better.group), inside))
        template = wording.GAPS_THEN
    found.append(GapGroup(None, wording.OTHER_GAPS.of(len(left)), tuple(left)))
    return tuple(each for each in found if each.gaps)
