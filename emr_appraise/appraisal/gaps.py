"""List what falls short, in the order that moves the hospital up first."""

from __future__ import annotations

from emr_appraise.appraisal.model import DeadlineState, Finding, Gap, Outcome, Placement
from emr_appraise.criteria.model import Criteria, Deadline, Force

_FORCE_ORDER = (Force.LAW, Force.PRACTICE, Force.GUIDE, Force.RATE, Force.PLAN, Force.LEGACY)


def gaps(
    criteria: Criteria, findings: tuple[Finding, ...], placement: Placement, deadlines: tuple[DeadlineState, ...]
) -> tuple[Gap, ...]:
    """Every finding that is not satisfied, the ones that block the nearest better group first.

    Within a rank: what needs other open gaps comes after them, proof that is merely missing before work,
    small effort before large, then the pack's order.
    """
    blocked = _blocked_groups(placement)
    short = [finding for finding in findings if not finding.outcome.satisfies]
    open_needs = {
        finding.criterion.code: tuple(
            code for code in finding.criterion.remedy.needs if code in {each.criterion.code for each in short}
        )
        for finding in short
    }
    depths = _depths(open_needs)
    order = {criterion.code: index for index, criterion in enumerate(criteria.all)}
    next_up = placement.next_up.group.number if placement.next_up else None

    def rank(finding: Finding) -> tuple[int, int, int, int, int, int]:
        code, criterion = finding.criterion.code, finding.criterion
        blocks = blocked.get(code, ())
        return (
            0 if next_up in blocks else 1 if blocks else 2,
            0 if blocks else _FORCE_ORDER.index(criterion.force),
            depths[code],
            0 if finding.outcome is Outcome.UNSUPPORTED else 1,
            criterion.remedy.effort_days,
            order[code],
        )

    due = _due_dates(deadlines)
    return tuple(
        Gap(finding, blocked.get(code := finding.criterion.code, ()), open_needs[code], due.get(code))
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
