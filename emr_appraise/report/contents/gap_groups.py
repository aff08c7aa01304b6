"""The gaps, in words, by the better group that closing them serves: the nearest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from emr_appraise.appraisal.model import Appraisal
from emr_appraise.appraisal.work import gap_groups as judged_groups
from emr_appraise.appraisal.work import work
from emr_appraise.report.contents.model import Gap, GapGroup
from emr_appraise.report.gap_words import estimate_of_work, gap_group_title


def gap_groups(appraisal: Appraisal, gaps: Sequence[Gap]) -> Iterator[GapGroup]:
    """Every gap once, in its order; groups without a gap are left out."""
    told, nearest = {gap.code: gap for gap in gaps}, appraisal.placement.next_up
    for found in judged_groups(appraisal):
        next_up = nearest is not None and found.group == nearest.group.number
        inside = tuple([told[gap.finding.criterion.code] for gap in found.gaps])
        title, estimate = gap_group_title(found, next_up), estimate_of_work(work(found.gaps))
        yield GapGroup(found.group, title, inside, estimate)
