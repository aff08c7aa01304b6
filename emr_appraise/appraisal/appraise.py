"""The one verb: criteria and submission in, appraisal out."""

from __future__ import annotations

from datetime import date

from emr_appraise.appraisal.decisions import decision_for, decision_state
from emr_appraise.appraisal.findings import Circumstances, judge_all, judge_claims
from emr_appraise.appraisal.gaps import gaps
from emr_appraise.appraisal.levels import facility_standing
from emr_appraise.appraisal.model import (
    Appraisal,
    Basis,
    DeadlineState,
    DecisionState,
    Finding,
    Outcome,
    Placement,
)
from emr_appraise.appraisal.placement import Standing, place
from emr_appraise.appraisal.scores import area_results, total
from emr_appraise.criteria.condition import holds
from emr_appraise.criteria.model import Criteria, DecisionPassed, Floor
from emr_appraise.submission import remarks_facility
from emr_appraise.submission.model import Decision, Register, Remark, Submission
from emr_appraise.submission.remarks import remark


def appraise(
    criteria: Criteria, submission: Submission, *, basis: Basis = Basis.SELF, register: Register | None = None
) -> Appraisal:
    """All that follows for one hospital on the criteria's as-of date.

    `register` is the board's record of decisions; without one, the workbook's own claim counts.
    """
    given = Circumstances(submission.facility.facts, criteria.as_of, basis, needs_evidence=True)
    findings = judge_all(zip(criteria.all, submission.responses, strict=True), given)
    decision, conflicts = decision_for(submission, register, criteria.id, criteria.as_of)
    state = decision_state(decision, criteria.id, criteria.as_of)
    standing = _standing(criteria, findings, decision, state)
    placement = place(criteria.placement, standing)
    alone = placement
    if _proof_could_count(criteria, findings):
        claims = judge_claims(findings, given)
        alone = place(criteria.placement, _standing(criteria, claims, decision, state))
    deadlines = _deadlines(criteria, submission)
    return Appraisal(
        criteria=criteria,
        submission=submission,
        as_of=criteria.as_of,
        basis=basis,
        findings=findings,
        total=standing.total,
        areas=standing.areas,
        placement=placement,
        on_answers_alone=alone,
        decision=decision,
        decision_state=state,
        gaps=gaps(criteria, findings, placement, deadlines),
        deadlines=deadlines,
        remarks=(
            *submission.remarks,
            *conflicts,
            *_own_remarks(submission, criteria.as_of, placement, decision, state),
        ),
        facility_standing=facility_standing(criteria.facility_levels, standing.areas, findings),
    )


def _proof_could_count(criteria: Criteria, findings: tuple[Finding, ...]) -> bool:
    """Whether evidence could change anything: an outcome, or a value that a floor looks at."""
    if any(finding.outcome is Outcome.UNSUPPORTED for finding in findings):
        return True
    rules = (clause.rule for group in criteria.placement for clause in group.clauses)
    return any(isinstance(rule, Floor) for rule in rules) and any(
        not finding.proven and finding.value is not None for finding in findings
    )


def _standing(
    criteria: Criteria, findings: tuple[Finding, ...], decision: Decision | None, state: DecisionState
) -> Standing:
    areas = area_results(criteria, findings)
    return Standing(findings, areas, total(areas), decision, state)


def _deadlines(criteria: Criteria, submission: Submission) -> tuple[DeadlineState, ...]:
    """The deadlines that apply or may apply, in the pack's order."""
    states = []
    for deadline in criteria.deadlines:
        applies = holds(deadline.applies_if, submission.facility.facts) if deadline.applies_if else True
        if applies is not False:
            states.append(DeadlineState(deadline, (deadline.due - criteria.as_of).days, applies))
    return tuple(states)


def _own_remarks(
    submission: Submission, as_of: date, placement: Placement, decision: Decision | None, state: DecisionState
) -> tuple[Remark, ...]:
    found = []
    submitted = submission.facility.submitted_on
    if isinstance(submitted, date) and submitted > as_of:
        shown = {"found": f"{submitted:%d/%m/%Y}", "allowed": f"{as_of:%d/%m/%Y}"}
        found.append(remark(remarks_facility.SUBMITTED_LATER, None, **shown))
    if decision and state is DecisionState.STANDS and _conditions_fail(placement):
        number = decision.number[:60]
        found.append(remark(remarks_facility.DECISION_WITHOUT_CONDITIONS, decision.place, found=number))
    return tuple(found)


def _conditions_fail(placement: Placement) -> bool:
    """Whether a group that asks for a decision was missed for another reason."""
    return any(
        not isinstance(clause.clause.rule, DecisionPassed)
        for result in placement.because
        if any(isinstance(clause.rule, DecisionPassed) for clause in result.group.clauses)
        for clause in result.failed
    )
