"""Hospitals that answer a pack, in a few words: a scale's value, a number, a date, or what they said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal, Basis, Finding, Reason
from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.criteria.model import Criteria, Criterion, ScaleAnswer
from emr_appraise.places import CellPlace
from emr_appraise.submission.model import (
    Accounting,
    Answer,
    Chosen,
    Decision,
    DecisionSource,
    Facility,
    Measured,
    Register,
    Response,
    Said,
    Submission,
)

NA, BLANK, UNREADABLE = Said.NOT_APPLICABLE, Said.BLANK, Said.UNREADABLE
Word = int | str | Fraction | date | Said
"""A scale's value or a number (as text where it has decimals), a date, or a word of its own."""

CODE = "79001"
DECISION = Decision(
    DecisionSource.CLAIM,
    number="12/QĐ-BV",
    date=date(2026, 9, 30),
    passed=True,
    place=CellPlace("Thẩm định", 3, 3),
)


def answer(criterion: Criterion, said: Word) -> Answer:
    """What a criterion is answered, from one word."""
    if isinstance(said, Said):
        return said
    if isinstance(said, date):
        return Measured(said)
    if isinstance(criterion.answer, ScaleAnswer):
        return Chosen(next(option for option in criterion.answer.scale.options if option.value == said))
    return Measured(Fraction(said))


def response(criterion: Criterion, said: Word | Response) -> Response:
    """The row of a criterion."""
    return said if isinstance(said, Response) else Response(criterion.code, answer(criterion, said))


def hospital(
    criteria: Criteria,
    answers: Mapping[str, Word | Response],
    *,
    profile: Mapping[str, ProfileValue] | None = None,
    decision: Decision | None = None,
    submitted_on: date | Said = Said.BLANK,
) -> Submission:
    """A submission; a criterion that is not mentioned is blank, and each row has its cell."""
    responses = tuple(
        response(criterion, answers.get(criterion.code, BLANK))._replace(
            place=CellPlace("Tự đánh giá", row, 6)
        )
        for row, criterion in enumerate(criteria.all, 2)
    )
    facility = Facility(CODE, "Bệnh viện", "", submitted_on, tuple((profile or {}).items()))
    return Submission("h.xlsx", "", facility, responses, decision, (), Accounting())


def appraised(
    criteria: Criteria,
    answers: Mapping[str, Word | Response],
    *,
    profile: Mapping[str, ProfileValue] | None = None,
    decision: Decision | None = None,
    basis: Basis = Basis.SELF,
    register: Register | None = None,
) -> Appraisal:
    """What follows from the answers."""
    given = hospital(criteria, answers, profile=profile, decision=decision)
    return appraise(criteria, given, basis=basis, register=register)


def finding(appraisal: Appraisal, code: str) -> Finding:
    """What one criterion came to."""
    return next(each for each in appraisal.findings if each.criterion.code == code)


def judged(appraisal: Appraisal, code: str) -> tuple[str, Reason]:
    """Outcome and reason of one criterion."""
    found = finding(appraisal, code)
    return found.outcome.value, found.reason


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """The criteria that findings are about."""
    return [each.criterion.code for each in findings]


def failed(appraisal: Appraisal) -> list[str]:
    """The clauses that failed in the groups better than the one placed in, best group first."""
    return [clause.clause.id for group in appraisal.placement.because for clause in group.failed]
