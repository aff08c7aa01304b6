"""Place a hospital in the first group of the ladder whose clauses all hold."""

from __future__ import annotations

from dataclasses import dataclass

from emr_appraise.appraisal.decisions import claimed
from emr_appraise.appraisal.levels import left_out_by_profile, shortfall
from emr_appraise.appraisal.model import (
    AreaResult,
    ClauseResult,
    DecisionState,
    Finding,
    GroupResult,
    Outcome,
    Placement,
    Score,
)
from emr_appraise.criteria.model import (
    Clause,
    DecisionPassed,
    DecisionProof,
    Floor,
    Group,
    LevelAtLeast,
    RequiredMet,
    ScoreAtLeast,
    ScoreOf,
)
from emr_appraise.submission.model import Decision


@dataclass(frozen=True, slots=True)
class Standing:
    """All that clauses look at."""

    findings: tuple[Finding, ...]
    areas: tuple[AreaResult, ...]
    total: Score
    decision: Decision | None
    decision_state: DecisionState


def place(ladder: tuple[Group, ...], standing: Standing) -> Placement:
    """The placement; a ladder ends with a group without clauses, so there always is one."""
    results = tuple(
        GroupResult(group, tuple(clause_result(clause, standing) for clause in group.clauses))
        for group in ladder
    )
    return Placement(next(result.group for result in results if result.reached), results)


def clause_result(clause: Clause, standing: Standing) -> ClauseResult:
    """Whether a clause holds, and what is responsible if not."""
    match clause.rule:
        case RequiredMet() as rule:
            open_findings = tuple(
                finding
                for finding in standing.findings
                if finding.criterion.required and not finding.outcome.satisfies and _is_meant(finding, rule)
            )
            return ClauseResult(clause, not open_findings, open_findings)
        case ScoreAtLeast() as rule:
            return _score_result(clause, rule, standing)
        case LevelAtLeast() as rule:
            return _level_result(clause, rule, standing)
        case Floor() as rule:
            low = tuple(finding for finding in standing.findings if _under_floor(finding, rule))
            return ClauseResult(clause, not low, low)
        case rule:
            return ClauseResult(clause, _decision_holds(rule, standing))


def _is_meant(finding: Finding, rule: RequiredMet) -> bool:
    criterion = finding.criterion
    inside = rule.areas is None or criterion.area in rule.areas
    return inside and not any(tag in rule.except_tags for tag in criterion.tags)


def _score_result(clause: Clause, rule: ScoreAtLeast, standing: Standing) -> ClauseResult:
    if rule.of is ScoreOf.TOTAL:
        reached = _score_reached(standing.total, rule)
        lost = () if reached else tuple(finding for finding in standing.findings if _loses_points(finding))
        return ClauseResult(clause, reached, lost, score=standing.total)
    wanted = {area.area for area in standing.areas} if rule.of is ScoreOf.EACH_AREA else set(rule.of)
    short = tuple(
        area
        for area in standing.areas
        if area.area in wanted
        and not _score_reached(area.score, rule)
        and not left_out_by_profile(area, standing.findings)
    )
    return ClauseResult(clause, not short, _losses(standing, short), short)


def _score_reached(score: Score, rule: ScoreAtLeast) -> bool:
    return score.percent is not None and score.percent >= rule.percent


def _level_result(clause: Clause, rule: LevelAtLeast, standing: Standing) -> ClauseResult:
    with_ladder = [finding.criterion.area for finding in standing.findings if finding.criterion.level]
    wanted = with_ladder if rule.areas is None else rule.areas
    short = shortfall(dict.fromkeys(wanted, rule.level), standing.areas, standing.findings)
    return ClauseResult(clause, not short.areas, short.findings, short.areas)


def _losses(standing: Standing, areas: tuple[AreaResult, ...]) -> tuple[Finding, ...]:
    names = {area.area for area in areas}
    return tuple(
        finding for finding in standing.findings if finding.criterion.area in names and _loses_points(finding)
    )


def _loses_points(finding: Finding) -> bool:
    return finding.points < finding.of


def _under_floor(finding: Finding, rule: Floor) -> bool:
    if rule.tag not in finding.criterion.tags or finding.outcome is Outcome.NOT_APPLICABLE:
        return False
    return not (finding.proven and finding.value is not None and finding.value >= rule.at_least)


def _decision_holds(rule: DecisionPassed, standing: Standing) -> bool:
    proven = rule.accept is DecisionProof.CLAIM or not claimed(standing.decision)
    return standing.decision_state is DecisionState.STANDS and proven
