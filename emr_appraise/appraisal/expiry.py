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
        if finding.outcome is Outcome.MET or finding.outcome is Outcome.PARTLY:
            ends = [end for end in (_evidence_end(finding), _answer_end(finding)) if end]
            if ends:
                last_day, what = min(ends)
                yield Expiry(what, finding, last_day, (last_day - appraisal.as_of).days)


def _evidence_end(finding: Finding) -> tuple[date, Runs] | None:
    """The board has seen what it answers for; of the hospital's own claims the evidence ages."""
    evidence = finding.criterion.evidence
    if evidence.valid_months is None or not evidence.required or finding.by_board:
        return None
    day = evidence_day(finding.criterion, finding.response)
    return (plus_months(day, evidence.valid_months), Runs.EVIDENCE) if isinstance(day, date) else None


def _answer_end(finding: Finding) -> tuple[date, Runs] | None:
    kind, response = finding.criterion.answer, finding.response
    answer = response.board_answer if finding.by_board else response.answer
    if isinstance(kind, DateAnswer) and isinstance(answer, Measured) and isinstance(answer.value, date):
        months = kind.max_age_months
        return (answer.value if months is None else plus_months(answer.value, months)), Runs.ANSWER
    return None


def _of_decision(appraisal: Appraisal) -> Iterator[Expiry]:
    found = appraisal.decision
    if found and appraisal.decision_state is DecisionState.STANDS and isinstance(found.valid_until, date):
        yield Expiry(Runs.DECISION, None, found.valid_until, (found.valid_until - appraisal.as_of).days)


def _last_day(each: Expiry) -> date:
    return each.last_day
