"""Count points by area and in total, and find the rung that each area stands on."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from emr_appraise.appraisal.model import AreaResult, Finding, Outcome, Score
from emr_appraise.criteria.model import Criteria


def score(findings: Iterable[Finding]) -> Score:
    """The points of findings, exactly."""
    by_denominator: dict[int, int] = {}
    of = 0
    for finding in findings:
        numerator, denominator = finding.points.as_integer_ratio()
        by_denominator[denominator] = by_denominator.get(denominator, 0) + numerator
        of += finding.of
    parts = (Fraction(numerator, denominator) for denominator, numerator in by_denominator.items())
    return Score(sum(parts, Fraction(0)), of)


def total(areas: Iterable[AreaResult]) -> Score:
    """The points of all areas together."""
    scores = [area.score for area in areas]
    return Score(sum((each.points for each in scores), Fraction(0)), sum(each.of for each in scores))


def area_results(criteria: Criteria, findings: tuple[Finding, ...]) -> tuple[AreaResult, ...]:
    """Score and level of every area, in the pack's order."""
    by_area: dict[str, list[Finding]] = {area.id: [] for area in criteria.areas}
    for finding in findings:
        by_area[finding.criterion.area].append(finding)
    return tuple(AreaResult(area, score(inside), level(inside)) for area, inside in by_area.items())


def level(findings: list[Finding]) -> int | None:
    """The highest rung reached: every criterion up to it satisfied, and at least one on it met.

    TT 54/2017/TT-BYT Art. 4.3: one criterion of a level missed puts the facility on the level below.
    The second condition keeps a rung that merely does not apply from being climbed.
    """
    graded = [(finding.criterion.level, finding.outcome) for finding in findings if finding.criterion.level]
    if all(outcome is Outcome.NOT_APPLICABLE for _, outcome in graded):
        return None
    reached = 0
    for rung in sorted({rung for rung, _ in graded}):
        outcomes = [outcome for at, outcome in graded if at == rung]
        if not all(outcome.satisfies for outcome in outcomes):
            break
        if Outcome.MET in outcomes:
            reached = rung
    return reached
