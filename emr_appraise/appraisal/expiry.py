"""What counts today and soon will not: evidence, dates measured and the decision that run out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from emr_appraise.appraisal.calendar import plus_months
from emr_appraise.appraisal.findings import evidence_day
from emr_appraise.appraisal.model import Appraisal, DecisionState, Finding, Outcome
from emr_appraise.criteria.model import DateAnswer
from emr_appraise.submission.model import Measured

SOON = 90
"""So many days ahead are looked at, unless asked otherwise."""


class Runs(StrEnum):
    """What runs out."""

    EVIDENCE = "evidence"
    ANSWER = "answer"
    """The date that was answered itself."""
    DECISION = "decision"


class Expiry(NamedTuple):
    """Something that counts up to a day, that day included."""

    what: Runs
    finding: Finding | None
    """None for the decision."""
    last_day: date
    days_left: int
    """From the as-of date; 0 where that is the last day."""


def expiring(appraisal: Appraisal, within: int = SOON) -> tuple[Expiry, ...]:
    """What runs out within so many days of the as-of date, the soonest first, then in the pack's order.

    Only what still counts: what has run out already is a gap, or a decision that lapsed.
    """
    found = [*_of_findings(appraisal), *_of_decision(appraisal)]
    return tuple(sorted((each for each in found if 0 <= each.days_left <= within), key=_last_day))


def _of_findings(appraisal: Appraisal) -> Iterator[Expiry]:
    for finding in appraisal.findings:
        counts = finding.outcome is Outcome.MET or finding.outcome is Outcome.PARTLY
        if counts and (ends := last_days(finding, appraisal.as_of)):
            last_day, what = min(ends)
            yield Expiry(what, finding, last_day, (last_day - appraisal.as_of).days)


def last_days(finding: Finding, as_of: date) -> tuple[tuple[date, Runs], ...]:
    """Up to which day the evidence counts, and the date that was answered, be it ahead or past.

    Nothing runs out that is not there, or is of a day still to come.
    """
    ends = ((_evidence_end(finding, as_of), Runs.EVIDENCE), (_answer_end(finding, as_of), Runs.ANSWER))
    return tuple([(day, what) for day, what in ends if day])


def _evidence_end(finding: Finding, as_of: date) -> date | None:
    """The board has seen what it answers for; of the hospital's own claims the evidence ages."""
    evidence, shown = finding.criterion.evidence, finding.response.evidence
    if evidence.valid_months is None or not evidence.required or finding.by_board or not shown:
        return None
    day = evidence_day(finding.criterion, finding.response)
    return plus_months(day, evidence.valid_months) if isinstance(day, date) and day <= as_of else None


def _answer_end(finding: Finding, as_of: date) -> date | None:
    kind, response = finding.criterion.answer, finding.response
    answer = response.board_answer if finding.by_board else response.answer
    if not (isinstance(kind, DateAnswer) and isinstance(answer, Measured) and isinstance(answer.value, date)):
        return None
    if kind.max_age_months is None:
        return answer.value
    return plus_months(answer.value, kind.max_age_months) if answer.value <= as_of else None


def _of_decision(appraisal: Appraisal) -> Iterator[Expiry]:
    found = appraisal.decision
    if found and appraisal.decision_state is DecisionState.STANDS and isinstance(found.valid_until, date):
        yield Expiry(Runs.DECISION, None, found.valid_until, (found.valid_until - appraisal.as_of).days)


def _last_day(each: Expiry) -> date:
    return each.last_day
