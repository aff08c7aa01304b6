"""List what falls short, in the order that moves the hospital up first."""

from __future__ import annotations

from emr_appraise.appraisal.model import DeadlineState, Finding, Gap, Placement
from emr_appraise.appraisal.work import only_evidence_lacks
from emr_appraise.criteria.model import Criteria, Deadline, Force

_FORCE_ORDER = (Force.LAW, Force.PRACTICE, Force.GUIDE, Force.RATE, Force.PLAN, Force.LEGACY)


def gaps(
    criteria: Criteria,
    findings: tuple[Finding, ...],
    placement: Placement,
    deadlines: tuple[DeadlineState, ...],
) -> tuple[Gap, ...]:
    """Every finding that falls short or stands in the way; what blocks the nearest better group first.

    A gap that others need is as pressing as they are and comes before them. Among equals: proof that is
    merely missing before work, small effort before large, then the pack's order.
    """
    blocked = _blocked_groups(placement)
    short = [each for each in findings if each.criterion.code in blocked or not each.outcome.satisfies]
    needs = _open_needs(short)
    depths = _depths(needs)
    better = [result.group.number for result in reversed(placement.because)]
    pressing = _pressing(short, blocked, better, needs, depths)
    order = {criterion.code: index for index, criterion in enumerate(criteria.all)}

    def rank(finding: Finding) -> tuple[tuple[int, int], int, bool, int, int]:
        code, work = finding.criterion.code, not only_evidence_lacks(finding)
        return pressing[code], depths[code], work, finding.criterion.remedy.effort_days, order[code]

    due, groups = _due_dates(deadlines), (*better, None)
    return tuple(
        Gap(
            finding,
            blocked.get(code := finding.criterion.code, ()),
            needs[code],
            due.get(code),
            groups[pressing[code][0]],
        )
        for finding in sorted(short, key=rank)
    )


def _blocked_groups(placement: Placement) -> dict[str, tuple[int, ...]]:
    """The better groups that each finding helps to block."""
    blocked: dict[str, tuple[int, ...]] = {}
    for result in placement.because:
        codes = {finding.criterion.code for clause in result.failed for finding in clause.findings}
        for code in codes:
            blocked[code] = (*blocked.get(code, ()), result.group.number)
    return blocked


def _open_needs(short: list[Finding]) -> dict[str, tuple[str, ...]]:
    """The unsatisfied criteria that each gap's remedy needs first; to show evidence needs none."""
    unsatisfied = {finding.criterion.code for finding in short if not finding.outcome.satisfies}
    return {finding.criterion.code: _needs_of(finding, unsatisfied) for finding in short}


def _needs_of(finding: Finding, unsatisfied: set[str]) -> tuple[str, ...]:
    if only_evidence_lacks(finding):
        return ()
    return tuple(code for code in finding.criterion.remedy.needs if code in unsatisfied)


def _pressing(
    short: list[Finding],
    blocked: dict[str, tuple[int, ...]],
    better: list[int],
    needs: dict[str, tuple[str, ...]],
    depths: dict[str, int],
) -> dict[str, tuple[int, int]]:
    """How pressing each gap is, for itself or for one that needs it; the smaller the sooner.

    The first figure is the place of the nearest group that it serves among `better`, the nearest first.
    """
    found = {
        finding.criterion.code: _urgency(finding, blocked.get(finding.criterion.code, ()), better)
        for finding in short
    }
    for code in sorted(needs, key=depths.__getitem__, reverse=True):
        for need in needs[code]:
            found[need] = min(found[need], found[code])
    return found


def _urgency(finding: Finding, blocks: tuple[int, ...], better: list[int]) -> tuple[int, int]:
    if blocks:
        return better.index(blocks[-1]), 0
    return len(better), _FORCE_ORDER.index(finding.criterion.force)


def _depths(needs: dict[str, tuple[str, ...]]) -> dict[str, int]:
    """How long the longest chain of open gaps before each one is; the pack has no circles."""
    known: dict[str, int] = {}

    def depth(code: str) -> int:
        if code not in known:
            known[code] = 1 + max((depth(need) for need in needs[code]), default=-1)
        return known[code]

    return {code: depth(code) for code in needs}


def _due_dates(deadlines: tuple[DeadlineState, ...]) -> dict[str, Deadline]:
    """The earliest deadline of each criterion."""
    due: dict[str, Deadline] = {}
    for state in sorted(deadlines, key=lambda state: state.deadline.due, reverse=True):
        due.update(dict.fromkeys(state.deadline.criteria, state.deadline))
    return due
