"""The verdict: the group, why it is none of the better ones, the decision, the deadlines."""

from __future__ import annotations

from emr_appraise.appraisal.model import Appraisal, ClauseResult, DeadlineState
from emr_appraise.appraisal.model import Finding as Judged
from emr_appraise.report import wording_placement as placed
from emr_appraise.report.contents.model import Cited, Deadline, FailedClause, Rung, Verdict, WhyNot
from emr_appraise.report.sentences import counted_place
from emr_appraise.report.verdict import (
    deadline,
    decision,
    evidence_needed,
    failure,
    is_done,
    on_answers_alone,
    stands_without_conditions,
)


def verdict(appraisal: Appraisal) -> Verdict:
    """The group with all that the first page of a report has to say of it."""
    group = appraisal.placement.group
    better = on_answers_alone(appraisal)
    needed = evidence_needed(better) if better else ()
    return Verdict(
        group=group.number,
        ladder=tuple(Rung(each.group.number, each.group.title) for each in appraisal.placement.results),
        title=group.title,
        meaning=group.meaning,
        next_step=group.next_step,
        with_evidence=placed.ON_ANSWERS_ALONE.of(len(needed), number=better.group.number) if better else None,
        evidence_needed=tuple(cited(finding) for finding in needed),
        decision=decision(appraisal),
        decision_warning=placed.DECISION_CONDITIONS_FAIL if stands_without_conditions(appraisal) else None,
        deadlines=tuple(_deadline(state, appraisal) for state in sorted(appraisal.deadlines, key=_rank)),
    )


def why_not(appraisal: Appraisal) -> tuple[WhyNot, ...]:
    """The better groups with the conditions that fail, the nearest first."""
    return tuple(
        WhyNot(
            result.group.number,
            result.group.title,
            tuple(_failed(clause, appraisal) for clause in result.failed),
        )
        for result in reversed(appraisal.placement.because)
    )


def cited(finding: Judged) -> Cited:
    """A criterion by its code and cell."""
    place = counted_place(finding)
    return Cited(finding.criterion.code, place.cell if place else "")


def _failed(clause: ClauseResult, appraisal: Appraisal) -> FailedClause:
    responsible = tuple(cited(finding) for finding in clause.findings)
    return FailedClause(clause.clause.title, failure(clause, appraisal), responsible)


def _deadline(state: DeadlineState, appraisal: Appraisal) -> Deadline:
    asked = state.deadline
    return Deadline(
        deadline(state, appraisal), asked.due, state.days_left, asked.main, not is_done(state, appraisal)
    )


def _rank(state: DeadlineState) -> bool:
    return not state.deadline.main
