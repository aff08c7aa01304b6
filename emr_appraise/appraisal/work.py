"""The work left in the gaps, added up, by the better group that it serves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from emr_appraise.appraisal.model import Appraisal, Finding, Gap, Outcome
from emr_appraise.criteria.condition import within_bounds
from emr_appraise.criteria.model import DateAnswer, ScaleAnswer


class Work(NamedTuple):
    """What is left to do, by the pack's own estimates."""

    proof_only: int
    """Gaps where nothing lacks but the evidence; no work is planned for them."""
    tasks: int
    """The other gaps."""
    effort_days: int
    """Person-days of those."""
    cost_vnd: tuple[int, int]
    """The least and the most that they may cost, in VND."""


class GapGroup(NamedTuple):
    """Gaps whose closing serves the same better group, or none."""

    group: int | None
    """None where they have no effect on the group."""
    gaps: tuple[Gap, ...]

    @property
    def needed_first(self) -> int:
        """How many of them do not block the group themselves, but have to be closed before one that does."""
        return sum(self.group is not None and self.group not in gap.blocks for gap in self.gaps)


def gap_groups(appraisal: Appraisal) -> tuple[GapGroup, ...]:
    """Every gap once, in its order, by the nearest better group that it serves; no group is empty."""
    served = groupby(appraisal.gaps, key=lambda gap: gap.toward)
    return tuple(GapGroup(group, tuple(gaps)) for group, gaps in served)


def work(gaps: Sequence[Gap]) -> Work:
    """What the gaps come to together."""
    remedies = [gap.finding.criterion.remedy for gap in gaps if not only_evidence_lacks(gap.finding)]
    days, costs = sum(each.effort_days for each in remedies), [each.cost_vnd for each in remedies]
    low, high = sum(cost[0] for cost in costs), sum(cost[1] for cost in costs)
    return Work(len(gaps) - len(remedies), len(remedies), days, (low, high))


def only_evidence_lacks(finding: Finding) -> bool:
    """Whether the claim itself reaches the bar, so that no work but the proof is left."""
    return finding.outcome is Outcome.UNSUPPORTED and _claims_enough(finding)


def _claims_enough(finding: Finding) -> bool:
    """Whether the answer alone is met; a date that is judged on its evidence always was."""
    value, answer = finding.value, finding.criterion.answer
    if isinstance(answer, DateAnswer) or value is None:
        return isinstance(answer, DateAnswer)
    if isinstance(answer, ScaleAnswer):
        return value >= answer.met_from
    return all(within_bounds(value, each.at_least, each.at_most) for each in finding.bars)
