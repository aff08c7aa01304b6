"""What the criterion comes to, why, by whose answer, and until when that holds."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.appraisal.expiry import last_days
from emr_appraise.appraisal.model import Appraisal, Basis, Finding, Gap, Reason, Score
from emr_appraise.report.chain import wording_chain as words
from emr_appraise.report.chain.model import Result, Until
from emr_appraise.report.gap_words import standing
from emr_appraise.report.json_findings import measured_value
from emr_appraise.report.numbers import day
from emr_appraise.report.sentences import reason
from emr_appraise.report.verdict import score
from emr_appraise.report.wording_findings import OUTCOMES
from emr_appraise.words import Text


def result(finding: Finding, gap: Gap | None, appraisal: Appraisal) -> Result:
    """The outcome with its reason."""
    outcome = OUTCOMES[finding.outcome]
    return Result(
        outcome=finding.outcome,
        outcome_words=outcome,
        standing=standing(gap, appraisal.as_of) if gap else outcome,
        reason_code=finding.reason,
        reason=reason(finding, appraisal),
        value=measured_value(finding),
        points=finding.points,
        of=finding.of,
        points_words=points_words(finding),
        by_board=finding.by_board,
        by_words=_by(finding, appraisal),
        satisfies=finding.outcome.satisfies,
        until=tuple(_until(finding, appraisal)),
    )


def points_words(finding: Finding) -> Text:
    """Points of how many, or that it is not scored."""
    return score(Score(finding.points, finding.of)) if finding.of else words.NO_POINTS


def _by(finding: Finding, appraisal: Appraisal) -> Text:
    if finding.reason is Reason.PROFILE:
        return words.BY_PROFILE
    if finding.by_board:
        return words.BY_BOARD
    return words.BY_FACILITY_FOR_BOARD if appraisal.basis is Basis.BOARD else words.BY_FACILITY


def _until(finding: Finding, appraisal: Appraisal) -> Iterator[Until]:
    """The last day of the evidence and of the date given, be they ahead or past."""
    if not finding.of:
        return
    for last, what in last_days(finding, appraisal.as_of):
        left = (last - appraisal.as_of).days
        days = words.DAYS_LEFT.of(left) if left > 0 else words.DAYS_PAST.of(-left)
        told = days if left else words.LAST_DAY
        yield Until(last, left, words.RUNS[what].fill(day=day(last), left=told))
