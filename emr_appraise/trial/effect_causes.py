"""Which criteria and which clauses make a hospital change group between two sets of criteria."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from emr_appraise.appraisal.model import Appraisal, ClauseResult, Finding, Outcome, Placement
from emr_appraise.criteria.diff.model import Change, PackDiff
from emr_appraise.criteria.model import ScoreAtLeast, ScoreOf
from emr_appraise.words import Text


@dataclass(frozen=True, slots=True)
class Cause:
    """A criterion that makes the difference; an outcome is None where it is not in force there."""

    criterion: str
    outcome_old: Outcome | None
    outcome_new: Outcome | None
    changes: tuple[Change, ...]
    """What changed in the criterion's meaning; empty where it came out otherwise for another reason."""


@dataclass(frozen=True, slots=True)
class ClauseCause:
    """A clause of the better group that fails under one set of criteria."""

    group: int
    clause: str
    title: Text
    changes: tuple[Change, ...]
    """What changed in the clause itself."""


def moved_up(old: Placement, new: Placement) -> bool | None:
    """Whether the newer placement is better; None where it is the same group.

    Groups are ranked by a ladder that has both, the newer first; by their numbers where none has.
    """
    before, after = old.group.number, new.group.number
    if before == after:
        return None
    for placement in (new, old):
        ladder = [result.group.number for result in placement.results]
        if before in ladder and after in ladder:
            return ladder.index(after) < ladder.index(before)
    return after < before


def causes(old: Appraisal, new: Appraisal, diff: PackDiff, *, up: bool) -> tuple[Cause, ...]:
    """The criteria responsible, in the newer pack's order, those removed last."""
    former = diff.former_codes
    before = {finding.criterion.code: finding for finding in old.findings}
    after = {finding.criterion.code: finding for finding in new.findings}
    sides = _Sides(
        {code: before.get(former.get(code, code)) for code in diff.by_code},
        {code: after.get(code) for code in diff.by_code},
    )
    failed = _failed(old, new, up=up)
    return tuple(
        Cause(code, _outcome(sides.old[code]), _outcome(sides.new[code]), diff.by_code[code].meant)
        for code in diff.by_code
        if any(_is_responsible(code, clause, sides, up=up) for clause in failed)
    )


def clause_causes(old: Appraisal, new: Appraisal, diff: PackDiff, *, up: bool) -> tuple[ClauseCause, ...]:
    """The clauses that hold under one set of criteria and fail under the other."""
    group = (new if up else old).placement.group.number
    return tuple(
        ClauseCause(
            group, failed.clause.id, failed.clause.title, _clause_changes(diff, group, failed.clause.id)
        )
        for failed in _failed(old, new, up=up)
    )


@dataclass(frozen=True, slots=True)
class _Sides:
    """The findings of both appraisals by the newer codes."""

    old: Mapping[str, Finding | None]
    new: Mapping[str, Finding | None]


def _failed(old: Appraisal, new: Appraisal, *, up: bool) -> tuple[ClauseResult, ...]:
    """The clauses that keep the worse placement out of the better group; of any, where it has no such one."""
    better, worse = (new, old) if up else (old, new)
    wanted = better.placement.group.number
    because = worse.placement.because
    same = [result for result in because if result.group.number == wanted]
    return tuple(clause for result in same or because for clause in result.failed)


def _is_responsible(code: str, failed: ClauseResult, sides: _Sides, *, up: bool) -> bool:
    """Whether the clause fails for this criterion; of a score, whether its points differ."""
    if isinstance(failed.clause.rule, ScoreAtLeast):
        return _points_differ(sides.old[code], sides.new[code], failed.clause.rule)
    finding = (sides.old if up else sides.new)[code]
    return finding is not None and any(finding is each for each in failed.findings)


def _points_differ(old: Finding | None, new: Finding | None, rule: ScoreAtLeast) -> bool:
    counted = [finding for finding in (old, new) if finding]
    scoped = not isinstance(rule.of, ScoreOf)
    if scoped and not any(finding.criterion.area in rule.of for finding in counted):
        return False
    return _points(old) != _points(new)


def _points(finding: Finding | None) -> tuple[object, int]:
    return (finding.points, finding.of) if finding else (0, 0)


def _outcome(finding: Finding | None) -> Outcome | None:
    return finding.outcome if finding else None


def _clause_changes(diff: PackDiff, group: int, clause: str) -> tuple[Change, ...]:
    paths = (str(group),), (str(group), "clauses", clause)
    return tuple(
        change
        for change in diff.frame
        if change.part == "placement"
        and change.bears_meaning
        and (change.path == paths[0] or change.path[:3] == paths[1])
    )
